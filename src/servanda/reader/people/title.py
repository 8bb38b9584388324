"""An office in words: where they begin, with compounds and adjectives before its noun."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.people.title_words import governs, modifies
from servanda.reader.words.declension import declension_of
from servanda.reader.words.lexicon import NAME

if TYPE_CHECKING:
    from servanda.reader.words.naming import NameLook
    from servanda.reader.words.tokens import Words

__all__ = ["Title", "begin", "title_at"]

_STOPS = (".", "!", "?", "\u2026", "\u00bb")
_JOINED = 8  # words of the first of two joined offices


class Title(NamedTuple):
    """An office in words, without its article."""

    start: int
    end: int

    def text(self, text: str) -> str:
        """Its words."""
        return " ".join(text[self.start : self.end].split())


def title_at(words: Words, office: int, look: NameLook) -> Title:
    """The office phrase around one word: its adjectives and compounds before it."""
    return Title(words.starts[begin(words, office, look)], words.end(office))


def begin(words: Words, office: int, look: NameLook) -> int:
    """The first word of the title: compounds and adjectives before the office belong to it."""
    at = office
    while at > 0 and (_joins(words, at - 1) or modifies(_inside(words, at - 1, look), look)):
        if words.texts[at - 1] == look.and_word:
            if _ends_name(words, at - 1, look):
                break
            if (joined := _joined_to(words, at - 1, look)) < at:
                return joined
        at -= 1
    while words.texts[at] in ("-", look.and_word):
        at += 1
    return _institution(words, at, office, look)


def _joined_to(words: Words, at: int, look: NameLook) -> int:
    """`Minister of State for X and Minister of Y`: where the first of two joined offices begins.

    What an office is of, and no office, is no part of the second: it begins behind the `and`.
    """
    first, governed = at, False
    while first and at - first < _JOINED:
        word = words.texts[first - 1]
        if look.is_office(word):
            return begin(words, first - 1, look) if governed else at + 2
        if not (word[0].isupper() or word in look.inside_title):
            break
        governed = governed or governs(word, look)
        first -= 1
    return at + 1 if governed else at + 2


def _joins(words: Words, at: int) -> bool:
    """Whether a hyphen stands there with no blank before the next word."""
    return words.texts[at] == "-" and words.starts[at] + 1 == words.starts[at + 1]


def _inside(words: Words, at: int, look: NameLook) -> str:
    """A word as it would be written inside a sentence, if it begins one; articles stay."""
    word = words.texts[at]
    begins = declension_of(look.lang) and (at == 0 or words.texts[at - 1] in _STOPS)
    return word[0].lower() + word[1:] if begins else word


def _ends_name(words: Words, at: int, look: NameLook) -> bool:
    """`President A B and Minister C D`: whether somebody with his office stands before a word."""
    first = at
    shown = declension_of(look.lang) is None  # by a capital: small words can be no name
    if shown and at > 1 and words.kinds[at - 1] & words.kinds[at - 2] & NAME:
        return True
    while first > 0 and words.texts[first - 1][0].isupper():
        first -= 1
        if look.is_office(words.texts[first]):
            return first + 1 < at
    return first < at and first > 0 and look.is_office(words.texts[first - 1])


def _institution(words: Words, at: int, office: int, look: NameLook) -> int:
    """`Ministry of Foreign Affairs spokesman`: an institution in words before the office."""
    named = 1 < at < office and words.texts[at - 1] in look.inside_title
    if named and look.institution.fullmatch(words.texts[at - 2]):
        at -= 2
        while at and modifies(words.texts[at - 1], look):
            at -= 1
    return at
