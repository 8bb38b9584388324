"""Days told by the page's own day where nobody tells its year: `tomorrow` on a page of July 24.

A year is taken in which the page's day falls on the weekday its lead tells; of the day found there
only month and day are kept.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from servanda.reader.words.daywords import calendar_of

if TYPE_CHECKING:
    from servanda.reader.page import Page

__all__ = ["yearless_day"]

_UNTOLD = "XXXX"
_YEARS = range(2001, 2029)  # every day of a year falls on every weekday in one of these
_OF_YEARS = ("y", "which", "season")  # what nobody can tell without the year


def yearless_day(page: Page, parts: dict[str, str], *, ahead: bool) -> tuple[str, str]:
    """A day told by weekday, by `tomorrow` or by a week or month beside the page's own day."""
    year = "" if any(part in parts for part in _OF_YEARS) else _year(page, parts)
    if not year:
        return "", ""
    here = date.fromisoformat(year + page.frame.published[4:10])
    text, basis = calendar_of(page.lang).resolve(parts, here.toordinal(), ahead=ahead)
    same = all(one.startswith(year) for one in text.split("/"))
    whole = text.count("-") > 1 and "/" not in text
    return (_UNTOLD + text[4:], basis) if same and whole else ("", "")


def _year(page: Page, parts: dict[str, str]) -> str:
    """A year in which the page's day falls on the weekday of its lead; any, where none is asked."""
    month, day = int(page.frame.published[5:7]), int(page.frame.published[8:10])
    told = _lead_weekday(page) if "wd" in parts else None
    if "wd" in parts and told is None:
        return ""
    for year in _YEARS:
        try:
            one = date(year, month, day)
        except ValueError:
            continue
        if told in (None, one.weekday()):
            return f"{year:04d}"
    return ""


def _lead_weekday(page: Page) -> int | None:
    """The weekday on which a report says that its news was: it is filed on the same day."""
    lead = next((unit for unit in page.units if not unit.headline), None)
    if lead is None:
        return None
    calendar = calendar_of(page.lang)
    days = calendar.find(page.text[lead.start : lead.end])
    told = [calendar.weekdays[one.parts["wd"]] for one in days if "wd" in one.parts]
    return told[0] if len(set(told)) == 1 else None
