"""What a clause waits for: every kind of condition as a course over all days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.dates import TRUE, UNKNOWN, Course, iso
from servanda.rules.anchors import moved_by_anchor
from servanda.rules.delays import after
from servanda.rules.found import Found
from servanda.rules.objecting import unopposed
from servanda.rules.shapes.consents import CONSENTS
from servanda.rules.shapes.shape import (
    After,
    All,
    Any,
    Condition,
    Count,
    Delay,
    Happened,
    Named,
    Not,
    NotBefore,
    Parent,
    Share,
    Unopposed,
    Weight,
)
from servanda.rules.tallies import enough

if TYPE_CHECKING:
    from collections.abc import Callable

    from servanda.rules.rolls import Rolls

__all__ = ["Conditions"]

_ALWAYS = Course.constant(TRUE)


class Conditions:
    """Evaluates conditions over one reading of the facts; each only once."""

    def __init__(self, rolls: Rolls, in_force: Callable[[str], Found | None]) -> None:
        self._rolls = rolls
        self._in_force = in_force
        # By identity, with the condition kept alive beside its result.
        self._held: dict[tuple[int, str], tuple[Condition, Found]] = {}
        self._anchored: dict[tuple[str, bool], Conditions] = {}

    def of(self, condition: Condition, instrument: str) -> Found:
        """A condition of an instrument's clause."""
        key = (id(condition), instrument)
        if key not in self._held:
            self._held[key] = (condition, self._evaluated(condition, instrument))
        return self._held[key][1]

    def following(
        self, condition: Condition, delay: Delay, instrument: str, where: str,
        guard: Course = _ALWAYS,
    ) -> Course:  # fmt: skip
        """What follows once a condition is met, while a guard holds, and its delay has run."""
        met = self.of(condition, instrument).course & guard
        if not moved_by_anchor(delay):
            return after(met, delay, where)
        return after(self._from_anchor(condition, delay, instrument) & guard, delay, where) & met

    def counted(self, condition: Condition, delay: Delay, instrument: str) -> Found | None:
        """The days a delay runs from, where those are not the days of the acts."""
        if not moved_by_anchor(delay):
            return None
        course = self._from_anchor(condition, delay, instrument)
        inner = () if delay.anchor == "adoption" else (self._at(delay).of(condition, instrument),)
        return Found(course, "anchor", instrument, value=delay.anchor, parts=lambda _: inner)

    def lacking(self, delay: Delay, instrument: str) -> tuple[str, ...]:
        """Whose day of the anchor nobody tells; the instrument's, if it is the day of adoption."""
        if not moved_by_anchor(delay):
            return ()
        if delay.anchor == "adoption":
            known = self._rolls.first_of(instrument, "adoption", "signed_on")
            return () if known else (instrument,)
        rolls = self._rolls.counting_from(delay)
        given = rolls.consents(instrument, CONSENTS)
        return tuple(actor for actor in sorted(given) if rolls.without_day(instrument, actor))

    def _from_anchor(self, condition: Condition, delay: Delay, instrument: str) -> Course:
        if delay.anchor != "adoption":
            return self._at(delay).of(condition, instrument).course
        day = self._rolls.first_of(instrument, "adoption", "signed_on")
        return Course.since(*day) if day else Course.constant(UNKNOWN)

    def _at(self, delay: Delay) -> Conditions:
        """The same, each consent counting from the day that a delay runs from."""
        key = (delay.anchor, delay.same_as_deposit)
        if key not in self._anchored:
            self._anchored[key] = Conditions(self._rolls.counting_from(delay), self._in_force)
        return self._anchored[key]

    def _evaluated(  # noqa: PLR0911 - one return for each kind of condition
        self, condition: Condition, instrument: str
    ) -> Found:
        match condition:
            case Count() | Share() | Named() | Weight():
                return enough(condition, instrument, self._rolls)
            case After() | Not():
                return self._turned(condition, instrument)
            case All(parts):
                return self._joined("all", len(parts), parts, instrument)
            case Any(parts):
                return self._joined("any", 1, parts, instrument)
            case Happened():
                return self._happened(condition)
            case Unopposed():
                return unopposed(condition, instrument, self._rolls)
            case Parent(parent):
                return self._parent(parent)
            case NotBefore(day):
                return Found(Course.since(day, day), "not_before", value=iso(day))

    def _turned(self, condition: After | Not, instrument: str) -> Found:
        inner = self.of(condition.part, instrument)
        if isinstance(condition, Not):
            return Found(~inner.course, "not", parts=lambda _: (inner,))
        course = self.following(condition.part, condition.delay, instrument, instrument)
        counted = self.counted(condition.part, condition.delay, instrument)
        parts = (inner, counted) if counted else (inner,)
        return Found(course, "after", parts=lambda _: parts)

    def _joined(self, kind: str, n: int, parts: tuple[Condition, ...], instrument: str) -> Found:
        found = [self.of(part, instrument) for part in parts]
        course = Course.at_least(n, [part.course for part in found])
        return Found(course, kind, parts=lambda _: found)

    def _happened(self, act: Happened) -> Found:
        accounts = [
            account
            for found, account in self._rolls.accounts.of(act.subject, act.prop)
            if found.value == act.value and set(act.quals) <= set(account.first.quals)
        ]
        courses = [Course.since(a.valid.from_lo, a.valid.from_hi) for a in accounts]
        nobody = self._rolls.not_seen(act.subject, act.prop)
        course = Course.at_least(1, courses) if courses else nobody
        because = tuple(s for account in accounts for s in account.statements)
        return Found(course, "happened", act.subject, value=act.value, because=because)

    def _parent(self, parent: str) -> Found:
        found = self._in_force(parent)
        if found is None:
            return Found(self._rolls.unsettled, "parent", parent)
        return Found(found.course, "parent", parent, parts=lambda _: (found,))
