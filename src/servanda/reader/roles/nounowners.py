"""Whose an act is that a noun tells of, where no name tells it: `their talks`, `the next round`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.roles.occasion import is_of_an_occasion
from servanda.reader.roles.pointing import PRONOUNS
from servanda.reader.syntax.clause import ARTICLE
from servanda.reader.syntax.pronouns import SHE, THEY
from servanda.reader.syntax.wording import holds
from servanda.reader.words.actdata import COUNTRY, GROUP, HOLDER
from servanda.reader.words.fold import SITTINGS

if TYPE_CHECKING:
    from servanda.reader.syntax.clause import Clause
    from servanda.reader.words.actdata import ActData

__all__ = ["NounOwners"]

_SUMMIT = "summit"


class NounOwners:
    """The words around the noun of an act, for whoever they tell owns it."""

    def __init__(self, clause: Clause, data: ActData) -> None:
        self.clause = clause
        self.tokens = clause.tokens
        self.all = data
        self.data = data.data

    def of(self, name: str) -> str:
        """What stands for those whose act of this type the noun tells of."""
        clause = self.clause
        if clause.is_possessed:
            return "person" if clause.is_of_person else "plural"
        if owner := self._own_the_act():
            return owner
        if not self.data.providing.isdisjoint(clause.words) and self._provide_for_it():
            return "text"
        if name in SITTINGS and self._tell_of_the_next():
            return "next"
        if name == _SUMMIT and is_of_an_occasion(clause):
            return GROUP
        told = "person" if name == "visit" else "sitting" if name in SITTINGS else ""
        return told if told and self._go_on_with_it() else ""

    def may_own(self, found: str) -> bool:
        """Whether what stands for somebody can be whose an act is that a noun tells of.

        In `the country would join once the talks are over` the talks are not the country's.
        """
        if found == COUNTRY and self.data.subject_first:
            return self._are_held()
        holder = found.startswith(HOLDER) or found in ("person", SHE, THEY)
        return self._hold_an_act() if holder else found not in PRONOUNS

    def _own_the_act(self) -> str:
        """`a meeting of the ministers`: whether those right behind a noun stand for names."""
        clause = self.clause
        if clause.after >= clause.last:
            return ""
        if self.tokens[clause.after].low not in self.data.genitive:
            return ""
        for n in clause.wording.pointers:
            if clause.after < n <= clause.after + ARTICLE:
                named = n + 1 < clause.last and self.tokens[n + 1].item
                for kind in (GROUP, COUNTRY):
                    if self.all.stands_for(self.tokens[n].low, kind) and not named:
                        return kind
        return ""

    def _provide_for_it(self) -> bool:
        """`It provides for the setting up of a fund`: whether a text tells what is to be done."""
        clause, texts = self.clause, self.data.stand_ins.get("text", frozenset())
        verbs = (
            n for n in range(clause.first, clause.at) if self.tokens[n].low in self.data.providing
        )
        verb = next(verbs, clause.first)
        return holds(self.tokens[clause.first : verb], texts)

    def _tell_of_the_next(self) -> bool:
        """`The next session is planned for May`: of whoever sat, where no name stands behind."""
        clause, following = self.clause, self.data.following
        if following.isdisjoint(clause.words) or clause.after >= clause.last:
            return False
        near = self.tokens[max(clause.first, clause.at - ARTICLE) : clause.at]
        told = any(one.low in following for one in near)
        return told and not self.tokens[clause.after].item and self._is_of_those_who_sat()

    def _is_of_those_who_sat(self) -> bool:
        """Whether no noun right behind tells whose it is: `the next match of the fans`."""
        behind = self.tokens[self.clause.after]
        if not self.data.cases or behind.kind == "day" or not behind.low.isalpha():
            return True
        small = self.data.governing | self.data.partner | self.data.helping | self.data.loose
        verb = behind.low in self.all.support or behind.low in self.all.signs
        verb = verb or bool(self.all.verbal.fullmatch(behind.low))
        return verb or behind.low in small or behind.low in self.all.organs

    def _go_on_with_it(self) -> bool:
        """`At a meeting on Monday`, `the talks`: whether a page goes on with its news by a noun."""
        clause = self.clause
        if self.data.subject_first:  # `The session will be held on Monday`
            opens = clause.at - clause.first <= ARTICLE
            return opens and clause.is_resumed and self._are_held()
        behind = self.tokens[clause.after].low if clause.after < clause.last else ""
        others = self.data.genitive | self.data.partner | self.data.owner
        if not self.data.genitive or behind in others or clause.is_of_unnamed:
            return False
        near = self.tokens[max(clause.first, clause.at - ARTICLE) : clause.at]
        known = self.data.settings | self.data.definite
        return holds(near, known) and not any(one.low in self.data.ahead for one in near)

    def _are_held(self) -> bool:
        """Whether a verb that lets somebody hold an act stands in the clause."""
        return not self.all.support.keys().isdisjoint(self.clause.words)

    def _hold_an_act(self) -> bool:
        """`He had talks`: whether a verb that lets somebody hold an act is among them."""
        partners = (self.clause.governor(n) in self.data.partner for n in self.clause.named)
        held = self.data.capital_nouns or (self.data.subject_first and any(partners))
        return held and self._are_held()
