"""Words of a clause that point at somebody: which of them do, and in which way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.syntax.clause import ARTICLE
from servanda.reader.syntax.pronouns import SHE, THEY, are_several, subject_she
from servanda.reader.syntax.wording import holds
from servanda.reader.words.actdata import COUNTRY, GROUP, HOLDER, HOUSE, HOUSES, OWN

if TYPE_CHECKING:
    from servanda.reader.syntax.clause import Clause
    from servanda.reader.syntax.wording import Token
    from servanda.reader.words.actdata import ActData

__all__ = ["PRONOUNS", "Pointing"]

PRONOUNS = ("plural", "person", "text", "speaker", SHE, THEY)
"""The ways of pronouns, which always mean somebody in particular."""
_NAMED = ("organisation", "body", "person", "office")
_PAIR = "pair"
_INVERTED = 4  # words from a verb to its subject behind it
_STEPS = 8  # words from an article to its noun, with adjectives and halves of compounds


class Pointing:
    """The words of one clause, around the one that tells of an act."""

    def __init__(self, clause: Clause, data: ActData, *, houses: bool) -> None:
        self.clause = clause
        self.houses = houses  # whether lawmakers act as such
        self.tokens = clause.tokens
        self.all = data
        self.data = data.data

    def found(self, *, texts: bool, inverted: bool) -> str:
        """In which way words before the act stand for names, or right behind an inverted verb.

        `texts` says that the act is one of texts: `it will enter into force`.
        """
        clause = self.clause
        if not clause.wording.pointers:
            return ""
        behind = _INVERTED if self.data.whole_clause else self.data.cases  # there, right behind
        end = clause.after + behind if inverted and behind else clause.at
        for n in clause.wording.pointers:
            if not clause.first <= n < min(end, clause.last):
                continue
            for kind in self.tokens[n].stands:
                if (kind == "text") != texts:
                    continue
                if kind == HOUSE and not self.houses:
                    continue
                if kind == SHE:
                    if n == subject_she(clause):
                        return THEY if are_several(clause, n) else SHE
                    continue
                after = self.tokens[n + 1].kind if n + 1 < len(self.tokens) else ""
                # `the bloc X` is X, and `the leaders of X` act for X.
                alone = kind != GROUP or self._article_of(n) in self.data.singular
                land = kind == COUNTRY and after not in _NAMED  # `to (the) X` it may accede
                named = after in _NAMED or (alone and self._is_of_named(n, land=land))
                placed = self._is_placed(n) if kind == HOUSE else self._is_town(kind, n)
                agent = kind == HOUSE and self.clause.governor(n) in self.data.agent
                held = self._is_governed(n) and not (agent or self._owns_noun(n))
                governed = named or placed or held or self._owns(n)
                if not governed and self._is_meant(kind, n):
                    return self._way(kind, n)
        return (self._doers() if self.data.subject_first else "") or self._between()

    def before_relative(self) -> str:
        """`the country, which joined in May`: the word whose relative clause this is."""
        at = self.clause.first - 3
        if not self.data.subject_first or at < 1 or not self.clause.is_relative:
            return ""
        if self.tokens[at + 1].text != "," or self.tokens[at - 1].low not in self.data.definite:
            return ""
        low = self.tokens[at].low
        return next((kind for kind in (COUNTRY, GROUP) if self.all.stands_for(low, kind)), "")

    def _is_placed(self, at: int) -> bool:
        """`parliament in Klow`."""
        behind = self.tokens[at + 1].low if at + 1 < self.clause.last else ""
        return behind in self.data.sites

    def _is_town(self, kind: str, at: int) -> bool:
        """`the land X`, where X is a capital: it is that town."""
        behind = self.tokens[at + 1] if at + 1 < self.clause.last else None
        return kind == COUNTRY and behind is not None and bool(behind.capital)

    def _way(self, kind: str, at: int) -> str:
        """In which way a word stands for names: `both ministers` are a pair, not a group."""
        low = self.tokens[at].low
        if kind == HOLDER:
            return f"{HOLDER} {low}"
        if kind == COUNTRY and self._is_owned(at):
            return OWN
        two = kind in (GROUP, HOUSE) and self._article_of(at) in self.data.dual
        if not two or not self.all.stands_for(low, _PAIR):
            return kind
        return HOUSES if kind == HOUSE else _PAIR

    def _is_of_named(self, at: int, *, land: bool = False) -> bool:
        """`the leaders of the X`, `the X-ish leader`: whether it is told whose they are."""
        if self.data.cases:
            return at + 1 < len(self.tokens) and self.tokens[at + 1].kind == "state"
        if self.data.capital_nouns:
            near = self.tokens[at - 1], *self.tokens[at + 1 : at + 1 + ARTICLE]
            own = bool(near[0].state) if at > self.clause.first else False
            return own or self._is_of_those(near[: ARTICLE - 1] if land else near)
        behind = self.tokens[at + 1 : at + 1 + ARTICLE]
        if not self.data.subject_first or len(behind) < ARTICLE:
            return False
        named = behind[1].item or (behind[1].low in self.data.passing and behind[2].item)
        return behind[0].low in self.data.owner and bool(named)

    def _is_of_those(self, near: tuple[Token, ...]) -> bool:
        """`the leader of the X`, with an article, or of a state in the genitive."""
        if len(near) > 1 and near[1].kind == "state":
            return near[1].first.endswith(self.data.genitive_ends)
        article = len(near) > 1 and near[1].low in self.data.genitive
        return article and any(one.kind in ("state", "organisation") for one in near[2:])

    def _doers(self) -> str:
        """`It was signed by the two presidents`: whether words behind `by` stand for the doers."""
        clause, data = self.clause, self.data
        behind = [n for n in clause.wording.pointers if clause.after <= n < clause.last]
        if not behind or data.agent.isdisjoint(clause.words) or not clause.is_passive("past"):
            return ""
        for n in behind:
            if clause.governor(n) not in data.agent:
                continue
            named = n + 1 < clause.last and self.tokens[n + 1].kind in _NAMED
            for kind in (_PAIR, GROUP):
                stands = self.all.stands_for(self.tokens[n].low, kind)
                if stands and not named and not self._is_of_named(n) and self._is_meant(kind, n):
                    return self._way(kind, n)
        return ""

    def _between(self) -> str:
        """`Accords were signed between the two sides`: whether a pair stands for the partners."""
        pair = self.data.stand_ins.get(_PAIR, frozenset())
        for n in self.clause.wording.pointers:
            if self.clause.after <= n < self.clause.last and self.tokens[n].low in pair:
                return _PAIR if self.clause.governor(n) in self.data.among else ""
        return ""

    def _owns_noun(self, at: int) -> bool:
        """`for the bloc's summit`: whether whose a noun is is told right before it."""
        token, clause = self.tokens[at], self.clause
        return self.data.subject_first and token.text != token.bare and clause.at - at <= ARTICLE

    def _is_governed(self, at: int) -> bool:
        """Whether a preposition governs a word: where words have cases, one right before it."""
        if not self.data.cases:
            return bool(self.clause.governor(at))
        before = self.tokens[at - 1].low if at > self.clause.first else ""
        return before in self.data.governing or before in self.data.partner

    def _owns(self, at: int) -> bool:
        """`the organs of the new bloc`: whether a noun is whose the noun before it is."""
        n = at - 1
        while self.data.genitive and n > self.clause.first and self.tokens[n].text.islower():
            if self.tokens[n].low in self.data.genitive:
                return self.tokens[n - 1].text[:1].isupper()
            n -= 1
        return False

    def _is_meant(self, kind: str, at: int) -> bool:
        """Whether words mean somebody in particular: `the ministers`; pronouns always do."""
        definite = self.data.definite
        if not definite or kind in PRONOUNS:
            return True
        if kind == COUNTRY and self._is_owned(at):
            return True
        if kind == HOLDER:
            return self._article_of(at) in self.data.singular
        if self.data.capital_nouns:
            return self._article_of(at) in definite or self.tokens[at].low in definite
        near = self.tokens[max(self.clause.first, at - ARTICLE) : at]
        opens = at == 0 and kind in (_PAIR, HOUSE)  # `Ministers adopted a plan`
        return opens or holds(near, definite)

    def _is_owned(self, at: int) -> bool:
        """`his country will join`: whether a pronoun tells whose the subject is."""
        opens = self.data.capital_nouns and at == self.clause.first + 1
        return opens and self.tokens[at - 1].low in self.data.possessives

    def _article_of(self, at: int) -> str:
        """The article of a noun, over adjectives and halves of compounds: `the state- and …`."""
        for n in range(at - 1, max(self.clause.first, at - _STEPS) - 1, -1):
            token = self.tokens[n]
            if token.low in self.data.definite:
                return token.low
            if token.text[:1].isupper() and self.tokens[n + 1].text != "-":
                return ""
        return ""
