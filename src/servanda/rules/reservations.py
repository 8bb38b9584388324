"""What a reservation of one party means toward another: whether the treaty holds between the two.

A reservation is accepted expressly, or by silence until a window closes; an objection leaves the
treaty standing between the two unless it precludes that (Vienna Convention on the Law of Treaties,
articles 20 to 23, where the treaty's own clause does not say otherwise).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from servanda.dates import BEGINNING, FALSE, FOREVER, TRUE, UNKNOWN, Course, When, iso
from servanda.rules.counting import share_of
from servanda.rules.delays import after
from servanda.rules.falling import outside
from servanda.rules.found import Found
from servanda.rules.shapes.consents import CONSENTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from servanda.dates import Day, Truth
    from servanda.model import Alternative
    from servanda.rules.reckoning import Reckoning
    from servanda.rules.shapes.relations import Reservations

__all__ = ["STANCES", "Toward", "clause_of"]

_ALWAYS, _NEVER = Course.constant(TRUE), Course.constant(FALSE)
_OPEN = Course.constant(UNKNOWN)
STANCES = (
    "withdrawn", "prohibited", "precluding_objection", "acceptance", "objection", "unneeded",
    "no_objection",
)  # fmt: skip
"""What has become of a reservation; the first of these that holds on a day tells."""


def clause_of(instrument: str, reckoning: Reckoning) -> Reservations | None:
    """The clause on reservations, or what stands in for one; None where it was not found."""
    rule = reckoning.rulebook.get(instrument)
    return rule.reservations if rule else None


@dataclass(frozen=True, slots=True)
class Toward:
    """The reservations of one party toward another."""

    instrument: str
    reserver: str
    other: str
    reckoning: Reckoning

    def found(self) -> list[Found]:
        """Each reservation: whether it lets the treaty hold between the two, over time."""
        accounts = self._by("reservation", self.reserver)
        told = [self._one(account) for account in accounts]
        clause = clause_of(self.instrument, self.reckoning)
        if clause is not None and clause.allowed == "none":
            return told
        # Whoever made one did so when it consented, so that is the day a list has to reach.
        given = self._consented(self.reserver)
        seen = self.reckoning.rolls.not_seen(self.instrument, "reservation").at(given[1])
        if seen is not FALSE:
            told.append(Found(_OPEN, "reservations_unlisted", self.reserver))
        return told

    def _one(self, account: Alternative) -> Found:
        clause = clause_of(self.instrument, self.reckoning)
        if clause is not None:
            return _Reservation(self, account, clause).found()
        # What it does is for a text to say that was not found.
        course = ~self.stands(account) | self.reckoning.rolls.unsettled
        article = account.first.qual("article")
        return Found(course, "reservation", self.reserver, article, because=account.statements)

    def stands(self, account: Alternative) -> Course:
        """While a reservation is made and not withdrawn."""
        return Course.since(*self.made(account)) & ~_ended(account)

    def _by(self, prop: str, actor: str) -> list[Alternative]:
        held = self.reckoning.rolls.accounts.of(self.instrument, prop)
        return [account for act, account in held if act.value == actor]

    def _consented(self, actor: str) -> tuple[Day, Day]:
        given = self.reckoning.rolls.consents(self.instrument, CONSENTS).get(actor)
        if given is not None:
            return given.course.first_possible, given.course.first_certain
        stated = self.reckoning.stated(self.instrument, actor)
        if stated is not None:
            return stated.course.first_possible, stated.course.first_certain
        return BEGINNING, BEGINNING

    def reactions(self, prop: str, account: Alternative, actor: str) -> list[Alternative]:
        """What an actor did about a reservation; without a variant it is about all of them."""
        variant = account.first.qual("variant")
        return [
            found
            for found in self._by(prop, actor)
            if found.first.qual("kind") == "reservation"
            and found.first.qual("to") == self.reserver
            and found.first.qual("variant") in ("", variant)
        ]

    def made(self, account: Alternative) -> tuple[Day, Day]:
        """One made when signing is made when the consent confirms it (article 23(2))."""
        lo, hi = self._consented(self.reserver)
        return max(account.valid.from_lo, lo), max(account.valid.from_hi, hi)

    def closes(self, account: Alternative, clause: Reservations) -> tuple[Day, Day]:
        """Until when the other may object: the window, or its own consent if later."""
        notified = account.first.qual("notified")
        start = When.parse(notified) if notified else None
        begun = (start.from_lo, start.from_hi) if start else self.made(account)
        window = after(Course.since(*begun), clause.window, self.instrument)
        lo, hi = self._consented(self.other)
        return max(window.first_possible, lo), max(window.first_certain, hi)


@dataclass(frozen=True, slots=True)
class _Reservation:
    """One reservation toward one party."""

    toward: Toward
    account: Alternative
    clause: Reservations

    def found(self) -> Found:
        stands = self.toward.stands(self.account)
        unsaid = ~stands | self.toward.reckoning.rolls.unsettled
        unhindered = ~stands | (self._settled() & self._absent() & ~self._precluded())
        forbidden = self._forbidden()
        void = {"consent_stands": _ALWAYS, "consent_falls": ~stands}
        otherwise = void.get(self.clause.if_prohibited, unsaid)
        course = Course.pointwise(_chosen, (forbidden, unhindered, otherwise))
        first = self.account.first
        return Found(
            course, "reservation", self.toward.reserver, first.qual("article"),
            because=self.account.statements, parts=lambda _: tuple(self._told(forbidden)),
        )  # fmt: skip

    def _told(self, forbidden: Course) -> Iterator[Found]:
        """What became of it, so that the reasons can be read on any day."""
        ended, (lo, hi) = _ended(self.account), self._closes()
        if ended != _NEVER:
            yield Found(ended, "withdrawn", value=self.account.first.qual("withdrawn"))
        if forbidden != _NEVER:
            yield Found(forbidden, "prohibited", clause=self.clause.article)
        for account in self._acceptances():
            yield _done(account, "acceptance")
        for account in self._objections():
            kind = "precluding_objection" if self._precludes(account) else "objection"
            if account.valid.from_lo > hi:
                kind = "late_objection"
            yield _done(account, kind, iso(hi) if hi < FOREVER else "")
        if self.clause.acceptance == "unnecessary":
            yield Found(_ALWAYS, "unneeded", clause=self.clause.article)
        elif self.clause.acceptance in ("tacit", "all") and not self._reactions():
            silent = Course.since(lo, hi) & self._absent()
            yield Found(silent, "no_objection", self.toward.other, value=iso(hi))

    def _closes(self) -> tuple[Day, Day]:
        return self.toward.closes(self.account, self.clause)

    def _objections(self) -> list[Alternative]:
        return self.toward.reactions("objection", self.account, self.toward.other)

    def _acceptances(self) -> list[Alternative]:
        by = self.clause.accepted_by or self.toward.other
        return self.toward.reactions("acceptance_of", self.account, by)

    def _reactions(self) -> list[Alternative]:
        return [*self._acceptances(), *self._objections()]

    def _precludes(self, objection: Alternative) -> bool:
        if self.clause.objection == "if_stated":
            return objection.first.qual("precludes") == "yes"
        return self.clause.objection == "always"

    def _precluded(self) -> Course:
        """A timely objection that opposes entry into force, until it is taken back."""
        if self.clause.acceptance == "unnecessary":
            return _NEVER
        if self.clause.acceptance == "all":
            return self._refused_by_anyone()
        lo, hi = self._closes()
        course = _NEVER
        for objection in filter(self._precludes, self._objections()):
            valid = objection.valid
            if valid.from_lo > hi:
                continue
            begun = valid.from_lo, valid.from_hi
            if self.clause.effect != "consent":
                begun = self.toward.made(self.account)
            timely = _ALWAYS if valid.from_hi <= lo else _OPEN
            course |= Course.since(*begun) & ~_ended(objection) & timely
        return course

    def _refused_by_anyone(self) -> Course:
        """Where all must accept, one objection is enough (article 20(2))."""
        rolls, made = self.toward.reckoning.rolls, self.toward.made(self.account)
        others = {act.value for act, _ in rolls.accounts.of(self.toward.instrument, "objection")}
        against = [
            Course.since(*made) & ~_ended(objection)
            for other in sorted(others)
            for objection in self.toward.reactions("objection", self.account, other)
            if objection.valid.from_lo <= self._closes()[1]
        ]
        return Course.at_least(1, against) if against else _NEVER

    def _settled(self) -> Course:
        """Accepted, by words or silence, or objected to; before that, what the clause says."""
        how, rolls = self.clause.acceptance, self.toward.reckoning.rolls
        if how == "unnecessary":
            return _ALWAYS
        reacted = self._acceptances() if how in ("express", "organ") else self._reactions()
        courses = [Course.since(a.valid.from_lo, a.valid.from_hi) for a in reacted]
        if how in ("tacit", "all"):
            courses.append(Course.since(*self._closes()))
        elif not courses:
            courses.append(rolls.not_seen(self.toward.instrument, "acceptance_of"))
        before = {"consent": _ALWAYS, "acceptance": _NEVER}.get(self.clause.effect, _OPEN)
        return Course.at_least(1, courses) | before

    def _absent(self) -> Course:
        """No objection on record is none as far as a list reaches; after the window none counts."""
        if self.clause.acceptance not in ("tacit", "all") or self._reactions():
            return _ALWAYS
        none = ~self.toward.reckoning.rolls.not_seen(self.toward.instrument, "objection")
        return Course(tuple(step for step in none.steps if step[0] <= self._closes()[1]))

    def _forbidden(self) -> Course:
        """Whether the clause, or enough of the parties, does not allow it."""
        articles = self.account.first.qual("article")
        return Course.constant(outside(articles, self.clause)) | self._rejected()

    def _rejected(self) -> Course:
        if self.clause.rejected_by is None:
            return _NEVER
        rolls, instrument = self.toward.reckoning.rolls, self.toward.instrument
        parties = rolls.consents(instrument, CONSENTS)
        against = {
            name: Course.at_least(1, [Course.since(a.valid.from_lo, a.valid.from_hi) for a in done])
            for name in parties
            if (done := self.toward.reactions("objection", self.account, name))
        }
        unseen = rolls.not_seen(instrument, "objection")
        pairs = [
            (given.course & given.standing, against.get(name, unseen))
            for name, given in parties.items()
        ]
        more = (rolls.not_seen(instrument), unseen)
        return share_of(self.clause.rejected_by, pairs, more, strictly=False, least=1).latched()


def _chosen(truths: Sequence[Truth]) -> Truth:
    """The third where the first holds, else the second; what both say where nobody knows."""
    first, second, third = truths
    if first is UNKNOWN:
        return second if second is third else UNKNOWN
    return third if first is TRUE else second


def _ended(account: Alternative) -> Course:
    day = account.first.qual("withdrawn")
    if not day:
        return _NEVER
    valid = When.parse(day)
    return Course.since(valid.from_lo, valid.from_hi)


def _done(account: Alternative, kind: str, value: str = "") -> Found:
    valid = account.valid
    course = Course.since(valid.from_lo, valid.from_hi) & ~_ended(account)
    return Found(course, kind, account.first.value, value=value, because=account.statements)
