"""What would complete a condition: the smallest sets of acts still to be done."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from servanda.dates import TRUE
from servanda.rules.shape import (
    All,
    Any,
    Condition,
    Count,
    Happened,
    Named,
    Not,
    NotBefore,
    Parent,
    Share,
)
from servanda.rules.status import Missing

if TYPE_CHECKING:
    from servanda.rules.reckoning import Reckoning

__all__ = ["missing_for"]


def missing_for(condition: Condition, instrument: str, reckoning: Reckoning) -> tuple[Missing, ...]:
    """The fewest acts that would make the condition true; empty if it is."""
    if reckoning.condition(condition, instrument).course.at(reckoning.day) is TRUE:
        return ()
    match condition:
        case Count(at_least, kinds, among):
            return _acts(reckoning, instrument, at_least, kinds, reckoning.roll(among, instrument).members)
        case Share(fraction, kinds, among, strictly):
            members = reckoning.roll(among, instrument).members
            needed = fraction * len(members)
            n = math.floor(needed) + 1 if strictly else math.ceil(needed)
            return _acts(reckoning, instrument, n, kinds, members) + _list(condition, instrument, reckoning)
        case Named(kinds, among):
            members = reckoning.roll(among, instrument).members
            return _acts(reckoning, instrument, len(members), kinds, members) + _list(
                condition, instrument, reckoning
            )
        case All(parts):
            return tuple(m for part in parts for m in missing_for(part, instrument, reckoning))
        case Any(parts):
            options = [missing_for(part, instrument, reckoning) for part in parts]
            return min(options, key=lambda option: sum(m.n for m in option))
        case Parent(parent):
            return _parent(parent, reckoning)
        case Happened(subject, prop, value):
            return (Missing("act", subject, 1, (value,), (prop,)),)
        case Not() | NotBefore():
            return ()


def _acts(
    reckoning: Reckoning, instrument: str, n: int, kinds: tuple[str, ...], roll: tuple[str, ...]
) -> tuple[Missing, ...]:
    given = reckoning.consents(instrument, kinds)
    done = {name for name, (course, _) in given.items() if course.at(reckoning.day) is TRUE}
    counted = done & set(roll) if roll else done
    open_ = tuple(name for name in roll if name not in done)
    still = n - len(counted)
    return (Missing("act", instrument, still, open_, kinds),) if still > 0 else ()


def _list(
    condition: Share | Named, instrument: str, reckoning: Reckoning
) -> tuple[Missing, ...]:
    if reckoning.roll(condition.among, instrument).complete:
        return ()
    return (Missing("list", condition.among.of or instrument, acts=(condition.among.kind,)),)


def _parent(parent: str, reckoning: Reckoning) -> tuple[Missing, ...]:
    rule = reckoning.rulebook.get(parent)
    if rule is None or rule.entry_into_force is None or rule.entry_into_force.when is None:
        return (Missing("clause", parent),)
    return missing_for(rule.entry_into_force.when, parent, reckoning)
