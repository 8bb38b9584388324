"""Who stays away from a sitting: `X will not attend the summit` denies X's part, not the summit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.words.fold import SITTINGS
from servanda.reader.words.frames import frames_of

if TYPE_CHECKING:
    from servanda.reader.claims.roles import Found

__all__ = ["held_without", "those_there"]

_REACH = 120  # characters from the verb of staying away to the sitting


def held_without(found: Found, kind: str) -> str | None:
    """How far a sitting has come that somebody stays away from; None where nobody is told to."""
    if kind not in SITTINGS:
        return None
    start = found.match.start()
    away = frames_of(found.page.lang).away.search(found.lifted.text, max(0, start - _REACH), start)
    return None if away is None else "planned" if away["ahead"] else "occurred"


def those_there(found: Found, actors: tuple[str, ...]) -> tuple[str, ...]:
    """Of those who take part the ones named behind the verb: who stands before it stays away."""
    start = found.match.start()
    away = frames_of(found.page.lang).away.search(found.lifted.text, max(0, start - _REACH), start)
    first = away.start() if away else start
    there = {item.label for at, _, item in found.lifted.tags if at >= first}
    return tuple(one for one in actors if one in there)
