"""A base case and its exceptions: which of them decides, each judged at its own time.

An exception takes over while its guard holds. What has been met is met for good, so an exception
whose guard holds only later does not undo it. Where nobody knows whether a guard holds, both are
worked out, and only what they agree on is known.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from servanda.dates import FALSE, FOREVER, TRUE, UNKNOWN, Course
from servanda.rules.shapes.shape import After, All, Any, NotBefore, Parent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from servanda.dates import Day, Truth
    from servanda.rules.conditions import Conditions
    from servanda.rules.found import Found
    from servanda.rules.shapes.shape import Condition, Delay

__all__ = ["Outcome", "Way", "decided", "trigger_of"]

Conflict = tuple["Day", tuple[str, ...]]
"""From which day two exceptions hold at once, and the articles they stand in."""


class Way(NamedTuple):
    """One way into force: the base case, or an exception with its guard."""

    article: str
    when: Condition
    delay: Delay
    guard: Condition | None = None


class Outcome(NamedTuple):
    """What a clause gives: being in force, and when the condition that brought it about was met.

    `limits` are what may end it, each with a course that is TRUE until it does.
    """

    found: Found
    ways: tuple[Way, ...]
    met: Course
    conflict: Conflict | None
    limits: tuple[Found, ...] = ()

    def live(self, day: Day, conditions: Conditions, instrument: str) -> list[Way]:
        """The ways that may decide, as things stood when it was decided, or on the day."""
        day = min(day, self.met.first_certain)
        base, *exceptions = self.ways
        truths = [(way, _guard(way, conditions, instrument).at(day)) for way in exceptions]
        certain = [way for way, truth in truths if truth is TRUE]
        return [*(certain or [base]), *(way for way, truth in truths if truth is UNKNOWN)]

    def wanted(self, day: Day, conditions: Conditions, instrument: str) -> Condition:
        """The condition that would have to be met."""
        return self.live(day, conditions, instrument)[0].when

    def telling(self, day: Day, conditions: Conditions, instrument: str) -> tuple[Found, ...]:
        """The conditions of those ways, and then their guards."""
        live = self.live(day, conditions, instrument)
        guards = [conditions.of(way.guard, instrument) for way in live if way.guard is not None]
        counted = [conditions.counted(way.when, way.delay, instrument) for way in live]
        met = (conditions.of(way.when, instrument) for way in live)
        return (*met, *(found for found in counted if found), *guards)

    def articles(self, conditions: Conditions, instrument: str) -> str:
        """Where they stand."""
        live = self.live(self.met.first_certain, conditions, instrument)
        return ", ".join(dict.fromkeys(way.article for way in live))


def decided(
    ways: Sequence[Way], instrument: str, conditions: Conditions
) -> tuple[Course, Course, Conflict | None]:
    """Being in force, the condition being met, and two exceptions that hold at once."""
    if len(ways) == 1:
        return (*_one(ways[0], instrument, conditions), None)
    guards = [_guard(way, conditions, instrument) for way in ways[1:]]
    worlds = [
        _in_world(ways, held, instrument, conditions)
        for held in product(*(_possible(guard) for guard in guards))
    ]
    course = Course.pointwise(_agreed, [world[0] for world in worlds])
    met = Course.pointwise(_agreed, [world[1] for world in worlds])
    conflicts = [world[2] for world in worlds]
    certain = [conflict for conflict in conflicts if conflict]
    return course, met, max(certain) if len(certain) == len(conflicts) else None


def _one(way: Way, instrument: str, conditions: Conditions) -> tuple[Course, Course]:
    where = f"{instrument} article {way.article}"
    after = conditions.following(way.when, way.delay, instrument, where)
    return after, conditions.of(trigger_of(way.when), instrument).course


def _in_world(
    ways: Sequence[Way], guards: Sequence[Course], instrument: str, conditions: Conditions
) -> tuple[Course, Course, Conflict | None]:
    """What the ways give where every guard is known."""
    base = ~Course.at_least(1, guards)
    course = met = Course.constant(FALSE)
    for way, guard in zip(ways, (base, *guards), strict=True):
        where = f"{instrument} article {way.article}"
        course |= conditions.following(way.when, way.delay, instrument, where, guard)
        met |= conditions.of(trigger_of(way.when), instrument).course & guard
    both = Course.at_least(2, guards).first_certain
    if both == FOREVER or met.first_certain < both:
        return course, met, None
    articles = [w.article for w, g in zip(ways[1:], guards, strict=True) if g.at(both) is TRUE]
    unknown = Course.of([(both, UNKNOWN)])
    return course & ~unknown | unknown, met, (both, tuple(articles))


def _guard(way: Way, conditions: Conditions, instrument: str) -> Course:
    return conditions.of(way.guard, instrument).course if way.guard else Course.constant(TRUE)


def _possible(guard: Course) -> list[Course]:
    """A guard of which nobody knows, as if it held and as if it did not."""
    if all(truth is not UNKNOWN for _, truth in guard.steps):
        return [guard]
    return [
        Course.of([(day, world if truth is UNKNOWN else truth) for day, truth in guard.steps])
        for world in (FALSE, TRUE)
    ]


def _agreed(truths: Sequence[Truth]) -> Truth:
    return truths[0] if all(truth is truths[0] for truth in truths) else UNKNOWN


def trigger_of(condition: Condition) -> Condition:
    """The condition without what is only waited for: delays, fixed days, another instrument."""
    match condition:
        case After(part):
            return trigger_of(part)
        case All(parts) | Any(parts):
            acts = tuple(p for p in parts if not isinstance(p, NotBefore | Parent)) or parts
            return type(condition)(tuple(trigger_of(part) for part in acts))
        case _:
            return condition
