"""What a clause waits for: every kind of condition as a course over all days."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from servanda.dates import FALSE, TRUE, UNKNOWN, Clip, Course, iso
from servanda.errors import BadDate, RuleError
from servanda.rules.anchors import moved_by_anchor
from servanda.rules.counting import count_of, share_of, weight_of
from servanda.rules.delays import effect_of
from servanda.rules.found import Found
from servanda.rules.giving import enough_parts
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

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from servanda.dates import Day
    from servanda.rules.giving import Consent
    from servanda.rules.rolls import Rolls
    from servanda.rules.sets import Roll

__all__ = ["Conditions", "after"]

_WHOLE = Fraction(1)
_OUTSIDE = {FALSE: "outsider", UNKNOWN: "outsider_perhaps"}
_NO = Course.constant(FALSE)
_ALWAYS = Course.constant(TRUE)
_A_TREATY = 2
"""Parties it takes: all signatories of a text that one state has signed are no treaty yet."""


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

    def _evaluated(  # noqa: C901, PLR0911 - one return for each kind of condition
        self, condition: Condition, instrument: str
    ) -> Found:
        match condition:
            case Count():
                return self._count(condition, instrument)
            case Share():
                return self._share(condition, instrument)
            case Weight():
                return self._weight(condition, instrument)
            case Named(of, among):
                return self._share(Share(_WHOLE, of, among), instrument, "named")
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

    def _count(self, count: Count, instrument: str) -> Found:
        given = self._given(count, instrument)
        nobody = self._rolls.not_seen(instrument)
        if count.among.kind == "anyone":
            more = nobody
            pairs = [(_ALWAYS, c.course) for name, c in given.items() if name not in count.without]
        else:
            roll = self._rolls.roll(count.among, instrument)
            more = roll.more & nobody
            pairs = [
                (belongs, given[name].course if name in given else nobody)
                for name, belongs in _with_strangers(roll, given).items()
                if name not in count.without
            ]
        course = count_of(count.at_least, pairs, more)
        if count.by is not None:
            course = _frozen(course, count.by)
        return Found(
            course, "count", instrument, value=str(count.at_least),
            parts=lambda day: self._each(
                self._counted(count, instrument), instrument, count.of, (course.first_certain, day)
            ),
        )  # fmt: skip

    def _given(self, count: Count, instrument: str) -> Mapping[str, Consent]:
        """Who has consented, and to enough parts where the clause asks for some."""
        given = self._rolls.consents(instrument, count.of)
        if count.parts is None:
            return given
        return {
            name: replace(consent, course=consent.course & enough_parts(consent, count.parts))
            for name, consent in given.items()
        }

    def _counted(self, count: Count, instrument: str) -> dict[str, Course]:
        """Everybody a count looks at: those who belong to its set, and those who consented."""
        roll = self._rolls.roll(count.among, instrument)
        given = self._rolls.consents(instrument, count.of)
        anyone = dict.fromkeys(given, _ALWAYS) if count.among.kind == "anyone" else {}
        looked_at = _with_strangers(roll, given) | anyone
        return {name: looked_at[name] for name in looked_at if name not in count.without}

    def _share(self, share: Share, instrument: str, kind: str = "fraction") -> Found:
        roll = self._rolls.roll(share.among, instrument)
        given = self._rolls.consents(instrument, share.of)
        nobody = self._rolls.not_seen(instrument)
        belongs = _with_strangers(roll, given)
        course = share_of(
            share.fraction,
            [
                (belongs[name], given[name].course if name in given else nobody)
                for name in sorted(belongs)
            ],
            (roll.more, nobody),
            strictly=share.strictly,
            least=_A_TREATY if share.among.kind in ("signatories", "negotiators") else 1,
        )
        open_list = Found(roll.more, "list", share.among.of)

        def parts(day: Day) -> Iterator[Found]:
            yield from self._each(belongs, instrument, share.of, (course.first_certain, day))
            # The set may be larger than we know, so it is never certain that all of it acted.
            if roll.more.at(day) is not FALSE:
                yield open_list

        value = str(share.fraction) if kind == "fraction" else ""
        return Found(course, kind, instrument, value=value, parts=parts)

    def _weight(self, weight: Weight, instrument: str) -> Found:
        shares = self._rolls.shares(instrument)
        if not shares:
            return Found(self._rolls.unsettled, "no_shares", instrument)
        given = self._rolls.consents(instrument, weight.of)
        nobody = self._rolls.not_seen(instrument)
        whole = sum(shares.values())
        course = weight_of(
            weight.fraction * whole,
            [(shares[n], given[n].course if n in given else nobody) for n in shares],
            strictly=weight.strictly,
        )
        everybody = dict.fromkeys(shares, _ALWAYS)

        def parts(day: Day) -> Iterator[Found]:
            for one in self._each(everybody, instrument, weight.of, (course.first_certain, day)):
                one.value = f"{float(shares[one.subject] / whole):.4f}"
                yield one

        return Found(course, "weight", instrument, value=str(weight.fraction), parts=parts)

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

    def _each(
        self,
        belongs: Mapping[str, Course],
        instrument: str,
        kinds: tuple[str, ...],
        days: tuple[Day, Day],
    ) -> Iterator[Found]:
        """Everybody a condition looks at: who consented by days, and numbered where it counts.

        `days` are that on which the condition was met and that asked about. Who has consented
        counts if he had not left by the earlier of them.
        """
        given = self._rolls.consents(instrument, kinds)
        nobody = self._rolls.not_seen(instrument)
        n = 0
        for name in sorted(belongs.keys() & given.keys(), key=lambda who: _place(given, who)):
            consent = given[name]
            counts = _counts(belongs[name] & consent.course, *days)
            n += counts
            kind = "consent" if consent.course.first_possible <= days[1] else "later"
            kind, value = _OUTSIDE.get(consent.open_to, kind), ""
            if self._rolls.without_day(instrument, name):
                kind, value = "no_anchor", self._rolls.anchor.anchor
            yield Found(
                consent.course, kind, name, "", value, consent.statements, n=n if counts else 0
            )
        for name in sorted(belongs.keys() - given.keys()):
            yield Found(nobody, "no_consent", name)


def _counts(counted: Course, met: Day, asked: Day) -> bool:
    begun = counted.first_certain
    return begun <= asked and counted.at(max(begun, min(met, asked))) is TRUE


def _place(given: Mapping[str, Consent], name: str) -> tuple[Day, Day, str]:
    course = given[name].course
    return course.first_certain, course.first_possible, name


def after(course: Course, delay: Delay, where: str) -> Course:
    """Once met, met for good; then the delay runs from the first possible and certain day.

    Raises:
        RuleError: the delay ends on a day that does not exist, and the rule refuses to choose.
    """
    lo, hi = course.first_possible, course.first_certain
    # The possible day is only a bound, so it never asks what happens at a month's end.
    loose = Delay(delay.n, delay.unit, delay.form, delay.anchor, Clip.DOWN)
    try:
        return Course.since(effect_of(lo, delay if lo == hi else loose), effect_of(hi, delay))
    except BadDate as error:
        raise RuleError(f"{where}: {error}") from error


def _with_strangers(roll: Roll, given: Mapping[str, Consent]) -> dict[str, Course]:
    """A set's members, and those who consented and may be among the ones nobody has listed."""
    strangers = () if roll.more == _NO else (name for name in given if name not in roll.courses)
    return {**roll.courses, **dict.fromkeys(strangers, roll.more)}


def _frozen(course: Course, by: Day) -> Course:
    """What had been reached by a day, and stays so after it."""
    return Course(tuple(step for step in course.steps if step[0] <= by))
