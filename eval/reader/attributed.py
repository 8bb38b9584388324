"""Quotations with their roles, scored as the German Wikinews set scores them.

Every quotation is a group of roles (words, cue, speaker, frame, addressee), each a set of tokens.
Found and annotated groups are paired so that the overlap of their words is greatest; then precision
is, over all groups and roles found, the share of tokens that are right, recall the same over all
annotated. `words` takes the words alone, `roles` the other four, `joint` all five.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["ROLES", "Group", "Tally", "paired"]

ROLES = ("words", "cue", "speaker", "frame", "addressee")
_SAME_KIND = 0.01  # of two equal overlaps, the one of the same kind


@dataclass(frozen=True)
class Group:
    """One quotation: the tokens of each role, and its kind."""

    roles: dict[str, frozenset[int]]
    kind: str

    @property
    def words(self) -> frozenset[int]:
        """The tokens that are said."""
        return self.roles["words"]


@dataclass
class Tally:
    """Shares of right tokens, group by group."""

    precision: dict[str, list[float]] = field(default_factory=lambda: {r: [] for r in ROLES})
    recall: dict[str, list[float]] = field(default_factory=lambda: {r: [] for r in ROLES})

    def add(self, found: Group | None, sought: Group | None) -> None:
        """Count a pair, or one that has no counterpart."""
        for role in ROLES:
            here = found.roles[role] if found else frozenset[int]()
            there = sought.roles[role] if sought else frozenset[int]()
            both = len(here & there)
            if here:
                self.precision[role].append(both / len(here))
            if there:
                self.recall[role].append(both / len(there))

    def scores(self, roles: Sequence[str] = ROLES) -> tuple[float, float, float]:
        """Precision, recall and F1 over some roles."""
        right = [share for role in roles for share in self.precision[role]]
        met = [share for role in roles for share in self.recall[role]]
        precision = sum(right) / len(right) if right else 0.0
        recall = sum(met) / len(met) if met else 0.0
        both = precision + recall
        return precision, recall, 2 * precision * recall / both if both else 0.0


def paired(
    found: Sequence[Group], sought: Sequence[Group]
) -> list[tuple[Group | None, Group | None]]:
    """All groups of a page, found and annotated, those that belong together side by side."""
    gains = [[_likeness(one, other) for other in found] for one in sought]
    partner = _assign(gains) if len(sought) <= len(found) else _inverse(_assign(_turned(gains)))
    pairs = [(found[j], sought[i]) for i, j in partner.items() if gains[i][j]]
    used = {id(one) for pair in pairs for one in pair}
    alone = [(one, None) for one in found if id(one) not in used]
    missed = [(None, one) for one in sought if id(one) not in used]
    return [*pairs, *alone, *missed]


def _likeness(one: Group, other: Group) -> float:
    both = len(one.words & other.words)
    if not both:
        return 0.0
    return 2 * both / (len(one.words) + len(other.words)) + _SAME_KIND * (one.kind == other.kind)


def _turned(gains: list[list[float]]) -> list[list[float]]:
    return [list(column) for column in zip(*gains, strict=True)]


def _inverse(partner: dict[int, int]) -> dict[int, int]:
    return {j: i for i, j in partner.items()}


def _assign(gains: list[list[float]]) -> dict[int, int]:
    """The assignment of rows to columns (no fewer than rows) with the greatest sum."""
    if not gains:
        return {}
    method = _Hungarian(gains)
    for row in range(1, len(gains) + 1):
        method.add(row)
    return {row - 1: column - 1 for column, row in enumerate(method.row_of) if column and row}


class _Hungarian:
    """Rows are added one at a time, each by a shortest path over potentials (Kuhn 1955)."""

    def __init__(self, gains: list[list[float]]) -> None:
        self.gains = gains
        self.columns = range(1, len(gains[0]) + 1)
        self.u = [0.0] * (len(gains) + 1)
        self.v = [0.0] * (len(gains[0]) + 1)
        self.row_of = [0] * (len(gains[0]) + 1)

    def add(self, row: int) -> None:
        """Give a row its column, moving others along the cheapest path."""
        self.row_of[0] = row
        before = [0] * len(self.row_of)
        column = self._free_column(before)
        while column:
            self.row_of[column] = self.row_of[before[column]]
            column = before[column]

    def _free_column(self, before: list[int]) -> int:
        least = [float("inf")] * len(self.row_of)
        done = {0}
        column = 0
        while self.row_of[column]:
            here = self.row_of[column]
            left = [j for j in self.columns if j not in done]
            for j in left:
                cost = -self.gains[here - 1][j - 1] - self.u[here] - self.v[j]
                if cost < least[j]:
                    least[j], before[j] = cost, column
            after = min(left, key=least.__getitem__)
            self._shift(done, left, least, least[after])
            done.add(after)
            column = after
        return column

    def _shift(self, done: set[int], left: list[int], least: list[float], step: float) -> None:
        for j in done:
            self.u[self.row_of[j]] += step
            self.v[j] -= step
        for j in left:
            least[j] -= step
