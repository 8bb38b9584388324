"""The day a claim speaks of, and what it tells apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.dates import When

if TYPE_CHECKING:
    from servanda.dates import Day
    from servanda.model.claim import Claim

__all__ = ["is_precise", "is_undated", "lies_in", "meant"]

_A_MONTH = 31  # days: what is vaguer tells no act from another


def is_undated(when: When) -> bool:
    """Whether nothing is known of the day."""
    return when.same_days(When.unknown())


def is_precise(when: When | None) -> bool:
    """Whether it is told to the month at least."""
    return when is not None and when.to_hi - when.from_lo <= _A_MONTH


def meant(claim: Claim, day: Day | None) -> When | None:
    """The claimed day, or that of the page where it is not told or told vaguely."""
    if claim.day is not None and is_precise(claim.day):
        return claim.day
    return When.on(day) if day is not None else None


def lies_in(one: When, stretch: When) -> bool:
    """Whether it certainly lies within the days that another may mean."""
    return stretch.from_lo <= one.from_lo and one.to_hi <= stretch.to_hi
