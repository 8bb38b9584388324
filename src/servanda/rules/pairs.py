"""The relation between two parties: is the treaty in force between them, and how far.

It holds between them while both are bound, unless a reservation of one stands in the way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.dates import TRUE, UNKNOWN, Course
from servanda.rules.accessions import toward
from servanda.rules.amendments import versions_between
from servanda.rules.evaluate import answer_to
from servanda.rules.found import Found
from servanda.rules.needs import needs_between
from servanda.rules.questions import OfParty
from servanda.rules.reservations import Toward, clause_of
from servanda.rules.status import Missing
from servanda.rules.timeline import Timeline

if TYPE_CHECKING:
    from collections.abc import Mapping

    from servanda.dates import AsOf, Day
    from servanda.model import Facts
    from servanda.rules.reckoning import Reckoning
    from servanda.rules.shapes.rule import Rule
    from servanda.rules.status import Status

__all__ = ["Between", "Version", "pair_in", "pair_status", "version_between"]


class Version(msgspec.Struct, frozen=True):
    """The amendments that bind both, oldest first, and those of which nobody can tell."""

    amended_by: tuple[str, ...]
    in_doubt: tuple[str, ...]


class Between(msgspec.Struct, frozen=True):
    """Whether the instrument is in force between two parties."""

    instrument: str
    actor: str
    other: str

    @property
    def whom(self) -> tuple[str, ...]:
        """For both."""
        return self.actor, self.other

    def found(self, reckoning: Reckoning) -> tuple[Found | None, Found | None]:
        """Both parties as sources state and as clauses give, and what is between them."""
        sides = [OfParty(self.instrument, a).found(reckoning) for a in (self.actor, self.other)]
        relation = self._relation(reckoning)
        computed = [side[1] for side in sides if side[1]]
        best = [side[0] or side[1] for side in sides]
        known = [side for side in best if side]
        if not any(side[0] for side in sides):
            known = []
        return (
            self._joined(known, relation, reckoning) if known[1:] else None,
            self._joined(computed, relation, reckoning) if computed[1:] else None,
        )

    def missing(self, reckoning: Reckoning, day: Day) -> tuple[Missing, ...]:
        """What either still lacks, and the lists that would show reservations and objections."""
        gaps: list[Missing] = []
        for actor in (self.actor, self.other):
            side = OfParty(self.instrument, actor)
            if not any(f and f.course.at(day) is TRUE for f in side.found(reckoning)):
                gaps += side.missing(reckoning, day)
        relation = self._relation(reckoning)
        for found in relation.parts(day):
            if found.course.at(day) is UNKNOWN:
                unread = relation.kind == "relation_unread" and found.kind == "reservation"
                gaps.append(_unsettled(found, self.instrument, day, unread=unread))
        return tuple(dict.fromkeys(gaps))

    def _joined(self, sides: list[Found], relation: Found, reckoning: Reckoning) -> Found:
        course = sides[0].course & sides[1].course & relation.course
        return Found(
            course, "pair", self.actor, value=self.other,
            parts=lambda _: (*sides, relation, *self.versions(reckoning)),
        )  # fmt: skip

    def versions(self, reckoning: Reckoning) -> list[Found]:
        """Each amendment in force, and whether it binds both; oldest first."""
        return versions_between(self.instrument, self.actor, self.other, reckoning)

    def _relation(self, reckoning: Reckoning) -> Found:
        pair = (self.actor, self.other)
        found = [
            told
            for one, other in (pair, pair[::-1])
            for told in (
                *Toward(self.instrument, one, other, reckoning).found(),
                *filter(None, [toward(self.instrument, one, other, reckoning)]),
            )
        ]
        course = Course.constant(TRUE)
        for told in found:
            course &= told.course
        clause = clause_of(self.instrument, reckoning)
        if clause is None:
            return Found(course, "relation_unread", parts=lambda _: found)
        kind = "residual_relation" if clause.residual else "relation"
        return Found(course, kind, clause=clause.article, parts=lambda _: found)


def pair_status(
    instrument: str,
    rulebook: Mapping[str, Rule],
    facts: Facts,
    as_of: AsOf,
    actor: str,
    other: str,
    *,
    reasons: bool = True,
) -> Status:
    """Whether an instrument is in force between two parties on a day.

    Args:
        instrument: its id.
        rulebook: the clauses by instrument, parents and amendments included.
        facts: what `needs_between` names, however ordered.
        as_of: only its day is used.
        actor: one of the two.
        other: the other one.
        reasons: whether to tell them.
    """
    needs = needs_between(instrument, rulebook)
    timeline = Timeline(instrument, rulebook, facts, needs=needs)
    return pair_in(timeline, as_of.day, actor, other, reasons=reasons)


def pair_in(
    timeline: Timeline, day: Day, actor: str, other: str, *, reasons: bool = True
) -> Status:
    """The same, of a timeline at hand that was made with `needs_between`."""
    question = Between(timeline.instrument, actor, other)
    return answer_to(question, timeline, day, reasons=reasons)


def version_between(timeline: Timeline, day: Day, actor: str, other: str) -> Version:
    """As amended by what the treaty stands between two parties, by the first reading."""
    question = Between(timeline.instrument, actor, other)
    found = question.versions(timeline.readings[0])
    truths = [(version.subject, version.course.at(day)) for version in found]
    return Version(
        tuple(name for name, truth in truths if truth is TRUE),
        tuple(name for name, truth in truths if truth is UNKNOWN),
    )


def _unsettled(found: Found, instrument: str, day: Day, *, unread: bool) -> Missing:
    """What would settle a relation that a reservation, or a list nobody holds, leaves open."""
    if found.kind == "reservations_unlisted":
        return Missing("list", instrument, acts=("reservation",))
    if found.kind == "accession" and any(p.kind == "not_accepted" for p in found.parts(day)):
        return Missing("list", instrument, acts=("acceptance_of",))
    if unread or any(part.kind == "prohibited" for part in found.parts(day)):
        return Missing("clause", instrument, acts=("reservations",))
    return Missing("list", instrument, acts=("objection",))
