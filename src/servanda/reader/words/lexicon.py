"""What a word can be, for one language: told once for each distinct word, then remembered."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

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
from servanda.reader.words.tokens import tokens

__all__ = [
    "ACT",
    "AGENCY",
    "CAPITAL",
    "FRAME",
    "MODALITY",
    "NAME",
    "OFFICE",
    "POST",
    "SIGNS",
    "TELLING",
    "TENSE",
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
OFFICE = 1 << len(SIGNS)  # it names an office
NAME = OFFICE << 1  # it can be part of a person's name
AGENCY = NAME << 1  # a news agency's name may begin with it
ACT = AGENCY << 1  # it may tell of an act
FRAME = ACT << 1  # it holds what every claim of some frame holds
TELLING = FRAME << 1  # somebody may say something in its sentence
CAPITAL = TELLING << 1  # it begins with a capital and has more than that letter
POST = CAPITAL << 1  # it names an office or a profession


class Sign(NamedTuple):
    """A sign of how far an act has come; of two as near the one of lower `order` counts."""

    order: int
    status: str
    bit: int
    pattern: re.Pattern[str]


class Signs(NamedTuple):
    """All such signs of one kind: those told by the word they begin with, and the others."""

    bits: int
    told: tuple[Sign, ...]
    untold: tuple[Sign, ...]


class Lexicon(dict[str, int]):
    """Words and what they can be, as bits: the signs of speech and days that may begin with one.

    `patterns` are those of SIGNS, in that order; `known[n]` tells whether bit `n` is ever set.
    """

    def __init__(self, lang: str) -> None:
        super().__init__()
        self._lang = lang
        self._look = naming_of(lang)
        self.patterns = _patterns(lang)
        self._beginnings = Beginnings(self.patterns)
        self.known = self._beginnings.known
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
            there.append(Sign(order, status, 1 << number, pattern))
        return Signs(sum(sign.bit for sign in told), tuple(told), tuple(untold))

    def __missing__(self, word: str) -> int:
        if len(self) >= MOST_WORDS:
            self.clear()
        kind = self._beginnings(word)
        if self._look.is_office(word):
            kind |= OFFICE
        elif word[0].isupper() and _is_name_word(self._lang, word):
            kind |= NAME
        if word in _agency_words():
            kind |= AGENCY
        if acts_of(self._lang).may_hold(word):
            kind |= ACT
        if frames_of(self._lang).hints[word]:
            kind |= FRAME
        book = cuebook_of(self._lang)
        if book and book.may_tell(word):
            kind |= TELLING
        if len(word) > 1 and word[0].isupper():
            kind |= CAPITAL
        if posts_of(self._lang).is_head(word):
            kind |= POST
        self[word] = kind
        return kind


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


def _is_name_word(lang: str, word: str) -> bool:
    if not word.isalpha() or not (word[1:].islower() or len(word) == 1):
        return False
    calendar, look = calendar_of(lang), naming_of(lang)
    lower = word.lower()
    return (
        (len(word) == 1 or (lower not in look.articles and lower not in small_words(lang)))
        and word not in calendar.months
        and word not in calendar.weekdays
        and not look.not_name.fullmatch(word)
        and not look.honorifics.fullmatch(word)
    )
