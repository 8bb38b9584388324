"""Lists known to be complete: the only place where absence means no."""

from __future__ import annotations

import msgspec

from servanda.dates import Day, iso
from servanda.model.ids import digest

__all__ = ["Coverage"]


class Coverage(msgspec.Struct, frozen=True):
    """The source lists all values of these properties of the subject, between two days (inclusive).

    A depositary's table of 1 March 2022 covers `signature` and `deposit` of its treaty up to that
    day; after it, an act that is not in the list may still have happened. For acts, which stay
    done, a list says no only if it begins no later than the instrument itself; for tenures, it says
    nothing of the days outside it.
    """

    source: str
    subject: str
    props: tuple[str, ...]
    complete_from: Day
    complete_to: Day

    def covers(self, prop: str, day: Day) -> bool:
        """Whether absence from the list means no, for this property on this day."""
        return prop in self.props and self.complete_from <= day <= self.complete_to

    @property
    def id(self) -> bytes:
        """Names this claim of completeness."""
        return digest({"v": 1, "coverage": self.content})

    @property
    def content(self) -> dict[str, object]:
        """Its fields, for hashing and writing."""
        return {
            "source": self.source,
            "subject": self.subject,
            "props": sorted(self.props),
            "from": iso(self.complete_from),
            "to": iso(self.complete_to),
        }
