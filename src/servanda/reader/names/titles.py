"""The office beside a name: `Secretary General of X, N. N.` and `N. N., the Secretary General`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.words.cuebook import cuebook_of
from servanda.reader.words.declension import declension_of
from servanda.reader.words.lexicon import NAME, OFFICE
from servanda.reader.words.postcases import case_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from servanda.reader.words.naming import NameLook
    from servanda.reader.words.tokens import Words

__all__ = [
    "Title",
    "clause_before",
    "title_after",
    "title_apposed",
    "title_at",
    "title_before",
    "title_with_owner",
]

_LONGEST = 24  # words of an office up to the mark that closes it
_REACH = 16  # words between the office and the name
_POSSESSIVE = ("\u2019", "'", "s")
_MARKS = ("-", ".", "(", ")")
_DASHES = ("\u2013", "\u2014", "-")
_STOPS = (".", "!", "?", "\u2026", "\u00bb")
_PAIR = 2
_SENTENCE_ENDS = frozenset(".;")
_CLAUSE_ENDS = frozenset(',.;:"“”–—')
_ABBREVIATED = 4  # letters of a word that a full stop shortens; a longer one ends its sentence
_CHAIN = 6  # words between two offices of one title
_OWNER = 7  # words of whose office it is, in a row
_DOUBLE_REACH = 6  # words of the first of two offices
_RANKED = 8  # words between an office and a rank of the same person


class Title(NamedTuple):
    """An office in words, without its article."""

    start: int
    end: int

    def text(self, text: str) -> str:
        """Its words."""
        return " ".join(text[self.start : self.end].split())


def title_before(words: Words, name: int, look: NameLook) -> Title | None:
    """The office phrase that ends where the name begins."""
    at = name - 1
    end = name - 1
    if at > 0 and words.texts[at] == ",":
        at, end = at - 1, at - 1
    stop = max(-1, at - _REACH)
    joined = False
    if at >= 0 and _governs(words.texts[at], look):
        stop = at
    while at > stop:
        if words.kinds[at] & OFFICE:
            if _is_body(words, at, look):
                return None
            first = _double(words, _chain(words, _begin(words, at, look), look), look)
            first = _with_rank(words, _owned(words, first, look), at, look)
            first += first < at and words.texts[first].lower() in look.articles
            other = look.office_in_capitals and _is_of_other(words, at, name)
            return None if other else Title(words.starts[first], words.end(end))
        joined = joined or words.texts[at] == look.and_word
        listed = joined and words.texts[at] == ","  # `of trade, fish and fog`
        if not listed and not _may_stand_inside(words.texts[at], look):
            return None
        if _ends_sentence(words, at):
            return None
        if _is_first_name(words.texts[at], look):
            return None
        at -= 1
    return None


def _is_of_other(words: Words, office: int, name: int) -> bool:
    """`Minister A B in X N.`: whether another name, and then a small word, follow an office."""
    after = office + 1
    while after < name and words.kinds[after] & NAME:
        after += 1
    return after - office > _PAIR and after < name and words.texts[after].islower()


def _is_body(words: Words, at: int, look: NameLook) -> bool:
    """`Council of Ministers`: several that a preposition governs are whom a body is made of."""
    governed = at > 0 and _governs(words.texts[at - 1], look)
    return governed and bool(look.several.fullmatch(words.texts[at]))


def _ends_sentence(words: Words, at: int) -> bool:
    """A full stop behind a word that is too long for one that it shortens."""
    return words.texts[at] == "." and at > 0 and len(words.texts[at - 1]) > _ABBREVIATED


def _governs(word: str, look: NameLook) -> bool:
    """`the ministers at their session in X`: what a preposition governs holds no office."""
    return word in look.inside_title and word != look.and_word


def _is_first_name(word: str, look: NameLook) -> bool:
    """Whether another's name stands in between."""
    declension = declension_of(look.lang)
    return declension is not None and word[:1].isupper() and declension.is_given(word)


def _chain(words: Words, first: int, look: NameLook) -> int:
    """Where a title begins that has another in the genitive: `the secretary of the premier N.`."""
    at = first
    while at > max(0, first - _CHAIN):
        at -= 1
        if words.kinds[at] & OFFICE:
            return _chain(words, _begin(words, at, look), look)
        if not look.chained.fullmatch(words.texts[at]):
            break
    return first


