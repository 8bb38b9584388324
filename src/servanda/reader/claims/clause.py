"""The clause around a word: what stands before and after it up to the next break."""

from __future__ import annotations

from bisect import bisect_left
from operator import eq
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.claims.wording import Token, Wording
    from servanda.reader.words.actdata import ActData, Form

__all__ = ["ARTICLE", "REACH", "Clause"]

ARTICLE = 3  # words between an article and its noun
REACH = 120  # tokens before and after a word that can belong to its clause
_ANTECEDENT = 6  # words before a relative clause
_AUXILIARY = 3  # words between an auxiliary and its participle
_FEWEST_LISTED = 3  # words of a list with its preposition, at least
_STEPS_BACK = 4  # words between a preposition and the name it governs


class Clause:
    """The clause of one token: what stands before and after it up to the next break."""

    def __init__(self, wording: Wording, at: int, length: int, data: ActData) -> None:
        self.wording = wording
        self.tokens = wording.tokens
        self.at = at
        self.after = at + length
        self.data = data.data
        breaks = wording.breaks
        before, behind = bisect_left(breaks, at), bisect_left(breaks, self.after)
        first = breaks[before - 1] + 1 if before else 0
        last = breaks[behind] if behind < len(breaks) else len(self.tokens)
        self.first, self.last = max(first, at - REACH), min(last, self.after + REACH)
        self.opened = self.first  # behind the word that opens the clause
        self.opener = self.first - 1
        self.begin = self.first  # where what stands right before the act begins
        self.organs = data.organs
        self.named = [n for n in wording.names if self.first <= n < self.last]
        if self.first and self.tokens[self.first - 1].low in self.data.supposing:
            self._end_supposing()
        if self.data.asides and self.first:
            self._reopen()
        if self.data.echoes and self.opened > 1:
            self._echo()
        if self.first and self.tokens[self.first - 1].text != ",":
            self.opener = self.first - 1
        self._governors: dict[int, str] = {}
        self._known: frozenset[str] | None = None
        self._helped: frozenset[str] | None = None

    def _reopen(self) -> None:
        """`X, who leads Y, signed Z`, or with dashes around a list: the clause goes on."""
        tokens, opener = self.tokens, self.first - 1
        breaks = [n for n in self.wording.breaks if n < opener]
        if self.first == self.at and tokens[opener].text in "–—":
            if breaks and tokens[breaks[-1]].text in "–—":
                self.first = max(breaks[-2] + 1 if breaks[1:] else 0, self.at - REACH)
                self.named = [n for n in self.wording.names if self.first <= n < self.last]
            return
        comma = next((n for n in range(self.at - 1, self.first, -1) if not self._helps(n)), 0)
        if comma and tokens[comma].text == "," and tokens[opener].low in self.data.asides:
            start = max(breaks[-1] + 1 if breaks else 0, self.at - REACH)
            if any(tokens[n].text == "," for n in range(max(start, opener - 2), opener)):
                self.first, self.begin = start, comma + 1
                inside = (n for n in self.wording.names if start <= n < self.last)
                self.named = [n for n in inside if not opener <= n < comma]

    def _end_supposing(self) -> None:
        """`If X signs, Y will join`: a comma parts the two; in lists of names it does not."""
        tokens = self.tokens
        for comma in range(self.first + 2, self.last - 1):
            parts = range(self.first, comma), range(comma + 1, self.last)
            if tokens[comma].text != "," or not all(any(map(self._is_verb, one)) for one in parts):
                continue
            behind = tokens[comma + 2] if comma + 2 < self.last else None
            listed = behind is not None and (behind.low in self.data.joining or behind.text == ",")
            if listed and tokens[comma - 1].item and tokens[comma + 1].item:
                continue
            self.first, self.last = (
                (comma + 1, self.last) if self.at > comma else (self.first, comma)
            )
            self.begin = self.opened = self.first
            self.named = [n for n in self.named if self.first <= n < self.last]
            return

    def _is_verb(self, at: int) -> bool:
        """Whether a word may be a verb: in small letters, and no article or preposition."""
        low = self.tokens[at].text
        known = self.data.passing | self.data.joining | self.data.governing
        return low.isalpha() and low.islower() and low not in known

    def _echo(self) -> None:
        """`X said that it would sign`: X is the subject of both clauses."""
        tokens, opener = self.tokens, self.opened - 1
        if tokens[opener].low not in self.data.content:
            return
        if self.opened < self.at and tokens[self.opened].low in self.data.echoes:
            breaks = [n for n in self.wording.breaks if n < opener]
            self.first = max(breaks[-1] + 1 if breaks else 0, self.at - REACH)
            self.named = [n for n in self.wording.names if self.first <= n < self.last]

    def _helps(self, at: int) -> bool:
        """Whether a word can stand between a comma and its verb: `, has also`."""
        low = self.tokens[at].low
        return low in self.data.passive_aux or low in self.data.helping

    def stands(self, words: tuple[str, ...], at: int) -> bool:
        """Whether these words stand one after the other from a place on."""
        there = self.tokens[at : at + len(words)]
        return len(there) == len(words) and all(map(eq, words, (token.low for token in there)))

    @property
    def is_relative(self) -> bool:
        """Whether it tells more of what the clause before has named."""
        return self.first > 0 and self.tokens[self.first - 1].low in self.data.relatives

    @property
    def is_possessed(self) -> bool:
        """`his visit`, `their third session`: whether a pronoun tells whose a noun is."""
        near = self.tokens[max(self.first, self.at - ARTICLE) : self.at]
        return any(token.low in self.data.possessives for token in near)

    @property
    def is_noun(self) -> bool:
        """`the meet`, `ahead of the X meet`: a verb that an article makes a noun."""
        before = self.tokens[max(self.first, self.at - 2) : self.at]
        if not self.data.subject_first or not before:
            return False
        return before[-1].low in self.data.resuming or (
            before[-1].item is not None
            and before[0].low in self.data.resuming
            and self.first <= self.at - 3
            and self.tokens[self.at - 3].low in self.data.governing
        )

    @property
    def is_resumed(self) -> bool:
        """`The meeting`, with nothing that tells which: the one a page has told of."""
        before = self.tokens[self.at - 1].low if self.at > self.first else ""
        behind = self.tokens[self.after].low if self.after < self.last else ""
        told = self.data.governing | self.data.partner | self.data.genitive
        return before in self.data.resuming and behind not in told

    @property
    def is_of_person(self) -> bool:
        """`his visit`."""
        near = self.tokens[max(self.first, self.at - ARTICLE) : self.at]
        return any(token.low in self.data.personal for token in near)

    @property
    def is_of_pronoun(self) -> bool:
        """`he will meet X`: whether a pronoun is its subject, where it may stand anywhere."""
        if not (self.data.subjects and self.data.whole_clause):
            return False
        return any(low in self.data.subjects for low in self.words())

    def antecedent(self) -> frozenset[str]:
        """The words right before a relative clause, among which is what it tells of."""
        start = max(0, self.first - 1 - _ANTECEDENT)
        return frozenset(token.low for token in self.tokens[start : self.first - 1])

    def antecedent_name(self) -> int:
        """The name a relative clause tells more of, or -1: the last one before it."""
        if self.data.subject_first:
            return self._just_named()
        if not self.is_relative or not self.data.capital_nouns:
            return -1
        start = max(0, self.first - 1 - _ANTECEDENT)
        before = range(self.first - 2, start - 1, -1)
        return next((n for n in before if n in self.wording.names), -1)

    def _just_named(self) -> int:
        """`X, which signed Y`: the name right before the comma, or -1."""
        tokens, at = self.tokens, self.first - 3
        if at < 0 or tokens[at + 2].low not in self.data.asides or tokens[at + 1].text != ",":
            return -1
        return at if tokens[at].item else -1

    def words(self) -> Iterator[str]:
        """All words of the clause in small letters."""
        return (token.low for token in self.tokens[self.first : self.last])

    @property
    def known(self) -> frozenset[str]:
        """All its words in small letters; of a relative clause, those before it too."""
        if self._known is None:
            words = frozenset(self.words())
            self._known = words | self.antecedent() if self.is_relative else words
        return self._known

    @property
    def helped(self) -> frozenset[str]:
        """The acts that need one of the words of the clause beside them."""
        if self._helped is None:
            start = max(0, self.first - 1 - _ANTECEDENT) if self.is_relative else self.first
            near = self.tokens[start : self.last]
            self._helped = frozenset().union(*[token.helps for token in near if token.helps])
        return self._helped

    def governor(self, at: int) -> str:
        """The preposition that governs a name: what stands before its article and adjectives."""
        found = self._governors.get(at)
        if found is None:
            found = self._governor(at) or self._listed(at) or self._behind_town(at)
            self._governors[at] = found
        return found

    def _behind_town(self, at: int) -> str:
        """`held in Town, X`: a state behind a town of its own is where that is, unless it opens."""
        tokens, n = self.tokens, at - 2
        if n <= self.first or tokens[n + 1].text != ",":
            return ""
        while n > self.first and tokens[n].text[:1].isupper() and not tokens[n].item:
            n -= 1
        is_site = self.first < n < at - 2 and tokens[n].low in self.data.sites
        return tokens[n].low if is_site else ""

    def _listed(self, at: int) -> str:
        """The preposition that governs the list a name ends: `in X, Y and Z`.

        What opens a sentence is its setting, and the comma behind it ends it.
        """
        tokens, n = self.tokens, at - 1
        if n < self.first + _FEWEST_LISTED or tokens[n].low not in self.data.joining:
            return ""
        while n > self.first + 1:
            before = tokens[n - 1]
            if not before.item and not before.text[:1].isupper():
                return ""
            if found := self._governor(n - 1):
                opens = not tokens[n - 2].text[:1].islower()
                whose = tokens[n - 3].item  # `A of X, B and C`
                apposed = whose is not None and whose.kind == "person"
                return "" if opens or apposed or found in self.data.partner else found
            n -= 2
            if tokens[n].text != "," and tokens[n].low not in self.data.joining:
                return ""
        return ""

    def _governor(self, at: int) -> str:
        for n in range(at - 1, max(self.first - 1, at - 1 - _STEPS_BACK), -1):
            token = self.tokens[n]
            if self._is_act(n):
                return ""
            if token.low in self.data.governing or token.low in self.data.partner:
                return token.low
            if token.text == "," and n + 1 == at:
                return self._placed(n)
            if self._parts_phrase(token):
                return ""
        return ""

    def _is_act(self, at: int) -> bool:
        """Whether the act itself stands there: where words have cases, nothing governs over it.

        `to` before it is no preposition.
        """
        if self.at <= at < self.after:
            return self.data.cases
        return at + 1 == self.at and self.tokens[at].low in self.data.infinitive

    def _parts_phrase(self, token: Token) -> bool:
        """Whether a word before a name cannot stand between it and its preposition."""
        if token.item or token.low in self.data.joining or not token.low[:1].isalnum():
            return True
        if token.low in self.data.nominatives:
            return True
        if token.low.endswith(self.data.object_ends) and token.low not in self.data.passing:
            return True
        return token.text.isupper() or (not token.text[0].islower() and not token.state)

    def _placed(self, comma: int) -> str:
        """`in Klow, Syldavia`: the preposition of the place whose country a name tells."""
        tokens, n = self.tokens, comma - 1
        while n > self.first and not tokens[n].item and tokens[n].text[:1].isupper():
            n -= 1
        placed = n < comma - 1 and tokens[n].low in self.data.sites
        return tokens[n].low if placed and tokens[comma + 1].item else ""

    def is_seat(self, at: int) -> bool:
        """`the government in X`: whether a capital stands for the state by an organ before it."""
        before = self.tokens[max(self.first, at - 2) : at]
        return (
            self.data.capital_nouns
            and len(before) > 1
            and before[0].low in self.organs
            and before[1].low in self.data.sites
        )

    def organ(self, at: int) -> str:
        """The kind of state organ named beside a state or its adjective, or an empty string."""
        for n in (at, at + 1, at + 2, at + 3, at - 1, at - 2, at - 3):
            if 0 <= n < len(self.tokens):
                token = self.tokens[n]
                pair = f"{token.low} {self.tokens[n + 1].low}" if n + 1 < len(self.tokens) else ""
                if found := self.organs.get(pair) or self.organs.get(token.low):
                    return found
        return ""

    @property
    def preposition(self) -> str:
        """The preposition that governs a noun, over its article and adjectives."""
        for n in range(self.at - 1, max(self.first, self.at - 1 - _STEPS_BACK) - 1, -1):
            token = self.tokens[n]
            if token.low in self.data.governing or token.low in self.data.partner:
                return token.low
            if token.item or not token.text[:1].islower():
                return ""
        return ""

    def is_passive(self, form: Form) -> bool:
        """Whether the verb of this clause is in the passive."""
        if form != "past":
            return form == "passive"
        last = self.after + 1 if self.data.whole_clause else self.at
        near = self.tokens[max(self.first, self.at - _AUXILIARY) : min(last, self.last)]
        if any(token.low in self.data.passive_aux for token in near):
            return True
        return self._is_closed_by_passive()

    def _is_closed_by_passive(self) -> bool:
        """Whether a participle closes its clause, with its auxiliary however far before."""
        if self.after < self.last and self.tokens[self.after].text not in ".,;!?":
            return False
        perfect, passive = self.data.perfect, self.data.passive_aux
        for n in range(self.at - 1, self.first - 1 if perfect else self.at, -1):
            low = self.tokens[n].low
            if low in perfect or low in passive:
                return low not in perfect
        return False
