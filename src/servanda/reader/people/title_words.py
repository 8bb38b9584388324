"""Which words the words of an office can hold, and which stand between it and a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.words.cuebook import cuebook_of
from servanda.reader.words.declension import declension_of
from servanda.reader.words.postcases import case_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from servanda.reader.words.naming import NameLook
    from servanda.reader.words.tokens import Words

__all__ = [
    "MARKS",
    "ends_sentence",
    "governs",
    "has_subject",
    "is_first_name",
    "may_stand_inside",
    "modifies",
]

MARKS = ("-", ".", "(", ")")
"""Marks within the words of an office."""
_ABBREVIATED = 4  # letters of a word that a full stop shortens; a longer one ends its sentence


def may_stand_inside(word: str, look: NameLook) -> bool:
    """Whether a word or mark can stand between the noun of an office and what ends it."""
    if word in look.inside_title or word in MARKS or word.isdigit() or word[0].isupper():
        return True
    return word not in look.articles and bool(look.inside_word.fullmatch(word))


def modifies(word: str, look: NameLook) -> bool:
    """An adjective, the first part of a compound, or the word that joins two adjectives."""
    if word in look.articles or word in look.inside_title:
        return word == look.and_word
    return bool(look.modifier.fullmatch(word)) and not _says(word, look)


def _says(word: str, look: NameLook) -> bool:
    """`The groups accused minister N.`: a verb that ends as adjectives do."""
    book = cuebook_of(look.lang)
    forms = book.verbs.get(word, ()) if book else ()
    return any(form.shape in ("finite", "plural") for form in forms)


def governs(word: str, look: NameLook) -> bool:
    """`the ministers at their session in X`: what a preposition governs holds no office."""
    return word in look.inside_title and word != look.and_word


def has_subject(words: Iterable[str], look: NameLook) -> bool:
    """Whether a word of some is an office as a subject stands, where the language tells."""
    return any(look.is_office(word) and 0 in case_of(word, look.lang) for word in words)


def is_first_name(word: str, look: NameLook) -> bool:
    """Whether another's name stands in between."""
    declension = declension_of(look.lang)
    return declension is not None and word[:1].isupper() and declension.is_given(word)


def ends_sentence(words: Words, at: int, look: NameLook) -> bool:
    """A full stop behind a word too long for one that it shortens, or behind a place: `in X.`."""
    if words.texts[at] != "." or at < 1:
        return False
    placed = at > 1 and words.texts[at - 2] in look.inside_title
    return placed or len(words.texts[at - 1]) > _ABBREVIATED
