"""Things that lie in a text, kept in order, so that those of a stretch are found at once."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter, sub
from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["HasSpan", "Span", "Spans"]


class HasSpan(Protocol):
    """Anything with offsets into the text."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it is over."""


T = TypeVar("T", bound=HasSpan)
_SPAN, _START, _END = attrgetter("start", "end"), attrgetter("start"), attrgetter("end")


class Span(NamedTuple):
    """Offsets and nothing else."""

    start: int
    end: int


class Spans(Generic[T]):
    """Never changed once made; in the order of the text."""

    def __init__(self, items: Iterable[T] = ()) -> None:
        self._items = sorted(items, key=_SPAN)
        self._starts = list(map(_START, self._items))
        self._longest = max(map(sub, map(_END, self._items), self._starts), default=0)

    def __iter__(self) -> Iterator[T]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def inside(self, start: int, end: int) -> list[T]:
        """Those that lie wholly in a stretch."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end, first)
        if last - first <= 1:  # most often there is none, or one
            there = first < last and self._items[first].end <= end
            return [self._items[first]] if there else []
        return [item for item in self._items[first:last] if item.end <= end]

    def touching(self, start: int, end: int) -> list[T]:
        """Those that share a character with a stretch."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end, first)
        if last - first <= 1:
            there = first < last and self._items[first].end > start
            return [self._items[first]] if there else []
        return [item for item in self._items[first:last] if item.end > start]
