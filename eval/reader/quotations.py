"""Score quotations against the German Wikinews set (CC BY-NC-SA: measured with, never shipped).

    python eval/reader/quotations.py --data FOLDER [--part dev] [--limit N] [--show]

FOLDER holds `dev` and `train`, one JSON file an article. The measure is the set's own (see
attributed.py). A figure below its floor in floors.yaml fails the run; `--lower` rewrites it.
"""

from __future__ import annotations

import argparse
import os
import sys
from bisect import bisect_left, bisect_right
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from attributed import ROLES, Group, Tally, paired
from floors import held

from servanda.errors import BadInput
from servanda.reader import NameBook, read

if TYPE_CHECKING:
    from collections.abc import Iterable

    from servanda.reader import Quote

NOBODY = NameBook.build([])
KINDS = {
    "Direct": "direct",
    "Indirect": "indirect",
    "Reported": "reported",
    "FreeIndirect": "free",
    "IndirectFreeIndirect": "free",
}
NAMES = {"words": "quote"}
MOST = 10_000  # articles: more than the set has


class Tokens:
    """The tokens of one article of the set."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.starts = [token["charBegin"] for token in document["tokens"]]
        self.ends = [token["charEnd"] for token in document["tokens"]]

    def of(self, spans: Iterable[tuple[int, int]]) -> frozenset[int]:
        """The numbers of all tokens that some stretches touch."""
        found: set[int] = set()
        for start, end in spans:
            found.update(range(bisect_right(self.ends, start), bisect_left(self.starts, end)))
        return frozenset(found)


def found_in(document: dict[str, Any]) -> list[Group]:
    """What the reader finds in an article."""
    tokens = Tokens(document)
    try:
        quotes = read(document["originalText"], NOBODY, langs=("de",)).quotes
    except BadInput:
        return []
    return [_group(tokens, quote) for quote in quotes]


def _group(tokens: Tokens, quote: Quote) -> Group:
    spans = {
        "words": quote.words,
        "cue": quote.cue,
        "speaker": quote.said_by,
        "frame": quote.frame,
        "addressee": quote.addressee,
    }
    return Group({role: tokens.of(spans[role]) for role in ROLES}, quote.kind)


def annotated_in(document: dict[str, Any]) -> list[Group]:
    """What is annotated in an article."""
    return [
        Group(
            {role: frozenset(one[NAMES.get(role, role)]["tokenIds"]) for role in ROLES},
            KINDS[one["type"]],
        )
        for one in document["annotations"]
    ]


def main() -> int:
    """Read all articles of a part and print the figures."""
    args = arguments()
    folder = Path(args.data) / args.part
    if not args.data or not folder.is_dir():
        print(
            "skipped: the Wikinews quotations are not here; unpack the set and give its folder "
            "with dev and train as --data or SERVANDA_QUOTATIONS"
        )
        return 0
    total: Tally = Tally()
    by_kind: dict[str, Tally] = defaultdict(Tally)
    for file in sorted(folder.glob("*.json"))[: args.limit]:
        document = msgspec.json.decode(file.read_bytes())
        for found, sought in paired(found_in(document), annotated_in(document)):
            total.add(found, sought)
            by_kind[(sought or found or Group({}, "")).kind].add(found, sought)
            if args.show and (found is None or sought is None):
                show(document, found, sought)
    print("\n".join(report(total, by_kind)))
    whole = args.limit >= MOST
    return held({f"quotations-{args.part}": figures(total)}, lower=args.lower) if whole else 0


def arguments() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", default=os.environ.get("SERVANDA_QUOTATIONS", ""))
    parser.add_argument("--part", default="dev")
    parser.add_argument("--limit", type=int, default=MOST)
    parser.add_argument("--show", action="store_true", help="list what was missed and overdone")
    parser.add_argument("--lower", action="store_true", help="write the present figures as floors")
    return parser.parse_args()


def figures(total: Tally) -> dict[str, float]:
    """The figures that have floors."""
    parts = {"words": ["words"], "cue": ["cue"], "speaker": ["speaker"], "joint": list(ROLES)}
    return {name: int(total.scores(roles)[2] * 1000) / 1000 for name, roles in parts.items()}


def report(total: Tally, by_kind: dict[str, Tally]) -> list[str]:
    """Two tables: by role, and by kind of quotation."""
    rows = ["| role | precision | recall | F1 |", "|---|---|---|---|"]
    for name, roles in [*((role, [role]) for role in ROLES), ("joint", list(ROLES))]:
        rows.append(f"| {name} | " + " | ".join(f"{v:.3f}" for v in total.scores(roles)) + " |")
    rows += ["", "| kind | annotated | found | words F1 | joint F1 |", "|---|---|---|---|---|"]
    for kind, tally in sorted(by_kind.items()):
        counts = f"{len(tally.recall['words'])} | {len(tally.precision['words'])}"
        shares = f"{tally.scores(['words'])[2]:.3f} | {tally.scores()[2]:.3f}"
        rows.append(f"| {kind} | {counts} | {shares} |")
    return rows


def show(document: dict[str, Any], found: Group | None, sought: Group | None) -> None:
    """One that was missed (-) or found for nothing (+)."""
    one = sought or found
    if one is None or not one.words:
        return
    tokens = [document["tokens"][n]["text"] for n in sorted(one.words)]
    print("-" if sought else "+", one.kind, "|", " ".join(tokens)[:120])


if __name__ == "__main__":
    sys.exit(main())
