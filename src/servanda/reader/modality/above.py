"""What governs a noun, or the clause it stands in, in the words of the page: wished, refused, open.

`spoke out for a ceasefire`, `the wish for talks`, `named conditions for it that X takes part`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING

from servanda.reader.words.actdata import acts_of
from servanda.reader.words.cutting import Cutter
from servanda.reader.words.governors import governors_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from servanda.reader.words.actdata import ActData
    from servanda.reader.words.governors import Governor, Governors

__all__ = ["Above", "above"]

_WORD = re.compile(r"[^\W_]+(?:[.’'](?=[^\W_])[^\W_]+)*|[^\w\s]")
# Where a sentence ends, by its mark; a group where a quotation or bracket ends right before.
_STOP = re.compile(
    r"[.!?;:\n](?:(?<=\n)|(?<=[;:])\s|(?<=\d{4}\.)\s"
    r"|(?:(?<=[^\W\d_]{2}[.!?])|(?<=[^\W\d_]{2}[\"“”»«)][.!?])())[\"“”»«)]?\s)"
)
_REACH = 400  # characters of a sentence on either side
_PHRASE = 8  # words from a preposition to its noun
_OWNED = 6  # and from a noun to the preposition it calls for: `the wish of X for`
_CARRIED = 3  # nouns that pass on what governs them
_OPENING = 3  # words among which one opens a clause: `and whether`
_LINKS = ("-", "/", "&")
_PARTING = ",–—()"
_LEVELS = 2  # clauses around one another
_DENIES = {"sought", "advocated", "planned", "possible", "provided-for", "conditional"}
_MARKS = ',;:–—()"„“”«»'


def above(text: str, at: int, end: int, lang: str) -> Above | None:
    """What stands around a place of a page; None where no word there can govern an act."""
    data = governors_of(lang)
    if data is None:
        return None
    before, behind = text[max(0, at - _REACH) : at], text[end : end + _REACH]
    if stops := [stop.end() for stop in _STOP.finditer(before)]:
        before = before[stops[-1] :]
    if stop := _STOP.search(behind):
        behind = behind[: stop.start() + (stop.lastindex is None)]
    first, last = _cut(before), _cut(behind)
    if data.all.isdisjoint([low for _, low in (*first, *last)]):
        return None
    told = _cut(text[at:end])
    words, low = zip(*first, *told, *last, strict=True)
    told_by = range(len(first), len(first) + len(told))
    return Above(words, low, told_by, data, acts_of(lang))


def _look(run: str) -> Iterator[tuple[tuple[str, str], int]]:
    """The words and marks of a run between two blanks, each as it stands and in small letters."""
    for match in _WORD.finditer(run):
        yield (match[0], match[0].casefold()), match.start()


_CUTTER = Cutter(_look)


def _cut(text: str) -> list[tuple[str, str]]:
    return _CUTTER.cut(text, 0, len(text))[0]


class Above:
    """Words of a sentence that tell of an act, among those that may govern it."""

    def __init__(
        self,
        words: tuple[str, ...],
        low: tuple[str, ...],
        told: range,
        data: Governors,
        acts: ActData,
    ) -> None:
        self._words = words
        self._low = low
        self._told_by = told
        self._at = told.start
        self._data = data
        self._acts = acts
        self._marks = [n for n, one in enumerate(low) if one in _PARTING]

    @property
    def waits(self) -> bool:
        """`is ready for talks if X withdraws`: whether a condition stands right behind."""
        _, last = self._segment(self._at)
        return not self._data.conditions.isdisjoint(self._low[last + 1 : last + 2])

    @cached_property
    def of_noun(self) -> str | None:
        """How far an act has come by what governs its noun; None where nothing is known to."""
        at = self._at
        for _ in range(_CARRIED):
            preposition, place, head = self._governed_by(at)
            if (status := self._by_noun(preposition, place, head)) is not None:
                return status
            if head >= 0 and self._low[head] not in self._data.carriers:
                return None  # a genitive of another noun
            if head < 0:
                return self._by_verb(preposition, at)
            at = head
        return None

    def _governed_by(self, at: int) -> tuple[str, int, int]:
        """The preposition of a noun, where its phrase begins, and the noun it is a genitive of."""
        data, n, opened = self._data, at - 1, False
        for n in range(at - 1, max(-1, at - 1 - _PHRASE), -1):
            low = self._low[n]
            if low in data.genitives and n and self._is_noun(n - 1):
                return "", n, n - 1
            if low in data.prepositions:
                return data.prepositions[low], n, -1
            if low in data.determiners:
                opened = True  # before the article nothing but a preposition is of the phrase
            elif opened or not (self._is_attribute(n) or self._is_name(n, at)):
                return "", n + 1, -1
        return "", n, -1

    def _is_attribute(self, at: int) -> bool:
        return self._words[at].islower() and self._low[at].endswith(self._data.attributive)

    def _is_name(self, at: int, noun: int) -> bool:
        """`Xs Austritt`, `der EU-Gipfel`, `der 7. Gipfel`: no noun of its own before one."""
        word, behind = self._words[at], self._words[at + 1]
        if word in _LINKS or (word == "." and at and self._words[at - 1].isdigit()):
            return True
        if not word[0].isupper():
            return word[0].isdigit()
        owner = word.endswith(self._data.owners) or behind in _LINKS
        return owner or (at + 1 < noun and behind[0].isupper())

    def _is_noun(self, at: int) -> bool:
        return self._words[at][:1].isupper() and self._low[at] not in self._data.prepositions

    def _by_noun(self, preposition: str, place: int, head: int) -> str | None:
        """What a noun or adjective right before the phrase makes of it, or before its owner."""
        data = self._data
        if head >= 0:
            return self._told(data.words[""].get(self._low[head], ()), head, place)
        words = data.words.get(preposition) if preposition else None
        if not words:
            return None
        for n in range(place - 1, max(-1, place - 1 - _OWNED), -1):
            low = self._low[n]
            if low in _MARKS or low in data.finite:
                return None
            if found := words.get(low):
                return self._told(found, n, place)
        return None

    def _by_verb(self, preposition: str, at: int) -> str | None:
        """What a verb of the same clause makes of a noun behind its preposition, or its object."""
        first, last = self._segment(at)
        verbs, inside = self._data.verbs.get(preposition, {}), {*self._low[first:last]}
        if verbs.keys().isdisjoint(inside):
            return None
        found = [
            (abs(at - n), one)
            for n in range(first, last)
            if n not in self._told_by
            for one in verbs.get(self._low[n], ())
            if one.needs <= inside and not self._is_parted(n, at)
        ]
        nearest = [one for _, one in sorted(found, key=itemgetter(0))]
        return self._told(nearest, first, last)

    def _is_parted(self, verb: int, at: int) -> bool:
        """`rejected X and announced Y`: whether another finite verb parts a verb from a noun.

        Of what stands before a verb, `and` right before that makes it another's.
        """
        if verb > at:
            return self._joins(verb - 1)
        return any(map(self._joins, range(verb + 1, at - 1)))

    def _joins(self, at: int) -> bool:
        """Whether a word joins a finite verb to another, which has something behind it."""
        if self._low[at] not in self._acts.data.joining or at + 2 >= len(self._words):
            return False
        verb, behind = self._words[at + 1], self._words[at + 2]
        told = (one for one in self._acts.of_word(verb, verb) if one.form == "present")
        finite = self._acts.preterite.fullmatch(verb) or any(told)
        return bool(finite) and behind[:1].isalnum()

    def _told(self, those: Iterable[Governor], first: int, last: int) -> str | None:
        """The status a governor tells, turned round by a negation beside it.

        `no doubt that X will join`: what is not doubted is as its own words tell.
        """
        one = next(iter(those), None)
        if one is None:
            return None
        if not self._denied(first, last):
            return one.status
        undoubted = not self._data.doubts.isdisjoint(self._low[first:last])
        return None if undoubted else self._turned(one.status)

    def _denied(self, first: int, last: int) -> bool:
        near = self._low[max(0, first - 1) : last]
        if self._data.negations.isdisjoint(near):
            return False
        data, pairs = self._data, zip(near, [*near[1:], ""], strict=True)
        return True in [one in data.negations and two not in data.seeming for one, two in pairs]

    @staticmethod
    def _turned(status: str) -> str:
        if status == "denied":
            return "possible"
        return "denied" if status in _DENIES else status

    def _segment(self, at: int) -> tuple[int, int]:
        """The words around a place up to the commas and other marks."""
        marks = self._marks
        before, behind = bisect_right(marks, at), bisect_left(marks, at)
        first = marks[before - 1] + 1 if before else 0
        return first, marks[behind] if behind < len(marks) else len(self._low)

    @cached_property
    def of_clause(self) -> str | None:
        """How far by what governs the clause it stands in: `ready to`, `it is open whether`."""
        at, status = self._at, None
        for _ in range(_LEVELS):
            first, last = self._segment(at)
            opener = self._opener(first, last)
            if opener is None or (first == 0 and last >= len(self._low)):
                return status
            around = self._around(first, last)
            status = self._by_matrix(around) or opener or status
            if status or around is None:
                return status
            at = around[0]
        return status

    def _opener(self, first: int, last: int) -> str | None:
        """What opens a clause that another governs, its status; None of any other clause."""
        near = self._low[first : min(last, first + _OPENING)]
        found = next(iter([low for low in near if low in self._data.openers]), "")
        words = [low for low in self._low[first:last] if low[:1].isalnum()]
        infinitive = bool(words) and self._is_infinitive(words)
        if found and (infinitive or self._data.openers[found] != "denied"):
            return self._data.openers[found]
        return "" if infinitive else None

    def _is_infinitive(self, words: list[str]) -> bool:
        """`to enter`, at the end of a clause; the mark may stand within it."""
        mark, last = self._data.infinitive, words[-1]
        if not last.endswith("n"):
            return False
        return words[-2:-1] == [mark] or last.startswith(self._data.particles)

    def _around(self, first: int, last: int) -> tuple[int, int] | None:
        """The clause before it, or behind it where it opens the sentence."""
        before = first - 1  # the mark between them
        if before > 0:
            return self._segment(before - 1)
        behind = last + 1
        return self._segment(behind) if behind < len(self._low) else None

    def _by_matrix(self, around: tuple[int, int] | None) -> str | None:
        """What the clause around makes of a clause: by a pointer to it, or without."""
        if around is None:
            return None
        first, last = around
        data, inside = self._data, {*self._low[first:last]}
        if data.all.isdisjoint(inside):
            return None
        pointed = {data.pointers[one] for one in inside if one in data.pointers}
        tables = [
            *[
                table[before]
                for before in pointed
                for table in (data.verbs, data.words)
                if before in table
            ],
            data.clauses,
            data.verbs[""],
            *[data.words[before] for before in ("", *data.aims)],
        ]
        found = [
            one
            for low in reversed(self._low[first:last])
            for table in tables
            for one in table.get(low, ())
            if one.needs <= inside
        ]
        return self._told(found, first, last)
