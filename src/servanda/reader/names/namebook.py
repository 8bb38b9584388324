"""The name index: every form of every name, looked up once a word and then remembered."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING, TypeVar

from servanda.dates import FALSE
from servanda.reader.names.nametable import NameTable, key_of
from servanda.reader.words.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from servanda.dates import Day
    from servanda.model import Name
    from servanda.reader.names.nametable import Table, Tenure

__all__ = ["NameBook"]

T = TypeVar("T")
_REMEMBERED = 100_000  # answers of each kind: as many as a language has words in its news


class _Remembered(dict[str, T]):
    """Answers by what was asked; all are forgotten where they become too many."""

    def __init__(self, ask: Callable[[str], T]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, asked: str) -> T:
        if len(self) >= _REMEMBERED:
            self.clear()
        self[asked] = answer = self._ask(asked)
        return answer


class NameBook:
    """Names in all their forms, from a table in memory or in a file. Never changed once made."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self._bearers = _Remembered(table.bearers)
        self._found = _Remembered(self._called)
        self._most = _Remembered(lambda word: table.most(word.casefold()))
        self._surnamed = _Remembered(table.surnamed)

    @classmethod
    def build(cls, rows: Iterable[Name], tenures: Iterable[Tenure] = ()) -> NameBook:
        """An index in memory. Rows may come in any order; `tenures` are (office, person, when)."""
        return cls(NameTable.build(rows, tenures))

    def find(self, text: str, day: Day | None = None) -> Sequence[Name]:
        """All bearers of exactly this name, in any of its forms."""
        return _on(day, self._found[text])

    def _called(self, text: str) -> tuple[Name, ...]:
        words = tokens(text).texts
        return self._bearers[key_of(words)] if words else ()

    def scan(
        self, words: Sequence[str], day: Day | None = None
    ) -> Sequence[tuple[int, int, Sequence[Name]]]:
        """All names in a stretch, longest first: first word, first word after it, bearers."""
        found: list[tuple[int, int, Sequence[Name]]] = []
        most = list(map(self._most.__getitem__, words))
        if not any(most):
            return found
        small = list(map(str.casefold, words))
        after = 0
        for at in compress(range(len(words)), most):
            if at < after:
                continue
            for end in range(min(at + most[at], len(words)), at, -1):
                key = " ".join(small[at:end]) if end - at > 1 else words[at]  # as by `key_of`
                bearers = self._bearers[key]
                if bearers and (there := _on(day, bearers)):
                    found.append((at, end, there))
                    after = end
                    break
        return found

    def surname(self, word: str, day: Day | None = None) -> Sequence[Name]:
        """The persons whose last name this is."""
        bearers = self._surnamed[word]
        return _on(day, bearers) if bearers else bearers

    def holders(self, office: str, day: Day | None = None) -> Sequence[str]:
        """Who holds the office on that day."""
        return [
            person
            for person, when in self.table.held(office)
            if day is None or when.at(day) is not FALSE
        ]


def _on(day: Day | None, names: tuple[Name, ...]) -> Sequence[Name]:
    """Those who bore the name on that day, or may have."""
    if day is None or not names:
        return names
    return tuple(name for name in names if name.valid.at(day) is not FALSE)
