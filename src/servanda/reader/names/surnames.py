"""Last names alone: right behind an office, or of somebody the page or the index names in full."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from servanda.reader.article import Speaker
from servanda.reader.names.name_runs import Run
from servanda.reader.names.person import last_names, last_of, person_of
from servanda.reader.names.titles import title_before
from servanda.reader.page import Person
from servanda.reader.words.inflect import surname_forms
from servanda.reader.words.lexicon import CAPITAL, NAME, OFFICE
from servanda.reader.words.naming import naming_of
from servanda.reader.words.spans import Spans
from servanda.reader.words.speech import speech_of
from servanda.reader.words.states import states_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.dates import Day
    from servanda.reader.page import Page
    from servanda.reader.words.tokens import Words

__all__ = ["after_office", "by_surname"]

_SHORTEST = 3  # letters of a last name that stands alone


def after_office(page: Page, found: list[Person]) -> list[Person]:
    """`President N.`: a last name right after an office, of somebody named nowhere in full."""
    look = naming_of(page.lang)
    rules = look.inflection
    _, capitals = states_of(page.lang)
    full = last_names(found, rules)
    taken = Spans([*found, *page.mentions])
    people = []
    for words in page.words:
        for at in _behind_offices(page.text, words):
            word = words[at]
            if word.text in capitals or not look.last_alone.fullmatch(word.text):
                continue
            if word.text not in full and not taken.touching(word.start, word.end):
                people.append(person_of(page, Run(words, at, at + 1), ""))
    return [person for person in people if person.speaker.office]


def _behind_offices(text: str, words: Words) -> Iterator[int]:
    """Single words that can be names and stand right behind an office and before no other name."""
    kinds = words.kinds
    for office in words.numbers(OFFICE):
        at = office + 1
        if at == len(kinds) or not kinds[at] & NAME:
            continue
        after = at + 1 < len(kinds) and (words.texts[at + 1] in "-." or kinds[at + 1] & NAME)
        one_blank = text[words.starts[at] - 1] == " " and not text[words.starts[at] - 2].isspace()
        if not after and one_blank and len(words.texts[at]) >= _SHORTEST:
            yield at


def by_surname(page: Page, found: list[Person]) -> Iterator[Person]:
    """Last names alone: of somebody the page names in full, or of the one bearer of that day."""
    taken = Spans(found)
    rules = naming_of(page.lang).inflection
    speakers = {
        form: person.speaker
        for person in found
        for last in _lasts(page, person.speaker.name)
        for form in surname_forms(last, rules)
    }
    speakers = _family_first(page, found) | speakers
    there = {words.texts[number] for words in page.words for number in words.numbers(CAPITAL)}
    day = page.frame.day
    bearers = {
        text: one for text in there if (one := speakers.get(text) or _bearer(page, text, day))
    }
    for words in page.words:
        if bearers.keys().isdisjoint(words.texts):
            continue
        for number in words.numbers(CAPITAL):
            speaker = bearers.get(words.texts[number])
            if speaker is None:
                continue
            start, end = words.starts[number], words.end(number)
            if taken.touching(start, end):
                continue
            end += page.text[end : end + 1] in ("'", "’")
            title = title_before(words, number, naming_of(page.lang))
            yield Person(title.start if title else start, end, start, end, speaker)


def _lasts(page: Page, name: str) -> Iterator[str]:
    """A last name, and what it is without the particle before its hyphen."""
    last = last_of(name)
    yield last
    particle, hyphen, rest = last.partition("-")
    if hyphen and particle.lower() in naming_of(page.lang).particles:
        yield rest


def _family_first(page: Page, found: list[Person]) -> dict[str, Speaker]:
    """Names that begin with the family's: their first word stands alone on the page, and often.

    Once is enough with a verb of saying beside it. Where two begin alike, nothing tells which of
    them is meant.
    """
    pairs = {one.speaker.name: one.speaker for one in found if one.speaker.name.count(" ") == 1}
    times_first = Counter(name.partition(" ")[0] for name in pairs)
    firsts = {
        first: speaker
        for name, speaker in pairs.items()
        if times_first[first := name.partition(" ")[0]] == 1
    }
    alone: Counter[str] = Counter()
    speech = speech_of(page.lang)
    for words in page.words:
        if firsts.keys().isdisjoint(words.texts):
            continue
        for number in words.numbers(CAPITAL):
            text = words.texts[number]
            if text in firsts and not "".join(words.texts[number + 1 : number + 2])[:1].isupper():
                said = speech.beside(page.text, words.starts[number], words.end(number))
                alone[text] += 2 if said else 1
    return {text: firsts[text] for text, times in alone.items() if times > 1}


def _bearer(page: Page, word: str, day: Day | None) -> Speaker | None:
    bearers = page.names.surname(word, day)
    if not bearers or len({bearer.actor for bearer in bearers}) != 1:
        return None
    return Speaker(bearers[0].text, bearers[0].actor, "")
