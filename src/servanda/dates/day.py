"""Days as numbers: 1 is 0001-01-01 of the proleptic Gregorian calendar, as in `datetime`.

Two numbers stand outside the calendar: BEGINNING, before every day, and FOREVER, after every day.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TypeAlias

from servanda.errors import BadDate

__all__ = ["BEGINNING", "FOREVER", "Day", "iso", "parse_day"]

Day: TypeAlias = int

BEGINNING: Day = -10_000_000
FOREVER: Day = 10_000_000

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def parse_day(text: str) -> Day:
    """Read a whole calendar day, `2022-11-23`.

    Raises:
        BadDate: the text is no day of the calendar.
    """
    if not _ISO_DAY.fullmatch(text):
        raise BadDate(f"{text!r} is not a day; write it as year-month-day, for example 2022-11-23")
    try:
        return date.fromisoformat(text).toordinal()
    except ValueError as error:
        raise BadDate(f"{text!r} is not a day of the calendar: {error}") from None


def iso(day: Day) -> str:
    """Write a day as `2022-11-23`; what lies outside the calendar is written as an open `..`."""
    if not 0 < day <= date.max.toordinal():
        return ".."
    return date.fromordinal(day).isoformat()
