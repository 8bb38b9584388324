"""What endings tell of a word in a language that has cases: that of a name, an adjective."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from servanda.model.claim import known as known_actor

if TYPE_CHECKING:
    from servanda.reader.syntax.wording import Token
    from servanda.reader.words.acttypes import ActWords

__all__ = [
    "is_accusative",
    "is_doer",
    "is_nominative",
    "is_object",
    "looks_attributive",
    "looks_doing",
    "looks_nominative",
    "looks_oblique",
    "looks_participial",
    "looks_telling",
]

_NOUNS_BACK = 5  # words of an organ before whose it is: `by the president of X`


def is_nominative(tokens: list[Token], at: int, words: ActWords) -> bool:
    """Whether a name behind another noun can only be a subject: `after talks X signed`."""
    token = tokens[at]
    if token.item is None or not words.nominative or token.first.isupper():
        return False
    low = token.first.casefold()
    if low in words.nominatives:
        return True
    if looks_attributive(tokens[at - 1].low, words):
        return False
    if token.kind == "person":
        known = known_actor(token.item.label)
        last = token.item.label.rpartition(" ")[2].casefold()
        named = known or _looks(words.nominative_person, last)  # else the page never tells his name
        return (named and not token.item.declined) or _looks(words.nominative_person, low)
    if token.kind == "state" and not token.item.declined:
        return _looks(words.nominative, low) or _looks(words.nominative_state, low)
    return _looks(words.nominative, low)


def is_doer(tokens: list[Token], at: int, words: ActWords) -> bool:
    """Whether a name, or the organ right before it, stands in the case of who does a passive."""
    if not words.doing:
        return False
    if _looks(words.doing, tokens[at].first.casefold()):
        return True
    for n in range(at - 1, max(-1, at - 1 - _NOUNS_BACK), -1):
        low = tokens[n].low
        if tokens[n].item or not low.isalpha() or low in words.governing:
            return False
        if _looks(words.doing, low) and low not in words.joining:
            return True
    return False


def is_object(verb: str, name: str, words: ActWords) -> bool:
    """`X replaced Y`: whether a person behind a verb cannot be its subject, by both their ends."""
    if not words.masculine:
        return False
    return _looks(words.masculine, verb) and _looks(words.accusative, name)


def is_accusative(low: str, words: ActWords) -> bool:
    """Whether the first word of a name can only be whom something is done to, by its ending."""
    return bool(words.accused) and _looks(words.accused, low)


def looks_doing(low: str, words: ActWords) -> bool:
    """Whether a word has the ending of who does a passive."""
    return bool(words.doing) and _looks(words.doing, low)


def looks_nominative(low: str, words: ActWords) -> bool:
    """Whether a noun has the ending of a subject."""
    return _looks(words.nominative, low)


def looks_attributive(low: str, words: ActWords) -> bool:
    """Whether a word has the ending of an adjective before its noun."""
    return _looks(words.attributive, low)


def looks_oblique(low: str, words: ActWords) -> bool:
    """Whether a noun has the ending of a case that no subject has."""
    return _looks(words.oblique, low)


def looks_participial(low: str, words: ActWords) -> bool:
    """Whether a word has the ending of a participle."""
    return _looks(words.participle, low)


def looks_telling(low: str, words: ActWords) -> bool:
    """Whether a word has the ending of a participle in any voice, which tells more of a noun."""
    return _looks(words.telling_more, low)


def _looks(pattern: str, low: str) -> bool:
    return bool(_compiled(pattern).fullmatch(low))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
