"""An office that commas set off: `N. N., the Secretary General`, `The head of it all, N. N.,`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.people.title import Title
from servanda.reader.people.title_words import (
    MARKS,
    ends_sentence,
    is_first_name,
    may_stand_inside,
    modifies,
)
from servanda.reader.words.lexicon import NAME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from servanda.reader.words.naming import NameLook
    from servanda.reader.words.tokens import Words

__all__ = ["clause_before", "title_after", "title_apposed"]

_LONGEST = 24  # words of an office up to the mark that closes it
_REACH = 16  # words between the office and the name
_SENTENCE_ENDS = frozenset(".;")
_CLAUSE_ENDS = frozenset(',.;:"“”–—')
_PAIR = 2  # words of the shortest name, and of the shortest clause with its comma


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
        and may_stand_inside(words.texts[end], look)
        and not ends_sentence(words, end, look)
    ):
        end += 1
    if _leads_to_other(words, office, end, look):
        return None  # it is the post of whom it leads to
    while words.texts[end - 1] in MARKS and end - 1 > office:
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
    if any(is_first_name(word, look) for word in words.texts[office + 1 : end]):
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
    """Whether words can stand before the noun of an office: also `Ministry of Fish (MF)`.

    Where small words can be nouns, those between a mark and an office go with it.
    """
    named = bool(before) and bool(look.institution.fullmatch(before[0]))
    return all(
        modifies(word, look)
        or word == "-"
        or (word not in look.inside_title and look.goes_on.fullmatch(word))
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
