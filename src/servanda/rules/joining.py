"""When a party's consent takes effect: with the treaty, or as a later party."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from servanda.dates import FOREVER, Course
from servanda.rules.anchors import moved_by_anchor
from servanda.rules.delays import after

if TYPE_CHECKING:
    from servanda.rules.giving import Given
    from servanda.rules.rolls import Rolls
    from servanda.rules.shapes.shape import Clause

__all__ = ["Joining"]


class Joining(NamedTuple):
    """The clause on later parties, beside the treaty's own course.

    `met` says when the condition for entry into force was met, and is None where no clause is
    known; `rolls` tell who consented.
    """

    instrument: str
    later: Clause | None
    met: Course | None
    whole: Course
    rolls: Rolls

    def begins(self, actor: str, given: Given) -> Course:
        """The effect of one consent."""
        return self._effect(given.course, self._counted(actor, (given,), given.course))

    def effect(self, actor: str, consent: Course) -> Course:
        """The effect of all consents of a party together."""
        given = self.rolls.given_by(self.instrument, actor) if self._moved else ()
        return self._effect(consent, self._counted(actor, given, consent))

    @property
    def _moved(self) -> bool:
        return self.later is not None and moved_by_anchor(self.later.delay)

    def _counted(self, actor: str, given: tuple[Given, ...], consent: Course) -> Course:
        """The days that the delay for later parties runs from."""
        if self.later is None or not self._moved:
            return consent
        return self.rolls.counted(self.instrument, actor, given, self.later.delay)

    def _effect(self, consent: Course, counted: Course) -> Course:
        """The treaty's own date for those who made it enter into force, a later one for others."""
        # A later party is one that consents after the condition was met; where the clause for
        # later parties was not found, one that consents after the treaty's entry into force.
        from_trigger = self.later is not None and self.later.counted_from == "trigger"
        met = self.met if self.met and from_trigger else self.whole
        lo, hi = consent.begins
        if self.later is not None and met.first_certain >= FOREVER:
            # In force as a source says, and the clause cannot tell when its condition was met.
            return self._waited(self.later, consent, counted)
        if hi <= met.first_possible or (lo == hi and hi <= met.first_certain):
            return Course.since(lo, hi)
        if self.later is None:
            return Course.since(lo, hi) & self.rolls.unsettled
        waited = self._waited(self.later, consent, counted)
        return Course.since(lo, waited.first_certain) if lo <= met.first_certain else waited

    def _waited(self, later: Clause, consent: Course, counted: Course) -> Course:
        waited = after(counted, later.delay, f"{self.instrument} article {later.article}")
        # A delay never ends before the act it runs from, but perhaps before another one.
        if counted is consent:
            return waited
        return waited & Course.since(*consent.begins)
