"""The words that tell what an act is about, where nouns have capitals and verbs close clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.syntax.cases import looks_attributive
from servanda.reader.syntax.helping import described, is_helper
from servanda.reader.syntax.strands import is_infinitive

if TYPE_CHECKING:
    from collections.abc import Collection

    from servanda.reader.syntax.clause import Clause
    from servanda.reader.words.actdata import Trigger

__all__ = ["phrase_about"]

_ENDS = frozenset(",;:.!?()–—")


def phrase_about(clause: Clause, trigger: Trigger, taken: Collection[int]) -> tuple[int, int]:
    """From which token to which; the names `taken` that act are no part of it at its edges."""
    if trigger.form == "noun":
        first, last = clause.after, _end(clause, clause.after, clause.last)
    else:
        first, last = _of_verb(clause, trigger)
    return _stripped(clause, first, last, taken)


def _of_verb(clause: Clause, trigger: Trigger) -> tuple[int, int]:
    """The phrase with the word the act needs beside its own, else all that the verb governs."""
    places = range(clause.first, clause.last)
    own = range(clause.at, clause.after)
    helper = next((n for n in places if n not in own and is_helper(clause, n, trigger.act)), -1)
    first, last = _governed(clause, trigger)
    if helper < 0 or not clause.tokens[helper].text[0].isupper():
        return first, last
    bound = clause.at if helper < clause.at else clause.last
    return _begin(clause, helper), _end(clause, helper + 1, bound)


def _governed(clause: Clause, trigger: Trigger) -> tuple[int, int]:
    """What stands behind a verb, or between it and its auxiliary where it closes its clause."""
    tokens = clause.tokens
    if clause.after < clause.last and tokens[clause.after].text not in ".!?":
        return clause.after, clause.last
    helping = (
        n for n in range(clause.first, clause.at) if tokens[n].low in clause.data.auxiliaries
    )
    verb = next(helping, -1)
    if verb > clause.first and clause.is_passive(trigger.form):
        return clause.first, verb
    return verb + 1 if verb >= 0 else clause.first, clause.at


def _begin(clause: Clause, noun: int) -> int:
    """Where the phrase of a noun begins: over its adjectives, and nouns joined to it."""
    tokens, data = clause.tokens, clause.data
    n = noun
    while n > clause.first and n != clause.after:
        before = tokens[n - 1]
        if before.low in data.passing or before.low in data.definite:
            return n - 1 if before.low not in data.joining else n
        if _joins_nouns(clause, n - 1):
            n -= 2
        elif _belongs(clause, n - 1):
            n -= 1
        else:
            return n
    return n


def _joins_nouns(clause: Clause, at: int) -> bool:
    """`boats and soldiers`: whether a word joins a noun that is no name to the one behind it."""
    before = clause.tokens[at - 1]
    joins = clause.tokens[at].low in clause.data.joining and at > clause.first
    return joins and before.item is None and before.text[:1].isupper()


def _belongs(clause: Clause, at: int) -> bool:
    """Whether a word in front of a noun is its adjective, a number, or half of its compound."""
    token = clause.tokens[at]
    if token.text.isdigit() or token.text == "-" or token.item is not None:
        return token.item is None or clause.tokens[at + 1].text == "-"
    adjective = token.text == token.low and looks_attributive(token.low, clause.data)
    return adjective and not (
        token.low in clause.data.auxiliaries or token.low in clause.data.governing or token.triggers
    )


def _end(clause: Clause, first: int, bound: int) -> int:
    """Where what belongs to a noun is over: at the next verb or mark."""
    return next((n for n in range(first, bound) if _ends(clause, n)), bound)


def _ends(clause: Clause, at: int) -> bool:
    """Whether a word is a verb or a mark: no noun, article or preposition, and no adjective."""
    token, data = clause.tokens[at], clause.data
    if token.item or token.text[:1].isupper() or token.text[:1].isdigit() or token.text == "-":
        return False
    if token.low in data.auxiliaries or token.text in _ENDS:
        return True
    low = token.low
    if low in data.passing or low in data.governing or low in data.partner:
        return False
    if low in data.joining or low in data.definite:
        return False
    before = clause.tokens[at - 1].low
    opened = before in data.governing or before in data.passing  # `by six months`
    adjective = (opened or looks_attributive(token.low, data)) and described(clause, at) >= 0
    return not adjective or bool(token.triggers)


def _stripped(clause: Clause, first: int, last: int, taken: Collection[int]) -> tuple[int, int]:
    """Without days and those who act in front, and without what hangs loose behind."""
    while first < last and _is_loose(clause, first, last, taken):
        first += 1
    last = next((n for n in range(first + 1, last) if _is_dated(clause, first, n)), last)
    while last > first and _hangs(clause, first, last - 1, taken):
        last -= 1
    return first, last


def _is_dated(clause: Clause, first: int, at: int) -> bool:
    """`the treaty in May as the ninth`: a day behind a noun, that is not the noun's own."""
    tokens, data = clause.tokens, clause.data
    if at + 1 >= clause.last or tokens[at + 1].kind != "day" or tokens[at].low in data.dating:
        return False
    noun = any(one.text[:1].isupper() and not one.item for one in tokens[first:at])
    return noun and tokens[at].low in data.governing


def _hangs(clause: Clause, first: int, at: int, taken: Collection[int]) -> bool:
    """Whether the last word is none of a phrase: a mark, an adverb, or who acts alone."""
    token = clause.tokens[at]
    if token.kind == "day":
        return clause.tokens[at - 1].low not in clause.data.dating
    if token.item is not None:
        return at == first and at in taken
    small = token.text == token.low and token.low[:1].isalpha()
    return token.text in _ENDS or (
        small and not is_infinitive(clause.tokens[first : at + 1], clause.data)
    )


def _is_loose(clause: Clause, at: int, last: int, taken: Collection[int]) -> bool:
    """Whether a word in front is of a day or of who acts, or parts them from the rest."""
    token, data = clause.tokens[at], clause.data
    if token.item is not None:
        return token.kind == "day" or at in taken
    loose = token.low in data.auxiliaries or token.low in data.loose
    if loose or token.text in _ENDS or token.low in data.joining:
        return True
    behind = clause.tokens[at + 1] if at + 1 < last else None
    if behind is None or behind.item is None:
        return False
    opens = token.low in data.governing or token.low in data.passing
    return opens and (behind.kind == "day" or at + 1 in taken)
