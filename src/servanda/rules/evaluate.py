"""The status of an instrument: is it in force, for whom, since when, why, and what is missing.

What sources state and what the clause gives for the acts on record are held against each other;
where they, or the sources among themselves, would answer differently, the answer is disputed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from servanda.dates import BEGINNING, FALSE, FOREVER, TRUE, UNKNOWN, Course, Truth
from servanda.model import Answer, load_schema
from servanda.rules.accounts import Accounts, readings_of
from servanda.rules.missing import acts_that_complete, kinds_of, missing_for
from servanda.rules.needs import needs_of
from servanda.rules.party import party_status
from servanda.rules.reckoning import Conflict, Found, Reckoning
from servanda.rules.rolls import CONSENTS
from servanda.rules.status import Missing, Reading, Status, Trace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from servanda.dates import AsOf, Day
    from servanda.model import Facts, Statement
    from servanda.rules.shape import Rule

__all__ = ["status_of"]

Since = tuple["Day", "Day"]


@dataclass(frozen=True, slots=True)
class _Verdict:
    """What one reading gives."""

    truth: Truth
    vague: bool
    since: Since | None
    basis: str
    trace: Trace
    because: tuple[Statement, ...]


def status_of(
    instrument: str,
    rulebook: Mapping[str, Rule],
    facts: Facts,
    as_of: AsOf,
    *,
    actor: str = "",
) -> Status:
    """The status of an instrument on a day, for itself or for one party.

    Args:
        instrument: its id.
        rulebook: the clauses by instrument, parents included.
        facts: what `needs_of` names, however ordered.
        as_of: only its day is used; the facts were chosen by the other clocks.
        actor: ask for one party instead of the treaty as a whole.
    """
    readings = readings_of(facts, needs_of(instrument, rulebook), load_schema())
    try:
        verdicts = [
            verdict
            for accounts in readings
            for verdict in _verdicts(instrument, rulebook, facts, as_of, accounts, actor)
        ]
    except Conflict as conflict:
        trace = Trace("conflict", UNKNOWN, instrument, clause=", ".join(conflict.articles))
        return Status(Answer.CONFLICT, None, "computed", trace)
    reckoning = Reckoning(rulebook, facts, readings[0], as_of.day)
    missing = _missing(instrument, actor, reckoning, verdicts)
    earliest = _earliest(instrument, actor, reckoning, missing)
    return _judged(verdicts, missing, earliest)


def _verdicts(
    instrument: str,
    rulebook: Mapping[str, Rule],
    facts: Facts,
    as_of: AsOf,
    accounts: Accounts,
    actor: str,
) -> list[_Verdict]:
    """What is stated and what is computed, as two verdicts only where they contradict."""
    open_ = Reckoning(rulebook, facts, accounts, as_of.day)
    closed = Reckoning(rulebook, facts, accounts, as_of.day, closed=True)
    if actor:
        stated, computed = party_status(instrument, actor, open_)
        closed_computed = party_status(instrument, actor, closed)[1]
    else:
        stated, computed = open_.stated(instrument, instrument), open_.computed(instrument)
        closed_computed = closed.computed(instrument)
    day = as_of.day
    first = _verdict(stated, stated, "stated", day) if stated else None
    second = _verdict(computed, closed_computed, "computed", day) if computed else None
    if first and second:
        return _compared(first, second, day)
    return [first or second or _nothing(instrument, open_)]


def _verdict(found: Found, closed: Found | None, basis: str, day: Day) -> _Verdict:
    truth = found.course.at(day)
    without_absence = closed.course.at(day) if closed else truth
    return _Verdict(
        truth,
        truth is UNKNOWN and without_absence is UNKNOWN,
        _since(found.course, (closed or found).course),
        basis,
        found.trace,
        _leaves(found.trace),
    )


def _compared(stated: _Verdict, computed: _Verdict, day: Day) -> list[_Verdict]:
    """A source's statement and the clause: one verdict with both reasons, or two that differ."""
    if UNKNOWN not in (stated.truth, computed.truth) and stated.truth is not computed.truth:
        # A clause on entry into force cannot deny that something which was in force has ended.
        return [stated] if _ended(stated, day) else [stated, computed]
    lead = stated if stated.truth is not UNKNOWN else computed
    both = Trace("both", lead.truth, children=(stated.trace, computed.trace))
    basis = "both" if computed.truth is stated.truth else lead.basis
    return [_Verdict(lead.truth, lead.vague, lead.since, basis, both, lead.because)]


def _ended(stated: _Verdict, day: Day) -> bool:
    return stated.truth is FALSE and stated.since is not None and stated.since[1] <= day


def _nothing(instrument: str, reckoning: Reckoning) -> _Verdict:
    """Neither a statement nor a clause: before the text existed the answer is no all the same."""
    begun = reckoning.rolls.existed(instrument)
    if begun and begun[0].at(reckoning.day) is FALSE:
        node = Trace("existed", FALSE, instrument, because=begun[1])
        return _Verdict(
            FALSE, vague=False, since=None, basis="computed", trace=node, because=begun[1]
        )
    node = Trace("no_clause", UNKNOWN, instrument)
    return _Verdict(UNKNOWN, vague=False, since=None, basis="", trace=node, because=())


