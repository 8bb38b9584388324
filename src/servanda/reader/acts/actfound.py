"""An act as a sentence tells of it: what its word, its clause and its names say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re

    from servanda.reader.words.actdata import Act

__all__ = ["ActFound"]


@dataclass(frozen=True, slots=True)
class ActFound:
    """An act in a sentence: where its word stands, its sign, its actors and its object."""

    act: Act
    form: str
    match: re.Match[str]
    status: str
    actors: tuple[str, ...]
    object: str
    span: tuple[int, int]  # of the object's words in the tagged sentence
    stand_in: str = ""  # words that stand for the actors, where no name does
    told: str = ""  # `passing` or `earlier`, where it is not what the sentence tells
    resumes: bool = False  # `the meeting`, of which a page has told before
    now: bool = False  # the verb that holds it stands in the present tense
    first: int = 0  # where the clause begins whose days are its own
    last: int = 0  # and where it ends, if an infinitive with days of its own follows
    governor: str = ""  # the preposition before its noun: `at a session`
    days: frozenset[int] = frozenset()  # where those of its clause stand, if it is told apart

    @property
    def is_past(self) -> bool:
        """Whether its verb tells of what was done."""
        return self.form in ("past", "passive")
