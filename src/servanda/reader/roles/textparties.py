"""Whose a text is that a verb tells of: `the pact between X and Y was signed`, `it has expired`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.roles.passive import is_participle
from servanda.reader.syntax.cases import looks_telling
from servanda.reader.syntax.genitives import is_genitive
from servanda.reader.words.types import claim_types

if TYPE_CHECKING:
    from servanda.reader.syntax.clause import Clause
    from servanda.reader.syntax.named import Named
    from servanda.reader.words.actdata import Form, Trigger

__all__ = ["befalls", "is_of_known_text", "is_text_goes_on", "parties_of_text", "whose_text"]

_ATTRIBUTE = 8  # words from an article to the participle before its noun
_OWNER_REACH = 7  # words from an owner to his text
_HYPHENS = ("-", "–")
_ADJECTIVE = 2  # words from an article to its noun: `the third agreement`


def parties_of_text(named: Named) -> list[int]:
    """Those a text in front of its verb is between, with or of, where it is done to the text.

    `the pact of X with Y`, `X's pact`, `the X-Y pact was signed`.
    """
    clause = named.clause
    if not claim_types()[named.act.type].text or not (befalls(named) or _is_done_to(named)):
        return []
    places = range(clause.first, clause.at)
    text = next((n for n in places if _is_text(clause, n)), -1)
    if text < 0:
        return []
    partners = [n for n in named.inside(text + 1, clause.at) if _is_partner(clause, n)]
    if not befalls(named):
        return named.all_joined(partners)
    whose = [n for n in named.labels if _has(named, n, text) or _is_of(named, n, text)]
    return list(dict.fromkeys(named.all_joined([*whose, *partners])))


def befalls(named: Named) -> bool:
    """`The pact expired`: whether a verb tells what becomes of a text, with no doer needed."""
    act = named.act
    alone = claim_types()[act.type].text and not act.fewest and not act.patient
    return named.form != "noun" and (act.befalls or alone)


def whose_text(named: Named) -> list[int]:
    """`X and Y, whose pact has expired`: those a clause with a text of theirs tells more of."""
    clause, tokens = named.clause, named.clause.tokens
    opened, at = clause.first - 1, clause.first - 3
    if at < 0 or not befalls(named) or tokens[opened].low not in named.data.owning:
        return []
    if tokens[opened - 1].text != "," or not tokens[at].names_somebody:
        return []
    joined = at > 1 and tokens[at - 1].low in named.data.joining
    return [at - 2, at] if joined and tokens[at - 2].names_somebody else [at]


def _is_text(clause: Clause, at: int) -> bool:
    """Whether a word is one for a text, or a compound that ends with one."""
    low, texts = clause.tokens[at].low, clause.data.texts
    return low in texts or (clause.data.capital_nouns and low.endswith(tuple(texts)))


def _is_partner(clause: Clause, at: int) -> bool:
    return clause.governor(at) in clause.data.partner


def _has(named: Named, at: int, text: int) -> bool:
    """`X's free trade pact`, `the X-Y pact`: whether a name in front tells whose a text is."""
    tokens, between = named.clause.tokens, named.clause.tokens[at + 1 : text]
    if not text - _OWNER_REACH <= at < text:
        return False
    if tokens[at].paired:
        return True
    small = all(one.text == one.low or one.text in _HYPHENS for one in between if not one.item)
    if small and (named.possesses(at) or tokens[at + 1].text in _HYPHENS):
        return True
    if small and tokens[at - 1].text in _HYPHENS and at - 2 in named.labels:
        return True
    item = tokens[at].item
    ends = item and named.lifted.words_of(item).endswith(named.data.genitive_ends)
    return bool(named.data.capital_nouns and not between and ends)


def _is_of(named: Named, at: int, text: int) -> bool:
    """`the pact of X`: whether a name right behind a text tells whose it is."""
    data, token = named.data, named.clause.tokens[at]
    between = named.clause.tokens[text + 1 : at] if at > text else []
    if data.cases:
        item = token.item
        led = item is not None and (item.declined or named.lifted.words_of(item).isupper())
        return at == text + 1 and (led or bool(token.capital))
    owner = (data.owner - data.partner - data.agent) | data.genitive
    led = any(one.low in owner for one in between)
    small = owner | data.describing | data.articles
    genitive = data.capital_nouns and at == text + 1 and is_genitive(named, at)
    return genitive or (led and all(one.low in small for one in between))


def _is_done_to(named: Named) -> bool:
    if named.form == "noun":
        return False
    return named.clause.is_passive(named.form) or is_participle(named)


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
