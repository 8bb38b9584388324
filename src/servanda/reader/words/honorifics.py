"""`Mr`, `H.E. Prof.`: what stands before a name to honour its bearer, and is none of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

__all__ = ["after_honorifics", "before_honorifics"]

_LENGTHS = (4, 2, 1)  # tokens of `H.E.`, `Mr.` and `Mr`


def before_honorifics(honorifics: re.Pattern[str], texts: Sequence[str], at: int) -> int:
    """The number of the first of all honorifics right before a word; the word's if none is."""
    while length := _ending(honorifics, texts, at):
        at -= length
    return at


def after_honorifics(honorifics: re.Pattern[str], texts: Sequence[str], at: int, end: int) -> int:
    """The number of the word behind all honorifics from one on; something is left of the run."""
    for length in _LENGTHS:
        if at + length < end and honorifics.fullmatch("".join(texts[at : at + length])):
            return after_honorifics(honorifics, texts, at + length, end)
    return at


def _ending(honorifics: re.Pattern[str], texts: Sequence[str], at: int) -> int:
    """How many tokens right before a place are one."""
    for length in _LENGTHS:
        if at >= length and honorifics.fullmatch("".join(texts[at - length : at])):
            return length
    return 0
