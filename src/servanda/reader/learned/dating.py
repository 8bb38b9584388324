"""When what a word tells may be done: the days told near it, and the features of each."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.learned.around import MANY, far, low, stem_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from servanda.reader.learned.sentence import BeforeDay, Sentence

__all__ = ["AHEAD", "Day", "dating", "days_near"]

AHEAD = ("planned", "possible", "advocated", "sought", "conditional", "provided-for")
_MOST = 12  # days of a sentence, the nearest, so that an endless one costs no more
_WORDS = 60  # on each side, that may tell of a day
_BACK = 4  # sentences in which a day may stand before


class Day(NamedTuple):
    """A day that an act may have: of which kind, how many sentences away, how and what is told."""

    kind: str
    away: int
    there: BeforeDay | None
    text: str


def days_near(
    sentences: Sequence[Sentence], number: int, at: int, page: str, *, ahead: bool
) -> list[Day]:
    """The days that what a word tells may have: of its sentence, those told near, of the page."""
    here = sentences[number]
    first = max(0, bisect_left(here.days, (here.starts[at],)) - _MOST // 2)
    found = [
        Day("own", 0, day, told)
        for day in here.days[first : first + _MOST]
        if (told := day.told(ahead=ahead))
    ]
    seen = {one.text for one in found}
    near = [("ctx", back, number - back) for back in range(1, min(_BACK, number) + 1)]
    near += [("fwd", 1, number + 1)] if number + 1 < len(sentences) else []
    for kind, away, other in near:
        days = sentences[other].days[:_MOST] if kind == "fwd" else sentences[other].days[-_MOST:]
        for one in days if kind == "fwd" else reversed(days):
            told = one.told(ahead=ahead)
            if told and told not in seen:
                found.append(Day(kind, away, one, told))
                seen.add(told)
    return [*found, Day("page", 0, None, page)] if page else found


def dating(
    sentences: Sequence[Sentence], number: int, at: int, act: tuple[str, str], one: Day
) -> list[str]:
    """Of a day that what the word `at` tells may have; `act` is its type and status."""
    there, (type_, told) = sentences[number], act
    kind = f"ctx{min(one.away, MANY)}" if one.kind == "ctx" else one.kind
    lead = next((n for n, other in enumerate(sentences) if not other.headline), 0)
    nth, own = min(max(number - lead, -1), 4), min(len(there.days), 2)
    written, stem = low(there.words[at]), there.stems[at]
    group = "far" if one.kind in ("ctx", "fwd") else one.kind
    found = [
        kind,
        f"{kind}|{told}",
        f"{kind}|{type_}",
        f"{kind}|n{own}",
        f"{kind}|s{nth}",
        f"{kind}|h{there.headline}",
        f"{kind}|n{own}|{told}",
        f"{kind}|n{own}|s{nth}|{told}",
        f"{kind}|e:{written[-2:]}",
        f"{kind}|w:{stem}",
        *[f"{kind}|L:{other}" for other in {*there.stems[max(0, at - 4) : at]}],
        *[f"{kind}|R:{other}" for other in {*there.stems[at + 1 : at + 5]}],
        *[f"{group}|any:{other}" for other in {*_around(there, at)} if other[0] != "<"],
    ]
    if one.kind == "own" and one.there:
        return found + _own_day(there, at, told, one.there)
    parts = one.there.parts if one.there else ()
    return [*found, f"{one.kind}parts:{parts}", f"{one.kind}parts:{parts}|n{min(own, 1)}"]


def _around(there: Sentence, at: int) -> tuple[str, ...]:
    """The words of a sentence, or so many of an endless one."""
    return there.stems[max(0, at - _WORDS) : at + _WORDS]


def _own_day(there: Sentence, at: int, told: str, one: BeforeDay) -> list[str]:
    """Of a day in the sentence of the word."""
    place, trigger = there.word_at(one.start), there.starts[at]
    gap = place - at
    side = "L" if gap < 0 else "R"
    before, behind = stem_at(there.stems, place - 1), stem_at(there.stems, place + 1)
    first, last = sorted((one.end if gap < 0 else one.start, trigger))
    middle = there.text[first:last]
    low, high = min(one.start, trigger), max(one.start, trigger)
    first_day = max(0, bisect_left(there.days, (trigger,)) - _MOST // 2)
    days = there.days[first_day : first_day + _MOST]
    nearer = sum(abs(other.start - trigger) < abs(one.start - trigger) for other in days)
    return [
        f"d:{far(gap)}",
        f"parts:{one.parts}",
        f"parts:{one.parts}|{told}",
        f"attr:{one.attributive}",
        f"prev:{before}|{side}",
        f"next:{behind}|{side}",
        f"comma:{side}{min(middle.count(','), MANY)}",
        f"nb:{sum(low < other.start < high for other in days)}",
        f"first:{place == 0}",
        f"trigprev:{there.stems[at]}|{before}",
        f"sc:{';' in middle}",
        f"rank:{nearer}",
        *[f"in:{side}:{other}" for other in {*there.stems[min(place, at) + 1 : max(place, at)]}],
    ]
