"""The brief: several organisations side by side as of a day, out of nothing but the record."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import msgspec

from servanda.errors import BadInput
from servanda.flows.aims import Aim, aims
from servanda.flows.asking import Asked, AsOfShown, Cited
from servanda.flows.authority import Authority, authority
from servanda.flows.capabilities import Capabilities, capabilities
from servanda.flows.disagreeing import Disagreement, disagreements
from servanda.flows.events import Case, Event, cases, sessions
from servanda.flows.inventory import Inventory, inventory
from servanda.flows.members import Members, members
from servanda.flows.overlaps import Overlap, overlaps
from servanda.flows.profiles import BodyShown, Profile, bodies_of, profile_of
from servanda.flows.rows import instruments_of
from servanda.flows.standings import StandingAt, standing_of
from servanda.flows.status import InstrumentStatus, status
from servanda.flows.who import Who, offices_of, who
from servanda.model import Answer

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Brief", "brief"]

_A_YEAR = 366


class Brief(msgspec.Struct, frozen=True):
    """Everything in it is computed from statements; nothing is prose of ours.

    `sessions` are those of the year before the day, and those set for later; `inventory` is null
    for a single organisation; `undated` counts statements left out by the published-by clock.
    """

    schema: str
    actors: list[Profile]
    members: list[Members]
    overlaps: list[Overlap]
    offices: list[Who]
    bodies: list[BodyShown]
    sessions: list[Event]
    standings: list[StandingAt]
    inventory: Inventory | None
    instruments: list[InstrumentStatus]
    authority: list[Authority]
    capabilities: Capabilities
    cases: list[Case]
    aims: list[Aim]
    disagreements: list[Disagreement]
    sources: list[Cited]
    undated: int
    as_of: AsOfShown


def brief(asked: Asked, actors: Sequence[str]) -> Brief:
    """Gather the brief of some organisations or bodies.

    Raises:
        UnknownId: one of them is not in the record.
        BadInput: none was named, or one twice.
    """
    orgs = [asked.names.find(actor, ("organisation", "body")) for actor in actors]
    if not orgs or len(set(orgs)) < len(orgs):
        raise BadInput("name each organisation of the brief once, for example: csto cis sco")
    profiles = [profile_of(asked, org) for org in orgs]
    belonging = [members(asked, org) for org in orgs]
    offices = [who(asked, org, office) for org in orgs for office in offices_of(asked, org)]
    instruments = _instruments(asked, orgs)
    subjects = [*orgs, *(office.office for office in offices), *(i.instrument for i in instruments)]
    return Brief(
        schema="servanda.brief/1",
        actors=profiles,
        members=belonging,
        overlaps=list(overlaps(asked, belonging)),
        offices=offices,
        bodies=[body for org in orgs for body in bodies_of(asked, org)],
        sessions=[event for org in orgs for event in _recent(asked, org)],
        standings=[standing_of(asked, a, b) for a, b in permutations(orgs, 2)],
        inventory=inventory(asked, orgs) if len(orgs) > 1 else None,
        instruments=instruments,
        authority=[authority(asked, org) for org in orgs],
        capabilities=capabilities(asked, orgs),
        cases=_cases(asked, orgs),
        aims=aims(asked, orgs),
        disagreements=list(disagreements(asked, subjects)),
        sources=asked.bibliography(),
        undated=asked.view.undated() if asked.as_of.published_by else 0,
        as_of=asked.as_of,
    )


def _recent(asked: Asked, org: str) -> list[Event]:
    """The sessions of the year before the day, and those only scheduled."""
    return [
        event
        for event in sessions(asked, org).rows
        if event.held_on is None or event.held_on >= asked.day - _A_YEAR
    ]


def _cases(asked: Asked, orgs: list[str]) -> list[Case]:
    """All cases, the one that began last first."""
    found = [case for org in orgs for case in cases(asked, org).rows]
    return sorted(found, key=lambda case: case.steps[0].day.lstrip("["), reverse=True)


def _instruments(asked: Asked, orgs: list[str]) -> list[InstrumentStatus]:
    ids = [i for org in orgs for i in instruments_of(asked, org) if _is_treaty(asked, i)]
    shown = [status(asked, instrument) for instrument in dict.fromkeys(ids)]
    # A text that did not exist yet on the day has no place in a brief of that day.
    return [s for s in shown if s.steps or s.answer != Answer.NO.value]


def _is_treaty(asked: Asked, instrument: str) -> bool:
    """Decisions, declarations and regulations are no treaties: nobody ratifies them."""
    kinds = {s.value for s in asked.view.find(subject=instrument, prop="instrument_kind")}
    return not kinds & {"decision", "declaration", "regulation"}
