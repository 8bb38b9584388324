"""How many of a set have consented, on every day: plain counts and fractions of a changing set."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from servanda.dates import FALSE, TRUE, UNKNOWN, Course

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from servanda.dates import Day, Truth

__all__ = ["Pair", "count_of", "share_of", "weight_of"]

Pair = tuple[Course, Course]
"""Whether somebody belongs to the set, and whether he has consented."""


def count_of(n: int, pairs: Sequence[Pair], more: Course) -> Course:
    """Whether at least n of a set have consented; `more` stands for those nobody has listed."""
    return Course.at_least(n, [member & consent for member, consent in pairs]) | more


def share_of(
    fraction: Fraction, pairs: Sequence[Pair], more: Pair, *, strictly: bool, least: int
) -> Course:
    """Whether a fraction of the set as it was on each day had consented by then.

    A set of fewer than `least` is none: where there is no party yet, nobody has consented.
    """

    def on_a_day(now: Sequence[Truth]) -> Truth:
        known = list(zip(now[:-2:2], now[1:-2:2], strict=True))
        unlisted, consented = now[-2:]
        if unlisted is FALSE and enough(_worst(known)) and _surely(known) >= least:
            return TRUE
        if FALSE not in (unlisted, consented):
            members, consents = _best(known, 0, 0)
            return UNKNOWN if enough((members + _CROWD, consents + _CROWD)) else FALSE
        idle = 0 if unlisted is FALSE else least
        return UNKNOWN if enough(_best(known, least, idle)) else FALSE

    def enough(tally: Tally) -> bool:
        members, consents = tally
        needed = fraction * members
        return members >= least and (consents > needed if strictly else consents >= needed)

    return Course.pointwise(on_a_day, [course for pair in (*pairs, more) for course in pair])


def weight_of(
    needed: Fraction, weights: Sequence[tuple[Fraction, Course]], *, strictly: bool
) -> Course:
    """Whether those who have consented weigh enough: one sweep, as for a plain count."""
    changes: list[tuple[Day, Fraction, Fraction]] = []
    for weight, course in weights:
        before = FALSE
        for day, truth in course.steps:
            surely = (truth is TRUE) - (before is TRUE)
            possibly = (truth is not FALSE) - (before is not FALSE)
            changes.append((day, surely * weight, possibly * weight))
            before = truth
    changes.sort(key=lambda change: change[0])
    steps, sure, possible = [], needed * 0, needed * 0
    for day, more_sure, more_possible in changes:
        sure, possible = sure + more_sure, possible + more_possible
        truths = [w > needed if strictly else w >= needed for w in (sure, possible)]
        steps.append((day, TRUE if truths[0] else UNKNOWN if truths[1] else FALSE))
    return Course.of(steps)


_CROWD = 1_000_000
"""Where nobody knows how many more there are, there may be enough to tip any fraction but all."""

Known: TypeAlias = "list[tuple[Truth, Truth]]"
Tally: TypeAlias = tuple[int, int]
"""How many belong to the set, and how many of those have consented."""


def _surely(known: Known) -> int:
    return sum(member is TRUE for member, _ in known)


def _worst(known: Known) -> Tally:
    """Whoever may belong without having consented does; whoever may have consented has not."""
    idle = sum(m is UNKNOWN and c is not TRUE for m, c in known)
    return _surely(known) + idle, sum(m is TRUE and c is TRUE for m, c in known)


def _best(known: Known, least: int, spare: int) -> Tally:
    """Whoever may have consented has, and belongs; the others belong only where they must."""
    consents = sum(m is not FALSE and c is not FALSE for m, c in known)
    idle = sum(m is TRUE and c is FALSE for m, c in known)
    spare += sum(m is UNKNOWN and c is FALSE for m, c in known)
    return consents + idle + min(spare, max(0, least - consents - idle)), consents
