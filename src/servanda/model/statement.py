"""A statement: one act, membership or tenure, as one source gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.dates import When
from servanda.model.ids import digest
from servanda.model.source import Evidence

if TYPE_CHECKING:
    from collections.abc import Mapping


__all__ = ["Quals", "Statement", "quals_of"]

Quals = tuple[tuple[str, str], ...]
_VERSION = 1


def quals_of(quals: Mapping[str, str]) -> Quals:
    """Qualifiers in their one order, so that equal statements are equal."""
    return tuple(sorted(quals.items()))


class Statement(msgspec.Struct, frozen=True):
    """Who or what, which property, which value, when, according to whom, from which source.

    Immutable, and one per act: `subject=instrument, prop=deposit, value=state, valid=day,
    quals=((kind, ratification),)`. `value` is always text; the schema says what it stands for.
    `confidence` is empty for a found source, else high, medium or low, as its compiler marked it.
    """

    subject: str
    prop: str
    value: str
    valid: When
    source: str
    quals: Quals = ()
    lang: str = ""
    according_to: str = ""
    confidence: str = ""
    evidence: tuple[Evidence, ...] = ()

    def __post_init__(self) -> None:
        # Equal statements are equal, however their qualifiers were handed in.
        if len(self.quals) > 1:
            msgspec.structs.force_setattr(self, "quals", quals_of(dict(self.quals)))

    def qual(self, name: str) -> str:
        """The qualifier's value, or an empty string."""
        for key, value in self.quals:
            if key == name:
                return value
        return ""

    @property
    def fact(self) -> bytes:
        """Names what is said, whoever says it: equal facts from two sources share it."""
        return digest(
            {
                "v": _VERSION,
                "subject": self.subject,
                "prop": self.prop,
                "value": self.value,
                "lang": self.lang,
                "valid": self.valid.text,
                "quals": dict(self.quals),
            }
        )

    @property
    def id(self) -> bytes:
        """Names this saying of it: the fact, whose view it is, and the source."""
        return self.id_with(self.fact)

    def id_with(self, fact: bytes) -> bytes:
        """The id, where the fact's hash is at hand already."""
        return digest(
            {
                "v": _VERSION,
                "fact": fact.hex(),
                "according_to": self.according_to,
                "source": self.source,
            }
        )

    def with_source(self, source: str) -> Statement:
        """The same fact, said by another source."""
        return msgspec.structs.replace(self, source=source)
