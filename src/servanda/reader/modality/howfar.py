"""How far an act has come: by the form of its word, the modal verbs and the verbs beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.modality.nounstatus import NounStatus
from servanda.reader.modality.signs import SIGN_REACH, Signs
from servanda.reader.syntax.verbs import auxiliary, follows_to, gerund_told
from servanda.reader.syntax.wording import holds

if TYPE_CHECKING:
    from servanda.reader.syntax.clause import Clause
    from servanda.reader.syntax.wording import Token
    from servanda.reader.words.actdata import ActData, Trigger
    from servanda.reader.words.acttypes import Within

__all__ = ["act_status"]

_BY_FORM = {
    "past": "occurred",
    "passive": "occurred",
    "present": "occurred",
    "ongoing": "ongoing",
    "future": "planned",
}
_AHEAD = ("present", "base", "future")
_AWAITED = 4  # words from `before` to its verb
_ABOVE_REACH = 6  # tokens before a content clause in which its verb stands
_SINCE = 2  # words from `since` to its day
# What an act of these types has brought about lasts: `the airspace is closed since May`.
_BROUGHT = (
    "airspace-closed",
    "deployment",
    "participation-freeze",
    "provisional-application",
    "treaty-suspension",
)
_AID = "aid"
_GRANTED = ("observer-status", "partner-status")  # had as soon as it is agreed on
_OPEN = ("possible", "advocated", "sought", "denied")


def act_status(
    clause: Clause, trigger: Trigger, data: ActData, within: Within, *, attribute: bool = False
) -> tuple[str, str]:
    """The status, empty where the words assert nothing; and how it is told.

    It is told in `passing` where another thing is said to happen at it, `earlier` where after it.
    """
    if attribute:
        return "occurred", ""
    if trigger.participle:
        before = clause.tokens[clause.at - 1].low if clause.at else ""
        going = "ongoing" if trigger.form == "present" else "occurred"
        return ("denied" if before in data.data.negations else going), "passing"
    if trigger.form != "noun":
        verb = _VerbStatus(clause, trigger, data, within)
        own = trigger.act.status  # `found no majority` was voted on
        if not (own and not data.data.negations.isdisjoint(trigger.act.beside)):
            told = data.data.capital_nouns  # by its form, whether a verb tells of what was done
            own = "" if told and (trigger.form == "base" or verb.is_denied()) else own
            waits = clause.wording.waits and own != "denied"
            own = (verb.waits() if waits else "") or own or verb.status()
        return own, ""
    noun = NounStatus(clause, trigger, data, within)
    status = trigger.act.status or noun.status()
    return status, noun.told()


class _VerbStatus(Signs):
    """One verb of an act in its clause."""

    def status(self) -> str:
        clause = self.clause
        sign, denied = self.denying()
        if denied:
            return "" if clause.wording.supposed else "denied"
        if told := self._by_tense(sign) or (self._by_time() if sign != "conditional" else ""):
            return told
        if (supposed := self._supposed()) is not None:
            return supposed
        if self.form != "past" or self.clause.is_passive(self.form):
            sign = sign if sign not in ("", "planned") else self._from_above() or sign
            if sign and not (sign == "planned" and self._is_since()):
                return sign
        if self.form == "base" and self.headline and clause.at > clause.first:
            return self._in_headline(clause.tokens[clause.at - 1])
        wished = self.form == "past" and self._from_above()
        lasts = self.form == "present" and self.act.lasting
        return wished or ("ongoing" if lasts else _BY_FORM.get(self.form, ""))

    def waits(self) -> str:
        """`X will sign if Y does`: conditional, where a condition makes it of what is to come."""
        if self.is_denied():
            return ""
        ahead = self.form == "present" or self.status() == "planned"
        return "conditional" if ahead else ""

    def _supposed(self) -> str | None:
        """`unless X signed` is a condition, and `until X signed` asserts nothing; else None."""
        if self.form == "past" and self.clause.wording.supposed:
            return "conditional"
        if self.form != "past" or not self.data.subject_first:
            return None
        if self._is_until():
            return ""
        return "conditional" if self.opener() == "conditional" else None

    def _is_since(self) -> bool:
        """`It is applied since May`: whether what looks like a future is a passive that lasts."""
        words, data = self.clause.words, self.data
        modal = data.auxiliaries - data.future - data.perfect - data.passive_aux
        lasts = data.capital_nouns and not data.earlier.isdisjoint(words)
        return lasts and modal.isdisjoint(words)

    def _by_tense(self, sign: str) -> str:
        """What the form alone tells, whatever signs stand near."""
        if self.form == "present" and self._is_awaited():
            return "planned"
        if self.form == "ongoing" and (told := gerund_told(self.clause, self.all)):
            return sign if told == "occurred" and sign not in ("", "ongoing") else told
        if self.form == "ongoing" and auxiliary(self.clause) in self.data.past_aux:
            return "occurred"
        if self.form == "past" and self.clause.tells_of_noun:
            return "occurred"  # `agreed under a deal brokered by X`
        return self._decided() or self._decreed() if self.form == "base" else ""

    def _by_time(self) -> str:
        """What words of time tell beside a present: `sends them soon`, `talks since May`.

        And of aid, what is only pledged.
        """
        words, data = self.clause.words, self.data
        if words.isdisjoint(data.past_aux):
            if self.act.type == _AID and self._words[0] in data.promising:
                return "planned"
            if self._lasts() and (self._beside(self.all.nowadays) or self._is_begun()):
                return "ongoing"
        return "planned" if self.form == "present" and self._beside(self.all.soon) else ""

    def _lasts(self) -> bool:
        """Whether its verb tells of what goes on, or what it has brought about lasts."""
        words, data = self.clause.words, self.data
        if self.act.effective:
            return False
        if self.form == "present":
            return not data.capital_nouns or words.isdisjoint(data.future)
        modal = data.auxiliaries - data.future - data.perfect - data.passive_aux
        if self.form not in ("past", "passive") or not words.isdisjoint(data.modals or modal):
            return False
        if self.act.type in _BROUGHT:
            return True
        return not words.isdisjoint(data.now_aux) and self.clause.is_passive(self.form)

    def _is_begun(self) -> bool:
        """`since May`, but not `for the first time since May`.

        Where the same word is `from` as well, only what has been done.
        """
        clause, data = self.clause, self.data
        if (data.cases and self.form == "present") or not data.firsts.isdisjoint(clause.words):
            return False
        return any(self._opens_begun(n) for n in range(clause.first, clause.last))

    def _opens_begun(self, at: int) -> bool:
        """Whether the day from which on something goes on stands there, no comma between."""
        tokens = self.clause.tokens
        if tokens[at].low not in self.data.since:
            return False
        day = any(one.kind == "day" for one in tokens[at + 1 : at + 1 + _SINCE])
        first, last = sorted((at, self.clause.at))
        return day and not any(one.text == "," for one in tokens[first:last])

    def _beside(self, phrases: dict[str, tuple[tuple[str, ...], ...]]) -> bool:
        """Whether one of some phrases stands in the clause."""
        clause = self.clause
        return not phrases.keys().isdisjoint(clause.words) and any(
            clause.stands(words, n)
            for n in range(clause.first, clause.last)
            for words in phrases.get(clause.tokens[n].low, ())
        )

    def _decreed(self) -> str:
        """`To ratify the treaty between X and Y.`: what a sentence that begins so lays down."""
        opens = self.data.cases and self.clause.at == 0 and not self.headline
        return "occurred" if opens else ""

    def _is_awaited(self) -> bool:
        """`when X meets Y`, `before he meets Y`: what the present tense tells of lies ahead."""
        clause = self.clause
        if self.data.subject_first and self._is_until():
            return True
        opens = clause.tokens[clause.first if clause.opened == 0 else clause.opened - 1].low
        return opens in self.data.awaited

    def _is_until(self) -> bool:
        """`until X signed`: whether another thing holds or waits till then."""
        clause = self.clause
        near = clause.tokens[max(clause.first, clause.at - _AWAITED) : clause.at]
        return holds(near, self.data.until)

    def _from_above(self) -> str:
        """`X hopes that Y will sign`: how far by the verb whose content this clause is."""
        clause, tokens = self.clause, self.clause.tokens
        at = clause.opened - 1
        if at < 1 or tokens[at].low not in self.data.content:
            return ""
        for n in range(at - 1, max(-1, at - 1 - _ABOVE_REACH), -1):
            for _, words, status in self.all.signs.get(tokens[n].low, ()):
                told = status in _OPEN or (status == "planned" and self.form in _AHEAD)
                if self._opens_content(words, n, at) and told and not self._is_undone(n):
                    return status
        wished = self.form == "past" and tokens[at].low in self.data.wishing
        return "advocated" if wished else ""

    def _opens_content(self, words: tuple[str, ...], at: int, opener: int) -> bool:
        """`denied on Monday that`: whether a sign stands before a clause, a day between or not."""
        clause = self.clause
        if clause.stands(words, at):
            return True
        parted = len(words) > 1 and words[-1] == clause.tokens[opener].low
        return parted and clause.stands(words[:-1], at)

    def _is_undone(self, at: int) -> bool:
        """`It is not ruled out`: a negation right before a sign."""
        return at > 0 and self.clause.tokens[at - 1].low in self.data.negations

    def _decided(self) -> str:
        """What deciding to do it makes of an act; empty where nobody decides."""
        clause = self.clause
        if self.is_listed():
            return "occurred" if self.act.decided else "planned"
        first = max(clause.begin, clause.at - SIGN_REACH)
        if self.data.infinitive and not follows_to(clause, first):
            return ""
        for n in (*self._before_comma(first), *range(first, clause.at)):
            if self.data.capital_nouns and clause.tokens[n].low in self.data.resolved:
                return "occurred" if self.act.decided else "planned"
            if self._grants and clause.tokens[n].low in self.data.agreeing:
                return "occurred"
            for words in self.all.deciding.get(clause.tokens[n].low, ()):
                if clause.stands(words, n):
                    done = self.act.decided and not self._asks(n)
                    return "occurred" if done else "planned"
        return ""

    @property
    def _grants(self) -> bool:
        """`agreed to accord X the status`: whether those who agree on a standing give it."""
        return self.act.decided and self.act.type in _GRANTED

    def _before_comma(self, first: int) -> range:
        """`decided, all envoys from X … to recall`: what stands before the infinitive's comma."""
        clause = self.clause
        if not self.data.capital_nouns or not follows_to(clause, clause.first):
            return range(0)
        commas = (n for n in range(first, clause.begin, -1) if clause.tokens[n].text == ",")
        comma = next(commas, clause.begin)
        return range(max(clause.begin, comma - SIGN_REACH), comma)

    def _asks(self, at: int) -> bool:
        """`decided to invite X to join`: whether what was decided is only to ask for it."""
        asking, tokens = self.all.asking, self.clause.tokens
        inside = range(at + 1, self.clause.at)
        return any(
            self.clause.stands(words, n) for n in inside for words in asking.get(tokens[n].low, ())
        )

    def _in_headline(self, before: Token) -> str:
        """`N. to visit X` lies ahead; right behind who acts, the same word is the present."""
        if before.low in self.data.infinitive:
            return "planned"
        plural = self.data.plural_base and (before.item or before.low in self.all.organs)
        return "occurred" if plural else ""