def _double(words: Words, first: int, look: NameLook) -> int:
    """Where a title of two offices begins: `deputy premier - foreign minister N. N.`."""
    if first < _PAIR or words.texts[first - 1] not in _DASHES:
        return first
    for at in range(first - 2, max(-1, first - 2 - _DOUBLE_REACH), -1):
        if look.is_office(words.texts[at]):
            return _begin(words, at, look)
        if not _may_stand_inside(words.texts[at], look) or _ends_sentence(words, at):
            return first
    return first


def _with_rank(words: Words, first: int, office: int, look: NameLook) -> int:
    """Where a title begins whose last part is a rank: `the minister of X general N. N.`."""
    cases = case_of(words.texts[office], look.lang)
    for at in range(first - 1, max(-1, first - 1 - _RANKED), -1) if cases else ():
        word = words.texts[at]
        if words.kinds[at] & OFFICE:
            return _begin(words, at, look) if cases & case_of(word, look.lang) else first
        if not word[0].isalpha() or _governs(word, look) or _is_first_name(word, look):
            break
        if word[0].islower() and not look.inside_word.fullmatch(word):
            break
    return first


def title_at(words: Words, office: int, look: NameLook) -> Title:
    """The office phrase around one word: its adjectives and compounds before it."""
    return Title(words.starts[_begin(words, office, look)], words.end(office))


def title_after(words: Words, after: int, look: NameLook) -> Title | None:
    """The office phrase in apposition: a comma, perhaps an article, an office, up to a comma."""
    if after + 2 >= len(words) or words.texts[after] not in (",", "("):
        return None
    at = after + 1
    at += words.texts[at] in look.articles
    limit = min(len(words), at + _REACH)
    office = next((n for n in range(at, limit) if look.is_office(words.texts[n])), None)
    if office is None or not _leads_to(words.texts[at:office], look):
        return None
    end = office + 1
    closing = (",", ")") if words.texts[after] == "(" else (",",)
    if (closed := _closed(words, end, closing, look)) > end:
        return Title(words.starts[at], words.end(closed - 1))
    while (
        end < limit
        and words.texts[end] not in closing
        and _may_stand_inside(words.texts[end], look)
        and not _ends_sentence(words, end)
    ):
        end += 1
    if _leads_to_other(words, office, end, look):
        return None  # it is the post of whom it leads to
    while words.texts[end - 1] in _MARKS and end - 1 > office:
        end -= 1
    return Title(words.starts[at], words.end(end - 1))


def _closed(words: Words, first: int, closing: tuple[str, ...], look: NameLook) -> int:
    """Where an office is closed by a mark with nothing but nouns before it; 0 where it is not."""
    for end in range(first, min(len(words), first + _LONGEST)):
        if words.texts[end] in closing or words.texts[end] in _SENTENCE_ENDS:
            return 0 if _leads_to_other(words, first - 1, end, look) else end
        if not look.goes_on.fullmatch(words.texts[end]):
            return 0
    return 0


def _leads_to_other(words: Words, office: int, end: int, look: NameLook) -> bool:
    """`Asked about A B, President C D said`: a name follows right behind the office."""
    if any(_is_first_name(word, look) for word in words.texts[office + 1 : end]):
        return True
    after = office + 1
    while after < end and look.is_office(words.texts[after]):
        after += 1
    names = 0
    while after < end and words.kinds[after] & NAME:
        names, after = names + 1, after + 1
    goes_on = after < len(words) and words.texts[after][0].isalpha()
    return names >= _PAIR or (names == 1 and goes_on and words.texts[after].islower())


def _leads_to(before: Sequence[str], look: NameLook) -> bool:
    """Whether words can stand before the noun of an office: also `Ministry of Fish (MF)`."""
    named = bool(before) and bool(look.institution.fullmatch(before[0]))
    return all(
        _modifies(word, look)
        or word == "-"
        or (named and (word in look.inside_title or word in "()"))
        for word in before
    )


def clause_before(words: Words, name: int) -> int:
    """Where the clause begins that the comma before a name closes; the name if none does."""
    if name < _PAIR or words.texts[name - 1] != ",":
        return name
    first = name - 1
    while first and words.texts[first - 1] not in _CLAUSE_ENDS:
        first -= 1
    return first


def title_apposed(words: Words, first: int, name: int, look: NameLook) -> Title | None:
    """`The head of whatever it may be, N. N.,`: all from where the clause begins to the comma."""
    first += words.texts[first].lower() in look.articles
    if not _PAIR <= name - first <= _REACH:
        return None
    office = next((n for n in range(first, name - 1) if look.is_office(words.texts[n])), None)
    if office is None or not _leads_to(words.texts[first:office], look):
        return None
    return Title(words.starts[first], words.end(name - 2))


