"""Of whom a participle tells: `X, having signed a pact`, `the sanctions that X imposed`.

In a language whose participles agree with their noun, one in the active voice tells more of the
name before its comma or behind its phrase, and one in the passive is done by whoever stands in the
case of a doer right behind it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.syntax.cases import is_doer
from servanda.reader.words.types import claim_types

if TYPE_CHECKING:
    from servanda.reader.syntax.named import Named

__all__ = ["bearers_of"]

_NEAR = 4  # words between a name and the comma before its participle
_PHRASE = 8  # words from a participle to the noun it agrees with
_DOER = 4  # words from a participle to its doer
_PERSON, _TEXT = "person", "text"


def bearers_of(named: Named) -> list[int]:
    """Who did what the participle tells, or the person to whom it was done."""
    if named.participle == "doing":
        return _agreeing(named)
    doers = _doers(named)
    told = named.act.patient and _PERSON in named.act.object
    persons = [n for n in _agreeing(named) if named.clause.tokens[n].kind == _PERSON]
    return doers or (persons if told else _hosts(named))


def _hosts(named: Named) -> list[int]:
    """`заявление, принятое по итогам сессии X`: of a text that names no doer, who sat."""
    clause, data = named.clause, named.data
    if claim_types()[named.act.type].kin != _TEXT:
        return []
    for n in named.inside(clause.after, _end(named)):
        near = clause.tokens[max(clause.after, n - _NEAR) : n]
        if any(one.low in data.sittings for one in near):
            return named.all_joined([n])
    return []


def _agreeing(named: Named) -> list[int]:
    """The name a participle agrees with: before its comma, else behind its phrase."""
    clause, at = named.clause, named.clause.at
    denied = at > clause.first and clause.tokens[at - 1].low in named.data.negations
    comma = at - 2 if denied else at - 1
    if comma >= clause.first and clause.tokens[comma].text == ",":
        first = max(clause.first, comma - _NEAR)
        before = [n for n in named.inside(first, comma) if not named.broken(n, comma)]
        several = clause.tokens[at].low.endswith(named.data.plural_participle)
        return _with_joined(named, before[-1:]) if several else before[-1:]
    behind = named.inside(clause.after, min(_end(named), clause.after + _PHRASE))
    free = [n for n in behind if not clause.governor(n)]
    return named.all_joined(free[:1])


def _with_joined(named: Named, last: list[int]) -> list[int]:
    """The name before a comma with those joined to it."""
    return [m for n in last for m in named.joined_back(n)]


def _doers(named: Named) -> list[int]:
    """Whoever stands right behind a participle in the case of a doer, or has no cases."""
    clause = named.clause
    behind = named.inside(clause.after, min(_end(named), clause.after + _DOER))
    found = [n for n in behind if not clause.governor(n) and _may_do(named, n)]
    return named.all_joined(found[:1])


def _may_do(named: Named, at: int) -> bool:
    token = named.clause.tokens[at]
    return is_doer(named.clause.tokens, at, named.data) or (
        at == named.clause.after and token.first.isupper() and len(token.first) > 1
    )


def _end(named: Named) -> int:
    """Where the phrase of a participle ends: at a comma."""
    clause = named.clause
    places = range(clause.after, clause.last)
    return next((n for n in places if clause.tokens[n].text == ","), clause.last)
