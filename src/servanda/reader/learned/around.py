"""What stands around a word of a sentence, in the words of features."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["MANY", "far", "low", "stem_at"]

MANY = 3  # from which on it does not matter how many
_STEPS = "0011222333333"  # of so many words between; farther away it does not matter how many


def low(word: str) -> str:
    """A word in small letters, one Russian letter written as most write it."""
    return word.casefold().replace("ё", "е")


def stem_at(stems: Sequence[str], at: int) -> str:
    """The stem at a place, or that there is none."""
    return stems[at] if 0 <= at < len(stems) else "^"


def far(gap: int) -> str:
    """How many words lie between, in steps, and on which side."""
    step = "4" if abs(gap) >= len(_STEPS) else _STEPS[abs(gap)]
    return f"-{step}" if gap < 0 else f"+{step}"
