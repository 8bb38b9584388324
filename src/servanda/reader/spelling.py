"""One person, several spellings and mentions: the commoner spelling and the office given once."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

if TYPE_CHECKING:
    from servanda.reader.page import Person

__all__ = ["alike", "one_spelling", "with_offices"]


def alike(one: str, other: str) -> bool:
    """The same first name, and the rest at most one letter apart."""
    first, _, last = one.partition(" ")
    return other.startswith(first + " ") and (
        Levenshtein.distance(last, other.partition(" ")[2], score_cutoff=1) <= 1
    )


def one_spelling(found: list[Person]) -> list[Person]:
    """Spellings one letter apart with the same first name are one person: the commoner one."""
    counts = Counter(person.speaker.name for person in found)
    best = {
        name: max(
            (other for other in counts if other == name or alike(name, other)),
            key=lambda other: (counts[other], len(other), other),
        )
        for name in counts
    }
    return [
        person
        if person.speaker.name == best[person.speaker.name]
        else replace(person, speaker=replace(person.speaker, name=best[person.speaker.name]))
        for person in found
    ]


def with_offices(found: list[Person]) -> list[Person]:
    """A person introduced with an office keeps it wherever the name stands alone."""
    offices: dict[str, str] = {}
    for person in found:
        if person.speaker.office:
            offices.setdefault(person.speaker.label, person.speaker.office)
    return [
        person
        if person.speaker.office or person.speaker.label not in offices
        else replace(person, speaker=replace(person.speaker, office=offices[person.speaker.label]))
        for person in found
    ]
