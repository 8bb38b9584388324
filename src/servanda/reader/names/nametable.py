"""All forms of all names, made once: what a name index is built of and written from."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Protocol

import msgspec

from servanda.dates import When
from servanda.model import Name
from servanda.reader.words.inflect import compounds, forms, rewritten, surname_forms
from servanda.reader.words.language import with_rules
from servanda.reader.words.naming import naming_of
from servanda.reader.words.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence


__all__ = ["NameTable", "Table", "Tenure", "key_of"]

Tenure = tuple[str, str, "When"]
_NEVER_SHORT = ("state", "territory", "person")  # kinds whose names are no abbreviations
_STEP = 1000  # names between two words on progress


class Table(Protocol):
    """What an index looks up, in memory or in a file."""

    def bearers(self, key: str) -> tuple[Name, ...]:
        """Who bears a name, given by its key."""
        ...

    def most(self, first: str) -> int:
        """How many words the longest name has that begins with this one, in small letters."""
        ...

    def surnamed(self, word: str) -> tuple[Name, ...]:
        """The persons whose last name has this form."""
        ...

    def held(self, office: str) -> tuple[tuple[str, When], ...]:
        """Who held an office, and when."""
        ...


class NameTable(msgspec.Struct, frozen=True):
    """Names by number, and by every form the numbers of their bearers."""

    names: list[Name]
    by_words: dict[str, tuple[int, ...]]
    longest: dict[str, int]
    surnames: dict[str, tuple[int, ...]]
    tenures: dict[str, tuple[tuple[str, When], ...]]

    @classmethod
    def build(
        cls,
        rows: Iterable[Name],
        tenures: Iterable[Tenure] = (),
        progress: Callable[[int, int], None] = lambda _done, _all: None,
    ) -> NameTable:
        """Make all forms of all names, in the languages the reader has rules for.

        Rows may come in any order and any number; `tenures` are (office, person, when);
        `progress` is told how many of how many names are done.
        """
        rows = dict.fromkeys(rows)
        names = sorted(rows, key=lambda name: (name.text, name.actor, name.lang))
        by_words: dict[str, tuple[int, ...]] = {}
        longest: dict[str, int] = {}
        surnames: dict[str, tuple[int, ...]] = {}
        orgs = _names_of_orgs(names)
        taken = {name.text for name in names if name.kind in _NEVER_SHORT}
        for number, name in enumerate(names):
            if number % _STEP == 0:
                progress(number, len(names))
            for form in _all_forms(name, orgs):
                words = tokens(form).texts
                if not words or (form in taken and _is_written_small(form, name)):
                    continue
                _add(by_words, key_of(words), number)
                first = words[0].casefold()
                longest[first] = max(longest.get(first, 0), len(words))
            if name.kind == "person" and " " in name.text:
                for form in _surname_forms(name):
                    _add(surnames, form, number)
        progress(len(names), len(names))
        return cls(names, by_words, longest, surnames, _by_office(tenures))

    def bearers(self, key: str) -> tuple[Name, ...]:
        """Who bears a name, given by its key."""
        return tuple(self.names[number] for number in self.by_words.get(key, ()))

    def most(self, first: str) -> int:
        """How many words the longest name has that begins with this one, in small letters."""
        return self.longest.get(first, 0)

    def surnamed(self, word: str) -> tuple[Name, ...]:
        """The persons whose last name has this form."""
        return tuple(self.names[number] for number in self.surnames.get(word, ()))

    def held(self, office: str) -> tuple[tuple[str, When], ...]:
        """Who held an office, and when."""
        return self.tenures.get(office, ())


def key_of(words: Sequence[str]) -> str:
    """Capitals count in a single word; inside a longer name they are written either way."""
    return words[0] if len(words) == 1 else " ".join(words).casefold()


def _is_written_small(form: str, name: Name) -> bool:
    """Whether the form is the name in capitals written as a word: then it is another's name."""
    return name.text.isupper() and not form.isupper()


def _add(table: dict[str, tuple[int, ...]], key: str, number: int) -> None:
    there = table.get(key, ())
    if not there or there[-1] != number:
        table[key] = (*there, number)


def _by_office(tenures: Iterable[Tenure]) -> dict[str, tuple[tuple[str, When], ...]]:
    found: dict[str, list[tuple[str, When]]] = defaultdict(list)
    for office, person, when in tenures:
        found[office].append((person, when))
    return {office: tuple(held) for office, held in found.items()}


def _names_of_orgs(names: Iterable[Name]) -> dict[tuple[str, str], set[str]]:
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name in names:
        if name.kind in ("organisation", "state", "body"):
            found[name.actor, name.lang].add(name.text)
    return found


def _all_forms(name: Name, orgs: Mapping[tuple[str, str], set[str]]) -> set[str]:
    if name.lang not in with_rules():
        return {name.text}
    rules = naming_of(name.lang).inflection
    texts = {name.text}
    if name.kind in ("office", "body"):
        texts = rewritten(name.text, rules)
        if name.of:
            owners = orgs.get((name.of, name.lang), set())
            texts |= {form for text in texts for form in compounds(text, owners, name.of, rules)}
    return {form for text in texts for form in forms(text, rules, name.kind)}


def _surname_forms(name: Name) -> set[str]:
    last = name.text.rpartition(" ")[2]
    if name.lang not in with_rules():
        return {last}
    return surname_forms(last, naming_of(name.lang).inflection)
