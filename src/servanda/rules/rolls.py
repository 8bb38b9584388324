"""Who did what: consents, withdrawals and the sets of parties a condition counts in, over time.

Absence of an act is FALSE only as far as a complete list reaches, or, in a closed reckoning,
everywhere: that shows whether absence is what keeps an answer open.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from servanda.dates import BEGINNING, FALSE, FOREVER, TRUE, UNKNOWN, Course, When
from servanda.errors import RuleError
from servanda.rules.accounts import day_told
from servanda.rules.anchors import counted_course, counted_when, moved_by_anchor
from servanda.rules.found import Found
from servanda.rules.participation import is_open
from servanda.rules.shapes.consents import CONSENTS, UNSPECIFIED
from servanda.rules.shapes.shape import Delay

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from servanda.dates import Day, Truth
    from servanda.model import Act, Alternative, Facts, Statement
    from servanda.rules.accounts import Accounts
    from servanda.rules.shapes.relations import Participation
    from servanda.rules.shapes.shape import Among, Parts

__all__ = ["Consent", "Given", "Roll", "Rolls", "enough_parts"]

_DEPOSITED = frozenset(CONSENTS) - {"definitive-signature"}
# Whoever signed goes on to ratify, accept or approve (Vienna Convention, article 14).
_OF_SIGNATORIES = frozenset(("ratification", "acceptance", "approval"))
_BEGUN_BY = ("adoption", "signed_on", "signature")


_ALWAYS = Course.constant(TRUE)


@dataclass(frozen=True, slots=True)
class Consent:
    """One party's consent to be bound over time, with the statements that tell of it.

    `course` ends where the instrument is withdrawn, and begins again with another one. `standing`
    ends with the state that gave it: its instrument is counted all the same, as depositaries do.
    `open_to` tells whether the treaty was open to whoever gave it.
    """

    course: Course
    statements: tuple[Statement, ...]
    standing: Course = _ALWAYS
    open_to: Truth = TRUE


def enough_parts(consent: Consent, parts: Parts) -> Course:
    """Whether a consent takes on enough parts; where its source names none, nobody can say."""
    told = [text for s in consent.statements if (text := s.qual("parts"))]
    if not told:
        return Course.constant(UNKNOWN)
    taken = {part.strip() for text in told for part in text.split(",")}
    return Course.constant(TRUE if len(taken & {*parts.of}) >= parts.at_least else FALSE)


class Given(NamedTuple):
    """One instrument of consent, as a reading of the sources has it."""

    account: Alternative
    course: Course


@dataclass(frozen=True, slots=True)
class Roll:
    """A set of parties over time: each known one, and whether there may be `more` than those."""

    courses: Mapping[str, Course]
    more: Course

    @property
    def members(self) -> tuple[str, ...]:
        """All who may have belonged to it at some time."""
        return tuple(sorted(self.courses))


@dataclass(slots=True)
class Rolls:
    """Reads acts and tenures in one reading of the facts; what was read is kept."""

    facts: Facts
    accounts: Accounts
    closed: bool = False
    unrecognised: Mapping[tuple[str, str], Course] = field(default_factory=dict)
    anchor: Delay = field(default_factory=Delay)
    participation: Mapping[str, Participation] = field(default_factory=dict)
    asking: list[str] = field(default_factory=list)
    _consents: dict[tuple[str, tuple[str, ...]], dict[str, Consent]] = field(default_factory=dict)
    _notices: dict[str, dict[str, tuple[Alternative, ...]]] = field(default_factory=dict)
    _given: dict[str, dict[str, tuple[Given, ...]]] = field(default_factory=dict)
    _anchored: dict[tuple[str, bool], Rolls] = field(default_factory=dict)

    def closing(self) -> Rolls:
        """The same where absence means no; who consented is the same and is not read again.

        Unless it depends on whether they belong to a set that no list shows.
        """
        if self.participation:
            return replace(self, closed=True, _consents={}, _given={}, asking=[], _anchored={})
        return replace(self, closed=True, _anchored={})

    def counting_from(self, delay: Delay) -> Rolls:
        """The same where each consent counts from the day that a delay runs from."""
        key = (delay.anchor, delay.same_as_deposit)
        if key not in self._anchored:
            anchor = Delay(anchor=delay.anchor, same_as_deposit=delay.same_as_deposit)
            self._anchored[key] = replace(
                self, anchor=anchor, _consents={}, _given={}, _anchored={key: self}
            )
        return self._anchored[key]

    def counted(self, instrument: str, actor: str, given: Iterable[Given], delay: Delay) -> Course:
        """The days that a delay runs from for a party: of the first of several consents."""
        if delay.anchor == "adoption":
            day = self.first_of(instrument, "adoption", "signed_on")
            return Course.since(*day) if day else Course.constant(UNKNOWN)
        rolls = self.counting_from(delay)
        signed = rolls.signed(instrument, actor)
        return Course.at_least(1, [counted_course(one.account, delay, signed) for one in given])

    def without_day(self, instrument: str, actor: str) -> bool:
        """Whether nobody tells the day that a party's consents count from."""
        if not moved_by_anchor(self.anchor):
            return False
        signed = self.signed(instrument, actor)
        given = self.given_by(instrument, actor)
        return all(counted_when(one.account, self.anchor, signed) is None for one in given)

    def signed(self, instrument: str, actor: str) -> When | None:
        """The day a party signed, where that is what a delay runs from."""
        if self.anchor.anchor != "signature":
            return None
        days = [a.valid for s, a in self.accounts.of(instrument, "signature") if s.value == actor]
        return min(days, key=lambda when: when.bounds, default=None)

    def _counted(self, act: Act, account: Alternative) -> Course:
        if not moved_by_anchor(self.anchor):
            return _done(account)
        return counted_course(account, self.anchor, self.signed(act.subject, act.value))

    @property
    def unsettled(self) -> Course:
        """What nobody has told us: not known, or no in a closed reckoning."""
        return Course.constant(FALSE if self.closed else UNKNOWN)

    def not_seen(self, subject: str, prop: str = "deposit") -> Course:
        """An act in no source: FALSE as far as a list reaches that is complete from the start."""
        if self.closed:
            return Course.constant(FALSE)
        span = self.facts.complete_span(subject, prop)
        if span is None:
            return Course.constant(UNKNOWN)
        begun = self.existed(subject)
        if begun and begun.course.first_possible < span[0]:
            return Course.constant(UNKNOWN)
        return Course.not_seen(span[1])

    def existed(self, instrument: str) -> Found | None:
        """The text is adopted or first signed: nothing is in force before that."""
        accounts = [a for prop in _BEGUN_BY for _, a in self.accounts.of(instrument, prop)]
        if not accounts:
            return None
        first = min(accounts, key=lambda a: a.valid.bounds)
        # Whoever deposits an instrument has a text to which it belongs.
        accounts += [account for _, account in self.accounts.of(instrument, "deposit")]
        lo = min(account.valid.from_lo for account in accounts)
        hi = min(account.valid.from_hi for account in accounts)
        return Found(Course.since(lo, hi), "existed", because=first.statements)

    def first_of(self, instrument: str, *props: str) -> tuple[Day, Day] | None:
        """The first possible and certain day of the first of some acts; None without any."""
        accounts = [a for prop in props for _, a in self.accounts.of(instrument, prop)]
        if not accounts:
            return None
        return min(a.valid.from_lo for a in accounts), min(a.valid.from_hi for a in accounts)

    def consents(self, instrument: str, kinds: tuple[str, ...]) -> Mapping[str, Consent]:
        """Who has consented in one of these ways."""
        key = (instrument, kinds)
        if key not in self._consents:
            self._consents[key] = self._read_consents(*key)
        return self._consents[key]

    def roll(self, among: Among, instrument: str) -> Roll:
        """The set a condition counts in, as it is on each day or as it was at adoption."""
        roll = self._roll(among, instrument)
        if among.at == "now":
            return roll
        then = self.first_of(instrument, "adoption", "signed_on")
        courses = {name: _as_of(course, then) for name, course in roll.courses.items()}
        return Roll(courses, _as_of(roll.more, then))

    def _roll(self, among: Among, instrument: str) -> Roll:
        """For `anyone`, those known to have signed."""
        if among.kind == "named":
            always = Course.constant(TRUE)
            return Roll(dict.fromkeys(among.actors, always), Course.constant(FALSE))
        if among.kind == "members":
            return self._members(among.of)
        if among.kind == "parties":
            parties = self.consents(among.of, CONSENTS)
            bound = {name: given.course & given.standing for name, given in parties.items()}
            return Roll(bound, self.not_seen(among.of))
        if among.kind == "negotiators":
            return self._negotiators(instrument)
        return self._signatories(instrument)

    def shares(self, instrument: str) -> Mapping[str, Fraction]:
        """The table of shares a weighted clause goes by; empty where it is not on record."""
        found = {}
        for act, account in self.accounts.of(instrument, "share"):
            try:
                found[act.value] = Fraction(account.first.qual("amount"))
            except (ValueError, ZeroDivisionError):
                where = f"{instrument}: the share of {act.value}"
                raise RuleError(f"{where} is no number; write amount: 17.4") from None
        return found

    def notices(self, instrument: str, actor: str) -> tuple[Alternative, ...]:
        """One party's notices of withdrawal, taken back or not."""
        if instrument not in self._notices:
            told: dict[str, tuple[Alternative, ...]] = {}
            for act, account in self.accounts.of(instrument, "withdrawal_notice"):
                told[act.value] = (*told.get(act.value, ()), account)
            self._notices[instrument] = told
        return self._notices[instrument].get(actor, ())

    def given_by(self, instrument: str, actor: str) -> tuple[Given, ...]:
        """One party's consents, each as it was given."""
        if instrument not in self._given:
            told: dict[str, tuple[Given, ...]] = {}
            for act, account in self._consent_accounts(instrument, CONSENTS):
                given = Given(account, self._counting(act, account, self._counted(act, account)))
                told[act.value] = (*told.get(act.value, ()), given)
            self._given[instrument] = told
        return self._given[instrument].get(actor, ())

    def _read_consents(self, instrument: str, kinds: tuple[str, ...]) -> dict[str, Consent]:
        found: dict[str, Consent] = {}
        for act, account in self._consent_accounts(instrument, kinds):
            notices = self.notices(instrument, act.value)
            course = self._counted(act, account) & _until_withdrawn(account, notices)
            course = self._counting(act, account, course)
            if not self._surely(act, account, kinds):
                course &= self.unsettled
            before, standing = found.get(act.value), _standing(account)
            if before is None:
                statements = tuple(s for notice in notices for s in notice.statements)
                told = (*account.statements, *statements)
                found[act.value] = Consent(course, told, standing, is_open(act, account, self))
            else:
                found[act.value] = Consent(
                    before.course | course, (*account.statements, *before.statements),
                    before.standing | standing, before.open_to | is_open(act, account, self),
                )  # fmt: skip
        return found

    def _counting(self, act: Act, account: Alternative, course: Course) -> Course:
        """As far as the treaty is open to the actor, and it is recognised in this reading."""
        never = self.unrecognised.get((act.subject, act.value))
        if act.subject in self.participation:
            course &= Course.constant(is_open(act, account, self))
        return course if never is None else course & ~never

    def _consent_accounts(
        self, instrument: str, kinds: tuple[str, ...]
    ) -> Iterator[tuple[Act, Alternative]]:
        for act, account in self.accounts.of(instrument, "deposit"):
            kind = act.qual("kind")
            if kind in kinds or (kind == UNSPECIFIED and _DEPOSITED & {*kinds}):
                yield act, account
        if "definitive-signature" in kinds:
            for act, account in self.accounts.of(instrument, "signature"):
                if account.first.qual("kind") == "definitive":
                    yield act, account

    def _surely(self, act: Act, account: Alternative, kinds: tuple[str, ...]) -> bool:
        """Whether an instrument is of one of these kinds, even if its source names none."""
        if act.qual("kind") != UNSPECIFIED or {*kinds} >= _DEPOSITED:
            return True
        signed = (
            a.valid.from_hi <= account.valid.from_lo
            for s, a in self.accounts.of(act.subject, "signature")
            if s.value == act.value
        )
        return {*kinds} >= _OF_SIGNATORIES and any(signed)

    def _signatories(self, instrument: str) -> Roll:
        signed: dict[str, Course] = {}
        for act, account in self.accounts.of(instrument, "signature"):
            own = self._counting(act, account, _done(account))
            signed[act.value] = own | signed.get(act.value, Course.constant(FALSE))
        # Where the list of signatures is complete, signing is taken to be over.
        listed = self.facts.complete_span(instrument, "signature") is not None
        return Roll(signed, Course.constant(FALSE) if listed else self.unsettled)

    def _negotiators(self, instrument: str) -> Roll:
        """Who took part in drawing up and adopting the text, which is over when it is adopted."""
        took_part = self.accounts.of(instrument, "negotiated_by")
        listed = self.facts.complete_span(instrument, "negotiated_by") is not None
        more = Course.constant(FALSE) if listed else self.unsettled
        return Roll({act.value: _ALWAYS for act, _ in took_part}, more)

    def _members(self, organisation: str) -> Roll:
        """A membership ends, so a list of members says nothing of the days outside it."""
        courses: dict[str, Course] = {}
        for act, account in self.accounts.of(organisation, "member"):
            if account.first.qual("standing") == "member":
                during = Course.during(account.valid)
                courses[act.value] = during | courses.get(act.value, Course.constant(FALSE))
        more = self.unsettled
        for coverage in self.facts.coverages.get(organisation, ()):
            if "member" in coverage.props:
                outside = [(BEGINNING, UNKNOWN), (coverage.complete_from, FALSE)]
                more &= Course.of([*outside, (coverage.complete_to + 1, UNKNOWN)])
        return Roll(courses, more)


