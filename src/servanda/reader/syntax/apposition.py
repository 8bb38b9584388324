"""Phrases between commas that tell what a place or state is: `has in X, the capital of Y, signed`.

Behind one, where the verb of the clause around it is still to come, an article opens no relative
clause, and who is named in it only tells where the other is.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from servanda.reader.syntax.cases import looks_attributive
from servanda.reader.syntax.wording import holds

if TYPE_CHECKING:
    from servanda.reader.syntax.wording import Token
    from servanda.reader.words.actdata import ActData
    from servanda.reader.words.acttypes import ActWords

__all__ = ["appositions", "goes_on", "waits_for_verb"]

_FEWEST, _LONGEST = 2, 9  # words of such a phrase
_MARKS = frozenset(",;:–—.!?()")


def appositions(tokens: list[Token], data: ActData) -> frozenset[int]:
    """The places of the words and commas of all such phrases of a sentence."""
    words = data.data
    if not words.capital_nouns:
        return frozenset()
    commas = [n for n, token in enumerate(tokens) if token.text == ","]
    found: set[int] = set()
    for first, last in pairwise(commas):
        inside = tokens[first + 1 : last]
        if not (_FEWEST <= len(inside) <= _LONGEST and _is_phrase(inside, words)):
            continue
        if waits_for_verb(tokens[:first], words) and goes_on(tokens, last, words):
            found |= {*range(first, last + 1)}
    return frozenset(found)


def _is_phrase(inside: list[Token], words: ActWords) -> bool:
    """Whether an article opens a phrase of a noun like `capital` or `country`, with no verb."""
    if inside[0].low not in words.passing or inside[0].text[0].isupper():
        return False
    noun = next((one for one in inside[1:] if one.item or one.text[0].isupper()), None)
    if noun is None or noun.item or not noun.low.endswith(words.apposed):
        return False
    return all(_may_stand(one, words) for one in inside[1:])


def _may_stand(token: Token, words: ActWords) -> bool:
    if token.item is not None:
        return token.kind != "person"
    if not token.text.islower():
        return token.text[0].isalnum() or token.text in "-."
    known = token.low in words.passing or token.low in words.governing
    known = known or token.low in words.owner or token.low in words.joining
    return known or (looks_attributive(token.low, words) and not token.triggers)


def waits_for_verb(tokens: list[Token], words: ActWords) -> bool:
    """Whether an auxiliary has no participle or infinitive behind it yet."""
    helps = words.auxiliaries
    last = tokens[-1] if tokens else None
    if last is None or (last.item is None and last.text.islower() and last.low not in helps):
        return False
    verb = next((one for one in reversed(tokens) if one.low in helps or one.text in _MARKS), None)
    return verb is not None and verb.low in helps


def goes_on(tokens: list[Token], comma: int, words: ActWords) -> bool:
    """Whether a verb closes the clause behind it, and the sentence or another clause follows."""
    near = (n for n in range(comma + 1, len(tokens)) if tokens[n].text in _MARKS)
    end = next(near, len(tokens))
    last = tokens[end - 1]
    if end - comma <= 1 or last.item is not None or not last.text.islower():
        return False
    behind = tokens[end + 1 : end + 2] if end < len(tokens) and tokens[end].text == "," else []
    opening = words.telling | words.breaks | words.subordinate | words.relatives
    return not behind or holds(behind, opening) or behind[0].low in words.governing
