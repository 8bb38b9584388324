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

from servanda.dates import When
from servanda.errors import BadDate
from servanda.model import acts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from servanda.model import Act, Alternative, Facts, Needs, Schema, Statement

__all__ = [
    "Accounts", "Pair", "day_told", "detail", "gathered", "gathered_anew", "readings_of",
]  # fmt: skip

_MOST_READINGS = 32


Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Accounts:
    """The acts by subject and property, and the account chosen for each that is disputed."""

    acts: Mapping[Pair, tuple[Act, ...]]
    chosen: Mapping[Act, int] = field(default_factory=dict)
    _of: dict[Pair, list[tuple[Act, Alternative]]] = field(default_factory=dict, compare=False)

    def of(self, subject: str, prop: str) -> list[tuple[Act, Alternative]]:
        """Each act with the account of it that this reading goes by."""
        pair = (subject, prop)
        if pair not in self._of:
            self._of[pair] = [(act, self._account(act)) for act in self.acts.get(pair, ())]
        return self._of[pair]

    @property
    def disputed(self) -> tuple[tuple[Act, Alternative], ...]:
        """The acts that sources tell differently, each with the account gone by."""
        return tuple((act, act.alternatives[n]) for act, n in self.chosen.items())

    def _account(self, act: Act) -> Alternative:
        alternatives = act.alternatives
        return alternatives[0 if len(alternatives) == 1 else self.chosen.get(act, 0)]


def gathered(facts: Facts, needs: Needs, schema: Schema) -> dict[Pair, tuple[Act, ...]]:
    """The acts of all pairs a rule needs."""
    return {
        pair: tuple(acts_of(told, schema, facts.recalled)) if (told := facts.of(*pair)) else ()
        for pair in sorted(needs.pairs)
        if pair[1] in schema.props
    }


def gathered_anew(
    acts: Mapping[Pair, tuple[Act, ...]],
    more: Iterable[Statement],
    facts: Facts,
    schema: Schema,
) -> dict[Pair, tuple[Act, ...]]:
    """The acts with a few statements more, which `facts` holds already.

    Only what these parties did of this kind is gathered again.
    """
    touched: dict[Pair, set[str]] = {}
    for statement in more:
        touched.setdefault((statement.subject, statement.prop), set()).add(statement.value)
    found = dict(acts)
    for pair in touched.keys() & acts.keys():
        values = touched[pair]
        again = [s for s in facts.of(*pair) if s.value in values]
        kept = [act for act in acts[pair] if act.value not in values]
        joined = [*kept, *acts_of(again, schema, facts.recalled)]
        found[pair] = tuple(sorted(joined, key=lambda act: act.key))
    return found


def readings_of(acts: Mapping[Pair, tuple[Act, ...]]) -> list[Accounts]:
    """All readings of the acts; one if no two sources disagree."""
    disputed = [act for found in acts.values() for act in found if act.disputed]
    return [Accounts(acts, chosen) for chosen in _choices(disputed)]


def detail(account: Alternative, name: str) -> str:
    """A qualifier, from whichever source gives it."""
    for statement in account.statements:
        if told := statement.qual(name):
            return told
    return ""


def day_told(account: Alternative, name: str) -> When | None:
    """A day that a qualifier gives; one that cannot be read may be any."""
    text = detail(account, name)
    if not text:
        return None
    try:
        return When.parse(text)
    except BadDate:
        return When.unknown(text)


def _choices(disputed: list[Act]) -> list[dict[Act, int]]:
    if math.prod(len(act.alternatives) for act in disputed) <= _MOST_READINGS:
        picks = product(*(range(len(act.alternatives)) for act in disputed))
        return [dict(zip(disputed, pick, strict=True)) for pick in picks]
    return [{act: extreme(act) for act in disputed} for extreme in (_earliest, _latest)]


def _earliest(act: Act) -> int:
    return min(range(len(act.alternatives)), key=lambda n: act.alternatives[n].valid.bounds)


def _latest(act: Act) -> int:
    return max(range(len(act.alternatives)), key=lambda n: act.alternatives[n].valid.bounds)
