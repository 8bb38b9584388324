"""Names whose article or ending makes them an attribute or an object, where nouns have capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.syntax.cases import looks_attributive, looks_oblique
from servanda.reader.syntax.helping import described

if TYPE_CHECKING:
    from servanda.reader.syntax.clause import Clause
    from servanda.reader.syntax.labelled import Labelled

__all__ = ["is_attribute", "is_genitive", "is_oblique"]

_LED = 5  # words between an organ and whose it is
_WEAK, _ENDINGS = "en", ("e", "en", "er", "es")  # of an adjective in a genitive, and behind one


def is_genitive(named: Labelled, at: int) -> bool:
    """`the founding of the X`: a name whose article makes it an attribute of the noun before.

    Of state organs it is not: who leads X acts for X.
    """
    clause, data = named.clause, named.data
    if not data.capital_nouns:
        return False
    tokens = clause.tokens
    inflected = _is_inflected(named, at)
    noun = at - 1 if inflected else at - 2
    if inflected and _is_of_others(clause, at):
        return True
    if noun < clause.first:
        return False
    article = noun == at - 1 or tokens[at - 1].low in data.genitive
    if not article and tokens[at - 1].low.endswith(_WEAK) and (of := _described(clause, at)):
        noun, article = of, True
    before = tokens[noun]
    if not article or before.item or before.state:
        return False
    opens = noun == clause.first and before.low in clause.data.loose  # `Also the X`
    if opens or not before.text[0].isupper():
        return False
    acts = before.low in clause.organs or before.low.endswith(data.acting)
    return not acts or bool(clause.governor(noun))


def _is_inflected(named: Labelled, at: int) -> bool:
    """Whether a name without an article stands in the genitive."""
    item = named.clause.tokens[at].item
    if item is None or named.lifted.words_of(item)[-1] != "s":
        return False
    return item.kind == "state" or (item.kind == "person" and item.label[-1] != "s")


def _is_of_others(clause: Clause, at: int) -> bool:
    """`X's beaten left`: a genitive before a noun that is not X."""
    if at + 1 >= clause.last:
        return False
    behind = clause.tokens[at + 1]
    adjective = not behind.item and behind.low.endswith(_ENDINGS)
    n = described(clause, at) if adjective else at + 1
    noun = clause.tokens[n] if n >= 0 else behind
    if noun.item or noun.state or not noun.text[0].isupper():
        return False
    return noun.low not in clause.organs and not noun.low.endswith(clause.data.acting)


def _described(clause: Clause, at: int) -> int:
    """`the exit of the whole X`: the noun before an article of that case alone, or 0."""
    tokens, n = clause.tokens, at - 1
    own = clause.data.genitive - clause.data.definite
    if own.isdisjoint(clause.known):
        return 0
    while n > clause.first and looks_attributive(tokens[n].low, clause.data):
        n -= 1
    return n - 1 if n > clause.first and tokens[n].low in own else 0


def _head_of(clause: Clause, at: int) -> int:
    """Where the organ stands that a name says whose it is; the name itself where there is none."""
    tokens, n = clause.tokens, at - 1
    if n > clause.first and tokens[n].low in clause.data.genitive:
        n -= 1
    organ = n >= clause.first and tokens[n].item is None and tokens[n].text[0].isupper()
    return n if organ and tokens[n].low in clause.organs else at


def is_attribute(clause: Clause, at: int) -> bool:
    """`the fall of X`: whether a name in another case than the nominative leads nobody who acts."""
    item, n = clause.tokens[at].item, at - 1
    held = at + 1 < len(clause.tokens) and clause.tokens[at + 1].kind == "person"
    if held or not (_stands_oblique(clause, at) if item is None else _is_declined(clause, at)):
        return False
    while n >= max(clause.first, at - _LED):
        if clause.tokens[n].low in clause.organs:
            return False
        if not clause.tokens[n].low.isalpha() or n == clause.at:
            break
        n -= 1
    return True


def _is_declined(clause: Clause, at: int) -> bool:
    """Whether a name stands in another case than a subject's, or where only such a one can."""
    token = clause.tokens[at]
    known = token.item is not None and token.item.declined
    return known or (token.kind != "person" and _is_behind_noun(clause, at))


def _stands_oblique(clause: Clause, at: int) -> bool:
    """`condemned the build-up of X-ish troops`: an adjective that no subject has."""
    return bool(clause.data.cases) and looks_oblique(clause.tokens[at].low, clause.data)


def _is_behind_noun(clause: Clause, at: int) -> bool:
    """`condemned the strike of X`: what has no cases, right behind a noun behind the verb."""
    token, before = clause.tokens[at], clause.tokens[at - 1]
    if (
        not (clause.data.cases and token.first.isupper())
        or at - 1 < clause.after
        or not (before.low.isalpha() or before.text == "(")
    ):
        return False
    if before.text == "(":
        return True
    known = clause.data.governing | clause.data.partner | clause.data.joining
    return before.text.islower() and before.low not in known


def is_oblique(clause: Clause, at: int) -> bool:
    """`the (in a case of objects) X`: whether an article tells that a name is no subject.

    Of `the president of X` it is that of his office.
    """
    tokens, articles = clause.tokens, clause.data.not_subject
    if articles.isdisjoint(clause.known):
        return False
    n = _head_of(clause, at) - 1
    while n > clause.first and tokens[n].low.endswith(_WEAK) and not tokens[n].item:
        if tokens[n].low in articles or tokens[n].text[0].isupper():
            break
        n -= 1
    return n >= clause.first and tokens[n].low in articles
