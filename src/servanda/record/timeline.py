"""What a row of sayings makes of one statement: from which state of the record to which it held.

Pure. Whoever says it first makes it held; a retraction takes back what its own origin said and what
the library said, never what somebody else entered. Erasure leaves nothing.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from servanda.dates import FOREVER, Day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["LIBRARY", "Said", "Stretch", "by_publication", "stretches"]

LIBRARY = "library"
"""The origin that ships; everybody may take back what it says."""


class Said(NamedTuple):
    """An entry about one statement or list: when, by whom, said or taken back, and its row."""

    tx: int
    origin: str
    holds: bool
    key: int


class Stretch(NamedTuple):
    """Held in the states `rec_from <= known < rec_to`, in the wording of a row."""

    rec_from: int
    rec_to: int
    key: int


def stretches(said: Iterable[Said]) -> list[Stretch]:
    """The stretches in which it was held, from its sayings in order."""
    holders: dict[str, int] = {}
    found: list[Stretch] = []
    since = key = 0
    for tx, group in groupby(said, key=lambda one: one.tx):
        for one in group:
            holders.pop(one.origin, None)
            if one.holds:
                holders[one.origin] = one.key
            else:
                holders.pop(LIBRARY, None)
        # Of several wordings the latest counts.
        now = next(reversed(holders.values()), 0)
        if now != key:
            if key:
                found.append(Stretch(since, tx, key))
            since, key = tx, now
    return [*found, Stretch(since, FOREVER, key)] if key else found


def by_publication(
    stretch: Stretch, published: Sequence[tuple[int, Day]]
) -> list[tuple[Stretch, Day]]:
    """A stretch cut where the record learnt another day of publication of its source.

    `published` are (state of the record, day) in order; before the first the day is unknown.
    """
    found: list[tuple[Stretch, Day]] = []
    since, day = stretch.rec_from, FOREVER
    for known, public in published:
        if known >= stretch.rec_to:
            break
        if known > since and public != day:
            found.append((Stretch(since, known, stretch.key), day))
            since = known
        day = public
    whole = stretch if since == stretch.rec_from else Stretch(since, stretch.rec_to, stretch.key)
    return [*found, (whole, day)]
