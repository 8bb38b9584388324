"""Every treaty with actions and an official day: the day its clause gives for the acts."""

from __future__ import annotations

from bisect import bisect_right
from functools import partial
from typing import TYPE_CHECKING

from clauses.case import OFFICIAL, UNTIL, Case, asked, entries
from clauses.tally import Tally, Why

from servanda.dates import iso, parse_day
from servanda.rules.delays import span_before
from servanda.rules.shapes.consents import CONSENTS
from servanda.rules.shapes.shape import All, Count

if TYPE_CHECKING:
    from collections.abc import Callable

    from servanda import Record
    from servanda.rules import Status
    from servanda.rules.rolls import Rolls
    from servanda.rules.shapes.shape import Condition

__all__ = ["measured", "why"]


def measured(
    record: Record, name: str = "treaties", change: Callable[[Case], Case] | None = None
) -> Tally:
    """Hold each against the official day."""
    tally = Tally(name)
    codes = asked(record).view.find(prop="code")
    instruments = {s.value: s.subject for s in codes if s.qual("scheme") == "untc"}
    for entry in entries():
        key, official = (entry.get("data") or {}).get("untc_key"), entry.get(OFFICIAL)
        if not key or not official or str(official) > UNTIL:
            continue
        case = Case.of(record, instruments[key])
        case = change(case) if change else case
        tally.hold(case.instrument, case.since(), str(official), partial(why, case, str(official)))
    return tally


def why(case: Case, official: str) -> Why:
    """What the engine says is missing, and what the official day would take."""
    status = case.status()
    gaps = {(gap.kind, *gap.acts) for gap in status.missing}
    told = _counted(case, official)
    if ("list", "share") in gaps:
        return Why("no table of shares: the clause weighs, the record holds no shares", told)
    if any(gap[0] == "clause" for gap in gaps):
        return Why("no clause: the condition is not in the library", told)
    if any(gap[0] == "act" for gap in gaps):
        return Why(f"missing acts: {_short(status)}", told)
    return Why("another count: the depositary counted other consents than the record", told)


def _short(status: Status) -> str:
    lacking = sum(gap.n for gap in status.missing if gap.kind == "act")
    return f"the list lacks {lacking} more consents"


def _counted(case: Case, official: str) -> str:
    """How many consents are on record by the day from which the official one counts."""
    clause = case.rule.entry_into_force
    count = _count(clause.when) if clause else None
    span = span_before(parse_day(official), clause.delay) if clause else None
    if clause is None or count is None or span is None:
        return ""
    days = sorted(
        consent.course.first_certain
        for actor, consent in _rolls(case).consents(case.instrument, CONSENTS).items()
        if actor not in count.without
    )
    by = bisect_right(days, span[1])
    return (
        f"article {clause.article} wants {count.at_least}; the official day counts from "
        f"{iso(span[1])}, when {by} are on record"
    )


def _count(condition: Condition | None) -> Count | None:
    match condition:
        case Count():
            return condition
        case All(parts):
            return next((found for part in parts if (found := _count(part))), None)
        case _:
            return None


def _rolls(case: Case) -> Rolls:
    from servanda.rules import Timeline  # noqa: PLC0415 - for explanations only

    return Timeline(case.instrument, case.book, case.facts).closed[0].rolls
