"""Score the reader against the annotated pages, by language and by half.

    python eval/reader/measure.py [--pages FOLDER] [--lang de en ru] [--half own tune] [--claims]

What is named `own` is ours: pages in `own/`, one text a page, of some of which only the tops are
annotated (`own-tops`), and single sentences (`own-wordings`). `own-built` are built as pages of
agencies and ministries are, with everything else invented. The pages of others are not kept in
the repository: FOLDER holds one file a page, named by its id (`de014.txt`), as the page stands in a
public store; without it only our own are measured. Rules are made on `own`, `tune` and what is
named `open`; what is named `kept`, `hold` or `closed` is only measured. Each set is measured once
more without what weights of words alone make likely (*sure*). A figure below its floor in
floors.yaml fails the run.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from floors import held, load
from held_record import held_today
from labels import Labels
from scoring import Score, figures, key, score, table

from servanda.errors import BadInput
from servanda.flows.comparing.told_days import surely
from servanda.reader import read
from servanda.reader.article import Article, Frame

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
SURE = " sure"  # behind the name of a set: without what is likely only
NOTHING = Article("", Frame(), (), (), (), ())
GOLD = HERE.parents[2] / "shared" / "data" / "reader" / "gold_dev.jsonl"
FRESH = HERE / "fresh.jsonl"
DRAWN = HERE / "drawn.jsonl"
APART = HERE / "apart.jsonl"
LATER = HERE / "later.jsonl"
REAL = HERE / "real.jsonl"
WEB = HERE / "web.jsonl"  # texts made by gather.py
OURS = [
    HERE / name
    for name in ("own.jsonl", "tops.jsonl", "wordings.jsonl", "built.jsonl", "sites.jsonl")
]

SETS = ["tune", "hold", "first", "drawn", "unseen"]
SETS += ["open", "closed", "open2", "opened2", "open3", "opened3", "closed4"]
SETS += ["open5", "closed5", "own", "own-kept", "own-news", "own-news-kept"]
SETS += ["real", "real-kept", "web", "web-kept"]
SETS += ["own-built", "own-built-kept", "own-built-tops", "own-built-tops-kept"]
SETS += ["own-tops", "own-tops-kept", "own-wordings", "own-wordings-kept"]
SETS += ["own-sites", "own-sites-kept"]


def half_of(row: dict[str, Any]) -> str:
    """The set of a page drawn later, else `tune` or `hold`; all German pages were tuned on."""
    if "set" in row:
        return str(row["set"])
    if row["lang"] == "de":
        return "tune"
    odd = int(hashlib.sha256(row["id"].encode()).hexdigest(), 16) % 2
    return "hold" if odd else "tune"


def main() -> int:
    """Measure all pages whose text is there."""
    args = arguments()
    if not args.pages:
        print("our own pages only; a folder with the texts of the others (de014.txt …) as --pages")
    found, asked = measured(args)
    results = {}
    for group, scores in found.items():
        print(f"\n## {group}: {len(scores)} of {asked[group]} pages\n")
        if any(one.frame for one in scores) and not group.endswith(
            SURE
        ):  # single sentences are too many for a table
            print("\n".join(table(scores)) + "\n")
        results[group] = figures(scores)
        print("\n".join(f"- {name}: {value:.2f}" for name, value in results[group].items()))
    whole = {group: got for group, got in results.items() if len(found[group]) == asked[group]}
    if parts := ", ".join(sorted(results.keys() - whole.keys())):
        print(f"\nno floor is held to, as not all pages are here: {parts}")
    return held(whole, lower=args.lower)


def measured(args: argparse.Namespace) -> tuple[dict[str, list[Score]], Counter[str]]:
    """The scores of the pages that are here, by language and half, and how many were asked for."""
    judged = load(HERE / "judged.yaml") or {}
    found: dict[str, list[Score]] = {}
    asked = Counter(name for row in rows_of(args) for name in (group_of(row), group_of(row) + SURE))
    for row, article, labels in readings(args):
        by_hand = judged.get(row["id"], [])
        found.setdefault(group_of(row), []).append(score(row, article, labels, by_hand))
        if "events" in row:
            told = tuple(surely(claim) for claim in article.claims if not claim.likely_only)
            sure = replace(article, claims=told)
            acts = {name: row[name] for name in ("id", "events")}
            found.setdefault(group_of(row) + SURE, []).append(score(acts, sure, labels, by_hand))
        if args.claims:
            show(row["id"], article)
    return dict(sorted(found.items())), asked


def readings(
    args: argparse.Namespace,
) -> Iterator[tuple[dict[str, Any], Article, Labels]]:
    """The annotated pages that were asked for and are here, read.

    One that is refused is told of, and nothing has been found on it.
    """
    with held_today(args.record) as view:
        labels = Labels(view, load(HERE / "names.yaml"))
    for row in rows_of(args):
        text = text_of(row, args.pages)
        if text is None:
            continue
        langs = (row["lang"],) if "text" in row else ()
        try:
            article = read(text, labels.names, url=row.get("url", ""), langs=langs)
        except BadInput as refused:
            print(f"{row['id']}: {refused}")
            article = NOTHING
        yield row, article, labels


def text_of(row: dict[str, Any], pages: str) -> str | None:
    """The text of a page, if it is here: ours beside this script, another's in the folder given.

    A sentence stands in its row.
    """
    if "text" in row:
        return str(row["text"])
    own = row.get("set", "").startswith("own")
    file = (HERE / "own" if own else Path(pages)) / f"{row['id']}.txt"
    return file.read_text("utf-8") if file.exists() else None


def rows_of(args: argparse.Namespace) -> list[dict[str, Any]]:
    """The annotations of the languages and halves that were asked for."""
    files = [Path(name) for name in args.gold if Path(name).exists()]
    rows = [msgspec.json.decode(line) for f in files for line in f.read_bytes().splitlines()]
    return [row for row in rows if row["lang"] in args.lang and half_of(row) in args.half]


def group_of(row: dict[str, Any]) -> str:
    """Its language and half, as floors name them."""
    return f"{row['lang']}-{half_of(row)}"


def arguments() -> argparse.Namespace:
    """What was asked for."""
    parser = choosing_pages(__doc__)
    parser.add_argument("--claims", action="store_true", help="list the claims of each page")
    parser.add_argument("--lower", action="store_true", help="make the present figures the floors")
    return parser.parse_args()


def choosing_pages(about: str | None) -> argparse.ArgumentParser:
    """The options that say which annotated pages are read, and by which record."""
    parser = argparse.ArgumentParser(description=about.splitlines()[0] if about else "")
    parser.add_argument("--pages", default=os.environ.get("SERVANDA_PAGES", ""))
    parser.add_argument(
        "--gold",
        nargs="+",
        default=[str(f) for f in (GOLD, FRESH, DRAWN, APART, LATER, REAL, WEB, *OURS)],
    )
    parser.add_argument("--record", default="", help="its address; else a new one")
    parser.add_argument("--lang", nargs="+", default=["de", "en", "ru"])
    parser.add_argument("--half", nargs="+", default=SETS)
    return parser


def show(page: str, article: Article) -> None:
    """One line a claim, in the form judged.yaml takes."""
    print(f"{page}:")
    for claim in article.claims:
        print(f"- [{', '.join(key(claim))}]")


if __name__ == "__main__":
    sys.exit(main())
