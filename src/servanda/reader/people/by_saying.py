"""Last names alone, of whom a page names nowhere in full: a verb of saying follows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from servanda.reader.article import Speaker
from servanda.reader.page import Person
from servanda.reader.people.joined_names import joined_names
from servanda.reader.people.person import last_of
from servanda.reader.people.title_before import title_before
from servanda.reader.words.cuebook import cuebook_of
from servanda.reader.words.declension import declension_of
from servanda.reader.words.inflect import surname_forms
from servanda.reader.words.language import agency_of
from servanda.reader.words.lexicon import NAME, OFFICE
from servanda.reader.words.naming import naming_of
from servanda.reader.words.spans import Spans
from servanda.reader.words.speech import speech_of
from servanda.reader.words.states import states_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from servanda.reader.page import Page
    from servanda.reader.words.cuebook import CueBook
    from servanda.reader.words.naming import NameLook
    from servanda.reader.words.speech import Speech
    from servanda.reader.words.tokens import Words

__all__ = ["by_saying"]

_PAUSES = frozenset(",.;:")
_TWO = 2
_JOINING = ("-", "'", "’")
_DASHES = ("-", "\u2013", "\u2014")
_TRADE = 6  # words from the verb to a first name
_SHORTEST = 4  # letters of a name


def by_saying(page: Page, found: list[Person]) -> list[Person]:
    """`N. said, …`: a noun needs an article, so a bare word that says something is a name.

    Where the language has a book of cues, the word may have an article nowhere on the page;
    elsewhere only words count that are formed as last names are.
    """
    book = cuebook_of(page.lang)
    taken = Spans([*found, *page.mentions])
    names = {
        words.texts[at]
        for words in page.words
        for at in (_saying(page.lang, book, words) if book else _alone(page, words, found, taken))
        if not taken.touching(words.starts[at], words.end(at))
    }
    if not names:
        return []
    names -= states_of(page.lang)[1].keys() | agency_of().keys()
    names = {name for name in names if not page.names.surname(name, page.frame.day)}
    lasts = {last_of(person.speaker.name) for person in found}
    names = {name for name in names if not any(OSA.distance(name, last) == 1 for last in lasts)}
    return list(_persons(page, names - _with_article(page, names), taken)) if names else []


def _alone(
    page: Page, words: Words, found: Iterable[Person], taken: Spans[Person]
) -> Iterator[int]:
    """Where a last name stands alone, by what it says or by whom it is joined to."""
    yield from _formed(page, words)
    yield from joined_names(page, words, found, taken)


def _saying(lang: str, book: CueBook, words: Words) -> Iterator[int]:
    """Where a word that can be a name opens a clause and a verb of saying follows it."""
    look, texts = naming_of(lang), words.texts
    verbs, particles, called = book.one_says, look.particles, look.honorifics.fullmatch
    for at in words.numbers(NAME):
        before = texts[at - 1] if at else ""
        after = texts[at + 1] if at + 1 < len(texts) else ""
        told = after in verbs or before in verbs or before in book.so
        led = called(before) if before[:1].isupper() else before.lower() in particles
        if (told or led) and _says(look, book, words, at, after):
            yield at


def _says(look: NameLook, book: CueBook, words: Words, at: int, after: str) -> bool:
    """Whether a word opens a clause and says something, or is called by an honorific."""
    first = _behind_particles(words, at, look)
    before = words.texts[first - 1] if first else ""
    if first < at and before.lower() in book.before:
        return True
    opens = first == 0 or not before.isalnum()
    led = 0 < first < at and look.is_office(before)
    says = (opens or led) and after in book.one_says
    told = (before in book.one_says or before in book.so) and (
        _ends_phrase(book, after)
        or _is_told(book, words.texts[at + 1 : at + 3])
        or (after in book.joiners and at > 1 and not words.texts[at - _TWO].isalnum())
    )
    called = before[:1].isupper() and not after[:1].isupper() and look.honorifics.fullmatch(before)
    return bool(says or told or called) and _can_be_name(book, words.texts[at])


def _behind_particles(words: Words, at: int, look: NameLook) -> int:
    """`von der N.`: where a last name begins with the small words before it, two at least.

    Behind an office one is enough that is no article.
    """
    first = at
    while first and words.texts[first - 1].lower() in look.particles:
        first -= 1
    led = 0 < first < at and bool(words.kinds[first - 1] & OFFICE)
    led = led and words.texts[first] not in look.articles | look.inside_title
    return first if led or at - first >= _TWO else at


def _is_told(book: CueBook, words: Sequence[str]) -> bool:
    """`said N. the paper`: whom it is told."""
    paper = "".join(words[1:]).lower().endswith(book.listeners)
    return paper and words[0] in book.objects


def _ends_phrase(book: CueBook, word: str) -> bool:
    """Whether a word behind a bare noun is no part of its phrase: `said N. in Klow`."""
    small = (book.prepositions, book.adverbs, book.particles)
    return word in _PAUSES or any(word in words for words in small)


def _formed(page: Page, words: Words) -> Iterator[int]:
    """Where a word formed as last names are opens a clause and a verb of saying follows it."""
    look, speech = naming_of(page.lang), speech_of(page.lang)
    for at in words.numbers(NAME):
        if look.said_last.fullmatch(words.texts[at]) and _is_said_by(words, at, speech):
            yield at
            continue
        if _is_given_of_trade(page.lang, words, at, speech):
            yield at
            continue
        word = words.texts[at]
        if not (look.own_last.fullmatch(word) or look.said_alone.fullmatch(word)):
            continue
        before = words.texts[at - 1] if at else ""
        joined = before in _JOINING and words.starts[at - 1] + 1 == words.starts[at]
        opens = not (before.isalnum() or joined) or before in look.opens_clause
        opens |= at > _TWO and before == "s" and words.texts[at - 2] in _JOINING  # `X's N. says`
        end = words.end(at) + 1
        says = speech.verb.match(page.text, end) or speech.stance.match(page.text, end)
        alone = not (says and look.said_by_several.match(page.text, says.start()))
        if (opens and says and alone) or _is_said_by(words, at, speech):
            yield at


def _is_said_by(words: Words, at: int, speech: Speech) -> bool:
    """`…, said N.`: the verb between what is said and a word at the end of its clause."""
    if at < _TWO or words.texts[at + 1 : at + 2] not in ([","], ["."]):
        return False
    after_said = not words.texts[at - 2].isalnum()
    return after_said and bool(speech.verb.fullmatch(words.texts[at - 1]))


def _is_given_of_trade(lang: str, words: Words, at: int, speech: Speech) -> bool:
    """`…, said the driver N.`: a first name alone behind what somebody does and a verb."""
    declension, texts = declension_of(lang), words.texts
    behind = texts[at + 1] if at + 1 < len(texts) else "."
    ends = behind in _PAUSES or behind in naming_of(lang).inside_title
    small = ends and at > _TWO and texts[at - 1].islower()
    if not small or declension is None or not declension.is_given(texts[at]):
        return False
    for verb in range(at - _TWO, max(0, at - _TRADE), -1):
        if not texts[verb - 1].isalnum():
            return bool(speech.verb.fullmatch(texts[verb]) or texts[verb - 1] in _DASHES)
        if not texts[verb].islower():
            return False
    return False


def _can_be_name(book: CueBook, word: str) -> bool:
    """Long enough, and no adverb at the head of its sentence: `accordingly said N.`."""
    low = word.lower()
    small = any(
        low in words for words in (book.adverbs, book.prepositions, book.subordinate, book.back)
    )
    return len(word) >= _SHORTEST and not small and not low.endswith(book.adverb_endings)


def _with_article(page: Page, names: set[str]) -> set[str]:
    """Those the page uses as nouns: behind an article or an adjective, or in a compound."""
    look = naming_of(page.lang)
    nouns = set()
    for words in page.words:
        for at in words.numbers(NAME):
            if at and words.texts[at] in names:
                before = words.texts[at - 1]
                if at > 1 and _is_relative(page.lang, words.texts[at - 2], before):
                    continue
                if _behind_particles(words, at, look) < at:
                    continue
                small = before.islower() and before != look.and_word
                adjective = small and look.modifier.fullmatch(before)
                if before.lower() in look.articles or adjective or before == "-":
                    nouns.add(words.texts[at])
    return nouns


def _is_relative(lang: str, first: str, word: str) -> bool:
    """`…, which N. likes` and `for which N. stands`: no article of the name."""
    book = cuebook_of(lang)
    relative = book is not None and word in book.relative
    return relative and book is not None and (first == "," or first in book.prepositions)


def _persons(page: Page, names: set[str], taken: Spans[Person]) -> Iterator[Person]:
    look = naming_of(page.lang)
    cases = declension_of(page.lang) is not None
    forms = {name: name for name in names}
    for name in names if cases else ():
        forms |= dict.fromkeys(surname_forms(name, look.inflection) - forms.keys(), name)
    for words in page.words:
        if forms.keys().isdisjoint(words.texts):
            continue
        for at in words.numbers(NAME):
            start, end = words.starts[at], words.end(at)
            if words.texts[at] in forms and not taken.touching(start, end):
                first = _behind_particles(words, at, look)
                title, start = title_before(words, first, look), words.starts[first]
                office = title.text(page.text) if title else ""
                whole = page.text[start : words.starts[at]] + forms[words.texts[at]]
                speaker = Speaker(whole, "", office)
                yield Person(title.start if title else start, end, start, end, speaker)
