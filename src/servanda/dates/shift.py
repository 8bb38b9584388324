"""Moving a day by days, months and years, as final clauses do.

Adding months can land on a day that does not exist (31 January plus one month). Lawyers disagree
what is meant, so the choice is never silent: every caller names a `Clip`.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from enum import Enum

from servanda.dates.day import BEGINNING, FOREVER, Day, iso
from servanda.errors import BadDate

__all__ = ["Clip", "add_days", "add_months", "add_years", "first_of_next_month"]


class Clip(Enum):
    """What to do when the target month is too short."""

    DOWN = "down"
    UP = "up"
    REFUSE = "refuse"


def add_days(day: Day, n: int) -> Day:
    """Move by n days; the two ends of time stay where they are."""
    return day if day in (BEGINNING, FOREVER) else day + n


def add_months(day: Day, n: int, clip: Clip) -> Day:
    """The same day-number n months on.

    Raises:
        BadDate: the target is outside the calendar, or does not exist and `clip` is REFUSE.
    """
    if day in (BEGINNING, FOREVER):
        return day
    start = _date(day)
    year, month0 = divmod(start.year * 12 + start.month - 1 + n, 12)
    if not date.min.year <= year <= date.max.year:
        raise BadDate(f"{iso(day)} moved by {n} months leaves the calendar")
    last = monthrange(year, month0 + 1)[1]
    if start.day <= last:
        return date(year, month0 + 1, start.day).toordinal()
    if clip is Clip.REFUSE:
        raise BadDate(
            f"{iso(day)} plus {n} months falls on a day that does not exist; "
            "the rule must say month_end: up or down"
        )
    end = date(year, month0 + 1, last).toordinal()
    return end + 1 if clip is Clip.UP else end


def add_years(day: Day, n: int, clip: Clip) -> Day:
    """The same day n years on; 29 February needs a `Clip` as month ends do."""
    return add_months(day, 12 * n, clip)


def first_of_next_month(day: Day) -> Day:
    """The first day of the month after the one the day lies in."""
    if day in (BEGINNING, FOREVER):
        return day
    start = _date(day)
    return add_months(start.replace(day=1).toordinal(), 1, Clip.REFUSE)


def _date(day: Day) -> date:
    if not date.min.toordinal() <= day <= date.max.toordinal():
        raise BadDate(f"a day {day} days after 0000-12-31 lies outside the calendar")
    return date.fromordinal(day)
