"""Subjects that nobody tells again: `X заявил, что намерен посетить Y`, where it is who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.words.language import compiled

if TYPE_CHECKING:
    from servanda.reader.syntax.clause import Clause
    from servanda.reader.syntax.wording import Token
    from servanda.reader.words.actdata import ActData, Trigger

__all__ = ["is_elided"]

_PHRASE = 4  # words of a phrase behind its preposition


def is_elided(clause: Clause, trigger: Trigger, data: ActData) -> bool:
    """Whether a content clause has no subject before its verb, and the verb is of one person."""
    words, start = data.data, _start(clause)
    if start < 0 or clause.is_passive(trigger.form):
        return False
    verb = _verb(clause, start, data)
    if verb is None or not compiled(words.of_one).fullmatch(verb.low):
        return False
    return trigger.form != "noun" or not words.undertaking.isdisjoint(clause.words)


def _start(clause: Clause) -> int:
    """Where what somebody says begins, behind the word that opens it; -1 where nothing does."""
    tokens, data = clause.tokens, clause.data
    opening = data.content - data.wishing
    for n in (clause.first - 1, clause.first):
        if 0 <= n < len(tokens) and tokens[n].low in opening:
            return n + 1
    return -1


def _verb(clause: Clause, start: int, data: ActData) -> Token | None:
    """The verb right behind, over days, adverbs and phrases with a preposition."""
    words, inside = data.data, 0
    light = words.negations | words.helping | words.loose
    for n in range(start, clause.after):
        token = clause.tokens[n]
        if token.low in words.governing or token.low in words.partner:
            inside = _PHRASE
        elif token.low in data.signs or token.low in data.holding or n == clause.at:
            return token
        elif inside:
            inside -= 1
        elif token.kind != "day" and token.low not in light:
            return None
    return None
