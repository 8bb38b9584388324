"""What weights of words, learned from sentences of our own, would tell beside the rules.

    python eval/reader/weighing.py --news FOLDER [--pages FOLDER] [--lang en]  # needs scikit-learn

A trial, no part of the reader (ADR 20). Learned from `taught/` (sentences with the types they
tell), the open half of `wordings.jsonl`, the open pages of `own.jsonl`, and from texts of news in
FOLDER (`de/*.txt` …), of which the rules say what they tell; none of these is kept here. A sentence
of an open page counts for a type where the rules found it, against it where the page has none of
it, and not at all otherwise. Kept halves are only measured. The figures of the rules alone and of
both stand side by side. Nothing is random.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from floors import load
from held_record import held_today
from labels import Labels
from measure import HERE, REAL, rows_of, text_of
from scoring import figures, score

from servanda.errors import BadInput
from servanda.reader.article import Article
from servanda.reader.cascade import STEPS
from servanda.reader.claims.by_frames import ByFrames
from servanda.reader.claims.keeping import DONE
from servanda.reader.claims.roles import Found, sought
from servanda.reader.claims.sentences import Sentences
from servanda.reader.claims.standins import StandIns
from servanda.reader.page import Page
from servanda.reader.words.rules import Rule
from servanda.reader.words.types import claim_types, kin

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from servanda.model import NameScanner
    from servanda.model.claim import Claim

TOKEN = re.compile(r"<[a-z]\d{1,3}>|[^\W\d_]+|\d+")
STEM = 5  # letters of a word that most of its forms share
FEWEST = 12  # sentences that tell a type, below which it is not learned
HEAVY = 4.0  # what a sentence that tells a type weighs beside one that does not
FIRMNESS = 16.0
OF_NEWS = 0.1  # what a sentence weighs of which only the rules say what it tells
MOST_NEWS = 400  # texts
SURE = 0.2  # from which on a type is told
ACTORS = ("state", "organisation", "body", "person")
MOST_ACTORS = 4
SETS = [f"{one}{half}" for one in ("own", "own-news", "own-built") for half in ("", "-kept")]


@dataclass(frozen=True, slots=True)
class Example:
    """A tagged sentence, the types it tells, those of which that is not known, and its weight."""

    text: str
    types: set[str]
    unknown: frozenset[str] = frozenset()
    weight: float = 1.0


def features(text: str) -> dict[str, re.Match[str]]:
    """Words, stems and pairs of stems of a tagged sentence, each with the word it ends with."""
    found: dict[str, re.Match[str]] = {}
    before = "^"
    for match in TOKEN.finditer(text):
        token = match[0]
        word = token[:2] if token[0] == "<" else "0" if token[0].isdigit() else token.casefold()
        stem = word[:STEM]
        for feature in (word, f"{stem}*", f"{before} {stem}"):
            found.setdefault(feature, match)
        before = stem
    return found


def read_whole(text: str, names: NameScanner, lang: str, url: str = "") -> Page | None:
    """A page read to its end, with all that was found on the way; None where it is refused."""
    page = Page(text, url, names, (lang,))
    try:
        for step in STEPS:
            step.run(page)
    except BadInput:
        return None
    return page


def told_in(page: Page) -> Iterator[tuple[str, set[str]]]:
    """The tagged sentences of a page with the types that the rules tell in each."""
    sentences = Sentences(page)
    for number, unit in enumerate(page.units):
        here = {one.type for one in page.claims if unit.start <= one.start < unit.end}
        yield sentences.lifted(number).text, here


def examples(lang: str, names: NameScanner, news: str) -> Iterator[Example]:
    """All that is learned from."""
    for text, types in single(lang):
        if page := read_whole(text, names, lang):
            yield Example(" ".join(one for one, _ in told_in(page)), types)
    for row in lines("own.jsonl"):
        if row["lang"] != lang or row["set"].endswith("kept"):
            continue
        text = (HERE / "own" / f"{row['id']}.txt").read_text("utf-8")
        told = {event["type"].replace("_", "-") for event in row["events"]}
        page = read_whole(text, names, lang)
        for sentence, found in told_in(page) if page else ():
            yield Example(sentence, told & found, frozenset(told - found))
    for file in sorted(Path(news).glob(f"{lang}/*.txt"))[:MOST_NEWS]:
        page = read_whole(file.read_text("utf-8"), names, lang)
        for sentence, found in told_in(page) if page else ():
            yield Example(sentence, found, weight=OF_NEWS)


def single(lang: str) -> Iterator[tuple[str, set[str]]]:
    """Sentences of which all types are known."""
    for row in lines(f"taught/{lang}.jsonl"):
        yield row["text"], set(row["types"])
    for row in lines("wordings.jsonl"):
        if row["lang"] == lang and row["set"] == "own-wordings":
            yield row["text"], {event["type"].replace("_", "-") for event in row["events"]}


def lines(name: str) -> Iterator[dict[str, Any]]:
    """The rows of one of our files."""
    for line in (HERE / name).read_text("utf-8").splitlines():
        yield msgspec.json.decode(line)


class Weights:
    """One model a type over the features of sentences."""

    def __init__(self, told: list[Example]) -> None:
        import numpy as np  # noqa: PLC0415 - a trial: they come with `uv run --with`
        from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

        rows = [features(one.text) for one in told]
        often = Counter(feature for row in rows for feature in row)
        known = sorted(one for one, count in often.items() if count > 1)
        self._places = {one: n for n, one in enumerate(known)}
        matrix = self._matrix(rows)
        weights = np.array([one.weight for one in told])
        counts = Counter(one for example in told for one in example.types)
        self._models = {}
        for type_ in sorted(one for one, count in counts.items() if count >= FEWEST):
            is_so = np.array([type_ in one.types for one in told])
            counted = np.array([type_ not in one.unknown for one in told])
            model = LogisticRegression(
                C=FIRMNESS, class_weight={0: 1.0, 1: HEAVY}, solver="liblinear"
            )
            model.fit(matrix[counted], is_so[counted], sample_weight=weights[counted])
            self._models[type_] = model

    def hints(self, text: str) -> list[tuple[float, str, re.Match[str]]]:
        """The types that a sentence speaks for, the surest first, with the heaviest word."""
        row = features(text)
        if not row:
            return []
        matrix = self._matrix([row])
        found = []
        for type_, model in self._models.items():
            sure = float(model.predict_proba(matrix)[0, 1])
            words = [
                (model.coef_[0][self._places[f]], m) for f, m in row.items() if f in self._places
            ]
            words = [(weight, m) for weight, m in words if m[0][0] != "<"]
            if sure >= SURE and words:
                found.append((sure, type_, max(words, key=lambda one: one[0])[1]))
        return sorted(found, key=lambda one: -one[0])

    def _matrix(self, rows: Iterable[dict[str, Any]]) -> Any:
        from scipy.sparse import csr_matrix  # noqa: PLC0415

        places: list[int] = []
        shares: list[float] = []
        ends = [0]
        for row in rows:
            here = [self._places[feature] for feature in row if feature in self._places]
            places += here
            shares += [1 / sqrt(max(1, len(row)))] * len(here)
            ends.append(len(places))
        return csr_matrix((shares, places, ends), shape=(len(ends) - 1, len(self._places)))


class Weighed(ByFrames):
    """Claims around the words that weigh most: actors, status and day as a net takes them."""

    def claim(self, number: int, type_: str, match: re.Match[str]) -> Claim | None:
        """The claim, where somebody is named who can act."""
        found = Found(self._page, self._sentences.lifted(number), match)
        rule = Rule(f"weighed.{type_}", type_, "", (), aspect="event", net=True)
        actors = sought(found, ACTORS, [], sites=self._sites)[:MOST_ACTORS]
        if len(actors) < 1 + claim_types()[type_].against:
            return None
        sign = self._sign(number, rule, found)
        governed = self._governed(rule, found, sign)
        sign = sign if governed is None else governed
        if governed == "" or sign == "denied":
            return None
        day, basis = self._day(number, rule, found, sign)
        done = sign in DONE or not sign
        if day is None and done and number == self._sentences.lead:
            day, basis = self._sentences.day_of_report()
        unit = self._page.units[number]
        return self._sentences.made(
            unit, rule, found, sign, tuple(actors), "", (day, basis), sure=False
        )


def added(page: Page, weights: Weights) -> list[Claim]:
    """What weights tell of a page beside its claims: at most one act a sentence."""
    sentences = Sentences(page)
    sentences.told = [[] for _ in page.units]
    weighed = Weighed(sentences, StandIns(sentences))
    found: list[Claim] = []
    for number, unit in enumerate(page.units):
        if not sentences.names_somebody(unit):
            continue
        here = [one for one in page.claims if unit.start <= one.start < unit.end]
        for _, type_, match in weights.hints(sentences.lifted(number).text):
            if any(kin(one.type, type_) for one in here):
                continue
            claim = weighed.claim(number, type_, match)
            if claim and not _is_told(claim, [*page.claims, *found]):
                found.append(claim)
                break
    return found


def _is_told(claim: Claim, others: list[Claim]) -> bool:
    return any(
        kin(claim.type, one.type) and not {*claim.actors}.isdisjoint(one.actors) for one in others
    )


def main() -> int:
    """Learn each language, then measure every half without and with what was learned."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--news", required=True)
    parser.add_argument("--pages", default="")
    parser.add_argument("--lang", nargs="*", default=["de", "en", "ru"])
    parser.add_argument("--half", nargs="*", default=[])
    args = parser.parse_args()
    args.gold = [HERE / "own.jsonl", HERE / "built.jsonl", REAL]
    args.half = args.half or [*SETS, *(["real", "real-kept"] if args.pages else [])]
    with held_today("") as view:
        labels = Labels(view, load(HERE / "names.yaml"))
    weights = {one: Weights(list(examples(one, labels.names, args.news))) for one in args.lang}
    scores: dict[str, list[tuple[Any, Any]]] = defaultdict(list)
    for row in rows_of(args):
        text = text_of(row, args.pages)
        page = read_whole(text, labels.names, row["lang"], row.get("url", "")) if text else None
        if page is None:
            continue
        alone = Article(page.text, page.frame, (), tuple(page.mentions), (), tuple(page.claims))
        both = replace(alone, claims=(*page.claims, *added(page, weights[row["lang"]])))
        bare = {"id": row["id"], "events": row["events"], "speakers": []}
        pair = (score(bare, alone, labels, []), score(bare, both, labels, []))
        scores[f"{row['lang']}-{row['set']}"].append(pair)
    for group, pairs in sorted(scores.items()):
        told = [figures([pair[n] for pair in pairs]) for n in (0, 1)]
        for name in ("events", "events precision", "events recall", "status"):
            print(f"{group} {name}: {told[0][name]:.3f} → {told[1][name]:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
