"""Members that organisations share."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import msgspec

from servanda.model.letters import plain_letters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.asking import Asked
    from servanda.flows.members import Members

__all__ = ["Overlap", "overlaps"]


class Overlap(msgspec.Struct, frozen=True):
    """Members that two or more organisations share; `contained` names one wholly in another."""

    orgs: list[str]
    common: list[str]
    names: list[str]
    union: int
    contained: list[str]


def overlaps(asked: Asked, belonging: list[Members]) -> Iterator[Overlap]:
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
        shared = sorted(common, key=lambda actor: plain_letters(asked.names.of(actor)))
        names = [asked.names.of(actor) for actor in shared]
        yield Overlap(list(orgs), shared, names, len(set.union(*sets)), contained)