def title_with_owner(words: Words, office: int, look: NameLook) -> Title:
    """The office phrase around one word, and whose it is: `the foreign minister of X`."""
    first = _owned(words, _begin(words, office, look), look)
    if declension_of(look.lang) is None:
        first = _possessor(words, first)
    end = after = office + 1
    governed = words.texts[after : after + 1] and _governs(words.texts[after], look)
    declined = declension_of(look.lang) is not None
    while after < min(len(words), end + _OWNER) and (
        words.texts[after][0].isupper()
        or (governed and _may_own(words.texts[after], look))
        or (declined and _may_be_owned(words.texts[after], look))
    ):
        after += 1
        named = words.texts[after - 1][0].isupper() or not declined
        if named and not _is_small(words.texts[after - 1], look):
            end = after
    return Title(words.starts[first], words.end(end - 1))


def _owned(words: Words, first: int, look: NameLook) -> int:
    """Where an office begins with the small nouns that tell whose it is."""
    if not look.owned_before:
        return first
    at = first
    while at and _owns(words.texts[at - 1], look):
        at -= 1
    return _begin(words, at, look) if at < first else first


def _possessor(words: Words, first: int) -> int:
    """`X's foreign minister`: where the name begins that a mark makes the owner of what follows."""
    at = first - 1 - (first > 0 and words.texts[first - 1] == "s")
    if at < 1 or words.texts[at] not in _POSSESSIVE[:2] or not words.texts[at - 1][0].isupper():
        return first
    at -= 1
    while at and (words.texts[at - 1][0].isupper() or words.texts[at - 1] == "."):
        at -= 1
    return at


def _owns(word: str, look: NameLook) -> bool:
    """`a foreign ministry spokesman`: a small noun before an office that tells whose it is."""
    return word not in look.inside_title and bool(look.inside_word.fullmatch(word))


def _may_own(word: str, look: NameLook) -> bool:
    """A word of whose an office is, behind the preposition."""
    return _is_small(word, look) or bool(look.inside_word.fullmatch(word))


def _may_be_owned(word: str, look: NameLook) -> bool:
    """`the minister of trade and fish of X`, in a language that says it by cases."""
    return word == look.and_word or bool(look.inside_word.fullmatch(word))


def _is_small(word: str, look: NameLook) -> bool:
    return word in look.inside_title or word in look.articles or word in _POSSESSIVE


def _begin(words: Words, office: int, look: NameLook) -> int:
    """The first word of the title: compounds and adjectives before the office belong to it."""
    at = office
    while at > 0 and (_joins(words, at - 1) or _modifies(_inside(words, at - 1, look), look)):
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
    while first and at - first < _CHAIN + _PAIR:
        word = words.texts[first - 1]
        if look.is_office(word):
            return _begin(words, first - 1, look) if governed else at + 2
        if not (word[0].isupper() or word in look.inside_title):
            break
        governed = governed or _governs(word, look)
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
    if (
        at >= _PAIR
        and declension_of(look.lang) is None
        and all(words.kinds[n] & NAME for n in (at - 1, at - 2))
    ):
        return True
    while first > 0 and words.texts[first - 1][0].isupper():
        first -= 1
        if look.is_office(words.texts[first]):
            return first + 1 < at
    return first < at and first > 0 and look.is_office(words.texts[first - 1])


def _institution(words: Words, at: int, office: int, look: NameLook) -> int:
    """`Ministry of Foreign Affairs spokesman`: an institution in words before the office."""
    named = at >= _PAIR and at < office and words.texts[at - 1] in look.inside_title
    if named and look.institution.fullmatch(words.texts[at - 2]):
        at -= 2
        while at and _modifies(words.texts[at - 1], look):
            at -= 1
    return at


def _modifies(word: str, look: NameLook) -> bool:
    """An adjective, the first part of a compound, or the word that joins two adjectives."""
    if word in look.articles or word in look.inside_title:
        return word == look.and_word
    return bool(look.modifier.fullmatch(word)) and not _says(word, look)


def _says(word: str, look: NameLook) -> bool:
    """`The groups accused minister N.`: a verb that ends as adjectives do."""
    book = cuebook_of(look.lang)
    forms = book.verbs.get(word, ()) if book else ()
    return any(form.shape in ("finite", "plural") for form in forms)


def _may_stand_inside(word: str, look: NameLook) -> bool:
    if word in look.inside_title or word in _MARKS or word.isdigit() or word[0].isupper():
        return True
    return word not in look.articles and bool(look.inside_word.fullmatch(word))
