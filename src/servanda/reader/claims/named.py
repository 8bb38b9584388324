"""Whom the words of a claim name that are no ids: those in its object, the state of its place."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from servanda.model.claim import known
from servanda.reader.words.actdata import acts_of
from servanda.reader.words.naming import naming_of
from servanda.reader.words.states import capital_forms
from servanda.reader.words.tokens import tokens
from servanda.reader.words.types import claim_types

if TYPE_CHECKING:
    from servanda.model.claim import Claim
    from servanda.reader.article import Mention
    from servanda.reader.page import Page

__all__ = ["with_named"]

_TROOPS = ("deployment", "withdrawal-of-troops")
_ASKED, _IN_FORCE = "appeal", "entry-into-force"
_ADDRESSED = ("state", "organisation", "body")
_LISTS = ("organisation", "body")
_PLACE = 3  # words of a place with its preposition


def with_named(page: Page, claims: list[Claim]) -> list[Claim]:
    """The claims, each with the ids of those that its object and its place name in words.

    What somebody says, and how things stand, is about many of whom nothing is claimed.
    """
    acts = _acts()
    return [_with_named(page, one) if one.type in acts else one for one in claims]


@cache
def _acts() -> frozenset[str]:
    """The types of claims that are acts, requests among them."""
    return frozenset(n for n, t in claim_types().items() if t.sort == "event") | {_ASKED}


def _with_named(page: Page, claim: Claim) -> Claim:
    in_words = not known(claim.object)
    if not in_words and not claim.place and claim.type not in _TROOPS:
        return claim
    there = [m for m in page.mentions.inside(claim.start, claim.end) if m.actor]
    named = _in_object(page, claim, there) if in_words and claim.object else []
    if not named and claim.type == _ASKED:
        named = [m for m in there if m.kind in _ADDRESSED and m.actor not in claim.actors]
    meant = in_words and (named or claim.type == _IN_FORCE)
    object_ = _object(page, claim, there, named) if meant else claim.object
    ids = tuple(dict.fromkeys([m.actor for m in named])) if object_ == claim.object else ()
    country = _country(page, claim, there) if claim.place or claim.type in _TROOPS else ""
    if not ids and not country and object_ == claim.object:
        return claim
    return replace(claim, object=object_, named=ids, country=country)


def _object(page: Page, claim: Claim, there: list[Mention], named: list[Mention]) -> str:
    """What the words of an object are the name of, or stand beside; else the words.

    The treaty that is in force, and the organisation in which somebody has a standing.
    """
    meant = [m for m in named if m.kind == "instrument" and _is_whole(page, m, claim)]
    if claim.type == _IN_FORCE:
        meant += [m for m in there if m.kind == "instrument" and m.actor in claim.actors]
    if len(named) == 1 and claim_types()[claim.type].standing == "given":
        meant += [m for m in named if m.kind in _LISTS and m.actor not in claim.actors]
    return meant[0].actor if meant else claim.object


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
    start = page.text.find(claim.object, claim.start, claim.end)
    led = page.text[claim.start : start].casefold().split()[-2:]
    if any(word in data.governing or word in data.owner for word in led):
        return False
    before, _, behind = claim.object.partition(mention.text)
    article = before.strip().casefold() in naming_of(page.lang).articles
    placed = bool(claim.place) and behind.endswith(claim.place) and len(behind.split()) <= _PLACE
    return (article or not before) and (placed or not behind)


def _only_state(claim: Claim, there: list[Mention]) -> str:
    """The state that is named beside those who act, if it is only one."""
    states = {m.actor for m in there if m.kind == "state"} - {*claim.actors}
    return states.pop() if len(states) == 1 else ""


def _country(page: Page, claim: Claim, there: list[Mention]) -> str:
    """The state that the place is, or whose capital; nothing of any other place."""
    place = claim.place
    if not place:
        return _only_state(claim, there) if claim.type in _TROOPS else ""
    states = {m.actor for m in there if m.kind == "state" and m.text == place}
    return states.pop() if len(states) == 1 else _whose_capital(page, claim)


def _whose_capital(page: Page, claim: Claim) -> str:
    """The state whose capital it is; nothing where the passage names that of another state too."""
    capitals, place = capital_forms(page.lang), claim.place
    if place not in capitals:
        return ""
    words = tokens(page.text[claim.start : claim.end]).texts
    named = {capitals[place], *[capitals[word] for word in words if word in capitals]}
    return capitals[place] if len(named) == 1 else ""
