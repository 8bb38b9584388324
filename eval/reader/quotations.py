"""Score quotations against the German Wikinews set (CC BY-NC-SA: measured with, never shipped).

    python eval/reader/quotations.py --data FOLDER [--part dev] [--limit N] [--show]

FOLDER holds `dev` and `train`, one JSON file an article. The set's own script is not part of its
archive, so the definition here is ours and strict in one way, lenient in none: found and annotated
quotations are paired one to one, the best overlap first; a pair counts with the F1 of its words.
Precision divides the sum by all found, recall by all annotated. A pair counts jointly with the
speaker where the last name found stands in the annotated speaker. Cues are not scored: the reader
does not give them.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from servanda.errors import BadInput
from servanda.reader import NameBook, read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader import Quote

NOBODY = NameBook.build([])


def words(text: str, start: int, end: int) -> set[int]:
    """The letters of a stretch, by place: blanks and marks do not count."""
    return {at for at in range(start, min(end, len(text))) if text[at].isalnum()}


def annotated(document: dict[str, Any]) -> list[tuple[set[int], str]]:
    """The annotated quotations: their letters, and the speaker in words."""
    text = document["originalText"]
    found = []
    for one in document["annotations"]:
        spans = one["quote"]["spans"] if one["quote"] else []
        letters = {at for s in spans for at in words(text, s["charBegin"], s["charEnd"])}
        found.append((letters, one["speaker"]["text"] if one["speaker"] else ""))
    return [pair for pair in found if pair[0]]


def overlap(one: set[int], other: set[int]) -> float:
    """F1 of two sets of letters."""
    both = len(one & other)
    return 2 * both / (len(one) + len(other)) if both else 0.0


def pairs(
    found: list[tuple[set[int], Quote]], sought: list[tuple[set[int], str]]
) -> Iterator[tuple[float, Quote, str]]:
    """The best overlaps first, each quotation once."""
    ranked = sorted(
        (
            (overlap(a, b), i, j)
            for i, (a, _) in enumerate(found)
            for j, (b, _) in enumerate(sought)
        ),
        key=lambda one: (-one[0], one[1], one[2]),
    )
    used_found: set[int] = set()
    used_sought: set[int] = set()
    for share, i, j in ranked:
        if share and i not in used_found and j not in used_sought:
            used_found.add(i)
            used_sought.add(j)
            yield share, found[i][1], sought[j][1]


def same_speaker(quote: Quote, named: str) -> bool:
    """Whether the last name found stands in the annotated speaker; a pronoun cannot be told."""
    if quote.speaker is None:
        return not named
    return quote.speaker.name.rpartition(" ")[2] in named


def f1(right: float, found: int, sought: int) -> float:
    """From a sum of shares."""
    return 2 * right / (found + sought) if found + sought else 0.0


def main() -> int:
    """Read all articles of a part and print three figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--data", default="")
    parser.add_argument("--part", default="dev")
    parser.add_argument("--limit", type=int, default=10_000)
    parser.add_argument("--show", action="store_true", help="list what was missed and overdone")
    args = parser.parse_args()
    folder = Path(args.data) / args.part
    if not args.data or not folder.is_dir():
        print("skipped: give the folder of the Wikinews quotations as --data")
        return 0
    right, joint, n_found, n_sought = 0.0, 0.0, 0, 0
    for file in sorted(folder.glob("*.json"))[: args.limit]:
        document = msgspec.json.decode(file.read_bytes())
        text = document["originalText"]
        try:
            quotes = read(text, NOBODY, langs=("de",)).quotes
        except BadInput:
            quotes = ()
        found = [(words(text, q.start, q.end), q) for q in quotes]
        sought = annotated(document)
        matched = list(pairs(found, sought))
        right += sum(share for share, _, _ in matched)
        joint += sum(share for share, quote, named in matched if same_speaker(quote, named))
        n_found, n_sought = n_found + len(found), n_sought + len(sought)
        if args.show:
            show(text, sought, found, {id(quote) for _, quote, _ in matched})
    print(f"{args.part}: annotated {n_sought}, found {n_found}")
    print(
        f"- quotations: precision {right / max(n_found, 1):.3f}, recall "
        f"{right / max(n_sought, 1):.3f}, F1 {f1(right, n_found, n_sought):.3f}"
    )
    print(f"- with the speaker: F1 {f1(joint, n_found, n_sought):.3f}")
    return 0


def show(
    text: str,
    sought: list[tuple[set[int], str]],
    found: list[tuple[set[int], Quote]],
    matched: set[int],
) -> None:
    """What overlaps with nothing found, and what was found for nothing."""
    every = set().union(*(letters for letters, _ in found)) if found else set()
    for letters, named in sought:
        if not letters & every:
            print("-", named, "|", text[min(letters) - 60 : max(letters) + 60].replace("\n", " "))
    for _, quote in found:
        if id(quote) not in matched:
            print("+", quote.kind, "|", quote.text[:100].replace("\n", " "))


if __name__ == "__main__":
    sys.exit(main())
