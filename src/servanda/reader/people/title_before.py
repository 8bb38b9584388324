"""The office that leads to a name: `Secretary General of X, N. N.`, with all that belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.people.title import Title, begin
from servanda.reader.people.title_owner import with_owners
from servanda.reader.people.title_words import (
    ends_sentence,
    governs,
    is_first_name,
    may_stand_inside,
)
from servanda.reader.words.cuebook import cuebook_of
from servanda.reader.words.honorifics import after_honorifics
from servanda.reader.words.lexicon import NAME, OFFICE
from servanda.reader.words.postcases import case_of, same_case
from servanda.reader.words.states import states_of

if TYPE_CHECKING:
    from servanda.reader.words.naming import NameLook
    from servanda.reader.words.tokens import Words

__all__ = ["title_before"]

_REACH = 16  # words between the office and the name
_DASHES = ("\u2013", "\u2014", "-")
_POSSESSIVE = ("\u2019", "'")
_NAMES = 2  # words of the shortest name
_CHAIN = 6  # words between two offices of one title
_DOUBLE_REACH = 6  # words of the first of two offices
_BY_ITSELF = frozenset((0,))  # the nominative: `with reporters minister N.` is no title
_RANKED = 8  # words between an office and a rank of the same person


def title_before(words: Words, name: int, look: NameLook) -> Title | None:
    """The office phrase that ends where the name begins."""
    last = _before_national(words, name - 1, look)
    closed = last > 0 and words.texts[last] == ","
    last -= closed
    office = _office_before(words, last, look, look.inside_closed if closed else frozenset())
    if office < 0 or _is_body(words, office, look):
        return None
    if look.office_in_capitals and _is_of_other(words, office, name):
        return None
    first = _first(words, office, look)
    return Title(words.starts[first], words.end(last))


def _before_national(words: Words, last: int, look: NameLook) -> int:
    """`the head of X, the Frenchman N. N.,`: the comma before where somebody comes from."""
    if last < _NAMES or words.texts[last - 2] != ",":
        return last
    book, word = cuebook_of(look.lang), words.texts[last]
    called = book is not None and word.lower() in book.professions
    definite = book.definite if book else look.definite
    apposed = words.texts[last - 1] in definite and (called or word in states_of(look.lang)[0])
    return last - 2 if apposed else last


def _office_before(words: Words, last: int, look: NameLook, more: frozenset[str]) -> int:
    """The noun of the office whose phrase ends with a word; -1 if none does.

    `more` words may stand in it than where nothing closes it.
    """
    if last >= 0 and governs(words.texts[last], look):
        return -1
    joined = False
    for at in range(last, max(-1, last - _REACH), -1):
        if words.kinds[at] & OFFICE:
            return at
        word = words.texts[at]
        joined = joined or word == look.and_word
        listed = joined and word == ","  # `of trade, fish and fog`
        inside = may_stand_inside(word, look) or _owns(words, at)
        if not (listed or word in more or inside):
            return -1
        if ends_sentence(words, at, look) or is_first_name(word, look):
            return -1
    return -1


def _owns(words: Words, at: int) -> bool:
    """`the People's X`, `in N'X`: the mark of an owner inside a name, with the letter behind it."""
    at -= words.texts[at] == "s"
    if not 0 < at < len(words.texts) - 1 or words.texts[at] not in _POSSESSIVE:
        return False
    inside = words.starts[at + 1] == words.end(at) and words.texts[at + 1][0].isupper()
    then = words.texts[at + 1 + (not inside) : at + 2 + (not inside)]
    return words.texts[at - 1][0].isupper() and bool(then) and then[0][0].isupper()


def _first(words: Words, office: int, look: NameLook) -> int:
    """The first word of all that the noun of an office belongs to, without an article."""
    first = begin(words, office, look)
    if case_of(words.texts[office], look.lang) != _BY_ITSELF:
        first = _chain(words, first, look)
    first = _double(words, first, look)
    first = _with_rank(words, with_owners(words, first, look), office, look)
    first = after_honorifics(look.honorifics, words.texts, first, office)
    return first + (first < office and words.texts[first].lower() in look.articles)


def _is_of_other(words: Words, office: int, name: int) -> bool:
    """`Minister A B in X N.`: whether another name, and then a small word, follow an office."""
    after = office + 1
    while after < name and words.kinds[after] & NAME:
        after += 1
    return after - office > _NAMES and after < name and words.texts[after].islower()


def _is_body(words: Words, at: int, look: NameLook) -> bool:
    """`Council of Ministers`: several that a preposition governs are whom a body is made of."""
    governed = at > 0 and governs(words.texts[at - 1], look)
    return governed and bool(look.several.fullmatch(words.texts[at]))


def _chain(words: Words, first: int, look: NameLook) -> int:
    """Where a title begins that has another in the genitive: `the secretary of the premier N.`."""
    at = first
    while at > max(0, first - _CHAIN):
        at -= 1
        if words.kinds[at] & OFFICE:
            return _chain(words, begin(words, at, look), look)
        if not look.chained.fullmatch(words.texts[at]):
            break
    return first


def _double(words: Words, first: int, look: NameLook) -> int:
    """Where a title of two offices begins: `deputy premier - foreign minister N. N.`."""
    if not (first > 1 and words.texts[first - 1] in _DASHES):
        return first
    for at in range(first - 2, max(-1, first - 2 - _DOUBLE_REACH), -1):
        if look.is_office(words.texts[at]):
            return begin(words, at, look)
        if not may_stand_inside(words.texts[at], look) or ends_sentence(words, at, look):
            return first
    return first


def _with_rank(words: Words, first: int, office: int, look: NameLook) -> int:
    """Where a title begins whose last part is a rank: `the minister of X general N. N.`."""
    if not case_of(words.texts[office], look.lang):
        return first
    for at in range(first - 1, max(-1, first - 1 - _RANKED), -1):
        word = words.texts[at]
        if words.kinds[at] & OFFICE:
            agree = same_case(words.texts[office], word, look.lang)
            return begin(words, at, look) if agree else first
        if not word[0].isalpha() or governs(word, look) or is_first_name(word, look):
            break
        if word[0].islower() and not look.inside_word.fullmatch(word):
            break
    return first
