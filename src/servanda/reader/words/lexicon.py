"""What a word can be, for one language: told once for each distinct word, then remembered."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from servanda.model.claim import STATUSES
from servanda.reader.words.actdata import acts_of
from servanda.reader.words.beginnings import Beginnings
from servanda.reader.words.cuebook import cuebook_of
from servanda.reader.words.cutting import MOST_WORDS
from servanda.reader.words.daywords import calendar_of
from servanda.reader.words.frames import frames_of
from servanda.reader.words.language import agency_of, small_words
from servanda.reader.words.naming import naming_of
from servanda.reader.words.posts import posts_of
from servanda.reader.words.speech import CUES, speech_of
from servanda.reader.words.states import state_words
from servanda.reader.words.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = [
    "ACT",
    "ACT_PART",
    "AGENCY",
    "BITS",
    "CAPITAL",
    "FRAME",
    "MODALITY",
    "NAME",
    "OFFICE",
    "POST",
    "SAYS",
    "SIGNS",
    "TELLING",
    "TENSE",
    "WHO",
    "Lexicon",
    "Sign",
    "Signs",
    "lexicon_of",
]

# What tells how far an act has come: the modal verbs and other words, and the tenses, of a status.
MODALITY = {status: f"modality {status}" for status in STATUSES}
TENSE = {status: f"tense {status}" for status in STATUSES}
_NAMED = ("anaphoric_inside", "day", "bodies", "own_country", "place")
SIGNS = (*CUES, *_NAMED, *MODALITY.values(), *TENSE.values())
_NEVER = re.compile("(?!)")
# What is asked of every word has the lowest bits: numbers that small are compared fastest.
OFFICE = 1  # it names an office
NAME = OFFICE << 1  # it can be part of a person's name
AGENCY = NAME << 1  # a news agency's name may begin with it
ACT = AGENCY << 1  # it may tell of an act by itself
FRAME = ACT << 1  # it holds what every claim of some frame holds
TELLING = FRAME << 1  # somebody may say something in its sentence
CAPITAL = TELLING << 1  # it begins with a capital and has more than that letter
POST = CAPITAL << 1  # it names an office or a profession
WHO = POST << 1  # an act may be told beside it though no name stands there
ACT_PART = WHO << 1  # it may tell of an act with other words
SAYS = ACT_PART << 1  # it is a verb by which one says something
_FIRST_SIGN = SAYS.bit_length()
BITS = {sign: 1 << _FIRST_SIGN + number for number, sign in enumerate(SIGNS)}


class Sign(NamedTuple):
    """A sign of how far an act has come; of two as near the one of lower `order` counts."""

    order: int
    status: str
    bit: int
    pattern: re.Pattern[str]


class _Told(dict[int, tuple[Sign, ...]]):
    """By the bits of a word the signs that may begin with it, in the order of the data."""

    def __init__(self, signs: list[Sign]) -> None:
        super().__init__()
        self._signs = signs

    def __missing__(self, bits: int) -> tuple[Sign, ...]:
        self[bits] = found = tuple(sign for sign in self._signs if bits & sign.bit)
        return found


class Signs(NamedTuple):
    """All such signs of one kind: those told by the word they begin with, and the others."""

    bits: int
    told: _Told
    untold: tuple[Sign, ...]


# Before a name that is written in one word with it.
_PARTICLE = re.compile("Mc|Mac|De|Di|Du|La|Le|Van|Fitz|El|Al|Ben|Bin|Abu|Del|Da|Dos")


class Lexicon(dict[str, int]):
    """Words and what they can be, as bits: the signs of speech and days that may begin with one.

    `patterns` are those of SIGNS, in that order; `known[n]` tells whether the bit of sign `n` is
    ever set, `unsure` has the bits of those that never are.
    """

    def __init__(self, lang: str) -> None:
        super().__init__()
        self.patterns = _patterns(lang)
        self._beginnings = Beginnings(self.patterns)
        self.known = self._beginnings.known
        unsure = (BITS[sign] for sign, known in zip(SIGNS, self.known, strict=True) if not known)
        self.unsure = sum(unsure)
        self._tests = tuple(_tests(lang))
        frames = frames_of(lang)
        self.modality = self._signs(frames.modality, MODALITY)
        self.tense = self._signs(frames.tense, TENSE)

    def _signs(self, patterns: dict[str, re.Pattern[str]], names: dict[str, str]) -> Signs:
        """The signs of each status, in the order of the data."""
        told: list[Sign] = []
        untold: list[Sign] = []
        for order, (status, pattern) in enumerate(patterns.items()):
            number = SIGNS.index(names[status])
            there = told if self.known[number] else untold
            there.append(Sign(order, status, BITS[names[status]], pattern))
        return Signs(sum(sign.bit for sign in told), _Told(told), tuple(untold))

    def __missing__(self, word: str) -> int:
        if len(self) >= MOST_WORDS:
            self.clear()
        kind = self._beginnings(word) << _FIRST_SIGN
        for bit, is_so in self._tests:
            if is_so(word):
                kind |= bit
        self[word] = kind
        return kind


def _tests(lang: str) -> Iterator[tuple[int, Callable[[str], object]]]:
    """What tells each bit that is no sign's."""
    look, acts, book = naming_of(lang), acts_of(lang), cuebook_of(lang)
    yield OFFICE, look.is_office
    yield NAME, lambda word: not look.is_office(word) and _is_name_word(lang, word)
    yield AGENCY, _agency_words().__contains__
    yield ACT, acts.may_tell
    yield ACT_PART, acts.helps_to_tell
    yield FRAME, frames_of(lang).hints.__getitem__
    if book:
        yield TELLING, book.may_tell
        yield SAYS, book.one_says.__contains__
    yield CAPITAL, lambda word: len(word) > 1 and word[0].isupper()
    yield POST, posts_of(lang).is_head
    yield WHO, acts.needs_no_name
    yield WHO, state_words(lang).__contains__


