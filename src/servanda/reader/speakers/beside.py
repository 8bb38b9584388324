"""Persons whose verb of saying stands right beside them, though no words were told apart there.

`A week after N. told the council that …`, `N., for his part, warned of …`: what is said is part of
a larger clause, or too short to be a statement of its own. Who says it is a speaker all the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from servanda.reader.speakers.subject_persons import SubjectPersons
from servanda.reader.words.cuebook import cuebook_of
from servanda.reader.words.lexicon import SAYS
from servanda.reader.words.speech import Cue, Speech, speech_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from servanda.reader.article import Speaker
    from servanda.reader.page import Page, Person

__all__ = ["persons_beside"]

_WORD = re.compile(r"\w+")
_VERBS = ("verb", "stance")
_TOLD = 60  # characters in which stands what is told of a person's words
_BEFORE = 10  # characters in which a word that opens a clause stands


def persons_beside(page: Page) -> Iterator[Speaker]:
    """Each such person, in the order of the text."""
    if not page.people:
        return
    persons = SubjectPersons(page)
    for line in page.body:
        if not page.people.inside(line.start, line.end):
            continue
        for first, last in page.sentences(line.start, line.end):
            if page.people.inside(first, last):
                for cue in _verbs(page, first, last):
                    yield from _beside(page, persons, cue, first, last)
                yield from _with_particle(page, persons, first, last)
                yield from _told_of(page, first, last)


def _verbs(page: Page, first: int, last: int) -> Iterator[Cue]:
    """The verbs of saying of a sentence; by their forms where the language has a book of those."""
    book = cuebook_of(page.lang)
    if book is None:
        plural = speech_of(page.lang).plural
        for cue in page.scan.cues(first, last):
            if cue.kind in _VERBS and not plural.search(page.text[cue.start : cue.end]):
                yield cue
        return
    verbs = page.scan.words(SAYS, first, last)
    for start, verb in zip(page.scan.spots(SAYS, first, last), verbs, strict=True):
        # `greeted the guest`, `granted the right`: with some words a verb says nothing.
        without = [form.verb.without for form in book.verbs.get(verb, ()) if form.verb.without]
        if not without or _has_none_of(without, page.text, first, last):
            yield Cue("verb", start, start + len(verb))


def _has_none_of(words: Iterable[frozenset[str]], text: str, first: int, last: int) -> bool:
    """Whether none of some words stands in a sentence, in whatever case."""
    there = {*map(str.lower, _WORD.findall(text, first, last))}
    return all(map(there.isdisjoint, words))


def _beside(
    page: Page, persons: SubjectPersons, cue: Cue, first: int, last: int
) -> Iterator[Speaker]:
    """The person right before a verb, or where there is none, right behind it."""
    speech, text = speech_of(page.lang), page.text
    for person in page.people.inside(first, last):
        if speech.up_to_verb.fullmatch(text, person.end, cue.start):
            at = max(first, person.start - _BEFORE)
            # A stance is what such a clause tells of (`after N. called on it`), no words of N.'s.
            before, told = True, cue.kind == "verb"
            opens = bool(told and speech.opens_clause.search(text, at, person.start))
        elif speech.from_verb.fullmatch(text, cue.end, person.start):
            before = opens = False
        elif _says_behind(speech, text, person, cue):
            if speech.who_said.match(text, cue.end):
                yield person.speaker
                return
            continue
        else:
            continue
        subject = opens or person in persons.inside(first, last)
        # A name before its verb is its subject, though a foreign one looks like a man's.
        agrees = before or persons.agrees(person.speaker, cue)
        if subject and agrees and _is_named(page, person, first):
            yield person.speaker
            return


def _with_particle(page: Page, persons: SubjectPersons, first: int, last: int) -> Iterator[Speaker]:
    """`N. lehnte es ab`: a person before a verb that stands apart from a part of it."""
    speech, text = speech_of(page.lang), page.text
    if cuebook_of(page.lang) is None:
        return
    for person in persons.inside(first, last):
        led = person.start < person.name_start or person.speaker.actor
        between = speech.up_to_verb.match(text, person.end, last) if led else None
        if between is None:
            continue
        comma = text.find(",", between.end(), last)
        verb = speech.verb.match(text, between.end(), comma if comma > 0 else last)
        if verb and not any(sign.match(verb[0]) for sign in (speech.several, speech.thinks)):
            yield person.speaker


def _says_behind(speech: Speech, text: str, person: Person, cue: Cue) -> bool:
    """`N., who said`: whether a clause or a title behind a name leads to a verb."""
    if speech.who_says.fullmatch(text, person.end, cue.start):
        return True
    title = speech.who_says.match(text, person.end)
    return title is not None and title.end() == cue.start


def _told_of(page: Page, first: int, last: int) -> Iterator[Speaker]:
    """`condemned by N.`, `criticism from N.`: whose words somebody else tells of."""
    speech, text = speech_of(page.lang), page.text
    for person in page.people.inside(first, last):
        if speech.told_of.search(text, max(first, person.start - _TOLD), person.start):
            yield person.speaker


def _is_named(page: Page, person: Person, first: int) -> bool:
    """Not what is said (`voiced criticism`), nor a place behind its article, taken for a name."""
    book = cuebook_of(page.lang)
    if book is None:
        return True
    if person.speaker.name.rpartition(" ")[2].lower() in book.nouns:
        return False
    before = page.text[first : person.start].rpartition(" ")[0].rpartition(" ")[2]
    return person.start < person.name_start or before.lower() not in book.definite
