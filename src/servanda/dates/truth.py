"""Three truth values after Kleene: what is not known stays not known."""

from __future__ import annotations

from enum import Enum
from typing import NoReturn

__all__ = ["FALSE", "TRUE", "UNKNOWN", "Truth"]


class Truth(Enum):
    """TRUE, FALSE or UNKNOWN, ordered FALSE < UNKNOWN < TRUE for Kleene's strong logic."""

    FALSE = 0
    UNKNOWN = 1
    TRUE = 2

    def __and__(self, other: Truth) -> Truth:
        return self if self.value <= other.value else other

    def __or__(self, other: Truth) -> Truth:
        return self if self.value >= other.value else other

    def __invert__(self) -> Truth:
        return _NEGATION[self]

    def __bool__(self) -> NoReturn:
        # An `if truth:` would quietly turn "not known" into "yes".
        raise TypeError("a Truth has three values: compare it with TRUE, FALSE or UNKNOWN")

    @classmethod
    def of(cls, fact: bool) -> Truth:
        """The truth of something that is simply so or not so."""
        return cls.TRUE if fact else cls.FALSE


TRUE, FALSE, UNKNOWN = Truth.TRUE, Truth.FALSE, Truth.UNKNOWN
_NEGATION = {TRUE: FALSE, FALSE: TRUE, UNKNOWN: UNKNOWN}
