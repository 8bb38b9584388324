"""What a rule says that can never be so: conditions out of reach, exceptions that never apply.

A rule of good form may still be a mistake. Each finding names its place as the parser does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from servanda.rules.parsing.logic import can_hold, entails
from servanda.rules.shapes.shape import (
    After,
    All,
    Any,
    Clause,
    Condition,
    Count,
    Happened,
    Named,
    Not,
    NotBefore,
    Parent,
    Share,
    Unopposed,
    Weight,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.dates import Day
    from servanda.rules.parsing.fields import Path
    from servanda.rules.shapes.rule import ClauseBody, Rule
    from servanda.rules.shapes.shape import Exception_

__all__ = ["Finding", "Placed", "conditions_in", "senseless"]

_KEYS = {
    Count: "count",
    Share: "fraction",
    Weight: "weight",
    Named: "named",
    After: "after",
    All: "all",
    Any: "any",
    Not: "not",
    Happened: "happened",
    Parent: "parent",
    Unopposed: "unopposed",
    NotBefore: "not_before",
}


class Finding(NamedTuple):
    """Something that makes no sense, with its place in the rule."""

    path: Path
    problem: str


class Placed(NamedTuple):
    """A condition with its place in the rule."""

    path: Path
    condition: Condition


def senseless(rule: Rule, opened: Day | None = None) -> Iterator[Finding]:
    """What can never be so; `opened` is the day on which the text was adopted or first signed."""
    for path, body in _bodies(rule):
        if isinstance(body, Clause) and body.when is not None:
            yield from _ways(body.when, body.exceptions, path)
    for path, condition in conditions_in(rule):
        yield from _alone(condition, path, rule.instrument, opened)
        yield from _joined(condition, path)


def conditions_in(rule: Rule) -> Iterator[Placed]:
    """Every condition of a rule with its place, those inside others too."""
    for path, body in _bodies(rule):
        for key, condition in _roots(body):
            yield from _inside(condition, (*path, *key))


def _bodies(rule: Rule) -> Iterator[tuple[Path, ClauseBody]]:
    """Each clause, or each way it is read."""
    read = {reading.held.clause for reading in rule.readings}
    for name in rule.__struct_fields__:
        body = getattr(rule, name)
        if hasattr(body, "article") and name not in read:
            yield (name,), body
    seen: dict[str, int] = {}
    for reading in rule.readings:
        n = seen[reading.held.clause] = seen.get(reading.held.clause, -1) + 1
        yield (reading.held.clause, "readings", str(n)), reading.body


def _roots(body: ClauseBody) -> Iterator[tuple[Path, Condition]]:
    when = getattr(body, "when", None)
    if when is not None:
        yield ("when",), when
    for n, exception in enumerate(getattr(body, "exceptions", ())):
        yield ("unless", str(n), "if"), exception.guard
        yield ("unless", str(n), "when"), exception.when
    for n, other in enumerate(getattr(body, "others", ())):
        if other.guard is not None:
            yield ("or", str(n), "if"), other.guard


def _inside(condition: Condition, path: Path) -> Iterator[Placed]:
    yield Placed(path, condition)
    inner = (*path, _KEYS[type(condition)])
    match condition:
        case All(parts) | Any(parts):
            for n, part in enumerate(parts):
                yield from _inside(part, (*inner, str(n)))
        case Not(part):
            yield from _inside(part, inner)
        case After(part):
            yield from _inside(part, (*inner, "when"))
        case _:
            return


def _alone(
    condition: Condition, path: Path, instrument: str, opened: Day | None
) -> Iterator[Finding]:
    """A count or another instrument that is out of reach by itself."""
    path = (*path, _KEYS[type(condition)])
    if isinstance(condition, Count):
        who = [actor for actor in condition.among.actors if actor not in condition.without]
        if condition.among.kind == "named" and condition.at_least > len(who):
            left = f"{condition.at_least} of {len(who)} actors can never act"
            yield Finding((*path, "at_least"), left)
        if condition.by is not None and opened is not None and condition.by < opened:
            yield Finding((*path, "by"), "that day is before the text was adopted or signed")
    if isinstance(condition, Count | Share | Named | Unopposed):
        among = condition.among
        if among.kind == "parties" and among.of == instrument:
            problem = "it counts its own parties, and there are none until it is in force"
            yield Finding((*path, "among"), problem)
    itself = isinstance(condition, Parent) and condition.instrument == instrument
    own = isinstance(condition, Happened) and (condition.subject, condition.prop) == (
        instrument,
        "in_force",
    )
    if itself or own:
        yield Finding(path, "it waits for its own entry into force")


def _joined(condition: Condition, path: Path) -> Iterator[Finding]:
    """Parts that exclude each other, or one that adds nothing beside another."""
    path = (*path, _KEYS[type(condition)])
    if not isinstance(condition, All | Any):
        return
    parts = condition.parts
    if isinstance(condition, All) and all(map(can_hold, parts)) and not can_hold(condition):
        yield Finding(path, "the parts exclude each other, so they never hold together")
        return
    for n, part in enumerate(parts):
        others = [other for m, other in enumerate(parts) if m != n]
        if isinstance(condition, Any) and any(entails(part, other) for other in others):
            yield Finding((*path, str(n)), "it never decides: another part holds whenever it does")
            return
        if isinstance(condition, All) and any(entails(other, part) for other in others):
            yield Finding((*path, str(n)), "it adds nothing: another part holds only if it does")
            return


def _ways(base: Condition, exceptions: tuple[Exception_, ...], path: Path) -> Iterator[Finding]:
    """A base case or an exception that never applies."""
    for n, exception in enumerate(exceptions):
        here = (*path, "unless", str(n))
        yield from _exception(exception, here)
        if exception.guard == base:
            problem = "this is the base case itself, which the exception so always takes over"
            yield Finding((*here, "if"), problem)
        elif can_hold(exception.guard) and entails(base, exception.guard):
            problem = "it holds whenever the base case does, which so never applies"
            yield Finding((*here, "if"), problem)


def _exception(exception: Exception_, path: Path) -> Iterator[Finding]:
    if not can_hold(exception.guard):
        yield Finding((*path, "if"), "it can never hold, so the exception never applies")
    elif can_hold(exception.when) and not can_hold(All((exception.guard, exception.when))):
        problem = "it cannot hold while the exception applies, so the exception never decides"
        yield Finding((*path, "when"), problem)
