"""Several patterns, of which only those are tried that the words of a text call for.

What a word calls for is told once, by the parts of words that each pattern needs; to ask every
pattern about every text anew costs more than most of them bring.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.words.cutting import MOST_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from servanda.reader.words.needed import Sought

    # The number of a need, what of it stands between two blanks, and how it stands there.
    _Part = tuple[int, str, Callable[[str, str], bool]]

__all__ = ["CalledFor", "Holding"]

_LETTERS = 3  # by which parts are found


class CalledFor(dict[str, frozenset[int]]):
    """By what stands between two blanks, what of the needs of the patterns it meets.

    A need is told by the number of its pattern, or that and so many times the number of all.
    """

    def __init__(self, patterns: Iterable[Sought]) -> None:
        super().__init__()
        self.patterns = tuple(patterns)
        self._all = len(self.patterns)
        self._always = {number for number, one in enumerate(self.patterns) if not one.needs}
        self._needs = [list(self._needs_of(n, one)) for n, one in enumerate(self.patterns)]
        self._sure = [frozenset(need.sure for need in needs) for needs in self._needs]
        self._unsure = {
            n for n, needs in enumerate(self._needs) if any(one.across for one in needs)
        }
        self._parts = _Parts()
        for needs, one in zip(self._needs, self.patterns, strict=True):
            for need, parts in zip(needs, one.needs, strict=True):
                self._parts.add(need, parts)
        self._same: dict[frozenset[int], frozenset[int]] = {}  # many words call for the same

    def _needs_of(self, number: int, one: Sought) -> Iterator[_Need]:
        for at, parts in enumerate(one.needs):
            sure = number + 2 * at * self._all
            yield _Need(sure, sure + self._all, tuple(part for part in parts if " " in part))

    def __missing__(self, run: str) -> frozenset[int]:
        if len(self) >= MOST_WORDS:
            self.clear()
        called = self._parts.met_by(run)
        self[run] = called = self._same.setdefault(called, called)
        return called

    def numbers(self, text: str) -> list[int]:
        """The numbers of the patterns that may be found in a text, in their order."""
        called = self._always.union(*map(self.__getitem__, text.split(" ")))
        if not called:
            return []
        return [
            number
            for number in sorted({one % self._all for one in called})
            if self._sure[number] <= called
            or (number in self._unsure and self._are_met(number, called, text))
        ]

    def _are_met(self, number: int, called: AbstractSet[int], text: str) -> bool:
        """Whether a text has what a pattern needs, of which a part goes on behind a blank."""
        return all(need.is_met(called, text) for need in self._needs[number])

    def among(self, text: str) -> list[Sought]:
        """The patterns that may be found in a text, in their order."""
        return [self.patterns[number] for number in self.numbers(text)]


class _Need(NamedTuple):
    """What a pattern needs, by numbers: `sure`, where a part has no blank, else `unsure`."""

    sure: int
    unsure: int
    across: tuple[str, ...]  # the parts that have one

    def is_met(self, called: AbstractSet[int], text: str) -> bool:
        """Whether a text has one of its parts, by what its words call for."""
        if self.sure in called:
            return True
        return self.unsure in called and any(map(text.__contains__, self.across))


class _Parts:
    """The parts of words of many needs, found by the letters that they begin with."""

    def __init__(self) -> None:
        self._by_letters: defaultdict[str, list[_Part]] = defaultdict(list)
        self._short: list[_Part] = []

    def add(self, need: _Need, parts: Iterable[str]) -> None:
        """The parts of one more need."""
        for part in parts:
            piece, stands = _longest(part)
            there = self._by_letters[piece[:_LETTERS]] if len(piece) >= _LETTERS else self._short
            there.append((need.unsure if " " in part else need.sure, piece, stands))

    def met_by(self, run: str) -> frozenset[int]:
        """The needs that a run between two blanks meets."""
        there = {run[at : at + _LETTERS] for at in range(len(run) - _LETTERS + 1)}
        lists = (self._short, *(self._by_letters[one] for one in there if one in self._by_letters))
        return frozenset(
            need for parts in lists for need, piece, stands in parts if stands(run, piece)
        )


class Holding(dict[str, bool]):
    """By what stands between two blanks, whether it holds any of some parts of words."""

    def __init__(self, parts: Iterable[str]) -> None:
        super().__init__()
        told = tuple(parts)
        self._within = tuple(part for part in told if " " not in part)
        self._across = tuple(part for part in told if " " in part)

    def __missing__(self, run: str) -> bool:
        if len(self) >= MOST_WORDS:
            self.clear()
        self[run] = holds = any(map(run.__contains__, self._within))
        return holds

    def stands_in(self, text: str) -> bool:
        """Whether a text holds any of them."""
        if any(map(self.__getitem__, text.split(" "))):
            return True
        return any(map(text.__contains__, self._across))


def _longest(part: str) -> tuple[str, Callable[[str, str], bool]]:
    """The longest of what blanks part, and how it stands between two blanks of a text."""
    pieces = part.split(" ")
    at = max(range(len(pieces)), key=lambda n: len(pieces[n]))
    if 0 < at < len(pieces) - 1:
        return pieces[at], str.__eq__
    if at > 0:
        return pieces[at], str.startswith
    return pieces[at], str.endswith if len(pieces) > 1 else str.__contains__
