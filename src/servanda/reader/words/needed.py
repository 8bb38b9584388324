"""Parts of words that a pattern cannot do without: where they do not stand, it is not tried.

They are read from the pattern itself, so that no list of them has to be kept beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING

from servanda.reader.words.patterns import Chars, Either, Repeated, Unread, parsed

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from servanda.reader.words.patterns import Row

__all__ = ["MANY_PARTS", "Needs", "Sought", "needed_parts", "needs_of", "sought"]

_FEWEST_LETTERS = 3  # of a part: two stand in every other sentence
_MOST_PARTS = 80  # that are looked for faster than the pattern
MANY_PARTS = 300
"""That may be needed where each word is asked about them but once."""
_MOST_NEEDS = 2  # that are worth asking for

Needs = frozenset[frozenset[str]]
"""Parts of words: of each set one has to stand in a text."""


@dataclass(frozen=True, slots=True)
class Sought:
    """A pattern that is tried only where the parts of words stand that it needs."""

    pattern: re.Pattern[str]
    needs: tuple[tuple[str, ...], ...]

    def may_stand(self, text: str) -> bool:
        """Whether the pattern may be found in a text."""
        there = text.__contains__
        for parts in self.needs:  # noqa: SIM110 - a call less for each of many texts
            if not any(map(there, parts)):
                return False
        return True

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The first place in a stretch where it stands."""
        there = self.may_stand(text[start:end])
        return self.pattern.search(text, start, end) if there else None

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Every place in a stretch where it stands."""
        there = self.may_stand(text[start:end])
        return self.pattern.finditer(text, start, end) if there else iter(())


def sought(pattern: re.Pattern[str], most: int = _MOST_PARTS) -> Sought:
    """A pattern with the parts that it needs, of each need `most` at most."""
    needs = sorted(needed_parts(pattern, most), key=_worth)
    return Sought(pattern, tuple(tuple(sorted(need)) for need in needs))


def needed_parts(pattern: re.Pattern[str], most: int = _MOST_PARTS) -> Needs:
    """Parts of words without which nothing meets a pattern."""
    try:
        return needs_of(parsed(pattern), most)
    except Unread:
        return frozenset()


def _worth(need: frozenset[str]) -> tuple[bool, int, int]:
    """The fewer and longer the parts, the sooner asked; last those of a small word: ` a `."""
    small = min(len(part.strip()) for part in need) < _FEWEST_LETTERS
    return small, len(need), -min(map(len, need))


def _best(needs: Iterable[frozenset[str]], most: int) -> Needs:
    """Those worth asking for; of two that share a part one is enough."""
    told = [need for need in needs if len(need) <= most]
    told = [need for need in told if min(map(len, need)) >= _FEWEST_LETTERS]
    found: list[frozenset[str]] = []
    for need in sorted(told, key=lambda need: (*_worth(need), sorted(need))):
        if len(found) < _MOST_NEEDS and all(map(need.isdisjoint, found)):
            found.append(need)
    return frozenset(found)


def needs_of(row: Row, most: int = _MOST_PARTS) -> Needs:
    """What all of a row needs."""
    return _best(_needs(row, most), most)


def _needs(row: Row, most: int) -> Iterator[frozenset[str]]:
    letters = ""
    for node in row:
        if isinstance(node, Chars) and node.only:
            letters += node.only
            continue
        if letters:
            yield frozenset([letters])
            letters = ""
        if isinstance(node, Either):
            needs = (needs_of(one, most) for one in node.rows)
            yield from reduce(lambda one, other: _either(one, other, most), needs)
        elif isinstance(node, Repeated) and node.least:
            yield from needs_of(node.row, most)
    if letters:
        yield frozenset([letters])


def _either(one: Needs, other: Needs, most: int) -> Needs:
    """What is needed whichever of two it is: a need of the one or of the other."""
    return _best((_shortest(first | second) for first in one for second in other), most)


def _shortest(parts: frozenset[str]) -> frozenset[str]:
    """Where `say` has been looked for, `says` need not be."""
    return frozenset(p for p in parts if not any(other != p and other in p for other in parts))
