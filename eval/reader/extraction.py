"""Score what becomes of HTML, text and day, against two public benchmarks; the fast way too.

    python eval/reader/extraction.py [--articles FOLDER] [--dates FOLDER]

`--articles` is a copy of article-extraction-benchmark (`ground-truth.json`, `html/`): texts are
compared by runs of four words, each page counting the same, as that benchmark does, the careful way
and the fast one. `--dates` is the `tests` folder of htmldate (`eval_default.json` and the pages): a
day is right or it is not, as the markup alone tells it and as the reader does, who knows the
address and looks into the text too, where the page is in a language that is read.
Neither is kept here; without a folder nothing is measured. A figure below its floor in floors.yaml
fails the run; `--lower` rewrites it.
"""

from __future__ import annotations

import argparse
import gzip
import re
import sys
from collections import Counter
from functools import partial
from pathlib import Path
from statistics import mean
from typing import Any

import msgspec
from floors import held

from servanda.errors import BadInput
from servanda.exchange.pages.charset import decode
from servanda.exchange.pages.html import html_text
from servanda.reader import NameBook, read

WORD = re.compile(r"\w+")
RUN = 4  # words
DAY = len("2016-12-23")
KEPT = ("f1", "right")  # what has a floor
NOBODY = NameBook.build([])
FOLDERS = ("eval", "cache", "test_set")


def articles(folder: Path, *, fast: bool = False) -> dict[str, float]:
    """Precision, recall and F1 of the text over all pages of the benchmark."""
    truth: dict[str, Any] = msgspec.json.decode((folder / "ground-truth.json").read_bytes())
    found = []
    for name, page in truth.items():
        body = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
        told = text_of(body, page.get("url", ""), fast=fast)
        found.append(shares(runs(page.get("articleBody", "")), runs(told)))
    precision = mean(right / (right + extra) for right, extra, _ in found if right + extra)
    recall = mean(right / (right + missed) for right, _, missed in found if right + missed)
    f1 = 2 * precision * recall / (precision + recall)
    return rounded({"precision": precision, "recall": recall, "f1": f1, "pages": len(found)})


def text_of(body: bytes, url: str, *, fast: bool = False) -> str:
    """The text as it is stored; nothing where no article is found."""
    try:
        return html_text(decode(body)[0], fast=fast)[0]
    except BadInput as refused:
        print(f"{url}: {refused}", file=sys.stderr)
        return ""


def runs(text: str) -> Counter[tuple[str, ...]]:
    """All runs of four words."""
    words = WORD.findall(text)
    return Counter(tuple(words[n : n + RUN]) for n in range(max(1, len(words) - RUN + 1)) if words)


def shares(true: Counter[tuple[str, ...]], told: Counter[tuple[str, ...]]) -> tuple[int, int, int]:
    """Runs in both, only told, only true."""
    right = (true & told).total()
    return right, told.total() - right, true.total() - right


def dates(folder: Path, *, whole: bool = False) -> dict[str, float]:
    """How many days are right, wrong, and not told; `whole` has the reader tell them."""
    pages: dict[str, Any] = msgspec.json.decode((folder / "eval_default.json").read_bytes())
    counts: Counter[str] = Counter()
    for url, page in pages.items():
        file = next((f for d in FOLDERS if (f := folder / d / page["file"]).exists()), None)
        if file is None:
            continue
        told = day_of(file.read_bytes(), url if whole else "")
        counts["right" if told == page["date"] else "wrong" if told else "untold"] += 1
    total = counts.total()
    return rounded({name: n / total for name, n in counts.items()} | {"pages": total})


def day_of(body: bytes, url: str) -> str:
    """The day of publication: what is declared, or with an address what the reader makes of it."""
    try:
        text, _, hints = html_text(decode(body)[0])[:3]
    except BadInput:
        return ""
    try:
        told = read(text, NOBODY, url=url, hints=hints).frame.published if url else hints.published
    except BadInput:  # in another language
        told = hints.published
    return told[:DAY]


def rounded(told: dict[str, float]) -> dict[str, float]:
    """Figures to three places."""
    return {name: round(value, 3) for name, value in told.items()}


def main() -> int:
    """Measure what is there."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--articles", type=Path)
    parser.add_argument("--dates", type=Path)
    parser.add_argument("--lower", action="store_true", help="make the present figures the floors")
    args = parser.parse_args()
    results = {}
    for name, measure, folder in (
        ("extraction-articles", articles, args.articles),
        ("extraction-articles-fast", partial(articles, fast=True), args.articles),
        ("extraction-dates", dates, args.dates),
        ("extraction-dates-read", partial(dates, whole=True), args.dates),
    ):
        if folder is None or not folder.is_dir():
            print(f"skipped: no folder for {name}")
            continue
        results[name] = measure(folder)
        print(f"{name}: " + ", ".join(f"{key} {n:g}" for key, n in results[name].items()))
    floors = {
        n: {k: v for k, v in told.items() if k in ("f1", "right")} for n, told in results.items()
    }
    return held(floors, lower=args.lower)


if __name__ == "__main__":
    sys.exit(main())
