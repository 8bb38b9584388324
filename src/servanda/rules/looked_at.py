"""Everybody a counting condition looks at, for its reasons: who consented, and who did not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.dates import FALSE, TRUE, UNKNOWN, Course
from servanda.rules.anchors import moved_by_anchor
from servanda.rules.found import Found

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from servanda.dates import Day
    from servanda.rules.giving import Consent
    from servanda.rules.rolls import Rolls
    from servanda.rules.sets import Roll

__all__ = ["each", "with_strangers"]

_OUTSIDE = {FALSE: "outsider", UNKNOWN: "outsider_perhaps"}
_NO = Course.constant(FALSE)


def with_strangers(roll: Roll, given: Mapping[str, Consent]) -> dict[str, Course]:
    """A set's members, and those who consented and may be among the ones nobody has listed."""
    if roll.more == _NO:
        return dict(roll.courses)
    strangers = (name for name in given if name not in roll.courses)
    return {**roll.courses, **dict.fromkeys(strangers, roll.more)}


def each(
    belongs: Mapping[str, Course],
    instrument: str,
    kinds: tuple[str, ...],
    days: tuple[Day, Day],
    rolls: Rolls,
) -> Iterator[Found]:
    """Who consented by days, numbered where it counts, and then who did not.

    `days` are that on which the condition was met and that asked about. Who has consented counts
    if he had not left by the earlier of them.
    """
    given, nobody = rolls.consents(instrument, kinds), rolls.not_seen(instrument)
    met, asked = days
    moved, n = moved_by_anchor(rolls.anchor), 0
    for _, possible, name in _in_order(belongs, given):
        consent = given[name]
        counts = _counts(belongs[name] & consent.course, met, asked)
        n += counts
        kind, value = "consent" if possible <= asked else "later", ""
        if consent.open_to is not TRUE:
            kind = _OUTSIDE[consent.open_to]
        if moved and rolls.without_day(instrument, name):
            kind, value = "no_anchor", rolls.anchor.anchor
        place = n if counts else 0
        yield Found(consent.course, kind, name, "", value, consent.statements, n=place)
    for name in sorted(belongs.keys() - given.keys()):
        yield Found(nobody, "no_consent", name)


def _in_order(
    belongs: Mapping[str, Course], given: Mapping[str, Consent]
) -> list[tuple[Day, Day, str]]:
    """Who consented with the first possible day of it, by the first certain one, and by name."""
    courses = ((name, one.course.begins) for name, one in given.items() if name in belongs)
    return sorted([(certain, possible, name) for name, (possible, certain) in courses])


def _counts(counted: Course, met: Day, asked: Day) -> bool:
    begun = counted.first_certain
    return begun <= asked and counted.at(max(begun, min(met, asked))) is TRUE
