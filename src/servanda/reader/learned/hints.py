"""Which acts a sentence may tell: what its words say for each type, taken together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.learned.telling import AROUND, NEAR, beside, itself, plain
from servanda.reader.words.linear import likely

if TYPE_CHECKING:
    from servanda.reader.learned.sentence import Sentence
    from servanda.reader.words.linear import Labels, Model

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
    speaking = model.asked("s:", sentence.stems)
    said = _Said(sentence, model) if speaking else None
    for at, labels in speaking:
        for total, type_ in said.of(at, labels) if said else ():
            if total > _LEAST:
                told.setdefault(type_, []).append((total, -at))
    found = (_hint(model.labels[type_], sorted(words)) for type_, words in told.items())
    return sorted(found, reverse=True)


class _Said:
    """What a model says of each word of a sentence; what each says of others is looked up once."""

    def __init__(self, sentence: Sentence, model: Model) -> None:
        self._sentence, self._model = sentence, model
        self._plain = plain(sentence.stems)
        self._around = model.rows_by(AROUND, self._plain)
        self._near = model.rows_by(NEAR, self._plain)

    def of(self, at: int, labels: Labels) -> list[tuple[float, int]]:
        """What is said of some labels at a word: the sums of all that `telling` lists of it."""
        around, near = beside(self._sentence.stems, at)
        features = itself(self._sentence, at, around)
        around &= self._plain
        near &= self._plain
        rows = [self._around[other] for other in around if other in self._around]
        rows += [self._near[other] for other in near if other in self._near]
        return self._model.totals(features, rows, len(around) + len(near), labels)


def _hint(type_: str, words: list[tuple[float, int]]) -> Hint:
    nothing = 1.0
    for total, _ in words[-_WORDS:]:
        nothing *= 1 - likely(total)
    return Hint(1 - nothing, type_, -words[-1][1])
