"""A name index held in memory: built from rows, found by dictionary, longest name first."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from servanda.dates import FALSE
from servanda.reader.inflect import compounds, forms, rewritten, surname_forms
from servanda.reader.language import with_rules
from servanda.reader.naming import naming_of
from servanda.reader.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from servanda.dates import Day, When
    from servanda.model import Name

__all__ = ["NameBook", "Tenure"]

Tenure = tuple[str, str, "When"]


class NameBook:
    """Names in all their forms. Never changed once built.

    Rows may come in any order and any number; `tenures` are (office, person, when).
    """

    def __init__(
        self,
        by_words: Mapping[str, tuple[Name, ...]],
        longest: Mapping[str, int],
        surnames: Mapping[str, tuple[Name, ...]],
        tenures: tuple[Tenure, ...],
    ) -> None:
        self._by_words = by_words
        self._longest = longest
        self._surnames = surnames
        self._tenures = tenures

    @classmethod
    def build(cls, rows: Iterable[Name], tenures: Iterable[Tenure] = ()) -> NameBook:
        """Make all forms of all names, in the languages the reader has rules for."""
        names = sorted(rows, key=lambda name: (name.text, name.actor, name.lang))
        by_words: dict[str, dict[Name, None]] = defaultdict(dict)
        longest: dict[str, int] = {}
        surnames: dict[str, dict[Name, None]] = defaultdict(dict)
        orgs = _names_of_orgs(names)
        for name in names:
            for form in _all_forms(name, orgs):
                words = [token.text for token in tokens(form)]
                by_words[_key(words)][name] = None
                first = words[0].casefold()
                longest[first] = max(longest.get(first, 0), len(words))
            if name.kind == "person" and " " in name.text:
                for form in _surname_forms(name):
                    surnames[form][name] = None
        return cls(_frozen(by_words), longest, _frozen(surnames), tuple(tenures))

    def find(self, text: str, day: Day | None = None) -> Sequence[Name]:
        """All bearers of exactly this name, in any of its forms."""
        return _on(day, self._by_words.get(_key([token.text for token in tokens(text)]), ()))

    def longest(
        self, words: Sequence[str], at: int, day: Day | None = None
    ) -> tuple[int, Sequence[Name]]:
        """The longest name that begins at word `at`, as its length in words and its bearers."""
        most = min(self._longest.get(words[at].casefold(), 0), len(words) - at)
        for length in range(most, 0, -1):
            bearers = self._by_words.get(_key(words[at : at + length]))
            if bearers and (there := _on(day, bearers)):
                return length, there
        return 0, ()

    def surname(self, word: str, day: Day | None = None) -> Sequence[Name]:
        """The persons whose last name this is."""
        return _on(day, self._surnames.get(word, ()))

    def holders(self, office: str, day: Day | None = None) -> Sequence[str]:
        """Who holds the office on that day."""
        return [
            person
            for held, person, when in self._tenures
            if held == office and (day is None or when.at(day) is not FALSE)
        ]


def _key(words: Sequence[str]) -> str:
    """Capitals count in a single word; inside a longer name they are written either way."""
    return words[0] if len(words) == 1 else " ".join(words).casefold()


def _on(day: Day | None, names: tuple[Name, ...]) -> Sequence[Name]:
    """Those who bore the name on that day, or may have."""
    if day is None:
        return names
    return tuple(name for name in names if name.valid.at(day) is not FALSE)


def _frozen(found: dict[str, dict[Name, None]]) -> dict[str, tuple[Name, ...]]:
    return {key: tuple(names) for key, names in found.items()}


def _names_of_orgs(names: Iterable[Name]) -> dict[tuple[str, str], set[str]]:
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name in names:
        if name.kind in ("organisation", "state"):
            found[name.actor, name.lang].add(name.text)
    return found


def _all_forms(name: Name, orgs: Mapping[tuple[str, str], set[str]]) -> set[str]:
    if name.lang not in with_rules():
        return {name.text}
    rules = naming_of(name.lang).inflection
    texts = rewritten(name.text, rules) if name.kind == "body" else {name.text}
    if name.kind in ("office", "body") and name.of:
        texts |= compounds(name.text, orgs.get((name.of, name.lang), set()), name.of, rules)
    return {form for text in texts for form in forms(text, rules, name.kind)}


def _surname_forms(name: Name) -> set[str]:
    last = name.text.rpartition(" ")[2]
    if name.lang not in with_rules():
        return {last}
    return surname_forms(last, naming_of(name.lang).inflection)
