"""The part of a clause between commas that has the verb of an act, in a language that has cases.

`X was dismissed, Y became minister`: commas alone part clauses that have verbs of their own.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from servanda.reader.claims.bounds import Bounds
    from servanda.reader.claims.wording import Token

__all__ = ["own_part"]

_FINITE = ("past", "passive", "future", "present")


def own_part(clause: Bounds) -> range:
    """The tokens around an act up to commas behind and before which other verbs stand."""
    tokens, whole = clause.tokens, range(clause.first, clause.last)
    commas = [n for n in whole if tokens[n].text == ","]
    if not commas or not clause.data.finite:
        return whole
    first, told = clause.first, _has_verb(clause, clause.first, commas[0])
    for at, comma in enumerate(commas):
        end = commas[at + 1] if at + 1 < len(commas) else clause.last
        if not _has_verb(clause, comma + 1, end):
            continue
        if told and clause.at < comma:
            return range(first, comma)
        if told:
            first = comma + 1
        told = True
    return range(first, clause.last)


def _has_verb(clause: Bounds, first: int, last: int) -> bool:
    return any(_is_verb(clause, clause.tokens[n]) for n in range(first, last))


def _is_verb(clause: Bounds, token: Token) -> bool:
    """Whether a word is a verb with a subject of its own."""
    if token.item:
        return False
    told = any(one.form in _FINITE for one in token.triggers)
    return told or token.low in clause.support or _looks(clause.data.finite, token.low)


@cache
def _looks(pattern: str, low: str) -> bool:
    return bool(re.fullmatch(pattern, low))
