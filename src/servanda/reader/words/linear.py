"""A linear model as it stands in a file, and what it says of features.

What it says of a label is its bias and the mean, by the root of their number, of what each feature
weighs for it. A file has its labels in the first line, their biases in the second, and in each
other line a feature and what it weighs, in hundredths.

What a feature weighs is one number in which each label has bits of its own, so that what many
features weigh for all labels is the sum of few numbers. With one label it is the weight itself.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from math import exp, sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["BITS", "HALF", "Model", "Rows", "likely", "root", "weight_of"]

BITS = 20  # that a label has: what features weigh for it together stays below 5,000
HALF = 1 << (BITS - 1)  # added to what is weighed for a label, which may be below nought
_WHOLE = (1 << BITS) - 1
_HUNDREDTHS = 100
_LAST = "\U0010ffff"  # sorted behind every letter


class Rows(dict[str, int]):
    """What features weigh, taken out of their lines when they are asked for: most never are.

    Only those that are in `told` may be asked for: each feature, or its rest, with its line.
    """

    def __init__(self, told: dict[str, str]) -> None:
        super().__init__()
        self.told = told

    def __missing__(self, feature: str) -> int:
        told = self.by_label(feature)
        found = self[feature] = sum([weight << (BITS * label) for label, weight in told])
        return found

    def by_label(self, feature: str) -> list[tuple[int, int]]:
        """The labels that are told of a feature, each with what it weighs for that."""
        weights = self.told.get(feature, "").partition("\t")[2]
        parts = [one.partition(":") for one in weights.split()]
        return [(int(label), int(weight)) for label, _, weight in parts]

    def weigh(self, name: str) -> int:
        """What it weighs, which may be nothing."""
        return self[name] if name in self.told else 0


class Model:
    """One linear model. `lines` are those of its file."""

    def __init__(self, lines: Iterable[str]) -> None:
        rows = iter(lines)
        self.labels = tuple(next(rows).split("\t"))
        self.biases = [int(one) / _HUNDREDTHS for one in next(rows).split("\t")]
        self._lines = sorted(rows)

    @cached_property
    def _rows(self) -> Rows:
        """What each feature weighs."""
        return self.rows("")

    def rows(self, before: str) -> Rows:
        """What features weigh that begin so, each by the rest of it."""
        first = bisect_left(self._lines, before)
        last = bisect_left(self._lines, before + _LAST, first)
        start = len(before)
        return Rows({line[start : line.index("\t")]: line for line in self._lines[first:last]})

    def sums(self, features: Sequence[str]) -> list[tuple[float, int]]:
        """What the features say of all labels, before it is made a probability."""
        weight, by = self._weight(features), root(len(features))
        return [
            (weight_of(weight, label) / by + bias, label) for label, bias in enumerate(self.biases)
        ]

    def sure(self, features: Sequence[str]) -> float:
        """How sure it is of its only label, from nought to one."""
        return likely(self._weight(features) / root(len(features)) + self.biases[0])

    def _weight(self, features: Sequence[str]) -> int:
        """What features weigh together."""
        rows, told = self._rows, self._rows.told
        return sum([rows[feature] for feature in features if feature in told])

    def surest(self, features: Sequence[str]) -> str:
        """The label that most is said for."""
        return self.likeliest(features)[0]

    def likeliest(self, features: Sequence[str]) -> tuple[str, float]:
        """The same, and how sure it is of it."""
        total, label = max(self.sums(features))
        return self.labels[label], likely(total)


def weight_of(weight: int, label: int) -> int:
    """What is weighed for a label; what is below nought for those before it took one of it."""
    taken = weight >> (BITS * label - 1) & 1 if label else 0
    return ((weight >> (BITS * label)) + taken + HALF & _WHOLE) - HALF


def root(count: int) -> float:
    """What the sum of so many features is divided by."""
    return sqrt(max(1, count)) * _HUNDREDTHS


def likely(total: float) -> float:
    """A sum as a probability."""
    return 1 / (1 + exp(-total)) if total > -500 else 0.0  # noqa: PLR2004 - exp would overflow
