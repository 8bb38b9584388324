"""How many words of a text are small ones of which language, and which of them tell a sentence."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache

from servanda.reader.words.cutting import MOST_WORDS
from servanda.reader.words.language import profiles

__all__ = ["Tally", "tally"]

_LONGEST = 60  # letters of a run that is remembered
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Tally:
    """The words of a text, and by language its small words and those that tell a sentence."""

    words: int
    small: Counter[str]
    telling: Counter[str]


def tally(text: str) -> Tally:
    """Count the words of a text."""
    times = Counter(map(_runs().__getitem__, text.split()))
    words = sum(told.words * count for told, count in times.items())
    small: Counter[str] = Counter()
    telling: Counter[str] = Counter()
    for told, count in times.items():
        for code in told.small:
            small[code] += count
        for code in told.telling:
            telling[code] += count
    return Tally(words, small, telling)


@dataclass(frozen=True, slots=True, eq=False)  # many runs share one: counted as itself
class _Told:
    """How many words a run between blanks has, and the languages of those that tell one."""

    words: int
    small: tuple[str, ...]
    telling: tuple[str, ...]


@lru_cache(maxsize=MOST_WORDS)
def _told(words: int, small: tuple[str, ...], telling: tuple[str, ...]) -> _Told:
    return _Told(words, small, telling)


class _Runs(dict[str, _Told]):
    """What each run of the pages read so far tells of their language."""

    def __missing__(self, run: str) -> _Told:
        if len(self) >= MOST_WORDS:
            self.clear()
        words = _WORD.findall(run.lower())
        small, telling = _langs_of()
        codes = tuple(code for word in words for code in small.get(word, ()))
        tell = tuple(code for word in words for code in telling.get(word, ()))
        if len(run) > _LONGEST:
            return _Told(len(words), codes, tell)
        self[run] = told = _told(len(words), codes, tell)
        return told


@cache
def _runs() -> _Runs:
    return _Runs()


@cache
def _langs_of() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """The languages that have a word among their small ones, and among those that tell."""
    small: dict[str, tuple[str, ...]] = {}
    telling: dict[str, tuple[str, ...]] = {}
    for code, profile in profiles().items():
        for words, found in ((profile.words, small), (profile.telling, telling)):
            for word in dict.fromkeys(words.split()):
                found[word] = (*found.get(word, ()), code)
    return small, telling
