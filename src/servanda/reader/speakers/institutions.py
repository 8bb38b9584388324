"""Institutions that speak without a name: the press service, the ministry, the embassy."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from servanda.reader.speakers.governments import governments
from servanda.reader.speakers.institutions_by_words import in_capitals, papers, unnamed
from servanda.reader.speakers.institutions_meant import named_in_full
from servanda.reader.speakers.institutions_named import bodies, said_itself
from servanda.reader.speakers.institutions_quoted import quoted
from servanda.reader.speakers.outside import outside_bodies
from servanda.reader.speakers.signers import signing
from servanda.reader.words.sources import sources_of
from servanda.reader.words.states import states_of

if TYPE_CHECKING:
    from servanda.reader.article import Speaker
    from servanda.reader.page import Page

__all__ = ["find_institutions"]

_WORD = re.compile(r"\w+")
_OWNERS = ("state", "organisation")
_STATE_WORDS = 4  # of the longest name of a state
_INITIALS = 2  # letters that are too few to stand for a name
_STEM = 8  # letters of a word that tell names apart


def find_institutions(page: Page) -> None:
    """Institutions the page gives as sources join its speakers, each once by its fullest name."""
    found = _Institutions(page)
    named = [
        *signing(page),
        *unnamed(page),
        *in_capitals(page),
        *bodies(page),
        *said_itself(page),
        *quoted(page),
    ]
    named += [*governments(page), *outside_bodies(page)]
    named = list(named_in_full(page, named))
    common = sources_of(page.lang).common
    alone = [one for one in named if common.fullmatch(one.name)]
    for speaker in [*papers(page, named), *(one for one in named if one not in alone)]:
        found.add(speaker)
    if not found.speakers:  # else it is one of those
        for speaker in alone:
            found.add(speaker)
    page.speakers += found.speakers


class _Institutions:
    """Those found so far, each by its words; of two that one name holds both, the longer counts."""

    def __init__(self, page: Page) -> None:
        self._names = page.names
        self._small = sources_of(page.lang).small
        self._voices = sources_of(page.lang).voices
        self._adjectives, self._capitals = states_of(page.lang)
        self._there = {speaker.name.casefold() for speaker in page.speakers}
        self._actors: set[str] = set()
        self._words: list[set[str]] = []
        self._by_word: dict[str, list[int]] = defaultdict(list)
        self.speakers: list[Speaker] = []

    def add(self, speaker: Speaker) -> None:
        """Take one more, unless it is there already."""
        words = self._words_of(speaker.name)
        actor = speaker.actor or next((n.actor for n in self._names.find(speaker.name)), "")
        name, short = speaker.name.casefold(), _initials(speaker.name)
        if actor in self._actors - {""} or name in self._there or short in self._there:
            return
        self._there |= {name, short} - {""}
        self._actors.add(actor)
        same = sorted({at for word in words for at in self._by_word[word]})
        itself = words - self._voices or words
        if any(itself <= self._words[at] for at in same):
            return
        # `The ministry` is given its name, and a name its end.
        begun = (at for at in same if self._begins(at, speaker.name))
        number = next(begun, len(self.speakers))
        self.speakers[number : number + 1] = [speaker]
        self._words[number : number + 1] = [words]
        for word in words:
            self._by_word[word].append(number)

    def _begins(self, at: int, name: str) -> bool:
        """Whether one found before is a noun alone, or the beginning of a name."""
        return len(self._words[at]) == 1 or name.startswith(f"{self.speakers[at].name} ")

    def _words_of(self, name: str) -> set[str]:
        """The stems of its words; whose it is counts alike as an adjective and by any name."""
        words, at = _WORD.findall(name), 0
        found: set[str] = set()
        while at < len(words):
            grams = ((n, " ".join(words[at : at + n])) for n in range(_STATE_WORDS, 0, -1))
            owners = ((n, owner) for n, gram in grams if (owner := self._owner(gram)))
            length, told = next(owners, (1, words[at].casefold()[:_STEM]))
            found.add(told)
            at += length
        if words[1:] or words[:1] != [name] or not self._adjectives.get(name):
            return found - self._small
        # `The Bundesrat` is a body of its own, though its name tells the state as adjectives do.
        return found | {name.casefold()[:_STEM]}

    def _owner(self, name: str) -> str:
        """The state or organisation that is meant by an adjective or a name."""
        if state := self._adjectives.get(name) or self._capitals.get(name):
            return state
        bearers = self._names.find(name) if name[0].isupper() else ()
        return next((one.actor for one in bearers if one.kind in _OWNERS), "")


def _initials(name: str) -> str:
    """The capitals that a name of several words begins them with."""
    capitals = [word[0] for word in name.split() if word[0].isupper()]
    return "".join(capitals).casefold() if len(capitals) > _INITIALS else ""
