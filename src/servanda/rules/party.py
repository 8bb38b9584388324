"""The status of an instrument for one party."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.dates import FOREVER, TRUE, Course
from servanda.rules.delays import effect_of
from servanda.rules.found import Found
from servanda.rules.leaving import bound_until
from servanda.rules.rolls import CONSENTS
from servanda.rules.shape import Named
from servanda.rules.trigger import condition_met

if TYPE_CHECKING:
    from servanda.dates import Day
    from servanda.rules.reckoning import Reckoning
    from servanda.rules.rolls import Consent
    from servanda.rules.shape import Clause

__all__ = ["course_of", "party_status"]


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
    consent = reckoning.rolls.consents(instrument, CONSENTS).get(actor)
    rule = reckoning.rulebook.get(instrument)
    amendment = rule.amendment if rule else None
    if amendment and amendment.binds == "all":
        parent = party_status(amendment.of, actor, reckoning)
        own = parent[0] or parent[1] or _none(instrument, actor, reckoning)
    elif consent is None:
        own = _implied(instrument, actor, reckoning, whole) or _none(instrument, actor, reckoning)
    else:
        own = _given(instrument, actor, reckoning, whole, consent)
    course = whole.course & own.course
    return stated, Found(course, "party", actor, value=instrument, parts=lambda _: (whole, own))


def course_of(
    instrument: str, actor: str, reckoning: Reckoning, whole: Course, consent: Course
) -> Course:
    """Being bound over time, for a party that has consented."""
    course = _effect(instrument, reckoning, whole, consent)
    return whole & course & _still_given(instrument, actor, reckoning, whole, consent)


def _given(
    instrument: str, actor: str, reckoning: Reckoning, whole: Found, consent: Consent
) -> Found:
    course = _effect(instrument, reckoning, whole.course, consent.course)
    course &= _still_given(instrument, actor, reckoning, whole.course, consent.course)
    course &= consent.standing
    return Found(course, "consent", actor, value=instrument, because=consent.statements)


def _effect(instrument: str, reckoning: Reckoning, whole: Course, consent: Course) -> Course:
    """The treaty's own date for those who made it enter into force, a later one for the others."""
    rule = reckoning.rulebook.get(instrument)
    clause = rule.subsequent_consent if rule else None
    # A later party is one that consents after the condition was met; where the clause for later
    # parties was not found, one that consents after the treaty's entry into force.
    from_trigger = clause is not None and clause.counted_from == "trigger"
    met = condition_met(instrument, reckoning, whole) if from_trigger else whole
    lo, hi = consent.first_possible, consent.first_certain
    if clause is not None and met.first_certain >= FOREVER:
        # In force as a source says, and the clause cannot tell when its condition was met.
        return Course.since(_moved(lo, clause), _moved(hi, clause))
    begin = lo if lo <= met.first_certain else _moved(lo, clause)
    if hi <= met.first_possible or (lo == hi and hi <= met.first_certain):
        return Course.since(begin, hi)
    if clause is None:
        return Course.since(begin, hi) & reckoning.rolls.unsettled
    return Course.since(begin, _moved(hi, clause))


def _moved(day: Day, clause: Clause | None) -> Day:
    return effect_of(day, clause.delay) if clause else day


def _still_given(
    instrument: str, actor: str, reckoning: Reckoning, whole: Course, consent: Course
) -> Course:
    """An instrument withdrawn before the treaty is in force is gone; later, a notice has to run.

    How long it runs is for the treaty's clause on withdrawal; without it nobody knows.
    """
    end = next(
        (day for day, truth in consent.steps if day > consent.first_certain and truth is not TRUE),
        FOREVER,
    )
    # Whoever never left need not be looked up again, which keeps many parties linear.
    if end == FOREVER or end < whole.first_certain:
        return consent
    rule = reckoning.rulebook.get(instrument)
    if rule is None or rule.withdrawal is None:
        return consent | reckoning.rolls.unsettled
    clause, begun = rule.withdrawal, whole.first_certain
    return bound_until(
        reckoning.rolls, (instrument, actor), clause, begun,
        lambda own: _effect(instrument, reckoning, whole, own),
    )  # fmt: skip


def _implied(instrument: str, actor: str, reckoning: Reckoning, whole: Found) -> Found | None:
    """Where the clause waits for all of a set, a treaty in force has all their instruments."""
    rule = reckoning.rulebook.get(instrument)
    clause = rule.entry_into_force if rule else None
    if clause is None or not isinstance(clause.when, Named):
        return None
    if actor not in reckoning.rolls.roll(clause.when.among, instrument).members:
        return None
    return Found(whole.course, "implied", actor, clause.article, instrument)


def _none(instrument: str, actor: str, reckoning: Reckoning) -> Found:
    course = reckoning.rolls.not_seen(instrument)
    return Found(course, "no_consent", actor, value=instrument)
