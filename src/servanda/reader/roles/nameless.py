"""Subjects that nobody names: `The minister urged X`, where X can only be whom it is done to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.syntax.cases import looks_oblique
from servanda.reader.syntax.helping import is_helper

if TYPE_CHECKING:
    from servanda.reader.syntax.clause import Clause
    from servanda.reader.syntax.named import Named
    from servanda.reader.words.actdata import Act

__all__ = ["is_nameless"]

_ADJECTIVES = 3  # words between an article and its noun
_APPOSED = ("person", "office", "body")  # kinds of names a noun right before them belongs to


def is_nameless(named: Named) -> bool:
    """Whether an article and a noun are the subject of an active verb, and no name is."""
    clause, act = named.clause, named.act
    if not clause.data.articles:
        return False
    verb = _finite(clause)
    if verb < 0:
        noun = _noun(clause, clause.first, act)
        return noun >= 0 and _begins_another(clause, noun + 1, act)
    if named.free(clause.first, verb):
        return False
    noun = _noun(clause, clause.first, act)
    if noun >= 0:
        return noun < verb
    noun = _noun(clause, verb + 1, act)
    return noun >= 0 and _begins_another(clause, noun + 1, act)


def _finite(clause: Clause) -> int:
    """The place of the verb a main clause has second, or -1 where it closes the clause."""
    helps = clause.data.auxiliaries
    before = (n for n in range(clause.first, clause.at) if clause.tokens[n].low in helps)
    found = next(before, -1)
    if found >= 0:
        return found
    closes = clause.after >= clause.last or not clause.tokens[clause.after].text[0].isalnum()
    subordinate = (
        clause.first > 0 and clause.tokens[clause.first - 1].low in clause.data.subordinate
    )
    return -1 if closes and subordinate else clause.at


def _noun(clause: Clause, first: int, act: Act) -> int:
    """The place of the noun whose article opens a phrase in the case of a subject, or -1.

    `the X-ish president` names somebody.
    """
    tokens = clause.tokens
    if first >= clause.last or tokens[first].low not in clause.data.articles:
        return -1
    n = first + 1
    if any(one.state and one.low not in clause.organs for one in tokens[n : n + _ADJECTIVES]):
        return -1
    while n < clause.last and n <= first + _ADJECTIVES and tokens[n].text[0].islower():
        n += 1
    if n >= clause.last or tokens[n].item or tokens[n].state or not tokens[n].text[0].isupper():
        return -1
    genitive = tokens[first].low in clause.data.genitive
    oblique = genitive and looks_oblique(tokens[n].low, clause.data)
    return -1 if oblique or is_helper(clause, n, act) else n


def _begins_another(clause: Clause, at: int, act: Act) -> bool:
    """Whether the object begins right behind the subject: an article, or a name that is no part."""
    if at >= clause.last:
        return False
    token, data = clause.tokens[at], clause.data
    if is_helper(clause, at, act) and token.text[0].isupper():
        return True  # `has the actress suit filed`
    if token.item:
        apposed = clause.tokens[at - 1].low.endswith(data.apposed)
        return not apposed and token.kind not in (*_APPOSED, "day")
    return token.low in data.articles - data.genitive
