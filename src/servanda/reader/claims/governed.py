"""What governs the noun of an act: `rejected the accession of X`, `on the agenda is Y's exit`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.claims.keeping import DONE
from servanda.reader.modality.above import above
from servanda.reader.words.frames import frames_of
from servanda.reader.words.governors import governors_of

if TYPE_CHECKING:
    from servanda.reader.claims.roles import Found

__all__ = ["as_governed", "governed", "is_disowned"]

_OPEN = frozenset(("possible", "sought"))
_NOUN = "\0"  # how the patterns call the noun


def as_governed(found: Found, told: str, *, noun: bool) -> str | None:
    """How far by the words of the page around it; None where they tell nothing else.

    What a negation or a wish beside it tells stands, but for what is not ruled out.
    """
    if governors_of(found.page.lang) is None:
        return None  # of this language no list is at hand
    start, end = found.lifted.raw(*_told(found))
    around = above(found.page.text, start, end, found.page.lang)
    if around is None:
        return None
    status = around.of_noun if noun else None
    if status is None:
        status = around.of_clause
    if not _OPEN.isdisjoint((status, told)) and around.waits:
        return "conditional"
    if status is None or status == told:
        return None
    if told == "planned" and status == "provided-for":
        return None
    firm = told in (*DONE, "planned", "") or (told == "denied" and status == "possible")
    return status if firm else None


def is_disowned(found: Found) -> bool:
    """`rejected claims that X had left`: whether an act is told of only to call it untrue."""
    text, end = found.lifted.text, _told(found)[1]
    disowned = frames_of(found.page.lang).disowned
    numbers = disowned.numbers(text)
    marked = f"{text[:end]}{_NOUN}{text[end:]}" if numbers else ""
    return any(disowned.patterns[n].pattern.search(marked) for n in numbers)


def governed(found: Found) -> str | None:
    """How far an act has come by what governs its noun, empty where nothing is told; else None."""
    text, (start, end) = found.lifted.text, _told(found)
    marked = f"{text[:start]}{_NOUN}{text[end:]}"
    frames = frames_of(found.page.lang)
    for number in frames.governed.numbers(text):
        if frames.governed.patterns[number].pattern.search(marked):
            return frames.governing[number]
    return None


def _told(found: Found) -> tuple[int, int]:
    return (found.spans("told") or [found.match.span()])[0]
