"""Subjects that act for no state: `The works signed a contract with a school of X`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from servanda.reader.syntax.cases import looks_attributive
from servanda.reader.words.actdata import acts_of

if TYPE_CHECKING:
    from servanda.reader.syntax.clause import Clause

__all__ = ["firm_opens", "is_of_firm"]

_PARTS = re.compile("[,;:]")


def is_of_firm(clause: Clause) -> bool:
    """Whether a noun of a firm, a club or the like opens a clause before its verb."""
    tokens, data = clause.tokens, clause.data
    if data.privates.isdisjoint(clause.words):
        return False
    for n in range(clause.at - 1, clause.first - 1, -1):
        if tokens[n].text == "," or tokens[n].low in data.joining:
            return False
        if tokens[n].low in data.privates:
            return _opens(clause, n)
    return False


def firm_opens(before: str, lang: str) -> bool:
    """Whether such a noun opens what stands from the last comma to an act; `before` it is tagged.

    So it is asked of what nets and weights find, which know no clauses.
    """
    data = acts_of(lang).data
    words = _PARTS.split(before)[-1].casefold().split() if data.privates else []
    for n, word in enumerate(words):
        if word in data.privates:
            return data.joining.isdisjoint(words[n + 1 :])
        if not (word[0] == "<" or word in data.loose or looks_attributive(word, data)):
            return False
    return False


def _opens(clause: Clause, at: int) -> bool:
    """Whether only adjectives, a day or a comma stand before a noun in its clause."""
    tokens, before = clause.tokens, at - 1
    while before >= clause.first and (
        tokens[before].state or looks_attributive(tokens[before].low, clause.data)
    ):
        before -= 1
    if before < clause.first:
        return True
    token = tokens[before]
    return token.kind == "day" or token.text == "," or token.low in clause.data.loose
