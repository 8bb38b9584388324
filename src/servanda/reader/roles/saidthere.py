"""`In Town they said that they would leave`: who acts in what is said where nobody is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.words.language import compiled

if TYPE_CHECKING:
    from servanda.reader.syntax.clause import Clause
    from servanda.reader.syntax.wording import Token
    from servanda.reader.words.actdata import ActData
    from servanda.reader.words.acttypes import ActWords

__all__ = ["said_there"]

_REACH = 12  # tokens of the clause that says it
_SHORTEST = 3  # a preposition, the place and the verb
_PHRASE = 4  # words of a phrase behind its preposition
_MARKS = ",;:—–"
_KINDS = ("organisation", "body", "state")


def said_there(clause: Clause, data: ActData) -> int:
    """The place by which those are told who say something and do it, or -1.

    Their verb and that of what they say are of several, and neither has a subject.
    """
    start = _start(clause)
    if start < 0 or not _goes_on(clause, start):
        return -1
    return _said_at(clause.tokens, start - 1, data)


def _said_at(tokens: list[Token], end: int, all_: ActData) -> int:
    """The place of a clause that ends before a token and has no other name; -1 where none is."""
    data = all_.data
    last = end - (tokens[end - 1].text == ",")
    marks = (n for n in range(last - 1, -1, -1) if tokens[n].text in _MARKS)
    first = next(marks, -1) + 1
    if not _SHORTEST <= last - first <= _REACH or not compiled(data.several).fullmatch(
        tokens[last - 1].low
    ):
        return -1
    named = [n for n in range(first, last) if _is_name(tokens[n], all_)]
    if len(named) != 1:
        return -1
    at = named[0]
    near = range(at - 1, max(first, at - _PHRASE) - 1, -1)
    site = next((n for n in near if _is_small(tokens[n], data)), -1)
    if site < 0 or tokens[site].low not in data.sites:
        return -1
    opens = tokens[first].low in data.governing or _are_small(tokens[first:site], data)
    return at if opens and _are_small(tokens[at + 1 : last - 1], data) else -1


def _are_small(tokens: list[Token], data: ActWords) -> bool:
    """Whether no word can be the subject of a verb of several: adverbs, days, prepositions."""
    return all(_is_small(one, data) for one in tokens)


def _is_small(token: Token, data: ActWords) -> bool:
    small = data.loose | data.helping | data.negations | data.governing
    return token.kind == "day" or token.low in small


def _is_name(token: Token, data: ActData) -> bool:
    return token.kind in _KINDS or token.kind == "person" or token.text in data.towns


def _start(clause: Clause) -> int:
    """Where what is said begins, behind the word that opens it; -1 where nothing does."""
    tokens, data = clause.tokens, clause.data
    if not data.cases:
        return -1
    opening = data.content - data.wishing
    for n in (clause.opened - 1, clause.opened):
        if 0 < n < len(tokens) and tokens[n].low in opening:
            return n + 1
    return -1


def _goes_on(clause: Clause, start: int) -> bool:
    """Whether a verb of several stands right behind, over adverbs and phrases with prepositions."""
    data, inside = clause.data, 0
    light = data.negations | data.helping | data.loose
    for token in clause.tokens[start : start + _REACH]:
        if compiled(data.several).fullmatch(token.low):
            return True
        if token.low in data.governing or token.low in data.partner:
            inside = _PHRASE
        elif inside:
            inside -= token.text.isalpha()
        elif token.kind != "day" and token.low not in light:
            return False
    return False
