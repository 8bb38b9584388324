"""A standing is somebody's in an organisation: which of the names is the one, which the other.

A passage says `the Union suspended X` and `X left the Union` alike; only the kinds of the names
tell in whose list the standing stands.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

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
