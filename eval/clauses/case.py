"""A treaty with its clauses and facts, asked as the flows ask it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from servanda import AsOf, Draft, Record, Statement, status_of
from servanda.dates import iso, parse_day
from servanda.exchange import read_folder, read_untc
from servanda.flows.asking import Question, ask
from servanda.flows.change import Change
from servanda.flows.checking import library_folder
from servanda.flows.importing import fill
from servanda.flows.rulebook import rulebook_for
from servanda.flows.tables import import_table
from servanda.model import Facts
from servanda.rules import Party, needs_of, parties_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from servanda.flows.asking import Asked
    from servanda.rules import Rule, Status

__all__ = [
    "CHANGE", "DATA", "NOW", "OFFICIAL", "UNTIL", "Case", "asked", "entries", "filled", "library",
]  # fmt: skip

DATA = Path(__file__).parents[3] / "shared" / "data" / "treaties"
UNTIL = "2015-03-31"
NOW = "2026-11-01"
CHANGE = Change("eval", "the depositary's table", "2026-11-01T00:00:00+00:00")
OFFICIAL = "official_entry_into_force"


@dataclass(frozen=True, slots=True)
class Case:
    """A treaty with its clauses and facts on a day."""

    instrument: str
    book: Mapping[str, Rule]
    facts: Facts
    day: str = UNTIL

    @classmethod
    def of(cls, record: Record, instrument: str, day: str = UNTIL) -> Case:
        """What the record holds of it."""
        view = record.view(AsOf(parse_day(day)))
        book = rulebook_for(view, instrument)
        return cls(instrument, book, view.facts(needs_of(instrument, book)), day)

    @property
    def rule(self) -> Rule:
        """Its own clauses."""
        return self.book[self.instrument]

    def status(self, actor: str = "") -> Status:
        """Its status on the day, or that of one party."""
        day = AsOf(parse_day(self.day))
        return status_of(self.instrument, self.book, self.facts, day, actor=actor)

    def since(self) -> str:
        """The day of its entry into force, or the answer without one."""
        status = self.status()
        return iso(status.since[1]) if status.since else status.answer.value

    def parties(self) -> dict[str, Party]:
        """Everybody who has consented."""
        day = AsOf(parse_day(self.day))
        return {p.actor: p for p in parties_of(self.instrument, self.book, self.facts, day)}

    def acts(self, prop: str) -> tuple[Statement, ...]:
        """What was done to it."""
        return self.facts.by_pair.get((self.instrument, prop), ())

    def keeping(self, keep: Callable[[Statement], bool]) -> Case:
        """The same with fewer facts."""
        pairs = {
            pair: tuple(s for s in held if keep(s)) for pair, held in self.facts.by_pair.items()
        }
        facts = Facts(pairs, self.facts.coverages, self.facts.sources)
        return Case(self.instrument, self.book, facts, self.day)


def library(path: Path) -> Record:
    """A fresh record of the library's YAML as it is now."""
    record = Record.create(f"sqlite:///{path}")
    draft = Draft("eval", "the library")
    fill(draft, read_folder(library_folder()))
    record.append(draft, at=CHANGE.at, origin="library")
    return record


def filled(path: Path) -> Record:
    """The library and the table. Instruments of predecessor states stand in the library."""
    record = library(path)
    table = read_untc(DATA / "untc_2015_actions.parquet")
    done = import_table(record, asked(record), table, CHANGE, UNTIL)
    left = sum(item.rows for item in done.left)
    print(f"actions: {done.rows} read, {done.statements} entered, {left} left out and listed")
    return record


def asked(record: Record) -> Asked:
    return ask(record, Question(parse_day(NOW)), "eval")


def entries() -> list[dict[str, Any]]:
    """The formulas that come with the data: only their official days are used."""
    text = (DATA / "clauses.yaml").read_text("utf-8")
    found: list[dict[str, Any]] = yaml.load(text, Loader=yaml.CSafeLoader)
    return found
