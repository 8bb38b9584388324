"""People who do not act for the state they come from: `X workers`, `students from X`."""

from __future__ import annotations

from functools import cache

__all__ = ["is_outsider"]

_COMPOUND, _END = 9, 6  # letters of a compound, and of the part that may end it


def is_outsider(word: str, outsiders: frozenset[str]) -> bool:
    """Whether a word is one for such people; with a capital, at the end of a compound too."""
    low = word.casefold()
    if low in outsiders:
        return True
    return word[:1].isupper() and len(low) > _COMPOUND and low.endswith(_ends(outsiders))


@cache
def _ends(outsiders: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(one for one in outsiders if len(one) >= _END))
