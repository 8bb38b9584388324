"""One instrument with the clauses and facts that decide, reckoned once for every question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from servanda.dates import iso
from servanda.flows.rulebook import rulebook_between, rulebook_for
from servanda.model import Facts, Needs
from servanda.rules import (
    Timeline,
    answer_to,
    asks_kinds,
    each_reading,
    endings_unlisted,
    needs_between,
    needs_of,
    needs_over,
    outsiders_of,
    parties_in,
    prohibited_in,
    status_in,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from servanda.dates import Day
    from servanda.flows.asking import Asked
    from servanda.model import Statement
    from servanda.rules import Missing, Outsider, Party, Prohibited, Question, Reading, Rule, Status

__all__ = ["Case", "case_between", "case_of", "case_over", "span_text"]


@dataclass(frozen=True, slots=True)
class Case:
    """An instrument's timeline, with what it was made from."""

    instrument: str
    facts: Facts
    timeline: Timeline

    @property
    def rule(self) -> Rule | None:
        """The instrument's own clauses, if they are on record."""
        return self.timeline.rulebook.get(self.instrument)

    @property
    def verified(self) -> bool:
        """Whether the clause was read somewhere, not recalled."""
        return not (self.rule and self.rule.confidence)

    def status(self, day: Day, actor: str = "", *, reasons: bool = True) -> Status:
        """The answer on a day, for the whole or for one party."""
        return status_in(self.timeline, day, actor, reasons=reasons)

    def answer(self, question: Question, day: Day, *, reasons: bool = True) -> Status:
        """The answer to any question about it."""
        return answer_to(question, self.timeline, day, reasons=reasons)

    def each_reading(self, question: Question, day: Day) -> Sequence[Reading]:
        """Every reading of the sources and clauses, whether they differ in the outcome or not."""
        return each_reading(question, self.timeline, day)

    def parties(self, day: Day) -> list[Party]:
        """Everybody who has consented, with what follows for them."""
        return parties_in(self.timeline, day)

    def endings_unlisted(self, day: Day) -> Sequence[Missing]:
        """The lists that would show what ended it for any party, and that do not reach the day."""
        return endings_unlisted(self.instrument, self.timeline.readings[0], day)

    def outsiders(self) -> Iterator[Outsider]:
        """Signatures and instruments of those to whom it is not open, by the first reading."""
        return outsiders_of(self.instrument, self.timeline.readings[0].rolls)

    def prohibited(self) -> Iterator[Prohibited]:
        """Reservations made with a consent that it does not allow, by the first reading."""
        return prohibited_in(self.instrument, self.rule, self.timeline.accounts[0])

    def supposing(self, acts: Sequence[Statement]) -> Case:
        """The same with a few acts more."""
        if not acts:
            return self
        return Case(self.instrument, self.facts.plus(acts), self.timeline.supposing(acts))

    def done_by(self, day: Day) -> Case:
        """The same, of what was done by a day: what comes later follows from nothing yet."""
        facts = _done_by(self.facts, day)
        return Case(
            self.instrument,
            facts,
            Timeline(self.instrument, self.timeline.rulebook, facts, needs=self.timeline.needs),
        )


def case_of(asked: Asked, instrument: str, *props: str) -> Case:
    """Read an instrument's clauses and facts; `props` are asked for besides."""
    book: Mapping[str, Rule] = rulebook_for(asked.view, instrument)
    facts = _read(asked, book, needs_of(instrument, book) | Needs.of(instrument, *props))
    return Case(instrument, facts, Timeline(instrument, book, facts))


def case_between(asked: Asked, instrument: str, *props: str) -> Case:
    """The same with its amendments, and with what the parties did about each other's acts."""
    book: Mapping[str, Rule] = rulebook_between(asked.view, instrument)
    needs = needs_between(instrument, book)
    facts = _read(asked, book, needs | Needs.of(instrument, *props))
    return Case(instrument, facts, Timeline(instrument, book, facts, needs=needs))


def case_over(asked: Asked, instrument: str, territory: str, *props: str) -> Case:
    """The same with what is said of one territory."""
    book: Mapping[str, Rule] = rulebook_for(asked.view, instrument)
    needs = needs_over(instrument, book, territory)
    facts = _read(asked, book, needs | Needs.of(instrument, *props))
    return Case(instrument, facts, Timeline(instrument, book, facts, needs=needs))


def _read(asked: Asked, book: Mapping[str, Rule], needs: Needs) -> Facts:
    """The facts; where a treaty is open to states or organisations, also who is one."""
    facts = asked.view.facts(needs)
    if any(asks_kinds(rule) for rule in book.values()):
        facts = facts.plus(asked.view.find(prop="kind"))
    return facts


def span_text(span: tuple[Day, Day] | None) -> str | None:
    """One day, or `[a..b]` where it may be any of several."""
    if span is None:
        return None
    lo, hi = span
    return iso(lo) if lo == hi else f"[{iso(lo)}..{iso(hi)}]"


def _done_by(facts: Facts, day: Day) -> Facts:
    held = {
        pair: tuple(s for s in statements if s.valid.from_lo <= day)
        for pair, statements in facts.by_pair.items()
    }
    return Facts(held, facts.coverages, facts.sources)
