"""When the condition of a clause was met: by the acts on record, or back from a stated day.

A list of today's parties leaves out those who are gone, so what it counts may come too late or
never. Where a source states the treaty's entry into force, the delay of the clause, reckoned back
from it, tells until when consents helped to bring it about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.dates import BEGINNING, FOREVER, Course
from servanda.rules.delays import span_before
from servanda.rules.ways import trigger_of

if TYPE_CHECKING:
    from servanda.dates import Day
    from servanda.rules.found import Found
    from servanda.rules.ways import Outcome

__all__ = ["condition_met"]


def condition_met(outcome: Outcome, stated: Found | None) -> Course:
    """The condition being met, given what a source states of the treaty's being in force."""
    span = _reckoned_back(outcome, stated.course.first_certain) if stated else None
    if span is None or _within(outcome.met, span):
        return outcome.met
    return Course.since(*span)


def _reckoned_back(outcome: Outcome, begun: Day) -> tuple[Day, Day] | None:
    """The days on which it may have been met; None where more than one delay was waited for."""
    way, *exceptions = outcome.ways
    if exceptions or begun in (BEGINNING, FOREVER) or trigger_of(way.when) != way.when:
        return None
    return span_before(begun, way.delay)


def _within(met: Course, span: tuple[Day, Day]) -> bool:
    return span[0] <= met.first_possible and met.first_certain <= span[1]
