"""What is to be done by a day: `X will withdraw by May` lies between the page's day and May."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from servanda.dates import When
from servanda.errors import BadDate
from servanda.reader.words.daywords import calendar_of
from servanda.reader.words.frames import frames_of

if TYPE_CHECKING:
    from servanda.reader.claims.roles import Found

__all__ = ["by_a_day"]

_UNTIL = 40  # characters from the word for `until` to its day
_REACH = 110


def by_a_day(found: Found) -> tuple[When | None, str]:
    """From the day of the page to the nearest day until which something planned is to be done."""
    here, text = found.page.frame.day, found.lifted.text
    if here is None:
        return None, ""
    until, (start, end) = frames_of(found.page.lang).until, found.match.span()
    for at, item in found.lifted.items_near((start, end)):
        far = min(abs(at - start), abs(at - end)) > _REACH
        if item.day is None or far or not until.search(text, max(0, at - _UNTIL), at):
            continue
        last = _last_day(found, item.day.parts)
        if last > here:
            days = (date.fromordinal(one).isoformat() for one in (here, last))
            return When.parse("/".join(days)), "relative"
    return None, ""


def _last_day(found: Found, parts: dict[str, str]) -> int:
    """The last day that is meant, or nought where that cannot be told."""
    text, _ = calendar_of(found.page.lang).resolve(parts, found.page.frame.day, ahead=True)
    try:
        return When.parse(text).to_hi - 1 if text else 0
    except BadDate:
        return 0
