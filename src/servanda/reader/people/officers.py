"""`The Belarusian head of state`, `the Secretary General`: offices that stand for their holders."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING

from servanda.reader.article import Speaker
from servanda.reader.page import Person
from servanda.reader.people.title import Title, title_at
from servanda.reader.words.lexicon import OFFICE
from servanda.reader.words.naming import naming_of
from servanda.reader.words.postcases import case_of
from servanda.reader.words.spans import Spans
from servanda.reader.words.states import states_of

if TYPE_CHECKING:
    from servanda.reader.page import Page

__all__ = ["by_office", "countries", "owner_start"]

_WORD = re.compile(r"\w+")
_LONG_STEM = 6
_INSTRUMENTAL = frozenset((4,))
_TAKING = 50  # characters between an office and the verb by which somebody comes to have it
_OWNED = re.compile(r"\b(?:[A-Z][\w.-]* ){0,3}[A-Z][\w.-]*['’]s $")
_OWNER = 60  # characters of whom an office is of
_BEFORE = 20  # characters in which the word before an office stands


def by_office(page: Page, found: list[Person]) -> list[Person]:
    """Office phrases without a name, where the page names just one person they fit."""
    look = naming_of(page.lang)
    taken = Spans(found)
    known = _Officers(found, page.text)
    more: dict[int, Person] = {}
    for words in page.words:
        for number in words.numbers(OFFICE):
            if taken.touching(words.starts[number], words.end(number)):
                continue
            title = _whole(page, title_at(words, number, look))
            if title.start in more or look.several.fullmatch(words.texts[number]):
                continue
            if _is_taken_up(page, title, words.texts[number]):
                continue
            if speaker := _holder(page, title, words.texts[number], known):
                person = Person(title.start, title.end, title.start, title.end, speaker)
                more[title.start] = person
    return list(more.values())


def _is_taken_up(page: Page, title: Title, office: str) -> bool:
    """`appointed as secretary of X`: the office that somebody has or comes to have, and nobody."""
    look = naming_of(page.lang)
    before = page.text[max(0, title.start - _BEFORE) : title.start].split()
    adjective = len(before) > 1 and before[-1].islower()  # `as the next secretary`
    if any(one.casefold() in look.as_office for one in before[-1 - adjective :]):
        return True
    if case_of(office.casefold(), page.lang) != _INSTRUMENTAL:
        return False
    near = max(0, title.start - _TAKING), title.end + _TAKING
    return bool(look.taking.search(page.text, *near))


def _whole(page: Page, title: Title) -> Title:
    """The office with whose it is behind it, where the record knows it by that name."""
    for one in page.mentions.touching(title.start, title.end):
        if one.kind == "office" and one.start <= title.end <= one.end:
            before = page.text[title.start : one.start].strip().casefold()
            led = before and before not in naming_of(page.lang).articles
            return Title(title.start if led else one.start, one.end)
    return title


def owner_start(page: Page, start: int) -> int:
    """Where an office begins with whom it is of, if that is told by a mark: `X's minister`."""
    before = page.text[max(0, start - _OWNER) : start]
    owner = _OWNED.search(before)
    return start - len(before) + owner.start() if owner else start


def countries(page: Page) -> dict[str, str]:
    """The state each person holds office in, where a title on the page names one and only one."""
    found: dict[str, set[str]] = {}
    adjectives, _ = states_of(page.lang)
    for person in page.people:
        told = page.text[person.start : person.name_start].split()
        if states := {adjectives[word] for word in told if word in adjectives}:
            found.setdefault(person.speaker.label, set()).update(states)
        for mention in page.mentions.inside(owner_start(page, person.start), person.end):
            if mention.kind == "state" and mention.actor:
                found.setdefault(person.speaker.label, set()).add(mention.actor)
    return {label: min(states) for label, states in found.items() if len(states) == 1}


def _office_words(found: list[Person], text: str) -> dict[str, set[str]]:
    """The stems of all words with which each person's office is given on the page."""
    offices: dict[str, set[str]] = defaultdict(set)
    for person in found:
        before = text[person.start : person.name_start] + text[person.name_end : person.end]
        bare = not before.strip(" ,")
        offices[person.speaker.label].add(person.speaker.office if bare else before)
    return {label: set().union(*map(_stems, told)) for label, told in offices.items()}


class _Officers:
    """The persons of a page with their offices, found by the office or by words of it."""

    def __init__(self, found: list[Person], text: str) -> None:
        self._known = {one.speaker.label: one.speaker for one in found if one.speaker.office}
        self._stems = _office_words(found, text)
        self._by_office: dict[str, list[str]] = defaultdict(list)
        self._by_stem: dict[str, list[str]] = defaultdict(list)
        for label, speaker in self._known.items():
            self._by_office[speaker.office].append(label)
            for stem in self._stems[label]:
                self._by_stem[stem].append(label)

    def holding(self, ids: set[str]) -> list[Speaker]:
        """Those who hold one of some offices of the record."""
        return [self._known[label] for one in ids for label in self._by_office.get(one, ())]

    def has(self, one: Speaker, stems: set[str]) -> bool:
        """Whether somebody's office has these words."""
        return stems <= self._stems[one.label]

    def sharing(self, stems: set[str], number: int) -> list[Speaker]:
        """Those whose office has so many words of these; two at most, more would be too many.

        Who shares all but a few of the words shares one of the few rarest and one.
        """
        rarest = sorted(stems, key=lambda stem: len(self._by_stem.get(stem, ())))
        some = rarest[: len(stems) - number + 1]
        labels = dict.fromkeys(label for stem in some for label in self._by_stem.get(stem, ()))
        fits = (label for label in labels if len(stems & self._stems[label]) >= number)
        return [self._known[label] for label in islice(fits, 2)]


def _holder(page: Page, title: Title, office: str, known: _Officers) -> Speaker | None:
    """The one person whose office it is: by the record's id, else by the words."""
    ids = {m.actor for m in page.mentions.inside(title.start, title.end) if m.kind == "office"}
    if ids:
        fits = known.holding(ids)
        if len(fits) > 1:
            return None
        return fits[0] if fits else _of_the_day(page, title, ids)
    stems = _stems(title.text(page.text))
    if len(stems) < 2:  # noqa: PLR2004 - an office and what it is of
        return None
    head = _stems(office)
    words = _WORD.findall(title.text(page.text))
    head |= _stems(" ".join(filter(naming_of(page.lang).portfolio.fullmatch, words)))
    fits = known.sharing(stems, len(stems)) or known.sharing(stems, len(stems) - 1)
    fits = [one for one in fits if known.has(one, head)]
    return fits[0] if len(fits) == 1 else None


def _of_the_day(page: Page, title: Title, ids: set[str]) -> Speaker | None:
    """The one holder the record has for that day, where the page names nobody."""
    office = min(ids)
    holders = page.names.holders(office, page.frame.day) if page.frame.day else ()
    if len(ids) > 1 or len(holders) != 1:
        return None
    return Speaker(title.text(page.text), holders[0], office)


def _stems(text: str) -> set[str]:
    """Words without their endings."""
    words = [word.casefold() for word in _WORD.findall(text)]
    return {word[:-2] if len(word) > _LONG_STEM + 2 else word[:_LONG_STEM] for word in words}
