"""Which claims are kept of several of one act, and of those that name nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.model.claim import known
from servanda.reader.words.fold import SITTINGS
from servanda.reader.words.types import claim_types, kin

if TYPE_CHECKING:
    from servanda.dates import When
    from servanda.model.claim import Claim

__all__ = [
    "CHAMBER",
    "DONE",
    "PARLIAMENT",
    "contents",
    "is_event",
    "is_joint",
    "stands_alone",
]

CHAMBER, PARLIAMENT = "chamber-approval", "parliament-approval"
_LESS = ("ratification", "parliament-vote")  # told beside the approval, it is that
_APPLICATION, _ACCESSION = "membership-application", "accession"
DONE = ("occurred", "ongoing")
_BY_NOUN = (".noun", ".admission", ".accession.to")
_HELPED = "mediation"
_BY_INFINITIVE = ".base"  # `agreed to meet`
_DEPOSIT = "deposit"
_DECISIONS = ("decision", "agreement")
_DECIDED = "act.decide."
_AGREED = "act.agreement."
_DECIDING = ("decision.taken", _DECIDED, _AGREED)  # with what is decided as a clause


def is_event(claim: Claim) -> bool:
    """Whether something happened, beside what was said and what lasts."""
    return claim_types()[claim.type].sort == "event"


def is_joint(claim: Claim) -> bool:
    """Whether those who do it may have done what is told of its object: not `X condemned it`."""
    return is_event(claim) and not claim_types()[claim.type].against


def stands_alone(claim: Claim) -> bool:
    """Whether a claim that names nobody can be compared: with a day, or with what is on record."""
    if claim.confidence == "low":
        return False
    told = claim.status in (*DONE, "planned") and is_event(claim)
    return not told or claim.day is not None or known(claim.object)


def contents(claims: list[Claim]) -> list[Claim]:
    """Of a decision told with what was decided, only that; of one act, whoever did it."""
    told = [
        claim
        for claim in claims
        if claim.type not in (*_DECISIONS, _HELPED)
        and claim_types()[claim.type].sort == "event"
        and (claim.type not in SITTINGS or claim.rule.endswith(_BY_INFINITIVE))
    ]
    named = [claim for claim in claims if claim.actors]
    claims = [c for c in claims if c.actors or not any(kin(c.type, n.type) for n in named)]
    houses = [claim for claim in claims if claim.type in (CHAMBER, PARLIAMENT)]
    claims = [c for c in claims if c.type not in _LESS or not _by_one_of(c, houses)]
    claims = _without_consented(_without_wished(claims))
    return [claim for claim in claims if not _is_told_by(claim, told)] if told else claims


def _is_before(claim: Claim, other: Claim) -> bool:
    """Whether something was done on a day before another was decided: it is not what was."""
    if claim.day is None or other.day is None or claim.status not in DONE:
        return False
    return claim.day.to_hi <= other.day.from_lo


def _is_told_by(claim: Claim, told: list[Claim]) -> bool:
    """Whether a decision is told by what was decided; `X decided to do Y` also tells of X.

    So does `X agreed to do Y`. Who agreed to meet has agreed on no more than that.
    """
    agreed = _AGREED in claim.rule
    content = [
        one for one in told if not _is_before(one, claim) and (agreed or one.type not in SITTINGS)
    ]
    if not content or not any(part in claim.rule for part in _DECIDING):
        return False
    done = any(one.status in DONE for one in content)
    meets = all(one.type in SITTINGS for one in content)
    says = _DECIDED in claim.rule or (agreed and not meets)
    return done or not (says and claim.status in DONE)


def _without_wished(claims: list[Claim]) -> list[Claim]:
    """`X applied for accession`: nobody else in the sentence seeks it."""
    applied = [claim for claim in claims if claim.type == _APPLICATION]
    if not applied:
        return claims
    wished = (c for c in claims if c.type == _ACCESSION and c.status == "sought")
    others = [c for c in wished if not _by_one_of(c, applied)]
    others += [c for c in claims if _is_applied_for(c, applied)]
    return [claim for claim in claims if claim not in others]


def _is_applied_for(claim: Claim, applied: list[Claim]) -> bool:
    """`applied for the accession to Y`: what a noun names is what the same one applied for."""
    named = claim.type == _ACCESSION and claim.rule.endswith(_BY_NOUN)
    return named and any(set(claim.actors) <= set(one.actors) for one in applied)


def _without_consented(claims: list[Claim]) -> list[Claim]:
    """`The parliament approved the accession of X`: told is the consent, and no act of X.

    `X has joined the treaty` is one act, where it is told as the deposit that binds X.
    """
    bound = [(c.object, c.actors) for c in claims if c.type == _DEPOSIT]
    claims = [c for c in claims if c.type != _ACCESSION or (c.object, c.actors) not in bound]
    days = [c.day for c in claims if claim_types()[c.type].kin == "consent"]
    if not days:
        return claims
    return [c for c in claims if not (c.type == _ACCESSION and _is_named_only(c, days))]


def _is_named_only(claim: Claim, days: list[When | None]) -> bool:
    """Whether an act still to come is told by a noun, without a day that is not the consent's."""
    told = claim.rule.endswith(_BY_NOUN) and claim.status not in DONE
    return told and (claim.day is None or claim.day in days)


def _by_one_of(claim: Claim, others: list[Claim]) -> bool:
    return any(set(claim.actors) & set(other.actors) for other in others)
