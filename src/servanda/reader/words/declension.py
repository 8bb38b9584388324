"""Names of persons as they would be given by themselves, from any case they stand in.

Every case in which all parts of a name agree is a reading of it; a first name that is known, the
words around, and other uses of the name on the page tell which is meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from operator import ne
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from servanda.reader.words.language import has_data, load_yaml

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

__all__ = ["Declension", "Reading", "declension_of"]

_CASES = 6  # the nominative first
_INSTRUMENTAL = 4
_MOST_READINGS = 64
_KEPT = 20_000  # names remembered
_THREE = 3  # parts of a name of which only the last is declined, if no first name is known

_Row = tuple[str, str, tuple[str, str, str, str, str]]


class _Data(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    short: str
    undeclined: str
    not_women: str
    last_of_men: str
    last_of_women: str
    lasts_oblique: str
    men: tuple[_Row, ...]
    women: tuple[_Row, ...]
    given: dict[str, str]


class Reading(NamedTuple):
    """A name in the nominative, if it stands in case `case` (0 is the nominative)."""

    name: str
    case: int
    known: bool
    likely: bool = True
    changed: int = 0  # how many of its parts have another ending in the nominative
    ends: bool = False  # whether the last one has


@dataclass(frozen=True, slots=True)
class Declension:
    """How one language declines the names of men and of women, and first names it knows."""

    lang: str
    short: re.Pattern[str]
    undeclined: str
    not_women: re.Pattern[str]
    lasts: dict[str, re.Pattern[str]]
    lasts_oblique: re.Pattern[str]
    rows: dict[str, tuple[_Row, ...]]
    given: dict[str, frozenset[str]]

    def gender(self, name: str) -> str:
        """`men` or `women` by a first name that is known, else by the last; else empty."""
        first, _, last = name.partition(" ")
        given = [gender for gender, names in self.given.items() if last and first in names]
        formed = [gender for gender, form in self.lasts.items() if form.search(name)]
        found = given or formed
        return found[0] if len(found) == 1 else ""

    def is_given(self, word: str) -> bool:
        """Whether a word is a first name, in any case."""
        return _is_given(self.lang, word)

    def are_two(self, one: str, other: str) -> bool:
        """`with Xovym Y said`: a last name in a case, and another name that stands in none."""
        if not self.lasts_oblique.fullmatch(one) or self.is_given(one) or self.is_given(other):
            return False
        return not self.lasts_oblique.fullmatch(other)

    def nominative(
        self,
        name: str,
        *,
        oblique: bool,
        others: Container[str] = (),
        cases: frozenset[int] = frozenset(),
    ) -> Reading:
        """The name by itself; `oblique` says that words before it ask for another case.

        `others` are names on the page: of several readings the one that stands there is taken.
        `cases` are those that its office can stand in, where that is told.
        """
        readings = _readings(self.lang, name)
        return max(readings, key=lambda one: _worth(one, others, cases, oblique=oblique))


def _worth(
    one: Reading, others: Container[str], cases: frozenset[int], *, oblique: bool
) -> tuple[bool, bool, bool, bool, bool, int, bool, int]:
    """A known first name counts most, then other uses of the name, then the words before it.

    The instrumental in two parts of a name, or behind a known one, is never a nominative.
    """
    elsewhere = one.changed > 0 and one.name in others
    clear = one.case == _INSTRUMENTAL and one.changed + one.known > 1
    fits = one.case in cases if cases else oblique == (one.case > 0)
    told = oblique and (fits or not cases)
    declined = told or clear or (one.known and one.case > 0)
    changed = one.changed if declined else -one.changed
    return one.known, one.likely, elsewhere, clear, fits, changed, one.ends, -one.case


@cache
def declension_of(lang: str) -> Declension | None:
    """The declension of one language's names, if it has one."""
    if not has_data(f"{lang}/declension.yaml"):
        return None
    data = load_yaml(f"{lang}/declension.yaml", _Data)
    return Declension(
        lang,
        re.compile(data.short),
        data.undeclined,
        re.compile(rf"{data.not_women}$"),
        {
            "men": re.compile(rf"{data.last_of_men}$"),
            "women": re.compile(rf"{data.last_of_women}$"),
        },
        re.compile(data.lasts_oblique),
        {"men": data.men, "women": data.women},
        {gender: frozenset(names.split()) for gender, names in data.given.items()},
    )


@lru_cache(maxsize=_KEPT)
def _readings(lang: str, name: str) -> tuple[Reading, ...]:
    """All readings of a name, the nominative among them."""
    rules = declension_of(lang)
    parts = name.split(" ")
    found = [Reading(name, 0, known=False)]
    for gender, case in product(rules.rows if rules else (), range(_CASES)):
        found += _in_case(lang, gender, case, parts)
    return tuple(found[:_MOST_READINGS])


def _in_case(lang: str, gender: str, case: int, parts: list[str]) -> Iterator[Reading]:
    """The readings of a name in one case, of a man or of a woman."""
    rules = declension_of(lang)
    if rules is None:
        return
    first = list(_bases(lang, gender, case, parts[0]))
    known = [base for base in first if base in rules.given[gender]]
    still = not known and (rules.short.fullmatch(parts[0]) or len(parts) >= _THREE)
    firsts = known or ([parts[0]] if still else first)
    if gender == "women" and case and firsts == [parts[0]] and not (known or still):
        return  # a first name nobody knows is hardly a woman's without her endings
    middle = [[part] if still else list(_bases(lang, gender, case, part)) for part in parts[1:-1]]
    last = [list(_bases(lang, gender, case, part)) for part in parts[1:][-1:]]
    for words in product(firsts, *middle, *last):
        changed = sum(map(ne, words, parts))
        unlikely = case == 0 and gender == "women" and rules.not_women.search(words[-1])
        ends = words[-1] != parts[-1]
        yield Reading(" ".join(words), case, bool(known), not unlikely, changed, ends)


@lru_cache(maxsize=_KEPT)
def _bases(lang: str, gender: str, case: int, word: str) -> tuple[str, ...]:
    """What a word is in the nominative if it stands in a case; of joined words the last changes."""
    head, dash, tail = word.rpartition("-")
    rules = declension_of(lang)
    if rules is None or case == 0 or not tail[:1].isupper():
        return (word,)
    rows = rules.rows[gender]
    found = [base for row in rows for base in _undone(row, tail, case) if _row(base, rows) is row]
    if not found and _row(tail, rows) is None:
        found = [tail]
    return tuple(dict.fromkeys(head + dash + base for base in found))


def _undone(row: _Row, word: str, case: int) -> Iterator[str]:
    before, ending, cases = row
    for other in cases[case - 1].split("|"):
        if word.endswith(other) and len(word) > len(other):
            stem = word[: len(word) - len(other)]
            if re.search(rf"(?:{before})$", stem):
                yield stem + ending


def _row(word: str, rows: tuple[_Row, ...]) -> _Row | None:
    """How a word in the nominative is declined."""
    return next((row for row in rows if re.search(rf"(?:{row[0]}){row[1]}$", word)), None)


@lru_cache(maxsize=_KEPT)
def _is_given(lang: str, word: str) -> bool:
    rules = declension_of(lang)
    return rules is not None and any(
        base in names
        for gender, names in rules.given.items()
        for case in range(_CASES)
        for base in _bases(lang, gender, case, word)
    )
