"""Whether an instrument is in force, for whom, since when, why, and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.dates import FALSE, iso
from servanda.errors import BadInput
from servanda.flows.asking import AsOfShown, Cited
from servanda.flows.case import case_between, case_of, case_over, span_text
from servanda.flows.flags import Flag, flags_of
from servanda.flows.gaps import MissingShown, shown_missing
from servanda.flows.readings import ReadingShown, shown_reading
from servanda.flows.rows import gather
from servanda.flows.supposing import suppose
from servanda.flows.tracing import TraceShown, shown_trace
from servanda.flows.versions import VersionShown, versions_shown
from servanda.model import Answer
from servanda.rules import Between, OfParty, OverTerritory, Whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from servanda.dates import Day
    from servanda.flows.asking import Asked
    from servanda.flows.case import Case
    from servanda.model import Act, Alternative, Facts
    from servanda.rules import Question

__all__ = [
    "Before",
    "InstrumentStatus",
    "Step",
    "status",
]

_STEPS = ("signature", "not_signed_by", "national_step", "deposit", "withdrawal_notice")


class Before(msgspec.Struct, frozen=True):
    """The answer on the last day a complete list reaches, where it does not reach the day asked."""

    day: str
    answer: str


class Step(msgspec.Struct, frozen=True):
    """Something a state did about the instrument, by the day asked about; `act` is a property."""

    actor: str
    name: str
    act: str
    kind: str
    day: str
    according_to: str
    sources: list[Cited]


class InstrumentStatus(msgspec.Struct, frozen=True):
    """The answer, with its reasons; `toward` is the other party where two are asked about.

    `in_force_since` is EDTF and null unless the answer is yes; `enters_into_force` is a day after
    the one asked about that is certain already; `earliest` the day if the missing acts were done on
    the day asked about. `verified` is false where the clause is recalled and nobody has looked;
    `residual` names articles of the Vienna Convention on the Law of Treaties that stand in for a
    text that is silent; `provisionally_since` is EDTF, where the treaty is applied provisionally
    for the party, which is not being in force for it. `rests_on` are lists that were not found and
    that would show whether acts not on record have ended what the answer says, or undone the end.
    """

    schema: str
    instrument: str
    name: str
    actor: str | None
    actor_name: str | None
    toward: str | None
    toward_name: str | None
    territory: str | None
    territory_name: str | None
    answer: str
    in_force_since: str | None
    enters_into_force: str | None
    basis: str
    verified: bool
    residual: list[str]
    provisionally_since: str | None
    missing: list[MissingShown]
    rests_on: list[MissingShown]
    earliest: str | None
    complete_to: Before | None
    readings: list[ReadingShown]
    versions: list[VersionShown]
    trace: TraceShown
    steps: list[Step]
    said_pending: list[Step]
    supposed: list[str]
    flags: list[Flag]
    as_of: AsOfShown


class Whom(msgspec.Struct, frozen=True):
    """For whom it is asked: nobody in particular, one party, toward another, or for a territory."""

    actor: str = ""
    toward: str = ""
    territory: str = ""

    def question(self, instrument: str) -> Question:
        """What is asked of the instrument."""
        if self.toward:
            return Between(instrument, self.actor, self.toward)
        if self.territory:
            return OverTerritory(instrument, self.actor, self.territory)
        return OfParty(instrument, self.actor) if self.actor else Whole(instrument)


def status(
    asked: Asked,
    instrument: str,
    *,
    actor: str = "",
    toward: str = "",
    territory: str = "",
    supposing: Sequence[str] = (),
    readings: bool = False,
) -> InstrumentStatus:
    """Answer for an instrument as a whole, for one party, between two, or for a territory.

    With `readings` every reading of the sources and clauses is told, each with its reasons.

    Raises:
        UnknownId: the instrument or an actor is not in the record.
        BadInput: a supposition that is not understood, or no second party.
        RuleError: the clauses contradict themselves.
    """
    instrument = asked.names.find(instrument, ("instrument",))
    whom = _whom(asked, actor, toward, territory)
    case = _case(asked, instrument, whom)
    case = case.supposing([suppose(text, instrument, asked.names) for text in supposing])
    found = _shown(asked, case, whom, supposing)
    if not readings:
        return found
    every = case.each_reading(whom.question(instrument), asked.day)
    return msgspec.structs.replace(found, readings=[shown_reading(one, asked) for one in every])


def _case(asked: Asked, instrument: str, whom: Whom) -> Case:
    props = (*_STEPS, "ratification_pending")
    if whom.territory:
        return case_over(asked, instrument, whom.territory, *props)
    return (case_between if whom.toward else case_of)(asked, instrument, *props)


def _whom(asked: Asked, actor: str, toward: str, territory: str) -> Whom:
    if toward and territory:
        raise BadInput("ask about another party or about a territory; write one of the two")
    if territory and not actor:
        raise BadInput("whose territory? name the party too: --actor A --territory T")
    if toward and not actor:
        raise BadInput("between whom? name the first party too: --actor A --toward B")
    one, other = (asked.view.one(asked.names.find(a)) if a else "" for a in (actor, toward))
    if one and one == other:
        raise BadInput(f"{actor} and {toward} are the same party; name two")
    return Whom(one, other, asked.names.find(territory, ("territory",)) if territory else "")


def _where_the_list_ends(case: Case, question: Question, day: Day) -> Before | None:
    reach = case.facts.complete_to(case.instrument, "deposit")
    if reach is None or reach >= day:
        return None
    return Before(iso(reach), case.answer(question, reach, reasons=False).answer.value)


def _shown(asked: Asked, case: Case, whom: Whom, supposing: Sequence[str]) -> InstrumentStatus:
    instrument, facts = case.instrument, case.facts
    question = whom.question(instrument)
    found = case.answer(question, asked.day)
    trace = shown_trace(found.trace, asked)
    since = span_text(found.since)
    yes = found.answer is Answer.YES
    return InstrumentStatus(
        schema="servanda.status/1",
        instrument=instrument,
        name=asked.names.of(instrument),
        actor=whom.actor or None,
        actor_name=asked.names.of(whom.actor) if whom.actor else None,
        toward=whom.toward or None,
        territory=whom.territory or None,
        territory_name=asked.names.of(whom.territory) if whom.territory else None,
        toward_name=asked.names.of(whom.toward) if whom.toward else None,
        answer=found.answer.value,
        in_force_since=since if yes else None,
        enters_into_force=since if found.since and found.since[0] > asked.day else None,
        basis=found.basis,
        verified=case.verified,
        residual=list(found.residual),
        provisionally_since=span_text(found.provisional),
        missing=[shown_missing(m, asked) for m in found.missing],
        rests_on=[shown_missing(m, asked) for m in found.rests_on],
        earliest=iso(found.earliest) if found.earliest else None,
        complete_to=_where_the_list_ends(case, question, asked.day),
        readings=[shown_reading(r, asked) for r in found.readings],
        versions=versions_shown(asked, case, whom.actor, whom.toward),
        trace=trace,
        steps=_steps(asked, facts, instrument, _STEPS),
        said_pending=_steps(asked, facts, instrument, ("ratification_pending",)),
        supposed=list(supposing),
        flags=flags_of(case, asked.day, asked.names.of),
        as_of=asked.as_of,
    )


def _steps(asked: Asked, facts: Facts, instrument: str, props: Sequence[str]) -> list[Step]:
    """What was done by the day asked about: by party, then in order of days."""
    acts = gather(asked.view, [s for prop in props for s in facts.of(instrument, prop)])
    done = [
        (act, account)
        for act in acts
        for account in act.alternatives
        if account.valid.happened_by(asked.day) is not FALSE
    ]
    # A vague day ("by April") stands where it ends, after what certainly came before.
    done.sort(key=lambda pair: (asked.names.of(pair[0].value), pair[1].valid.to_hi, pair[0].key))
    return [_step(asked, act, account) for act, account in done]


def _step(asked: Asked, act: Act, account: Alternative) -> Step:
    first = account.first
    holders = sorted({s.according_to for s in account.statements if s.according_to})
    return Step(
        act.value,
        asked.names.of(act.value),
        first.prop,
        first.qual("step") or first.qual("kind"),
        account.valid.text,
        ", ".join(asked.names.of(holder) for holder in holders),
        asked.cite(account.statements),
    )
