"""`The meeting` where a page has told of one: that one, and more of who took part."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from servanda.reader.claims.keeping import DONE
from servanda.reader.words.fold import SIGNINGS
from servanda.reader.words.types import kin

if TYPE_CHECKING:
    from servanda.model.claim import Claim
    from servanda.reader.words.acttypes import ActWords

__all__ = ["resumed", "signed_again"]

_NEAR = 2  # sentences in which a text is told of that is signed
_MEETING, _SUMMIT = "meeting", "summit"


def resumed(claim: Claim, told: list[list[Claim]], *, apart: bool) -> bool:
    """Whether the last such act told before is the one meant; if so it takes in what is new.

    `apart` says that one that lies ahead is another than the one that was held.
    """
    if claim.status == "denied":
        return False
    for claims in reversed(told):
        for at, other in reversed(list(enumerate(claims))):
            if kin(other.type, claim.type) and not _is_more(claim, other):
                if other.day and claim.day and not other.day.may_meet(claim.day):
                    return False
                if apart and claim.status == "planned" and other.status in DONE:
                    return False
                claims[at] = _with(other, claim)
                return True
    return False


def signed_again(claim: Claim, told: list[list[Claim]], words: ActWords) -> bool:
    """`X and Y signed a pact. Their ministers inked the document`: who signed it for them."""
    if claim.type not in SIGNINGS or claim.status != "occurred":
        return False
    article, _, rest = claim.object.casefold().partition(" ")
    if article not in words.resuming or rest.partition(" ")[0] not in words.papers:
        return False
    for claims in reversed(told[-_NEAR - 1 :]):
        for at, other in reversed(list(enumerate(claims))):
            if other.type in SIGNINGS and other.status == "occurred":
                if other.day and claim.day and not other.day.may_meet(claim.day):
                    return False
                claims[at] = _with(other, claim)
                return True
    return False


def _is_more(claim: Claim, other: Claim) -> bool:
    """`met on the sidelines of the summit`: whether a summit is more than a meeting told before."""
    return claim.type == _SUMMIT and other.type == _MEETING


def _with(one: Claim, more: Claim) -> Claim:
    return replace(
        one,
        actors=tuple(dict.fromkeys((*one.actors, *more.actors))),
        day=one.day or more.day,
        day_basis=one.day_basis or more.day_basis,
        place=one.place or more.place,
        passages=tuple(sorted({*one.passages, *more.passages})),
    )
