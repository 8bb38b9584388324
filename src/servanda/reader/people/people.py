"""Persons: those the index knows, and those a page introduces by office and name."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from servanda.reader.article import Mention
from servanda.reader.people.by_saying import by_saying
from servanda.reader.people.introduced import WAYS
from servanda.reader.people.name_runs import Run, name_runs
from servanda.reader.people.officers import by_office
from servanda.reader.people.person import person_of
from servanda.reader.people.spelling import one_spelling, whole_names, with_offices
from servanda.reader.people.surnames import after_office, by_surname
from servanda.reader.words.declension import declension_of
from servanda.reader.words.language import seats
from servanda.reader.words.naming import naming_of
from servanda.reader.words.spans import Span, Spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.page import Page, Person

__all__ = ["find_people"]


def find_people(page: Page) -> None:
    """Persons with their offices; then every later use of their names, or the last alone."""
    found = list(_known(page))
    runs = list(_runs(page))
    for kind in WAYS:
        taken = {person.name_start for person in found}
        found += kind(page, [run for run in runs if run.start not in taken], found)
    found = _with_own_offices(found)
    found = with_offices(whole_names(one_spelling(_in_one_case(page, found))))
    found += after_office(page, found)
    found += list(by_surname(page, found))
    found += by_office(page, found)
    found += by_saying(page, found)
    page.people = Spans(found)
    page.mentions = Spans([*_outside_names(page), *_new_mentions(page)])


def _runs(page: Page) -> Iterator[Run]:
    """Runs of names that can be a person's: no title of a work, no city of many reports."""
    after, cities = naming_of(page.lang).named_after, seats(page.lang)
    for run in name_runs(page):
        known = page.text[run.start : run.end] in cities
        if not (run.is_title or known or run.before in after):
            yield run


def _with_own_offices(found: list[Person]) -> list[Person]:
    """`President A B and C D`: an office that leads to another's name is that one's alone."""
    ends = sorted(person.name_end for person in found)
    starts = {person.name_end: person.name_start for person in found}
    own = []
    for person in found:
        at = bisect_left(ends, person.name_start) - 1
        led = at >= 0 and starts[ends[at]] >= person.start
        own.append(person.by_name() if led else person)
    return own


def _in_one_case(page: Page, found: list[Person]) -> list[Person]:
    """A name in some case is that of whom the page names in the nominative too."""
    declension = declension_of(page.lang)
    if declension is None:
        return found
    names = {person.speaker.name for person in found if not person.speaker.actor}
    base = {name: declension.nominative(name, oblique=False, others=names).name for name in names}
    return [one.named(base.get(one.speaker.name, one.speaker.name)) for one in found]


def _known(page: Page) -> Iterator[Person]:
    """Persons of the index."""
    for words in page.words:
        if not words:
            continue
        for hit in page.mentions.inside(words.starts[0], words.end(-1)):
            if hit.kind == "person":
                first = bisect_left(words.starts, hit.start)
                last = bisect_left(words.starts, hit.end, first)
                yield person_of(page, Run(words, first, last), hit.actor)


def _outside_names(page: Page) -> Iterator[Mention]:
    """The names of the index that are not part of a person's name."""
    names = Spans(Span(person.name_start, person.name_end) for person in page.people)
    for mention in page.mentions:
        if mention.kind == "person" or not names.touching(mention.start, mention.end):
            yield mention


def _new_mentions(page: Page) -> Iterator[Mention]:
    """Persons the index did not find by itself."""
    there = {mention.start for mention in page.mentions if mention.kind == "person"}
    for person in page.people:
        if person.name_start not in there:
            text = page.text[person.name_start : person.name_end]
            actor = person.speaker.actor
            yield Mention(person.name_start, person.name_end, text, actor, "person")
