"""Text cut into tokens with their places: what stands between two blanks is cut once, then known.

A language has few different runs of letters and marks and repeats them without end. So a run is
looked at with a pattern when it is first met, and looked up ever after.
"""

from __future__ import annotations

from itertools import accumulate, chain
from operator import sub
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["MOST_WORDS", "Cutter"]

T = TypeVar("T")
# Tokens, each with how far it is from the next, the last from what follows behind the blank. What
# stands before the first and is none has None for a token: then it is a gap.
_Piece = tuple[T | int | None, ...]
MOST_WORDS = 200_000  # remembered by what remembers words: more than a language has in its news
_LONGEST = 60  # letters of a run that is remembered


class Cutter(dict[str, _Piece[T]]):
    """Cuts text into tokens, none of which holds a blank.

    `look` gives the tokens of a run between two blanks and their places in it; it is asked once for
    each run, so what it gives is shared and must not change.
    """

    def __init__(self, look: Callable[[str], Iterable[tuple[T, int]]]) -> None:
        super().__init__()
        self._look = look

    def cut(self, text: str, start: int, end: int) -> tuple[list[T], list[int]]:
        """The tokens of a stretch, and where each of them begins."""
        pieces = map(self.__getitem__, text[start:end].split(" "))
        both: list[Any] = list(chain.from_iterable(pieces))  # a token, a step, a token …
        found = both[::2]
        starts = list(accumulate(both[1::2], initial=start))
        starts.pop()  # behind the last of them
        if not all(found):
            starts = [at for at, token in zip(starts, found, strict=True) if token]
            found = [token for token in found if token]
        return found, starts

    def __missing__(self, run: str) -> _Piece[T]:
        found = list(self._look(run))
        gap = not found or found[0][1] > 0
        tokens = (*[None] * gap, *(token for token, _ in found))
        places = (*[0] * gap, *(at for _, at in found))
        steps = map(sub, (*places[1:], len(run) + 1), places)
        piece = tuple(chain.from_iterable(zip(tokens, steps, strict=True)))
        if len(run) <= _LONGEST:
            if len(self) >= MOST_WORDS:
                self.clear()
            self[run] = piece
        return piece
