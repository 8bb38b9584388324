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

_REMEMBERED = 200_000  # words of pages: more than a language has in its news
Tenure = tuple[str, str, "When"]


class _Most(dict[str, int]):
    """How many words the longest name has that begins with a word, as it is written on a page."""

    def __init__(self, longest: Mapping[str, int]) -> None:
        super().__init__()
        self._longest = longest

    def __missing__(self, word: str) -> int:
        if len(self) >= _REMEMBERED:
            self.clear()
        self[word] = most = self._longest.get(word.casefold(), 0)
        return most


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
        self._most = _Most(longest)
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

    def scan(
        self, words: Sequence[str], day: Day | None = None
    ) -> Sequence[tuple[int, int, Sequence[Name]]]:
        """All names in a stretch, longest first: first word, first word after it, bearers."""
        found: list[tuple[int, int, Sequence[Name]]] = []
        after = 0
        for at, most in enumerate(map(self._most.__getitem__, words)):
            if not most or at < after:
                continue
            for end in range(min(at + most, len(words)), at, -1):
                bearers = self._by_words.get(_key(words[at:end]))
                if bearers and (there := _on(day, bearers)):
                    found.append((at, end, there))
                    after = end
                    break
        return found

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
