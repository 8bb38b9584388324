"""Single EDTF dates (ISO 8601-2:2019) as bounds of days: level 0, qualifiers, unspecified digits.

Qualifiers widen, so that nothing uncertain ever counts as certain: `?` (the source doubts it) and
`~` (about) move both bounds by one unit of the date's own precision, `%` (both) by two.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from servanda.dates.shift import Clip, add_months
from servanda.errors import BadDate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from servanda.dates.day import Day

__all__ = ["Bounds", "date_bounds"]

_DATE = re.compile(
    r"(?P<year>[\dX]{4})(?:-(?P<month>[\dX]{2})(?:-(?P<day>[\dX]{2}))?)?(?P<qualifier>[?~%]?)",
    re.ASCII,
)
_TIME = re.compile(r"\d{4}-\d{2}-\d{2}T", re.ASCII)
_UNITS = {"": 0, "?": 1, "~": 1, "%": 2}
_FIRST, _LAST = date.min.toordinal(), date.max.toordinal() + 1
_MONTHS = range(1, 13)
_DAYS = range(1, 32)


class Bounds(NamedTuple):
    """A day somewhere from `lo` up to, not including, `hi`."""

    lo: Day
    hi: Day


def date_bounds(text: str) -> Bounds:
    """The days a single EDTF date may mean.

    Raises:
        BadDate: not in the subset, or no such day exists.
    """
    if _TIME.match(text):
        return _date_time(text)
    match = _DATE.fullmatch(text)
    if not match:
        raise BadDate(
            f"{text!r} is not a date; write 2022-11-23, 2022-11, 2022 or an EDTF form such as "
            "2022-11~, 202X, 2003-09-18/.. or [..1999-04-02]"
        )
    exact = _exact(text, match["year"], match["month"], match["day"])
    return _widen(exact, match)


def _date_time(text: str) -> Bounds:
    """Level 0 allows a time of day; the record counts in days, so the local date stands."""
    try:
        day = datetime.fromisoformat(text).date().toordinal()
    except ValueError as error:
        raise BadDate(f"{text!r} is not a date and time: {error}") from None
    return Bounds(day, day + 1)


def _exact(text: str, year: str, month: str | None, day: str | None) -> Bounds:
    """The hull of all real days that fit the digits given."""
    if month and day and "X" not in text:
        return _one_day(text, year, month, day)
    years = _years(text, year)
    months = _fitting(month, _MONTHS) if month else list(_MONTHS)
    days = _fitting(day, _DAYS) if day else list(_DAYS)
    lo = next(_real_days(years, months, days), None)
    hi = next(_real_days(reversed(years), months[::-1], days[::-1]), None)
    if lo is None or hi is None:
        raise BadDate(f"{text!r} is not a day of the calendar; check its month and day")
    return Bounds(lo, hi + 1)


def _one_day(text: str, year: str, month: str, day: str) -> Bounds:
    """The short way for what most dates are: a record is read and rebuilt date by date."""
    try:
        number = date(int(year), int(month), int(day)).toordinal()
    except ValueError:
        raise BadDate(f"{text!r} is not a day of the calendar; check its month and day") from None
    return Bounds(number, number + 1)


def _years(text: str, pattern: str) -> range | list[int]:
    """All years that fit; a plain or a trailing-X year is a simple range."""
    if pattern == "0000":
        raise BadDate(f"{text!r}: years run from 0001 to 9999")
    digits = pattern.rstrip("X")
    if "X" not in digits:
        width = 10 ** (4 - len(digits))
        first = int(digits or "0") * width
        return range(max(first, 1), first + width)
    fits = re.compile(pattern.replace("X", r"\d"))
    return [year for year in range(1, 10_000) if fits.fullmatch(f"{year:04d}")]


def _fitting(pattern: str, numbers: range) -> list[int]:
    fits = re.compile(pattern.replace("X", r"\d"))
    return [number for number in numbers if fits.fullmatch(f"{number:02d}")]


def _real_days(years: Iterable[int], months: Sequence[int], days: Sequence[int]) -> Iterator[Day]:
    return (
        date(year, month, day).toordinal()
        for year in years
        for month in months
        for day in days
        if day <= monthrange(year, month)[1]
    )


def _widen(exact: Bounds, match: re.Match[str]) -> Bounds:
    units = _UNITS[match["qualifier"]]
    if not units:
        return exact
    if match["day"]:
        lo, hi = exact.lo - units, exact.hi + units
    else:
        months = units if match["month"] else 12 * units
        lo = _moved(exact.lo, -months)
        hi = _moved(exact.hi, months)
    return Bounds(max(lo, _FIRST), min(hi, _LAST))


def _moved(day: Day, months: int) -> Day:
    """Month arithmetic that stops at the ends of the calendar."""
    if day >= _LAST:
        return _LAST
    try:
        return add_months(day, months, Clip.DOWN)
    except BadDate:
        return _FIRST if months < 0 else _LAST
