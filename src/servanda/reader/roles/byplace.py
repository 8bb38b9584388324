"""`In the Council they condemned it`: who acts by where a verb of several has no subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.words.fold import SITTINGS
from servanda.reader.words.language import compiled
from servanda.reader.words.types import claim_types, is_against

if TYPE_CHECKING:
    from servanda.reader.syntax.named import Named
    from servanda.reader.syntax.wording import Token

__all__ = ["doers_by_place", "town_of_doers"]

_OPENING = 3  # words before the place at the head of a clause
_KINDS = ("organisation", "body", "state")


def doers_by_place(named: Named) -> list[int]:
    """Those in whose house it was done, named at the head of the clause; no place of a sitting."""
    clause, data, act = named.clause, named.data, named.act
    several = compiled(data.impersonal).fullmatch(clause.tokens[clause.at].low)
    placed = act.type in SITTINGS or claim_types()[act.type].text or act.type == "visit"
    if not several or placed or named.form != "past" or named.free(clause.first, clause.at):
        return []
    for n in named.inside(clause.first, min(clause.at, clause.first + _OPENING)):
        token = clause.tokens[n]
        if token.kind in _KINDS and token.kind in act.subject and _is_site(named, n):
            between = clause.tokens[n + 1 : clause.at]
            return [n] if all(_is_small(named, one) for one in between) else []
    return []


def town_of_doers(named: Named) -> int:
    """`In Town they condemned it`: the capital where they did something to others, or -1."""
    clause, towns = named.clause, named.all.towns
    if not (towns and is_against(named.act.type) and named.form == "past"):
        return -1
    if not compiled(named.data.impersonal).fullmatch(clause.tokens[clause.at].low):
        return -1
    for n in range(clause.first + 1, min(clause.at, clause.first + _OPENING)):
        if clause.tokens[n].text in towns and clause.tokens[n - 1].low in named.data.sites:
            between = clause.tokens[n + 1 : clause.at]
            return n if all(_is_small(named, one) for one in between) else -1
    return -1


def _is_site(named: Named, at: int) -> bool:
    return named.clause.governor(at) in named.data.sites


def _is_small(named: Named, token: Token) -> bool:
    """Whether a word between cannot be a subject: a day, an adverb, a preposition before one."""
    data = named.data
    small = data.loose | data.governing | data.outstanding | data.negations
    return token.kind == "day" or token.low in small
