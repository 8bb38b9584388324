"""The brief: several organisations side by side as of a day, out of nothing but the record."""

from __future__ import annotations

from itertools import combinations, permutations
from typing import TYPE_CHECKING

import msgspec

from servanda.dates import FALSE
from servanda.errors import BadInput
from servanda.flows.asking import Asked, AsOfShown, Cited
from servanda.flows.members import Member, Members, members
from servanda.flows.rows import answer_on, gather, since_text
from servanda.flows.status import InstrumentStatus, status
from servanda.flows.who import Who, offices_of, who
from servanda.model import Answer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from servanda.model import Act, Statement

__all__ = [
    "Account",
    "BodyShown",
    "Brief",
    "Cooperation",
    "Disagreement",
    "Overlap",
    "Profile",
    "Rule_",
    "StandingAt",
    "brief",
]

_DISPUTABLE = ("member", "in_force", "signature", "deposit", "national_step")


class Fact(msgspec.Struct, frozen=True):
    """Something dated, in words, with its sources."""

    text: str
    day: str
    place: str
    sources: list[Cited]


class Profile(msgspec.Struct, frozen=True):
    """Who an organisation is."""

    id: str
    name: str
    abbreviation: str
    founding: list[Fact]
    seats: list[Fact]
    sources: list[Cited]


class Rule_(msgspec.Struct, frozen=True):  # noqa: N801 - `Rule` is the clause
    """How a body decides."""

    text: str
    mode: str
    variant: str
    article: str
    sources: list[Cited]


class BodyShown(msgspec.Struct, frozen=True):
    """A body with what it does, how it decides, and who belongs to it in its own right."""

    org: str
    id: str
    name: str
    role: str
    article: str
    rules: list[Rule_]
    members: list[Member]
    sources: list[Cited]


class Overlap(msgspec.Struct, frozen=True):
    """Members that two or more organisations share; `contained` names one wholly in another."""

    orgs: list[str]
    common: list[str]
    names: list[str]
    union: int
    contained: list[str]


class Event(msgspec.Struct, frozen=True):
    """A step towards or from a standing."""

    day: str
    step: str
    standing: str
    according_to: str
    sources: list[Cited]


class StandingAt(msgspec.Struct, frozen=True):
    """The standing of one organisation at another."""

    actor: str
    at: str
    answer: str
    standing: str
    since: str | None
    steps: list[Event]
    sources: list[Cited]


class Cooperation(msgspec.Struct, frozen=True):
    """An act of cooperation between them."""

    day: str
    kind: str
    parties: list[str]
    names: list[str]
    place: str
    number: str
    sources: list[Cited]


class Account(msgspec.Struct, frozen=True):
    """What some sources say of a matter others tell differently."""

    says: str
    sources: list[Cited]


class Disagreement(msgspec.Struct, frozen=True):
    """A matter on which sources differ."""

    subject: str
    subject_name: str
    prop: str
    value: str
    value_name: str
    accounts: list[Account]


class Brief(msgspec.Struct, frozen=True):
    """Everything in it is computed from statements; nothing is prose of ours."""

    schema: str
    actors: list[Profile]
    members: list[Members]
    overlaps: list[Overlap]
    offices: list[Who]
    bodies: list[BodyShown]
    standings: list[StandingAt]
    cooperation: list[Cooperation]
    instruments: list[InstrumentStatus]
    disagreements: list[Disagreement]
    sources: list[Cited]
    undated: int
    as_of: AsOfShown


def brief(asked: Asked, actors: Sequence[str]) -> Brief:
    """Gather the brief of some organisations.

    Raises:
        UnknownId: an organisation is not in the record.
        BadInput: none was named, or one twice.
    """
    orgs = [asked.names.find(actor, ("organisation",)) for actor in actors]
    if not orgs or len(set(orgs)) < len(orgs):
        raise BadInput("name each organisation of the brief once, for example: csto cis sco")
    profiles = [_profile(asked, org) for org in orgs]
    belonging = [members(asked, org) for org in orgs]
    offices = [who(asked, org, office) for org in orgs for office in offices_of(asked, org)]
    instruments = _instruments(asked, orgs)
    subjects = [*orgs, *(office.office for office in offices), *(i.instrument for i in instruments)]
    return Brief(
        schema="servanda.brief/1",
        actors=profiles,
        members=belonging,
        overlaps=list(_overlaps(asked, belonging)),
        offices=offices,
        bodies=[body for org in orgs for body in _bodies(asked, org)],
        standings=[_standing(asked, a, b) for a, b in permutations(orgs, 2)],
        cooperation=_cooperation(asked, orgs),
        instruments=instruments,
        disagreements=list(_disagreements(asked, subjects)),
        sources=asked.bibliography(),
        undated=asked.view.undated() if asked.as_of.published_by else 0,
        as_of=asked.as_of,
    )


def _profile(asked: Asked, org: str) -> Profile:
    steps = [_fact(asked, act) for act in _past(asked, org, "founding_step")]
    seats = list(asked.view.find(subject=org, prop="seat", on=asked.day))
    names = asked.view.find(subject=org, prop="name")
    return Profile(
        org,
        asked.names.of(org, form="official"),
        asked.names.abbreviation(org),
        steps,
        [Fact(s.value, "", s.qual("country"), asked.cite([s])) for s in seats],
        asked.cite(names),
    )


def _past(asked: Asked, subject: str, prop: str) -> list[Act]:
    """What had happened by the day, in order of days."""
    acts = gather(asked.view, asked.view.find(subject=subject, prop=prop))
    past = [a for a in acts if a.alternatives[0].valid.happened_by(asked.day) is not FALSE]
    return sorted(past, key=lambda act: (act.alternatives[0].valid.bounds, act.key))


