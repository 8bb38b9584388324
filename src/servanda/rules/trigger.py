"""When the condition of a clause was met: by the acts on record, or back from a stated day.

A list of today's parties leaves out those who are gone, so what it counts may come too late or
never. Where a source states the treaty's entry into force, the delay of the clause, reckoned back
from it, tells until when consents helped to bring it about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.dates import BEGINNING, FOREVER, Course
from servanda.rules.anchors import moved_by_anchor
from servanda.rules.delays import span_before
from servanda.rules.ways import trigger_of

if TYPE_CHECKING:
    from servanda.dates import Day
    from servanda.rules.found import Found
    from servanda.rules.shapes.shape import Clause

__all__ = ["condition_met"]


def condition_met(clause: Clause | None, met: Course | None, stated: Found | None) -> Course | None:
    """When the condition was met: as reckoned back, unless what the acts on record say fits it.

    `met` is what the acts say, None where they cannot tell; `stated` what a source says of the
    treaty's being in force.
    """
    if clause is None or stated is None:
        return met
    span = _reckoned_back(clause, stated.course.first_certain)
    if span is None or (met and _within(met, span)):
        return met
    return Course.since(*span)


def _reckoned_back(clause: Clause, begun: Day) -> tuple[Day, Day] | None:
    """The days on which it may have been met; None where more than one delay was waited for."""
    if moved_by_anchor(clause.delay) and not clause.delay.same_as_deposit:
        return None
    if clause.exceptions or begun in (BEGINNING, FOREVER):
        return None
    if clause.when is not None and trigger_of(clause.when) != clause.when:
        return None
    return span_before(begun, clause.delay)


def _within(met: Course, span: tuple[Day, Day]) -> bool:
    return span[0] <= met.first_possible and met.first_certain <= span[1]
