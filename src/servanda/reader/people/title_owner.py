"""Whose an office is, told beside it: `X's foreign minister`, `the foreign minister of X`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.people.title import Title, begin
from servanda.reader.people.title_words import governs
from servanda.reader.words.daywords import calendar_of
from servanda.reader.words.declension import declension_of
from servanda.reader.words.honorifics import after_honorifics

if TYPE_CHECKING:
    from servanda.reader.words.naming import NameLook
    from servanda.reader.words.tokens import Words

__all__ = ["possessor", "title_with_owner", "with_owners"]

_POSSESSIVE = ("\u2019", "'", "s")
_OWNER = 7  # words of whose office it is, in a row


def title_with_owner(words: Words, office: int, look: NameLook) -> Title:
    """The office phrase around one word, and whose it is: `the foreign minister of X`."""
    first = with_owners(words, begin(words, office, look), look)
    if declension_of(look.lang) is None:
        first = _small_possessor(words, possessor(words, first), look)
    first = after_honorifics(look.honorifics, words.texts, first, office)
    end = after = office + 1
    governed = words.texts[after : after + 1] and governs(words.texts[after], look)
    declined = declension_of(look.lang) is not None
    while after < min(len(words), end + _OWNER) and (
        (words.texts[after][0].isupper() and not _is_day(words.texts[after], look))
        or (governed and _may_own(words.texts[after], look))
        or (declined and _may_be_owned(words.texts[after], look))
    ):
        after += 1
        named = words.texts[after - 1][0].isupper() or not declined
        if named and not _is_small(words.texts[after - 1], look):
            end = after
    return Title(words.starts[first], words.end(end - 1))


def with_owners(words: Words, first: int, look: NameLook) -> int:
    """Where an office begins with the small nouns that tell whose it is."""
    if not look.owned_before:
        return first
    at = first
    while at and _owns(words.texts[at - 1], look):
        at -= 1
    return begin(words, at, look) if at < first else first


def _owns(word: str, look: NameLook) -> bool:
    """`a foreign ministry spokesman`: a small noun before an office that tells whose it is."""
    return word not in look.inside_title and bool(look.inside_word.fullmatch(word))


def possessor(words: Words, first: int) -> int:
    """`X's foreign minister`: where the name begins that a mark makes the owner of what follows."""
    at = first - 1 - (first > 0 and words.texts[first - 1] == "s")
    if at < 1 or words.texts[at] not in _POSSESSIVE[:2] or not words.texts[at - 1][0].isupper():
        return first
    at -= 1
    while at and (words.texts[at - 1][0].isupper() or words.texts[at - 1] == "."):
        at -= 1
    return at


def _small_possessor(words: Words, first: int, look: NameLook) -> int:
    """`the ministry's spokesman`: where a noun begins that is no name and owns an office."""
    at = first - 1 - (first > 0 and words.texts[first - 1] == "s")
    marked = look.owned_before and at > 0 and words.texts[at] in _POSSESSIVE[:2]
    return (
        with_owners(words, at - 1, look) if marked and _owns(words.texts[at - 1], look) else first
    )


def _may_own(word: str, look: NameLook) -> bool:
    """A word of whose an office is, behind the preposition."""
    return _is_small(word, look) or bool(look.inside_word.fullmatch(word))


def _may_be_owned(word: str, look: NameLook) -> bool:
    """`the minister of trade and fish of X`, in a language that says it by cases."""
    return word == look.and_word or bool(look.inside_word.fullmatch(word))


def _is_day(word: str, look: NameLook) -> bool:
    """`the envoy of X on Monday`: when something was said."""
    calendar = calendar_of(look.lang)
    return word in calendar.weekdays or word in calendar.months


def _is_small(word: str, look: NameLook) -> bool:
    return word in look.inside_title or word in look.articles or word in _POSSESSIVE
