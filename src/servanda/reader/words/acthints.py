"""Which words can tell of an act at all: asked of a sentence before it is looked at closely."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from servanda.reader.words.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["ActHints", "rarest"]


class ActHints:
    """The words of all ways of saying an act, each way by the word of it that is rarest."""

    def __init__(self, ways: Iterable[tuple[str, ...]]) -> None:
        self._alone: set[str] = set()
        several: defaultdict[str, set[frozenset[str]]] = defaultdict(set)
        for words in ways:
            if len(words) > 1:
                several[rarest(words)].add(frozenset(words))
            else:
                self._alone.add(rarest(words))
        self._several = {word: tuple(those) for word, those in several.items()}

    def tells_alone(self, low: str) -> bool:
        """Whether a word in small letters is a way by itself."""
        return not self._alone.isdisjoint(low.split("_"))

    def tells_with_others(self, low: str) -> bool:
        """Whether it is the rarest of several that are one together."""
        return not self._several.keys().isdisjoint(low.split("_"))

    def stand(self, text: str, words: Iterable[str]) -> bool:
        """Whether the words of a way stand in a text in small letters that has these for rarest."""
        there = text.__contains__
        for word in words:
            for part in word.casefold().split("_"):
                for way in self._several.get(part, ()):
                    if all(map(there, way)):
                        return True
        return False


def rarest(words: tuple[str, ...]) -> str:
    """A token of a phrase that stands wherever it does: a longer one is rarer."""
    return max(tokens(" ".join(words)).texts, key=len)
