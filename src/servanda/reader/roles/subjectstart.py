"""Where the subject of a verb begins, where it stands right before it: `a fatwa issued in X urged`.

A name before it is another's: in `X faces a challenge after his rival called for Y` the rival
calls. Only what is plain is told; else the subject may begin where its clause does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from servanda.reader.syntax.bounds import Bounds
    from servanda.reader.syntax.wording import Token

__all__ = ["subject_start"]

_REACH = 40  # tokens before a verb in which its subject begins
_ADVERB = "ly"


def subject_start(clause: Bounds, verb: int) -> int:
    """The token at which the subject of a verb begins; that of its clause where it is not plain."""
    at = _before_helpers(clause, verb - 1)
    first = max(clause.first, verb - _REACH)
    while at >= first:
        if clause.tokens[at].text == ",":  # `X, visiting Y, urged`
            at = next((n for n in range(at - 1, first, -1) if _is_comma(clause, n)), 0) - 1
            continue
        if clause.tokens[at].low in clause.data.echoes:  # `the protocol it signed`
            return clause.first
        start = _phrase_start(clause, at)
        opened = clause.tokens[start - 1] if start > clause.first else None
        if start > at or (opened is not None and _goes_on(clause, opened, start, at)):
            return clause.first
        if opened is None or not _governs(clause, opened):
            return start
        at = _before_helpers(clause, start - 2)
    return clause.first


def _goes_on(clause: Bounds, opened: Token, start: int, at: int) -> bool:
    """Whether a phrase may be joined to the one before: by `and`, or a name by a comma."""
    named = any(clause.tokens[n].item for n in range(start, at + 1))
    listed = opened.text == "," and named and clause.tokens[start - 2].names_somebody
    return listed or opened.low in clause.data.joining


def _is_comma(clause: Bounds, at: int) -> bool:
    """Whether a comma parts words: `40,000` has none."""
    around = clause.tokens[at - 1].text, clause.tokens[at + 1].text
    return clause.tokens[at].text == "," and not all(map(str.isdigit, around))


def _before_helpers(clause: Bounds, at: int) -> int:
    """The place before auxiliaries, adverbs and days."""
    data, tokens = clause.data, clause.tokens
    helping = data.auxiliaries | data.helping | data.passive_aux | data.negations
    while at > clause.first:
        token = tokens[at]
        adverb = token.text.islower() and token.low.endswith(_ADVERB)
        of_day = token.low in data.governing and tokens[at + 1].kind == "day"
        if not (of_day or token.kind == "day" or adverb or token.low in helping):
            break
        at -= 1
    return at


def _phrase_start(clause: Bounds, at: int) -> int:
    """Where a phrase begins that ends at a place; behind the place where none does."""
    data, n = clause.data, at
    while n >= clause.first and not _ends(clause, clause.tokens[n]):
        if clause.tokens[n].low in data.describing:
            return n
        n -= 1
    return n + 1


def _ends(clause: Bounds, token: Token) -> bool:
    """Whether a word stands outside a phrase of nouns: a preposition, a verb, a mark."""
    if token.item:
        return token.kind == "day"
    data = clause.data
    noun = not token.text.islower() or token.low in clause.organs  # `the military overthrew`
    verb = not noun and any(one.form == "past" for one in token.triggers)
    return (
        verb
        or not (token.low[0].isalnum() or token.text in "'’-")
        or _governs(clause, token)
        or token.low in data.joining
        or token.low in data.auxiliaries
        or token.low in clause.support
        or token.low in data.linking
    )


def _governs(clause: Bounds, token: Token) -> bool:
    """Whether a word is a preposition and opens no clause."""
    data = clause.data
    known = token.low in data.governing or token.low in data.partner
    return known and token.low not in data.linking
