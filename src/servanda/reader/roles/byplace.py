"""`In the Council they condemned it`: who acts by where a verb of several has no subject."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from servanda.reader.words.fold import SITTINGS
from servanda.reader.words.types import claim_types

if TYPE_CHECKING:
    from servanda.reader.syntax.named import Named
    from servanda.reader.syntax.wording import Token

__all__ = ["doers_by_place"]

_OPENING = 3  # words before the place at the head of a clause
_KINDS = ("organisation", "body", "state")


def doers_by_place(named: Named) -> list[int]:
    """Those in whose house it was done, named at the head of the clause; no place of a sitting."""
    clause, data, act = named.clause, named.data, named.act
    several = _pattern(data.impersonal).fullmatch(clause.tokens[clause.at].low)
    placed = act.type in SITTINGS or claim_types()[act.type].text or act.type == "visit"
    if not several or placed or named.form != "past" or named.free(clause.first, clause.at):
        return []
    for n in named.inside(clause.first, min(clause.at, clause.first + _OPENING)):
        token = clause.tokens[n]
        if token.kind in _KINDS and token.kind in act.subject and _is_site(named, n):
            between = clause.tokens[n + 1 : clause.at]
            return [n] if all(_is_small(named, one) for one in between) else []
    return []


def _is_site(named: Named, at: int) -> bool:
    return named.clause.governor(at) in named.data.sites


def _is_small(named: Named, token: Token) -> bool:
    """Whether a word between cannot be a subject: a day, an adverb, a preposition before one."""
    data = named.data
    small = data.loose | data.governing | data.outstanding | data.negations
    return token.kind == "day" or token.low in small


@cache
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text)
