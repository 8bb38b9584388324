"""Sentences that quotation marks do not cut, each with what is found in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.quotations import marked
from servanda.reader.tokens import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from servanda.reader.phrases import Sentence
    from servanda.reader.quotations import Marked
    from servanda.reader.saying import Saying

__all__ = ["Found", "Span", "Stretch", "placed", "stretches_of"]

Span = tuple[int, int]


class Found(NamedTuple):
    """One quotation by offsets into the text; `nested` stands in the words of another."""

    kind: str
    words: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    frame: tuple[Span, ...] = ()
    speaker: Span | None = None
    addressee: Span | None = None
    whole: bool = True
    nested: bool = False


@dataclass(slots=True)
class Stretch:
    """One sentence of a paragraph with what was found in it.

    `carries_on` says that it belongs to the quotation of a sentence before; `speaker` is whose that
    is, also where the sentence only tells who said it.
    """

    start: int
    end: int
    paragraph: int
    marks: tuple[Marked, ...] = ()
    found: list[Found] = field(default_factory=list)
    speaker: Span | None = None
    carries_on: bool = False


def stretches_of(text: str, start: int, end: int, paragraph: int) -> Iterator[Stretch]:
    """The sentences of a paragraph, none cut inside marks or before `, said X`."""
    marks = marked(text, start, end)
    joined: list[Span] = []
    for first, last in sentences(text, start, end):
        if joined and _goes_on(text, joined[-1][1], first, marks):
            joined[-1] = joined[-1][0], last
        else:
            joined.append((first, last))
    for first, last in joined:
        inside = (m for m in marks if first <= m.outer_start and m.outer_end <= last)
        yield Stretch(first, last, paragraph, tuple(inside))


def _goes_on(text: str, before: int, first: int, marks: Sequence[Marked]) -> bool:
    if text[first] in ",–—-" or text[first].islower():
        return True
    return any(mark.outer_start < before < mark.outer_end for mark in marks)


def placed(s: Sentence, one: Saying) -> Found:
    """A saying with its ranges of tokens as offsets."""
    return Found(
        one.kind,
        tuple(s.span(*part) for part in one.words),
        tuple(s.at[n] for n in one.cue),
        tuple(s.span(*part) for part in one.frame),
        s.span(*one.speaker) if one.speaker else None,
        s.span(*one.addressee) if one.addressee else None,
        one.whole,
    )
