"""Which account of each act an evaluation goes by: one reading of the sources.

Where sources disagree about an act, every combination of their accounts is a reading. Beyond a
small number of combinations the two extremes stand for all: everything at its earliest, everything
at its latest.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING

from servanda.model import acts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from servanda.model import Act, Alternative, Facts, Needs, Schema

__all__ = ["Accounts", "readings_of"]

_MOST_READINGS = 32


@dataclass(frozen=True, slots=True)
class Accounts:
    """The acts by subject and property, and the account chosen for each that is disputed."""

    acts: Mapping[tuple[str, str], tuple[Act, ...]]
    chosen: Mapping[Act, int] = field(default_factory=dict)

    def of(self, subject: str, prop: str) -> Iterator[tuple[Act, Alternative]]:
        """Each act with the account of it that this reading goes by."""
        for act in self.acts.get((subject, prop), ()):
            pick = self.chosen.get(act, 0) if act.disputed else 0
            yield act, act.alternatives[pick]


def readings_of(facts: Facts, needs: Needs, schema: Schema) -> list[Accounts]:
    """All readings of the facts a rule needs; one if no two sources disagree."""
    acts = {
        pair: tuple(acts_of(facts.of(*pair), schema, facts.recalled))
        for pair in sorted(needs.pairs)
        if pair[1] in schema.props
    }
    disputed = [act for found in acts.values() for act in found if act.disputed]
    return [Accounts(acts, chosen) for chosen in _choices(disputed)]


def _choices(disputed: list[Act]) -> list[dict[Act, int]]:
    if math.prod(len(act.alternatives) for act in disputed) <= _MOST_READINGS:
        picks = product(*(range(len(act.alternatives)) for act in disputed))
        return [dict(zip(disputed, pick, strict=True)) for pick in picks]
    return [{act: extreme(act) for act in disputed} for extreme in (_earliest, _latest)]


def _earliest(act: Act) -> int:
    return min(range(len(act.alternatives)), key=lambda n: act.alternatives[n].valid.bounds)


def _latest(act: Act) -> int:
    return max(range(len(act.alternatives)), key=lambda n: act.alternatives[n].valid.bounds)
