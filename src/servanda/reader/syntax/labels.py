"""Whom a word of a clause stands for, where an act asks for actors of some kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.model.claim import known
from servanda.reader.syntax.cases import is_doer, looks_nominative
from servanda.reader.syntax.helping import described, is_helper
from servanda.reader.syntax.wording import holds

if TYPE_CHECKING:
    from servanda.reader.syntax.clause import Clause
    from servanda.reader.syntax.lift import Item, Lifted
    from servanda.reader.words.actdata import ActData, Trigger

__all__ = ["Labels"]

_HOUSES = ("parliament", "chamber")
_OWNING = ("state", "organisation")  # of which an organ acts
_LED = 4  # words between an organ and whose it is
_ORGANS = ("body", "organisation")  # a court may be either
_ADJECTIVE = 2  # words of an adjective
_FIRST_REACH = 8  # one that opens its clause, where words may stand before the verb
_BEHIND_OWNER = 3  # words behind an owner among which its organ is named
_MARKED = 3  # tokens of a name with the mark of the genitive
_ADVERB = "ly"
_FINITE = ("past", "present")
_OF_SEVERAL = "en"  # how a verb ends whose subject are several
_HYPHENS = ("-", "–")
_VERB_REACH = 4  # a capital that is a subject stands so near its verb


class Labels:
    """Names, states by adjective or capital, and organs, for one trigger in its clause."""

    def __init__(self, lifted: Lifted, clause: Clause, trigger: Trigger, data: ActData) -> None:
        self.lifted = lifted
        self.clause = clause
        self.act = trigger.act
        self.form = trigger.form
        self.all = data

    def of(self, at: int) -> str:
        """Whom a token names, if it is one of the kinds that can take part."""
        kinds = self.act.subject
        item = self.clause.tokens[at].item
        if item is None:
            meant = "state" in kinds and (not self.act.led or self._leads(at))
            return self._state_meant(at) if meant else ""
        if item.kind == "office" and item.of and "office" in kinds:
            return item.of
        led = self.act.led and item.kind in _OWNING
        if item.kind not in kinds or (led and not self._is_led(at)):
            return ""
        return self._organ_label(at, item, kinds) if item.kind == "body" else item.label

    def _is_led(self, at: int) -> bool:
        """`the president of X`, `X's government`: whether an organ stands right beside a name."""
        tokens, data = self.clause.tokens, self.all.data
        owns = tokens[at].kind == "state" and tokens[at].first.endswith(data.genitive_ends)
        reach = _BEHIND_OWNER if data.subject_first else owns * _ADJECTIVE
        if any(token.low in self.all.organs for token in tokens[at + 1 : at + 1 + reach]):
            return True
        for n in range(at - 1, max(self.clause.first, at - _LED) - 1, -1):
            if not data.subject_first and tokens[n].item and self._joins(n + 1):
                continue
            if tokens[n].item or tokens[n].low in data.governing - data.owner:
                return False
            if tokens[n].low in self.all.organs:
                return True
        return False

    def _joins(self, at: int) -> bool:
        """`the presidents of X and Y`: whether a name goes on with another behind it."""
        token = self.clause.tokens[at]
        return token.text == "," or token.low in self.all.data.joining

    def _leads(self, at: int) -> bool:
        """`the X-ish delegation`: whether an organ stands right behind an adjective."""
        behind = self.clause.tokens[at + 1 : at + 3]
        return holds(behind, self.all.organs.keys())

    def _state_meant(self, at: int) -> str:
        """The state meant by an adjective with an organ beside it, or by its capital."""
        token = self.clause.tokens[at]
        if token.low in self.all.organs and self._is_owned(at):
            return ""  # `the X-ish Congress` is X's
        if token.state and (token.paired or self._has_organ(at) or self._describes(at)):
            return token.state
        if token.capital and (self.clause.is_seat(at) or self._is_short(at)):
            return token.capital
        if self._did_it(at) or (token.capital and self._is_partner(at)):
            return token.capital
        if not token.capital or self.clause.governor(at):
            return ""
        held = self.form == "noun" and (self._holds_it(at) or self._opens(at) or self._follows(at))
        speaks = held or (self.form != "noun" and self._speaks(at))
        return token.capital if speaks else ""

    def _is_short(self, at: int) -> bool:
        """`between the AB and X`, `AB-X talks`: a name in capitals, not as an adjective."""
        clause, data = self.clause, self.all.data
        if not (data.subject_first and clause.tokens[at].text.isupper() and at + 1 < clause.last):
            return False
        behind, article = clause.tokens[at + 1], clause.tokens[at - 1].low in data.describing
        if behind.text in _HYPHENS:
            return at + 2 < clause.last and clause.tokens[at + 2].kind == "state"
        small = data.joining | data.governing | data.auxiliaries
        ends = behind.text == "," or behind.low in small or behind.low in self.all.support
        ends = ends or behind.kind == "day" or bool(behind.triggers)
        return article and at > clause.first and ends

    def _did_it(self, at: int) -> bool:
        """`a pact scrapped by X`: a capital right behind the preposition of who does a passive."""
        clause, data = self.clause, self.all.data
        behind = data.subject_first and at - 1 == clause.after and self.form == "past"
        return bool(
            behind and clause.tokens[at].capital and clause.tokens[at - 1].low in data.agent
        )

    def _is_partner(self, at: int) -> bool:
        """`talks with Town`, `ministers from Town`: one acts with no town but with its state."""
        tokens, data = self.clause.tokens, self.all.data
        sent = tokens[at - 1].low in data.origin and tokens[at - 2].low in data.sent
        if sent or self.clause.governor(at) in data.partner:
            return True
        before = at - 2
        if before < self.clause.first or not self._joins(at - 1):
            return False
        named = tokens[before].capital or tokens[before].kind in _OWNING
        return bool(named) and self._is_partner(before)

    def _holds_it(self, at: int) -> bool:
        """`X and Y began talks`: a capital, alone or one of two, that opens a clause."""
        clause, data = self.clause, self.all.data
        tokens, first = clause.tokens, clause.first
        if data.subject_first or at not in (first, first + 2) or not tokens[first].capital:
            return False
        pair = first + 2 < clause.last and tokens[first + 1].low in data.joining
        behind = first + 1 + 2 * (pair and bool(tokens[first + 2].capital))
        if at > behind or behind >= clause.last:
            return False
        low = tokens[behind].low
        return low in self.all.support or low in self.all.signs

    def _follows(self, at: int) -> bool:
        """`In May held X and Y talks`: a capital, or the second of two, right behind the verb."""
        clause, data = self.clause, self.all.data
        if not data.capital_nouns or at - 1 <= clause.first:
            return False
        before = clause.tokens[at - 1].low
        if before in data.joining:
            return bool(clause.tokens[at - 2].capital) and self._follows(at - 2)
        return before in self.all.support or before in data.auxiliaries

    def _is_owned(self, at: int) -> bool:
        """`the X-ish Congress`, `X's Congress`: whether a state is named right before an organ."""
        tokens, data = self.clause.tokens, self.all.data
        behind = tokens[at + 1 : at + 3] if data.capital_nouns else []
        seated = len(behind) > 1 and behind[0].low in data.sites and bool(behind[1].capital)
        if seated or (behind and behind[0].kind == "state"):
            return True  # `the Congress of X`, `the Congress in Town`
        before = tokens[max(self.clause.first, at - _MARKED) : at]
        if before and (before[-1].state or before[-1].kind == "state"):
            return True
        return len(before) == _MARKED and before[0].kind == "state" and before[1].text in "'’"

    def _has_organ(self, at: int) -> bool:
        """`the X-ish and Y-ish ministers`: whether an organ stands beside one or a list."""
        tokens, data = self.clause.tokens, self.all.data
        if self.clause.organ(at):
            return True
        behind = tokens[at + 1 : at + 2 + _ADJECTIVE] if data.subject_first else []
        if not behind or not (behind[0].text == "," or behind[0].low in data.joining):
            return False
        other = next((n for n, token in enumerate(behind[1:], at + 2) if token.state), -1)
        return other > 0 and self._has_organ(other)

    def _opens(self, at: int) -> bool:
        """`Town threatens with the expulsion of envoys`: a capital right before its verb."""
        clause, data = self.clause, self.all.data
        if not data.capital_nouns or at != clause.first or at + 1 >= clause.last:
            return False
        verb = clause.tokens[at + 1]
        small = verb.item is None and verb.text.isalpha() and verb.text == verb.low
        return small and verb.low not in data.governing | data.joining | data.partner

    def _describes(self, at: int) -> bool:
        """`the X-ish envoy was expelled`: an adjective of what the act is done to or with."""
        noun = described(self.clause, at)
        is_act = noun == self.clause.at and self.form == "noun"
        return is_act or (noun >= 0 and is_helper(self.clause, noun, self.act))

    def _organ_label(self, at: int, item: Item, kinds: tuple[str, ...]) -> str:
        """An organ the record knows; else the state or organisation whose organ it is."""
        if self.all.data.subject_first and (seat := self._seat_of(at)):
            return seat
        if known(item.label):
            return item.label
        state = self._state_beside(at)
        if "state" in kinds:
            return item.of or state or self._unknown(at, item)
        return item.of if item.of and not state else ""

    def _seat_of(self, at: int) -> str:
        """`the National Assembly in Town`: the state whose organ sits in a capital."""
        behind = self.clause.tokens[at + 1 : at + 3]
        seated = len(behind) > 1 and behind[0].low in self.all.data.sites
        return behind[1].capital if seated and self.organ(at) in _HOUSES else ""

    def _is_made(self, item: Item) -> bool:
        """`They set up a commission`: whether an organ is what the act is done to."""
        words = frozenset(self.lifted.words_of(item).casefold().split())
        acted_on = self.act.direct or self.all.data.cases
        return acted_on and self.all.has_word(words, self.act) and bool(self.act.where)

    def _unknown(self, at: int, item: Item) -> str:
        """An organ nobody knows, as it is written; not where its case makes it somebody's."""
        if self._is_made(item):
            return ""
        token, data = self.clause.tokens[at], self.all.data
        if not data.cases or is_doer(self.clause.tokens, at, data):
            return item.label
        low = token.first.casefold()
        return item.label if low in data.nominatives or looks_nominative(low, data) else ""

    def _speaks(self, at: int) -> bool:
        """A capital stands for its state right before the verb only, never after a noun."""
        reach = _FIRST_REACH if self.all.data.cases and at == self.clause.first else _VERB_REACH
        near = at < self.clause.at and self.clause.at - at <= reach
        if self.all.data.subject_first and self._leads_verb(at):
            return True
        if near and self.all.data.subject_first and self.form in _FINITE:
            return all(map(self._helps, range(at + 1, self.clause.at)))
        return near or (self.all.data.capital_nouns and self._is_subject_place(at))

    def _leads_verb(self, at: int) -> bool:
        """`Town will have to sign`, `Town denounced X and left Y`: a capital before its verb."""
        clause, data = self.clause, self.all.data
        if at != clause.first or at + 1 >= clause.at:
            return False
        verb = clause.tokens[at + 1]
        told = any(one.form in _FINITE for one in verb.triggers)
        modal = verb.low in data.auxiliaries - data.passive_aux
        return verb.text.islower() and (modal or told)

    def _helps(self, at: int) -> bool:
        """`X has formally signed`, not `the X pact binds`: words between subject and verb."""
        token, data = self.clause.tokens[at], self.all.data
        known = data.auxiliaries | data.helping | data.passive_aux | data.negations | data.joining
        named = token.item is not None or token.state or token.capital
        adverb = token.text.islower() and token.low.endswith(_ADVERB)
        dated = token.low in data.governing and self.clause.tokens[at + 1].kind == "day"
        other = not token.low[:1].isalpha() or token.low in self.all.organs
        return bool(named or adverb or dated or other or token.low in known)

    def _is_subject_place(self, at: int) -> bool:
        """`X and Y signed`, `has X signed`: where a subject stands whose verb ends the clause."""
        clause, tokens = self.clause, self.clause.tokens
        if at == clause.first:
            return True
        before = tokens[at - 1]
        if before.low in self.all.data.joining:
            return at - 2 >= clause.first and bool(tokens[at - 2].capital)
        verb = before.low in self.all.data.auxiliaries or bool(before.triggers)
        if verb and self._is_plural(at):
            return False
        return verb or (at - 2 >= clause.first and bool(tokens[at - 2].triggers))

    def _is_plural(self, at: int) -> bool:
        """`and urged Town to act`: whether one capital alone stands behind a verb of several."""
        tokens, data = self.clause.tokens, self.all.data
        behind = tokens[at + 1].low if at + 1 < self.clause.last else ""
        alone = behind not in data.joining and behind != ","
        return data.capital_nouns and alone and tokens[at - 1].low.endswith(_OF_SEVERAL)

    def _state_beside(self, at: int) -> str:
        for n in (at - 1, at + 1, at - 2):
            if 0 <= n < len(self.clause.tokens):
                token = self.clause.tokens[n]
                if token.state:
                    return token.state
                if token.item and token.item.kind == "state":
                    return token.item.label
        return ""

    def organ(self, at: int) -> str:
        """The kind of organ a name is or stands beside."""
        token = self.clause.tokens[at]
        if token.item and token.item.kind in _ORGANS:
            behind = self.clause.tokens[at + 1].low if at + 1 < len(self.clause.tokens) else ""
            beside = self.all.organs.get(behind, "") if self.all.data.subject_first else ""
            return self._organ_in(self.lifted.words_of(token.item).casefold()) or beside
        return self.clause.organ(at)

    def _organ_in(self, name: str) -> str:
        """The organ that a name tells: `the Senate of the Parliament of X` is one chamber."""
        organs, first = self.all.organs, self.all.data.cases
        found = ((-name.find(one) if first else 0, len(one), one) for one in organs if one in name)
        return organs[word] if (word := max(found, default=(0, 0, ""))[2]) else ""
