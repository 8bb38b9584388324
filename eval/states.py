"""Hold the table of states against the lists it was made from, and print what differs.

    python eval/states.py

The lists are in `shared/data` beside the repository (see its README). Each spell in the lists of
COW and of Gleditsch and Ward must be covered, from its first to its last day, by actors that bear
the code on these days, one at a time, and that say so in `in_state_system`. Participants of
treaties must be found by name; those that are no states are in `NO_STATES`.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import polars as pl

from servanda.dates import parse_day
from servanda.exchange import read_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from servanda.dates import Day
    from servanda.model import Statement

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared" / "data"
LIBRARY = ROOT / "src" / "servanda" / "library"
LISTS = {"cow": "isard_cw_system", "gw": "isard_gw_system"}
PARTICIPANTS = DATA / "treaties" / "untc_2015_actions.parquet"
LISTED = "2015-03-01"  # when the participants were called so
NO_STATES = frozenset(
    {
        "Andean Community",
        "British Virgin Islands",
        "Caribbean Community",
        "Cayman Islands",
        "Common Market for Eastern and Southern Africa",
        "Council of Europe",
        "East African Community",
        "Economic Community of West African States",
        "Eurasian Economic Community",
        "European Union",
        "Food and Agriculture Organization of the United Nations",
        "Hong Kong",
        "International Atomic Energy Agency",
        "International Civil Aviation Organization",
        "International Criminal Police Organization",
        "International Labour Organisation",
        "International Maritime Organization",
        "International Telecommunication Union",
        "Montserrat",
        "Organisation for the Prohibition of Chemical Weapons",
        "Organization of African Unity",
        "Preparatory Commission for the Comprehensive Nuclear-Test-Ban Treaty Organization",
        "Southern African Development Community",
        "Turks and Caicos Islands",
        "United Nations",
        "United Nations Educational Scientific and Cultural Organization",
        "United Nations Industrial Development Organization",
        "Universal Postal Union",
        "West African Economic and Monetary Union",
        "World Health Organization",
        "World Intellectual Property Organization",
        "World Meteorological Organization",
    }
)


class Spell(NamedTuple):
    """A state's time in a list, first and last day included; open at the list's own last day."""

    code: str
    name: str
    first: Day
    last: Day
    open: bool


class Table:
    """What the library says of states, for looking up."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        everything = list(statements)
        self.states = {s.subject for s in everything if (s.prop, s.value) == ("kind", "state")}
        self.codes: dict[tuple[str, str], list[Statement]] = defaultdict(list)
        self.systems: dict[tuple[str, str], list[Statement]] = defaultdict(list)
        self.names: dict[str, list[Statement]] = defaultdict(list)
        self.of: dict[str, list[Statement]] = defaultdict(list)
        for s in everything:
            if s.subject in self.states:
                self._take(s)

    def _take(self, s: Statement) -> None:
        self.of[s.subject].append(s)
        if s.prop == "code":
            self.codes[s.qual("scheme"), s.value].append(s)
        elif s.prop == "in_state_system":
            self.systems[s.qual("system"), s.value].append(s)
        elif s.prop == "name":
            self.names[s.value.casefold()].append(s)

    def bearers(self, scheme: str, code: str, day: Day) -> set[str]:
        """The states that bear a code on a day."""
        return {s.subject for s in self.codes[scheme, code] if s.valid.at(day).value}

    def members(self, system: str, code: str, day: Day) -> set[str]:
        """The states that a list counts under a code on a day."""
        return {s.subject for s in self.systems[system, code] if s.valid.at(day).value}

    def named(self, name: str, day: Day | None = None) -> set[str]:
        """The states of exactly this name, on that day where one is given."""
        return {
            s.subject for s in self.names[name.casefold()] if day is None or s.valid.at(day).value
        }


def table() -> Table:
    """The table as the library has it."""
    return Table(placed.statement for placed in read_folder(LIBRARY).statements)


def spells(system: str) -> list[Spell]:
    """The spells of a list."""
    frame = pl.read_parquet(DATA / "panels" / f"{LISTS[system]}.parquet")
    rows = [(str(int(r[0])), r[2], r[-2], r[-1]) for r in frame.iter_rows()]
    end = max(last for *_, last in rows)
    return [
        Spell(code, name, parse_day(first), parse_day(last), last == end)
        for code, name, first, last in rows
    ]


def participants() -> list[str]:
    """The names of those who did something under a treaty, as written in 2015."""
    names = pl.read_parquet(PARTICIPANTS, columns=["participant"])["participant"]
    return sorted(names.unique().to_list())


def uncovered(states: Table, system: str) -> Iterator[str]:
    """The spells of a list that no actor, or more than one, or another than it says, covers."""
    for spell in spells(system):
        for day in sorted(_turns(states, system, spell)):
            bearers = states.bearers(system, spell.code, day)
            members = states.members(system, spell.code, day)
            if len(bearers) != 1 or bearers != members:
                who = ", ".join(sorted(bearers)) or "nobody"
                says = ", ".join(sorted(members)) or "nobody"
                yield f"{system} {spell.code} {spell.name}: {who} bears it, {says} is counted"
                break


def _turns(states: Table, system: str, spell: Spell) -> set[Day]:
    """The days of a spell on which something may change; what holds on these holds on all."""
    days = {spell.first, spell.last}
    for s in (*states.codes[system, spell.code], *states.systems[system, spell.code]):
        days |= {day - before for day in s.valid.bounds for before in (0, 1)}
    return {day for day in days if spell.first <= day <= spell.last}


def unlisted(states: Table, system: str) -> Iterator[str]:
    """The days of `in_state_system` that the list does not have."""
    listed: dict[str, list[Spell]] = defaultdict(list)
    for spell in spells(system):
        listed[spell.code].append(spell)
    for (which, code), statements in states.systems.items():
        for s in statements if which == system else ():
            first, last = s.valid.from_lo, s.valid.to_hi - 1
            if not any(
                spell.first <= first and (spell.open or last <= spell.last)
                for spell in listed[code]
            ):
                yield f"{s.subject}: {system} {code} {s.valid} is not in the list"


def shared(states: Table) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """The codes that more than one state bears at some time, with the states."""
    bearers = {key: sorted({s.subject for s in found}) for key, found in states.codes.items()}
    return {key: tuple(who) for key, who in bearers.items() if len(who) > 1}


def unfound(states: Table) -> Iterator[str]:
    """Participants that no name, or the name of several, stands for."""
    day = parse_day(LISTED)
    for name in participants():
        found = states.named(name, day) or states.named(name)
        if name not in NO_STATES and len(found) != 1:
            yield f"{name}: {', '.join(sorted(found)) or 'nobody'}"


def main() -> None:
    """Print the comparison."""
    states = table()
    print(f"{len(states.states)} states, {sum(map(len, states.of.values()))} statements")
    for system in LISTS:
        wrong = [*uncovered(states, system), *unlisted(states, system)]
        print(f"{system}: {len(spells(system))} spells, {len(wrong)} wrong", *wrong, sep="\n  ")
    missing = list(unfound(states))
    print(f"participants: {len(participants())}, {len(missing)} not found", *missing, sep="\n  ")
    print("codes of several states, by date:")
    for (scheme, code), who in sorted(shared(states).items()):
        print(f"  {scheme} {code}: {', '.join(who)}")


if __name__ == "__main__":
    main()
