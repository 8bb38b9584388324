"""The day a claim speaks of, what it tells apart, and what of a claim is sure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from servanda.dates import When, iso
from servanda.model.claim import LIKELY

if TYPE_CHECKING:
    from servanda.dates import Day
    from servanda.model.claim import Claim

__all__ = ["is_of_report", "is_precise", "is_undated", "lies_in", "meant", "own_day", "surely"]

_OF_REPORT = ("dateline", "page stamp", "url")
_A_MONTH = 31  # days: what is vaguer tells no act from another


def is_undated(when: When) -> bool:
    """Whether nothing is known of the day."""
    return when.same_days(When.unknown())


def is_precise(when: When | None) -> bool:
    """Whether it is told to the month at least."""
    return when is not None and when.to_hi - when.from_lo <= _A_MONTH


def is_of_report(claim: Claim) -> bool:
    """Whether its day is only that on which the page tells it as news."""
    return claim.day_basis in _OF_REPORT


def own_day(claim: Claim) -> Claim:
    """The claim without a day that is only that of the report."""
    return replace(claim, day=None) if is_of_report(claim) else claim


def surely(claim: Claim) -> Claim:
    """The claim without a day and without actors that are only likely, as far as rules told it."""
    if claim.told_status:
        claim = replace(claim, status=claim.told_status, told_status="")
    if claim.likely_actors:
        claim = replace(claim, actors=claim.told_actors, likely_actors=())
    return replace(claim, day=None, day_basis="") if claim.day_basis == LIKELY else claim


def meant(claim: Claim, day: Day | None, *, before: int = 0) -> When | None:
    """The claimed day, or that of the page where it is not told or told vaguely.

    News may be older than its page by `before` days.
    """
    if claim.day is not None and is_precise(claim.day) and not is_of_report(claim):
        return claim.day
    if day is None or not before:
        return When.on(day) if day is not None else None
    return When(f"{iso(day - before)}/{iso(day)}", day - before, day, day - before + 1, day + 1)


def lies_in(one: When, stretch: When) -> bool:
    """Whether it certainly lies within the days that another may mean."""
    return stretch.from_lo <= one.from_lo and one.to_hi <= stretch.to_hi
