"""Runs of names that are persons: by an office or a verb beside them, or told again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from servanda.reader.people.name_runs import Run
from servanda.reader.people.person import before_honorific, last_names, person_of
from servanda.reader.people.spelling import Spellings
from servanda.reader.words.cuebook import cuebook_of
from servanda.reader.words.declension import declension_of
from servanda.reader.words.language import agency_of
from servanda.reader.words.lexicon import NAME
from servanda.reader.words.naming import naming_of
from servanda.reader.words.speech import speech_of
from servanda.reader.words.states import states_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.page import Page, Person
    from servanda.reader.words.naming import NameLook
    from servanda.reader.words.speech import Speech

__all__ = ["WAYS"]

_FIRST_AND_LAST = 2
_CHOOSING = 20  # characters of a verb of appointing before a name
_OF_PARTY = re.compile(r" \([^\W\d_]\w{0,10}[/-][A-Z]{2}\)")  # and of what part of the country
_SOURCE = 40  # characters of what stands before the name of a source
_MARKED = 80  # characters of a verb and a trade between marks and a name
_CLOSING = ("\u201c", "\u201d", '"', "\u00bb", "\u2019")
_OPENING = ("\u201e", "\u201c", '"', "\u00ab", "\u00bb")


def introduced(page: Page, runs: list[Run], _found: list[Person]) -> list[Person]:
    """Names with an office beside them, or with a verb of speech and no article."""
    speech, people = speech_of(page.lang), []
    for run in runs:
        if run.has_initials or _begins_with_other(page, run, runs):
            continue
        if page.text[run.start : run.end] in agency_of() or _is_of_place(page, run):
            continue
        person = person_of(page, run, "")
        if (
            person.speaker.office
            or before_honorific(page, run) < run.first
            or _is_name_by_shape(page, run)
            or (_is_bare(page, run, speech) and _speaks(page, run, speech, person.end))
            or (run.is_plain and _is_source(page.text, run, speech))
            or _is_titled(page, run)
            or _is_chosen(page, run)
            or (run.is_plain and _OF_PARTY.match(page.text, run.end))
        ):
            people.append(person)
    return people


def _is_bare(page: Page, run: Run, speech: Speech) -> bool:
    """Whether no article stands before a name, and it is no place's, paper's or another's."""
    look = naming_of(page.lang)
    if not run.is_plain or run.before in look.articles or run.before in look.held_of:
        return False
    named_on = speech.media.match(page.text, run.end) or speech.attributive.match(
        page.text, run.end
    )
    return not (named_on or _is_place(page, run))


def _speaks(page: Page, run: Run, speech: Speech, end: int) -> bool:
    """Whether a verb of speech, or words in marks, stand beside a name."""
    text = page.text
    return (
        speech.beside(text, _trade(run, naming_of(page.lang)), end)
        or _leads_in(text, run.end)
        or _is_behind_marks(text, run, speech)
        or speech.behind_apposition(text, run.end)
        or speech.says_behind(text, run.end)
    )


def _is_behind_marks(text: str, run: Run, speech: Speech) -> bool:
    """`“…,” groans sailor N. N.`: any verb leads from words in marks to a name."""
    first = max(0, run.start - _MARKED)
    at = max(text.rfind(mark, first, run.start) for mark in _CLOSING) + 1
    told = speech.behind_marks.match(text, at, run.start + 1) if at else None
    return told is not None and told.end() == run.start


def _is_source(text: str, run: Run, speech: Speech) -> bool:
    """`according to N. N., who`: of whom a clause tells so, that one is somebody."""
    told = speech.source_before.search(text, max(0, run.start - _SOURCE), run.start)
    return bool(told and speech.person_behind.match(text, run.end))


def _trade(run: Run, look: NameLook) -> int:
    """Where a noun begins that stands before a name with no article: `said observer N. N.`."""
    words, at = run.words, run.first - 1
    noun = look.office_in_capitals and at > 0 and words.texts[at].isalpha()
    if not noun or words.texts[at].islower():
        return run.start
    before = words.texts[at - 1]
    bare = before.islower() and before not in look.articles and not look.modifier.fullmatch(before)
    return words.starts[at] if bare else run.start


def _is_place(page: Page, run: Run) -> bool:
    """`in X Y`: two words that tell where."""
    name = f"{run.before} {page.text[run.start : run.end]}"
    return run.last - run.first == 2 and bool(naming_of(page.lang).place.search(name))  # noqa: PLR2004


def _is_of_place(page: Page, run: Run) -> bool:
    """`the head of X-ish district`: an adjective with a capital, and the noun of a place behind."""
    look, last = naming_of(page.lang), run.words.texts[run.last - 1].casefold()
    behind = declension_of(page.lang) is not None and look.place_behind.match(page.text, run.end)
    return bool(behind and look.modifier.fullmatch(last))


def _leads_in(text: str, end: int) -> bool:
    """`N. N.: “…”`: a colon and marks behind a name."""
    return text[end : end + 1] == ":" and text[end + 1 : end + 3].strip()[:1] in _OPENING