def _as_of(course: Course, then: tuple[Day, Day] | None) -> Course:
    """As it was at a time, for good; not known where the day is not, and makes a difference."""
    if then is None:
        return Course.constant(UNKNOWN)
    truths = {truth for day, truth in course.steps if then[0] < day <= then[1]}
    truths.add(course.at(then[0]))
    return Course.constant(truths.pop() if len(truths) == 1 else UNKNOWN)


def _done(account: Alternative) -> Course:
    return Course.since(account.valid.from_lo, account.valid.from_hi)


def _standing(consent: Alternative) -> Course:
    """A consent binds until the state that gave it has ceased to exist; no notice is needed."""
    until = consent.first.qual("until")
    if not until:
        return _ALWAYS
    ended = When.parse(until)
    return ~Course.since(ended.from_lo, ended.from_hi)


def _until_withdrawn(consent: Alternative, notices: Iterable[Alternative]) -> Course:
    """TRUE but after a notice, which ends the consents before it until it is taken back.

    Of one that may lie before a consent, nobody can say.
    """
    course, given = _ALWAYS, consent.valid
    for notice in notices:
        lo, hi = notice.valid.from_lo, notice.valid.from_hi
        if hi < given.from_lo:
            continue
        gone = Course.since(lo, hi if lo >= given.from_hi else FOREVER)
        if revoked := day_told(notice, "revoked"):
            gone &= ~Course.since(revoked.from_lo, revoked.from_hi)
        course &= ~gone
    return course
