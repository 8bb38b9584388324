"""Sentences that quotation marks do not cut, each with what is found in it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import starmap
from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.words.quotations import marked
from servanda.reader.words.tokens import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from servanda.reader.quotes.saying import Saying
    from servanda.reader.quotes.sentence import Sentence
    from servanda.reader.words.quotations import Marked

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


def stretches_of(
    text: str, span: Span, sentences: Iterable[Span], paragraph: int
) -> Iterator[Stretch]:
    """The sentences of a paragraph, joined where marks or `, said X` hold them."""
    marks = marked(text, *span)
    begins = [mark.outer_start for mark in marks]
    joined: list[Span] = []
    for first, last in sentences:
        if joined and (
            (marks and _is_cut(joined[-1][1], marks, begins))
            or (_goes_on(text, first) and last - joined[-1][0] <= LONGEST)
        ):
            joined[-1] = joined[-1][0], last
        else:
            joined.append((first, last))
    for first, last in joined:
        inside: tuple[Marked, ...] = ()
        if marks:
            near = marks[bisect_left(begins, first) : bisect_left(begins, last)]
            inside = tuple([mark for mark in near if mark.outer_end <= last])
        yield Stretch(first, last, paragraph, inside)


def _goes_on(text: str, first: int) -> bool:
    return text[first] in ",–—-" or text[first].islower()


def _is_cut(at: int, marks: Sequence[Marked], begins: Sequence[int]) -> bool:
    """Whether a place lies inside marks."""
    last = bisect_left(begins, at) - 1
    return last >= 0 and at < marks[last].outer_end


def placed(s: Sentence, one: Saying) -> Found:
    """A saying with its ranges of tokens as offsets."""
    return Found(
        one.kind,
        tuple(starmap(s.span, one.words)),
        tuple(map(s.place, one.cue)),
        tuple(starmap(s.span, one.frame)),
        s.span(*one.speaker) if one.speaker else None,
        s.span(*one.addressee) if one.addressee else None,
        one.whole,
    )
