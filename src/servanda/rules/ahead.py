"""What the clauses let one foresee after a day: entries into force, ends, terms, open windows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from servanda.dates import FALSE, FOREVER, TRUE
from servanda.rules.parties import parties_in
from servanda.rules.periods import end_of_term
from servanda.rules.shapes.endings import Terms
from servanda.rules.windows import objection_windows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.dates import Day
    from servanda.rules.reckoning import Reckoning
    from servanda.rules.shapes.rule import Rule
    from servanda.rules.timeline import Timeline

__all__ = ["Ahead", "ahead_in"]


_ALONE = {"in-force": "bound", "ends": "left"}


class Ahead(NamedTuple):
    """A day to come, by the first reading; `article` is the clause that gives it.

    `what` is in-force or ends (the treaty), bound or left (a party), term (one of the treaty's
    terms ends, and another begins) or objections (the last day to object to a reservation or an
    accession of `actor`, or to an amendment).
    """

    day: Day
    what: str
    actor: str = ""
    article: str = ""


def ahead_in(timeline: Timeline, day: Day) -> list[Ahead]:
    """What comes after a day, in order; whatever is in no source is taken not to happen.

    The timeline has to be made with `needs_between`.
    """
    reckoning, instrument = timeline.closed[0], timeline.instrument
    rule = timeline.rulebook.get(instrument)
    found = [*_treaty(reckoning, instrument, rule, day)]
    # What happens to the treaty happens to its parties; only who comes or goes alone is told.
    with_it = {(one.day, _ALONE[one.what]) for one in found if one.what in _ALONE}
    found += [one for one in _parties(timeline, rule, day) if (one.day, one.what) not in with_it]
    found += [
        Ahead(window.closes[1], "objections", window.actor, window.article)
        for window in objection_windows(timeline, day)
    ]
    return sorted(one for one in found if day < one.day < FOREVER)


def _treaty(reckoning: Reckoning, instrument: str, rule: Rule | None, day: Day) -> Iterator[Ahead]:
    whole = reckoning.in_force(instrument)
    if whole is None:
        return
    begins = whole.course.first_certain
    article = rule.entry_into_force.article if rule and rule.entry_into_force else ""
    yield Ahead(begins, "in-force", article=article)
    duration = rule.duration if rule else None
    # The whole course ends with a step; what is in force on no day has no end.
    ends = [d for d, truth in whole.course.steps if d > max(day, begins) and truth is FALSE]
    lasting = duration.article if duration else ""
    if ends:
        yield Ahead(ends[0], "ends", article=lasting)
    elif duration and duration.term and whole.course.at(day) is TRUE:
        terms = Terms(duration.term, duration.then)
        yield Ahead(end_of_term(day + 1, terms, begins), "term", article=lasting)


def _parties(timeline: Timeline, rule: Rule | None, day: Day) -> Iterator[Ahead]:
    later = rule.subsequent_consent or rule.entry_into_force if rule else None
    joining = later.article if later else ""
    leaving = rule.withdrawal.article if rule and rule.withdrawal else ""
    for party in parties_in(timeline, day):
        if party.since:
            yield Ahead(party.since[1], "bound", party.actor, joining)
        if party.until:
            yield Ahead(party.until, "left", party.actor, leaving)
