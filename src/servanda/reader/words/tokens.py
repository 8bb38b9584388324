"""Words and sentences, each with its place in the text."""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain, compress
from typing import NamedTuple, overload

from servanda.reader.words.cutting import Cutter
from servanda.reader.words.language import marks

__all__ = ["LONGEST", "Token", "Words", "sentences", "tokens"]

_TOKEN = re.compile(r"\w+|[^\w\s]")
_LONG_WORD = 8  # letters of one that is no abbreviation
# A year, a large number or a fraction at the end of a sentence.
_NO_ORDINAL = re.compile(r"(?:\d{3}|\d,\d{1,2})\.$")
LONGEST = 2000  # characters of a sentence: what has no full stop so long is cut
_WORD = re.compile(r"\s+(\w+)")
# A stop, and where a word follows its first letter.
_STOP = re.compile(
    r"[.!?…]+[\"“”»«’')\]]{0,2}(?=\s+[\"„“«»]?(\w)|\s|$)"
    # two sentences that lost the blank between them: `stopped.Klow condemned it`
    r"|(?<=[a-zà-ÿа-яё]{3})\.(?=[A-ZÀ-ÞА-ЯЁ][a-zà-ÿа-яё]{2})"
)


class Token(NamedTuple):
    """A run of letters and digits, or a single mark."""

    start: int
    end: int
    text: str


class Words(Sequence[Token]):
    """The tokens of a stretch, each made when asked for.

    `texts`, `starts` and `kinds` go side by side; `kinds` says what each word can be, where a
    lexicon is given, and is empty otherwise.
    """

    __slots__ = ("_by_kind", "_numbers", "kinds", "starts", "texts")

    def __init__(
        self, text: str, start: int, end: int, lexicon: Mapping[str, int] | None = None
    ) -> None:
        self.texts, self.starts = _cutter().cut(text, start, end)
        self.kinds = list(map(lexicon.__getitem__, self.texts)) if lexicon is not None else []
        self._numbers: dict[int, list[int]] = {}
        self._by_kind: dict[int, list[int]] | None = None

    def numbers(self, kind: int) -> list[int]:
        """Which of them can be something, given as a bit; found when first asked for."""
        found = self._numbers.get(kind)
        if found is None:
            those = [numbers for can, numbers in self._alike().items() if can & kind]
            found = self._numbers[kind] = sorted(chain.from_iterable(those))
        return found

    def _alike(self) -> dict[int, list[int]]:
        """The words that can be anything, by all that each can be: few differ in that."""
        if self._by_kind is None:
            by_kind: defaultdict[int, list[int]] = defaultdict(list)
            for n in compress(range(len(self.kinds)), self.kinds):
                by_kind[self.kinds[n]].append(n)
            self._by_kind = by_kind
        return self._by_kind

    def end(self, at: int) -> int:
        """Where one of them is over."""
        return self.starts[at] + len(self.texts[at])

    def __len__(self) -> int:
        return len(self.texts)

    @overload
    def __getitem__(self, at: int) -> Token: ...

    @overload
    def __getitem__(self, at: slice) -> list[Token]: ...

    def __getitem__(self, at: int | slice) -> Token | list[Token]:
        if isinstance(at, slice):
            return [self[number] for number in range(*at.indices(len(self.texts)))]
        start, text = self.starts[at], self.texts[at]
        return Token(start, start + len(text), text)


@cache
def _cutter() -> Cutter[str]:
    return Cutter(
        lambda run: [(sys.intern(match[0]), match.start()) for match in _TOKEN.finditer(run)]
    )


def tokens(text: str, start: int = 0, end: int | None = None) -> Words:
    """All tokens of a stretch of the text."""
    return Words(text, start, len(text) if end is None else end)


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of a stretch, as offsets without the blanks between them."""
    found: list[tuple[int, int]] = []
    begin = start
    for match in _STOP.finditer(text, start, end):
        if not _goes_on(text, begin, match):
            found += _bounded(text, begin, match.end())
            begin = match.end()
    return found + _bounded(text, begin, end)


def _goes_on(text: str, begin: int, match: re.Match[str]) -> bool:
    """Whether the full stop ends a number or an abbreviation rather than the sentence."""
    after = match[1]
    if match[0] != "." or after is None:
        return False
    if after.islower():
        return True
    before = text[max(begin, match.start() - _LONG_WORD) : match.start() + 1]
    if len(before) > _LONG_WORD and before[:-1].isalpha():
        return False
    if not _is_short(before) or _NO_ORDINAL.search(before):
        return False
    word = _WORD.match(text, match.end()) if before[-2:-1].isdigit() else None
    return word is None or word[1] not in marks().openers  # `by April 1. The ministers`


def _is_short(before: str) -> bool:
    """Whether a number, an initial or an abbreviation stands before a full stop."""
    word = before[:-1].rpartition(" ")[2]
    if len(word) > 1 and word.isalpha():  # as most are: then it is known as a whole or not at all
        return word in marks().abbreviations
    return _abbreviation().search(before) is not None


@cache
def _abbreviation() -> re.Pattern[str]:
    """A number, an initial or an abbreviation with the full stop behind it."""
    known = "|".join(re.escape(word) for word in marks().abbreviations)
    return re.compile(rf"(?:\d|\b[A-ZÀ-ÞА-Я]|\b(?:{known}))\.$")


def _bounded(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A stretch without a full stop is no sentence any more: cut it, so that work stays linear."""
    if text[start : start + 1].isspace() or text[end - 1 : end].isspace():
        start, end = _trim(text, start, end)
    if end - start <= LONGEST:
        return [(start, end)] if end > start else []
    parts = []
    while end - start > LONGEST:
        cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = cut if cut > 0 else start + LONGEST
        parts.append(_trim(text, start, cut))
        start = cut
    return [(first, last) for first, last in (*parts, _trim(text, start, end)) if last > first]


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
