"""Whom the words of a claim name that are no ids: those in its object, the state of its place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from servanda.model.claim import known
from servanda.reader.words.actdata import acts_of
from servanda.reader.words.states import capital_forms
from servanda.reader.words.tokens import tokens

if TYPE_CHECKING:
    from servanda.model.claim import Claim
    from servanda.reader.article import Mention
    from servanda.reader.page import Page

__all__ = ["with_named"]

_TROOPS = ("deployment", "withdrawal-of-troops")
_ADDRESSED = ("state", "organisation", "body")
_PLACE = 3  # words of a place with its preposition


def with_named(page: Page, claims: list[Claim]) -> list[Claim]:
    """The claims, each with the ids of those that its object and its place name in words."""
    return [_with_named(page, claim) for claim in claims]


def _with_named(page: Page, claim: Claim) -> Claim:
    in_words = bool(claim.object) and not known(claim.object)
    if not in_words and not claim.place and claim.type not in _TROOPS:
        return claim
    there = [m for m in page.mentions.inside(claim.start, claim.end) if m.actor]
    named = _in_object(page, claim, there) if in_words else []
    country = _country(page, claim, there) if claim.place else ""
    if not country and claim.type in _TROOPS:
        country = _only_state(claim, there)
    if not named and claim.type == "appeal":
        named = [m for m in there if m.kind in _ADDRESSED and m.actor not in claim.actors]
    if not named and not country:
        return claim
    whole = next((m.actor for m in named if _is_whole(page, m, claim)), claim.object)
    if claim.type == "entry-into-force" and not known(whole):
        whole = next(
            (m.actor for m in there if m.kind == "instrument" and m.actor in claim.actors), whole
        )
    ids = tuple(dict.fromkeys(m.actor for m in named)) if whole == claim.object else ()
    return replace(claim, object=whole, named=ids, country=country)


def _in_object(page: Page, claim: Claim, there: list[Mention]) -> list[Mention]:
    """Those named in the words of the object."""
    start = page.text.find(claim.object, claim.start, claim.end)
    end = start + len(claim.object)
    return [m for m in there if start >= 0 and start <= m.start and m.end <= end]


def _is_whole(page: Page, mention: Mention, claim: Claim) -> bool:
    """`the Charter of Z in Y`: whether an object is the name of an instrument, with its place.

    Behind a preposition it may be that of another text: `the protocol to the Charter of Z`.
    """
    data = acts_of(page.lang).data
    led = page.text[claim.start : mention.start].casefold().split()[-2:]
    if any(word in data.governing or word in data.owner for word in led):
        return False
    before, _, behind = claim.object.partition(mention.text)
    article = before.islower() and len(before.split()) <= 1
    placed = bool(claim.place) and behind.endswith(claim.place) and len(behind.split()) <= _PLACE
    return mention.kind == "instrument" and (article or not before) and (placed or not behind)


def _only_state(claim: Claim, there: list[Mention]) -> str:
    """The state that is named beside those who act, if it is only one."""
    states = {m.actor for m in there if m.kind == "state"} - {*claim.actors}
    return states.pop() if len(states) == 1 else ""


def _country(page: Page, claim: Claim, there: list[Mention]) -> str:
    """The state that the place is, or whose capital; nothing of any other place."""
    place = claim.place
    states = {m.actor for m in there if m.kind == "state" and m.text == place}
    return states.pop() if len(states) == 1 else _whose_capital(page, claim)


def _whose_capital(page: Page, claim: Claim) -> str:
    """The state whose capital it is; nothing where the passage names that of another state too."""
    capitals, place = capital_forms(page.lang), claim.place
    if place not in capitals:
        return ""
    words = tokens(page.text[claim.start : claim.end]).texts
    named = {capitals[place], *(capitals[word] for word in words if word in capitals)}
    return capitals[place] if len(named) == 1 else ""
