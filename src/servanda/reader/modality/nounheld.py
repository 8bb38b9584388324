"""What the verbs around a noun of an act make of it: `held talks`, `called off the summit`."""

from __future__ import annotations

from itertools import pairwise, takewhile

from servanda.reader.modality.signs import SIGN_REACH, Signs
from servanda.reader.syntax.cases import looks_telling
from servanda.reader.syntax.segments import own_part
from servanda.reader.syntax.verbs import joins_verbs

__all__ = ["NAME_LENGTH", "SUPPORT_REACH", "HeldNoun"]

SUPPORT_REACH = 14
"""Tokens on either side of a noun in which a verb may hold the act."""
NAME_LENGTH = 7
"""Words between a noun and the clause that tells of it."""
_GOVERNING = 3  # tokens before a verb in which the word it hangs on stands


class HeldNoun(Signs):
    """One noun of an act among the verbs of its clause."""

    def support(self) -> str:
        """What the nearest verb that can hold an act makes of it."""
        clause = self.clause
        # `a session to discuss X`: what it is for is not what is done with it.
        behind = clause.tokens[clause.after].low if clause.after < clause.last else ""
        purpose = clause.after + 1 if behind in self.data.infinitive else clause.after - 1
        near = [
            (abs(n - clause.at), self._governed(n) or self._headed(n) or status)
            for n in self._around()
            if clause.tokens[n].low in self.all.holding
            and not (clause.at <= n <= purpose or self._is_name(n) or self._is_joined(n))
            and (status := self._held(n))
        ]
        return min(near)[1] if near else ""

    def _held(self, at: int) -> str:
        """What a verb makes of an act that it holds, or with its particle another: `called off`."""
        tokens, support = self.clause.tokens, self.all.support
        behind = tokens[at + 1].low if at + 1 < self.clause.last else ""
        before = tokens[at - 1].low if at > self.clause.first else ""
        low = tokens[at].low
        pair = support.get(f"{low} {behind}") or support.get(f"{before} {low}")
        told = pair or ("" if self._is_no_verb(before) else support.get(low, ""))
        far = self.data.subject_first and 0 < self.clause.at - at > _GOVERNING
        if not (told and far and before in self.data.negations):
            return told
        return "" if behind in self.data.partaking else "denied"  # `did not take part in the drill`

    def _is_no_verb(self, before: str) -> bool:
        """`the visit`, `a code of conduct`: whether what stands before a word makes it a noun."""
        data = self.data
        governed = before in data.governing and before not in data.infinitive
        return data.subject_first and (governed or before in data.describing)

    def _is_joined(self, at: int) -> bool:
        """`ruled out his resignation and announced X`: whether `and` parts a verb from the noun."""
        if not self.data.capital_nouns or self.data.joining.isdisjoint(self.clause.words):
            return False
        return any(joins_verbs(self.clause, n) for n in range(self.clause.after, at))

    def _around(self) -> list[int]:
        """Where a verb may hold the act; where clauses end with their verbs, there as well."""
        clause = self.clause
        own = own_part(clause) if self.data.cases else range(clause.first, clause.last)
        end = min(own.stop, clause.after + SUPPORT_REACH)
        around = range(max(own.start, clause.at - SUPPORT_REACH), end)
        closing = self._closing() if self.data.capital_nouns else ()
        return [*around, *(n for n in closing if n >= end)]

    def _governed(self, at: int) -> str:
        """`The meeting may take place`, `did not`: the sign right before a verb behind the noun."""
        clause = self.clause
        if at <= clause.after or not (self.data.cases or self.data.subject_first):
            return ""
        if clause.tokens[at - 1].low in self.data.negations:
            return "denied"
        signs = [
            (order, status)
            for n in range(max(clause.after, at - _GOVERNING), at)
            for order, words, status in self.all.signs.get(clause.tokens[n].low, ())
            if clause.stands(words, n)
        ]
        return min(signs)[1] if signs else ""

    def _is_name(self, at: int) -> bool:
        """`the Chair`: whether a capital makes a noun of what might be a verb."""
        told = self.data.subject_first or self.data.capital_nouns
        return (
            told
            and not self.headline
            and at > self.clause.first
            and self.clause.tokens[at].text[0].isupper()
        )

    def _headed(self, at: int) -> str:
        """`Presidents discuss X over phone`: in a headline a bare verb is the present."""
        bare = self.headline and self.data.plural_base and at > self.clause.first
        if not bare or self.all.support[self.clause.tokens[at].low] != "planned":
            return ""
        return "" if self.clause.tokens[at - 1].low in self.data.infinitive else "occurred"

    def told_by_participle(self) -> str:
        """`the summit in Klow, scheduled for May`: what a participle right behind a comma tells."""
        clause, data = self.clause, self.data
        if not data.telling_more:
            return ""
        near = range(clause.after, min(clause.last - 1, clause.after + NAME_LENGTH))
        comma = next((n for n in near if clause.tokens[n].text == ","), -1)
        low = clause.tokens[comma + 1].low if comma > 0 else ""
        return self.all.support.get(low, "") if looks_telling(low, data) else ""

    def if_decided(self) -> str:
        """What a decision on it makes of an act: planned, or done where deciding does it."""
        if self._is_undecided():
            return "denied"
        return "occurred" if self.act.decided else "planned"

    def _is_undecided(self) -> bool:
        """`took no decision on the withdrawal`: whether the verb of deciding is denied."""
        clause, data = self.clause, self.data
        if not data.cases or data.negations.isdisjoint(clause.words):
            return False
        first = max(clause.first, clause.at - SIGN_REACH)
        before = clause.tokens[first : clause.at]
        noun = next((n for n, one in enumerate(before) if one.low in data.resolved), 0)
        near = [*before[max(0, noun - _GOVERNING) : noun], before[noun]]
        rest = clause.tokens[clause.after : clause.last]
        rest = [*takewhile(lambda one: one.text != ",", rest)]
        return any(
            one.low in data.negations and behind.low not in data.seeming
            for one, behind in (*pairwise(near), *pairwise(rest))
        )

    def is_at_what_comes(self) -> bool:
        """Whether what is told at it lies ahead: a verb of the future, and none of the past."""
        clause = self.clause
        inside = clause.tokens[clause.first : clause.last]
        if any(self.all.preterite.fullmatch(one.text) for one in inside):
            return False
        signs = (sign for one in inside for sign in self.all.signs.get(one.low, ()))
        told = any(sign.status == "planned" and len(sign.words) == 1 for sign in signs)
        return told or any(way.form == "future" for one in inside for way in one.triggers)
