"""`The Protocol` alone: which one is meant, where the page names just one at length."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from servanda.model.claim import Claim
    from servanda.reader.page import Page

__all__ = ["name_objects"]

_STEM = 6


def name_objects(page: Page, claims: list[Claim]) -> list[Claim]:
    """Claims about a single noun take the longer name, or the id, that begins with that noun."""
    known = {
        mention.text: mention.actor
        for mention in page.mentions
        if mention.kind == "instrument" and mention.actor
    }
    long = known | {claim.object: claim.object for claim in claims if " " in claim.object}
    by_stem: dict[str, set[str]] = defaultdict(set)
    for text, value in long.items():
        by_stem[_stem(text)].add(value)
    return [_named(claim, by_stem) for claim in claims]


def _named(claim: Claim, by_stem: dict[str, set[str]]) -> Claim:
    noun = claim.object
    if not noun or " " in noun or not noun[0].isupper():
        return claim
    meant = _meant(noun, by_stem)
    return claim if meant == noun else replace(claim, object=meant)


def _meant(noun: str, by_stem: dict[str, set[str]]) -> str:
    """The one longer name that begins like the noun, or the noun."""
    meant = by_stem.get(_stem(noun), set())
    return min(meant) if len(meant) == 1 and len(noun) >= _STEM else noun


def _stem(text: str) -> str:
    return text[:_STEM].casefold()
