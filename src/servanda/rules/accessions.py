"""An accession that takes effect only toward those that accept it, or that do not object to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from servanda.dates import BEGINNING, FOREVER, UNKNOWN, Course, When, iso
from servanda.rules.delays import after
from servanda.rules.found import Found

if TYPE_CHECKING:
    from servanda.model import Alternative
    from servanda.rules.giving import Given
    from servanda.rules.reckoning import Reckoning
    from servanda.rules.shapes.relations import Accession

__all__ = ["ACCEPTORS", "Joined", "toward", "unless_any_objects"]

ACCEPTORS, NONE_OBJECTS = "toward_acceptors", "if_none_objects"


@dataclass(frozen=True, slots=True)
class Joined:
    """One party that joined in a way the clause makes conditional."""

    instrument: str
    actor: str
    clause: Accession
    given: Given
    reckoning: Reckoning

    @classmethod
    def of(cls, instrument: str, actor: str, reckoning: Reckoning) -> Joined | None:
        """Its first consent, if that is of a kind the clause speaks of."""
        rule = reckoning.rulebook.get(instrument)
        clause = rule.accession if rule else None
        given = reckoning.rolls.given_by(instrument, actor) if clause else ()
        if clause is None or not given:
            return None
        first = min(given, key=lambda g: g.account.valid.bounds)
        if first.account.first.qual("kind") not in clause.of:
            return None
        return cls(instrument, actor, clause, first, reckoning)

    def closes(self) -> Course:
        """The window in which one may object has closed."""
        told = self.given.account.first.qual("notified")
        begun = When.parse(told) if told else self.given.account.valid
        return after(Course.since(begun.from_lo, begun.from_hi), self.clause.window, self.where)

    @property
    def where(self) -> str:
        """The place of the clause."""
        return f"{self.instrument} article {self.clause.article}"

    def reactions(self, prop: str, other: str = "") -> list[Alternative]:
        """What another, or anybody, did about this accession."""
        return [
            account
            for act, account in self.reckoning.rolls.accounts.of(self.instrument, prop)
            if (not other or act.value == other)
            and account.first.qual("kind") == "accession"
            and account.first.qual("to") == self.actor
        ]

    def asks(self, other: str) -> bool:
        """Whether the other has a say: one that was there before, or joined in another way."""
        theirs = self.reckoning.rolls.given_by(self.instrument, other)
        if not theirs:
            return False
        first = min(theirs, key=lambda g: g.account.valid.bounds).account
        if first.valid.bounds < self.given.account.valid.bounds:
            return True
        return self.clause.also_later and first.first.qual("kind") not in self.clause.of

    def objections(self, other: str = "") -> list[Found]:
        """Objections made in time, until they were taken back."""
        last = self.closes().first_certain
        return [
            _done(account, "objected")
            for account in self.reactions("objection", other)
            if account.valid.from_lo <= last and self.asks(account.first.value)
        ]

    def unopposed(self, other: str = "") -> tuple[Course, tuple[Found, ...]]:
        """Window and delay have run, and nobody in question objects; with the reasons."""
        closed, against = self.closes(), self.objections(other)
        hi = closed.first_certain
        begun = after(closed, self.clause.delay, self.where)
        if against:
            course = begun & ~Course.at_least(1, [found.course for found in against])
            return course, tuple(against)
        none = ~self.reckoning.rolls.not_seen(self.instrument, "objection")
        none = Course(tuple(step for step in none.steps if step[0] <= hi))
        value = iso(hi) if BEGINNING < hi < FOREVER else ""
        told = [Found(closed & none, "no_objection", other, value=value)] if other else []
        if none.at(hi) is UNKNOWN:
            told.append(Found(none, "objections_unlisted", self.instrument))
        return begun & none, tuple(told)

    def accepted(self, other: str) -> tuple[Course, tuple[Found, ...]]:
        """The other has accepted it and the delay has run; with the reasons."""
        given = [_done(account, "acceptance") for account in self.reactions("acceptance_of", other)]
        if given:
            accepted = Course.at_least(1, [found.course for found in given])
            return accepted & after(accepted, self.clause.delay, self.where), tuple(given)
        none = self.reckoning.rolls.not_seen(self.instrument, "acceptance_of")
        return none, (Found(none, "not_accepted", other),)


def toward(instrument: str, actor: str, other: str, reckoning: Reckoning) -> Found | None:
    """Whether one party's accession has effect toward another; None where nothing is asked."""
    joined = Joined.of(instrument, actor, reckoning)
    if joined is None or joined.clause.effect == NONE_OBJECTS or not joined.asks(other):
        return None
    accepting = joined.clause.effect == ACCEPTORS
    course, told = joined.accepted(other) if accepting else joined.unopposed(other)
    return Found(course, "accession", actor, joined.clause.article, parts=lambda _: told)


def unless_any_objects(instrument: str, actor: str, reckoning: Reckoning) -> Found | None:
    """Whether an accession has effect at all, where one objection is enough to stop it."""
    joined = Joined.of(instrument, actor, reckoning)
    if joined is None or joined.clause.effect != NONE_OBJECTS:
        return None
    course, told = joined.unopposed()
    return Found(course, "accession_for_all", actor, joined.clause.article, parts=lambda _: told)


def _done(account: Alternative, kind: str) -> Found:
    valid = account.valid
    course = Course.since(valid.from_lo, valid.from_hi)
    if day := account.first.qual("withdrawn"):
        ended = When.parse(day)
        course &= ~Course.since(ended.from_lo, ended.from_hi)
    return Found(course, kind, account.first.value, because=account.statements)
