"""Sentences as tokens, with what stands in marks as one."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from functools import cache
from itertools import compress, count
from typing import TYPE_CHECKING

from servanda.reader.words.cutting import Cutter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from servanda.reader.words.cuebook import CueBook
    from servanda.reader.words.quotations import Marked

__all__ = ["MARKED", "Range", "Sentence", "is_numbered"]

Range = tuple[int, int]

MARKED = "„“"  # stands for a stretch in quotation marks
_AFTER = " "  # stands behind the last token, so that one may look at what follows
_TOKEN = re.compile(r"\d+(?:[.,:]\d+)+|\w+(?:[-’'./&]+\w+)*-?|[^\w\s]")
_BREAKS = frozenset(",;:–—-")
_NUMBERED = re.compile(r"\d[\w-]*-(\w)")


@cache
def _cutter() -> Cutter[str]:
    return Cutter(
        lambda run: [(sys.intern(match[0]), match.start()) for match in _TOKEN.finditer(run)]
    )


class Sentence:
    """One sentence: tokens in small letters in `low`, as written in `words`.

    `all` are these as a set; `signs` are the numbers of those without which nobody says anything.
    """

    def __init__(
        self, book: CueBook, text: str, start: int, end: int, marks: Sequence[Marked]
    ) -> None:
        self.start, self.end = start, end
        self.words: list[str] = []
        self._starts: list[int] = []
        self.marked: dict[int, Marked] = {}
        self.inside: dict[int, str] = {}
        here = start
        for mark in marks:
            self._take(text, here, mark.outer_start)
            self.marked[len(self.words)] = mark
            self.inside[len(self.words)] = text[mark.start : mark.end]
            self.words.append(MARKED)
            self._starts.append(mark.outer_start)
            here = mark.outer_end
        self._take(text, here, end)
        self.n = len(self.words)
        self.last = self.n - (self.n > 0 and self.words[-1] in ".!?…")
        self.breaks = list(compress(count(), map(_BREAKS.__contains__, self.words)))
        self.words.append(_AFTER)
        self.low = list(map(str.lower, self.words))
        self.all = frozenset(self.low)
        self.signs = list(compress(count(), map(book.signs.__contains__, self.low)))

    def _take(self, text: str, start: int, end: int) -> None:
        words, starts = _cutter().cut(text, start, end)
        self.words += words
        self._starts += starts

    def place(self, n: int) -> tuple[int, int]:
        """The offsets of a token."""
        if n in self.marked:
            return self.marked[n].outer_start, self.marked[n].outer_end
        start = self._starts[n]
        return start, start + len(self.words[n])

    def span(self, first: int, after: int) -> tuple[int, int]:
        """The offsets of tokens `first` up to but without `after`."""
        return self._starts[first], self.place(after - 1)[1]

    def is_noun(self, n: int) -> bool:
        """Whether there is such a token, written as a noun or a name, or standing in marks."""
        word = self.words[n] if n < self.n else ""
        first = word[:1]
        return first.isupper() or word == MARKED or (first.isdigit() and is_numbered(word))

    def head(self, first: int, after: int) -> str:
        """The first noun of a phrase, in small letters."""
        return next((self.low[n] for n in range(first, after) if self.is_noun(n)), "")

    def break_before(self, n: int) -> int:
        """The last comma, colon or dash before a token; -1 where there is none."""
        at = bisect_left(self.breaks, n)
        return self.breaks[at - 1] if at else -1

    def break_after(self, n: int) -> int:
        """The next comma, colon or dash, or the end of the sentence."""
        at = bisect_right(self.breaks, n)
        return self.breaks[at] if at < len(self.breaks) else self.last


def is_numbered(word: str) -> bool:
    """A noun that begins with a number: `the 58-year-old`."""
    last = _NUMBERED.match(word)
    return last is not None and last[1].isupper()
