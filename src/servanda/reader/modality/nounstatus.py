"""How far an act named by a noun has come: by the verb that holds it, or as a setting."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from servanda.reader.modality.nounheld import NAME_LENGTH, SUPPORT_REACH, HeldNoun
from servanda.reader.modality.signs import SIGN_REACH
from servanda.reader.syntax.cases import looks_attributive
from servanda.reader.syntax.governing import preposition_of
from servanda.reader.syntax.wording import holds
from servanda.reader.words.fold import SITTINGS

if TYPE_CHECKING:
    from servanda.reader.syntax.wording import Token

__all__ = ["NounStatus"]

_SETTING_REACH = 7
_OPENING = 2  # words before a noun that opens its clause
_SUBJECT = 6  # words of a subject before its noun
_ARTICLE = 3  # words from a preposition to its noun
_MEMORY_REACH = 5
_TOPIC_REACH = 12  # and from what is told on an act to it: `the report of X on the talks`
_ABOUT = 3  # words from a verb to the preposition of what it is about
_GOVERNING = 3  # tokens before a verb or noun in which the word it hangs on stands
_SAID_THERE = ("advocated", "sought", "possible")  # how far what is spoken of at a sitting is
_OF_VERB = ("ongoing", "planned")  # how far the verb that a cause stands beside may have come


class NounStatus(HeldNoun):
    """One noun of an act in its clause."""

    passing = False  # whether another thing is said to happen at it

    def status(self) -> str:
        """The status, empty where the words assert nothing."""
        sign, denied = self.denying()
        if sign == "denied" and self.data.capital_nouns and self._is_setting():
            sign, denied = "", self.is_denied()  # `At the summit they ruled X out`
        if denied or self._is_absent():
            return "denied"
        if not sign and self.is_listed():
            return "occurred"
        told = self._asserted(sign)
        return "occurred" if told in _OF_VERB and self._is_cause() else told

    def _is_absent(self) -> bool:
        """`A meeting there will not be`: whether the verb behind it says that there is none."""
        clause = self.clause
        if self.all.absent.keys().isdisjoint(clause.words):
            return False
        for n in range(clause.after, min(clause.last, clause.after + SUPPORT_REACH)):
            low = clause.tokens[n].low
            if any(clause.stands(words, n) for words in self.all.absent.get(low, ())):
                return True
            if low == "," or n in clause.wording.verbs:
                return False
        return False

    def _asserted(self, sign: str) -> str:
        """Nouns assert nothing alone: a verb that holds the act does, or that it is the setting.

        An anniversary or the idea of an act is not the act; nor is an act that a meeting is about.
        """
        about = self.data.memories if self.act.setting else self.data.memories | self.data.topics
        if holds(self._just_before(), about):
            return self._told_anyway()
        preposition = preposition_of(self.clause)
        issue = self.data.issues.get(preposition, frozenset())
        if preposition in self.data.aloof or not issue.isdisjoint(self.clause.words):
            return ""
        if self.act.decided and self._is_decided():
            return "occurred"
        if self._is_resolved() or self._is_announced(self.all.deciding):
            return self.if_decided()
        if self.act.decided and not sign and self._is_announced(self.all.announcing):
            return "occurred"
        after = self._told_after()
        if after == "planned" and self.support() in ("occurred", "ongoing"):
            after = ""  # `began an exercise at which X will be`
        return after or self._told_beside(sign) or self._told_as_done(sign)

    def _is_cause(self) -> bool:
        """`in response to the expulsion of an envoy`: what has led to something is over."""
        data, tokens = self.data, self.clause.tokens
        if data.causing.isdisjoint(self.clause.words) or self.act.type in SITTINGS:
            return False
        before = self.clause.at - 1
        while before > self.clause.first and looks_attributive(tokens[before].low, data):
            if tokens[before].low in data.ahead or tokens[before].low in self.all.signs:
                return False
            before -= 1
        before -= tokens[before].low in (data.governing | data.partner) - data.causing
        return before >= self.clause.first and tokens[before].low in data.causing

    def _told_anyway(self) -> str:
        """`preparations for a session, which will be held`: told in a clause of its own."""
        return "planned" if self.data.cases and self._told_after() == "planned" else ""

    def _told_as_done(self, sign: str) -> str:
        """`With the deposit by X, Y is reached`: what opens a clause as the cause of the rest."""
        clause, data = self.clause, self.data
        opens = clause.tokens[clause.first].low in data.accomplished
        if not opens or preposition_of(clause) not in data.accomplished:
            return ""
        near = clause.tokens[clause.after : min(clause.last, clause.after + SIGN_REACH)]
        if data.subject_first:  # a comma ends what opens a sentence
            near = [*takewhile(lambda one: one.text != ",", near)]
            owned = any(one.low in data.agent | data.owner for one in near)
            return "occurred" if owned and not sign else ""
        whose = not self.act.fewest or holds(near, data.agent)
        return "occurred" if whose and self.all.signs.keys().isdisjoint(clause.words) else ""

    def _just_before(self) -> list[Token]:
        """The few words before a noun; where words have cases, up to a verb that holds the act."""
        clause = self.clause
        topic = self.data.about and preposition_of(clause) in self.data.about
        first = max(clause.first, clause.at - (_TOPIC_REACH if topic else _MEMORY_REACH))
        if self.data.cases:
            verbs = (n for n in range(first, clause.at) if clause.tokens[n].low in self.all.support)
            first = max(verbs, default=first)
        return clause.tokens[first : clause.at]

    def _told_beside(self, sign: str) -> str:
        """What the verbs around a noun tell of it, or where it is only the setting."""
        told = self.support()
        if self._is_said_at_it(sign, told):
            sign, told = "", ""
        if told == "denied" and self.data.subject_first:
            return told
        if sign and sign != "occurred" and (told or not self._is_setting()):
            self.passing = self.data.plural_base and self._is_setting(_ARTICLE)
            return sign
        if told:
            return "occurred" if self.headline and told == "ongoing" else told
        if self._is_setting():
            self.passing = True
            return self._when()
        if self._is_dated() or self._is_of_past():
            return "occurred"
        headed = self.headline and self.act.setting and not sign
        return "occurred" if headed and not self._is_governed() else ""

    def _is_said_at_it(self, sign: str, told: str) -> bool:
        """`At the meeting X demanded Y`: whether a sign is of what is said at a sitting."""
        if not self.data.capital_nouns or not self._is_setting():
            return False
        ahead = self.data.auxiliaries - self.data.perfect
        announced = told == sign == "planned" and ahead.isdisjoint(self.clause.words)
        return sign in _SAID_THERE or announced

    def _is_governed(self) -> bool:
        """`For talks X must do Y`: where words have cases, what a noun is for is not told."""
        return self.data.cases and preposition_of(self.clause) in self.data.governing

    def _is_dated(self) -> bool:
        """`A visit of X to Y last week brought nothing`: the subject of a past, with its day."""
        clause, data = self.clause, self.data
        if not self.act.setting or clause.at > clause.first + _OPENING or preposition_of(clause):
            return False
        tokens = clause.tokens
        rest = range(clause.after, clause.last)
        verb = next((n for n in rest if self.all.preterite.fullmatch(tokens[n].text)), -1)
        between = tokens[clause.after : max(verb, clause.after)]
        return any(one.kind == "day" or one.low in data.bygone for one in between)

    def _is_of_past(self) -> bool:
        """`X's visit to Y was the first in years`: the subject of what is told of it as over."""
        clause, data = self.clause, self.data
        if not (data.only_owner and self.act.setting) or clause.at > clause.first + _SUBJECT:
            return False
        tokens = clause.tokens
        before = tokens[clause.first : clause.at]
        if not before or holds(before, data.governing | data.auxiliaries | data.appositive):
            return False
        over = data.passive_aux & data.past_aux
        rest = range(clause.after, min(clause.last, clause.after + NAME_LENGTH))
        verb = next(
            (n for n in rest if tokens[n].low in over or tokens[n].text == ","), clause.last
        )
        signed = any(
            clause.stands(words, n)
            for n in range(verb, clause.last)
            for _, words, _ in self.all.signs.get(tokens[n].low, ())
        )
        return verb < clause.last and tokens[verb].low in over and not signed

    def _is_resolved(self) -> bool:
        """`a decision on the withdrawal`: the noun of what is only decided or promised."""
        clause = self.clause
        before = clause.tokens[max(clause.first, clause.at - _GOVERNING) : clause.at]
        words = [token.low for token in before]
        topic = next((n for n, low in enumerate(words) if low in self.data.topical), 0)
        return topic > 0 and words[topic - 1] in self.data.resolved

    def _is_decided(self) -> bool:
        """Whether a clause that ends with its verb says that what deciding does was decided."""
        if not self.data.capital_nouns:
            return False
        telling = self.all.announcing, self.all.deciding
        return not all(verbs.keys().isdisjoint(self.clause.words) for verbs in telling)

    def _is_announced(self, verbs: dict[str, tuple[tuple[str, ...], ...]]) -> bool:
        """`agreed on the organisation of a meeting`: whether such a verb tells what it is about."""
        clause, data = self.clause, self.data
        if not data.cases:
            return False
        first = max(clause.first, clause.at - SIGN_REACH)
        low = [token.low for token in clause.tokens[first : clause.at]]
        for n, word in enumerate(low):
            for words in verbs.get(word, ()):
                behind = n + len(words)
                about = low[behind : behind + _ABOUT]
                topic = next((m for m, one in enumerate(about, behind) if one in data.topical), 0)
                if topic and clause.stands(words, first + n):
                    return data.settings.isdisjoint(low[topic:])
        return False

    def _told_after(self) -> str:
        """What a relative clause tells of the noun: `exercises, which will be held in May`."""
        clause = self.clause
        if clause.wording.relative:
            return self._told_more()
        if told := self.told_by_participle():
            return told
        tokens = clause.tokens
        if clause.last - clause.after > NAME_LENGTH or clause.last >= len(tokens):
            return ""
        if tokens[clause.last].low not in self.data.relatives or self._tells_more_of_another():
            return ""
        for token in tokens[clause.last + 1 : clause.last + 1 + SUPPORT_REACH]:
            if token.low in self.data.breaks and token.low not in self.data.relatives:
                break
            alone = (
                status for _, words, status in self.all.signs.get(token.low, ()) if len(words) == 1
            )
            if told := next(alone, "") or self.all.support.get(token.low, ""):
                return told
        return ""

    def _told_more(self) -> str:
        """The same where such clauses are taken out: `the pull-out from X that is planned`."""
        clause = self.clause
        for at in range(clause.after - 1, min(clause.last, clause.after + NAME_LENGTH)):
            inside = clause.wording.relative.get(at)
            if inside and self._is_meant(at, inside[0].low):
                signs = (
                    status
                    for token in inside
                    for _, words, status in self.all.signs.get(token.low, ())
                    if len(words) == 1
                )
                return next(signs, "") or next(
                    (told for one in inside if (told := self.all.support.get(one.low, ""))), ""
                )
        return ""

    def _is_meant(self, at: int, pronoun: str) -> bool:
        """Whether a relative clause tells more of the noun, and of none between it and the noun."""
        if at == self.clause.after - 1:
            return True
        between = self.clause.tokens[self.clause.after : at + 1]
        other = any(one.item is None and one.text[0].isupper() for one in between)
        named = between[-1].kind in ("state", "organisation")
        return named and not other and pronoun in self.data.singular

    def _tells_more_of_another(self) -> bool:
        """`talks on a pact that will help`: the relative clause is of the noun right before it."""
        between = self.clause.tokens[self.clause.after : self.clause.last]
        return self.data.subject_first and holds(between, self.data.governing)

    def _when(self) -> str:
        """Of an act that only the time of another is told by, whether it lies ahead."""
        before = self.clause.tokens[max(0, self.clause.at - _SETTING_REACH) : self.clause.at]
        ahead = self._is_of_future() or holds(before, self.data.ahead)
        return "planned" if ahead or preposition_of(self.clause) in self.data.until else "occurred"

    def _is_of_future(self) -> bool:
        """`At the session X will speak`: whether a verb that helps another says it lies ahead."""
        if self.data.cases:
            return self.is_at_what_comes()
        if not self.data.capital_nouns or preposition_of(self.clause) in self.data.behind:
            return False
        helps = self.clause.words & self.data.auxiliaries
        signs = (sign for low in helps for sign in self.all.signs.get(low, ()))
        return any(sign.status in ("planned", "possible") for sign in signs)

    def _is_setting(self, reach: int = _SETTING_REACH) -> bool:
        if not self.act.setting:
            return False
        tokens = self.clause.tokens
        if self.data.capital_nouns:
            return self._is_at()
        first = max(0, self.clause.at - reach)
        near = range(first, self.clause.at)
        return any(tokens[n].low in self.data.settings and not self._is_when(n) for n in near)

    def _is_when(self, at: int) -> bool:
        """`on Monday for talks`, `in Klow`: whether a preposition tells a day or a place."""
        behind = self.clause.tokens[at + 1]
        named = behind.text[:1].isupper() and not behind.triggers
        return self.data.subject_first and (behind.kind == "day" or (named and not behind.item))

    def _is_at(self) -> bool:
        """`at the fifth X summit`: whether what governs the noun makes it where things happen."""
        tokens, at = self.clause.tokens, self.clause.at
        for n in range(at - 1, max(-1, at - 1 - _SETTING_REACH), -1):
            token = tokens[n]
            if token.low in self.data.governing or (token.text[:1].isupper() and not token.item):
                opens = token.low in self.data.settings
                return opens or (n > 0 and tokens[n - 1].low in self.data.settings)
            if token.low in self.data.auxiliaries or token.low in self.all.support:
                return False
            if token.low in self.all.signs and not looks_attributive(token.low, self.data):
                return False  # `X in Town proposes a meeting`
            named = token.kind not in ("", "day")
            if not (named or token.text == "-" or token.low[:1].isalnum()):
                return False
        return False

    def told(self) -> str:
        """Whether the act is told in passing, as something earlier than what is told, or itself."""
        tokens, at = self.clause.tokens, self.clause.at
        before = tokens[max(0, at - _SETTING_REACH) : at]
        behind = self.data.capital_nouns and self.act.type not in SITTINGS
        over = behind and preposition_of(self.clause) in self.data.behind
        if over or holds(before, self.data.earlier):
            return "earlier"
        return "passing" if self.passing else ""
