"""A linear model as it stands in a file, and what it says of features.

What it says of a label is its bias and the mean, by the root of their number, of what each feature
weighs for it. A file has its labels in the first line, their biases in the second, and in each
other line a feature and what it weighs, in hundredths.
"""

from __future__ import annotations

from math import exp, sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["Model", "likely"]

_HUNDREDTHS = 100


class Model:
    """One linear model. `lines` are those of its file."""

    def __init__(self, lines: Iterable[str]) -> None:
        rows = iter(lines)
        self.labels = tuple(next(rows).split("\t"))
        self._biases = [int(one) / _HUNDREDTHS for one in next(rows).split("\t")]
        self._written: dict[str, str] = {}
        for row in rows:
            feature, _, told = row.partition("\t")
            self._written[feature] = told
        self._read: dict[str, dict[int, float]] = {}

    def weights(self, feature: str) -> dict[int, float]:
        """What a feature weighs, by the number of the label."""
        return self._read.get(feature) or self._parsed(feature)

    def _parsed(self, feature: str) -> dict[int, float]:
        """The same, out of its line; most are never asked for."""
        told = [one.partition(":") for one in self._written.get(feature, "").split()]
        found = {int(label): int(weight) / _HUNDREDTHS for label, _, weight in told}
        if found:
            self._read[feature] = found
        return found

    def sums(self, features: Sequence[str], labels: Iterable[int]) -> list[tuple[float, int]]:
        """What the features say of some labels, before it is made a probability."""
        read, written = self._read, self._written
        known = [
            read[feature] if feature in read else self._parsed(feature)
            for feature in features
            if feature in written
        ]
        size, biases = sqrt(len(features) or 1), self._biases
        return [
            (sum([row[label] for row in known if label in row]) / size + biases[label], label)
            for label in labels
        ]

    def sure(self, features: Sequence[str]) -> float:
        """How sure it is of its only label, from nought to one."""
        return likely(self.sums(features, (0,))[0][0])

    def surest(self, features: Sequence[str]) -> str:
        """The label that most is said for."""
        return self.likeliest(features)[0]

    def likeliest(self, features: Sequence[str]) -> tuple[str, float]:
        """The same, and how sure it is of it."""
        total, label = max(self.sums(features, range(len(self.labels))))
        return self.labels[label], likely(total)


def likely(total: float) -> float:
    """A sum as a probability."""
    return 1 / (1 + exp(-total)) if total > -500 else 0.0  # noqa: PLR2004 - exp would overflow