def _judged(verdicts: list[_Verdict], missing: tuple[Missing, ...], earliest: Day | None) -> Status:
    answers = {_answer(verdict) for verdict in verdicts}
    lead = verdicts[0]
    if len(answers) == 1:
        since = _hull([verdict.since for verdict in verdicts])
        answer = answers.pop()
        readings = _readings(verdicts) if len({v.since for v in verdicts}) > 1 else ()
        gaps = () if answer is Answer.YES else missing
        return Status(answer, since, lead.basis, lead.trace, gaps, readings, earliest)
    node = Trace("disputed", UNKNOWN, children=tuple(verdict.trace for verdict in verdicts))
    return Status(Answer.DISPUTED, None, lead.basis, node, missing, _readings(verdicts), earliest)


def _readings(verdicts: list[_Verdict]) -> tuple[Reading, ...]:
    """Each distinct outcome once, with all statements that lead to it."""
    grouped: dict[tuple[Answer, Since | None, str], dict[bytes, Statement]] = {}
    for verdict in verdicts:
        key = (_answer(verdict), verdict.since, verdict.basis)
        grouped.setdefault(key, {}).update({s.id: s for s in verdict.because})
    return tuple(
        Reading(answer, since, tuple(holders.values()), basis)
        for (answer, since, basis), holders in grouped.items()
    )


def _answer(verdict: _Verdict) -> Answer:
    otherwise = Answer.UNCERTAIN if verdict.vague else Answer.NOT_FOUND
    return Answer.of(verdict.truth, otherwise=otherwise)


def _since(course: Course, closed: Course) -> Since | None:
    """The date the acts on record give; that a list may be longer is said under `missing`.

    Only where absence made it so (something has *not* happened) the date is as open as the absence.
    """
    made_by_absence = course.first_certain not in (closed.first_certain, FOREVER)
    known = course if made_by_absence else closed
    lo, hi = known.first_possible, known.first_certain
    return (lo, hi) if lo >= BEGINNING and hi < FOREVER else None


def _hull(spans: list[Since | None]) -> Since | None:
    known = [span for span in spans if span]
    return (min(lo for lo, _ in known), max(hi for _, hi in known)) if known else None


def _leaves(trace: Trace) -> tuple[Statement, ...]:
    """All statements below a node; a node that several lead to is walked once."""
    found: dict[bytes, Statement] = {}
    seen: set[int] = set()
    waiting = [trace]
    while waiting:
        node = waiting.pop()
        if id(node) not in seen:
            seen.add(id(node))
            found.update({s.id: s for s in node.because})
            waiting.extend(reversed(node.children))
    return tuple(found.values())


def _missing(
    instrument: str, actor: str, reckoning: Reckoning, verdicts: list[_Verdict]
) -> tuple[Missing, ...]:
    begun = reckoning.rolls.existed(instrument)
    if all(v.truth is TRUE or _ended(v, reckoning.day) for v in verdicts):
        return ()
    if begun and begun[0].at(reckoning.day) is FALSE:
        return ()
    outcome = reckoning.outcome(instrument)
    if outcome is None:
        acts = (Missing("act", instrument, 1, (actor,), ("deposit",)),) if actor else ()
        return (Missing("clause", instrument), *acts, *_no_list(instrument, reckoning))
    gaps = missing_for(outcome.when, instrument, reckoning)
    if actor:
        kinds = kinds_of(outcome.when) or CONSENTS[:3]
        gaps = (*_own_act(instrument, actor, kinds, reckoning), *gaps)
    return gaps + _no_list(instrument, reckoning)


def _own_act(
    instrument: str, actor: str, kinds: tuple[str, ...], reckoning: Reckoning
) -> tuple[Missing, ...]:
    """The party's own instrument, or the text that says what follows from the one it gave."""
    consent = reckoning.rolls.consents(instrument, CONSENTS).get(actor)
    if consent is None or consent.course.first_possible > reckoning.day:
        return (Missing("act", instrument, 1, (actor,), kinds),)
    whole = reckoning.in_force(instrument)
    if whole is None or whole.course.at(reckoning.day) is not TRUE:
        return ()
    if consent.course.at(reckoning.day) is FALSE:
        return (Missing("clause", instrument, acts=("withdrawal_notice",)),)
    if consent.course.at(reckoning.day) is UNKNOWN:
        return (Missing("date", instrument, 1, (actor,), kinds),)
    rule = reckoning.rulebook[instrument]
    absent = rule.subsequent_consent is None
    return (Missing("clause", instrument, acts=("subsequent_consent",)),) if absent else ()


def _no_list(instrument: str, reckoning: Reckoning) -> tuple[Missing, ...]:
    """A depositary's list that reaches the day would settle what absence means."""
    if reckoning.facts.covers(instrument, "deposit", reckoning.day):
        return ()
    return (Missing("list", instrument, acts=("deposit",)),)


def _earliest(
    instrument: str, actor: str, reckoning: Reckoning, missing: tuple[Missing, ...]
) -> Day | None:
    """The day of entry into force if what is missing were done on the day asked about."""
    acts = [s for m in missing if m.kind == "act" for s in acts_that_complete(m, reckoning.day)]
    if not acts:
        return None
    facts = reckoning.facts.plus(acts)
    rulebook = reckoning.rulebook
    accounts = readings_of(facts, needs_of(instrument, rulebook), load_schema())[0]
    then = Reckoning(rulebook, facts, accounts, reckoning.day, closed=True)
    found = party_status(instrument, actor, then)[1] if actor else then.computed(instrument)
    day = found.course.first_certain if found else FOREVER
    return day if day < FOREVER else None
