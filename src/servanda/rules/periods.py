"""When a notice of withdrawal may be given and takes effect, by the calendar of its clause."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec.structs import replace

from servanda.dates import FOREVER
from servanda.rules.delays import effect_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.dates import Day
    from servanda.rules.shapes.endings import MonthDay, Season, Terms, Windows, Withdrawal, YearDay
    from servanda.rules.shapes.shape import Delay

__all__ = ["allowed_until", "end_of_term", "first_allowed", "leaves_on"]

_MOST_WINDOWS = 100
"""Windows looked through for one that is open in the season of a clause that has both."""
_LEAP = 9  # years in which a 29 February must lie, which may part two seasons


def leaves_on(notice: Day, stated: Day | None, way: Withdrawal, start: Day) -> Day | None:
    """The first day on which the party is no longer bound; None where the notice is void.

    Args:
        notice: the day from which the notice runs.
        stated: a later day the notice names.
        way: the clause.
        start: the entry into force its moratorium, terms and windows are counted from.

    Raises:
        BadDate: a day of the clause does not exist and it refuses to choose another.
    """
    given = first_allowed(notice, way, start)
    if given >= FOREVER or (given != notice and way.untimely == "void"):
        return None
    day = effect_of(given, way.notice)
    if stated is not None and way.later_date:
        if stated >= FOREVER:
            return FOREVER
        day = max(day, stated)
    if way.moratorium and way.moratorium_bars == "effect":
        day = max(day, effect_of(start, way.moratorium))
    if way.takes_effect:
        day = _on_year_day(given, day, way.takes_effect)
    return end_of_term(day, way.terms, start) if way.terms else day


def first_allowed(notice: Day, way: Withdrawal, start: Day) -> Day:
    """The first day, from the notice on, on which it may be given; FOREVER where none is found.

    Raises:
        BadDate: a day of the clause does not exist and it refuses to choose another.
    """
    day = notice
    if way.moratorium and way.moratorium_bars == "notice":
        day = max(day, effect_of(start, way.moratorium))
    for _ in range(_MOST_WINDOWS):
        then = _in_window(day, way.windows, start) if way.windows else day
        then = _in_season(then, way.season) if way.season else then
        if then == day:
            return day
        day = then
    return FOREVER


def allowed_until(notice: Day, way: Withdrawal, start: Day) -> Day:
    """The last day of those on which a notice may be given, of which `notice` is one."""
    last = FOREVER
    if way.windows:
        opened = (opens for opens in _times(way.windows.every, start))
        closes = (effect_of(opens, way.windows.open) for opens in opened)
        last = next(closed for closed in closes if closed > notice) - 1
    return min(last, _season_ends(notice, way.season)) if way.season else last


def _season_ends(day: Day, season: Season) -> Day:
    """The last day of a season that is on; FOREVER where the next begins the day after it."""
    last = _next(season.last, day)
    for _ in range(_LEAP):
        if _in_season(last + 1, season) != last + 1:
            return last
        last = _next(season.last, last + 1)
    return FOREVER


def _in_window(day: Day, windows: Windows, start: Day) -> Day:
    for opens in _times(windows.every, start):
        if day < opens:
            return opens
        if day < effect_of(opens, windows.open):
            return day
    raise AssertionError


def _in_season(day: Day, season: Season) -> Day:
    first, last = season.first, season.last
    now = date.fromordinal(day)
    here = (now.month, now.day)
    low, high = (first.month, first.day), (last.month, last.day)
    inside = low <= here <= high if low <= high else here >= low or here <= high
    return day if inside else _next(first, day)


def _on_year_day(given: Day, earliest: Day, when: YearDay) -> Day:
    day = _next(when.on, earliest)
    while when.given_by and _last_before(when.given_by, day) < given:
        day = _next(when.on, day + 1)
    return day


def end_of_term(day: Day, terms: Terms, start: Day) -> Day:
    """The first end of a term on or after a day."""
    end = effect_of(start, terms.first)
    if day <= end:
        return end
    return next(end for end in _times(terms.then or terms.first, end) if end >= day)


def _times(period: Delay, start: Day) -> Iterator[Day]:
    """The end of the first period, of the second and so on, each counted from the start."""
    n = period.n
    while True:
        yield effect_of(start, replace(period, n=n))
        n += period.n


def _next(when: MonthDay, day: Day) -> Day:
    """The first such day on or after a day."""
    year = date.fromordinal(day).year
    found = date(year, when.month, when.day).toordinal()
    return found if found >= day else date(year + 1, when.month, when.day).toordinal()


def _last_before(when: MonthDay, day: Day) -> Day:
    year = date.fromordinal(day).year
    found = date(year, when.month, when.day).toordinal()
    return found if found < day else date(year - 1, when.month, when.day).toordinal()
