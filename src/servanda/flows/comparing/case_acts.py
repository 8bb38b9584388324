"""What is told of a crisis against the steps of its case: help asked for, forces sent and gone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from servanda.dates import When
from servanda.flows.comparing.holding import is_a, organs_of, owners_of
from servanda.flows.comparing.told_days import is_precise, lies_in, meant
from servanda.reader.words.kinds import article_in, sent_kinds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from servanda.dates import Day
    from servanda.flows.comparing.holding import Held
    from servanda.model import Statement
    from servanda.model.claim import Claim
    from servanda.record import View

__all__ = ["case_decided", "help_asked", "sent", "withdrawn"]

_DONE = ("occurred", "ongoing")
_WHAT = {"forces-sent": "forces", "mission-sent": "mission"}


@dataclass(frozen=True, slots=True)
class _Case:
    """The steps of a case in one country, and what was sent there."""

    steps: list[Statement]
    outcomes: list[Statement]

    def of(self, *kinds: str, by: set[str] | None = None) -> list[Statement]:
        """The steps of some kinds, of those named or of all."""
        return [s for s in self.steps if s.qual("step") in kinds and (by is None or s.value in by)]

    def sent_by(self, senders: set[str], what: frozenset[str]) -> list[Statement]:
        """What says that they sent it, if what they sent is of that kind."""
        found = [one for one in self.outcomes if _WHAT.get(one.value) in what]
        if not found:
            return []
        return [
            *(one for one in found if one.qual("by") in senders),
            *self.of("deployment", by=senders),
        ]

    def not_sent_by(self, senders: set[str]) -> list[Statement]:
        """What says that they sent no forces."""
        none = (one for one in self.outcomes if one.value == "no-forces-sent")
        return [one for one in none if one.qual("by") in senders]

    @property
    def begin(self) -> Day | None:
        """The first day on which it may have broken out."""
        return min((s.valid.from_lo for s in self.of("outbreak")), default=None)

    @property
    def end(self) -> Day | None:
        """The last day of the last forces, where they are known to have gone."""
        gone = (s for s in self.of("withdrawal") if s.qual("variant") == "completed")
        return max((s.valid.to_hi - 1 for s in gone), default=None)


def sent(claim: Claim, view: View, day: Day | None) -> Held:
    """Forces or a mission sent to a country, or that none were."""
    agree: list[Statement] = []
    against: list[Statement] = []
    what, senders = _what_is_sent(claim), _with_owners(claim.known_actors, view)
    for case in _cases(_country(claim, view), view):
        told = case.sent_by(senders, what)
        none = case.not_sent_by(senders) if "forces" in what else []
        if claim.status in _DONE:
            agree += _at(claim, told, _while_there(case, told, day))
            against += _too_early(claim, case, told) or _never(claim, case, none)
        elif claim.status == "planned":
            agree += _just_decided(case, told, day)
        elif claim.status == "denied" and claim.day:
            agree += [one for one in none if lies_in(one.valid, claim.day)]
            against += [one for one in told if lies_in(one.valid, claim.day)]
    return agree, [] if agree else against


def _what_is_sent(claim: Claim) -> frozenset[str]:
    """The kinds of what was sent: an operation is one of forces."""
    kinds = sent_kinds(claim.object)
    return kinds | {"forces"} if "operation" in kinds else kinds


def withdrawn(claim: Claim, view: View, day: Day | None) -> Held:
    """Forces that leave a country, begin to, or have left."""
    agree: list[Statement] = []
    against: list[Statement] = []
    senders = _with_owners(claim.known_actors, view)
    for case in _cases(_country(claim, view), view):
        gone = case.of("withdrawal", by=senders)
        if claim.status in _DONE:
            agree += _at(claim, gone, _leaving(case, gone, day))
            against += _too_early(claim, case, gone)
        elif claim.status == "denied" and claim.day:
            against += [one for one in gone if lies_in(one.valid, claim.day)]
    return agree, [] if agree else against


def help_asked(claim: Claim, view: View, day: Day | None) -> Held:
    """A state that asks for help or talks: whom, on which day, and under which article."""
    askers = {*claim.known_actors, *_states_of(claim.known_actors, view)}
    asked = {claim.object, *claim.named, *claim.known_actors}
    when = meant(claim, day, before=1)
    steps = [
        step
        for asker in sorted(askers)
        for step in view.find(prop="case_step", value=asker)
        if step.qual("step") == "request" and step.qual("to") in asked - {asker}
    ]
    if when is None:
        return [], []
    if claim.status == "denied":
        return [], [s for s in steps if claim.day is not None and lies_in(s.valid, when)]
    if claim.status not in (*_DONE, "sought"):
        return [], []
    met = [step for step in steps if step.valid.may_meet(when)]
    article = article_in(claim.object)
    other = [s for s in met if article and s.qual("article") not in ("", article)]
    return [s for s in met if s not in other], other if len(other) == len(met) else []


def case_decided(claim: Claim, view: View, when: When) -> list[Statement]:
    """The decision of a body in a case of the country that a claim speaks of."""
    bodies = set(claim.known_actors)
    return [
        step
        for case in _cases(_country(claim, view), view)
        for step in case.of("decision", "end-decision", by=bodies | organs_of(bodies, view))
        if step.valid.may_meet(when)
    ]


def _cases(country: str, view: View) -> Iterator[_Case]:
    """The cases that broke out in a country or were to be met there."""
    if not country:
        return
    outcomes = [one for one in view.find(prop="case_outcome") if one.qual("to") == country]
    broke_out = view.find(prop="case_step", value=country)
    cases = {one.subject for one in outcomes}
    cases |= {one.subject for one in broke_out if one.qual("step") == "outbreak"}
    for case in sorted(cases):
        yield _Case(
            view.find(subject=case, prop="case_step"),
            [one for one in outcomes if one.subject == case],
        )


def _country(claim: Claim, view: View) -> str:
    """The state a claim speaks of beside those who act: its place, or the only one it names."""
    if claim.country:
        return claim.country
    states = {one for one in (claim.object, *claim.named) if is_a("state", one, view)}
    states -= set(claim.known_actors)
    return states.pop() if len(states) == 1 else ""


def _at(claim: Claim, told: list[Statement], undated: list[Statement]) -> list[Statement]:
    """What may be of the claimed day; of a claim without one, what is news on the page's day."""
    if claim.day is None or not is_precise(claim.day):
        return undated
    return [one for one in told if one.valid.may_meet(claim.day)]


