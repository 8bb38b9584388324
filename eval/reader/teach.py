"""Learns the weights of the reader from our own passages, or measures what is learned.

    uv run --with scikit-learn python eval/reader/teach.py [de en ru]            # writes weights
    uv run --with scikit-learn python eval/reader/teach.py --fifth 0 [de en ru]  # only measures

Nothing is random: the same passages give the same weights.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from examine import examined
from floors import load
from held_record import held_today
from labels import Labels
from lessons import HERE, Word, actors_in, days_in, pages, statuses_in, taught, worded, words_of

from servanda.reader.learned.telling import telling
from servanda.reader.words.linear import Model

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from lessons import Taught

LANGUAGES = Path(__file__).parents[2] / "src/servanda/reader/languages"
FEWEST = 4  # words that tell a type, below which it is not learned
SEVERAL = 2  # times that a stem must tell a type
SELDOM = 0.02  # of what a stem tells, below which a type is not looked for in it
KNOWN = 3  # places in which a feature must stand to be weighed
LIGHT = 1.0  # a weight below which a feature of a word is not kept
FIFTHS = 5


class Learned(NamedTuple):
    """Labels, their biases, and what each feature weighs for each: a model before it is written."""

    labels: list[str]
    biases: list[float]
    rows: dict[str, list[tuple[int, float]]]

    def lines(self) -> Iterator[str]:
        """As the file of a model has it."""
        yield "\t".join(self.labels)
        yield "\t".join(str(round(bias * 100)) for bias in self.biases)
        for feature, weights in sorted(self.rows.items()):
            told = " ".join(f"{label}:{round(weight * 100)}" for label, weight in weights)
            yield f"{feature}\t{told}"


class Rows:
    """Rows of features as a matrix, of those features that stand in several of them."""

    def __init__(self, rows: Sequence[list[str]]) -> None:
        import numpy as np  # noqa: PLC0415 - it comes with `uv run --with scikit-learn`
        from scipy.sparse import csr_matrix  # noqa: PLC0415

        often = Counter(feature for row in rows for feature in row)
        self.known = sorted(feature for feature, count in often.items() if count >= KNOWN)
        places = {feature: n for n, feature in enumerate(self.known)}
        columns: list[int] = []
        shares: list[float] = []
        ends = [0]
        for row in rows:
            here = sorted({places[feature] for feature in row if feature in places})
            columns += here
            shares += [1 / sqrt(len(row) or 1)] * len(here)
            ends.append(len(columns))
        size = (len(rows), len(self.known))
        self.matrix = csr_matrix((np.array(shares, dtype=np.float32), columns, ends), shape=size)

    def fitted(
        self,
        labels: list[str],
        told: Callable[[str], Any],
        *,
        firm: float,
        light: float,
        rare: float = 1,
        counts: Sequence[float] | None = None,
    ) -> Learned:
        """One linear model a label, learned from the answers that are `told` for it.

        `firm` is how closely it follows the rows, `light` the least weight that is kept, `rare`
        what a row that tells the label counts beside one that does not, `counts` what each does.
        """
        from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

        biases: list[float] = []
        kept: dict[str, list[tuple[int, float]]] = {}
        for number, label in enumerate(labels):
            weights = {False: 1.0, True: rare}
            model = LogisticRegression(C=firm, solver="liblinear", tol=0.01, class_weight=weights)
            model.fit(self.matrix, told(label), sample_weight=counts)
            biases.append(float(model.intercept_[0]))
            for place, weight in enumerate(model.coef_[0]):
                if abs(weight) >= light:
                    kept.setdefault(self.known[place], []).append((number, float(weight)))
        return Learned(labels, biases, kept)


def words_learned(passages: Sequence[Taught]) -> Learned:
    """Which words tell acts, each type against all other words that may tell one."""
    import numpy as np  # noqa: PLC0415

    words = words_of(passages)
    counts = Counter(word.type for word in words if word.type)
    types = sorted(type_ for type_, count in counts.items() if count >= FEWEST)
    answers = np.array([word.type for word in words])
    rows = Rows([telling(word.sentence, word.at) for word in words])
    learned = rows.fitted(types, lambda one: answers == one, firm=32, rare=2, light=LIGHT)
    only_known_stems(learned, stems_that_tell(words))
    return learned


def stems_that_tell(words: Sequence[Word]) -> dict[str, set[str]]:
    """The stems that tell each type several times, and not only now and then."""
    told = Counter((word.type, word.sentence.stems[word.at]) for word in words if word.type)
    whole = Counter(word.sentence.stems[word.at] for word in words if word.type)
    known: dict[str, set[str]] = {}
    for (type_, stem), count in told.items():
        stems = known.setdefault(type_, set())
        if count >= max(SEVERAL, SELDOM * whole[stem]):
            stems.add(stem)
    return known


def only_known_stems(model: Learned, known: dict[str, set[str]]) -> None:
    """A stem has a weight, if a small one, for what it told several times, and for nothing else."""
    types: dict[str, list[int]] = {}
    for number, type_ in enumerate(model.labels):
        for stem in sorted(known[type_]):
            types.setdefault(f"s:{stem}", []).append(number)
    for feature in [one for one in model.rows if one.startswith("s:") and one not in types]:
        del model.rows[feature]
    for feature, numbers in types.items():
        weights = dict(model.rows.get(feature, ()))
        model.rows[feature] = [(number, weights.get(number, 0.0)) for number in numbers]


def learned_from(found: Iterable[tuple[list[str], str]], firm: float, light: float) -> Learned:
    """A model of every answer there is, from rows that all count for each."""
    import numpy as np  # noqa: PLC0415

    rows, answers = zip(*found, strict=True)
    told = np.array(answers)
    labels = sorted({*answers} - {""})
    return Rows([*rows]).fitted(labels, lambda one: told == one, firm=firm, light=light)


def learn(passages: Sequence[Taught]) -> dict[str, Learned]:
    """The four models of a language."""
    return {
        "words": words_learned(passages),
        "actors": learned_from(actors_in(passages), firm=8, light=0.2),
        "days": learned_from(days_in(passages), firm=8, light=0.2),
        "status": learned_from(statuses_in(passages), firm=16, light=0.5),
    }


def main() -> int:
    """Learn and write, or learn from four fifths and measure on the rest."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("langs", nargs="*", default=["de", "en", "ru"])
    parser.add_argument("--fifth", type=int, help="leave this one out (0 to 4), measure on it")
    args = parser.parse_args()
    with held_today("") as view:
        names = Labels(view, load(HERE / "names.yaml")).names
    for lang in args.langs or ["de", "en", "ru"]:
        passages = [*taught(lang, names)]
        more = [*worded(lang, names), *pages(lang, names)]
        acts = sum(len(here) for one in passages for here in one.acts)
        print(f"{lang}: {len(passages)} passages, {acts} acts, {len(more)} besides", flush=True)
        if args.fifth is None:
            write(lang, learn([*passages, *more]))
            continue
        rest = [one for n, one in enumerate(passages) if n % FIFTHS != args.fifth]
        models = {name: Model(one.lines()) for name, one in learn([*rest, *more]).items()}
        for line in examined(passages[args.fifth :: FIFTHS], models):
            print(f"  {line}", flush=True)
    return 0


def write(lang: str, models: dict[str, Learned]) -> None:
    """The files of a language."""
    folder = LANGUAGES / lang / "weights"
    folder.mkdir(exist_ok=True)
    for name, model in models.items():
        text = "\n".join(model.lines()) + "\n"
        (folder / f"{name}.tsv").write_text(text, "utf-8")
        print(f"  {name}: {len(model.rows)} features, {len(text) / 1e6:.1f} MB")


if __name__ == "__main__":
    sys.exit(main())
