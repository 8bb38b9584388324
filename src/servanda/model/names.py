"""Names of actors by date and language: what the reader and the commands look up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import msgspec

from servanda.dates import When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from servanda.dates import Day

__all__ = ["Name", "NameIndex", "NameScanner"]


class Name(msgspec.Struct, frozen=True):
    """One form of a name in one language, with the days on which it was borne.

    `form` is official, common, abbreviation or alias; `kind` what the bearer is. `of` is the
    organisation a body, office or instrument belongs to, where the record says so: it tells the
    foreign ministers' council of one organisation from that of another.
    """

    text: str
    lang: str
    actor: str
    kind: str
    form: str
    valid: When
    of: str = ""


class NameIndex(Protocol):
    """Finds who bears a name. Ambiguity is reported by returning more than one."""

    def find(self, text: str, day: Day | None = None) -> Sequence[Name]:
        """All bearers of exactly this name, on that day where one is given."""
        ...


class NameScanner(NameIndex, Protocol):
    """A name index that can be run over the words of a text, longest name first."""

    def scan(
        self, words: Sequence[str], day: Day | None = None
    ) -> Sequence[tuple[int, int, Sequence[Name]]]:
        """All names in a stretch of words, the longest first where several begin at one word.

        Each with the number of its first word, that of the first word after it, and its bearers.
        No two share a word. Words are runs of letters and digits, and single marks, in any
        inflected form the language of the index knows.
        """
        ...

    def surname(self, word: str, day: Day | None = None) -> Sequence[Name]:
        """The persons whose last name this is, inflected or not, on that day."""
        ...

    def holders(self, office: str, day: Day | None = None) -> Sequence[str]:
        """Who holds an office on that day; empty where the index was not told."""
        ...
