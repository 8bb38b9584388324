"""The status of an instrument for one party."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.dates import UNKNOWN, Course
from servanda.rules.delays import effect_of
from servanda.rules.parse import CONSENTS
from servanda.rules.reckoning import Found, Reckoning
from servanda.rules.shape import Named
from servanda.rules.status import Trace

if TYPE_CHECKING:
    from servanda.rules.shape import Clause, Rule

__all__ = ["party_status"]


def party_status(
    instrument: str, actor: str, reckoning: Reckoning
) -> tuple[Found | None, Found | None]:
    """What is stated of this party, and what follows from its consent and the treaty's status.

    A party is bound from the later of the treaty's entry into force and the effect of its own
    instrument (Vienna Convention on the Law of Treaties, article 24(1) and (3)).
    """
    stated = reckoning.stated(instrument, actor)
    whole = reckoning.in_force(instrument)
    if whole is None:
        return stated, None
    own = _own_consent(instrument, actor, reckoning, whole)
    course = whole.course & own.course
    node = Trace(
        "party", course.at(reckoning.day), actor, value=instrument,
        children=(whole.trace, own.trace),
    )  # fmt: skip
    return stated, Found(course, node)


def _own_consent(instrument: str, actor: str, reckoning: Reckoning, whole: Found) -> Found:
    rule = reckoning.rulebook.get(instrument)
    given = reckoning.consents(instrument, CONSENTS).get(actor)
    if given is None:
        return _implied(instrument, actor, reckoning, whole, rule)
    consent, statements = given
    course = _effect(consent, rule.subsequent_consent if rule else None, whole.course)
    node = Trace("consent", course.at(reckoning.day), actor, value=instrument, because=statements)
    return Found(course, node)


def _effect(consent: Course, clause: Clause | None, whole: Course) -> Course:
    """The treaty's own date for those who made it enter into force, a later one for the others."""
    lo, hi = consent.first_possible, consent.first_certain
    if hi <= whole.first_certain:
        return Course.since(lo, hi)
    if clause is None:
        return Course.since(lo, hi) & Course.constant(UNKNOWN)
    return Course.since(effect_of(lo, clause.delay), effect_of(hi, clause.delay))


def _implied(
    instrument: str, actor: str, reckoning: Reckoning, whole: Found, rule: Rule | None
) -> Found:
    """Where the clause waits for every signatory, a treaty in force has all their instruments."""
    clause = rule.entry_into_force if rule else None
    needs_all = clause is not None and isinstance(clause.when, Named)
    if needs_all and isinstance(clause.when, Named):  # type: ignore[union-attr]
        roll = reckoning.roll(clause.when.among, instrument)  # type: ignore[union-attr]
        if actor in roll.members:
            course = whole.course
            node = Trace(
                "implied", course.at(reckoning.day), actor,
                clause=clause.article,  # type: ignore[union-attr]
                value=instrument,
            )  # fmt: skip
            return Found(course, node)
    course = reckoning.not_seen(instrument)
    return Found(
        course, Trace("no_consent", course.at(reckoning.day), actor, value=instrument)
    )
