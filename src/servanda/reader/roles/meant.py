"""Words of a clause that stand for names: `the sides`, `the bloc`, `he`, `at the meeting`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.roles.elided import is_elided
from servanda.reader.roles.occasion import is_of_an_occasion
from servanda.reader.roles.textparties import is_text_goes_on
from servanda.reader.syntax.clause import ARTICLE
from servanda.reader.syntax.pronouns import SHE, THEY, are_several, subject_she
from servanda.reader.syntax.verbs import lacks_subject
from servanda.reader.syntax.wording import holds
from servanda.reader.words.actdata import COUNTRY, GROUP, HOLDER, HOUSE, HOUSES, OWN
from servanda.reader.words.fold import SIGNINGS, SITTINGS
from servanda.reader.words.outsiders import is_outsider
from servanda.reader.words.types import claim_types

if TYPE_CHECKING:
    from servanda.reader.syntax.clause import Clause
    from servanda.reader.syntax.wording import Token
    from servanda.reader.words.actdata import ActData, Trigger

__all__ = ["stand_in_of"]

_PRONOUNS = ("plural", "person", "text", "speaker", SHE, THEY)
_NAMED = ("organisation", "body", "person", "office")
_PROVIDED = "provided-for"
_PAIR, _SUMMIT = "pair", "summit"
_FINITE = ("past", "passive", "present")
_SAID = ("appeal", "condemnation", "congratulation", "invitation", "summons", "expulsion")
_INVERTED = 4  # words from a verb to its subject behind it
_STEPS = 8  # words from an article to its noun, with adjectives and halves of compounds


def stand_in_of(clause: Clause, trigger: Trigger, data: ActData) -> str:
    """What stands for the actors: words, a relative to what was just told, what was named last.

    `sitting` are those whose news it is, where a page tells of a meeting and not of whom; `host`
    are those who met last; behind `holder` stands the word for his office. An empty string where
    nothing stands for anybody.
    """
    act, is_noun = trigger.act, trigger.form == "noun"
    if _is_done_to_them(clause, trigger):
        return ""
    words = _Words(clause, data, houses=bool(act.organ) or not data.data.cases)
    if found := words.found(texts="instrument" in act.subject, inverted=not is_noun):
        return found if not is_noun or words.may_own(found) else ""
    if told := _of_relative(clause, trigger, words):
        return told
    if is_noun:
        provided = data.data.cases and _is_provided(clause, data)
        return "text" if provided else _of_noun(act.type, words)
    if words.have_subject():
        return ""
    return _of_verb(clause, trigger, data)


def _is_done_to_them(clause: Clause, trigger: Trigger) -> bool:
    """`The country was urged`: whether who stands there is whom it is done to."""
    if trigger.act.type not in _SAID or not clause.data.capital_nouns:
        return False
    return clause.is_passive(trigger.form) and clause.data.agent.isdisjoint(clause.words)


def _of_relative(clause: Clause, trigger: Trigger, words: _Words) -> str:
    """What stands for those of whom a clause tells more, or who say what it tells."""
    if clause.data.cases and is_elided(clause, trigger, words.all):
        return "speaker"
    if trigger.form in _FINITE and (told := words.before_relative()):
        return told
    done = bool(trigger.act.where) and clause.is_relative and clause.is_passive(trigger.form)
    there = clause.goes_on_there and "person" in trigger.act.subject
    if not (done or there):
        return ""
    return "relative text" if done and _follows_text(clause) else "relative"


def _is_provided(clause: Clause, data: ActData) -> bool:
    """`Документ предусматривает создание X`: whether a text provides for what a noun tells of."""
    before = (one.low for one in clause.tokens[clause.first : clause.at])
    signs = (sign for low in before for sign in data.signs.get(low, ()))
    return any(sign.status == _PROVIDED for sign in signs)


def _follows_text(clause: Clause) -> bool:
    """`the pact, which was signed in May`: whether it tells more of a text told of before."""
    tokens, data = clause.tokens, clause.data
    at = clause.first - 2 - (tokens[clause.first - 2].text == ",")
    if at < 1 or not tokens[at].low.endswith(tuple(data.texts)):
        return False
    near = tokens[max(0, at - ARTICLE) : at]
    return data.capital_nouns and holds(near, data.definite)


def _of_verb(clause: Clause, trigger: Trigger, data: ActData) -> str:
    """What stands for those who do what a verb tells that has no word for them."""
    act = trigger.act
    # What those who met have signed.
    hosted = clause.data.cases and (act.back or _is_new(clause, trigger))
    if claim_types()[act.type].text and not hosted and is_text_goes_on(clause, trigger.form):
        return "text"
    alone = clause.is_passive(trigger.form) or lacks_subject(clause)
    if act.type in SIGNINGS and _is_not_there(clause, trigger, data):
        return ""
    by_name = act.back and clause.data.outsiders and clause.data.capital_nouns
    if by_name and not clause.is_passive(trigger.form) and _is_by_outsiders(clause):
        return ""
    told = alone or not clause.data.subject_first
    return "host" if (act.back or hosted) and told else ""


def _is_new(clause: Clause, trigger: Trigger) -> bool:
    """`Signed was an accord on fish`: whether a text nobody told of stands behind its verb."""
    texts = clause.data.texts
    if trigger.act.type not in SIGNINGS or not clause.is_passive(trigger.form):
        return False
    before = clause.tokens[clause.first : clause.at]
    return not holds(before, texts) and holds(clause.tokens[clause.after : clause.last], texts)


def _is_by_outsiders(clause: Clause) -> bool:
    """`A firm from X signed a contract`: whether people are named who act for no state."""
    tokens = clause.tokens[clause.first : clause.last]
    return any(is_outsider(token.text, clause.data.outsiders) for token in tokens)


def _is_not_there(clause: Clause, trigger: Trigger, data: ActData) -> bool:
    """`It was necessary to sign a pact`, `had been signed`: not done where others acted now."""
    if trigger.form == "base":
        return clause.tokens[clause.at - 1].low in clause.data.infinitive
    return any(data.preterite.fullmatch(word) for word in clause.words & clause.data.perfect)


def _of_noun(name: str, words: _Words) -> str:
    """What stands for those whose act a noun tells of."""
    clause = words.clause
    if clause.is_possessed:
        return "person" if clause.is_of_person else "plural"
    if owner := words.own_the_act():
        return owner
    if not words.data.providing.isdisjoint(clause.words) and words.provide_for_it():
        return "text"
    if name in SITTINGS and words.tell_of_the_next():
        return "next"
    if name == _SUMMIT and is_of_an_occasion(clause):
        return GROUP
    told = "person" if name == "visit" else "sitting" if name in SITTINGS else ""
    return told if told and words.go_on_with_it() else ""


class _Words:
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
        behind = _INVERTED if self.data.whole_clause else self.data.cases  # there, right behind
        end = clause.after + behind if inverted and behind else clause.at
        for n in clause.wording.pointers:
            if not clause.first <= n < min(end, clause.last):
                continue
            low = self.tokens[n].low
            for kind in self.data.stand_ins:
                if (kind == "text") != texts or not self.all.stands_for(low, kind):
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
        behind = self.data.subject_first and bool(clause.wording.pointers)
        return (self._doers() if behind else "") or self._between()

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

    def have_subject(self) -> bool:
        """`I decided`: whether a pronoun that stands for nobody named is the subject."""
        clause = self.clause
        before = self.tokens[clause.first : clause.at] if self.data.cases else []
        return holds(before, self.data.subjects)

    def may_own(self, found: str) -> bool:
        """Whether what stands for somebody can be whose an act is that a noun tells of.

        In `the country would join once the talks are over` the talks are not the country's.
        """
        if found == COUNTRY and self.data.subject_first:
            return self.are_held()
        holder = found.startswith(HOLDER) or found in ("person", SHE, THEY)
        return self.hold_an_act() if holder else found not in _PRONOUNS

    def are_held(self) -> bool:
        """Whether a verb that lets somebody hold an act stands in the clause."""
        return not self.all.support.keys().isdisjoint(self.clause.words)

    def hold_an_act(self) -> bool:
        """`He had talks`: whether a verb that lets somebody hold an act is among them."""
        partners = (self.clause.governor(n) in self.data.partner for n in self.clause.named)
        held = self.data.capital_nouns or (self.data.subject_first and any(partners))
        return held and self.are_held()

    def go_on_with_it(self) -> bool:
        """`At a meeting on Monday`, `the talks`: whether a page goes on with its news by a noun."""
        clause = self.clause
        if self.data.subject_first:  # `The session will be held on Monday`
            opens = clause.at - clause.first <= ARTICLE
            return opens and clause.is_resumed and self.are_held()
        behind = self.tokens[clause.after].low if clause.after < clause.last else ""
        others = self.data.genitive | self.data.partner | self.data.owner
        if not self.data.genitive or behind in others or clause.is_of_unnamed:
            return False
        near = self.tokens[max(clause.first, clause.at - ARTICLE) : clause.at]
        known = self.data.settings | self.data.definite
        return holds(near, known) and not any(one.low in self.data.ahead for one in near)

    def provide_for_it(self) -> bool:
        """`It provides for the setting up of a fund`: whether a text tells what is to be done."""
        clause, texts = self.clause, self.data.stand_ins.get("text", frozenset())
        verbs = (
            n for n in range(clause.first, clause.at) if self.tokens[n].low in self.data.providing
        )
        verb = next(verbs, clause.first)
        return holds(self.tokens[clause.first : verb], texts)

    def tell_of_the_next(self) -> bool:
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

    def own_the_act(self) -> str:
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
        if not definite or kind in _PRONOUNS:
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
