"""The clause around a word: what stands before and after it up to the next break."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from servanda.reader.syntax.apart import taking_part
from servanda.reader.syntax.bounds import Bounds
from servanda.reader.syntax.governing import governor_of
from servanda.reader.syntax.wording import LOW, holds
from servanda.reader.words.actdata import APART

if TYPE_CHECKING:
    from servanda.reader.syntax.wording import Wording
    from servanda.reader.words.actdata import ActData, Form

__all__ = ["ARTICLE", "Clause"]

ARTICLE = 3  # words between an article and its noun
_SEATED = "parliament"  # the organ that is a state's where it sits: `lawmakers in X`
_ANTECEDENT = 6  # words before a relative clause
_APPOSED = 18  # words of a phrase between commas that tells more of a noun
_ACTING = ("state", "organisation")
_JOINED = 2  # words from a name to the one that `and` joins to it
_INVERTED = 6  # words from a participle that opens a clause to its auxiliary
_AUXILIARY = 3  # words between an auxiliary and its participle


class Clause(Bounds):
    """The clause of one token: what stands before and after it up to the next break."""

    def __init__(self, wording: Wording, at: int, length: int, data: ActData) -> None:
        super().__init__(wording, at, length, data)
        if self.data.cases and self.named:
            self.named = taking_part(self)
        self._governors: dict[int, str] = {}
        self._words: frozenset[str] | None = None
        self._helped: frozenset[str] | None = None

    def stands(self, words: tuple[str, ...], at: int) -> bool:
        """Whether these words stand one after the other from a place on, or the last far behind."""
        if APART in words:
            return self._closes_with(words[-1], at)
        return words == tuple([token.low for token in self.tokens[at : at + len(words)]])

    def _closes_with(self, particle: str, verb: int) -> bool:
        """`called a meeting off`: whether a clause ends with this particle, and not denied."""
        for n in range(verb + 1, self.last):
            behind = self.tokens[n + 1] if n + 1 < self.last else None
            mark = behind is None or not (behind.item or behind.text[0].isalnum())
            ends = mark or (behind is not None and behind.low in self.data.joining)
            if ends and self.tokens[n].low == particle:
                return self.tokens[n - 1].low not in self.data.negations
        return False

    @property
    def is_relative(self) -> bool:
        """Whether it tells more of what the clause before has named."""
        return self.first > 0 and self.tokens[self.first - 1].low in self.data.relatives

    @property
    def goes_on_there(self) -> bool:
        """`came to X, where he met Y`: whether its doer is that of the clause before."""
        return self.first > 0 and self.tokens[self.first - 1].low in self.data.there

    @property
    def is_possessed(self) -> bool:
        """`his visit`, `their third session`: whether a pronoun tells whose a noun is."""
        if self.data.possessives.isdisjoint(self.words):
            return False
        near = self.tokens[max(self.first, self.at - ARTICLE) : self.at]
        return holds(near, self.data.possessives)

    @property
    def is_head(self) -> bool:
        """Whether it is told by the participle of a phrase of its own, or one joined to that."""
        head = self.wording.head
        if head < 0 or self.at < head:
            return False
        before = self.tokens[self.at - 1]
        return self.at == head or before.text == "," or before.low in self.data.joining

    @property
    def is_noun(self) -> bool:
        """`the meet`, `ahead of the X meet`: a verb that an article makes a noun."""
        before = self.tokens[max(self.first, self.at - 2) : self.at]
        if not self.data.subject_first or not before:
            return False
        return before[-1].low in self.data.describing or (
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
    def is_of_unnamed(self) -> bool:
        """`before Y's visit`: whether a genitive in front tells of somebody who is not known."""
        if not self.data.capital_nouns or self.at - 1 < self.first:
            return False
        before = self.tokens[self.at - 1]
        named = before.item or before.state or before.capital
        return (
            not named and before.text[0].isupper() and before.low.endswith(self.data.genitive_ends)
        )

    @property
    def is_of_person(self) -> bool:
        """`his visit`."""
        near = self.tokens[max(self.first, self.at - ARTICLE) : self.at]
        return holds(near, self.data.personal)

    @property
    def is_of_pronoun(self) -> bool:
        """`he will meet X`: whether a pronoun is its subject, where it may stand anywhere."""
        if not (self.data.subjects and self.data.whole_clause):
            return False
        return not self.data.subjects.isdisjoint(self.words)

    def antecedent(self) -> frozenset[str]:
        """The words right before a relative clause, among which is what it tells of."""
        start = max(0, self.first - 1 - _ANTECEDENT)
        return frozenset(token.low for token in self.tokens[start : self.first - 1])

    @property
    def names_anybody(self) -> bool:
        """Whether a name stands in it, or is what it tells more of."""
        return bool(self.named) or self.antecedent_name() >= 0

    def antecedent_name(self) -> int:
        """The name a relative clause tells more of, or -1: the last one before it."""
        if self.data.subject_first:
            named = self._just_named()
            return named if named >= 0 else self._of_predicate()
        if not self.is_relative or not (self.data.capital_nouns or self._is_of_one()):
            return self._of_several() if self.data.cases and self.is_relative else -1
        start = max(0, self.first - 1 - _ANTECEDENT)
        before = range(self.first - 2, start - 1, -1)
        found = next((n for n in before if n in self.wording.names), -1)
        other = any(map(self._is_other, range(found + 1, self.first - 1)))
        found = self._ranked(found)
        return -1 if other or self._differs(found) else found

    def _ranked(self, at: int) -> int:
        """`X is after Y and Z the third state that signed`: the subject, and not the one before."""
        tokens, names, n = self.tokens, self.wording.names, at
        behind = tokens[at + 1 : self.first - 1] if at > 1 else []
        if not any(one.text[0].isupper() and one.low.endswith(self.data.apposed) for one in behind):
            return at
        while n - _JOINED in names and tokens[n - 1].low in self.data.joining:
            n -= _JOINED
        if n < 1 or tokens[n - 1].low not in self.data.governing:
            return at
        return next((one for one in reversed(names) if one < n), at)

    def _differs(self, at: int) -> bool:
        """`a preacher from X, who urged`: a state without an article, by its gender not meant."""
        data, tokens = self.data, self.tokens
        if at < 1 or not data.neuters or tokens[self.first - 1].low in data.neuters:
            return False
        token, before = tokens[at], tokens[at - 1].low
        bare = before in data.origin | data.sites and not self.is_seat(at)
        return bare and (token.kind == "state" or bool(token.capital))

    def _is_other(self, at: int) -> bool:
        """`groups in X, which called`: a noun that is no organ is meant, not the name before."""
        token = self.tokens[at]
        noun = token.item is None and not token.state and token.text[0].isupper()
        if noun and self.data.capital_nouns and token.low.endswith(self.data.apposed):
            return self.tokens[at - 1].low in self.data.governing  # `X was the first state, which`
        return noun and self.tokens[at - 1].text != "-" and token.low not in self.organs

    def _is_of_one(self) -> bool:
        """Whether a relative in the nominative tells more of one alone, by its ending."""
        return self.data.cases and self.tokens[self.first - 1].low in self.data.singular

    def _of_several(self) -> int:
        """`X и Y, которые подписали`: the last of names joined before a plural relative, or -1."""
        tokens, at, names = self.tokens, self.first - 3, self.wording.names
        if (
            at < _JOINED
            or tokens[at + 1].text != ","
            or tokens[at - 1].low not in self.data.joining
        ):
            return -1
        return at if at in names and at - _JOINED in names else -1

    def _just_named(self) -> int:
        """`X, which signed Y`: the name right before the comma, or -1."""
        tokens, at = self.tokens, self.first - 3
        telling = self.data.asides - self.data.owning
        if at < 0 or tokens[at + 2].low not in telling or tokens[at + 1].text != ",":
            return -1
        if at and tokens[at].low in self.organs and tokens[at - 1].kind in _ACTING:
            return at - 1  # `the X-ish leaders, who`
        town = tokens[at].capital and tokens[at + 2].low in self.data.relatives
        return at if tokens[at].item or town else -1

    def _of_predicate(self) -> int:
        """`X is the only state that has signed`: the subject whom a noun before `that` means."""
        tokens, relative = self.tokens, self.first - 1
        if relative < 1 or tokens[relative].low not in self.data.relatives:
            return -1
        for n in range(relative - 1, max(0, relative - 1 - _ANTECEDENT), -1):
            if tokens[n].item or not tokens[n].low[:1].isalnum():
                return -1
            if tokens[n].low in self.data.passive_aux:
                return n - 1 if tokens[n - 1].item else -1
        return -1

    @property
    def words(self) -> frozenset[str]:
        """All words of the clause in small letters."""
        if self._words is None:
            whole = self.first == 0 and self.last == len(self.tokens)
            here = self.tokens[self.first : self.last]
            self._words = self.wording.words if whole else frozenset(map(LOW, here))
        return self._words

    @property
    def known(self) -> frozenset[str]:
        """All its words in small letters; of a relative clause, those before it too."""
        return self.words | self.antecedent() if self.is_relative else self.words

    @property
    def helped(self) -> frozenset[str]:
        """The acts that need one of the words of the clause beside them."""
        if self._helped is None:
            owned = self.is_relative and self.tokens[self.first - 1].low in self.data.owning
            known = self.is_relative and not (owned and self.data.capital_nouns)
            start = max(0, self.first - 1 - _ANTECEDENT) if known else self._helped_from()
            near = [n for n in range(start, self.last) if self.tokens[n].helps]
            own = [self.tokens[n].helps for n in near if not self._is_reason(n)]
            self._helped = frozenset().union(*own)
        return self._helped

    def _helped_from(self) -> int:
        """`X expelled diplomats and Y expelled two in return`: where what it leaves out is told."""
        answers = not self.data.answering.isdisjoint(self.words)
        opened = self.first > 0 and self.tokens[self.first - 1].low in self.data.turning
        if not (answers and opened):
            return self.first
        return max((n + 1 for n in self.wording.breaks if n < self.first - 1), default=0)

    def _is_reason(self, at: int) -> bool:
        """`because of the sanctions`: whether a noun is only why or in spite of what it is told."""
        tokens, data = self.tokens, self.data
        if not data.capital_nouns or not tokens[at].text[0].isupper():
            return False
        near = range(at - 1, max(self.first, at - ARTICLE) - 1, -1)
        stops = data.governing | data.partner
        n = next((n for n in near if tokens[n].item or tokens[n].low in stops), -1)
        between = tokens[n + 1 : at]
        small = all(one.text == one.low for one in between)
        return n >= 0 and small and tokens[n].low in data.aloof

    def governor(self, at: int) -> str:
        """The preposition that governs a name, or an empty string."""
        found = self._governors.get(at)
        if found is None:
            found = self._governors[at] = governor_of(self, at)
        return found

    def is_seat(self, at: int) -> bool:
        """`the government in X`: whether a capital stands for the state by an organ before it."""
        before = self.tokens[max(self.first, at - 2) : at]
        if len(before) <= 1 or before[1].low not in self.data.sites:
            return False
        organ = self.organs.get(before[0].low, "")
        seated = organ == _SEATED or before[0].low in self.data.seated
        return bool(organ) and (self.data.capital_nouns or seated)

    def organ(self, at: int) -> str:
        """The kind of state organ named beside a state or its adjective, or an empty string."""
        for n in (at, at + 1, at + 2, at + 3, at - 1, at - 2, at - 3):
            if 0 <= n < len(self.tokens):
                token = self.tokens[n]
                pair = f"{token.low} {self.tokens[n + 1].low}" if n + 1 < len(self.tokens) else ""
                if found := self.organs.get(pair) or self.organs.get(token.low):
                    return found
        return ""

    def is_passive(self, form: Form) -> bool:
        """Whether the verb of this clause is in the passive."""
        if form != "past":
            return form == "passive"
        if not self.data.passive_aux.isdisjoint(self.words) and self._is_helped():
            return True
        if self._has_agent() or self._is_closed_by_passive() or self.is_apposed:
            return True
        opens = self.data.subject_first and self.at - self.first <= 1
        return opens and self.is_inverted

    @property
    def is_inverted(self) -> bool:
        """`Also signed was X, by Y`: whether a participle opens a clause before its auxiliary."""
        led = self.at - self.first
        if led > 1 or (led and self.tokens[self.first].low not in self.data.loose):
            return False
        return holds(self.tokens[self.after : self.after + _INVERTED], self.data.passive_aux)

    @property
    def is_apposed(self) -> bool:
        """`The pact, in May by X signed, provides`: a participle that closes a phrase of its own.

        The phrase stands between commas right behind a noun and has no verb beside it.
        """
        tokens, data, behind = self.tokens, self.data, self.after
        if not data.capital_nouns or behind >= len(tokens) or tokens[behind].text not in ",)":
            return False
        near = range(self.at - 1, max(self.first, self.at - _APPOSED), -1)
        comma = next((n for n in near if tokens[n].text in ",("), -1)
        if comma < 1 or self.at - comma <= 1:
            return False
        noun, inside = tokens[comma - 1], tokens[comma + 1 : self.at]
        known = data.auxiliaries | data.relatives | data.subordinate | data.joining
        first = inside[0].low
        opened = inside[0].kind == "day" or first in data.governing | data.agent | data.loose
        named = any(one.kind == "day" or one.low in data.agent for one in inside)
        text = noun.item is None and noun.text[:1].isupper()
        return text and opened and named and not holds(inside[:1], known)

    def _is_helped(self) -> bool:
        """Whether an auxiliary of the passive stands right before a participle, or behind it."""
        last = self.after + 1 if self.data.whole_clause else self.at
        near = self.tokens[max(self.first, self.at - _AUXILIARY) : min(last, self.last)]
        return holds(near, self.data.passive_aux) and not self._goes_on()

    def _goes_on(self) -> bool:
        """`X was ill and urged Y`, `X was to have urged Y`: whether the auxiliary is of another."""
        if not self.data.subject_first or self.at - 2 < self.first:
            return False
        before, last = self.tokens[self.at - 2 : self.at]
        other = last.low in self.data.joining and not before.low.endswith(self.data.participle_ends)
        active = last.low in self.data.auxiliaries - self.data.passive_aux
        return other or (active and before.low in self.data.infinitive)

    def _has_agent(self) -> bool:
        """`a vote condemned by X`: a participle with its doer right behind it.

        `X rejected a claim by Y` has an object there, and Y is told with that.
        """
        if not self.data.subject_first or self.after + 1 >= self.last:
            return False
        if self.tokens[self.after].low not in self.data.agent:
            return False
        if holds(self.tokens[self.at + 1 : self.after], self.data.describing):
            return False
        doer = self.tokens[self.after + 1]
        named = doer.kind not in ("", "day")
        word = doer.low.isalpha() and not doer.low.endswith(self.data.object_ends)
        return named or (word and not self._tells_how())

    def _tells_how(self) -> bool:
        """`by six months`, `by a vote`: whether no doer stands behind the preposition of one."""
        near = self.tokens[self.after + 1 : self.after + 1 + ARTICLE]
        how = takewhile(lambda one: one.low.isalnum() and not one.item, near)
        return holds(how, self.data.manner)

    @property
    def tells_of_noun(self) -> bool:
        """`a deal brokered by X`: a participle with its doer, right behind the noun it tells of."""
        return self._has_agent() and not self._is_helped()

    def _is_closed_by_passive(self) -> bool:
        """Whether a participle closes its clause, with its auxiliary however far before."""
        behind = self.tokens[self.after] if self.after < self.last else None
        if behind and behind.text not in ".,;!?" and behind.low not in self.data.joining:
            return False
        perfect, passive = self.data.perfect, self.data.passive_aux
        if passive.isdisjoint(self.words):
            return False
        for n in range(self.at - 1, self.first - 1 if perfect else self.at, -1):
            low = self.tokens[n].low
            if low in perfect or low in passive:
                return low not in perfect
        return False
