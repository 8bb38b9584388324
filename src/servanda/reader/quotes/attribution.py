"""Quotations and who is quoted: direct, indirect, reported and free."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from servanda.reader.page import Unit
from servanda.reader.quotes.by_clauses import ByClauses
from servanda.reader.quotes.by_signs import BySigns
from servanda.reader.quotes.speeches import in_turns
from servanda.reader.quotes.turns import turns_of
from servanda.reader.speakers.beside import persons_beside
from servanda.reader.speakers.speaking import speakers_of
from servanda.reader.words.cuebook import cuebook_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.article import Speaker
    from servanda.reader.page import Page

__all__ = ["attribute"]


def attribute(page: Page) -> None:
    """Who says what, and the sentences as units with the voice that speaks in each.

    Where the language has a book of cues, clauses are told apart; elsewhere signs of speech. A page
    that gives a speech or an interview says once whose words its paragraphs are.
    """
    book = cuebook_of(page.lang)
    quotes, units = ByClauses(page, book).run() if book else BySigns(page).run()
    turns = turns_of(page)
    if turns:
        quotes, units = in_turns(page, turns, quotes, units)
    first, last = page.frame.headline_at
    if last > first:
        units.append(Unit(first, last, "agency", headline=True))
    page.quotes = sorted(quotes, key=attrgetter("start", "end"))
    page.units = sorted(units, key=attrgetter("start"))
    own = [turn.speaker for turn in turns if turn.speaker]
    # Who asks names others that speak nowhere on the page.
    beside = () if turns else persons_beside(page)
    page.speakers = _distinct([*own, *speakers_of(page), *beside])


def _distinct(speakers: list[Speaker]) -> list[Speaker]:
    """Each once, in order of appearance, with the office where any use of the name has it.

    Whoever is called by the end of another's name, `B C` of `A B C`, is the same.
    """
    found: dict[str, Speaker] = {}
    by_name: dict[str, Speaker] = {}
    for speaker in dict.fromkeys(speakers):
        known = found.get(speaker.label) or by_name.get(speaker.name)
        if known is not None and known.label != speaker.label:
            continue  # the same name, which only one of its spellings ties to the record
        by_name.setdefault(speaker.name, speaker)
        if known is None or (speaker.office and not known.office):
            found[speaker.label] = speaker
    ends = {end for one in found.values() for end in _ends(one.name)}
    return [one for one in found.values() if one.name not in ends]


def _ends(name: str) -> Iterator[str]:
    """What a name of several words ends with."""
    while " " in name:
        name = name.partition(" ")[2]
        yield name
