"""How long a treaty lasts: to the end of a term that is not renewed, or while enough are left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.dates import FALSE, Course
from servanda.rules.delays import effect_of
from servanda.rules.rolls import CONSENTS

if TYPE_CHECKING:
    from servanda.rules.endings import Duration
    from servanda.rules.joining import Joining
    from servanda.rules.leaving import Leaving

__all__ = ["while_it_lasts"]


def while_it_lasts(
    course: Course, duration: Duration | None, leaving: Leaving | None, joining: Joining
) -> Course:
    """Being in force, up to the end of the treaty."""
    if duration is None:
        return course
    lo, hi = course.first_possible, course.first_certain
    if duration.term and not duration.renewed:
        course &= ~Course.since(effect_of(lo, duration.term), effect_of(hi, duration.term))
    if duration.lapse_below:
        course &= ~_lapsed(course, leaving, joining, duration.lapse_below)
    return course


def _lapsed(course: Course, leaving: Leaving | None, joining: Joining, least: int) -> Course:
    """Since fewer parties were left than the treaty needs; whoever comes later does not revive it.

    Only denunciations take parties away, so where there are none nothing has lapsed.
    """
    if leaving is None:
        return Course.constant(FALSE)
    actors = leaving.rolls.consents(leaving.instrument, CONSENTS)
    if not any(leaving.rolls.notices(leaving.instrument, actor) for actor in actors):
        return Course.constant(FALSE)
    parties = [leaving.staying(actor, course, joining.effect) for actor in actors]
    return (~Course.at_least(least, parties) & course).latched()
