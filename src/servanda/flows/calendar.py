"""What lies ahead: entries into force, ends and terms, notices that run out, open windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.dates import FOREVER, iso
from servanda.errors import RuleError
from servanda.flows.asking import AsOfShown
from servanda.flows.case import case_between
from servanda.flows.readings import HeldShown, shown_held
from servanda.flows.treaties import instruments
from servanda.rules import ahead_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.dates import Day
    from servanda.flows.asking import Asked
    from servanda.flows.case import Case
    from servanda.rules import Ahead

__all__ = ["Calendar", "Due", "calendar"]


class Due(msgspec.Struct, frozen=True):
    """A day to come. `article` is the clause that gives it, empty where a source states it.

    `what` is in-force or ends (the treaty), bound or left (a party), term (a term of the treaty
    ends, and another begins), notice (the last day for a notice of withdrawal, of `actor` or of any
    party, whose giver is no longer bound on `then`) or objections (the last day to object to a
    reservation or an accession of `actor`, or to an amendment). `disputed` says that not every
    reading of the sources and clauses gives this day; `held` who holds the one that does.
    """

    day: str
    what: str
    instrument: str
    instrument_name: str
    actor: str | None
    name: str | None
    article: str
    then: str | None
    disputed: bool
    held: list[HeldShown]


class Calendar(msgspec.Struct, frozen=True):
    """The days after the one asked about, in order, up to `until` if that is asked.

    `unusable` are instruments whose clauses contradict themselves.
    """

    schema: str
    until: str | None
    days: list[Due]
    unusable: list[str]
    as_of: AsOfShown


def calendar(asked: Asked, until: Day | None = None) -> Calendar:
    """What follows from the acts on record by the day asked about."""
    found: list[Due] = []
    unusable: list[str] = []
    for instrument in instruments(asked):
        try:
            case = case_between(asked, instrument).done_by(asked.day)
            found += _dues(asked, case, until)
        except RuleError:
            unusable.append(instrument)
    found.sort(key=lambda due: (due.day, due.instrument, due.what, due.actor or ""))
    last = iso(until) if until is not None else None
    return Calendar("servanda.calendar/2", last, found, unusable, asked.as_of)


def _dues(asked: Asked, case: Case, until: Day | None) -> Iterator[Due]:
    for ahead in ahead_in(case.timeline, asked.day):
        if until is None or ahead.day <= until:
            yield _due(asked, case.instrument, ahead)


def _due(asked: Asked, instrument: str, ahead: Ahead) -> Due:
    return Due(
        iso(ahead.day),
        ahead.what,
        instrument,
        asked.names.of(instrument),
        ahead.actor or None,
        asked.names.of(ahead.actor) if ahead.actor else None,
        ahead.article,
        iso(ahead.then) if ahead.then < FOREVER else None,
        ahead.disputed,
        [shown_held(held, asked) for held in ahead.held],
    )
