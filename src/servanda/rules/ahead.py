"""What the clauses let one foresee after a day: entries into force, ends, terms, last days."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from servanda.dates import FALSE, FOREVER, TRUE
from servanda.rules.deadlines import last_days
from servanda.rules.parties import stints_in
from servanda.rules.periods import end_of_term
from servanda.rules.shapes.endings import Terms
from servanda.rules.windows import windows_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.dates import Day
    from servanda.rules.reckoning import Reckoning
    from servanda.rules.shapes.rule import Held
    from servanda.rules.timeline import Timeline

__all__ = ["Ahead", "ahead_in"]


_ALONE = {"in-force": "bound", "ends": "left"}


class Ahead(NamedTuple):
    """A day to come; `article` is the clause that gives it.

    `what` is in-force or ends (the treaty), bound or left (a party), term (one of the treaty's
    terms ends, and another begins), notice (the last day for a notice of withdrawal that takes
    effect `then`, of `actor` or of any party) or objections (the last day to object to a
    reservation or an accession of `actor`, or to an amendment). `disputed` where not every reading
    of sources and clauses gives it, and `held` by whom then, where somebody holds that reading.
    """

    day: Day
    what: str
    actor: str = ""
    article: str = ""
    then: Day = FOREVER
    disputed: bool = False
    held: tuple[Held, ...] = ()


def ahead_in(timeline: Timeline, day: Day) -> list[Ahead]:
    """What comes after a day by any reading, in order; what is in no source does not happen.

    The timeline has to be made with `needs_between`.

    Raises:
        RuleError: the clauses contradict themselves, or a day of one does not exist.
    """
    read = [
        ({*_by_one(open_, closed, timeline.instrument, day)}, {*closed.held})
        for open_, closed in zip(timeline.readings, timeline.closed, strict=True)
    ]
    found = set.union(*(told for told, _ in read))
    return [_weighed(one, [held for told, held in read if one in told], len(read))
            for one in sorted(found)]  # fmt: skip


def _weighed(one: Ahead, holding: list[set[Held]], readings: int) -> Ahead:
    """With those who hold it, where not every reading gives it."""
    if len(holding) == readings:
        return one
    common = set.intersection(*holding)
    held = tuple(sorted(common, key=lambda h: (h.instrument, h.clause, h.article, h.held_by)))
    return one._replace(disputed=True, held=held)


def _by_one(open_: Reckoning, closed: Reckoning, instrument: str, day: Day) -> Iterator[Ahead]:
    """What comes by one reading; the windows as far as lists tell, all else as if they were whole.

    What happens to the treaty happens to its parties; only who comes or goes alone is told.
    """
    treaty = [*_treaty(closed, instrument, day)]
    with_it = {(one.day, _ALONE[one.what]) for one in treaty if one.what in _ALONE}
    found = treaty + [
        one for one in _parties(closed, instrument, day) if (one.day, one.what) not in with_it
    ]
    found += [
        Ahead(last.day, "notice", last.actor, last.article, last.leaves)
        for last in last_days(closed, instrument, day)
    ]
    found += [
        Ahead(window.closes[1], "objections", window.actor, window.article)
        for window in windows_in(open_, instrument, day)
    ]
    return (one for one in found if day < one.day < FOREVER)


def _treaty(reckoning: Reckoning, instrument: str, day: Day) -> Iterator[Ahead]:
    whole, rule = reckoning.in_force(instrument), reckoning.rulebook.get(instrument)
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


def _parties(reckoning: Reckoning, instrument: str, day: Day) -> Iterator[Ahead]:
    rule = reckoning.rulebook.get(instrument)
    later = rule.subsequent_consent or rule.entry_into_force if rule else None
    joining = later.article if later else ""
    leaving = rule.withdrawal.article if rule and rule.withdrawal else ""
    for party in stints_in(reckoning, instrument, day):
        if party.since:
            yield Ahead(party.since[1], "bound", party.actor, joining)
        if party.until:
            yield Ahead(party.until, "left", party.actor, leaving)
