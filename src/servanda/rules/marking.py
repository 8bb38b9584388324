"""What stands beside an answer: residual law, provisional application, lists it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from servanda.dates import FALSE, FOREVER, TRUE
from servanda.rules.provisional import provisionally
from servanda.rules.questions import OfParty
from servanda.rules.resting import rests_on, told_unlisted
from servanda.rules.shapes.residual import has_residual
from servanda.rules.status import residual_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from servanda.dates import Day
    from servanda.rules.found import Found
    from servanda.rules.questions import Question
    from servanda.rules.status import Status
    from servanda.rules.timeline import Timeline

__all__ = ["marked"]


def marked(
    status: Status, question: Question, timeline: Timeline, found: Iterable[Found], day: Day
) -> Status:
    """The status with its marks; `found` is what it rests on."""
    if any(has_residual(rule) for rule in timeline.rulebook.values()):
        told = [residual_in(each.trace(day)) for each in found]
        articles = tuple(dict.fromkeys(article for articles in told for article in articles))
        status = structs.replace(status, residual=articles)
    status = _resting(status, question, timeline, day)
    if isinstance(question, OfParty):
        return _provisional(status, question, timeline, day)
    return status


def _resting(status: Status, question: Question, timeline: Timeline, day: Day) -> Status:
    open_ = rests_on(question, timeline.readings[0], status.answer, day)
    told = tuple(told_unlisted(one, question.instrument).trace(day) for one in open_)
    trace = structs.replace(status.trace, children=(*status.trace.children, *told))
    return structs.replace(status, trace=trace, rests_on=open_) if open_ else status


def _provisional(status: Status, question: OfParty, timeline: Timeline, day: Day) -> Status:
    applied = provisionally(question.instrument, question.actor, timeline.closed[0])
    if applied is None or applied.course.at(day) is FALSE:
        return status
    trace = structs.replace(status.trace, children=(*status.trace.children, applied.trace(day)))
    since = applied.course.begins
    known = applied.course.at(day) is TRUE and since[1] < FOREVER
    return structs.replace(status, trace=trace, provisional=since if known else None)
