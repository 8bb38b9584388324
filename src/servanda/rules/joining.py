"""When a party's consent takes effect: with the treaty, or as a later party."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from servanda.dates import FOREVER, Course
from servanda.rules.delays import effect_of

if TYPE_CHECKING:
    from servanda.dates import Day
    from servanda.rules.shape import Clause

__all__ = ["Joining"]


class Joining(NamedTuple):
    """The clause on later parties, beside the treaty's own course.

    `met` says when the condition for entry into force was met, and is None where no clause is
    known; `unsettled` is what nobody can say without the clause on later parties.
    """

    later: Clause | None
    met: Course | None
    whole: Course
    unsettled: Course

    def effect(self, consent: Course) -> Course:
        """The treaty's own date for those who made it enter into force, a later one for others."""
        # A later party is one that consents after the condition was met; where the clause for
        # later parties was not found, one that consents after the treaty's entry into force.
        from_trigger = self.later is not None and self.later.counted_from == "trigger"
        met = self.met if self.met and from_trigger else self.whole
        lo, hi = consent.first_possible, consent.first_certain
        if self.later is not None and met.first_certain >= FOREVER:
            # In force as a source says, and the clause cannot tell when its condition was met.
            return Course.since(self._moved(lo), self._moved(hi))
        begin = lo if lo <= met.first_certain else self._moved(lo)
        if hi <= met.first_possible or (lo == hi and hi <= met.first_certain):
            return Course.since(begin, hi)
        if self.later is None:
            return Course.since(begin, hi) & self.unsettled
        return Course.since(begin, self._moved(hi))

    def _moved(self, day: Day) -> Day:
        return effect_of(day, self.later.delay) if self.later else day
