"""The weights of a model of words by the stems they are of: those of all that `telling` lists.

Most of what it lists has no weight. Here a stem knows what has one beside it, so that no feature is
written out to be looked up in vain.
"""

from __future__ import annotations

from functools import cache
from math import floor
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from servanda.reader.learned.sentence import stems_of
from servanda.reader.learned.telling import AROUND, NEAR
from servanda.reader.words.linear import BITS, HALF, Rows, root

if TYPE_CHECKING:
    from collections.abc import Callable

    from servanda.reader.words.linear import Model

__all__ = ["NOTHING", "Beside", "Stem", "Stems", "stems_in"]

_BESIDE = ("l1:", "l2:", "r1:", "r2:", AROUND, NEAR)


class Stem(NamedTuple):
    """What is known of a stem that tells acts: the half of each label it has a weight for.

    And what it weighs by itself and in a headline; its words and their endings; and it with the
    stems before and behind it, and with each around.
    """

    halves: int
    alone: int
    headed: int
    words: Rows
    ends: Rows
    before: Rows
    before2: Rows
    behind: Rows
    behind2: Rows
    around: Rows


class Beside(NamedTuple):
    """What a stem weighs for words beside it: right before or behind them, around or near them."""

    before: int
    before2: int
    behind: int
    behind2: int
    around: int
    near: int


NOTHING = Beside(0, 0, 0, 0, 0, 0)

_T = TypeVar("_T")


class _Asked(dict[str, _T]):
    """What is made of each stem when it is first asked for."""

    def __init__(self, make: Callable[[str], _T]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, stem: str) -> _T:
        found = self[stem] = self._make(stem)
        return found


class Stems:
    """What a model knows of stems.

    Those that are `speaking` tell acts, and are `known`; those that are `heard` say something
    `beside` them. No others may be asked for.
    """

    def __init__(self, model: Model) -> None:
        self.labels, self.biases = model.labels, model.biases
        self._model, self._alone, self._headed = model, model.rows("s:"), model.rows("h:")
        self._words = _grouped(model.rows("w:"), lambda word: (stems_of([word])[0], word))
        self._ends, self._before, self._before2 = (
            _grouped(model.rows(kind), _behind_bar) for kind in ("e:", "-1:", "-2:")
        )
        self._kinds = [model.rows(kind) for kind in _BESIDE]
        self.speaking = frozenset([one for one in self._alone.told if self._alone.by_label(one)])
        self.heard = frozenset([name for rows in self._kinds for name in rows.told])
        self.known, self.beside = _Asked(self._known), _Asked(self._beside)
        self._enough: dict[int, int] = {}

    def _known(self, stem: str) -> Stem:
        labels = [label for label, _ in self._alone.by_label(stem)]
        return Stem(
            sum([HALF << (BITS * label) for label in labels]),
            self._alone[stem],
            self._headed.weigh(stem),
            self._words.get(stem, _NO_ROWS),
            self._ends.get(stem, _NO_ROWS),
            self._before.get(stem, _NO_ROWS),
            self._before2.get(stem, _NO_ROWS),
            self._model.rows(f"+1:{stem}|"),
            self._model.rows(f"+2:{stem}|"),
            self._model.rows(f"p:{stem}&"),
        )

    def _beside(self, stem: str) -> Beside:
        return Beside(*[rows.weigh(stem) for rows in self._kinds])

    def enough(self, count: int, least: float) -> int:
        """What is to be added to the weight of so many features.

        Where they say `least` or more of a label, its half then stands in the sum.
        """
        found = self._enough.get(count)
        if found is None:
            lacking = [floor((least - bias) * root(count)) for bias in self.biases]
            halves = [(HALF - one) << (BITS * label) for label, one in enumerate(lacking)]
            found = self._enough[count] = sum(halves)
        return found


@cache
def stems_in(model: Model) -> Stems:
    """What a model knows of stems."""
    return Stems(model)


_NO_ROWS = Rows({})


def _grouped(rows: Rows, parted: Callable[[str], tuple[str, str]]) -> dict[str, Rows]:
    """Rows by the stem that is parted from what their features tell of it."""
    told: dict[str, dict[str, str]] = {}
    for name, line in rows.told.items():
        stem, rest = parted(name)
        told.setdefault(stem, {})[rest] = line
    return {stem: Rows(one) for stem, one in told.items()}


def _behind_bar(name: str) -> tuple[str, str]:
    rest, _, stem = name.rpartition("|")
    return stem, rest
