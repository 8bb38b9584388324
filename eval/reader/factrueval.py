"""Score occupations against factRuEval-2016 (MIT): who holds which post where, in Russian news.

    python eval/reader/factrueval.py --data FOLDER [--half tune hold] [--show]

FOLDER holds the set's `devset`: texts, spans, objects, coref and facts. The definition is the set's
own (task 3, easy mode): an argument is right if it is, within a few letters, one of the names or
mentions of the standard's; a fact counts with the weight of its right arguments among all, the post
half; facts marked difficult do not count, nor do those that match them. Here a fact found matches
one of the standard at most and the best pair is taken first, so the figure is a lower bound of
theirs. Rules were made with the half *tune* of a hash of the names. A figure below its floor in
floors.yaml fails the run.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from floors import held
from held_record import held_today

from servanda.errors import BadInput
from servanda.flows.name_book import name_book
from servanda.reader.cascade import occupations_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader import NameBook
    from servanda.reader.article import Occupation

WEIGHT = {"who": 1.0, "where": 1.0, "position": 0.5, "фаза": 0.5}
HARD = "повышенная"
THRESHOLDS = (0, 0, 1, 1, 1, 1, 1, 1, 1, 2)
QUOTES = str.maketrans(dict.fromkeys("«»“”„", '"') | dict.fromkeys("‐−‒–—―", "-") | {"ё": "е"})


@dataclass(frozen=True, slots=True)
class Fact:
    """The arguments of an occupation, each with all that may be said for it."""

    arguments: dict[str, frozenset[str]]
    hard: bool = False

    def quality(self, other: Fact) -> float:
        """How well another's arguments agree with these: 0 where only the post does, or nothing."""
        right = {name for name in self.arguments if agree(self, other, name)}
        if not right - {"position"}:
            return 0.0
        extra = {name for name in other.arguments if name not in right}
        missing = {name for name in self.arguments if name not in right}
        good, bad = (sum(WEIGHT[n] for n in names) for names in (right, [*extra, *missing]))
        return good / (good + bad)


def agree(one: Fact, other: Fact, name: str) -> bool:
    """Whether an argument of both is the same by one of its names."""
    return any(
        alike(first, second)
        for first in one.arguments.get(name, ())
        for second in other.arguments.get(name, ())
    )


def alike(one: str, other: str) -> bool:
    """Equal but for a letter or two."""
    longest = max(len(one), len(other))
    most = THRESHOLDS[min(longest, len(THRESHOLDS) - 1)]
    return abs(len(one) - len(other)) <= most and distance(one, other) <= most


def distance(one: str, other: str) -> int:
    """Letters to change, add or take away (Levenshtein)."""
    row = list(range(len(other) + 1))
    for i, first in enumerate(one, 1):
        last, row = row, [i]
        for j, second in enumerate(other, 1):
            row.append(min(last[j] + 1, row[-1] + 1, last[j - 1] + (first != second)))
    return row[-1]


def plain(text: str) -> str:
    """Without what does not count in a comparison."""
    return " ".join(text.lower().translate(QUOTES).split())


class Document:
    """One text of the set with its standard."""

    def __init__(self, stem: Path) -> None:
        self.text = stem.with_suffix(".txt").read_text("utf-8-sig")
        spans = {row[0]: (int(row[2]), int(row[2]) + int(row[3])) for row in rows(stem, ".spans")}
        self.spans = {number: plain(self.text[a:b]) for number, (a, b) in spans.items()}
        self.mentions: dict[str, set[str]] = {}
        for row in rows(stem, ".objects"):
            parts = [number for number in row[2:] if number in spans]
            first = min((spans[n][0] for n in parts), default=0)
            last = max((spans[n][1] for n in parts), default=0)
            words = " ".join(self.spans[n] for n in sorted(parts, key=lambda n: spans[n][0]))
            self.mentions[row[0]] = {plain(self.text[first:last]), words}
        self.entities = dict(self._entities(stem))
        self.facts = list(self._facts(stem))

    def _entities(self, stem: Path) -> Iterator[tuple[str, frozenset[str]]]:
        for record in records(stem, ".coref"):
            number, *mentions = record[0].split()
            names = {name for m in mentions for name in self.mentions.get(m, ())}
            parts: dict[str, list[str]] = {}
            for line in record[1:]:
                key, _, value = line.partition(" ")
                if value.strip():
                    parts.setdefault(key, []).append(plain(value))
            names |= set(parts.get("name", ()))
            for order in (("firstname", "lastname"), ("lastname", "firstname"), ("lastname",)):
                found = [""]
                for key in order:
                    found = [f"{a} {b}".strip() for a in found for b in parts.get(key, ("",))]
                names |= set(found)
            yield number, frozenset(names - {""})

    def _facts(self, stem: Path) -> Iterator[Fact]:
        all_records = records(stem, ".facts")
        wider: dict[str, set[str]] = {}
        for record in all_records:
            if record[0].endswith("isPartOf"):
                whole = [line.split()[1].removeprefix("obj") for line in record[1:]]
                for one in whole:
                    wider.setdefault(one, set()).update(n for o in whole for n in self.entities[o])
        for record in all_records:
            if record[0].endswith("Occupation"):
                arguments = dict(self._argument(line, wider) for line in record[1:])
                hard = HARD in arguments.pop("сложность", ())
                arguments.pop("модальность", None)
                arguments.pop("фаза", None)
                yield Fact(arguments, hard)

    def _argument(self, line: str, wider: dict[str, set[str]]) -> tuple[str, frozenset[str]]:
        name, _, value = line.partition(" ")
        name = {"job": "position"}.get(name.lower(), name.lower())
        words = value.split()
        if words[0].startswith("obj"):
            number = words[0].removeprefix("obj")
            more = wider.get(number, set()) if name == "where" else set()
            described = {plain(part) for part in " ".join(words[1:]).split("|")}
            return name, frozenset(self.entities.get(number, frozenset()) | described | more)
        if words[0].startswith("span"):
            parts = (part.split() for part in value.split("|"))
            return name, frozenset(self.spans[part[0].removeprefix("span")] for part in parts)
        return name, frozenset(plain(part) for part in value.split("|"))


