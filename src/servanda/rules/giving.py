"""Consents to be bound: each instrument as it was given, and one party's instruments together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.dates import FALSE, FOREVER, TRUE, UNKNOWN, Course, Truth, When
from servanda.model import Alternative, Statement
from servanda.rules.accounts import day_told
from servanda.rules.shapes.consents import CONSENTS, UNSPECIFIED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from servanda.model import Act
    from servanda.rules.accounts import Accounts
    from servanda.rules.shapes.shape import Parts

__all__ = ["ALWAYS", "Consent", "Given", "consent_accounts", "enough_parts", "of_kind"]

ALWAYS = Course.constant(TRUE)
_DEPOSITED = frozenset(CONSENTS) - {"definitive-signature"}
# Whoever signed goes on to ratify, accept or approve (Vienna Convention, article 14).
_OF_SIGNATORIES = frozenset(("ratification", "acceptance", "approval"))


class Given(msgspec.Struct, frozen=True, gc=False):
    """One instrument of consent, as a reading of the sources has it.

    `course` runs from the day it counts from; `open_to` tells whether the treaty was open to
    whoever gave it.
    """

    account: Alternative
    course: Course
    kind: str
    open_to: Truth = TRUE

    @property
    def actor(self) -> str:
        """Who gave it."""
        return self.account.statements[0].value


class Consent(msgspec.Struct, frozen=True, gc=False):
    """One party's consent to be bound over time, with the statements that tell of it.

    `course` ends where the instrument is withdrawn, and begins again with another one. `standing`
    ends with the state that gave it: its instrument is counted all the same, as depositaries do.
    `open_to` tells whether the treaty was open to whoever gave it.
    """

    course: Course
    statements: tuple[Statement, ...]
    standing: Course = ALWAYS
    open_to: Truth = TRUE

    @classmethod
    def of(cls, given: Given, notices: tuple[Alternative, ...], *, surely: bool = True) -> Consent:
        """By one instrument, until a notice of withdrawal; `surely` if it is of the kind asked."""
        account, course = given.account, given.course
        statements = account.statements
        if notices:
            course &= _until_withdrawn(account, notices)
            statements = (*statements, *(s for notice in notices for s in notice.statements))
        if not surely:
            course &= Course.constant(UNKNOWN)
        return cls(course, statements, _standing(account), given.open_to)

    def and_by(self, given: Given, other: Consent) -> Consent:
        """By one instrument more, whose own consent is `other`."""
        return Consent(
            self.course | other.course, (*given.account.statements, *self.statements),
            self.standing | other.standing, self.open_to | other.open_to,
        )  # fmt: skip


def consent_accounts(accounts: Accounts, instrument: str) -> Iterator[tuple[Act, Alternative, str]]:
    """All instruments of consent, each with its kind."""
    for act, account in accounts.of(instrument, "deposit"):
        kind = act.qual("kind")
        if kind in CONSENTS or kind == UNSPECIFIED:
            yield act, account, kind
    for act, account in accounts.of(instrument, "signature"):
        if account.first.qual("kind") == "definitive":
            yield act, account, "definitive-signature"


def of_kind(
    given: Given, kinds: tuple[str, ...], signatures: Iterable[tuple[Act, Alternative]]
) -> Truth:
    """Whether an instrument is of one of these kinds, even if its source names none."""
    if given.kind != UNSPECIFIED:
        return TRUE if given.kind in kinds else FALSE
    if not _DEPOSITED & {*kinds}:
        return FALSE
    if {*kinds} >= _DEPOSITED:
        return TRUE
    signed = (
        a.valid.from_hi <= given.account.valid.from_lo
        for s, a in signatures
        if s.value == given.actor
    )
    return TRUE if {*kinds} >= _OF_SIGNATORIES and any(signed) else UNKNOWN


def enough_parts(consent: Consent, parts: Parts) -> Course:
    """Whether a consent takes on enough parts; where its source names none, nobody can say."""
    told = [text for s in consent.statements if (text := s.qual("parts"))]
    if not told:
        return Course.constant(UNKNOWN)
    taken = {part.strip() for text in told for part in text.split(",")}
    return Course.constant(TRUE if len(taken & {*parts.of}) >= parts.at_least else FALSE)


def _standing(consent: Alternative) -> Course:
    """A consent binds until the state that gave it has ceased to exist; no notice is needed."""
    until = consent.first.qual("until")
    if not until:
        return ALWAYS
    ended = When.parse(until)
    return ~Course.since(ended.from_lo, ended.from_hi)


def _until_withdrawn(consent: Alternative, notices: Iterable[Alternative]) -> Course:
    """TRUE but after a notice, which ends the consents before it until it is taken back.

    Of one that may lie before a consent, nobody can say.
    """
    course, given = ALWAYS, consent.valid
    for notice in notices:
        lo, hi = notice.valid.from_lo, notice.valid.from_hi
        if hi < given.from_lo:
            continue
        gone = Course.since(lo, hi if lo >= given.from_hi else FOREVER)
        if revoked := day_told(notice, "revoked"):
            gone &= ~Course.since(revoked.from_lo, revoked.from_hi)
        course &= ~gone
    return course
