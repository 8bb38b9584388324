"""A tagged sentence as tokens (names, adjectives of states, words) and the clause around one."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache
from operator import eq
from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.words.actdata import states_of
from servanda.reader.words.cutting import MOST_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.claims.lift import Item, Lifted
    from servanda.reader.words.actdata import ActData, Form

__all__ = ["PRONOUNS", "REACH", "Clause", "Token", "token_at", "tokens_of"]

_TOKEN = re.compile(r"<[a-z](\d{1,3})>|[^\W_]+(?:[-’'.][^\W_]+)*|[^\w\s]")
_POSSESSIVE = ("'s", "’s")
_PAIRS = 10_000  # words with a hyphen remembered
PRONOUNS = ("plural", "person", "text")
_ARTICLE = 3  # words between an article and its noun
REACH = 120  # tokens before and after a word that can belong to its clause
_ANTECEDENT = 6  # words before a relative clause
_AUXILIARY = 3  # words between an auxiliary and its participle
_STEPS_BACK = 4  # words between a preposition and the name it governs


class Token(NamedTuple):
    """A name with its item, or a word; `state` is meant by an adjective, `capital` by a city.

    `paired` is half of an adjective that means two states.
    """

    text: str
    low: str
    start: int
    end: int
    item: Item | None = None
    state: str = ""
    capital: str = ""
    paired: bool = False

    @property
    def may_name(self) -> bool:
        """Whether it can stand for anybody."""
        return bool(self.item or self.state or self.capital)


class _Meanings(dict[str, tuple[str, str, str]]):
    """Words in small letters, the states they are adjectives of, and those whose capitals."""

    def __init__(self, lang: str) -> None:
        super().__init__()
        self._adjectives, self._capitals = states_of(lang)

    def __missing__(self, word: str) -> tuple[str, str, str]:
        if len(self) >= MOST_WORDS:
            self.clear()
        base = word[:-2] if word.endswith(_POSSESSIVE) else word
        meaning = base.casefold(), self._adjectives.get(base, ""), self._capitals.get(base, "")
        self[word] = meaning
        return meaning


@cache
def _meanings(lang: str) -> _Meanings:
    return _Meanings(lang)


def tokens_of(lifted: Lifted, lang: str) -> list[Token]:
    """The tokens of a tagged sentence."""
    meanings = _meanings(lang)
    found = []
    for match in _TOKEN.finditer(lifted.text):
        text, tag = match[0], match[1]
        start, end = match.span()
        if tag:
            found.append(Token(text, text, start, end, lifted.items[int(tag)]))
        else:
            low, state, capital = meanings[text]
            if "-" in text and not state and (pair := _pair(lang, text)):
                cut = start + text.index("-")
                found.append(Token(text, low, start, cut, None, pair[0], "", paired=True))
                found.append(Token(text, low, cut, end, None, pair[1], "", paired=True))
                continue
            found.append(Token(text, low, start, end, None, state, capital))
    return found


@lru_cache(maxsize=_PAIRS)
def _pair(lang: str, text: str) -> tuple[str, str] | None:
    """The two states of an adjective that joins them."""
    adjectives, _ = states_of(lang)
    first, _, second = text.partition("-")
    stems = (first, first.removesuffix("о") + "ий", first + "e")
    one = next((adjectives[stem] for stem in stems if stem in adjectives), "")
    other = adjectives.get(second, "")
    return (one, other) if one and other else None


def token_at(text: str, start: int) -> re.Match[str] | None:
    """The token of a tagged sentence that begins at a place."""
    return _TOKEN.match(text, start)


class Clause:
    """The clause of one token: what stands before and after it up to the next break.

    `breaks` are the places of all breaks among the tokens.
    """

    def __init__(
        self, tokens: list[Token], breaks: list[int], at: int, length: int, data: ActData
    ) -> None:
        self.tokens = tokens
        self.at = at
        self.after = at + length
        self.data = data.data
        before, behind = bisect_left(breaks, at), bisect_left(breaks, self.after)
        first = breaks[before - 1] + 1 if before else 0
        last = breaks[behind] if behind < len(breaks) else len(tokens)
        self.first, self.last = max(first, at - REACH), min(last, self.after + REACH)
        self.organs = data.organs

    def stands(self, words: tuple[str, ...], at: int) -> bool:
        """Whether these words stand one after the other from a place on."""
        there = self.tokens[at : at + len(words)]
        return len(there) == len(words) and all(map(eq, words, (token.low for token in there)))

    @property
    def is_relative(self) -> bool:
        """Whether it tells more of what the clause before has named."""
        return self.first > 0 and self.tokens[self.first - 1].low in self.data.relatives

    def antecedent(self) -> frozenset[str]:
        """The words right before a relative clause, among which is what it tells of."""
        start = max(0, self.first - 1 - _ANTECEDENT)
        return frozenset(token.low for token in self.tokens[start : self.first - 1])

    def words(self) -> Iterator[str]:
        """All words of the clause in small letters."""
        return (token.low for token in self.tokens[self.first : self.last])

    def governor(self, at: int) -> str:
        """The preposition that governs a name: what stands before its article and adjectives."""
        for n in range(at - 1, max(self.first - 1, at - 1 - _STEPS_BACK), -1):
            token = self.tokens[n]
            if token.low in self.data.governing or token.low in self.data.partner:
                return token.low
            if token.item or token.low in self.data.joining or token.text in ",()":
                return ""
            if not token.low[:1].isalnum():
                return ""
            if token.text.isupper() or (not token.text[0].islower() and not token.state):
                return ""
        return ""

    def organ(self, at: int) -> str:
        """The kind of state organ named beside a state or its adjective, or an empty string."""
        for n in (at, at + 1, at + 2, at - 1, at - 2, at - 3):
            if 0 <= n < len(self.tokens):
                token = self.tokens[n]
                pair = f"{token.low} {self.tokens[n + 1].low}" if n + 1 < len(self.tokens) else ""
                if found := self.organs.get(pair) or self.organs.get(token.low):
                    return found
        return ""

    def stand_in(self, *, texts: bool) -> str:
        """`the sides`, `the bloc`: whether words at the head of the clause stand for names.

        `texts` says that the act is one of texts: `it will enter into force`.
        """
        for n in range(self.first, self.at):
            low = self.tokens[n].low
            for kind, words in self.data.stand_ins.items():
                if (kind == "text") != texts:
                    continue
                if low in words and not self.governor(n) and self._is_meant(kind, n):
                    return kind
        return ""

    def _is_meant(self, kind: str, at: int) -> bool:
        """Whether words mean somebody in particular: `the ministers`; pronouns always do."""
        definite = self.data.definite
        if not definite or kind in PRONOUNS:
            return True
        near = self.tokens[max(self.first, at - _ARTICLE) : at]
        return any(token.low in definite for token in near)

    def is_passive(self, form: Form) -> bool:
        """Whether the verb of this clause is in the passive."""
        if form != "past":
            return form == "passive"
        last = self.after + 1 if self.data.whole_clause else self.at
        near = self.tokens[max(self.first, self.at - _AUXILIARY) : min(last, self.last)]
        return any(token.low in self.data.passive_aux for token in near)
