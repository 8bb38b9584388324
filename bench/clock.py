"""How long something takes, as all measures of speed here count it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Thing = TypeVar("Thing")

__all__ = ["seconds", "seconds_in_turn"]


def seconds(work: Callable[[Thing], object], things: Iterable[Thing]) -> float:
    """CPU seconds of this process for all things, the shortest of three passes."""
    return min(_once(work, things) for _ in range(3))


def seconds_in_turn(
    works: Iterable[Callable[[Thing], object]], things: Iterable[Thing], *, turns: int = 5
) -> list[float]:
    """The same for several works on the same things, one after the other in each of some turns.

    So a machine that is busy for a while is so for all of them.
    """
    works, things = list(works), list(things)
    passes = [[_once(work, things) for work in works] for _ in range(turns)]
    return [min(times) for times in zip(*passes, strict=True)]


def _once(work: Callable[[Thing], object], things: Iterable[Thing]) -> float:
    begin = time.process_time()
    for thing in things:
        work(thing)
    return time.process_time() - begin
