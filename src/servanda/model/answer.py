"""The answers Servanda gives. There is no sixth."""

from __future__ import annotations

from enum import Enum

from servanda.dates import FALSE, TRUE, Truth

__all__ = ["Answer"]


class Answer(Enum):
    """What is known: the value is the word shown to people and written in JSON."""

    YES = "yes"
    NO = "no"
    UNCERTAIN = "uncertain"  # the date is too vague for this day
    NOT_FOUND = "not found"  # a needed fact is in no source held; it is named
    DISPUTED = "disputed"  # the sources differ, and the difference decides
    CONFLICT = "conflict"  # two live exceptions of one clause

    @classmethod
    def of(cls, truth: Truth, *, otherwise: Answer) -> Answer:
        """Yes or no where it is known, else `otherwise`."""
        if truth is TRUE:
            return cls.YES
        return cls.NO if truth is FALSE else otherwise
