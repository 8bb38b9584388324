"""How many of a set have consented, on every day: a count, a fraction, or a share of weights."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from servanda.dates import FALSE, TRUE, UNKNOWN, Course

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from servanda.dates import Truth

__all__ = ["Pair", "count_of", "share_of", "weight_of"]

Pair = tuple[Course, Course]
"""Whether somebody belongs to the set, and whether he has consented."""


def count_of(n: int, consents: Sequence[Course], more: Course) -> Course:
    """Whether at least n have consented; `more` stands for those nobody has listed."""
    return Course.at_least(n, consents) | more


def share_of(
    fraction: Fraction, pairs: Sequence[Pair], more: Pair, *, strictly: bool, least: int
) -> Course:
    """Whether a fraction of the set as it was on each day had consented by then.

    A set of fewer than `least` is none: where there is no party yet, nobody has consented. One
    sweep over all changes, as for a plain count.
    """
    unlisted, tally = len(pairs), _Tally(fraction, strictly, least)
    now: list[tuple[Truth, Truth]] = [(FALSE, FALSE)] * (unlisted + 1)
    # No course has two steps on one day, so that no truth is ever compared.
    changes = sorted(
        (day, n, side, truth)
        for n, pair in enumerate((*pairs, more))
        for side, course in enumerate(pair)
        for day, truth in course.steps
    )
    steps = []
    for day, group in groupby(changes, key=itemgetter(0)):
        for _, n, side, truth in group:
            before = now[n]
            now[n] = after = (before[0], truth) if side else (truth, before[1])
            if n < unlisted and truth is not before[side]:
                tally.move(before, -1)
                tally.move(after, 1)
        steps.append((day, tally.reached(*now[unlisted])))
    return Course.of(steps)


def weight_of(
    fraction: Fraction, weights: Sequence[int], consents: Sequence[Course], *, strictly: bool
) -> Course:
    """Whether those who have consented hold a fraction of all weights, or, strictly, more."""
    needed = fraction.numerator * sum(weights) + strictly
    return Course.at_least(needed, consents, [fraction.denominator * weight for weight in weights])


_CROWD = 1_000_000
"""Where nobody knows how many more there are, there may be enough to tip any fraction but all."""


@dataclass(slots=True)
class _Tally:
    """Of those who are listed, on one day: how many belong and have consented, or may.

    `members` and `done` are sure; `doubtful` may belong and have not surely consented. `willing`
    may belong and may have consented; `idle` surely belong and have not, `spare` may belong and
    have not.
    """

    fraction: Fraction
    strictly: bool
    least: int
    members: int = 0
    done: int = 0
    doubtful: int = 0
    willing: int = 0
    idle: int = 0
    spare: int = 0

    def move(self, standing: tuple[Truth, Truth], by: int) -> None:
        """One more, or less, who belongs and has consented so."""
        member, consent = standing
        if member is TRUE:
            self.members += by
            self.done += by * (consent is TRUE)
            self.idle += by * (consent is FALSE)
        elif member is UNKNOWN:
            self.doubtful += by * (consent is not TRUE)
            self.spare += by * (consent is FALSE)
        if member is not FALSE and consent is not FALSE:
            self.willing += by

    def reached(self, unlisted: Truth, consented: Truth) -> Truth:
        """Whether the fraction is; the two say whether there are others, and if they consented."""
        # At worst whoever may belong without having consented does.
        worst = self.members + self.doubtful
        if unlisted is FALSE and self._enough(worst, self.done) and self.members >= self.least:
            return TRUE
        # At best whoever may have consented has, and belongs; others belong only where they must.
        best = self.willing + self.idle
        if unlisted is not FALSE and consented is not FALSE:
            return UNKNOWN if self._enough(best + _CROWD, self.willing + _CROWD) else FALSE
        others = self.spare + (0 if unlisted is FALSE else self.least)
        best += min(others, max(0, self.least - best))
        return UNKNOWN if self._enough(best, self.willing) else FALSE

    def _enough(self, members: int, consents: int) -> bool:
        needed = self.fraction.numerator * members
        held = self.fraction.denominator * consents
        return members >= self.least and (held > needed if self.strictly else held >= needed)
