"""What conditions say of each other, whatever the facts: can they hold, does one entail another.

Each count, fraction or day is a fact that may be so or not; what entails what among them (five of a
set are also three of it) rules some combinations out. The rest are tried one by one.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from servanda.rules.shapes.shape import (
    After,
    All,
    Any,
    Condition,
    Count,
    Happened,
    Named,
    Not,
    NotBefore,
    Share,
    Weight,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from servanda.dates import Day
    from servanda.rules.shapes.shape import Among

__all__ = ["can_hold", "entails"]

_MOST = 12
"""With more facts than that nothing is said of the condition."""


def can_hold(condition: Condition) -> bool:
    """Whether there are facts under which it holds."""
    facts = list(dict.fromkeys(_facts(condition)))
    if len(facts) > _MOST:
        return True
    given = [(a, b) for a in facts for b in facts if a != b and _entails(a, b)]
    for values in product((False, True), repeat=len(facts)):
        world = dict(zip(facts, values, strict=True))
        if _consistent(world, given) and _holds(condition, world):
            return True
    return False


def entails(one: Condition, other: Condition) -> bool:
    """Whether the other holds whenever the one does."""
    return not can_hold(All((one, Not(other))))


World = dict[Condition, bool]


def _facts(condition: Condition) -> Iterator[Condition]:
    match condition:
        case All(parts) | Any(parts):
            for part in parts:
                yield from _facts(part)
        case Not(part):
            yield from _facts(part)
        case After(part):
            yield condition
            yield from _facts(part)
        case _:
            yield condition


def _consistent(world: World, given: list[tuple[Condition, Condition]]) -> bool:
    late = (fact for fact, true in world.items() if true and isinstance(fact, After))
    return all(world[b] or not world[a] for a, b in given) and all(
        # What is only a delay away from something has come after it.
        _holds(fact.part, world)
        for fact in late
    )


def _holds(condition: Condition, world: Mapping[Condition, bool]) -> bool:
    match condition:
        case All(parts):
            return all(_holds(part, world) for part in parts)
        case Any(parts):
            return any(_holds(part, world) for part in parts)
        case Not(part):
            return not _holds(part, world)
        case _:
            return world[condition]


class _Consents(NamedTuple):
    """At least n of a set have consented; no number where it is as large as the set."""

    n: int | None
    of: frozenset[str]
    among: Among
    without: frozenset[str] = frozenset()
    by: Day | None = None

    @property
    def named(self) -> frozenset[str] | None:
        """Who is in the set, if it names them."""
        who = frozenset(self.among.actors) - self.without
        return who if self.among.kind == "named" else None


def _entails(one: Condition, other: Condition) -> bool:  # noqa: PLR0911 - one for each kind
    """Whether one fact is never so without the other."""
    match one, other:
        case ((Count() | Named()), (Count() | Named())):
            return _of_number(_consents(one), _consents(other))
        case Named(of, among), Share():
            return among == other.among and {*of} <= {*other.of}
        case Share(), Share():
            return one.among == other.among and _of_fraction(one, other)
        case Weight(), Weight():
            return _of_fraction(one, other)
        case NotBefore(day), NotBefore(earlier):
            return day >= earlier
        case Happened(), Happened():
            same = (one.subject, one.prop, one.value) == (other.subject, other.prop, other.value)
            return same and {*other.quals} <= {*one.quals}
    return False


def _consents(condition: Count | Named) -> _Consents:
    if isinstance(condition, Named):
        found = _Consents(None, frozenset(condition.of), condition.among)
        return found._replace(n=len(found.named)) if found.named is not None else found
    return _Consents(
        condition.at_least,
        frozenset(condition.of),
        condition.among,
        frozenset(condition.without),
        condition.by,
    )


def _of_number(one: _Consents, other: _Consents) -> bool:
    """How many of the other's set are surely among those of whom the one speaks."""
    if one.by != other.by or not one.of <= other.of:
        return False
    if one.named is not None and one.n is not None:
        target = one.named - other.without if other.named is None else other.named
        if other.named is None and other.among.kind != "anyone":
            return False
        sure = one.n - len(one.named - target)
        return other.n is not None and sure >= other.n
    same_set = other.among in (one.among, other.among.__class__()) and other.without <= one.without
    return same_set and one.n is not None and other.n is not None and one.n >= other.n


def _of_fraction(one: Share | Weight, other: Share | Weight) -> bool:
    more = (one.fraction, one.strictly) >= (other.fraction, other.strictly)
    return more and {*one.of} <= {*other.of}
