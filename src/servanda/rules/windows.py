"""What others may still object to, and until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.dates import FALSE, FOREVER, Day
from servanda.model import Statement
from servanda.rules.accessions import ACCEPTORS, Joined
from servanda.rules.needs import inside
from servanda.rules.objecting import window_of
from servanda.rules.reservations import Toward, clause_of
from servanda.rules.shapes.consents import CONSENTS
from servanda.rules.shapes.shape import Unopposed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.rules.reckoning import Reckoning
    from servanda.rules.timeline import Timeline

__all__ = ["Window", "objection_windows", "windows_in"]


class Window(msgspec.Struct, frozen=True):
    """A window that is open: `closes` is the first possible and certain last day to object.

    `kind` is reservation, accession or amendment, `actor` whoever reserved or acceded, `article`
    the clause that opens the window (none where the Vienna Convention does).
    """

    instrument: str
    kind: str
    actor: str
    article: str
    closes: tuple[Day, Day]
    because: tuple[Statement, ...]


def objection_windows(timeline: Timeline, day: Day) -> list[Window]:
    """The windows open on a day by any reading, in order of their ends.

    The timeline has to be made with `needs_between`.
    """
    read = [windows_in(reckoning, timeline.instrument, day) for reckoning in timeline.readings]
    found = dict.fromkeys(window for windows in read for window in windows)
    return sorted(found, key=lambda window: (window.closes, window.actor, window.article))


def windows_in(reckoning: Reckoning, instrument: str, day: Day) -> Iterator[Window]:
    """The windows open on a day by one reading."""
    yield from _reservations(instrument, reckoning, day)
    yield from _accessions(instrument, reckoning, day)
    yield from _amendment(instrument, reckoning, day)


def _reservations(instrument: str, reckoning: Reckoning, day: Day) -> Iterator[Window]:
    clause = clause_of(instrument, reckoning)
    if clause is None or clause.acceptance not in ("tacit", "all"):
        return
    for act, account in reckoning.rolls.accounts.of(instrument, "reservation"):
        # Toward nobody in particular: whoever consents later has until then.
        toward = Toward(instrument, act.value, "", reckoning)
        closes = toward.closes(account, clause)
        if toward.stands(account).at(day) is not FALSE and day <= closes[1] < FOREVER:
            yield Window(
                instrument, "reservation", act.value, clause.article, closes, account.statements
            )


def _accessions(instrument: str, reckoning: Reckoning, day: Day) -> Iterator[Window]:
    for actor in reckoning.rolls.consents(instrument, CONSENTS):
        joined = Joined.of(instrument, actor, reckoning)
        if joined is None or joined.clause.effect == ACCEPTORS:
            continue
        span, account = joined.closes(), joined.given.account
        closes = span.first_possible, span.first_certain
        if account.valid.from_lo <= day <= closes[1] < FOREVER:
            article = joined.clause.article
            yield Window(instrument, "accession", actor, article, closes, account.statements)


def _amendment(instrument: str, reckoning: Reckoning, day: Day) -> Iterator[Window]:
    rule = reckoning.rulebook.get(instrument)
    clause = rule.entry_into_force if rule else None
    if clause is None or clause.when is None:
        return
    for condition in inside(clause.when):
        if isinstance(condition, Unopposed):
            span = window_of(condition, instrument, reckoning.rolls)
            if span and span.opens[0] <= day <= span.closes[1]:
                yield Window(instrument, "amendment", "", clause.article, span.closes, ())
