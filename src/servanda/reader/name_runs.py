"""Runs of capitalised words that can be somebody's name, by shape alone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from servanda.reader.daywords import calendar_of
from servanda.reader.language import small_words
from servanda.reader.naming import naming_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.page import Page
    from servanda.reader.tokens import Token

__all__ = ["Run", "name_runs"]

_FEWEST, _MOST = 2, 4
_KEPT = 50_000  # answers remembered: as many as a language has common words


@dataclass(frozen=True, slots=True)
class Run:
    """Words `first` up to, not including, `last` of a stretch."""

    words: list[Token]
    first: int
    last: int

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.words[self.first].start

    @property
    def end(self) -> int:
        """Where it is over in the text."""
        return self.words[self.last - 1].end

    @property
    def before(self) -> str:
        """The word in front of it, in small letters."""
        return self.words[self.first - 1].text.lower() if self.first else ""

    @property
    def is_plain(self) -> bool:
        """Whether it is capitalised words and nothing else."""
        return all(
            word.text.isalpha() and word.text[0].isupper()
            for word in self.words[self.first : self.last]
        )


def name_runs(page: Page) -> list[Run]:
    """All runs of two to four names on the page that the index does not account for."""
    return [run for words in page.words for run in _Stretch(page, words).runs()]


class _Stretch:
    """The words of the headline or of one paragraph."""

    def __init__(self, page: Page, words: list[Token]) -> None:
        self.text = page.text
        self.words = words
        self.look = naming_of(page.lang)
        taken = _taken(page, words)
        self.can = [
            number not in taken and word.text[0].isupper() and _is_name_word(page.lang, word.text)
            for number, word in enumerate(words)
        ]

    def runs(self) -> Iterator[Run]:
        at = 0
        while at < len(self.words):
            end = at
            while step := self._step(end, started=end > at):
                end += step
            if end - at >= _FEWEST:
                first = self._after_particle(self._after_noun(at, end), end)
                if _FEWEST <= _word_count(self.words[first:end]) <= _MOST:
                    yield Run(self.words, first, end)
            at = max(end, at + 1)

    def _step(self, at: int, *, started: bool) -> int:
        """How many words on the name goes: one, two over a hyphen, more over a particle, none."""
        words = self.words
        if at >= len(words):
            return 0
        if not started or not self.can[at - 1]:
            return int(self.can[at])
        gap = words[at].start - words[at - 1].end
        if self.can[at]:
            return int(gap == 1 and self.text[words[at].start - 1] == " ")
        if words[at].text == "-" and not gap and at + 1 < len(words) and self.can[at + 1]:
            return 2 if words[at + 1].start == words[at].end else 0
        over = at
        while over < len(words) and words[over].text in self.look.particles:
            over += 1
        return over - at + 1 if over > at and over < len(words) and self.can[over] else 0

    def _after_noun(self, first: int, end: int) -> int:
        """A noun with its article or adjective before a name is not part of the name."""
        if first == 0 or end - first <= _FEWEST:
            return first
        before = self.words[first - 1].text
        adjective = before.islower() and bool(self.look.modifier.fullmatch(before))
        # `the X-Noun A B`: the second half of a compound is no part of the name either.
        noun = adjective or before == "-" or before in self.look.articles
        return first + 1 if noun else first

    def _after_particle(self, first: int, end: int) -> int:
        """`the candidacy of A B`: what stands before the particle is a noun if two names follow."""
        for at in range(end - 1, first - 1, -1):
            if self.words[at].text in self.look.particles:
                return at + 1 if _word_count(self.words[at + 1 : end]) > 1 else first
        return first


def _taken(page: Page, words: list[Token]) -> set[int]:
    """The words that belong to names of the index."""
    if not words:
        return set()
    hits = page.mentions.inside(words[0].start, words[-1].end)
    starts = {hit.start: hit.end for hit in hits}
    taken, until = set(), -1
    for number, word in enumerate(words):
        until = max(until, starts.get(word.start, -1))
        if word.start < until:
            taken.add(number)
    return taken


def _word_count(words: list[Token]) -> int:
    """Words of a name, a hyphenated one as one, particles not counted."""
    hyphens = sum(word.text == "-" for word in words)
    return sum(word.text[0].isupper() for word in words) - hyphens


@lru_cache(maxsize=_KEPT)
def _is_name_word(lang: str, word: str) -> bool:
    if not word.isalpha() or not (word[1:].islower() or len(word) == 1):
        return False
    calendar, look = calendar_of(lang), naming_of(lang)
    lower = word.lower()
    return (
        lower not in look.articles
        and lower not in small_words(lang)
        and word not in calendar.months
        and word not in calendar.weekdays
        and not look.is_office(word)
        and not look.not_name.fullmatch(word)
        and not look.honorifics.fullmatch(word)
    )
