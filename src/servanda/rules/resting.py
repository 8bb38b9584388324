"""What an answer rests on that no complete list shows: that no act is missing which would end it.

Being in force lasts until something ends it (Vienna Convention on the Law of Treaties, article
42(2)), so acts on record keep their effect without a list of what may have ended them. That is not
known, however, before a list says so: the answer names the lists that would.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.dates import FALSE, FOREVER, TRUE, UNKNOWN, Course
from servanda.model import Answer
from servanda.rules.found import Found
from servanda.rules.shapes.consents import CONSENTS
from servanda.rules.status import Missing
from servanda.rules.wordings import wordings_of

if TYPE_CHECKING:
    from servanda.dates import Day
    from servanda.model import Facts
    from servanda.rules.questions import Question
    from servanda.rules.reckoning import Reckoning

__all__ = ["ENDED_BY", "endings_unlisted", "rests_on", "told_unlisted"]

ENDED_BY = ("withdrawal_notice", "termination", "suspension")
"""What ends or suspends a treaty, for one party or for all."""


def rests_on(
    question: Question, reckoning: Reckoning, answer: Answer, day: Day
) -> tuple[Missing, ...]:
    """The lists that would show whether what is on record is all, where that decides."""
    if answer is Answer.YES:
        return _that_nothing_ended_it(question, reckoning, day)
    if answer is Answer.NO:
        return _that_nobody_came_back(question, reckoning, day)
    return ()


def endings_unlisted(
    instrument: str, reckoning: Reckoning, day: Day, *, whole: bool = False
) -> tuple[Missing, ...]:
    """The lists that would show what ended it by a day, for any party or, if `whole`, for all."""
    found = []
    for name in _ended_with(instrument, reckoning):
        props = tuple(p for p in ENDED_BY if _open(name, p, reckoning, day, whole=whole))
        if props:
            found.append(Missing("list", name, acts=props))
    return tuple(found)


def told_unlisted(missing: Missing, about: str) -> Found:
    """For the reasons: a list that was not found; `about` is what was asked about."""
    other = missing.instrument != about
    kind, subject = ("unlisted_of", missing.instrument) if other else ("unlisted", "")
    return Found(Course.constant(UNKNOWN), kind, subject, value=" ".join(missing.acts))


def _that_nothing_ended_it(
    question: Question, reckoning: Reckoning, day: Day
) -> tuple[Missing, ...]:
    whom = question.whom or (question.instrument,)
    if all(_stated_to_last(question.instrument, who, reckoning, day) for who in whom):
        return ()
    return endings_unlisted(question.instrument, reckoning, day, whole=not question.whom)


def _stated_to_last(instrument: str, who: str, reckoning: Reckoning, day: Day) -> bool:
    """Whether a source says so that is younger than the day, or lists all that were in force."""
    stated, facts = reckoning.stated(instrument, who), reckoning.facts
    if stated is None or stated.course.at(day) is not TRUE:
        return False
    open_ = (s.source for s in stated.because if s.valid.to_lo >= FOREVER)
    return any(_reaches(source, instrument, facts, day) for source in open_)


def _reaches(source: str, instrument: str, facts: Facts, day: Day) -> bool:
    told = facts.sources.get(source)
    younger = told is not None and bool(told.published) and told.public_since.from_lo > day
    lists = (c for c in facts.coverages.get(instrument, ()) if c.source == source)
    return younger or any(c.covers("in_force", day) for c in lists)


def _that_nobody_came_back(
    question: Question, reckoning: Reckoning, day: Day
) -> tuple[Missing, ...]:
    """Of whoever left, or consents only later, another instrument may be in no list."""
    whole = reckoning.in_force(question.instrument)
    if whole is None or whole.course.at(day) is FALSE:
        return ()
    given = reckoning.rolls.consents(question.instrument, CONSENTS)
    known = any(who in given for who in question.whom)
    if not known or not _unseen(question.instrument, "deposit", reckoning, day):
        return ()
    return (Missing("list", question.instrument, acts=("deposit",)),)


def _open(name: str, prop: str, reckoning: Reckoning, day: Day, *, whole: bool) -> bool:
    """Whether an act that no list shows could have ended it.

    For the treaty as a whole notices matter only before it entered into force, when they take an
    instrument back, unless its clauses let it end with them.
    """
    if prop == "withdrawal_notice" and whole and not _ends_with_notices(name, reckoning):
        found = reckoning.computed(name)
        if found is None:
            return False
        day = min(day, found.course.first_certain)
    return _unseen(name, prop, reckoning, day)


def _unseen(name: str, prop: str, reckoning: Reckoning, day: Day) -> bool:
    return reckoning.rolls.not_seen(name, prop).at(day) is not FALSE


def _ends_with_notices(instrument: str, reckoning: Reckoning) -> bool:
    rule = reckoning.rulebook.get(instrument)
    for wording in wordings_of(rule) if rule else ():
        duration = wording.duration
        if duration and (duration.lapse_below or duration.renewed == "unless_denounced"):
            return True
    return False


def _ended_with(instrument: str, reckoning: Reckoning) -> list[str]:
    """It, and those whose end ends it: linked ones, and what an amendment for all amends."""
    found = [instrument]
    for name in found:
        rule = reckoning.rulebook.get(name)
        others = rule.withdrawal.linked_to if rule and rule.withdrawal else ()
        if rule and rule.amendment and rule.amendment.binds != "acceptors":
            others = (*others, rule.amendment.of)
        found += [other for other in others if other not in found]
    return found
