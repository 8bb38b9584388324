"""Which acts a sentence may tell: what its words say for each type, taken together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.learned.stems import NOTHING, stems_in
from servanda.reader.learned.telling import ALONE, beside
from servanda.reader.words.linear import BITS, likely, root, weight_of

if TYPE_CHECKING:
    from servanda.reader.learned.sentence import Sentence
    from servanda.reader.learned.stems import Stem, Stems
    from servanda.reader.words.linear import Model

__all__ = ["Hint", "hints_in"]

_LEAST = -3.0  # what a word must say for a type to be counted
_PADS = 2  # that stand before and behind a sentence
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
    stems = stems_in(model)
    tells, known = stems.speaking, stems.known
    speaking = [(at, known[stem]) for at, stem in enumerate(sentence.stems) if stem in tells]
    said = _Said(sentence, stems) if speaking else None
    told: dict[int, list[tuple[float, int]]] = {}
    for at, stem in speaking:
        for total, type_ in said.of(at, stem) if said else ():
            told.setdefault(type_, []).append((total, -at))
    found = [_hint(model.labels[type_], sorted(words)) for type_, words in told.items()]
    return sorted(found, reverse=True)


class _Said:
    """What a model says of each word of a sentence; what each says of others is looked up once."""

    def __init__(self, sentence: Sentence, stems: Stems) -> None:
        self._sentence, self._stems = sentence, stems
        self._padded = ("^", "^", *sentence.stems, "^", "^")
        heard, beside_it = stems.heard, stems.beside
        self._beside = [beside_it[one] if one in heard else NOTHING for one in self._padded]
        told = [*zip(self._padded, self._beside, strict=True)][_PADS:-_PADS]
        self._around = {stem: one.around for stem, one in told if one.around}
        self._near = {stem: one.near for stem, one in told if one.near}
        self._tags = {stem for stem in sentence.stems if stem[0] == "<"}

    def of(self, at: int, known: Stem) -> list[tuple[float, int]]:
        """What is said enough of the labels of a stem: the sums of all that `telling` lists."""
        around, near = beside(self._sentence.stems, at)
        rows = self._rows(at, known)
        pairs, told = known.around, known.around.told
        rows += [pairs[other] for other in around if other in told]
        rows += [self._around[other] for other in around if other in self._around]
        rows += [self._near[other] for other in near if other in self._near]
        count = ALONE + 2 * len(around) + len(near)
        if self._tags:
            count -= len(self._tags & around) + len(self._tags & near)
        if self._sentence.headline:
            rows.append(known.headed)
            count += 1
        weight = sum(rows)
        enough = (weight + self._stems.enough(count, _LEAST)) & known.halves
        return self._enough(enough, weight, root(count)) if enough else []

    def _rows(self, at: int, known: Stem) -> list[int]:
        """What the word weighs by itself and with its neighbours, and what they weigh."""
        written = self._sentence.words[at].casefold().replace("ё", "е")
        first, second, _, third, fourth = self._padded[at : at + 5]
        before2, before, _, behind, behind2 = self._beside[at : at + 5]
        asked = (
            (known.words, written),
            (known.ends, written[-2:]),
            (known.before, second),
            (known.before2, first),
            (known.behind, third),
            (known.behind2, fourth),
        )
        return [
            *[rows[name] for rows, name in asked if name in rows.told],
            known.alone,
            before.before,
            before2.before2,
            behind.behind,
            behind2.behind2,
        ]

    def _enough(self, enough: int, weight: int, by: float) -> list[tuple[float, int]]:
        """What is said of the labels of which enough is."""
        found = []
        while enough:
            last = enough & -enough
            label = last.bit_length() // BITS - 1
            total = weight_of(weight, label) / by + self._stems.biases[label]
            if total > _LEAST:
                found.append((total, label))
            enough ^= last
        return found


def _hint(type_: str, words: list[tuple[float, int]]) -> Hint:
    nothing = 1.0
    for total, _ in words[-_WORDS:]:
        nothing *= 1 - likely(total)
    return Hint(1 - nothing, type_, -words[-1][1])
