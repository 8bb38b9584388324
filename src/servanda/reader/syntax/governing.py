"""What governs a name in its clause: the preposition before its article and adjectives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.syntax.cases import is_nominative, looks_attributive

if TYPE_CHECKING:
    from servanda.reader.syntax.bounds import Bounds
    from servanda.reader.syntax.wording import Token

__all__ = ["behind_owner", "governor_of", "preposition_of"]

_FEWEST_LISTED = 3  # words of a list with its preposition, at least
_BETWEEN = 10  # words from `between` to the second of two
_STEPS_BACK = 4  # words between a preposition and the name it governs


def governor_of(clause: Bounds, at: int) -> str:
    """The preposition that governs a name: what stands before its article and adjectives."""
    at = behind_owner(clause, at)
    found = _governor(clause, at) or _listed(clause, at) or _behind_town(clause, at)
    told_apart = clause.data.cases or clause.data.capital_nouns
    return found or (_between(clause, at) if told_apart else "")


def _between(clause: Bounds, at: int) -> str:
    """`between their cabinet and the Y`: the preposition of the second of two, far before it."""
    tokens, data, joint = clause.tokens, clause.data, _ahead(clause, at)
    if joint <= clause.first or tokens[joint].low not in data.joining:
        return ""
    for n in range(joint - 1, max(clause.first - 1, at - _BETWEEN), -1):
        if tokens[n].low in data.among:
            return tokens[n].low
        if tokens[n].item or tokens[n].text == "," or n in clause.wording.verbs:
            return ""
    return ""


def behind_owner(clause: Bounds, at: int) -> int:
    """`X's president N.`: the state whose office a person has, right before him, else himself."""
    tokens = clause.tokens
    held = clause.data.subject_first and tokens[at].kind == "person" and at > clause.first
    return at - 1 if held and tokens[at - 1].kind == "state" else at


def _behind_town(clause: Bounds, at: int) -> str:
    """`held in Town, X`: a state behind a town of its own is where that is, unless it opens."""
    tokens, n = clause.tokens, at - 2
    if n <= clause.first or tokens[n + 1].text != ",":
        return ""
    while n > clause.first and tokens[n].text[:1].isupper() and not tokens[n].item:
        n -= 1
    if clause.data.subject_first and tokens[at].kind != "state":
        return ""
    is_site = clause.first < n < at - 2 and tokens[n].low in clause.data.sites
    return tokens[n].low if is_site else ""


def _listed(clause: Bounds, at: int) -> str:
    """The preposition that governs the list a name ends: `in X, Y and Z`.

    What opens a sentence is its setting, and the comma behind it ends it.
    """
    tokens, n = clause.tokens, _ahead(clause, at)
    fewest = _FEWEST_LISTED - clause.data.capital_nouns  # `After X and Y` opens a clause as well
    if n < clause.first + fewest or not _goes_on(clause, n, at):
        return ""
    while n > clause.first + 1:
        before = tokens[n - 1]
        if not before.item and not before.text[:1].isupper():
            return ""
        if before.kind == "day" != tokens[at].kind:
            return ""  # `signed in May and X ratified it`
        if found := _governor(clause, n - 1):
            verb_second = clause.data.capital_nouns  # a list in front of its verb is its setting
            opens = not (tokens[n - 2].text[:1].islower() or verb_second)
            apposed = tokens[n - 3].kind == "person"  # `A of X, B and C`
            free = found in clause.data.partner or found in clause.data.origin
            return "" if opens or apposed or free else found
        n = _ahead(clause, n - 1)
        if tokens[n].text != "," and tokens[n].low not in clause.data.joining:
            return ""
    return ""


def _goes_on(clause: Bounds, ahead: int, at: int) -> bool:
    """Whether a name is told with those before it: `and Z`, or Y of `X, Y and Z`."""
    tokens, joining = clause.tokens, clause.data.joining
    if tokens[ahead].low in joining:
        return True
    behind = tokens[at + 1 : at + 3]
    listed = len(behind) > 1 and (behind[0].text == "," or behind[0].low in joining)
    named = listed and (behind[1].item or behind[1].low in joining or _is_article(clause, at + 2))
    lists = clause.data.subject_first or clause.data.capital_nouns
    return bool(lists and tokens[ahead].text == "," and named)


def _ahead(clause: Bounds, at: int) -> int:
    """Where the word stands that is before a name and its article."""
    return at - 2 if _is_article(clause, at - 1) else at - 1


def _is_article(clause: Bounds, at: int) -> bool:
    low, data = clause.tokens[at].low, clause.data
    return low in data.articles or low in data.not_subject or low in data.describing


def _governor(clause: Bounds, at: int) -> str:
    for n in range(at - 1, max(clause.first - 1, at - 1 - _STEPS_BACK), -1):
        token = clause.tokens[n]
        if _is_act(clause, n):
            ends = n == clause.after - 1 > clause.at and token.low in clause.data.governing
            return token.low if ends else ""  # `joined to` governs whom one joins
        if token.low in clause.data.governing or token.low in clause.data.partner:
            apart = n + 1 < at and is_nominative(clause.tokens, at, clause.data)
            opens = token.low in clause.data.linking or _opens_setting(clause, n, at)
            return "" if apart or (opens and _has_verb(clause, at)) else token.low
        if token.text == "," and n + 1 == at:
            return _placed(clause, n)
        if _is_titled(clause, n, at):
            continue
        # `the decision on ports was taken by X`
        told = clause.data.cases and n in clause.wording.verbs
        if (told or _parts_phrase(clause, token)) and not _is_apposed(clause, n, at):
            return _before_organ(clause, n)
        if token.low in clause.data.either and _stands_free(clause, n):
            return ""
    return ""


def _is_titled(clause: Bounds, adjective: int, at: int) -> bool:
    """`on the Interparliamentary assembly of X`: an adjective in capitals of a title whose X is."""
    token, name = clause.tokens[adjective], clause.tokens[at]
    titled = clause.data.cases and name.kind not in ("person", "day")
    return titled and token.text[:1].isupper() and looks_attributive(token.low, clause.data)


def _before_organ(clause: Bounds, at: int) -> str:
    """`between MFA of X and Y`: the preposition right before an organ in capitals."""
    organ = clause.data.cases and at > clause.first and clause.tokens[at].low in clause.organs
    before = clause.tokens[at - 1].low if organ else ""
    return before if before in clause.data.partner else ""


def _stands_free(clause: Bounds, at: int) -> bool:
    """`in May the government of X resigned`: whether an organ is not what a preposition governs."""
    before = clause.tokens[at - 1] if at > clause.first else None
    if before is None or looks_attributive(before.low, clause.data):
        return before is None
    return before.low not in clause.data.governing and before.low not in clause.data.partner


def _opens_setting(clause: Bounds, preposition: int, at: int) -> bool:
    """`In its statement X condemned`: whether a phrase before the subject has a noun of its own."""
    tokens, data = clause.tokens, clause.data
    article, noun = preposition + 1, preposition + 2
    if preposition > clause.first or noun >= at or not data.subject_first:
        return False
    return tokens[article].low in data.describing and tokens[_ahead(clause, at)].text.islower()


def _has_verb(clause: Bounds, at: int) -> bool:
    """`after X and Y have signed`: whether the verb of a clause stands right behind a name.

    Or behind those who lead one: `as the leaders of X and Y met`.
    """
    tokens, data = clause.tokens, clause.data
    owned = (data.owner - data.agent) | data.describing if data.subject_first else frozenset()
    n, on = at + 1, data.joining | owned
    while n < clause.last and (tokens[n].item or tokens[n].low in on):
        n += 1
    if n >= clause.last:
        return False
    told = any(one.form in ("past", "present") for one in tokens[n].triggers)
    return told or tokens[n].low in data.auxiliaries or tokens[n].low in clause.support


def _is_apposed(clause: Bounds, noun: int, at: int) -> bool:
    """`in the capital X`: whether a noun only tells what the name right behind it is."""
    token, name = clause.tokens[noun], clause.tokens[at]
    if name.capital and noun + 1 == at and clause.tokens[noun - 1].low in clause.data.sites:
        return True  # a town of two words
    if clause.data.capital_nouns and name.capital and noun + 1 == at and token.text[0].isalpha():
        return token.item is None  # `at the court Klow`
    if noun + 1 != at or token.item or not token.low.endswith(clause.data.apposed):
        return False
    return bool(name.capital) or name.kind == "state"


def _is_act(clause: Bounds, at: int) -> bool:
    """Whether the act itself stands there: where words have cases, nothing governs over it.

    `to` before it is no preposition.
    """
    if clause.at <= at < clause.after:
        return clause.data.cases
    return at + 1 == clause.at and clause.tokens[at].low in clause.data.infinitive


def _parts_phrase(clause: Bounds, token: Token) -> bool:
    """Whether a word before a name cannot stand between it and its preposition."""
    if token.item or token.low in clause.data.joining or not token.low[:1].isalnum():
        return True
    if token.low in clause.data.nominatives:
        return True
    if token.low.endswith(clause.data.object_ends) and token.low not in clause.data.passing:
        return True
    if clause.data.cases and token.text[0].isdigit():
        return False  # `instead of 86-year-old N.`
    return token.text.isupper() or (not token.text[0].islower() and not token.state)


def _placed(clause: Bounds, comma: int) -> str:
    """`in Klow, Syldavia`: the preposition of the place whose country a name tells."""
    tokens, n = clause.tokens, comma - 1
    while n > clause.first and not tokens[n].item and tokens[n].text[:1].isupper():
        n -= 1
    placed = n < comma - 1 and tokens[n].low in clause.data.sites
    if clause.data.subject_first and not _is_country(clause, n, comma + 1):
        return ""
    return tokens[n].low if placed and tokens[comma + 1].item else ""


def _is_country(clause: Bounds, preposition: int, at: int) -> bool:
    """Whether a name behind a town and a comma is its country: in `In Klow, X met Y` it is not."""
    tokens = clause.tokens
    opens = preposition == clause.first and at + 1 < clause.last
    return tokens[at].kind == "state" and not (opens and tokens[at + 1].text != ",")


def preposition_of(clause: Bounds) -> str:
    """The preposition that governs a noun, over its article and adjectives."""
    for n in range(clause.at - 1, max(clause.first, clause.at - 1 - _STEPS_BACK) - 1, -1):
        token = clause.tokens[n]
        if token.low in clause.data.governing or token.low in clause.data.partner:
            return token.low
        if token.item or not token.text[:1].islower():
            return ""
    return ""
