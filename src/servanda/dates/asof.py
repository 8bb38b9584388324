"""The three clocks a question may name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from servanda.dates.day import Day

__all__ = ["AsOf"]


@dataclass(frozen=True, slots=True)
class AsOf:
    """The day in the world, the evidence public by a day, and the record's own state.

    `published_by` and `known` are left open (None) where the question does not name them: all
    evidence held, and the record as it stands. `known` counts the record's transactions.
    """

    day: Day
    published_by: Day | None = None
    known: int | None = None
