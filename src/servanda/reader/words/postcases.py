"""Posts as they would be named by themselves, from the case they stand in on a page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import msgspec

from servanda.reader.words.language import has_data, load_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["case_of", "post_by_itself", "same_case"]

_KEPT = 5_000  # posts remembered

_Row = tuple[str, str, tuple[str, str, str, str, str]]


class _Data(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    heads: str
    itself: str
    nouns: tuple[_Row, ...]
    adjectives: tuple[_Row, ...]
    joins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Cases:
    """`heads` look like adjectives, `itself` are in the nominative; the rows are as of names."""

    heads: re.Pattern[str]
    itself: re.Pattern[str]
    nouns: tuple[_Row, ...]
    adjectives: tuple[_Row, ...]
    joins: tuple[str, ...]


@cache
def _cases(lang: str) -> _Cases | None:
    if not has_data(f"{lang}/posts.yaml"):
        return None
    data = load_yaml(f"{lang}/posts.yaml", _Data)
    return _Cases(
        re.compile(data.heads), re.compile(data.itself), data.nouns, data.adjectives, data.joins
    )


@lru_cache(maxsize=_KEPT)
def post_by_itself(post: str, lang: str) -> str:
    """The post in the nominative, where the language has data for it; else as it stands.

    Adjectives up to the first noun change, and that noun; what is said of it after that does not.
    """
    rules = _cases(lang)
    if rules is None:
        return post
    words = post.split(" ")
    for at, word in enumerate(words):
        if word.casefold() in rules.joins:
            continue
        is_head = rules.heads.fullmatch(word)
        if not is_head and (base := _base(word, rules.adjectives)):
            words[at] = base
            continue
        words[at] = _noun(word, rules)
        break
    return " ".join(words)


@lru_cache(maxsize=_KEPT)
def case_of(noun: str, lang: str) -> frozenset[int]:
    """The cases the noun of a post can stand in, 0 the nominative; none where none is known."""
    rules = _cases(lang)
    if rules is None:
        return frozenset()
    if rules.itself.search(noun):
        return frozenset((0,))
    rows = (*rules.nouns, *rules.adjectives)
    return frozenset(case for case, _ in _undone(noun, rows))


def same_case(one: str, other: str, lang: str) -> bool:
    """Whether the nouns of two posts can stand in one case; never where no case is known."""
    return not case_of(one, lang).isdisjoint(case_of(other, lang))


def _noun(word: str, rules: _Cases) -> str:
    head, dash, tail = word.rpartition("-")
    if rules.itself.search(tail):
        return word
    return head + dash + (_base(tail, rules.nouns) or tail)


def _base(word: str, rows: tuple[_Row, ...]) -> str:
    return next((base for _, base in _undone(word, rows)), "")


def _undone(word: str, rows: tuple[_Row, ...]) -> Iterator[tuple[int, str]]:
    """Every case a word can stand in with what it is in the nominative, the likeliest row first."""
    for before, ending, cases in rows:
        for case, endings in enumerate(cases, 1):
            for other in endings.split("|"):
                stem = word.removesuffix(other)
                if stem != word and re.search(rf"(?:{before})$", stem):
                    yield case, stem + ending
