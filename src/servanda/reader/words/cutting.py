"""Text cut into tokens with their places: what stands between two blanks is cut once, then known.

A language has few different runs of letters and marks and repeats them without end. So a run is
looked at with a pattern when it is first met, and looked up ever after.
"""

from __future__ import annotations

from itertools import accumulate, chain
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["MOST_WORDS", "Cutter"]

T = TypeVar("T")
_Piece = tuple[tuple[T, ...], tuple[int, ...], int]  # tokens, their places, the length and a blank
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
        tokens, places, lengths = zip(
            *map(self.__getitem__, text[start:end].split(" ")), strict=True
        )
        begins = accumulate(lengths, initial=start)
        starts = [begin + at for begin, ats in zip(begins, places, strict=False) for at in ats]
        return list(chain.from_iterable(tokens)), starts

    def __missing__(self, run: str) -> _Piece[T]:
        found = list(self._look(run))
        piece = tuple(token for token, _ in found), tuple(at for _, at in found), len(run) + 1
        if len(run) <= _LONGEST:
            if len(self) >= MOST_WORDS:
                self.clear()
            self[run] = piece
        return piece
