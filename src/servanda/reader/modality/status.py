"""How far along an act is: the sign of modality or tense nearest to where it was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.words.lexicon import lexicon_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.page import Page
    from servanda.reader.syntax.lift import Lifted
    from servanda.reader.words.lexicon import Sign, Signs

__all__ = ["status_near"]

_REACH = 130  # characters from the act to the sign
_NEGATION_REACH = 30
_BOUNDARY = 60  # what a semicolon, a colon or a dash adds to the distance
_COMMA = 12


def status_near(page: Page, lifted: Lifted, span: tuple[int, int], *, tensed: bool = True) -> str:
    """The status at a place of a tagged sentence; empty where there is no sign at all.

    What is not `tensed` has no tense of its own: that of the sentence is another act's.
    """
    lexicon = lexicon_of(page.lang)
    near = _near(page, lifted, span, lexicon.modality)
    found = min(near, default=None)
    if found and found[2] == "denied" and found[0] > _NEGATION_REACH:
        found = min((one for one in near if one[2] != "denied"), default=None)
    if found is None and tensed:
        found = min(_near(page, lifted, span, lexicon.tense), default=None)
    return found[2] if found else ""


def _near(
    page: Page, lifted: Lifted, span: tuple[int, int], signs: Signs
) -> list[tuple[int, int, str]]:
    """The signs in reach: how far they stand, which comes first in the data, and the status."""
    near: list[tuple[int, int, str]] = []
    if not signs.untold and not lifted.kinds & signs.bits:
        return near
    for sign, first, last in _places(page, lifted, signs):
        gap = _distance(lifted.text, *span, first, last)
        if gap <= _REACH:
            near.append((gap, sign.order, sign.status))
    return near


def _places(page: Page, lifted: Lifted, signs: Signs) -> Iterator[tuple[Sign, int, int]]:
    """Where signs stand in the tagged sentence; names and days hold none."""
    after: dict[str, int] = {}
    for begin, kind in page.scan.told(signs.bits, lifted.raw_starts[0], lifted.end):
        at = lifted.tagged(begin)
        for sign in signs.told[kind & signs.bits] if at >= 0 else ():
            if at >= after.get(sign.status, 0) and (match := sign.pattern.match(lifted.text, at)):
                after[sign.status] = match.end()
                yield sign, at, match.end()
    for sign in signs.untold:
        for match in sign.pattern.finditer(lifted.text):
            yield sign, *match.span()


def _distance(text: str, start: int, end: int, first: int, last: int) -> int:
    if first < end and start < last:
        return 0
    between = text[end:first] if first >= end else text[last:start]
    count = between.count
    walls = count(";") + count(":") + count(" – ") + count(" - ")
    return len(between) + _BOUNDARY * walls + _COMMA * count(",")
