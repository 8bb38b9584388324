"""Whose a text is that a verb tells of: `the pact between X and Y was signed`, `it has expired`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.roles.passive import is_participle
from servanda.reader.syntax.cases import looks_telling
from servanda.reader.words.types import claim_types

if TYPE_CHECKING:
    from servanda.reader.syntax.clause import Clause
    from servanda.reader.syntax.named import Named
    from servanda.reader.words.actdata import Form, Trigger

__all__ = ["is_of_known_text", "is_text_goes_on", "parties_of_text"]

_ATTRIBUTE = 8  # words from an article to the participle before its noun
_ADJECTIVE = 2  # words from an article to its noun: `the third agreement`


def parties_of_text(named: Named) -> list[int]:
    """Those a text in front of its verb is between or with, where it is done to the text."""
    clause, data = named.clause, named.data
    if not claim_types()[named.act.type].text or not _is_done_to(named):
        return []
    if data.texts.isdisjoint(clause.words):
        return []
    texts = [n for n in range(clause.first, clause.at) if clause.tokens[n].low in data.texts]
    if not texts:
        return []
    inside = named.inside(texts[0] + 1, clause.at)
    return named.all_joined(n for n in inside if clause.governor(n) in data.partner)


def _is_done_to(named: Named) -> bool:
    if named.form == "noun":
        return False
    return named.act.befalls or named.clause.is_passive(named.form) or is_participle(named)


def is_text_goes_on(clause: Clause, form: Form) -> bool:
    """`The treaty was signed`, `the treaty, signed in May`: a text that a page told of before."""
    tokens, data = clause.tokens, clause.data
    apposed = form == "past" and tokens[clause.at - 1].text == ","
    if data.cases:  # its noun may stand anywhere, and the subject in no case of its own
        return clause.is_passive(form) or looks_telling(tokens[clause.at].low, data)
    if not (apposed or clause.is_passive(form)):
        return False
    helps = data.auxiliaries | data.passive_aux | data.helping | data.negations
    definite = data.resuming | data.singular
    for n in range(clause.first + 1, clause.at):
        near = tokens[max(clause.first, n - _ADJECTIVE) : n]
        if tokens[n].low in data.texts and any(one.low in definite for one in near):
            behind = tokens[n + 1]
            return n + 1 == clause.at or behind.low in helps or behind.text == ","
    return False


def is_of_known_text(clause: Clause, trigger: Trigger) -> bool:
    """`the in May signed pact`: a participle between the article and a text told of before.

    The article belongs to the text where only the day and the place stand before the participle.
    """
    tokens, data = clause.tokens, clause.data
    if not data.capital_nouns or not claim_types()[trigger.act.type].text:
        return False
    noun = clause.tokens[clause.after] if clause.after < clause.last else None
    if noun is None or noun.low not in data.texts:
        return False
    for n in range(clause.at - 1, max(clause.first, clause.at - _ATTRIBUTE) - 1, -1):
        if tokens[n].low in data.definite:
            return tokens[n].low in data.resuming | data.singular
    return False
