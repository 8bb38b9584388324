"""The status of an instrument: is it in force, for whom, since when, why, and what is missing.

What sources state and what the clause gives for the acts on record are held against each other;
where they, or the sources among themselves, would answer differently, the answer is disputed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from servanda.dates import BEGINNING, FALSE, FOREVER, TRUE, UNKNOWN, Course, Truth
from servanda.model import Answer
from servanda.rules.found import Found, leaves
from servanda.rules.marking import marked
from servanda.rules.missing import acts_that_complete
from servanda.rules.questions import OfParty, Whole
from servanda.rules.status import Missing, Reading, Status, Trace
from servanda.rules.timeline import Timeline

if TYPE_CHECKING:
    from collections.abc import Mapping

    from servanda.dates import AsOf, Day
    from servanda.model import Facts, Statement
    from servanda.rules.questions import Question
    from servanda.rules.reckoning import Reckoning
    from servanda.rules.shapes.rule import Held, Rule

__all__ = ["answer_to", "each_reading", "status_in", "status_of"]

Since = tuple["Day", "Day"]


@dataclass(frozen=True, slots=True)
class _Verdict:
    """What one reading gives, and what it found, from which its reasons can be told."""

    truth: Truth
    vague: bool
    since: Since | None
    basis: str
    found: Found
    held: tuple[Held, ...] = ()


def status_of(
    instrument: str,
    rulebook: Mapping[str, Rule],
    facts: Facts,
    as_of: AsOf,
    *,
    actor: str = "",
    reasons: bool = True,
) -> Status:
    """The status of an instrument on a day, for itself or for one party.

    Args:
        instrument: its id.
        rulebook: the clauses by instrument, parents included.
        facts: what `needs_of` names, however ordered.
        as_of: only its day is used; the facts were chosen by the other clocks.
        actor: ask for one party instead of the treaty as a whole.
        reasons: whether to tell them; without, the trace is its first node alone.
    """
    return status_in(Timeline(instrument, rulebook, facts), as_of.day, actor, reasons=reasons)


def status_in(timeline: Timeline, day: Day, actor: str = "", *, reasons: bool = True) -> Status:
    """The same, of a timeline at hand: for many days, many parties, and what if."""
    name = timeline.instrument
    return answer_to(OfParty(name, actor) if actor else Whole(name), timeline, day, reasons=reasons)


def answer_to(question: Question, timeline: Timeline, day: Day, *, reasons: bool = True) -> Status:
    """The answer to a question, over every reading of the facts."""
    verdicts = [
        replace(verdict, held=open_.held) if open_.held else verdict
        for open_, closed in zip(timeline.readings, timeline.closed, strict=True)
        for verdict in _verdicts(question, open_, closed, day)
    ]
    for reckoning in timeline.readings:
        if articles := reckoning.conflict(day):
            trace = Trace("conflict", UNKNOWN, timeline.instrument, clause=", ".join(articles))
            return Status(Answer.CONFLICT, None, "computed", trace)
    settled = all(v.truth is TRUE or _ended(v, day) for v in verdicts)
    missing = () if settled else question.missing(timeline.readings[0], day)
    earliest = _earliest(question, timeline, missing, day)
    status = _judged(verdicts, missing, earliest, day, reasons=reasons)
    return marked(status, question, timeline, [verdict.found for verdict in verdicts], day)


def each_reading(question: Question, timeline: Timeline, day: Day) -> tuple[Reading, ...]:
    """Every reading of the facts and the clauses with its outcome, whether they differ or not."""
    return tuple(
        Reading(
            _answer(verdict),
            verdict.since,
            leaves(verdict.found.trace(day)),
            verdict.basis,
            open_.held,
            open_.rolls.accounts.disputed,
            verdict.found.trace(day),
        )
        for open_, closed in zip(timeline.readings, timeline.closed, strict=True)
        for verdict in _verdicts(question, open_, closed, day)
    )


def _verdicts(question: Question, open_: Reckoning, closed: Reckoning, day: Day) -> list[_Verdict]:
    """What is stated and what is computed, as two verdicts only where they contradict."""
    stated, computed = question.found(open_)
    first = _verdict(stated, stated, "stated", day) if stated else None
    second = _verdict(computed, question.found(closed)[1], "computed", day) if computed else None
    if first and second:
        return _compared(first, second, day)
    return [first or second or _nothing(question.instrument, open_, day)]


def _verdict(found: Found, closed: Found | None, basis: str, day: Day) -> _Verdict:
    truth = found.course.at(day)
    without_absence = closed.course.at(day) if closed else truth
    return _Verdict(
        truth,
        truth is UNKNOWN and without_absence is UNKNOWN,
        _since(found.course, (closed or found).course),
        basis,
        found,
    )


def _compared(stated: _Verdict, computed: _Verdict, day: Day) -> list[_Verdict]:
    """A source's statement and the clause: one verdict with both reasons, or two that differ."""
    if UNKNOWN not in (stated.truth, computed.truth) and stated.truth is not computed.truth:
        # A clause on entry into force cannot deny that something which was in force has ended.
        return [stated] if _ended(stated, day) else [stated, computed]
    lead = stated if stated.truth is not UNKNOWN else computed
    both = Found(lead.found.course, "both", parts=lambda _: (stated.found, computed.found))
    basis = "both" if computed.truth is stated.truth else lead.basis
    return [_Verdict(lead.truth, lead.vague, lead.since, basis, both)]