def rows(stem: Path, suffix: str) -> list[list[str]]:
    """The fields of a file's lines, without what is noted behind the hash."""
    lines = stem.with_suffix(suffix).read_text("utf-8-sig").splitlines()
    return [line.partition("#")[0].split() for line in lines if line.strip()]


def records(stem: Path, suffix: str) -> list[list[str]]:
    """The records of a file: lines between blank lines; a new fact needs no blank line."""
    found: list[list[str]] = []
    file = stem.with_suffix(suffix)
    for block in file.read_text("utf-8-sig").split("\n\n") if file.exists() else []:
        lines = [line.strip() for line in block.splitlines() if line.strip()]
        if lines:
            found.append(lines)
    return found


def ours(one: Occupation) -> Fact:
    """What the reader found, in their shape."""
    told = {"who": one.name, "position": one.position, "where": one.where}
    return Fact({name: frozenset((plain(text),)) for name, text in told.items() if text})


@dataclass(slots=True)
class Tally:
    """Weights and numbers over all texts."""

    right: float = 0.0
    sought: int = 0
    found: int = 0

    def add(self, standard: list[Fact], told: list[Fact]) -> list[tuple[Fact, Fact]]:
        """Pair the facts of one text, the best first."""
        pairs = sorted(
            ((s.quality(t), a, b) for a, s in enumerate(standard) for b, t in enumerate(told)),
            key=lambda one: (-one[0], one[1], one[2]),
        )
        left, free, done = set(range(len(standard))), set(range(len(told))), []
        for quality, a, b in pairs:
            if quality and a in left and b in free:
                left.remove(a)
                free.remove(b)
                done.append((standard[a], told[b]))
                self.right += 0 if standard[a].hard else quality
                self.found -= standard[a].hard
        self.sought += sum(not fact.hard for fact in standard)
        self.found += len(told)
        return done

    def figures(self) -> dict[str, float]:
        """Precision, recall and their mean."""
        precision = self.right / self.found if self.found else 1.0
        recall = self.right / self.sought if self.sought else 1.0
        total = precision + recall
        f1 = 2 * precision * recall / total if total else 0.0
        told = {"precision": precision, "recall": recall, "occupations": f1}
        return {name: round(value, 3) for name, value in told.items()}


def half_of(stem: Path) -> str:
    """`tune` or `hold`, by a hash of the name."""
    return "hold" if int(hashlib.sha256(stem.name.encode()).hexdigest(), 16) % 2 else "tune"


def main() -> int:
    """Measure all texts that have facts."""
    args = arguments()
    folder = Path(args.data) if args.data else None
    if folder is None or not folder.is_dir():
        print("skipped: the set is not here; give its folder `devset` as --data or SERVANDA_FACTRU")
        return 0
    with held_today(args.record) as view:
        names = name_book(view)
    tallies: dict[str, Tally] = {}
    for file in sorted(folder.glob("*.facts")):
        stem, half = file.with_suffix(""), half_of(file.with_suffix(""))
        if half in args.half:
            tally = tallies.setdefault(f"factrueval-{half}", Tally())
            measure(stem, names, tally, show=args.show)
    results = {name: tally.figures() for name, tally in sorted(tallies.items())}
    for name, told in results.items():
        print(f"{name}: " + ", ".join(f"{key} {value:.3f}" for key, value in told.items()))
    return held(results, lower=args.lower)


def measure(stem: Path, names: NameBook, tally: Tally, *, show: bool) -> None:
    """One text."""
    document = Document(stem)
    try:
        told = [ours(one) for one in occupations_of(document.text, names, langs=("ru",))]
    except BadInput as refused:
        print(f"{stem.name}: {refused}")
        told = []
    pairs = tally.add(document.facts, told)
    if show:
        print(f"\n{stem.name}")
        for standard, found in pairs:
            print(f"  = {standard.quality(found):.2f} {shown(found)} <- {shown(standard)}")
        for fact in document.facts:
            if all(fact is not standard for standard, _ in pairs):
                print(f"  - {'(hard) ' if fact.hard else ''}{shown(fact)}")
        for fact in told:
            if all(fact is not found for _, found in pairs):
                print(f"  + {shown(fact)}")


def shown(fact: Fact) -> str:
    """One line."""
    return " | ".join(f"{name}: {'/'.join(sorted(v))}" for name, v in fact.arguments.items())


def arguments() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", default=os.environ.get("SERVANDA_FACTRU", ""))
    parser.add_argument("--record", default="", help="its address; else a new one")
    parser.add_argument("--half", nargs="+", default=["tune", "hold"])
    parser.add_argument("--show", action="store_true", help="list what agrees and what does not")
    parser.add_argument("--lower", action="store_true", help="make the present figures the floors")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
