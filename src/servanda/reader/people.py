"""Persons: those the index knows, and those a page introduces by office and name."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from servanda.reader.article import Mention, Speaker
from servanda.reader.daywords import calendar_of
from servanda.reader.language import small_words
from servanda.reader.naming import naming_of
from servanda.reader.officers import by_office
from servanda.reader.page import Person
from servanda.reader.speech import speech_of
from servanda.reader.titles import Title, title_after, title_before
from servanda.reader.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.naming import NameLook
    from servanda.reader.page import Page
    from servanda.reader.tokens import Token

__all__ = ["find_people"]


def find_people(page: Page) -> None:
    """Persons with their offices; then every later use of their names, or the last alone."""
    found = _known_people(page)
    for start, end in page.stretches():
        words = tokens(page.text, start, end)
        found += _introduced(page, words, {person.name_start for person in found})
    found += _recurring(page, found)
    found = _with_offices(_one_spelling(found + _respelled(page, found)))
    found += _by_surname(page, found)
    found += by_office(page, found)
    page.people = sorted(found, key=lambda person: person.start)
    page.mentions = sorted(
        [
            *_not_inside_names(page),
            *(
                _as_mention(page, person)
                for person in page.people
                if not any(
                    m.start == person.name_start and m.kind == "person" for m in page.mentions
                )
            ),
        ],
        key=lambda mention: mention.start,
    )


def _not_inside_names(page: Page) -> list[Mention]:
    spans = {(person.name_start, person.name_end) for person in page.people}
    return [
        mention
        for mention in page.mentions
        if mention.kind == "person"
        or not any(first <= mention.start and mention.end <= last for first, last in spans)
    ]


def _as_mention(page: Page, person: Person) -> Mention:
    text = page.text[person.name_start : person.name_end]
    return Mention(person.name_start, person.name_end, text, person.speaker.actor, "person")


def _known_people(page: Page) -> list[Person]:
    found: list[Person] = []
    for start, end in page.stretches():
        words = tokens(page.text, start, end)
        at = {word.start: number for number, word in enumerate(words)}
        until = {word.end: number for number, word in enumerate(words)}
        found += [
            _person(page, words, at[hit.start], until[hit.end] + 1, hit.actor)
            for hit in page.mentions_in(start, end)
            if hit.kind == "person" and hit.start in at and hit.end in until
        ]
    return found


def _introduced(page: Page, words: list[Token], taken: set[int]) -> list[Person]:
    """Runs of capitalised words with an office before or after them."""
    look = naming_of(page.lang)
    found = []
    for first, last in _name_runs(page, words, look):
        if words[first].start in taken:
            continue
        person = _person(page, words, first, last, "")
        plain = all(word.text.isalpha() and word.text[0].isupper() for word in words[first:last])
        alone = first == 0 or words[first - 1].text.lower() not in look.articles
        if person.speaker.office or (
            plain and alone and speech_of(page.lang).beside(page.text, person.start, person.end)
        ):
            found.append(person)
    return found


def _recurring(page: Page, found: list[Person]) -> list[Person]:
    """Two-word names the page gives more than once, always without an article."""
    look = naming_of(page.lang)
    taken = {person.name_start for person in found}
    runs: dict[str, list[Person]] = {}
    for start, end in page.stretches():
        words = tokens(page.text, start, end)
        for first, last in _name_runs(page, words, look):
            before = words[first - 1].text.lower() if first else ""
            name = page.text[words[first].start : words[last - 1].end]
            if words[first].start not in taken and last - first == 2:  # noqa: PLR2004
                plain = before not in look.articles and not look.modifier.fullmatch(before)
                runs.setdefault(name if plain else "", []).append(
                    _person(page, words, first, last, "")
                )
    return [
        person
        for name, people in runs.items()
        if name and len(people) > 1 and not look.place.search(f" {_before(page, people[0])}{name}")
        for person in people
    ]


def _before(page: Page, person: Person) -> str:
    """The word before a name."""
    return page.text[max(0, person.name_start - 6) : person.name_start]


def _respelled(page: Page, found: list[Person]) -> list[Person]:
    """Full names one letter away from somebody already introduced."""
    taken = {person.name_start for person in found}
    more = []
    for start, end in page.stretches():
        words = tokens(page.text, start, end)
        for first, last in _name_runs(page, words, naming_of(page.lang)):
            name = page.text[words[first].start : words[last - 1].end]
            alike = any(_alike(name, person.speaker.name) for person in found)
            if alike and words[first].start not in taken:
                more.append(_person(page, words, first, last, ""))
    return more


def _alike(one: str, other: str) -> bool:
    """The same first name, and the rest at most one letter apart."""
    first, _, last = one.partition(" ")
    return other.startswith(first + " ") and (
        Levenshtein.distance(last, other.partition(" ")[2], score_cutoff=1) <= 1
    )


def _person(page: Page, words: list[Token], first: int, last: int, actor: str) -> Person:
    """A name with the office beside it."""
    look = naming_of(page.lang)
    title = title_before(words, first, look) or title_after(words, last, look)
    start, end = words[first].start, words[last - 1].end
    name = page.text[start:end]
    office = _office(page, title) if title else ""
    whole = (min(start, title.start), max(end, title.end)) if title else (start, end)
    return Person(*whole, start, end, Speaker(_base(name, page), actor, office))


def _base(name: str, page: Page) -> str:
    """The name as the index has it, or without a possessive mark."""
    bearers = page.names.find(name, page.frame.day)
    texts = [bearer.text for bearer in bearers if bearer.kind == "person"]
    if texts and name not in texts:
        return max(texts, key=lambda text: (name.startswith(text), len(text)))
    return name.rstrip("'’")


def _office(page: Page, title: Title) -> str:
    """The office as an id where the index has it, else in the words of the page."""
    for mention in page.mentions_in(title.start, title.end):
        if mention.kind == "office" and mention.actor:
            return mention.actor
    return title.text(page.text)


def _name_runs(page: Page, words: list[Token], look: NameLook) -> Iterator[tuple[int, int]]:
    """Stretches of two to four capitalised words that can be a name, as word numbers."""
    hits = page.mentions_in(words[0].start, words[-1].end) if words else ()
    taken = {
        number
        for hit in hits
        for number, word in enumerate(words)
        if hit.start <= word.start < hit.end
    }
    can = [n not in taken and _is_name_word(page, words[n].text, look) for n in range(len(words))]
    at = 0
    while at < len(words):
        end = at
        while step := _reach(page, words, end, can, look, started=end > at):
            end += step
        first = _after_particle(words, _without_noun(words, at, end, look), end, look)
        if _word_count(words[first:end]) in (2, 3, 4):
            yield first, end
        at = max(end, at + 1)


def _after_particle(words: list[Token], first: int, end: int, look: NameLook) -> int:
    """`the candidacy of A B`: what stands before the particle is a noun if two names follow."""
    for at in range(end - 1, first - 1, -1):
        if words[at].text in look.particles:
            return at + 1 if _word_count(words[at + 1 : end]) > 1 else first
    return first


def _reach(
    page: Page, words: list[Token], at: int, can: list[bool], look: NameLook, *, started: bool
) -> int:
    """How many words on the name goes: one, two over a hyphen, more over a particle, or none."""
    if at >= len(words):
        return 0
    if not started:
        return int(can[at])
    gap = page.text[words[at - 1].end : words[at].start]
    if can[at] and gap == " ":
        return 1
    if words[at].text == "-" and not gap and at + 1 < len(words) and can[at + 1]:
        return 2 if words[at + 1].start == words[at].end else 0
    over = at
    while over < len(words) and words[over].text in look.particles:
        over += 1
    return over - at + 1 if over > at and over < len(words) and can[over] else 0


def _word_count(words: list[Token]) -> int:
    """Words of a name, a hyphenated one as one, particles not counted."""
    hyphens = sum(word.text == "-" for word in words)
    return sum(word.text[0].isupper() for word in words) - hyphens


def _is_name_word(page: Page, word: str, look: NameLook) -> bool:
    calendar = calendar_of(page.lang)
    return (
        word[0].isupper()
        and word.isalpha()
        and (word[1:].islower() or len(word) == 1)
        and word.lower() not in look.articles
        and word.lower() not in small_words(page.lang)
        and word not in calendar.months
        and word not in calendar.weekdays
        and not look.is_office(word)
        and not look.honorifics.fullmatch(word)
    )


def _without_noun(words: list[Token], first: int, end: int, look: NameLook) -> int:
    """A noun with its article or adjective before a name is not part of the name."""
    if first == 0 or end - first <= 1:
        return first
    before = words[first - 1].text
    leading = before in look.articles or (
        before.islower() and bool(look.modifier.fullmatch(before))
    )
    return first + 1 if leading and end - first > 2 else first  # noqa: PLR2004 - noun, two names


def _with_offices(found: list[Person]) -> list[Person]:
    """A person introduced with an office keeps it wherever the name stands alone."""
    offices: dict[str, str] = {}
    for person in found:
        if person.speaker.office:
            offices.setdefault(_key(person), person.speaker.office)
    return [
        replace(
            person,
            speaker=replace(
                person.speaker, office=person.speaker.office or offices.get(_key(person), "")
            ),
        )
        for person in found
    ]


def _key(person: Person) -> str:
    return person.speaker.actor or person.speaker.name


def _one_spelling(found: list[Person]) -> list[Person]:
    """Spellings one letter apart with the same first name are one person: the commoner one."""
    counts = Counter(person.speaker.name for person in found)
    best = {
        name: max(
            (other for other in counts if _alike(name, other) or other == name),
            key=lambda other: (counts[other], len(other), other),
        )
        for name in counts
    }
    return [
        replace(person, speaker=replace(person.speaker, name=best[person.speaker.name]))
        for person in found
    ]


def _by_surname(page: Page, found: list[Person]) -> list[Person]:
    """Last names alone: of somebody the page names in full, or of the one bearer of that day."""
    taken = [(person.name_start, person.name_end) for person in found]
    speakers = {person.speaker.name.rpartition(" ")[2]: person.speaker for person in found}
    more = []
    for start, end in page.stretches():
        words = tokens(page.text, start, end)
        for number, word in enumerate(words):
            if any(first <= word.start < last for first, last in taken):
                continue
            if speaker := _bearer(page, word.text, speakers):
                last = word.end + (page.text[word.end : word.end + 1] in ("'", "’"))
                title = title_before(words, number, naming_of(page.lang))
                begin = title.start if title else word.start
                more.append(Person(begin, last, word.start, last, speaker))
    return more


def _bearer(page: Page, word: str, speakers: dict[str, Speaker]) -> Speaker | None:
    if not word[0].isupper():
        return None
    for form in (word, word.removesuffix("s")):
        if form in speakers:
            return speakers[form]
    bearers = page.names.surname(word, page.frame.day)
    if len({bearer.actor for bearer in bearers}) != 1:
        return None
    return Speaker(bearers[0].text, bearers[0].actor, "")
