"""Nouns whose clause is what is said: `the announcement that …`, `his demand to …`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.quotes.phrases import noun_phrase
from servanda.reader.quotes.said import is_said
from servanda.reader.quotes.saying import Saying, ranges

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.quotes.sentence import Range, Sentence
    from servanda.reader.words.cuebook import CueBook

__all__ = ["said_nouns"]

_LONGEST = 10  # tokens between the noun and its clause


def said_nouns(book: CueBook, s: Sentence) -> Iterator[Saying]:
    """What follows such a noun, or its genitive, after a comma."""
    if book.nouns.isdisjoint(s.all):
        return
    for n in (n for n in s.signs if s.low[n] in book.nouns):
        end = s.break_after(n)
        begin = end + 1
        if begin >= s.last or end - n > _LONGEST or s.words[end] != ",":
            continue
        if any(s.low[m] in book.verbs for m in range(n + 1, end)):
            continue  # it is the verb that says so
        if not s.is_noun(n) or not is_said(book, s, begin, s.break_after(begin)):
            continue
        after = _end(book, s, begin)
        first = n - (n > 0 and s.low[n - 1] in book.determiners)
        frame = ranges((s.break_before(n) + 1, begin), (after, s.last))
        cue = tuple(range(first, n + 1))
        yield Saying("indirect", ((begin, after),), cue, frame, _whose(book, s, n, end))


def _end(book: CueBook, s: Sentence, begin: int) -> int:
    """The end of the sentence, or a comma after which its own verb goes on."""
    for at in s.breaks:
        after = s.low[at + 1] if begin < at < s.last - 1 else ""
        if after in book.auxiliaries or after in book.verbs:
            return at
    return s.last


def _whose(book: CueBook, s: Sentence, n: int, end: int) -> Range | None:
    """The genitive after the noun, or what `of` introduces."""
    if n + 1 >= end:
        return None
    first = n + 1 + (s.low[n + 1] in book.agents)
    after = noun_phrase(book, s, first, end)
    genitive = first > n + 1 or s.low[first] in book.genitive
    return (first, after) if after > first and genitive else None
