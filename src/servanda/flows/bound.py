"""Who is bound: what the clause gives for the acts on record, beside what sources state of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from servanda.dates import FALSE, TRUE, UNKNOWN, iso
from servanda.flows.case import span_text
from servanda.flows.rows import answer_on, since_text, until_text
from servanda.model import Answer, acts_of, load_schema

if TYPE_CHECKING:
    from collections.abc import Mapping

    from servanda.dates import Day
    from servanda.flows.case import Case
    from servanda.model import Act
    from servanda.rules import Party

__all__ = ["Bound", "bound_on", "how_many"]

_KNOWN = {Answer.YES: TRUE, Answer.NO: FALSE}


@dataclass(frozen=True, slots=True)
class Bound:
    """One party on a day: bound or not, since when and until when, as EDTF.

    `computed` is the day that the clause gives where sources state another one.
    """

    answer: Answer
    since: str | None
    until: str | None = None
    computed: str | None = None
    stated: Act | None = None


def bound_on(case: Case, day: Day) -> dict[str, Bound]:
    """Everybody who has consented, or is stated to be or have been bound."""
    stated = _stated(case)
    reckoned = {party.actor: party for party in case.parties(day)}
    return {
        actor: _bound(stated.get(actor), reckoned.get(actor), day)
        for actor in sorted({*stated, *reckoned})
    }


def how_many(case: Case, bound: Mapping[str, Bound], day: Day) -> int | None:
    """How many are bound; None where it is known of nobody, and no list says that there is none."""
    answers = [party.answer for party in bound.values()]
    if not answers:
        return 0 if case.facts.covers(case.instrument, "deposit", day) else None
    return answers.count(Answer.YES) if {*answers} != {Answer.NOT_FOUND} else None


def _stated(case: Case) -> dict[str, Act]:
    """What sources state of single parties; of several spells the last."""
    held = case.facts.of(case.instrument, "in_force")
    single = [s for s in held if s.value != case.instrument]
    acts = acts_of(single, load_schema(), case.facts.recalled) if single else []
    return {
        act.value: act for act in sorted(acts, key=lambda act: act.alternatives[0].valid.bounds)
    }


def _bound(stated: Act | None, party: Party | None, day: Day) -> Bound:
    if stated is None:
        return _reckoned(party) if party else Bound(Answer.NOT_FOUND, None)
    when = stated.alternatives[0].valid
    since, until = since_text(when), until_text(when)
    answer, own = answer_on(stated, day), span_text(party.since) if party else None
    if party and UNKNOWN is not party.bound is not _KNOWN.get(answer, party.bound):
        answer = Answer.DISPUTED
    computed = own if own != since else None
    return Bound(answer, since, until if until != ".." else None, computed, stated)


def _reckoned(party: Party) -> Bound:
    open_ = Answer.DISPUTED if party.disputed else Answer.NOT_FOUND
    answer = Answer.of(party.bound, otherwise=open_)
    return Bound(answer, span_text(party.since), iso(party.until) if party.until else None)
