"""Who may do what a word tells: whoever is named near it, and the features of each."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.learned.around import MANY, far, stem_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from servanda.reader.learned.sentence import Named, Sentence

__all__ = ["Cast", "Part", "acting", "actors_near", "cast_of", "has_actors"]

_BREAKS = frozenset(":;()–—")
_BACK = 8  # sentences in which an actor may stand before
_MOST = 24  # names of a sentence, the nearest, so that an endless one costs no more


class Cast(NamedTuple):
    """Everybody named on a page: how often each, and who stands in its first sentence."""

    often: Counter[str]
    headed: frozenset[str]


def cast_of(sentences: Sequence[Sentence]) -> Cast:
    """Who is named on a page."""
    headed = frozenset([name.label for name in sentences[0].names]) if sentences else frozenset()
    return Cast(Counter([name.label for one in sentences for name in one.names]), headed)


class Part(NamedTuple):
    """Somebody named so many sentences before a word that tells an act, one of so `many`."""

    back: int
    name: Named
    many: int


def actors_near(sentences: Sequence[Sentence], number: int, at: int) -> list[Part]:
    """Who may do what a word tells: those named in its sentence, then others named before."""
    here = sentences[number]
    first = max(0, bisect_left(here.names, (here.starts[at],)) - _MOST // 2)
    found = [(0, name) for name in here.names[first : first + _MOST]]
    seen = {name.label for _, name in found}
    for back in range(1, min(_BACK, number) + 1):
        for name in sentences[number - back].names[-_MOST:]:
            if name.label not in seen:
                found.append((back, name))
                seen.add(name.label)
    return [Part(back, name, len(found)) for back, name in found]


def has_actors(sentences: Sequence[Sentence], number: int) -> bool:
    """Whether anybody is named in a sentence or so near before it that he may do what it tells."""
    return any(one.names for one in sentences[max(0, number - _BACK) : number + 1])


def acting(
    sentences: Sequence[Sentence], cast: Cast, trigger: tuple[int, int, str], part: Part
) -> list[str]:
    """Of somebody who may do what a word tells: `trigger` is its sentence, itself and the type."""
    (number, at, type_), (back, name, many) = trigger, part
    there = sentences[number - back]
    place = there.word_at(name.start)
    before, behind = stem_at(there.stems, place - 1), stem_at(there.stems, place + 1)
    kind, away = name.kind, min(back, 1)
    often, headed = cast.often[name.label], name.label in cast.headed
    earlier = bisect_left(there.names, (name.start,))
    found = [
        f"k:{kind}",
        f"k:{kind}|{type_}",
        f"back:{min(back, 4)}",
        f"back:{min(back, 4)}|{kind}",
        f"back:{min(back, MANY)}|{type_}",
        f"often:{min(often, 4)}",
        f"head:{headed}|{away}",
        f"last:{back == 1}:{name is there.names[-1]}",
        f"nth:{min(back, 4)}:{min(earlier, MANY)}",
        f"many:{min(back, 4)}:{min(many, 5)}",
        f"pp:{away}|{stem_at(there.stems, place - 2)}|{before}",
        f"pv:{away}|{before}",
        f"nx:{away}|{behind}",
        f"dec:{name.declined}|{kind}",
        f"gap:{there.text[name.end : name.end + 2]!r}",
        f"bef:{there.text[max(0, name.start - 2) : name.start]!r}",
        f"suf:{name.text[-2:].casefold()}|{kind}",
        f"first:{place == 0}",
    ]
    return found if back else found + _beside(there, place, at, name, type_, before, behind)


def _beside(
    there: Sentence, place: int, at: int, name: Named, type_: str, before: str, behind: str
) -> list[str]:
    """Of a name in the sentence of the word: how far, on which side, and what stands between."""
    gap, stem, trigger = place - at, there.stems[at], there.starts[at]
    side = "L" if gap < 0 else "R"
    low, high = min(name.start, trigger), max(name.start, trigger)
    between_names = bisect_left(there.names, (high,)) - bisect_left(there.names, (low + 1,))
    others = min(MANY, max(0, between_names))
    first, last = sorted((name.end if gap < 0 else name.start, trigger))
    middle = there.text[first:last]
    between = {*there.stems[min(place, at) + 1 : max(place, at)]}
    return [
        f"d:{far(gap)}",
        f"d:{far(gap)}|{name.kind}",
        f"d:{far(gap)}|{type_}",
        f"side:{side}|{type_}|{name.kind}",
        f"nb:{side}{others}",
        f"nb:{side}{others}|{type_}",
        f"comma:{side}{min(middle.count(','), MANY)}",
        f"brk:{side}{not _BREAKS.isdisjoint(middle)}",
        f"trig:{stem}|{side}",
        f"trig:{stem}|{side}|{before}",
        f"p:{side}|{before}",
        f"p:{side}|{before}|{type_}",
        f"x:{side}|{behind}",
        *[f"in:{side}|{one}" if one[0] != "<" else f"it:{one}" for one in between],
    ]
