"""The status of an instrument for one party."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.dates import FALSE, FOREVER, TRUE, UNKNOWN, Course
from servanda.rules.accessions import unless_any_objects
from servanda.rules.falling import prohibited_in
from servanda.rules.found import Found
from servanda.rules.objecting import bound_by_silence
from servanda.rules.shapes.consents import CONSENTS
from servanda.rules.shapes.shape import BY_SILENCE, Clause, Delay, Named
from servanda.rules.succession import inherited

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.rules.giving import Consent
    from servanda.rules.joining import Joining
    from servanda.rules.reckoning import Reckoning

__all__ = ["course_of", "party_found", "party_status"]

_AT_ONCE = Clause("", None, Delay())
_OUTSIDE = {FALSE: "outsider", UNKNOWN: "outsider_perhaps"}


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
    if amendment and amendment.binds != "acceptors":
        parent = party_status(amendment.of, actor, reckoning)
        own = parent[0] or parent[1] or _none(instrument, actor, reckoning)
        if amendment.binds == BY_SILENCE:
            own = bound_by_silence(instrument, actor, reckoning.rolls, own, whole.course)
    elif consent is None:
        own = _implied(instrument, actor, reckoning, whole) or _none(instrument, actor, reckoning)
    else:
        own = _given(instrument, actor, reckoning, whole, consent)
    limits = _limits(instrument, actor, reckoning)
    course = whole.course & own.course
    for limit in limits:
        course &= limit.course
    parts = (whole, own, *limits)
    return stated, Found(course, "party", actor, value=instrument, parts=lambda _: parts)


def _limits(instrument: str, actor: str, reckoning: Reckoning) -> tuple[Found, ...]:
    """What ends it for this party alone: acts on record, and a later treaty that binds it."""
    ended = reckoning.ended(instrument, actor)
    conditional = unless_any_objects(instrument, actor, reckoning)
    ended = (*ended, conditional) if conditional else ended
    rule = reckoning.rulebook.get(instrument)
    if rule is None or rule.termination is None or not rule.termination.parties_of:
        return ended
    later = rule.termination.parties_of
    bound = reckoning.bound(later, actor).latched()
    return (*ended, Found(~bound, "replaced", later, rule.termination.article))


def course_of(
    instrument: str, actor: str, reckoning: Reckoning, whole: Course, consent: Course
) -> Course:
    """Being bound over time, for a party that has consented."""
    joining = reckoning.joining(instrument, whole)
    course = joining.effect(actor, consent)
    course &= _still_given(instrument, actor, reckoning, joining, consent)
    heir = inherited(instrument, actor, reckoning.rolls)
    if heir is not None:
        before = ~Course.since(*consent.begins)
        at_once = joining._replace(later=_AT_ONCE)
        course |= heir & (before | _still_given(instrument, actor, reckoning, at_once, consent))
    course &= whole
    for limit in _limits(instrument, actor, reckoning):
        course &= limit.course
    return course


def party_found(instrument: str, actor: str, reckoning: Reckoning) -> Found | None:
    """What is stated of this party or, where nothing is, computed."""
    stated, computed = party_status(instrument, actor, reckoning)
    return stated or computed


def _given(
    instrument: str, actor: str, reckoning: Reckoning, whole: Found, consent: Consent
) -> Found:
    course = course_of(instrument, actor, reckoning, whole.course, consent.course)
    joining = reckoning.joining(instrument, whole.course)
    heir = inherited(instrument, actor, reckoning.rolls)
    return Found(
        course & consent.standing, _OUTSIDE.get(consent.open_to, "given"), actor,
        "" if heir else joining.article_of(consent.course), because=consent.statements,
        parts=lambda _: _told(instrument, actor, reckoning, whole),
    )  # fmt: skip


def _told(instrument: str, actor: str, reckoning: Reckoning, whole: Found) -> Iterator[Found]:
    """Why its consents took effect when they did, and what may have ended them."""
    joining, leaving = reckoning.joining(instrument, whole.course), reckoning.leaving(instrument)
    later = joining.later
    consent = reckoning.rolls.consents(instrument, CONSENTS)[actor].course
    if later and later.residual and consent.first_certain > whole.course.first_certain:
        yield Found(joining.effect(actor, consent), "residual_later", actor, later.article)
    yield from _forbidden(instrument, actor, reckoning)
    if leaving is None:
        return
    for given in reckoning.rolls.given_by(instrument, actor):
        own = joining.begins(actor, given)
        for exit_ in leaving.exits(actor, given.account, whole.course, own):
            yield exit_.found(actor)


def _forbidden(instrument: str, actor: str, reckoning: Reckoning) -> Iterator[Found]:
    """Its reservations that the treaty does not allow, which its consent may fall with."""
    rule, accounts = reckoning.rulebook.get(instrument), reckoning.rolls.accounts
    for one in prohibited_in(instrument, rule, accounts):
        if one.act.value == actor:
            effect = one.clause.if_prohibited.removeprefix("consent_") or "perhaps"
            statements, kind = one.account.statements, f"prohibited_{effect}"
            yield Found(one.stands, kind, actor, one.clause.article, because=statements)


def _still_given(
    instrument: str, actor: str, reckoning: Reckoning, joining: Joining, consent: Course
) -> Course:
    """An instrument withdrawn before the treaty is in force is gone; later, a notice has to run.

    How long it runs is for the treaty's clause on withdrawal; without it nobody knows.
    """
    leaving = reckoning.leaving(instrument)
    # Whoever never left need not be looked up again, which keeps many parties linear.
    if not reckoning.rolls.notices(instrument, actor) and not (
        leaving and leaving.clause.linked_to
    ):
        return consent
    if leaving is None:
        return consent | _open_since(consent, joining.whole, reckoning)
    return leaving.staying(actor, joining.whole, joining.begins)


def _open_since(consent: Course, whole: Course, reckoning: Reckoning) -> Course:
    """A consent withdrawn before entry into force is gone; of a later one nobody can say."""
    end = next(
        (day for day, truth in consent.steps if day > consent.first_certain and truth is not TRUE),
        FOREVER,
    )
    return Course.constant(FALSE) if end < whole.first_certain else reckoning.rolls.unsettled


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
