"""How far along an act is: the sign of modality or tense nearest to where it was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.words.frames import frames_of
from servanda.reader.words.lexicon import MODALITY, TENSE

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from servanda.reader.claims.lift import Lifted
    from servanda.reader.page import Page

__all__ = ["status_near"]

_REACH = 130  # characters from the act to the sign
_NEGATION_REACH = 30
_BOUNDARY = 60  # what a semicolon, a colon or a dash adds to the distance
_COMMA = 12


def status_near(page: Page, lifted: Lifted, span: tuple[int, int], *, tensed: bool = True) -> str:
    """The status at a place of a tagged sentence; empty where there is no sign at all.

    What is not `tensed` has no tense of its own: that of the sentence is another act's.
    """
    frames = frames_of(page.lang)
    near = _near(page, lifted, span, frames.modality, MODALITY)
    found = min(near, key=_gap, default=None)
    if found and found[1] == "denied" and found[0] > _NEGATION_REACH:
        found = min((one for one in near if one[1] != "denied"), key=_gap, default=None)
    if found is None and tensed:
        found = min(_near(page, lifted, span, frames.tense, TENSE), key=_gap, default=None)
    return found[1] if found else ""


def _gap(one: tuple[int, str]) -> int:
    return one[0]


def _near(
    page: Page,
    lifted: Lifted,
    span: tuple[int, int],
    patterns: dict[str, re.Pattern[str]],
    signs: dict[str, str],
) -> list[tuple[int, str]]:
    """The signs in reach with how far they stand, of each kind in the order of the text."""
    there = page.scan.beginnings(
        (signs[name] for name in patterns), lifted.raw_starts[0], lifted.end
    )
    near = []
    for name, pattern in patterns.items():
        if signs[name] in there:
            for first, last in _places(lifted, pattern, there[signs[name]]):
                gap = _distance(lifted.text, *span, first, last)
                if gap <= _REACH:
                    near.append((gap, name))
    return near


def _places(
    lifted: Lifted, pattern: re.Pattern[str], begins: list[int] | None
) -> Iterator[tuple[int, int]]:
    """Where a sign stands in the tagged sentence; names and days hold none."""
    if begins is None:
        yield from (match.span() for match in pattern.finditer(lifted.text))
        return
    last = 0
    for begin in begins:
        at = lifted.tagged(begin)
        if at >= last and (match := pattern.match(lifted.text, at)):
            last = match.end()
            yield match.span()


def _distance(text: str, start: int, end: int, first: int, last: int) -> int:
    if first < end and start < last:
        return 0
    between = text[end:first] if first >= end else text[last:start]
    walls = sum(between.count(mark) for mark in (";", ":", " – ", " - "))
    return len(between) + _BOUNDARY * walls + _COMMA * between.count(",")
