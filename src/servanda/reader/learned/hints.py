"""Which acts a sentence may tell: what its words say for each type, taken together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.learned.telling import telling
from servanda.reader.words.linear import likely

if TYPE_CHECKING:
    from servanda.reader.learned.sentence import Sentence
    from servanda.reader.words.linear import Model

__all__ = ["Hint", "hints_in"]

_LEAST = -3.0  # what a word must say for a type to be counted
_WORDS = 4  # words that are counted for a type


class Hint(NamedTuple):
    """How sure it is that a sentence tells an act of a type, and which word tells it most."""

    sure: float
    type: str
    word: int


def hints_in(sentence: Sentence, model: Model) -> list[Hint]:
    """The types that any word of a sentence speaks for, the surest first.

    A word speaks only for types that its stem has a weight for. Words are taken as if each told by
    itself: that none does is as likely as all that together.
    """
    told: dict[int, list[tuple[float, int]]] = {}
    for at, stem in enumerate(sentence.stems):
        if types := model.weights(f"s:{stem}"):
            for total, type_ in model.sums(telling(sentence, at), types):
                if total > _LEAST:
                    told.setdefault(type_, []).append((total, -at))
    found = (_hint(model.labels[type_], sorted(words)) for type_, words in told.items())
    return sorted(found, reverse=True)


def _hint(type_: str, words: list[tuple[float, int]]) -> Hint:
    nothing = 1.0
    for total, _ in words[-_WORDS:]:
        nothing *= 1 - likely(total)
    return Hint(1 - nothing, type_, -words[-1][1])
