"""Which reading of each clause an evaluation goes by.

Where a clause is read in several ways, every combination is a reading of the law. Beyond a small
number of combinations each clause is varied alone, the others as they stand first.
"""

from __future__ import annotations

import math
from itertools import product
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from servanda.rules.shapes.rule import ClauseReading, Held, Rule

__all__ = ["Wording", "wordings_of", "worlds_of"]

_MOST = 32

Wording = tuple["Mapping[str, Rule]", tuple["Held", ...]]
"""The rules with one reading of each clause, and who holds those that are held by somebody."""


def wordings_of(rule: Rule) -> Iterator[Rule]:
    """The rule as it stands, and with each other reading of each clause."""
    yield rule
    for reading in rule.readings:
        yield _reworded(rule, (reading,))


def worlds_of(rulebook: Mapping[str, Rule]) -> list[Wording]:
    """The rules in every way they are read; one if nobody differs."""
    disputed = [
        (rule.instrument, told) for rule in rulebook.values() for told in _by_clause(rule).values()
    ]
    return [_world(rulebook, chosen) for chosen in _choices(disputed)]


Disputed = tuple[str, tuple["ClauseReading", ...]]
Chosen = tuple[tuple[str, "ClauseReading"], ...]


def _choices(disputed: list[Disputed]) -> list[Chosen]:
    options = [[(name, reading) for reading in told] for name, told in disputed]
    if math.prod(len(option) for option in options) <= _MOST:
        return list(product(*options))
    first = [option[0] for option in options]
    alone = [
        (*first[:n], reading, *first[n + 1 :])
        for n, option in enumerate(options)
        for reading in option[1:]
    ]
    return [tuple(first), *alone]


def _world(rulebook: Mapping[str, Rule], chosen: Chosen) -> Wording:
    book = dict(rulebook)
    for name in {name for name, _ in chosen}:
        book[name] = _reworded(book[name], tuple(r for who, r in chosen if who == name))
    return book, tuple(msgspec.structs.replace(r.held, instrument=name) for name, r in chosen)


def _reworded(rule: Rule, readings: tuple[ClauseReading, ...]) -> Rule:
    changes: dict[str, Any] = {reading.held.clause: reading.body for reading in readings}
    return msgspec.structs.replace(rule, **changes)


def _by_clause(rule: Rule) -> dict[str, tuple[ClauseReading, ...]]:
    found: dict[str, tuple[ClauseReading, ...]] = {}
    for reading in rule.readings:
        name = reading.held.clause
        found[name] = (*found.get(name, ()), reading)
    return found
