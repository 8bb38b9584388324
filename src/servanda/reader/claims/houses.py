"""Whose parliament is meant that a page calls no more than that, once it has told whose acted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from servanda.model.claim import known
from servanda.reader.words.actdata import acts_of
from servanda.reader.words.types import claim_types

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.model.claim import Claim
    from servanda.reader.claims.sentences import Sentences

__all__ = ["consent", "lawmakers", "of_their_states"]

_CONSENT, _PARLIAMENT = "consent", "parliament"
_NEAR = 2  # sentences over which it does so with what a state did
_BACK = 8  # sentences over which a page goes on with what a parliament did


def consent(sentences: Sentences) -> Claim | None:
    """What a parliament consented to last."""
    return next(_consents(sentences), None)


def _consents(sentences: Sentences) -> Iterator[Claim]:
    """What parliaments consented to, the last first."""
    told = (claim for claims in reversed(sentences.told[-_BACK:]) for claim in reversed(claims))
    passed = (claim for claim in told if claim_types()[claim.type].kin == _CONSENT)
    return (claim for claim in passed if claim.actors)


def lawmakers(sentences: Sentences) -> tuple[str, ...]:
    """The state whose parliament consented last: `the law goes to the President` is its law."""
    owners = {m.actor: m.of for m in sentences.page.mentions if m.kind == "body" and m.of}
    for passed in _consents(sentences):
        states = tuple(dict.fromkeys(owners.get(actor, actor) for actor in passed.actors))
        if any(map(known, states)):  # else it is a house that nothing tells whose it is
            return states if len(states) == 1 else ()
    return ()


def _alone(sentences: Sentences) -> tuple[str, ...]:
    """The state that alone acted last: `the cabinet agreed, the parliament has yet to`."""
    kinds = {m.actor: m.kind for m in sentences.page.mentions if m.actor}
    near = (claim for claims in reversed(sentences.told[-_NEAR:]) for claim in reversed(claims))
    states = ([one for one in claim.actors if kinds.get(one) == "state"] for claim in near)
    found = next(filter(None, states), [])
    return tuple(found) if len(found) == 1 else ()


def of_their_states(sentences: Sentences, claims: list[Claim]) -> list[Claim]:
    """The claims, a parliament without a name as the state that acted before, or its parliament."""
    organs = acts_of(sentences.page.lang).organs
    nameless = {
        actor
        for claim in claims
        for actor in claim.actors
        if not known(actor) and organs.get(actor.casefold()) == _PARLIAMENT
    }
    state = (lawmakers(sentences) or _alone(sentences)) if nameless else ()
    if not state:
        return claims
    return [
        replace(c, actors=tuple(dict.fromkeys(state[0] if a in nameless else a for a in c.actors)))
        for c in claims
    ]
