"""Who an organisation is: its names, how it came to be, its bodies and how they decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.flows.asking import Asked, Cited
from servanda.flows.members import Member, members
from servanda.flows.rows import past

if TYPE_CHECKING:
    from servanda.model import Act, Statement

__all__ = [
    "BodyShown",
    "Fact",
    "Profile",
    "Rule_",
    "bodies_of",
    "profile_of",
]


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


def profile_of(asked: Asked, org: str) -> Profile:
    """Names, seat and founding of an organisation."""
    steps = [_fact(asked, act) for act in past(asked, org, "founding_step")]
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


def _fact(asked: Asked, act: Act) -> Fact:
    account = act.alternatives[0]
    return Fact(
        act.value, account.valid.text, account.first.qual("place"), asked.cite(act.statements)
    )


def bodies_of(asked: Asked, org: str) -> list[BodyShown]:
    """The bodies of an organisation on the day."""
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
