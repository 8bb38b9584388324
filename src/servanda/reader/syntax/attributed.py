"""Days of a participle beside its noun: `the (in May signed) pact was ratified`, where it has one.

Such a day is that of what the participle or its noun tells, and of nothing else in the sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.syntax.participledays import described_with_days

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from servanda.reader.syntax.bounds import Bounds
    from servanda.reader.syntax.wording import Token, Wording
    from servanda.reader.words.actdata import ActData
    from servanda.reader.words.acttypes import ActWords

__all__ = ["Attribute", "attributes_with_days", "days_of_attributes", "stands_in_attribute"]

_REACH = 14  # words from an article to the participle before its noun
_ADJECTIVES = 3  # words between a participle and its noun
_MARKS = frozenset(",;:()–—")
_PARTICIPLES = ("t", "en")  # how participles end, before the ending of an adjective


class Attribute(NamedTuple):
    """From where to where participle and noun stand in the sentence, and the days of theirs."""

    verb: tuple[int, int]
    noun: tuple[int, int]
    days: frozenset[int]

    def tells(self, start: int, end: int) -> bool:
        """Whether what stands between two places is told with the participle or its noun."""
        return any(first < end and start < last for first, last in (self.verb, self.noun))


def attributes_with_days(wording: Wording, data: ActData) -> list[Attribute]:
    """The participles of a sentence that have days of their own."""
    words, tokens = data.data, wording.tokens
    days = [n for n in wording.names if tokens[n].kind == "day"]
    if not words.described_ends:
        return [
            Attribute(
                (wording.starts[one.verb], wording.end(one.end)),
                (wording.starts[one.first], wording.end(one.last)),
                frozenset(wording.starts[n] for n in days if one.verb < n <= one.day),
            )
            for one in described_with_days(wording, data, days)
        ]
    found = []
    for first in {_article(tokens, day, words) for day in days} - {-1}:
        verb, noun = _described(tokens, first + 1, words, _ends(words))
        if verb > 0:
            own = frozenset(wording.starts[n] for n in days if first < n < verb)
            both = (wording.starts[verb], wording.end(noun))
            found.append(Attribute(both, both, own))
    return found


def stands_in_attribute(clause: Bounds, at: int) -> bool:
    """`The (by X signed) pact was ratified by Y`: whether a name is of a participle."""
    words, tokens = clause.data, clause.tokens
    if (article := _article(tokens, at, words)) < 0:
        return False
    verb, noun = _described(tokens, article + 1, words, _ends(words))
    return at < verb and not verb <= clause.at <= noun


def _ends(words: ActWords) -> tuple[str, ...]:
    """How a participle ends that stands before a noun."""
    return tuple(f"{one}{end}" for one in _PARTICIPLES for end in words.described_ends)


def days_of_attributes(
    attributes: Iterable[Attribute], *spans: tuple[int, int]
) -> tuple[frozenset[int], frozenset[int]]:
    """Of what stands in some places, its own days and those that are of participles."""
    own, others = frozenset[int](), frozenset[int]()
    for one in attributes:
        if any(one.tells(start, end) for start, end in spans):
            own |= one.days
        else:
            others |= one.days
    return own, others - own


def _article(tokens: Sequence[Token], day: int, words: ActWords) -> int:
    """The article behind which a day stands with no noun of its own between, or -1."""
    for n in range(day - 1, max(-1, day - _REACH), -1):
        token = tokens[n]
        if token.text in _MARKS or token.low in words.auxiliaries:
            return -1
        article = token.low in words.passing or token.low in words.definite
        if article and _opens(tokens[n + 1], words):
            clause = n > 0 and tokens[n - 1].text == "," and token.low in words.relatives
            return -1 if clause else n
    return -1


def _opens(token: Token, words: ActWords) -> bool:
    """Whether a word can follow an article and open what stands before a participle."""
    leads = words.governing | words.partner | words.agent | words.loose | words.seeming
    return token.kind == "day" or token.low in leads - words.passing


def _described(
    tokens: Sequence[Token], first: int, words: ActWords, ends: tuple[str, ...]
) -> tuple[int, int]:
    """The first participle behind an article, and its noun; -1 where none is."""
    for n in range(first, min(len(tokens) - 1, first + _REACH)):
        token = tokens[n]
        if token.text in _MARKS or token.low in words.auxiliaries:
            break
        if token.item is None and token.text.islower() and token.low.endswith(ends):
            noun = _noun(tokens, n + 1)
            if noun > 0 and token.low not in words.governing:
                return n, noun
    return -1, -1


def _noun(tokens: Sequence[Token], first: int) -> int:
    """The noun behind adjectives at most, or -1."""
    for n in range(first, min(len(tokens), first + _ADJECTIVES)):
        token = tokens[n]
        if token.item is not None:
            return -1 if token.kind == "day" else n
        if token.text[:1].isupper():
            return n
        if not token.text.islower() or not token.low.endswith(("e", "en", "er", "es", "em")):
            return -1
    return -1
