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

    def article_of(self, consent: Course) -> str:
        """Where the delay of a later party stands; empty for one that is none."""
        later = self.later
        by_text = later is not None and not later.residual and self._is_later(consent)
        return later.article if later and by_text else ""

    @property
    def _moment(self) -> Course:
        """What a later party comes after: the condition being met or, without it, in force."""
        from_trigger = self.later is not None and self.later.counted_from == "trigger"
        return self.met if self.met and from_trigger else self.whole

    def _is_later(self, consent: Course) -> bool:
        """A later party, or one of which nobody can say that it is none."""
        moment, (lo, hi) = self._moment, consent.begins
        if self.later is not None and moment.first_certain >= FOREVER:
            # In force as a source says, and the clause cannot tell when its condition was met.
            return True
        in_time = hi <= moment.first_possible or (lo == hi and hi <= moment.first_certain)
        return not in_time

    def _effect(self, consent: Course, counted: Course) -> Course:
        """The treaty's own date for those who made it enter into force, a later one for others."""
        lo, hi = consent.begins
        if not self._is_later(consent):
            return Course.since(lo, hi)
        if self.later is None:
            return Course.since(lo, hi) & self.rolls.unsettled
        waited = self._waited(self.later, consent, counted)
        vague = lo <= self._moment.first_certain < FOREVER
        return Course.since(lo, waited.first_certain) if vague else waited

    def _waited(self, later: Clause, consent: Course, counted: Course) -> Course:
        waited = after(counted, later.delay, f"{self.instrument} article {later.article}")
        # A delay never ends before the act it runs from, but perhaps before another one.
        if counted is consent:
            return waited
        return waited & Course.since(*consent.begins)
