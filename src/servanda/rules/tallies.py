"""Conditions that count: so many consents, a fraction of a set, all of it, or enough weight."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from msgspec.structs import replace

from servanda.dates import FALSE, TRUE, Course
from servanda.rules.counting import count_of, share_of, weight_of
from servanda.rules.found import Found
from servanda.rules.giving import enough_parts
from servanda.rules.looked_at import each, with_strangers
from servanda.rules.shapes.shape import Count, Named, Share, Weight

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from servanda.dates import Day
    from servanda.rules.giving import Consent
    from servanda.rules.rolls import Rolls

__all__ = ["enough"]

_WHOLE = Fraction(1)
_ALWAYS = Course.constant(TRUE)
_A_TREATY = 2
"""Parties it takes: all signatories of a text that one state has signed are no treaty yet."""


def enough(condition: Count | Share | Named | Weight, instrument: str, rolls: Rolls) -> Found:
    """Whether enough have consented."""
    match condition:
        case Count():
            return _count(condition, instrument, rolls)
        case Share():
            return _share(condition, instrument, rolls)
        case Named(of, among):
            return _share(Share(_WHOLE, of, among), instrument, rolls, "named")
        case Weight():
            return _weight(condition, instrument, rolls)


def _count(count: Count, instrument: str, rolls: Rolls) -> Found:
    given = _given(count, instrument, rolls)
    nobody = rolls.not_seen(instrument)
    if count.among.kind == "anyone":
        more = nobody
        consents = [one.course for name, one in given.items() if name not in count.without]
    else:
        roll = rolls.roll(count.among, instrument)
        more = roll.more & nobody
        consents = [
            belongs & (given[name].course if name in given else nobody)
            for name, belongs in with_strangers(roll, given).items()
            if name not in count.without
        ]
    course = count_of(count.at_least, consents, more)
    if count.by is not None:
        course = _frozen(course, count.by)

    def parts(day: Day) -> Iterator[Found]:
        days = (course.first_certain, day)
        return each(_looked_at(count, instrument, rolls), instrument, count.of, days, rolls)

    return Found(course, "count", instrument, value=str(count.at_least), parts=parts)


def _given(count: Count, instrument: str, rolls: Rolls) -> Mapping[str, Consent]:
    """Who has consented, and to enough parts where the clause asks for some."""
    given = rolls.consents(instrument, count.of)
    if count.parts is None:
        return given
    return {
        name: replace(consent, course=consent.course & enough_parts(consent, count.parts))
        for name, consent in given.items()
    }


def _looked_at(count: Count, instrument: str, rolls: Rolls) -> dict[str, Course]:
    """Everybody a count looks at: those who belong to its set, and those who consented."""
    given = rolls.consents(instrument, count.of)
    if count.among.kind == "anyone":
        found = dict.fromkeys([*rolls.signers(instrument), *given], _ALWAYS)
    else:
        found = with_strangers(rolls.roll(count.among, instrument), given)
    return {name: found[name] for name in found if name not in count.without}


def _share(share: Share, instrument: str, rolls: Rolls, kind: str = "fraction") -> Found:
    roll = rolls.roll(share.among, instrument)
    given = rolls.consents(instrument, share.of)
    nobody = rolls.not_seen(instrument)
    belongs = with_strangers(roll, given)
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
        yield from each(belongs, instrument, share.of, (course.first_certain, day), rolls)
        # The set may be larger than we know, so it is never certain that all of it acted.
        if roll.more.at(day) is not FALSE:
            yield open_list

    value = str(share.fraction) if kind == "fraction" else ""
    return Found(course, kind, instrument, value=value, parts=parts)


def _weight(weight: Weight, instrument: str, rolls: Rolls) -> Found:
    shares = rolls.shares(instrument)
    if not shares:
        return Found(rolls.unsettled, "no_shares", instrument)
    given = rolls.consents(instrument, weight.of)
    nobody = rolls.not_seen(instrument)
    whole = sum(shares.values())
    course = weight_of(
        weight.fraction,
        [*shares.values()],
        [given[name].course if name in given else nobody for name in shares],
        strictly=weight.strictly,
    )
    everybody = dict.fromkeys(shares, _ALWAYS)

    def parts(day: Day) -> Iterator[Found]:
        for one in each(everybody, instrument, weight.of, (course.first_certain, day), rolls):
            one.value = f"{shares[one.subject] / whole:.4f}"
            yield one

    return Found(course, "weight", instrument, value=str(weight.fraction), parts=parts)


def _frozen(course: Course, by: Day) -> Course:
    """What had been reached by a day, and stays so after it."""
    return Course(tuple(step for step in course.steps if step[0] <= by))
