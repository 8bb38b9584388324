"""An act as a sentence tells of it: what its word, its clause and its names say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    from servanda.reader.words.actdata import Act

__all__ = ["ActFound", "Details"]


class Details(NamedTuple):
    """What an act is about, in a tagged sentence, and where its days stand there."""

    object: str
    span: tuple[int, int]  # of the object's words
    first: int  # where the clause begins whose days are its own
    last: int  # and where it ends, if an infinitive with days of its own follows
    days: frozenset[int]  # where those of its clause stand, if it is told apart
    alone: bool = False  # whether no other day can be its own
    others: frozenset[int] = frozenset()  # where the days stand that another verb is told with


@dataclass(frozen=True, slots=True)
class ActFound:
    """An act in a sentence: where its word stands, its sign and its actors."""

    act: Act
    form: str
    match: re.Match[str]
    status: str
    actors: tuple[str, ...]
    details: Callable[[], Details]
    stand_in: str = ""  # words that stand for the actors, where no name does
    told: str = ""  # `passing` or `earlier`, where it is not what the sentence tells
    resumes: bool = False  # `the meeting`, of which a page has told before
    now: bool = False  # the verb that holds it stands in the present tense
    governor: str = ""  # the preposition before its noun: `at a session`

    @property
    def is_past(self) -> bool:
        """Whether its verb tells of what was done."""
        return self.form in ("past", "passive")
