"""Words of a clause that stand for names: `the sides`, `the bloc`, `he`, `at the meeting`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.roles.elided import is_elided
from servanda.reader.roles.nounowners import NounOwners
from servanda.reader.roles.pointing import Pointing
from servanda.reader.roles.textparties import is_text_goes_on
from servanda.reader.syntax.clause import ARTICLE
from servanda.reader.syntax.verbs import lacks_subject
from servanda.reader.syntax.wording import holds
from servanda.reader.words.fold import SIGNINGS
from servanda.reader.words.outsiders import is_outsider
from servanda.reader.words.types import claim_types

if TYPE_CHECKING:
    from servanda.reader.syntax.clause import Clause
    from servanda.reader.words.actdata import ActData, Trigger

__all__ = ["stand_in_of"]

_PROVIDED = "provided-for"
_FINITE = ("past", "passive", "present")
_SAID = ("appeal", "condemnation", "congratulation", "invitation", "summons", "expulsion")


def stand_in_of(clause: Clause, trigger: Trigger, data: ActData) -> str:
    """What stands for the actors: words, a relative to what was just told, what was named last.

    `sitting` are those whose news it is, where a page tells of a meeting and not of whom; `host`
    are those who met last; behind `holder` stands the word for his office. An empty string where
    nothing stands for anybody.
    """
    act, is_noun = trigger.act, trigger.form == "noun"
    if _is_done_to_them(clause, trigger):
        return ""
    words = Pointing(clause, data, houses=bool(act.organ) or not data.data.cases)
    if found := words.found(texts="instrument" in act.subject, inverted=not is_noun):
        return found if not is_noun or NounOwners(clause, data).may_own(found) else ""
    if told := _of_relative(clause, trigger, words):
        return told
    if is_noun:
        provided = data.data.cases and _is_provided(clause, data)
        return "text" if provided else NounOwners(clause, data).of(act.type)
    if _has_subject(clause):
        return ""
    return _of_verb(clause, trigger, data)


def _is_done_to_them(clause: Clause, trigger: Trigger) -> bool:
    """`The country was urged`: whether who stands there is whom it is done to."""
    if trigger.act.type not in _SAID or not clause.data.capital_nouns:
        return False
    return clause.is_passive(trigger.form) and clause.data.agent.isdisjoint(clause.words)


def _of_relative(clause: Clause, trigger: Trigger, words: Pointing) -> str:
    """What stands for those of whom a clause tells more, or who say what it tells."""
    told = clause.is_speakers and trigger.form == "past"
    if told or (clause.data.cases and is_elided(clause, trigger, words.all)):
        return "speaker"
    if trigger.form in _FINITE and (before := words.before_relative()):
        return before
    done = bool(trigger.act.where) and clause.is_relative and clause.is_passive(trigger.form)
    there = clause.goes_on_there and "person" in trigger.act.subject
    if not (done or there):
        return ""
    return "relative text" if done and _follows_text(clause) else "relative"


def _has_subject(clause: Clause) -> bool:
    """`I decided`: whether a pronoun that stands for nobody named is the subject."""
    before = clause.tokens[clause.first : clause.at] if clause.data.cases else []
    return holds(before, clause.data.subjects)


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