def _is_chosen(page: Page, run: Run) -> bool:
    """`N. N. was appointed`, `elected N. N.`: whom one puts into an office is somebody."""
    look = naming_of(page.lang)
    whole = all(word[0].isupper() or word in look.particles for word in _words_of(run))
    if not whole or run.before in look.articles or _is_place(page, run):
        return False
    before = page.text[max(0, run.start - _CHOOSING) : run.start]
    chosen = look.chosen_before.search(before) or look.chosen_after.match(page.text, run.end)
    return bool(chosen)


def _is_titled(page: Page, run: Run) -> bool:
    """`, Justice N. N.`, `, the Syldavian N. N.,`: a title that is a noun too, or a nation."""
    look, texts = naming_of(page.lang), run.words.texts
    before = page.text[max(0, run.start - _CHOOSING) : run.start]
    if run.is_plain and look.titled.search(before):
        return True
    nation = texts[max(0, run.first - 3) : run.first]
    known = nation[-1:] and nation[-1] in states_of(page.lang)[0]
    closed = texts[run.last : run.last + 1] == [","]
    return bool(known and closed and nation[0] == "," and nation[1].lower() in look.definite)


def _words_of(run: Run) -> list[str]:
    return [word for word in run.words.texts[run.first : run.last] if word != "-"]


def speaking(page: Page, runs: list[Run], _found: list[Person]) -> list[Person]:
    """Names whose last word stands elsewhere alone beside a verb of speech: `N. said`."""
    if declension_of(page.lang):
        return []
    particles = naming_of(page.lang).particles
    named = [run for run in runs if run.is_plain or run.is_joined(particles)]
    if cuebook_of(page.lang):
        named = list(_without_nouns(page, named))
    lasts = {run.words.texts[run.last - 1] for run in named}
    said = {last for last in lasts if _says_alone(page, last, runs)}
    return [person_of(page, run, "") for run in named if run.words.texts[run.last - 1] in said]


def _without_nouns(page: Page, runs: list[Run]) -> Iterator[Run]:
    """Runs that can be a name, without a trade before it: where nouns have capitals, who knows."""
    articles = naming_of(page.lang).articles
    for run in runs:
        alone = run.last - run.first == _FIRST_AND_LAST
        if not (alone and run.before in articles):
            yield (
                run
                if alone or not run.is_plain
                else Run(run.words, run.last - _FIRST_AND_LAST, run.last)
            )


def _says_alone(page: Page, last: str, runs: list[Run]) -> bool:
    """Whether a last name stands alone somewhere, and a verb of speech beside it."""
    speech = speech_of(page.lang)
    inside = {run.words.starts[run.last - 1] for run in runs}
    places = (
        (words.starts[at], words.end(at))
        for words in page.words
        for at in words.numbers(NAME)
        if words.texts[at] == last and words.starts[at] not in inside
    )
    return any(speech.beside(page.text, start, end) for start, end in places)


def _begins_with_other(page: Page, run: Run, runs: list[Run]) -> bool:
    """`Later N.`, where another run has a first name before N.: only the last word is a name."""
    declension = declension_of(page.lang)
    texts = run.words.texts
    if declension is None or run.last - run.first != 2 or declension.is_given(texts[run.first]):  # noqa: PLR2004
        return False
    starts_sentence = not run.before[:1].isalnum()
    return starts_sentence and any(
        other.words.texts[other.last - 1] == texts[run.last - 1]
        and declension.is_given(other.words.texts[other.first])
        for other in runs
    )


def _is_name_by_shape(page: Page, run: Run) -> bool:
    """Where only names are written with a capital, a run of such words inside a sentence is one."""
    look = naming_of(page.lang)
    name = page.text[run.start : run.end]
    place = look.place.search(f"{run.before} {name}")
    return bool(run.is_plain and not place and look.names_by_shape.fullmatch(name))


def recurring(page: Page, runs: list[Run], _found: list[Person]) -> list[Person]:
    """Two-word names the page gives more than once, never with an article or as a place."""
    look = naming_of(page.lang)
    adjectives, _ = states_of(page.lang)
    by_name: dict[str, list[Run]] = {}
    for run in runs:
        foreign = run.words.texts[run.first] in adjectives
        noun = foreign or run.before in look.articles or look.modifier.fullmatch(run.before)
        if run.last - run.first == 2 and not noun and not _is_place(page, run):  # noqa: PLR2004
            by_name.setdefault(page.text[run.start : run.end], []).append(run)
    several = [same for same in by_name.values() if len(same) > 1]
    return [person_of(page, run, "") for same in several for run in same]


def respelled(page: Page, runs: list[Run], found: list[Person]) -> list[Person]:
    """Full names one letter away from somebody already introduced, or just the same."""
    names = {person.speaker.name for person in found}
    spellings = Spellings(names)
    texts = ((run, page.text[run.start : run.end]) for run in runs)
    same = [run for run, text in texts if text in names or spellings.near(text)]
    return [person_of(page, run, "") for run in same]


def by_initials(page: Page, runs: list[Run], found: list[Person]) -> list[Person]:
    """`N. Surname`, of somebody the page does not name in full."""
    rules = naming_of(page.lang).inflection
    full = last_names(found, rules)
    return [
        person_of(page, run, "")
        for run in runs
        if run.has_initials and run.words.texts[run.last - 1] not in full
    ]


# In the order of trust; each leaves out what those before it found.
WAYS = (introduced, speaking, recurring, respelled, by_initials)
