"""Whether a treaty is applied provisionally for a party: that is never being in force for it.

Vienna Convention on the Law of Treaties, article 25: where the treaty provides for it or those who
negotiated it have agreed; until entry into force, or until the state says that it will not become a
party.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.dates import FALSE, FOREVER, Course, iso
from servanda.rules.delays import after
from servanda.rules.found import Found
from servanda.rules.party import party_found
from servanda.rules.shapes.consents import CONSENTS
from servanda.rules.shapes.endings import Provisional

if TYPE_CHECKING:
    from servanda.model import Alternative
    from servanda.rules.reckoning import Reckoning

__all__ = ["provisionally"]

_AGREED = Provisional("25(1)(b)")
"""Where no clause is known, those who negotiated are taken to have agreed to what is notified."""


def provisionally(instrument: str, actor: str, reckoning: Reckoning) -> Found | None:
    """The days on which it is applied provisionally for a party; None where it never was.

    In a closed reckoning these are the days which the acts on record give.
    """
    rule = reckoning.rulebook.get(instrument)
    clause = (rule.provisional_application if rule else None) or _AGREED
    acts = _accounts(reckoning, instrument, "provisional_application", actor)
    course = Course.at_least(1, [_done(act) for act in acts])
    statements = [s for act in acts for s in act.statements]
    if clause.begins != "notification":
        course |= _by_taking_part(clause, instrument, actor, reckoning)
    if course.first_possible == FOREVER:
        return None
    for end in _accounts(reckoning, instrument, "provisional_end", actor):
        course &= ~after(_done(end), clause.notice, f"{instrument} article {clause.article}")
        statements += end.statements
    if clause.until is not None:
        course &= ~Course.since(clause.until + 1, clause.until + 1)
    bound = party_found(instrument, actor, reckoning)
    if bound is not None:
        course &= ~bound.course.latched()
    since = course.first_certain
    value = iso(since) if since == course.first_possible < FOREVER else ""
    return Found(course, "provisional", actor, clause.article, value, tuple(statements))


def _by_taking_part(
    clause: Provisional, instrument: str, actor: str, reckoning: Reckoning
) -> Course:
    if clause.begins == "consent":
        given = reckoning.rolls.consents(instrument, CONSENTS).get(actor)
        return given.course if given else Course.constant(FALSE)
    signed = _accounts(reckoning, instrument, "signature", actor)
    return Course.at_least(1, [_done(act) for act in signed])


def _accounts(reckoning: Reckoning, instrument: str, prop: str, actor: str) -> list[Alternative]:
    held = reckoning.rolls.accounts.of(instrument, prop)
    return [account for act, account in held if act.value == actor]


def _done(account: Alternative) -> Course:
    return Course.since(account.valid.from_lo, account.valid.from_hi)
