"""A standing is somebody's in an organisation: which of the names is the one, which the other.

A passage says `the Union suspended X` and `X left the Union` alike; only the kinds of the names
tell in whose list the standing stands.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from servanda.reader.words.actdata import acts_of
from servanda.reader.words.types import claim_types

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from servanda.model.claim import Claim
    from servanda.reader.page import Page

__all__ = ["in_organisations"]

_LISTS = ("organisation", "body")


def in_organisations(page: Page, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims, those of a standing with the organisation as their object.

    An organ neither joins nor leaves its own organisation, but tells of those who do. A claim that
    nobody else, or the organisation itself, did so tells of nobody, and is left out.
    """
    kinds = {mention.label: mention.kind for mention in page.mentions}
    owners = {mention.label: mention.of for mention in page.mentions if mention.kind == "body"}
    for claim in claims:
        standing = claim_types()[claim.type].standing
        told = _turned(claim, kinds) if standing else claim
        told = _given(page, told, kinds, owners) if standing == "given" else told
        if standing != "taken" or not told.object:
            yield told
            continue
        others = tuple(one for one in told.actors if owners.get(one) != told.object)
        if not told.actors or {*others} - {told.object}:
            yield replace(told, actors=others)


def _turned(claim: Claim, kinds: Mapping[str, str]) -> Claim:
    """Where the object is who has the standing, and one organisation acts: the other way round."""
    if kinds.get(claim.object) != "state":
        return claim
    lists = [actor for actor in claim.actors if kinds.get(actor) in _LISTS]
    if len(lists) != 1:
        return claim
    return replace(
        claim, object=lists[0], actors=tuple(dict.fromkeys((*claim.actors, claim.object)))
    )


def _given(page: Page, claim: Claim, kinds: Mapping[str, str], owners: Mapping[str, str]) -> Claim:
    """`The Union granted the League X`: the standing is in the first, whose act it is.

    Where its organ gives it and it is named too, it is in the whole. `At the League`: it is there.
    """
    *givers, object_ = claim.actors or ("",)
    told = ".act." in claim.rule and claim.rule.endswith(".past") and claim.object == object_
    if not told or not givers or any(kinds.get(one) not in _LISTS for one in claim.actors):
        return claim
    if _is_governed(page, claim):
        return claim
    owner = owners.get(givers[0], "")
    return replace(claim, object=owner if owner in givers else givers[0])


def _is_governed(page: Page, claim: Claim) -> bool:
    """Whether a preposition stands before the object, or before its article."""
    data = acts_of(page.lang).data
    named = (m for m in page.mentions.inside(claim.start, claim.end) if m.label == claim.object)
    words = (page.text[claim.start : one.start].casefold().split()[-2:] for one in named)
    return any(word in data.governing or word in data.partner for pair in words for word in pair)
