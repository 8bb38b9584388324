"""When somebody called for something or condemned it: the day on which he said so."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from servanda.reader.claims.days import resolved

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.dates import When
    from servanda.model.claim import Claim
    from servanda.reader.claims.sentences import Sentences

__all__ = ["on_day_said"]

_BY_SAYING = ("appeal", "condemnation", "congratulation")  # done as it is said
_NOW = ".present"
_TELLING = "agency"


def on_day_said(sentences: Sentences, claims: list[Claim]) -> list[Claim]:
    """`We condemn it, said X on Monday`: what is done by saying it, on the day it was said.

    Only what is told in the present: `he had condemned it` was said before.
    """
    found = [claim for claim in claims if claim.type in _BY_SAYING and claim.day is None]
    found = [one for one in found if one.rule.endswith(_NOW) and one.status == "occurred"]
    if not found:
        return claims
    starts = [unit.start for unit in sentences.page.units]
    days = {one: _day_said(sentences, bisect_right(starts, one.start) - 1) for one in found}
    return [
        replace(claim, day=days[claim][0], day_basis=days[claim][1]) if claim in days else claim
        for claim in claims
    ]


def _day_said(sentences: Sentences, number: int) -> tuple[When | None, str]:
    """The one day of the words that tell who says a sentence, right behind it or before it."""
    units = sentences.page.units
    unit = units[number]
    if unit.voice == _TELLING or unit.speaker is None:
        return None, ""
    for at in (number + 1, number - 1):
        beside = 0 <= at < len(units) and units[at].paragraph == unit.paragraph
        if beside and units[at].voice == _TELLING:
            days = list(_days(sentences, at))
            if len(days) == 1:
                return days[0]
    return None, ""


def _days(sentences: Sentences, number: int) -> Iterator[tuple[When, str]]:
    """The days told in a sentence, as of what is done."""
    for _, _, item in sentences.lifted(number).tags:
        if item.day is not None:
            day, basis = resolved(sentences.page, item, "occurred")
            if day is not None:
                yield day, basis
