"""The day for which something is called: `called a session for Monday`, `is set for 3 May`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.claims.dayleads import CALLED_FOR, is_set_for
from servanda.reader.claims.days import resolved

if TYPE_CHECKING:
    from servanda.dates import When
    from servanda.reader.claims.roles import Found

__all__ = ["set_for"]

_REACH = 60  # characters from an act to its day


def set_for(found: Found, type_: str) -> tuple[When, str] | None:
    """The day ahead for which an act is called, with its basis; None where there is none."""
    here = found.page.frame.day
    if type_ not in CALLED_FOR or not found.lifted.dated or here is None:
        return None
    text, (start, end) = found.lifted.text, found.match.span()
    for at, item in found.lifted.items_near((start, end)):
        apart = max(at - end, start - at)
        if apart > _REACH or _parted(text, at, start, end) or not is_set_for(found, at, item.day):
            continue
        day, basis = resolved(found.page, item, "planned")
        if day and day.from_lo > here:
            return day, basis
    return None


def _parted(text: str, at: int, start: int, end: int) -> bool:
    """Whether a comma or the like stands between an act and its day."""
    between = text[min(at, end) : max(at, start)]
    return any(mark in between for mark in ",;:–—")
