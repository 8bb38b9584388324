"""All parties of an instrument in one pass: who is bound, since when, and until when.

The treaty's own course is reckoned once and every party is read off it, so that the work grows
with the number of acts. No traces are made; one party's reasons are `status_of`'s business.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.dates import BEGINNING, FALSE, FOREVER, TRUE, UNKNOWN, Course, Day, Truth
from servanda.rules.party import course_of, party_status
from servanda.rules.shapes.consents import CONSENTS
from servanda.rules.timeline import Timeline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from servanda.dates import AsOf
    from servanda.model import Facts
    from servanda.rules.reckoning import Reckoning
    from servanda.rules.shapes.rule import Rule

__all__ = ["Party", "parties_in", "parties_of", "stints_in"]


class Party(msgspec.Struct, frozen=True):
    """One party: bound on the day or not, since when, and until when.

    `since` is the first possible and certain day of being bound; of a party that left and came
    back, the day of its return. `disputed` where not all count its acts, which makes a difference.
    """

    actor: str
    bound: Truth
    since: tuple[Day, Day] | None
    until: Day | None
    disputed: bool = False


def parties_of(
    instrument: str, rulebook: Mapping[str, Rule], facts: Facts, as_of: AsOf
) -> list[Party]:
    """Everybody who has consented, in order of ids; where sources differ, by the first reading.

    The days are those which the acts on record give, as if nothing else had been done.
    """
    return parties_in(Timeline(instrument, rulebook, facts), as_of.day)


def parties_in(timeline: Timeline, day: Day) -> list[Party]:
    """The same, of a timeline at hand."""
    in_doubt = _reckoned(timeline.readings[0], timeline.instrument)
    told = stints_in(timeline.closed[0], timeline.instrument, day)
    found = [_doubted(party, in_doubt, day) for party in told]
    if not any(held.about for reckoning in timeline.closed for held in reckoning.held):
        return found
    # Who is not counted by all may keep the treaty from being in force for the others.
    reckoned = [_reckoned(reckoning, timeline.instrument) for reckoning in timeline.closed]
    return [
        _in_dispute(party, [course(party.actor) for course in reckoned], day) for party in found
    ]


def _in_dispute(party: Party, courses: Iterable[Course], day: Day) -> Party:
    """Where some do not count somebody's acts, only what all hold is known."""
    truths = {course.at(day) for course in courses}
    return (
        party if len(truths) == 1 else msgspec.structs.replace(party, bound=UNKNOWN, disputed=True)
    )


def stints_in(reckoning: Reckoning, instrument: str, day: Day) -> Iterator[Party]:
    """Everybody who has consented, in order of ids, as one closed reckoning has it."""
    course = _reckoned(reckoning, instrument)
    for actor in sorted(_takers(reckoning, instrument)):
        yield _party(actor, course(actor), day)


def _takers(reckoning: Reckoning, instrument: str) -> set[str]:
    """Whoever consented, to it or to what it amends for those who did not, too."""
    takers = {*reckoning.rolls.consents(instrument, CONSENTS)}
    rule = reckoning.rulebook.get(instrument)
    if rule and rule.amendment and rule.amendment.binds != "acceptors":
        takers |= _takers(reckoning, rule.amendment.of)
    return takers


def _reckoned(reckoning: Reckoning, instrument: str) -> Callable[[str], Course]:
    """Being bound over all days, for anybody who has consented."""
    whole = reckoning.in_force(instrument)
    consents = reckoning.rolls.consents(instrument, CONSENTS)
    rule = reckoning.rulebook.get(instrument)
    not_by_itself = rule and rule.amendment and rule.amendment.binds != "acceptors"

    def course(actor: str) -> Course:
        if whole is None:
            return reckoning.rolls.unsettled
        if not_by_itself:
            found = party_status(instrument, actor, reckoning)[1]
            return found.course if found else reckoning.rolls.unsettled
        given = consents[actor]
        return course_of(instrument, actor, reckoning, whole.course, given.course) & given.standing

    return course


def _party(actor: str, course: Course, day: Day) -> Party:
    lo, hi = _stint(course, day)
    since = (lo, hi) if lo >= BEGINNING and hi < FOREVER else None
    after = (d for d, truth in course.steps if d > hi and truth is FALSE)
    return Party(actor, course.at(day), since, next(after, None))


def _doubted(party: Party, in_doubt: Callable[[str], Course], day: Day) -> Party:
    """What is no only because a text or list was not found is not known."""
    if party.bound is not FALSE:
        return party
    return msgspec.structs.replace(party, bound=in_doubt(party.actor).at(day))


def _stint(course: Course, day: Day) -> tuple[Day, Day]:
    """First possible and certain day of the stint on the day, or of the last before it."""
    left = [d for d, truth in course.steps if truth is FALSE and d <= day]
    steps = [(d, truth) for d, truth in course.steps if d > left[-1]] if left else course.steps
    if left and not steps:
        steps = [(d, truth) for d, truth in course.steps if d < left[-1]]
    lo = next((d for d, truth in steps if truth is not FALSE), FOREVER)
    return lo, next((d for d, truth in steps if truth is TRUE), FOREVER)