def _while_there(case: _Case, told: list[Statement], day: Day | None) -> list[Statement]:
    """What had been sent by the day of the page, and had not left yet."""
    if day is None or case.end is None or day > case.end:
        return []
    return [one for one in told if one.valid.from_hi <= day]


def _leaving(case: _Case, gone: list[Statement], day: Day | None) -> list[Statement]:
    """What may have happened on the day of the page, or begun while the last had not left."""
    if day is None:
        return []
    going = case.end is not None and day <= case.end
    return [s for s in gone if s.valid.may_meet(When.on(day)) or (going and s.valid.from_hi <= day)]


def _just_decided(case: _Case, told: list[Statement], day: Day | None) -> list[Statement]:
    """What was decided on the day of the page or the day before."""
    if day is None or not told:
        return []
    news = When(f"{day}", day - 1, day - 1, day + 1, day + 1)
    return [one for one in [*told, *case.of("decision")] if one.valid.may_meet(news)]


def _too_early(claim: Claim, case: _Case, told: Sequence[Statement]) -> list[Statement]:
    """What is said to have happened after the case began and before it did, by every account."""
    if not told or claim.day is None or case.begin is None or not is_precise(claim.day):
        return []
    first = min(one.valid.from_lo for one in told)
    early = case.begin <= claim.day.from_lo and claim.day.to_hi <= first
    return list(told) if early else []


def _never(claim: Claim, case: _Case, none: list[Statement]) -> list[Statement]:
    """What says that nothing was sent from the outbreak to the day on which that was told."""
    if claim.day is None or case.begin is None:
        return []
    begin = case.begin
    return [
        one for one in none if begin <= claim.day.from_lo and claim.day.to_hi <= one.valid.to_lo
    ]


def _with_owners(actors: Iterable[str], view: View) -> set[str]:
    """Those who act, and the organisations whose bodies they are."""
    found = set(actors)
    return found | owners_of(found, view)


def _states_of(actors: Iterable[str], view: View) -> set[str]:
    """The states in whose name persons ask: whose nationals they are."""
    return {s.value for one in actors for s in view.find(subject=one, prop="nationality")}
