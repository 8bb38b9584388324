"""Negations far from their verb, where a clause puts all it tells between two verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.syntax.cases import looks_attributive
from servanda.reader.syntax.verbs import joins_verbs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from servanda.reader.syntax.bounds import Bounds

__all__ = ["denied_far"]


def denied_far(clause: Bounds) -> bool:
    """`X has not, as announced, signed Y`, `X has signed no treaty`: whether a verb is denied.

    Another verb joined to this one ends how far a negation reaches, and behind it a comma does.
    """
    if not clause.data.negating:
        return False
    before = range(clause.at - 1, clause.begin - 1, -1)
    return _denied(clause, before) or _denied(clause, range(clause.after, clause.last))


def _denied(clause: Bounds, places: Iterable[int]) -> bool:
    """Whether a negation stands in some places, the nearest first."""
    tokens, data = clause.tokens, clause.data
    for n in places:
        if tokens[n].low in data.closing_negations and _is_of_verb(clause, n):
            return True
        if joins_verbs(clause, n) or (n > clause.at and tokens[n].text == ","):
            return False
        if n < clause.at - 1 and tokens[n].low in data.auxiliaries and _closes(clause, n):
            return False
    return False


def _is_of_verb(clause: Bounds, at: int) -> bool:
    """Whether it denies the verb: no attribute (`the unrecognised X`), no `not only`."""
    tokens, data = clause.tokens, clause.data
    behind = tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
    whole = tokens[at].low in data.negating
    if behind.low in data.seeming or (whole and _is_adjective(clause, at + 1)):
        return False
    before = tokens[at - 1].low if at > clause.first else ""
    return before not in data.governing and not (whole and before in data.passing)


def _is_adjective(clause: Bounds, at: int) -> bool:
    """`the treaties not recognised`, told before their noun: an adjective with its ending."""
    tokens, data = clause.tokens, clause.data
    if at + 1 >= len(tokens) or tokens[at].item or not looks_attributive(tokens[at].low, data):
        return False
    low, noun = tokens[at].low, tokens[at + 1].text
    other = low in data.passing or low in data.governing or low in data.definite
    return tokens[at].text == low and noun[:1].isupper() and not other


def _closes(clause: Bounds, at: int) -> bool:
    """Whether a clause ends with a verb, or this one begins with it behind a comma.

    What stands before it is of another clause: `Should X not sign, will Y`.
    """
    behind = clause.tokens[at + 1]
    ends = not behind.text[0].isalnum() and not behind.item
    return ends or (at > clause.first and clause.tokens[at - 1].text == ",")
