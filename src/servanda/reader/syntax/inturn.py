"""Clauses of different subjects side by side: `X expelled envoys and Y expelled others`.

Joined by `and`, or by a comma alone where the verb stands second: `X joined, Y signed the text`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from servanda.reader.syntax.wording import Token, Wording
    from servanda.reader.words.actdata import ActData

__all__ = ["parted_in_turn"]

_CLAUSE = 3  # words of a clause with its subject, at least
_SUBJECT, _LONGEST = 4, 7  # words from `and` to the verb of its subject, and behind a comma


def parted_in_turn(wording: Wording, data: ActData) -> Wording:
    """The sentence with a break where `and` opens a clause in which another does the same to one.

    Only between main clauses: in what a conjunction opens it governs what stands behind `and` too.
    """
    if data.data.capital_nouns and (commas := _own_subjects(wording, data)):
        wording = replace(wording, breaks=sorted({*wording.breaks, *commas}))
    told: set[str] = set()
    again: set[str] = set()
    for at in wording.acts:
        against = wording.tokens[at].against
        again |= told & against
        told |= against
    return _parted(wording, data, again) if again else wording


def _own_subjects(wording: Wording, data: ActData) -> list[int]:
    """The commas between two clauses of which the second has a subject right before its verb."""
    tokens, names, words = wording.tokens, {*wording.names}, data.data
    small = words.governing | words.subordinate  # `demanded, X as an observer to admit`
    found = []
    for at, token in enumerate(tokens[:-_CLAUSE]):
        if token.text != ",":
            continue
        subject = at + 1 + (tokens[at + 1].low in words.passing)
        verb = tokens[subject + 1]
        named = subject in names and verb.low not in small
        if named and _is_somebody(tokens[subject]) and _is_verb(verb, data):
            found.append(at)
    return [at for at in found if any(_is_verb(one, data) for one in tokens[:at])]


def _parted(wording: Wording, data: ActData, again: set[str]) -> Wording:
    tokens, turning = wording.tokens, data.data.turning
    ands = [n for n in range(1, len(tokens) - 2) if tokens[n].low in turning]
    opened = [n for n in ands if _opens(wording, n, data, again)]
    return replace(wording, breaks=sorted({*wording.breaks, *opened})) if opened else wording


def _opens(wording: Wording, at: int, data: ActData, again: set[str]) -> bool:
    tokens = wording.tokens
    subject = _subject(tokens, at + 1, data, comma=tokens[at - 1].text == ",")
    first = max([0, *[n + 1 for n in wording.breaks if n < at]])
    if subject is None or (first and tokens[first - 1].text.isalpha()):
        return False
    parts = range(first, at), range(at, len(tokens))
    both = set.intersection(again, *(_told(wording, part, data) for part in parts))
    return bool(both) and not _is_listed(tokens[at - 1], subject)


def _told(wording: Wording, places: range, data: ActData) -> set[str]:
    """The types of the acts that verbs tell in some places."""
    tokens = wording.tokens
    told = [tokens[n] for n in wording.acts if n in places and _is_verb(tokens[n], data)]
    return {one.act.type for token in told for one in token.triggers}


def _subject(tokens: list[Token], first: int, data: ActData, *, comma: bool) -> Token | None:
    """Who stands behind `and` with a verb right behind; None where nobody does.

    A comma lets more words stand there: `, and two X-ish diplomats were expelled`; before a passive
    they need name nobody.
    """
    named = None
    for token in tokens[first : first + (_LONGEST if comma else _SUBJECT)]:
        if _is_verb(token, data) and (named or (comma and _is_passive(token, data))):
            return named or token
        if _is_somebody(token):
            named = token
        elif not _may_stand(token, data, comma=comma):
            return None
    return None


def _may_stand(token: Token, data: ActData, *, comma: bool) -> bool:
    """Whether a word may stand beside a name in a subject."""
    words = data.data
    known = token.low in words.passing or token.low in data.organs
    any_word = comma and token.text.isalnum() and token.low not in words.governing - words.owner
    return known or any_word


def _is_passive(token: Token, data: ActData) -> bool:
    return token.low in data.data.passive_aux or "passive" in {one.form for one in token.triggers}


def _is_listed(before: Token, subject: Token) -> bool:
    """`between X and Y`: whether the names on both sides of `and` are of one list."""
    label = subject.item.label if subject.item else subject.state
    other = before.item.label if before.item else before.state
    return _is_somebody(before) and label != other


def _is_somebody(token: Token) -> bool:
    return bool(token.state or (token.item and token.kind != "day"))


def _is_verb(token: Token, data: ActData) -> bool:
    """Whether a word is a verb with a subject: an auxiliary, or one that tells of an act."""
    if token.low in data.data.auxiliaries:
        return True
    forms = {one.form for one in token.triggers}
    return token.text == token.low and not forms.isdisjoint(data.finite)
