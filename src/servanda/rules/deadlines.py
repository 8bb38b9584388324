"""The last day on which a notice of withdrawal may be given, where a clause sets such days."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from servanda.dates import FALSE, FOREVER, TRUE
from servanda.errors import BadDate, RuleError
from servanda.rules.parties import stints_in
from servanda.rules.periods import allowed_until, first_allowed, leaves_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.dates import Day
    from servanda.rules.reckoning import Reckoning
    from servanda.rules.shapes.endings import Withdrawal

__all__ = ["LastDay", "last_days", "last_notice"]

_LAST = date.max.toordinal()


class LastDay(NamedTuple):
    """The last day for a notice, and from when on whoever gave it by then is no longer bound.

    `actor` is empty where it is the same for all parties.
    """

    day: Day
    leaves: Day
    article: str
    actor: str = ""


def last_days(reckoning: Reckoning, instrument: str, day: Day) -> Iterator[LastDay]:
    """The next last day for each way of leaving that is open, and each party if they differ.

    Raises:
        RuleError: a day of a clause does not exist and the clause refuses to choose another.
    """
    whole, rule = reckoning.in_force(instrument), reckoning.rulebook.get(instrument)
    clause = rule.withdrawal if rule else None
    if clause is None or whole is None or whole.course.at(day) is not TRUE:
        return
    for way in (clause, *clause.others):
        if not _closes(way) or not _is_open(way, instrument, reckoning, day):
            continue
        starts = {"": whole.course.first_certain}
        if way.in_force_for == "party":
            starts = dict(_bound(reckoning, instrument, day))
        for actor, start in starts.items():
            try:
                found = last_notice(day, way, start)
            except BadDate as error:
                raise RuleError(f"{instrument} article {way.article}: {error}") from error
            if found:
                yield LastDay(*found, way.article, actor)


def last_notice(day: Day, way: Withdrawal, start: Day) -> tuple[Day, Day] | None:
    """The last day for a notice that does what one given now would do, and when that takes effect.

    "Now" is the first day after `day` on which one may be given. None where nothing closes.

    Raises:
        BadDate: a day of the clause does not exist and it refuses to choose another.
    """
    first = first_allowed(day + 1, way, start)
    if first >= FOREVER:
        return None
    last = min(allowed_until(first, way, start), _LAST)
    effect = leaves_on(first, None, way, start)
    if effect is None or effect >= FOREVER:
        return None
    if way.terms or way.takes_effect:
        last = _last_with(effect, first, min(last, effect), way, start)
    if last >= _LAST:
        return None
    return last, leaves_on(last, None, way, start) or effect


def _last_with(effect: Day, low: Day, high: Day, way: Withdrawal, start: Day) -> Day:
    """The last notice with this effect: a later notice never takes effect earlier."""
    while low < high:
        middle = (low + high + 1) // 2
        if leaves_on(middle, None, way, start) == effect:
            low = middle
        else:
            high = middle - 1
    return low


def _closes(way: Withdrawal) -> bool:
    """Whether days for a notice end, rather than each having its own effect."""
    return not way.barred and bool(way.terms or way.windows or way.season or way.takes_effect)


def _is_open(way: Withdrawal, instrument: str, reckoning: Reckoning, day: Day) -> bool:
    if way.guard is None:
        return True
    return reckoning.condition(way.guard, instrument).course.at(day) is not FALSE


def _bound(reckoning: Reckoning, instrument: str, day: Day) -> Iterator[tuple[str, Day]]:
    """Who is bound and has given no notice, each since its own entry into force."""
    for stint in stints_in(reckoning, instrument, day):
        if stint.bound is TRUE and stint.since and stint.until is None:
            yield stint.actor, stint.since[1]
