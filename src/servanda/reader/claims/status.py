"""How far along an act is: the sign of modality or tense nearest to where it was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re

    from servanda.reader.words.frames import Frames

__all__ = ["status_near"]

_WINDOW = 400  # characters before and after the act that are looked at
_REACH = 130  # characters from the act to the sign
_NEGATION_REACH = 30
_BOUNDARY = 60  # what a semicolon, a colon or a dash adds to the distance
_COMMA = 12


def status_near(text: str, start: int, end: int, frames: Frames, *, tensed: bool = True) -> str:
    """The status at a place of a tagged sentence; empty where there is no sign at all.

    What is not `tensed` has no tense of its own: that of the sentence is another act's.
    """
    before = max(0, start - _WINDOW)
    text, start, end = text[before : end + _WINDOW], start - before, end - before
    found = _nearest(text, start, end, frames.modality)
    if found and (found[0] != "denied" or found[1] <= _NEGATION_REACH):
        return found[0]
    found = _nearest(
        text, start, end, {name: p for name, p in frames.modality.items() if name != "denied"}
    )
    if found:
        return found[0]
    tense = _nearest(text, start, end, frames.tense) if tensed else None
    return tense[0] if tense else ""


def _nearest(
    text: str, start: int, end: int, signs: dict[str, re.Pattern[str]]
) -> tuple[str, int] | None:
    best: tuple[str, int] | None = None
    for name, sign in signs.items():
        for match in sign.finditer(text):
            gap = _distance(text, start, end, match.start(), match.end())
            if gap <= _REACH and (best is None or gap < best[1]):
                best = (name, gap)
    return best


def _distance(text: str, start: int, end: int, first: int, last: int) -> int:
    if first < end and start < last:
        return 0
    between = text[end:first] if first >= end else text[last:start]
    walls = sum(between.count(mark) for mark in (";", ":", " – ", " - "))
    return len(between) + _BOUNDARY * walls + _COMMA * between.count(",")
