"""A linear model as it stands in a file, and what it says of features.

What it says of a label is its bias and the mean, by the root of their number, of what each feature
weighs for it. A file has its labels in the first line, their biases in the second, and in each
other line a feature and what it weighs, in hundredths.
"""

from __future__ import annotations

from array import array
from math import exp, sqrt
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

__all__ = ["Labels", "Model", "Row", "likely"]

_HUNDREDTHS = 100

Row: TypeAlias = "array[int]"  # what a feature weighs for each label, in hundredths


class Labels(NamedTuple):
    """Some labels by their numbers, and how their weights are taken out of a row."""

    numbers: tuple[int, ...]
    of: Callable[[Row], tuple[int, ...]]


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
        self._read = _Rows(self._written, len(self.labels))
        self._asked: dict[str, Labels] = {}
        self._all = _labels(range(len(self.labels)))

    def asked(self, before: str, names: Sequence[str]) -> list[tuple[int, Labels]]:
        """Which of some names, with something before them, have weights, and for which labels."""
        asked, written = self._asked, self._written
        return [
            (at, asked.get(feature) or self._asking(feature))
            for at, name in enumerate(names)
            if written.get(feature := f"{before}{name}")
        ]

    def _asking(self, feature: str) -> Labels:
        numbers = [label for label, _ in _told(self._written[feature])]
        found = self._asked[feature] = _labels(numbers)
        return found

    def rows_by(self, before: str, names: Iterable[str]) -> dict[str, Row]:
        """What each name weighs with something before it, of those that weigh anything."""
        read, written = self._read, self._written
        return {name: read[feature] for name in names if (feature := f"{before}{name}") in written}

    def totals(
        self, features: Sequence[str], more: Sequence[Row], others: int, labels: Labels
    ) -> list[tuple[float, int]]:
        """What features say of some labels, before it is made a probability.

        `more` are the rows, looked up before, of what is known of so many `others`.
        """
        read, written, biases = self._read, self._written, self._biases
        rows = [read[feature] for feature in features if feature in written]
        rows += more
        if not rows:
            return [(biases[label], label) for label in labels.numbers]
        root = sqrt(len(features) + others) * _HUNDREDTHS
        sums = map(sum, zip(*map(labels.of, rows), strict=True))
        return [
            (total / root + biases[label], label)
            for total, label in zip(sums, labels.numbers, strict=False)
        ]

    def sums(self, features: Sequence[str]) -> list[tuple[float, int]]:
        """What the features say of all labels, before it is made a probability."""
        return self.totals(features, (), 0, self._all)

    def sure(self, features: Sequence[str]) -> float:
        """How sure it is of its only label, from nought to one."""
        return likely(self.sums(features)[0][0])

    def surest(self, features: Sequence[str]) -> str:
        """The label that most is said for."""
        return self.likeliest(features)[0]

    def likeliest(self, features: Sequence[str]) -> tuple[str, float]:
        """The same, and how sure it is of it."""
        total, label = max(self.sums(features))
        return self.labels[label], likely(total)


class _Rows(dict[str, "Row"]):
    """What features weigh, taken out of their lines when they are asked for: most never are."""

    def __init__(self, written: dict[str, str], labels: int) -> None:
        super().__init__()
        self._written = written
        self._nothing = array("h", [0]) * labels

    def __missing__(self, feature: str) -> Row:
        found = self[feature] = self._nothing[:]
        for label, weight in _told(self._written[feature]):
            found[label] = weight
        return found


def _told(line: str) -> list[tuple[int, int]]:
    """The labels of a line with their weights."""
    parts = [one.partition(":") for one in line.split()]
    return [(int(label), int(weight)) for label, _, weight in parts]


def _labels(numbers: Iterable[int]) -> Labels:
    """The labels; what is taken of one alone is a tuple too, by taking it twice."""
    of = tuple(numbers)
    return Labels(of, itemgetter(*of, of[0]))


def likely(total: float) -> float:
    """A sum as a probability."""
    return 1 / (1 + exp(-total)) if total > -500 else 0.0  # noqa: PLR2004 - exp would overflow
