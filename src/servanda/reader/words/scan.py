"""The page's words gone over once: where each sign of the language may stand, and where it does."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from functools import reduce
from itertools import chain, compress
from operator import gt, or_
from typing import TYPE_CHECKING

from servanda.reader.words.lexicon import BITS, CAPITAL, SIGNS, lexicon_of
from servanda.reader.words.speech import CUES, Cue

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from servanda.reader.words.tokens import Words

__all__ = ["Scan"]

_NUMBERS = {sign: number for number, sign in enumerate(SIGNS)}
_MORE = ~CAPITAL


class Scan:
    """Finds the signs of a language in a page's own words; never changed once made.

    A sign is tried only at the words that may begin it, so that what it costs does not grow with
    the text, nor much with the number of signs.
    """

    def __init__(self, text: str, lang: str, stretches: Sequence[Words]) -> None:
        self._text = text
        self._lexicon = lexicon_of(lang)
        self._starts, self._kinds, self._words = _that_can_be_more(stretches)
        self._by_kind: dict[int, list[int]] = defaultdict(list)
        for start, kind in zip(self._starts, self._kinds, strict=True):
            self._by_kind[kind].append(start)
        self._spots: dict[int, list[int]] = {}
        self._cues: dict[tuple[int, int], list[Cue]] = {}

    def finditer(self, sign: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Every place in a stretch where the sign stands, as its pattern would find them."""
        number = _NUMBERS[sign]
        pattern = self._lexicon.patterns[number]
        if not self._lexicon.known[number]:
            return pattern.finditer(self._text, start, end)
        spots = self.spots(BITS[sign], start, end)
        return self._matches(pattern, spots, end) if spots else iter(())

    def may_be(self, sign: str, kinds: int) -> bool:
        """Whether a sign may stand among words that can be all this, taken together."""
        return bool((kinds | self._lexicon.unsure) & BITS[sign])

    def matching(
        self, pattern: re.Pattern[str], signs: int, start: int, end: int
    ) -> Iterator[re.Match[str]]:
        """Where a pattern stands in a stretch that begins at a word of some signs, as bits."""
        return self._matches(pattern, self.spots(signs, start, end), end)

    def _matches(
        self, pattern: re.Pattern[str], spots: list[int], end: int
    ) -> Iterator[re.Match[str]]:
        last = 0
        for at in spots:
            if at >= last and (match := pattern.match(self._text, at, end)):
                yield match
                last = match.end()

    def told(self, signs: int, start: int, end: int) -> list[tuple[int, int]]:
        """The words of a stretch that may begin any of some signs: where, and what they can be."""
        first, after = self._range(start, end)
        there = zip(self._starts[first:after], self._kinds[first:after], strict=True)
        return [one for one in there if one[1] & signs]

    def cues(self, start: int, end: int) -> list[Cue]:
        """All cues of speech in a stretch, the surest kind first."""
        found = self._cues.get((start, end))
        if found is None:
            there = self.kinds(start, end) | self._lexicon.unsure
            found = self._cues[start, end] = [
                Cue(kind, match.start(), match.end())
                for sign, kind in CUES.items()
                if there & BITS[sign]
                for match in self.finditer(sign, start, end)
            ]
        return found

    def search(self, sign: str, start: int, end: int) -> re.Match[str] | None:
        """The first place in a stretch where the sign stands."""
        return next(self.finditer(sign, start, end), None)

    def may_hold(self, signs: int, start: int, end: int) -> bool:
        """Whether any of some signs, given as bits, may stand in a stretch."""
        places = self._spots.get(signs) or self._places(signs)
        at = bisect_left(places, start)
        return at < len(places) and places[at] < end

    def kinds(self, start: int, end: int) -> int:
        """What the words of a stretch can be, taken together."""
        first = bisect_left(self._starts, start)
        return reduce(or_, self._kinds[first : bisect_left(self._starts, end, first)], 0)

    def _range(self, start: int, end: int) -> tuple[int, int]:
        first = bisect_left(self._starts, start)
        return first, bisect_left(self._starts, end, first)

    def words(self, signs: int, start: int, end: int) -> list[str]:
        """The words of a stretch that can be any of some signs, given as bits."""
        first, after = self._range(start, end)
        there = zip(self._kinds[first:after], self._words[first:after], strict=True)
        return [text for kind, text in there if kind & signs]

    def spots(self, signs: int, start: int, end: int) -> list[int]:
        """Where in a stretch words stand that may begin any of some signs, given as bits."""
        places = self._spots.get(signs) or self._places(signs)
        first = bisect_left(places, start)
        return places[first : bisect_left(places, end, first)]

    def _places(self, signs: int) -> list[int]:
        """Where on the page such words stand, found when first asked for."""
        places = self._spots.get(signs)
        if places is None:
            there = [spots for kind, spots in self._by_kind.items() if kind & signs]
            places = self._spots[signs] = sorted(chain.from_iterable(there))
        return places


def _that_can_be_more(stretches: Sequence[Words]) -> tuple[list[int], list[int], list[str]]:
    """The words that can be anything, in the order of the text: where they stand, and what."""
    starts: list[int] = []
    kinds: list[int] = []
    texts: list[str] = []
    for words in stretches:
        more = list(map(_MORE.__and__, words.kinds))
        starts += compress(words.starts, more)
        kinds += compress(words.kinds, more)
        texts += compress(words.texts, more)
    if any(map(gt, starts, starts[1:])):  # the headline stands among the paragraphs
        told = sorted(zip(starts, kinds, texts, strict=True))
        return [one[0] for one in told], [one[1] for one in told], [one[2] for one in told]
    return starts, kinds, texts
