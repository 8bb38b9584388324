"""Persons: those the index knows, and those a page introduces by office and name."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from servanda.reader.article import Mention, Speaker
from servanda.reader.names.by_saying import by_saying
from servanda.reader.names.name_runs import HONORIFIC, Run, name_runs
from servanda.reader.names.officers import by_office
from servanda.reader.names.spelling import Spellings, one_spelling, with_offices
from servanda.reader.names.titles import Title, title_after, title_before
from servanda.reader.page import Person
from servanda.reader.words.cuebook import cuebook_of
from servanda.reader.words.declension import declension_of
from servanda.reader.words.inflect import surname_forms
from servanda.reader.words.lexicon import CAPITAL, NAME, OFFICE
from servanda.reader.words.naming import naming_of
from servanda.reader.words.postcases import case_of
from servanda.reader.words.spans import Span, Spans
from servanda.reader.words.speech import speech_of
from servanda.reader.words.states import states_of

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from servanda.reader.page import Page
    from servanda.reader.words.language import Inflection
    from servanda.reader.words.tokens import Words

__all__ = ["find_people"]

_CASE = 24  # characters before a name that can tell its case
_OPENING = ("\u201e", "\u201c", '"', "\u00ab", "\u00bb")
_SHORTEST = 3  # letters of a last name that stands alone


def find_people(page: Page) -> None:
    """Persons with their offices; then every later use of their names, or the last alone."""
    found = list(_known(page))
    after = naming_of(page.lang).named_after
    runs = [run for run in name_runs(page) if not run.is_title and run.before not in after]
    for kind in (_introduced, _speaking, _recurring, _respelled, _by_initials):
        taken = {person.name_start for person in found}
        found += kind(page, [run for run in runs if run.start not in taken], found)
    found = with_offices(one_spelling(_in_one_case(page, found)))
    found += _after_office(page, found)
    found += list(_by_surname(page, found))
    found += by_office(page, found)
    found += by_saying(page, found)
    page.people = Spans(found)
    page.mentions = Spans([*_outside_names(page), *_new_mentions(page)])


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
                yield _person(page, Run(words, first, last), hit.actor)


def _introduced(page: Page, runs: list[Run], _found: list[Person]) -> list[Person]:
    """Names with an office beside them, or with a verb of speech and no article."""
    articles = naming_of(page.lang).articles
    speech = speech_of(page.lang)
    people = []
    for run in runs:
        if run.has_initials or _begins_with_other(page, run, runs):
            continue
        person = _person(page, run, "")
        alone = run.is_plain and run.before not in articles
        if (
            person.speaker.office
            or _before_honorific(page, run) < run.first
            or _is_name_by_shape(page, run)
            or (alone and speech.beside(page.text, person.start, person.end))
            or (alone and _leads_in(page.text, run.end))
        ):
            people.append(person)
    return people


def _leads_in(text: str, end: int) -> bool:
    """`N. N.: “…”`: a colon and marks behind a name."""
    return text[end : end + 1] == ":" and text[end + 1 : end + 3].strip()[:1] in _OPENING


def _speaking(page: Page, runs: list[Run], _found: list[Person]) -> list[Person]:
    """Names whose last word stands elsewhere alone beside a verb of speech: `N. said`."""
    if cuebook_of(page.lang) or declension_of(page.lang):
        return []
    lasts = {run.words.texts[run.last - 1] for run in runs if run.is_plain}
    said = {last for last in lasts if _says_alone(page, last, runs)}
    return [_person(page, run, "") for run in runs if run.words.texts[run.last - 1] in said]


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


def _after_office(page: Page, found: list[Person]) -> list[Person]:
    """`President N.`: a last name right after an office, of somebody named nowhere in full."""
    look = naming_of(page.lang)
    rules = look.inflection
    _, capitals = states_of(page.lang)
    full = _last_names(found, rules)
    taken = Spans([*found, *page.mentions])
    people = []
    for words in page.words:
        for at in _behind_offices(page.text, words):
            word = words[at]
            if word.text in capitals or not look.last_alone.fullmatch(word.text):
                continue
            if word.text not in full and not taken.touching(word.start, word.end):
                people.append(_person(page, Run(words, at, at + 1), ""))
    return [person for person in people if person.speaker.office]


def _last_names(found: list[Person], rules: Inflection) -> set[str]:
    """The last names of some persons, in all their forms."""
    lasts = {_last(one.speaker.name) for one in found}
    return {form for last in lasts for form in surname_forms(last, rules)}


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


def _last(name: str) -> str:
    return name.rpartition(" ")[2]


def _is_name_by_shape(page: Page, run: Run) -> bool:
    """Where only names are written with a capital, a run of such words inside a sentence is one."""
    look = naming_of(page.lang)
    name = page.text[run.start : run.end]
    place = look.place.search(f"{run.before} {name}")
    return bool(run.is_plain and not place and look.names_by_shape.fullmatch(name))


def _recurring(page: Page, runs: list[Run], _found: list[Person]) -> list[Person]:
    """Two-word names the page gives more than once, never with an article or as a place."""
    look = naming_of(page.lang)
    adjectives, _ = states_of(page.lang)
    by_name: dict[str, list[Run]] = {}
    for run in runs:
        foreign = run.words.texts[run.first] in adjectives
        noun = foreign or run.before in look.articles or look.modifier.fullmatch(run.before)
        place = look.place.search(f"{run.before} {page.text[run.start : run.end]}")
        if run.last - run.first == 2 and not noun and not place:  # noqa: PLR2004
            by_name.setdefault(page.text[run.start : run.end], []).append(run)
    several = [same for same in by_name.values() if len(same) > 1]
    return [_person(page, run, "") for same in several for run in same]


def _respelled(page: Page, runs: list[Run], found: list[Person]) -> list[Person]:
    """Full names one letter away from somebody already introduced, or just the same."""
    names = {person.speaker.name for person in found}
    spellings = Spellings(names)
    texts = ((run, page.text[run.start : run.end]) for run in runs)
    same = [run for run, text in texts if text in names or spellings.near(text)]
    return [_person(page, run, "") for run in same]


def _by_initials(page: Page, runs: list[Run], found: list[Person]) -> list[Person]:
    """`N. Surname`, of somebody the page does not name in full."""
    rules = naming_of(page.lang).inflection
    full = _last_names(found, rules)
    return [
        _person(page, run, "")
        for run in runs
        if run.has_initials and run.words.texts[run.last - 1] not in full
    ]


def _person(page: Page, run: Run, actor: str) -> Person:
    """A name with the office beside it."""
    look = naming_of(page.lang)
    first = _before_honorific(page, run)
    title = title_before(run.words, first, look) or title_after(run.words, run.last, look)
    office = _office(page, title) if title else ""
    start = min(run.start, title.start) if title else run.start
    end = max(run.end, title.end) if title else run.end
    name = _base(_spaced(page.text[run.start : run.end]), page)
    if not actor and (declension := declension_of(page.lang)):
        name = declension.nominative(name, oblique=_is_oblique(page, run, title)).name
    speaker = Speaker(name, actor or _holder(page, name, office), office)
    return Person(start, end, run.start, run.end, speaker)


def _is_oblique(page: Page, run: Run, title: Title | None) -> bool:
    """Whether a name stands in another case than the nominative: as its office, or by the words."""
    look = naming_of(page.lang)
    cases: frozenset[int] = frozenset()
    if title and title.end <= run.start:
        words = page.text[title.start : title.end].replace("-", " ").split()
        cases = case_of(next(filter(look.is_office, words), ""), page.lang)
    if cases:
        return 0 not in cases
    return bool(look.oblique.search(page.text, max(0, run.start - _CASE), run.start))


def _before_honorific(page: Page, run: Run) -> int:
    """Where what stands before a name ends: before `Mr`, `H.E. Prof.`, or the name itself."""
    texts, at = run.words.texts, run.first
    honorifics = naming_of(page.lang).honorifics
    while length := next((n for n in HONORIFIC if _ends_with(honorifics, texts, at, n)), 0):
        at -= length
    return at


def _ends_with(honorifics: re.Pattern[str], texts: Sequence[str], at: int, length: int) -> bool:
    return at >= length and bool(honorifics.fullmatch("".join(texts[at - length : at])))


def _holder(page: Page, name: str, office: str) -> str:
    """Who holds the office that day, if it is somebody of that last name, however spelt."""
    holders = page.names.holders(office, page.frame.day) if office else ()
    bearers = page.names.surname(_last(name), page.frame.day)
    both = {bearer.actor for bearer in bearers} & set(holders)
    return both.pop() if len(both) == 1 else ""


def _spaced(name: str) -> str:
    """Initials with a blank behind each."""
    return " ".join(name.replace(".", ". ").split()) if "." in name else name


def _base(name: str, page: Page) -> str:
    """The name as the index has it, or without a possessive mark."""
    bearers = [b for b in page.names.find(name, page.frame.day) if b.kind == "person"]
    if stems := [bearer.text for bearer in bearers if name.startswith(bearer.text)]:
        return max(stems, key=len)
    if same := [bearer.text for bearer in bearers if bearer.lang == page.lang]:
        return same[0]
    return name.rstrip("'’")


def _office(page: Page, title: Title) -> str:
    """The office as an id where the index has it, else in the words of the page."""
    for mention in page.mentions.inside(title.start, title.end):
        if mention.kind == "office" and mention.actor:
            return mention.actor
    return title.text(page.text)


def _by_surname(page: Page, found: list[Person]) -> Iterator[Person]:
    """Last names alone: of somebody the page names in full, or of the one bearer of that day."""
    taken = Spans(found)
    rules = naming_of(page.lang).inflection
    speakers = {
        form: person.speaker
        for person in found
        for form in surname_forms(_last(person.speaker.name), rules)
    }
    speakers = _family_first(page, found) | speakers
    known: dict[str, Speaker | None] = {}
    for words in page.words:
        for number in words.numbers(CAPITAL):
            text = words.texts[number]
            if text not in known:
                known[text] = _bearer(page, text, speakers)
            speaker = known[text]
            if speaker is None:
                continue
            start, end = words.starts[number], words.end(number)
            if taken.touching(start, end):
                continue
            end += page.text[end : end + 1] in ("'", "’")
            title = title_before(words, number, naming_of(page.lang))
            yield Person(title.start if title else start, end, start, end, speaker)


def _family_first(page: Page, found: list[Person]) -> dict[str, Speaker]:
    """Names that begin with the family's: their first word stands alone on the page, and often."""
    firsts = {
        person.speaker.name.partition(" ")[0]: person.speaker
        for person in found
        if person.speaker.name.count(" ") == 1
    }
    alone: Counter[str] = Counter()
    for words in page.words:
        for number in words.numbers(CAPITAL):
            text = words.texts[number]
            if text in firsts and not "".join(words.texts[number + 1 : number + 2])[:1].isupper():
                alone[text] += 1
    return {text: firsts[text] for text, times in alone.items() if times > 1}


def _bearer(page: Page, word: str, speakers: dict[str, Speaker]) -> Speaker | None:
    if word in speakers:
        return speakers[word]
    bearers = page.names.surname(word, page.frame.day)
    if len({bearer.actor for bearer in bearers}) != 1:
        return None
    return Speaker(bearers[0].text, bearers[0].actor, "")


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
