"""Truth over time: a value that changes on certain days, with Kleene's logic on every day at once.

A Course is a step function from days to Truth. Conditions over dated acts are courses, combined
once for the whole timeline, so that one pass answers for every day.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from servanda.dates.day import BEGINNING, FOREVER, Day
from servanda.dates.truth import FALSE, TRUE, UNKNOWN, Truth

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from servanda.dates.when import When

__all__ = ["Course"]

Step = tuple[Day, Truth]
_NOT_YET: Step = (BEGINNING, FALSE)


@dataclass(frozen=True, slots=True)
class Course:
    """Steps `(day, truth from that day on)`, the first at BEGINNING, no two alike in a row."""

    steps: tuple[Step, ...]

    @classmethod
    def constant(cls, truth: Truth) -> Course:
        """The same truth on every day."""
        return cls(((BEGINNING, truth),))

    @classmethod
    def of(cls, steps: Iterable[Step]) -> Course:
        """From steps in order of days; repeated values are folded, same-day steps: last one wins.

        Days before the first step are FALSE; a step at FOREVER is on no day, so it is left out.
        """
        kept: list[Step] = [(BEGINNING, FALSE)]
        for day, truth in steps:
            if day >= FOREVER:
                continue
            if day == kept[-1][0]:
                kept.pop()
            if not kept or kept[-1][1] is not truth:
                kept.append((day, truth))
        return cls(tuple(kept))

    @classmethod
    def during(cls, when: When) -> Course:
        """TRUE on the days certainly inside, UNKNOWN on those possibly inside."""
        if when.to_lo >= FOREVER:
            return cls.since(when.from_lo, when.from_hi)
        if when.from_hi >= when.to_lo:
            return cls.of([(when.from_lo, UNKNOWN), (when.to_hi, FALSE)])
        return cls.of(
            [
                (when.from_lo, UNKNOWN),
                (when.from_hi, TRUE),
                (when.to_lo, UNKNOWN),
                (when.to_hi, FALSE),
            ]
        )

    @classmethod
    def since(cls, lo: Day, hi: Day) -> Course:
        """An act that stays done: possibly since `lo`, certainly since `hi`."""
        # Nearly every act has an exact day, so the common shape is built without a loop.
        if BEGINNING < lo == hi < FOREVER:
            return cls((_NOT_YET, (lo, TRUE)))
        return cls.of([(lo, UNKNOWN), (hi, TRUE)])

    @classmethod
    def not_seen(cls, complete_to: Day | None) -> Course:
        """An act in no source: FALSE as far as a complete list reaches, UNKNOWN after it."""
        if complete_to is None:
            return cls.constant(UNKNOWN)
        return cls.of([(BEGINNING, FALSE), (complete_to + 1, UNKNOWN)])

    @classmethod
    def at_least(
        cls, n: int, courses: Sequence[Course], weights: Sequence[int] | None = None
    ) -> Course:
        """Whether at least n of the courses are TRUE, on every day, or weigh n together.

        One sweep over all steps, so linear in their number but for the sort.
        """
        if weights is None:
            # Nearly every act has an exact day and stays done, so the n-th day is the answer.
            days = sorted([day for c in courses if (day := _rises(c.steps)) is not None])
            if 0 < n <= len(courses) == len(days):
                return cls.since(days[n - 1], days[n - 1])
            weights = [1] * len(courses)
        weighed = zip(courses, weights, strict=True)
        changes = [change for course, w in weighed for change in _changes(course.steps, w)]
        return cls._counted(n, sorted(changes))

    @classmethod
    def _counted(cls, n: int, changes: Iterable[tuple[Day, int, int]]) -> Course:
        """Whether n are reached, where on each day so many more surely and possibly are so."""
        surely = possibly = 0
        now = TRUE if n <= 0 else FALSE
        steps = [(BEGINNING, now)]
        for day, more_surely, more_possibly in changes:
            surely += more_surely
            possibly += more_possibly
            then = TRUE if surely >= n else UNKNOWN if possibly >= n else FALSE
            if then is not now or day == steps[-1][0]:
                steps.append((day, then))
                now = then
        return cls.of(steps)

    @classmethod
    def pointwise(
        cls, function: Callable[[Sequence[Truth]], Truth], courses: Sequence[Course]
    ) -> Course:
        """Any function of several truths, on every day; what it is given it must not keep."""
        # No course has two steps on one day, so that no truth is ever compared.
        changes = sorted(
            (day, n, truth) for n, course in enumerate(courses) for day, truth in course.steps
        )
        now = [FALSE] * len(courses)
        steps: list[Step] = []
        for day, group in groupby(changes, key=itemgetter(0)):
            for _, n, truth in group:
                now[n] = truth
            steps.append((day, function(now)))
        return cls.of(steps)

    def at(self, day: Day) -> Truth:
        """The truth on that day."""
        # A pair is greater than its first half alone, so that no truth is ever compared.
        return self.steps[bisect_left(self.steps, (day + 1,)) - 1][1]

    def __and__(self, other: Course) -> Course:
        # What is so on every day, or on none, is met most often.
        if len(self.steps) == 1 and (truth := self.steps[0][1]) is not UNKNOWN:
            return other if truth is TRUE else self
        if len(other.steps) == 1 and (truth := other.steps[0][1]) is not UNKNOWN:
            return self if truth is TRUE else other
        mine, others = _rises(self.steps), _rises(other.steps)
        if mine and others:
            return self if mine > others else other
        return Course(_merged(self.steps, other.steps, FALSE))

    def __or__(self, other: Course) -> Course:
        if len(self.steps) == 1 and (truth := self.steps[0][1]) is not UNKNOWN:
            return other if truth is FALSE else self
        if len(other.steps) == 1 and (truth := other.steps[0][1]) is not UNKNOWN:
            return self if truth is FALSE else other
        mine, others = _rises(self.steps), _rises(other.steps)
        if mine and others:
            return self if mine < others else other
        return Course(_merged(self.steps, other.steps, TRUE))

    def __invert__(self) -> Course:
        return Course(tuple((day, ~truth) for day, truth in self.steps))

    @property
    def begins(self) -> tuple[Day, Day]:
        """The first day on which it may be so, and the first on which it is; FOREVER if never."""
        if (day := _rises(self.steps)) is not None:
            return day, day
        return self.first_possible, self.first_certain

    @property
    def first_possible(self) -> Day:
        """The first day on which it may be so; FOREVER if never."""
        for day, truth in self.steps:
            if truth is not FALSE:
                return day
        return FOREVER

    @property
    def first_certain(self) -> Day:
        """The first day on which it is so; FOREVER if never."""
        for day, truth in self.steps:
            if truth is TRUE:
                return day
        return FOREVER

    def latched(self) -> Course:
        """Once met, met for good: what triggered a treaty is not undone by later acts."""
        return Course.since(*self.begins)


def _merged(mine: tuple[Step, ...], others: tuple[Step, ...], deciding: Truth) -> tuple[Step, ...]:
    """Two courses as one, by the value that decides alone: a walk through both.

    What is done most often, so that it does without the general sweep.
    """
    both = ~deciding
    i = j = 0
    a = b = FALSE
    steps: list[Step] = []
    while i < len(mine) or j < len(others):
        left = mine[i][0] if i < len(mine) else FOREVER
        right = others[j][0] if j < len(others) else FOREVER
        day = min(left, right)
        if left == day:
            a = mine[i][1]
            i += 1
        if right == day:
            b = others[j][1]
            j += 1
        if a is deciding or b is deciding:
            truth = deciding
        else:
            truth = both if a is both and b is both else UNKNOWN
        if not steps or steps[-1][1] is not truth:
            steps.append((day, truth))
    return tuple(steps)


def _rises(steps: tuple[Step, ...]) -> Day | None:
    """The day on which it turns from FALSE to TRUE for good, if that is all that happens."""
    return steps[1][0] if len(steps) == 2 and steps[1][1] is TRUE and steps[0] == _NOT_YET else None  # noqa: PLR2004


def _changes(steps: tuple[Step, ...], weight: int) -> Iterator[tuple[Day, int, int]]:
    """How much one course adds to a count on a day: surely and possibly."""
    before = FALSE
    for day, truth in steps:
        if truth is not before:
            surely = (truth is TRUE) - (before is TRUE)
            possibly = (truth is not FALSE) - (before is not FALSE)
            yield day, surely * weight, possibly * weight
            before = truth
