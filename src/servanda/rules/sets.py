"""Sets of parties over time: members, negotiators, and what a set was at adoption."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from servanda.dates import BEGINNING, FALSE, TRUE, UNKNOWN, Course

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from servanda.dates import Day
    from servanda.rules.seen import Seen

__all__ = [
    "Roll", "members_of", "named", "negotiators_of", "signatories_of", "unlisted_members",
]  # fmt: skip

_NO = Course.constant(FALSE)
_ALWAYS = Course.constant(TRUE)


@dataclass(frozen=True, slots=True)
class Roll:
    """A set of parties over time: each known one, and whether there may be `more` than those."""

    courses: Mapping[str, Course]
    more: Course

    @property
    def members(self) -> tuple[str, ...]:
        """All who may have belonged to it at some time."""
        return tuple(sorted(self.courses))

    def as_of(self, then: tuple[Day, Day] | None) -> Roll:
        """As it was at a time, for good."""
        courses = {name: _as_of(course, then) for name, course in self.courses.items()}
        return Roll(courses, _as_of(self.more, then))


def named(actors: Iterable[str]) -> Roll:
    """Those whom the clause names."""
    return Roll(dict.fromkeys(actors, _ALWAYS), _NO)


def signatories_of(instrument: str, signed: Mapping[str, Course], seen: Seen) -> Roll:
    """Who has signed; where the list of signatures is complete, signing is taken to be over."""
    listed = seen.facts.complete_span(instrument, "signature") is not None
    return Roll(signed, _NO if listed else seen.unsettled)


def negotiators_of(instrument: str, seen: Seen) -> Roll:
    """Who took part in drawing up and adopting the text, which is over when it is adopted."""
    took_part = seen.accounts.of(instrument, "negotiated_by")
    listed = seen.facts.complete_span(instrument, "negotiated_by") is not None
    return Roll({act.value: _ALWAYS for act, _ in took_part}, _NO if listed else seen.unsettled)


def members_of(organisation: str, seen: Seen) -> dict[str, Course]:
    """Everybody who has been a member, over time."""
    courses: dict[str, Course] = {}
    for act, account in seen.accounts.of(organisation, "member"):
        if account.first.qual("standing") == "member":
            during, before = Course.during(account.valid), courses.get(act.value)
            courses[act.value] = during if before is None else during | before
    return courses


def unlisted_members(organisation: str, seen: Seen) -> Course:
    """Whether there may be others: a list of members says nothing of the days outside it."""
    more = seen.unsettled
    for coverage in seen.facts.coverages.get(organisation, ()):
        if "member" in coverage.props:
            outside = [(BEGINNING, UNKNOWN), (coverage.complete_from, FALSE)]
            more &= Course.of([*outside, (coverage.complete_to + 1, UNKNOWN)])
    return more


def _as_of(course: Course, then: tuple[Day, Day] | None) -> Course:
    """As it was at a time; not known where the day is not, and makes a difference."""
    if then is None:
        return Course.constant(UNKNOWN)
    truths = {truth for day, truth in course.steps if then[0] < day <= then[1]}
    truths.add(course.at(then[0]))
    return Course.constant(truths.pop() if len(truths) == 1 else UNKNOWN)
