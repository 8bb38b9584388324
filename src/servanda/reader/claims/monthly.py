"""Days told by the page's own day where only its month is known: `on Wednesday`, in May 2025."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING

from servanda.reader.words.daywords import calendar_of

if TYPE_CHECKING:
    from servanda.reader.page import Page

__all__ = ["is_monthly", "monthly_day"]

_WHOLE = 2  # strokes in a whole day
_MONTH = re.compile(r"\d{4}-\d\d")


def is_monthly(page: Page) -> bool:
    """Whether of the day of publication the month alone is known."""
    return bool(_MONTH.fullmatch(page.frame.published))


def monthly_day(page: Page, parts: dict[str, str], *, ahead: bool) -> tuple[str, str]:
    """From the first to the last day that it can be, whichever day of the month the page is of.

    `12 June` is the same day all month long or none; `on Wednesday` is one of several weeks.
    """
    year, month = map(int, page.frame.published.split("-"))
    calendar = calendar_of(page.lang)
    first, last = (
        calendar.resolve(parts, date(year, month, day).toordinal(), ahead=ahead)[0]
        for day in (1, monthrange(year, month)[1])
    )
    if first == last:
        return first, "relative"
    if {"m", "mn"} & parts.keys() or any(one.count("-") < _WHOLE for one in (first, last)):
        return "", ""
    return f"{first.partition('/')[0]}/{last.rpartition('/')[2]}", "relative"