@cache
def lexicon_of(lang: str) -> Lexicon:
    """The words of one language met so far."""
    return Lexicon(lang)


@cache
def _agency_words() -> frozenset[str]:
    return frozenset(tokens(form).texts[0] for form in agency_of())


def _patterns(lang: str) -> list[re.Pattern[str]]:
    speech, look = speech_of(lang), naming_of(lang)
    named = {"day": calendar_of(lang).expression}
    named |= {"bodies": look.bodies, "own_country": look.own_country, "place": look.place}
    # Where clauses are read, nobody asks for the signs of speech.
    never = dict.fromkeys(CUES, _NEVER) if cuebook_of(lang) else {}
    frames = frames_of(lang)
    far = {sign: frames.modality.get(status, _NEVER) for status, sign in MODALITY.items()}
    far |= {sign: frames.tense.get(status, _NEVER) for status, sign in TENSE.items()}
    return [(named | never | far).get(sign) or getattr(speech, sign) for sign in SIGNS]


def _is_joined(word: str) -> bool:
    """`McN.`: a particle and a name in one word."""
    particle = _PARTICLE.match(word)
    rest = word[particle.end() :] if particle else ""
    return rest[:1].isupper() and rest[1:].islower()


def _is_name_word(lang: str, word: str) -> bool:
    if not word.isalpha() or not word[0].isupper():
        return False
    if not (word[1:].islower() or len(word) == 1 or _is_joined(word)):
        return False
    calendar, look, book = calendar_of(lang), naming_of(lang), cuebook_of(lang)
    lower = word.lower()
    if book and lower in book.before:
        return False
    return (
        (len(word) == 1 or (lower not in look.articles and lower not in small_words(lang)))
        and word not in calendar.months
        and word not in calendar.weekdays
        and not look.not_name.fullmatch(word)
        and not look.honorifics.fullmatch(word)
    )
