"""Several patterns, of which only those are tried that the words of a text call for.

What a word calls for is told once, by the parts of words that each pattern needs; to ask every
pattern about every text anew costs more than most of them bring.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.words.cutting import MOST_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from servanda.reader.words.needed import Sought

__all__ = ["CalledFor"]


class CalledFor(dict[str, frozenset[int]]):
    """By what stands between two blanks, the numbers of the patterns that it calls for."""

    def __init__(self, patterns: Iterable[Sought]) -> None:
        super().__init__()
        self.patterns = tuple(patterns)
        self._parts = [
            (number, *_longest(part))
            for number, one in enumerate(self.patterns)
            for part in (one.needs[0] if one.needs else ())
        ]
        self._always = {number for number, one in enumerate(self.patterns) if not one.needs}
        self._same: dict[frozenset[int], frozenset[int]] = {}  # many words call for the same

    def __missing__(self, run: str) -> frozenset[int]:
        if len(self) >= MOST_WORDS:
            self.clear()
        called = frozenset(number for number, part, stands in self._parts if stands(run, part))
        self[run] = called = self._same.setdefault(called, called)
        return called

    def numbers(self, text: str) -> list[int]:
        """The numbers of the patterns that may be found in a text, in their order."""
        called = self._always.union(*map(self.__getitem__, text.split(" ")))
        return [number for number in sorted(called) if self.patterns[number].may_stand(text)]

    def among(self, text: str) -> list[Sought]:
        """The patterns that may be found in a text, in their order."""
        return [self.patterns[number] for number in self.numbers(text)]


def _longest(part: str) -> tuple[str, Callable[[str, str], bool]]:
    """The longest of what blanks part, and how it stands between two blanks of a text."""
    pieces = part.split(" ")
    at = max(range(len(pieces)), key=lambda n: len(pieces[n]))
    if 0 < at < len(pieces) - 1:
        return pieces[at], str.__eq__
    if at > 0:
        return pieces[at], str.startswith
    return pieces[at], str.endswith if len(pieces) > 1 else str.__contains__
