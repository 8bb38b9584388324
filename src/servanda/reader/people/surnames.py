"""Last names alone: right behind an office, or of somebody the page or the index names in full."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from servanda.reader.article import Speaker
from servanda.reader.page import Person
from servanda.reader.people.name_runs import Run
from servanda.reader.people.person import last_of, person_of
from servanda.reader.people.spelling import without_dots
from servanda.reader.people.title_before import title_before
from servanda.reader.words.declension import declension_of
from servanda.reader.words.inflect import surname_forms
from servanda.reader.words.language import agency_of
from servanda.reader.words.lexicon import CAPITAL, NAME, OFFICE
from servanda.reader.words.naming import naming_of
from servanda.reader.words.spans import Spans
from servanda.reader.words.speech import speech_of
from servanda.reader.words.states import states_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.dates import Day
    from servanda.reader.page import Page
    from servanda.reader.words.naming import NameLook
    from servanda.reader.words.tokens import Words

__all__ = ["after_office", "by_surname"]

_HONORIFIC = 8  # characters of one
_FAMILY_FIRST = (1, 2)  # blanks in a name that can begin with the family's
_JOINED = re.compile(r"-\w+")
_HALF = 4  # letters of half a double name
_SHORTEST = 3  # letters of a last name that stands alone
_WHOLE = 4  # letters of one before a full stop: fewer stand for a longer word


def after_office(page: Page, found: list[Person]) -> list[Person]:
    """`President N.`: a last name right after an office, of somebody named nowhere in full."""
    runs = list(_alone_behind_offices(page))
    if not runs:
        return []
    firsts, rules = _firsts(found), naming_of(page.lang).inflection
    lasts = {last for one in found for last in _lasts(page, one.speaker.name)}
    full = {form for last in lasts for form in surname_forms(last, rules)}
    taken = Spans([*found, *page.mentions])
    people = []
    for run in runs:
        name = page.text[run.start : run.end]
        if name not in full and not taken.touching(run.start, run.end):
            person = person_of(page, run, "")
            known = firsts.get(name)
            people.append(replace(person, speaker=known) if known else person)
    return [person for person in people if _is_led(page, person)]


def _alone_behind_offices(page: Page) -> Iterator[Run]:
    """Words right behind an office that look like a last name and are no state's nor agency's."""
    look, (adjectives, capitals) = naming_of(page.lang), states_of(page.lang)
    for words in page.words:
        for at, end in _behind_offices(page, words, look):
            parts = [one for one in words.texts[at:end] if one not in look.particles and one != "-"]
            known = any(one in adjectives or one in capitals or one in agency_of() for one in parts)
            known = known or any(map(look.not_name.fullmatch, parts[1:]))
            if not known and all(map(look.last_alone.fullmatch, parts)):
                yield Run(words, at, end)


def _firsts(found: list[Person]) -> dict[str, Speaker]:
    """The first names that one person of the page alone has: `Sheikh A.`, of A. B."""
    bearers: dict[str, set[str]] = defaultdict(set)
    speakers = {person.speaker.label: person.speaker for person in found}
    for label, speaker in speakers.items():
        bearers[speaker.name.partition(" ")[0]].add(label)
    return {first: speakers[labels.pop()] for first, labels in bearers.items() if len(labels) == 1}


def _is_led(page: Page, person: Person) -> bool:
    """Whether an office or `Mr` stands beside a last name."""
    before = page.text[max(0, person.name_start - _HONORIFIC) : person.name_start].split()
    honorific = bool(before) and naming_of(page.lang).honorifics.fullmatch(before[-1])
    return bool(person.speaker.office or honorific)


def _behind_offices(page: Page, words: Words, look: NameLook) -> Iterator[tuple[int, int]]:
    """Single words that can be names, right behind an office or `Mr` and before no other name."""
    kinds = words.kinds
    for office in (*words.numbers(OFFICE), *_honorifics(words, look)):
        at = office + 1
        if at == len(kinds) or not (kinds[at] & NAME or words.texts[at] in look.particles):
            continue
        end = _end_of(words, at, look)
        if end == at + 1 and not kinds[at] & NAME:
            continue
        before = page.text[words.starts[at] - 2 : words.starts[at]]
        one_blank = before.endswith(" ") and not before[0].isspace()
        long = words.end(end - 1) - words.starts[at] >= _SHORTEST
        if one_blank and long and not _goes_on(page, words, end, look):
            yield at, end


def _end_of(words: Words, at: int, look: NameLook) -> int:
    """Behind `N`, or `N-M`; `the premier of X-Y` has its end where nouns have a genitive."""
    end, texts = at + 1, words.texts
    while texts[end : end + 1] == ["-"] and end + 1 < len(texts) and words.kinds[end + 1] & NAME:
        if not words.end(end - 1) == words.starts[end] == words.starts[end + 1] - 1:
            break
        end += 2
    owns = look.office_in_capitals and texts[end - 1].endswith(look.inflection.genitive)
    return at + 1 if owns else end


def _goes_on(page: Page, words: Words, end: int, look: NameLook) -> bool:
    """Whether a name does not end before a word: at a full stop only if it is a short one.

    A state behind it is whom its bearer speaks of.
    """
    if end == len(words.kinds):
        return False
    then = words.texts[end]
    if then == ".":
        return len(words.texts[end - 1]) < _WHOLE
    named = words.kinds[end] & NAME or look.not_name.fullmatch(then)
    if named and look.office_in_capitals:
        there = page.mentions.touching(words.starts[end], words.end(end))
        named = not any(one.kind == "state" for one in there)
    leads = then in look.particles and not _is_whence(words, end, look)
    return bool(named or then == "-" or leads)


def _is_whence(words: Words, at: int, look: NameLook) -> bool:
    """`Minister N. of the Cs`: a preposition with an article behind a name is no part of it."""
    article = words.texts[at + 1 : at + 2]
    return words.texts[at] in look.inside_title and not look.articles.isdisjoint(article)


def _honorifics(words: Words, look: NameLook) -> Iterator[int]:
    """The last tokens of `Mr` and `Mr.`, in a language that writes them before last names."""
    if not look.honorific_alone:
        return
    for at in words.numbers(CAPITAL):
        if look.honorifics.fullmatch(words.texts[at]):
            yield at + (words.texts[at + 1 : at + 2] == ["."])


def by_surname(page: Page, found: list[Person]) -> Iterator[Person]:
    """Last names alone: of somebody the page names in full, or of the one bearer of that day."""
    taken = Spans(found)
    rules = naming_of(page.lang).inflection
    speakers = {
        form: person.speaker
        for person in found
        for last in _lasts(page, person.speaker.name)
        for form in (*surname_forms(last, rules), last.upper())
    }
    speakers |= {without_dots(form): one for form, one in speakers.items() if "ё" in form}
    speakers = _first_halves(found) | _family_first(page, found) | speakers
    there = {words.texts[number] for words in page.words for number in words.numbers(CAPITAL)}
    day = page.frame.day
    bearers = {
        text: one for text in there if (one := speakers.get(text) or _bearer(page, text, day))
    }
    for words in page.words:
        if bearers.keys().isdisjoint(words.texts):
            continue
        for number in words.numbers(CAPITAL):
            text = words.texts[number]
            speaker = bearers.get(text)
            if speaker is None or (text not in speakers and _is_half(page.lang, words, number)):
                continue
            start, end = words.starts[number], words.end(number)
            if taken.touching(start, end):
                continue
            end = _whole(page, start, end, last_of(speaker.name))
            end += page.text[end : end + 1] in ("'", "’")
            title = title_before(words, number, naming_of(page.lang))
            yield Person(title.start if title else start, end, start, end, speaker)


def _whole(page: Page, start: int, end: int, last: str) -> int:
    """Where a double name ends of which the first half stands alone too, in whatever case.

    Where names are not declined a letter more makes it an owner: `a spokesman of A-Bs`.
    """
    double = _JOINED.match(page.text, end)
    if double is None or "-" not in last or not page.text.startswith(last, start):
        return end
    same = double.end() - start == len(last) or declension_of(page.lang) is not None
    return double.end() if same else end


def _is_half(lang: str, words: Words, at: int) -> bool:
    """Whether a last name stands in a run of names: of somebody else, of a place or a work."""
    rules = declension_of(lang)
    if at and words.kinds[at - 1] & NAME:
        return True
    behind = at + 1 < len(words) and words.kinds[at + 1] & NAME
    return bool(behind and not (rules and rules.are_two(*words.texts[at : at + 2])))


def _lasts(page: Page, name: str) -> Iterator[str]:
    """A last name, and what it is without the particle before its hyphen."""
    last = last_of(name)
    yield last
    particle, hyphen, rest = last.partition("-")
    if hyphen and particle.lower() in naming_of(page.lang).particles:
        yield rest


def _first_halves(found: list[Person]) -> dict[str, Speaker]:
    """`N.` for A. N.-B.: the first half of a double name that one person alone has."""
    bearers: dict[str, dict[str, Speaker]] = defaultdict(dict)
    for person in found:
        half, hyphen, rest = last_of(person.speaker.name).partition("-")
        if hyphen and min(len(half), len(rest)) >= _HALF:
            bearers[half][person.speaker.label] = person.speaker
    return {half: min(of.values(), key=str) for half, of in bearers.items() if len(of) == 1}


def _family_first(page: Page, found: list[Person]) -> dict[str, Speaker]:
    """Names that begin with the family's: a word before their last stands alone, and often.

    Once is enough with a verb of saying beside it. Where two begin alike, nothing tells which of
    them is meant.
    """
    pairs = {
        one.speaker.name: one.speaker
        for one in found
        if one.speaker.name.count(" ") in _FAMILY_FIRST
    }
    times_first = Counter(first for name in pairs for first in name.split(" ")[:-1])
    firsts = {
        first: speaker
        for name, speaker in pairs.items()
        for first in name.split(" ")[:-1]
        if times_first[first] == 1
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
