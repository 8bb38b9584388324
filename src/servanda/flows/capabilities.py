"""What organisations can send: their forces, exercises, and the registers their members pledge to.

Nothing is added up. A figure stands with its day and source; a unit pledged is on record or it is
not found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.flows.asking import Asked, Cited
from servanda.flows.events import Event, event_of
from servanda.flows.notes import Note, happened, notes
from servanda.flows.rows import gather, instruments_of
from servanda.flows.status import status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from servanda.model import Act

__all__ = ["Capabilities", "Force", "Ground", "Level", "Register", "capabilities"]

_SAID = ("strength", "figure", "claimed", "searched")


class Ground(msgspec.Struct, frozen=True):
    """The instrument a force rests on, and whether it is in force on the day."""

    instrument: str
    name: str
    answer: str


class Force(msgspec.Struct, frozen=True):
    """A body with a strength on record; `said` holds its figures and what was said of its use."""

    id: str
    name: str
    org: str
    ground: Ground | None
    said: list[Note]
    sources: list[Cited]


class Level(msgspec.Struct, frozen=True):
    """A level of a register: what it asks for and allows, and within how many days."""

    level: str
    meaning: str
    requires: str
    allows: str
    days: str
    sources: list[Cited]


class Register(msgspec.Struct, frozen=True):
    """A readiness register that members of the organisations can pledge to.

    `limits` are its rules that concern an instrument of the organisations; `pledges` the units
    that members of theirs have pledged.
    """

    id: str
    name: str
    org: str
    levels: list[Level]
    limits: list[Note]
    pledges: list[Note]


class Capabilities(msgspec.Struct, frozen=True):
    """Forces and exercises of the organisations, and the registers open to their members."""

    forces: list[Force]
    exercises: list[Event]
    registers: list[Register]


def capabilities(asked: Asked, orgs: Sequence[str]) -> Capabilities:
    """Gather them for some organisations, by ids that are in the record."""
    exercises = [exercise for org in orgs for exercise in _exercises(asked, org)]
    return Capabilities(
        [force for org in orgs for force in _forces(asked, org)],
        sorted(exercises, key=lambda event: (event.held_on or 0, event.id)),
        list(_registers(asked, orgs)),
    )


def _forces(asked: Asked, org: str) -> Iterator[Force]:
    """Bodies of the organisation of which a strength was given by the day."""
    for body in asked.view.find(prop="body_of", value=org, on=asked.day):
        if not happened(asked, body.subject, ["strength"]):
            continue
        yield Force(
            body.subject,
            asked.names.of(body.subject),
            org,
            _ground(asked, body.qual("instrument")),
            notes(asked, happened(asked, body.subject, _SAID)),
            asked.cite([body]),
        )


def _ground(asked: Asked, instrument: str) -> Ground | None:
    if not instrument:
        return None
    found = status(asked, instrument)
    return Ground(instrument, found.name, found.answer)


def _exercises(asked: Asked, org: str) -> list[Event]:
    """Exercises that had been held, or may have been, by the day."""
    within = {s.subject for s in asked.view.find(prop="event_of", value=org)}
    kinds = asked.view.find(prop="event_kind", value="exercise")
    held = [event_of(asked, s.subject) for s in kinds if s.subject in within]
    return [event for event in held if event.day]


def _registers(asked: Asked, orgs: Sequence[str]) -> Iterator[Register]:
    """Registers with levels, if theirs, open to their members, or with a rule on their texts."""
    members = _full_members(asked, orgs)
    open_to = {*orgs, *_organisations_of(asked, members)}
    own = {instrument for org in orgs for instrument in instruments_of(asked, org)}
    procedures = dict.fromkeys(s.subject for s in asked.view.find(prop="level", on=asked.day))
    for procedure in procedures:
        register = _register(asked, procedure, own, members)
        if register.limits or register.org in open_to:
            yield register


def _full_members(asked: Asked, orgs: Sequence[str]) -> set[str]:
    return {
        s.value
        for org in orgs
        for s in asked.view.find(subject=org, prop="member", on=asked.day)
        if s.qual("standing") == "member"
    }


def _organisations_of(asked: Asked, members: set[str]) -> set[str]:
    held = (asked.view.find(prop="member", value=m, on=asked.day) for m in sorted(members))
    return {s.subject for statements in held for s in statements}


def _register(asked: Asked, procedure: str, own: set[str], members: set[str]) -> Register:
    owners = asked.view.find(subject=procedure, prop="procedure_of")
    # Only rows that hold on the day: older rules of a level are history.
    acts = gather(asked.view, asked.view.find(subject=procedure, prop="level", on=asked.day))
    rules = happened(asked, procedure, ["procedure_rule"])
    limits = [act for act in rules if act.alternatives[0].first.qual("instrument") in own]
    return Register(
        procedure,
        asked.names.of(procedure),
        owners[0].value if owners else "",
        [level for act in acts for level in _levels(asked, act)],
        notes(asked, limits),
        notes(asked, (a for a in happened(asked, procedure, ["pledged"]) if a.value in members)),
    )


def _levels(asked: Asked, act: Act) -> Iterator[Level]:
    """A row for each account of a level."""
    for account in act.alternatives:
        first = account.first
        yield Level(
            act.value, first.qual("meaning"), first.qual("requires"), first.qual("allows"),
            first.qual("days"), asked.cite(account.statements),
        )  # fmt: skip
