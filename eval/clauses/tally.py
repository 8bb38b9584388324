"""How many days agree, and each difference with its cause and the engine's explanation."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Miss", "Tally", "Why"]


class Why(NamedTuple):
    """The cause of a difference, by which they are sorted, and how the engine came to its day."""

    cause: str
    told: str = ""


class Miss(NamedTuple):
    """One difference."""

    what: str
    ours: str
    theirs: str
    why: Why


@dataclass(slots=True)
class Tally:
    """Days held against each other.

    `doubted` are those that agree though the depositary's list has another day of consent.
    """

    name: str
    equal: int = 0
    total: int = 0
    doubted: int = 0
    misses: list[Miss] = field(default_factory=list)

    def hold(self, what: str, ours: str, theirs: str, why: Callable[[], Why]) -> None:
        """Compare one pair of days; `why` is asked only where they differ."""
        self.total += 1
        if ours == theirs:
            self.equal += 1
        else:
            self.misses.append(Miss(what, ours, theirs, why()))

    @property
    def causes(self) -> list[tuple[str, int]]:
        """Each cause with its number, the most frequent first."""
        return Counter(miss.why.cause for miss in self.misses).most_common()

    @property
    def line(self) -> str:
        """The tally in a line."""
        share = f" ({100 * self.equal / self.total:.1f} %)" if self.total else ""
        return f"{self.name}: {self.equal} of {self.total}{share}"
