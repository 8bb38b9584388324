"""The days on which what lasts began and ended."""

from __future__ import annotations

from servanda.dates import BEGINNING, FOREVER, When

__all__ = ["begin_of", "has_end", "last_days_of"]

_NEVER = When("", FOREVER, FOREVER, FOREVER, FOREVER)  # meets nothing


def begin_of(valid: When) -> When:
    """The day on which it began, as far as it is known; one that meets nothing where it is not."""
    if valid.from_lo == BEGINNING:
        return _NEVER
    return When("", valid.from_lo, valid.from_hi, valid.from_lo + 1, valid.from_hi + 1)


def has_end(valid: When) -> bool:
    """Whether it is known to have ended."""
    return valid.to_lo > BEGINNING and valid.to_hi < FOREVER


def last_days_of(valid: When) -> When:
    """Its last day and the first on which it was over: pages name the one or the other."""
    return When("", valid.to_lo - 1, valid.to_hi, valid.to_lo, valid.to_hi + 1)