def _ended(stated: _Verdict, day: Day) -> bool:
    return stated.truth is FALSE and stated.since is not None and stated.since[1] <= day


def _nothing(instrument: str, reckoning: Reckoning, day: Day) -> _Verdict:
    """Neither a statement nor a clause: before the text existed the answer is no all the same."""
    begun = reckoning.rolls.existed(instrument)
    if begun and begun.course.at(day) is FALSE:
        return _Verdict(FALSE, vague=False, since=None, basis="computed", found=begun)
    found = Found(Course.constant(UNKNOWN), "no_clause", instrument)
    return _Verdict(UNKNOWN, vague=False, since=None, basis="", found=found)


def _judged(
    verdicts: list[_Verdict],
    missing: tuple[Missing, ...],
    earliest: Day | None,
    day: Day,
    *,
    reasons: bool,
) -> Status:
    answers = {_answer(verdict) for verdict in verdicts}
    lead = verdicts[0]
    if len(answers) == 1:
        since = _hull([verdict.since for verdict in verdicts])
        answer = answers.pop()
        differ = len({v.since for v in verdicts}) > 1
        told = _readings(verdicts, day) if differ else ()
        gaps = () if answer is Answer.YES else missing
        trace = _told(lead, day, reasons=reasons)
        return Status(answer, since, lead.basis, trace, gaps, told, earliest)
    children = tuple(_told(verdict, day, reasons=reasons) for verdict in verdicts)
    node = Trace("disputed", UNKNOWN, children=children)
    told = _readings(verdicts, day)
    return Status(Answer.DISPUTED, None, lead.basis, node, missing, told, earliest)


def _told(verdict: _Verdict, day: Day, *, reasons: bool) -> Trace:
    found = verdict.found
    if reasons:
        return found.trace(day)
    return Trace(found.kind, verdict.truth, found.subject, found.clause, found.value, found.because)


def _readings(verdicts: list[_Verdict], day: Day) -> tuple[Reading, ...]:
    """Each distinct outcome once, with all statements that lead to it."""
    grouped: dict[tuple[Answer, Since | None, str], list[_Verdict]] = {}
    for verdict in verdicts:
        key = (_answer(verdict), verdict.since, verdict.basis)
        grouped.setdefault(key, []).append(verdict)
    held = [{h for verdict in group for h in verdict.held} for group in grouped.values()]
    # Whose reading leads to every outcome alike makes no difference.
    everywhere = set.intersection(*held)
    return tuple(
        Reading(answer, since, _statements(group, day), basis, _holders(group, everywhere))
        for (answer, since, basis), group in grouped.items()
    )


def _statements(group: list[_Verdict], day: Day) -> tuple[Statement, ...]:
    held = {s.id: s for verdict in group for s in leaves(verdict.found.trace(day))}
    return tuple(held.values())


def _holders(group: list[_Verdict], everywhere: set[Held]) -> tuple[Held, ...]:
    found = dict.fromkeys(h for verdict in group for h in verdict.held)
    return tuple(h for h in found if h not in everywhere)


def _answer(verdict: _Verdict) -> Answer:
    otherwise = Answer.UNCERTAIN if verdict.vague else Answer.NOT_FOUND
    return Answer.of(verdict.truth, otherwise=otherwise)


def _since(course: Course, closed: Course) -> Since | None:
    """The date the acts on record give; that a list may be longer is said under `missing`.

    Only where absence made it so (something has *not* happened) the date is as open as the absence.
    """
    made_by_absence = course.first_certain not in (closed.first_certain, FOREVER)
    known = course if made_by_absence else closed
    lo, hi = known.begins
    return (lo, hi) if lo >= BEGINNING and hi < FOREVER else None


def _hull(spans: list[Since | None]) -> Since | None:
    known = [span for span in spans if span]
    return (min(lo for lo, _ in known), max(hi for _, hi in known)) if known else None


def _earliest(
    question: Question, timeline: Timeline, missing: tuple[Missing, ...], day: Day
) -> Day | None:
    """The day of entry into force if what is missing were done on the day asked about."""
    acts = [s for m in missing if m.kind == "act" for s in acts_that_complete(m, day)]
    if not acts:
        return None
    found = question.found(timeline.supposing(acts).closed[0])[1]
    soonest = found.course.first_certain if found else FOREVER
    return soonest if soonest < FOREVER else None
