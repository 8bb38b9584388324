"""One person, several spellings and mentions: the commoner spelling and the office given once."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

if TYPE_CHECKING:
    from collections.abc import Iterable

    from servanda.reader.page import Person

__all__ = ["Spellings", "one_spelling", "whole_names", "with_offices", "without_dots"]

_FEW = 8  # names with one first name, each of which is looked at
_LONGEST = 60  # letters of a name that may be misspelt


class Spellings:
    """Finds, of many names, those with the same first name and the rest at most a letter apart.

    Two such have a spelling in common once a letter of each is left out: by these they are found,
    where more than a few have that first name.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._by_first: dict[str, list[str]] = defaultdict(list)
        for name in names:
            first, blank, last = without_dots(name).partition(" ")
            if blank and len(last) <= _LONGEST:
                self._by_first[first].append(name)
        many = (same for same in self._by_first.values() if len(same) > _FEW)
        self._by_part: dict[tuple[str, str], list[str]] = defaultdict(list)
        for name in chain.from_iterable(many):
            for part in _parts(name):
                self._by_part[part].append(name)

    def near(self, name: str) -> set[str]:
        """Those that are spelt like this one, but for a letter."""
        first, _, last = without_dots(name).partition(" ")
        others: Iterable[str] = self._by_first.get(first, ()) if len(last) <= _LONGEST else ()
        if len(self._by_first.get(first, ())) > _FEW:
            others = {other for part in _parts(name) for other in self._by_part.get(part, ())}
        rests = ((other, without_dots(other).partition(" ")[2]) for other in others)
        return {
            other for other, rest in rests if Levenshtein.distance(last, rest, score_cutoff=1) <= 1
        }


def without_dots(name: str) -> str:
    """Some write a letter with two dots and some without."""
    return name.replace("ё", "е").replace("Ё", "Е")


def _parts(name: str) -> set[tuple[str, str]]:
    first, blank, last = without_dots(name).partition(" ")
    if not blank or len(last) > _LONGEST:
        return set()
    return {(first, last), *((first, last[:at] + last[at + 1 :]) for at in range(len(last)))}


def one_spelling(found: list[Person]) -> list[Person]:
    """Spellings one letter apart with the same first name are one person: the commoner one."""
    counts = Counter(person.speaker.name for person in found)
    spellings = Spellings(counts)
    best = {
        name: max(
            {name, *spellings.near(name)}, key=lambda other: (counts[other], len(other), other)
        )
        for name in counts
    }
    return [
        person
        if person.speaker.name == best[person.speaker.name]
        else person.named(best[person.speaker.name])
        for person in found
    ]


def whole_names(found: list[Person]) -> list[Person]:
    """Several words that one longer name of the page ends with are that name."""
    speakers = {person.speaker.name: person.speaker for person in found}
    longer: dict[str, set[str]] = defaultdict(set)
    for name in speakers:
        words = name.split(" ")
        for at in range(1, len(words) - 1):
            longer[" ".join(words[at:])].add(name)
    whole = {tail: speakers[names.pop()] for tail, names in longer.items() if len(names) == 1}
    same = ((person, whole.get(person.speaker.name)) for person in found)
    return [replace(person, speaker=speaker) if speaker else person for person, speaker in same]


def with_offices(found: list[Person]) -> list[Person]:
    """A person introduced with an office keeps it wherever the name stands alone."""
    offices: dict[str, str] = {}
    for person in found:
        if person.speaker.office:
            offices.setdefault(person.speaker.label, person.speaker.office)
    return [
        person
        if person.speaker.office or person.speaker.label not in offices
        else person.named(person.speaker.name, offices[person.speaker.label])
        for person in found
    ]
