"""How far an act has come: by the form of its word, the modal verbs and the verbs beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.claims.verbs import auxiliary

if TYPE_CHECKING:
    from servanda.reader.claims.clause import Clause
    from servanda.reader.claims.wording import Token
    from servanda.reader.words.actdata import ActData, Trigger

__all__ = ["act_status"]

_SIGN_REACH = 12  # tokens before an act in which a modal verb governs it
_SIGN_AFTER = 4  # and after it, where the language ends its clauses with the verb
_AUXILIARY = 4  # letters of the longest verb form that is no participle: `wird`
_CLOSING = 3  # last tokens of a clause that ends with its verb
_NEGATION_REACH = 3
_SUPPORT_REACH = 14
_SETTING_REACH = 7
_ARTICLE = 3  # words from a preposition to its noun
_MEMORY_REACH = 5
_GOVERNING = 3  # tokens before a verb or noun in which the word it hangs on stands
_BY_FORM = {
    "past": "occurred",
    "passive": "occurred",
    "present": "occurred",
    "ongoing": "ongoing",
    "future": "planned",
}
_ABOVE_REACH = 4  # tokens before a content clause in which its verb stands
_OPEN = ("possible", "advocated", "sought", "denied")
_NAME_LENGTH = 7  # words between a noun and the clause that tells of it


def act_status(
    clause: Clause, trigger: Trigger, data: ActData, *, headline: bool, attribute: bool = False
) -> tuple[str, str]:
    """The status, empty where the words assert nothing; and how it is told.

    It is told in `passing` where another thing is said to happen at it, `earlier` where after it.
    """
    if attribute:
        return "occurred", ""
    how_far = _HowFar(clause, trigger, data, headline=headline)
    status = trigger.act.status or how_far.status()
    return status, how_far.told()


class _HowFar:
    """One trigger in its clause."""

    def __init__(self, clause: Clause, trigger: Trigger, data: ActData, *, headline: bool) -> None:
        self.clause = clause
        self.act = trigger.act
        self.form = trigger.form
        self.all = data
        self.data = data.data
        self.headline = headline
        self.passing = False

    def status(self) -> str:
        clause = self.clause
        sign = self._opener() if self._is_finite() else self._sign()
        if sign == "denied" or self._is_denied():
            return "denied"
        if self.form == "noun":
            return self._noun_status(sign)
        if told := self._by_tense():
            return told
        if self.form != "past" or self.clause.is_passive(self.form):
            sign = sign if sign not in ("", "planned") else self._from_above() or sign
            if sign:
                return sign
        if self.form == "base" and self.headline and clause.at > clause.first:
            return self._in_headline(clause.tokens[clause.at - 1])
        wished = self.form == "past" and self._from_above()
        lasts = self.form == "present" and self.act.lasting
        return wished or ("ongoing" if lasts else _BY_FORM.get(self.form, ""))

    def _by_tense(self) -> str:
        """What the form alone tells, whatever signs stand near."""
        if self.form == "present" and self._is_awaited():
            return "planned"
        if self.form == "ongoing" and auxiliary(self.clause) in self.data.past_aux:
            return "occurred"
        return self._decided() if self.form == "base" else ""

    def _is_awaited(self) -> bool:
        """`when X meets Y`: what the present tense tells of lies ahead."""
        clause = self.clause
        return bool(clause.opened) and clause.tokens[clause.opened - 1].low in self.data.awaited

    def _from_above(self) -> str:
        """`X hopes that Y will sign`: how far by the verb whose content this clause is."""
        clause, tokens = self.clause, self.clause.tokens
        at = clause.opened - 1
        if at < 1 or tokens[at].low not in self.data.content:
            return ""
        for n in range(at - 1, max(-1, at - 1 - _ABOVE_REACH), -1):
            for _, words, status in self.all.signs.get(tokens[n].low, ()):
                if clause.stands(words, n) and status in _OPEN and not self._is_undone(n):
                    return status
        return ""

    def _is_undone(self, at: int) -> bool:
        """`It is not ruled out`: a negation right before a sign."""
        return at > 0 and self.clause.tokens[at - 1].low in self.data.negations

    def _is_denied(self) -> bool:
        """Whether a negation stands near, and not one like `not only` or `not before`."""
        clause = self.clause
        near = range(max(clause.begin, clause.at - _NEGATION_REACH), clause.at)
        if self.data.closing_negations and self.form in ("past", "present"):
            near = range(near.start, clause.last)
        return any(self._denies(n) for n in near)

    def _denies(self, at: int) -> bool:
        """Whether a word denies the act; what stands behind a verb has to close what it tells."""
        tokens = self.clause.tokens
        low, behind = tokens[at].low, tokens[at + 1].low if at + 1 < len(tokens) else ""
        if at < self.clause.at:
            return low in self.data.negations and behind not in self.data.seeming
        closes = not behind.isalnum() or behind in self.data.particles
        return low in self.data.closing_negations and (closes or low not in self.data.negating)

    def told(self) -> str:
        """Whether the act is told in passing, as something earlier than what is told, or itself."""
        if self.form != "noun":
            return ""
        tokens, at = self.clause.tokens, self.clause.at
        before = tokens[max(0, at - _SETTING_REACH) : at]
        if any(token.low in self.data.earlier for token in before):
            return "earlier"
        return "passing" if self.passing else ""

    def _decided(self) -> str:
        """What deciding to do it makes of an act; empty where nobody decides."""
        clause = self.clause
        first = max(clause.begin, clause.at - _SIGN_REACH)
        mark = clause.tokens[clause.at - 1].low if clause.at > first else ""
        if self.data.infinitive and mark not in self.data.infinitive:
            return ""
        for n in range(first, clause.at):
            for words in self.all.deciding.get(clause.tokens[n].low, ()):
                if clause.stands(words, n):
                    return "occurred" if self.act.decided else "planned"
        return ""

    def _in_headline(self, before: Token) -> str:
        """`N. to visit X` lies ahead; right behind who acts, the same word is the present."""
        if before.low in self.data.infinitive:
            return "planned"
        plural = self.data.plural_base and (before.item or before.low in self.all.organs)
        return "occurred" if plural else ""

    def _noun_status(self, sign: str) -> str:
        """Nouns assert nothing alone: a verb that holds the act does, or that it is the setting.

        An anniversary or the idea of an act is not the act; nor is an act that a meeting is about.
        """
        clause = self.clause
        about = self.data.memories if self.act.setting else self.data.memories | self.data.topics
        before = clause.tokens[max(clause.first, clause.at - _MEMORY_REACH) : clause.at]
        if any(token.low in about for token in before):
            return ""
        if self._is_resolved():
            return "occurred" if self.act.decided else "planned"
        return self._told_after() or self._told_beside(sign)

    def _told_beside(self, sign: str) -> str:
        """What the verbs around a noun tell of it, or where it is only the setting."""
        told = self._support()
        if sign and sign != "occurred" and (told or not self._is_setting()):
            self.passing = self.data.plural_base and self._is_setting(_ARTICLE)
            return sign
        if told:
            return "occurred" if self.headline and told == "ongoing" else told
        if self._is_setting():
            self.passing = True
            return self._when()
        return "occurred" if self.headline and self.act.setting and not sign else ""

    def _support(self) -> str:
        """What the nearest verb that can hold an act makes of it."""
        clause = self.clause
        # `a session to discuss X`: what it is for is not what is done with it.
        behind = clause.tokens[clause.after].low if clause.after < clause.last else ""
        purpose = clause.after + 1 if behind in self.data.infinitive else clause.after - 1
        near = [
            (abs(n - clause.at), self._governed(n) or self._headed(n) or status)
            for n in range(
                max(clause.first, clause.at - _SUPPORT_REACH),
                min(clause.last, clause.after + _SUPPORT_REACH),
            )
            if not clause.at <= n <= purpose
            and (status := self.all.support.get(clause.tokens[n].low))
        ]
        return min(near)[1] if near else ""

    def _governed(self, at: int) -> str:
        """`The meeting may take place`, `did not`: the sign right before a verb behind the noun."""
        clause = self.clause
        if not self.data.cases or at <= clause.after:
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

    def _headed(self, at: int) -> str:
        """`Presidents discuss X over phone`: in a headline a bare verb is the present."""
        bare = self.headline and self.data.plural_base and at > self.clause.first
        if not bare or self.all.support[self.clause.tokens[at].low] != "planned":
            return ""
        return "" if self.clause.tokens[at - 1].low in self.data.infinitive else "occurred"

    def _is_resolved(self) -> bool:
        """`a decision on the withdrawal`: the noun of what is only decided or promised."""
        clause = self.clause
        before = clause.tokens[max(clause.first, clause.at - _GOVERNING) : clause.at]
        words = [token.low for token in before]
        topic = next((n for n, low in enumerate(words) if low in self.data.topical), 0)
        return topic > 0 and words[topic - 1] in self.data.resolved

    def _told_after(self) -> str:
        """What a relative clause tells of the noun: `exercises, which will be held in May`."""
        clause = self.clause
        tokens = clause.tokens
        if clause.last - clause.after > _NAME_LENGTH or clause.last >= len(tokens):
            return ""
        if tokens[clause.last].low not in self.data.relatives or self._tells_more_of_another():
            return ""
        for token in tokens[clause.last + 1 : clause.last + 1 + _SUPPORT_REACH]:
            if token.low in self.data.breaks and token.low not in self.data.relatives:
                break
            alone = (
                status for _, words, status in self.all.signs.get(token.low, ()) if len(words) == 1
            )
            if told := next(alone, "") or self.all.support.get(token.low, ""):
                return told
        return ""

    def _tells_more_of_another(self) -> bool:
        """`talks on a pact that will help`: the relative clause is of the noun right before it."""
        between = self.clause.tokens[self.clause.after : self.clause.last]
        return self.data.subject_first and any(one.low in self.data.governing for one in between)

    def _when(self) -> str:
        """Of an act that only the time of another is told by, whether it lies ahead."""
        before = self.clause.tokens[max(0, self.clause.at - _SETTING_REACH) : self.clause.at]
        ahead = any(token.low in self.data.ahead for token in before)
        return "planned" if ahead or self.clause.preposition in self.data.until else "occurred"

    def _is_setting(self, reach: int = _SETTING_REACH) -> bool:
        if not self.act.setting:
            return False
        tokens = self.clause.tokens
        before = tokens[max(0, self.clause.at - reach) : self.clause.at]
        return any(token.low in self.data.settings for token in before)

    def _sign(self) -> str:
        """The modal verb or other sign that governs the act: the nearest before it, or after."""
        clause = self.clause
        after = _SIGN_AFTER if self.data.whole_clause else 0
        first = max(clause.begin, clause.at - _SIGN_REACH)
        near = [
            (abs(clause.at - n), order, status)
            for n in {*range(first, self._end_of_signs(after)), *self._closing()}
            for order, words, status in self.all.signs.get(clause.tokens[n].low, ())
            if clause.stands(words, n) and not self._is_of_another(n)
        ]
        called_off = self.form == "noun" and any(status == "denied" for _, _, status in near)
        sign = self._opener() or ("denied" if called_off else min(near)[2] if near else "")
        if sign == "advocated" and not self.data.outstanding.isdisjoint(clause.words()):
            return "planned"  # it has still to be done
        return sign

    def _end_of_signs(self, after: int) -> int:
        """How far behind the act a sign may stand: a comma ends what its verb governs."""
        clause = self.clause
        end = min(clause.last, clause.after + after)
        if self.form == "noun" or not after:
            return end
        return next((n for n in range(clause.after, end) if clause.tokens[n].text == ","), end)

    def _opener(self) -> str:
        """What the word that opens the clause makes of it: `if X signs`."""
        clause = self.clause
        opens = clause.tokens[clause.opener].low if clause.opener >= 0 else ""
        opener = self.all.signs.get(opens, ())
        return opener[0].status if opener else ""

    def _is_finite(self) -> bool:
        """`X signs`: a verb that no other governs, where nouns can be told from verbs."""
        return self.data.capital_nouns and self.form == "present"

    def _is_of_another(self, at: int) -> bool:
        """`the accession is seen as X`: a passive of another verb is no future of the noun."""
        clause = self.clause
        if self.form != "noun" or clause.tokens[at].low not in self.data.future:
            return False
        rest = clause.tokens[at + 1 : clause.last]
        end = next((n for n, one in enumerate(rest) if one.text in ",.;"), len(rest))
        last = rest[end - 1].low if end else ""
        known = last in self.all.signs or last in self.all.support
        participle = last.endswith("t") or (last.startswith("ge") and last.endswith("en"))
        return participle and not known and len(last) > _AUXILIARY

    def _closing(self) -> range:
        """Where the verb of a clause stands that closes with it."""
        clause = self.clause
        if not self.data.capital_nouns or self.form not in ("noun", "base"):
            return range(0)
        return range(max(clause.after, clause.last - _CLOSING), clause.last)