def _fact(asked: Asked, act: Act) -> Fact:
    account = act.alternatives[0]
    return Fact(
        act.value, account.valid.text, account.first.qual("place"), asked.cite(act.statements)
    )


def _overlaps(asked: Asked, belonging: list[Members]) -> Iterator[Overlap]:
    """Full members in common, for each pair and for all together."""
    full = {
        m.org: {r.actor for r in m.rows if r.standing == "member" and r.answer == "yes"}
        for m in belonging
    }
    groups: list[tuple[str, ...]] = list(combinations(full, 2))
    if len(full) > 2:  # noqa: PLR2004 - a pair is its own whole
        groups.append(tuple(full))
    for orgs in groups:
        sets = [full[org] for org in orgs]
        common = set.intersection(*sets)
        contained = [org for org in orgs if full[org] and full[org] == common]
        shared = sorted(common)
        names = [asked.names.of(actor) for actor in shared]
        yield Overlap(list(orgs), shared, names, len(set.union(*sets)), contained)


def _bodies(asked: Asked, org: str) -> list[BodyShown]:
    held = asked.view.find(prop="body_of", value=org, on=asked.day)
    by_body: dict[str, list[Statement]] = {}
    for statement in held:
        by_body.setdefault(statement.subject, []).append(statement)
    return [_body(asked, org, body, found) for body, found in by_body.items()]


def _body(asked: Asked, org: str, body: str, found: list[Statement]) -> BodyShown:
    roles = asked.view.find(subject=body, prop="role", on=asked.day)
    rules = asked.view.find(subject=body, prop="decision_rule", on=asked.day)
    return BodyShown(
        org,
        body,
        asked.names.of(body),
        roles[0].value if roles else "",
        next((s.qual("article") for s in found if s.qual("article")), ""),
        [
            Rule_(s.value, s.qual("mode"), s.qual("variant"), s.qual("article"), asked.cite([s]))
            for s in rules
        ],
        members(asked, body).rows,
        asked.cite([*found, *roles]),
    )


def _standing(asked: Asked, actor: str, at: str) -> StandingAt:
    """The standing of one at the other, and the steps towards it by the day."""
    acts = gather(
        asked.view, [s for s in asked.view.find(subject=at, prop="member") if s.value == actor]
    )
    held = [act for act in acts if answer_on(act, asked.day) is not Answer.NO]
    steps = [act for act in _past(asked, at, "standing_step") if act.value == actor]
    events = [_event(asked, act) for act in steps]
    if held:
        act = held[0]
        account = act.alternatives[0]
        return StandingAt(
            actor, at, answer_on(act, asked.day).value, account.first.qual("standing"),
            since_text(account.valid), events, asked.cite(act.statements),
        )  # fmt: skip
    covered = any(c.covers("member", asked.day) for c in asked.view.coverages(at))
    answer = Answer.NO if covered or acts else Answer.NOT_FOUND
    return StandingAt(actor, at, answer.value, "", None, events, [])


def _event(asked: Asked, act: Act) -> Event:
    account = act.alternatives[0]
    holders = sorted({s.according_to for s in act.statements if s.according_to})
    return Event(
        account.valid.text,
        account.first.qual("step"),
        account.first.qual("standing"),
        ", ".join(asked.names.of(holder) for holder in holders),
        asked.cite(act.statements),
    )


def _cooperation(asked: Asked, orgs: list[str]) -> list[Cooperation]:
    """Acts between them, each once, from whichever side it is told."""
    found: dict[tuple[object, ...], tuple[Act, list[str]]] = {}
    for org in orgs:
        for act in _past(asked, org, "agreement_between"):
            first = act.alternatives[0].first
            parties = [org, act.value, *filter(None, [first.qual("also")])]
            key = (first.valid.bounds, first.qual("kind"), *sorted(parties))
            found.setdefault(key, (act, parties))
    return [_act(asked, *found[key]) for key in sorted(found, key=lambda key: (key[0], str(key)))]


def _act(asked: Asked, act: Act, parties: list[str]) -> Cooperation:
    first = act.alternatives[0].first
    return Cooperation(
        first.valid.text,
        first.qual("kind"),
        parties,
        [asked.names.of(party) for party in parties],
        first.qual("place"),
        first.qual("number"),
        asked.cite(act.statements),
    )


def _instruments(asked: Asked, orgs: list[str]) -> list[InstrumentStatus]:
    ids = [s.subject for org in orgs for s in asked.view.find(prop="instrument_of", value=org)]
    shown = [status(asked, instrument) for instrument in dict.fromkeys(ids)]
    # A text that did not exist yet on the day has no place in a brief of that day.
    return [s for s in shown if s.steps or s.answer != Answer.NO.value]


def _disagreements(asked: Asked, subjects: Sequence[str]) -> Iterator[Disagreement]:
    for subject in dict.fromkeys(subjects):
        for prop in (*_DISPUTABLE, "holder"):
            for act in gather(asked.view, asked.view.find(subject=subject, prop=prop)):
                begun = [a.valid.happened_by(asked.day) is not FALSE for a in act.alternatives]
                if act.disputed and any(begun):
                    yield _disagreement(asked, act, prop)


def _disagreement(asked: Asked, act: Act, prop: str) -> Disagreement:
    return Disagreement(
        act.subject,
        asked.names.of(act.subject),
        prop,
        act.value,
        asked.names.of(act.value),
        [Account(a.valid.text, asked.cite(a.statements)) for a in act.alternatives],
    )
