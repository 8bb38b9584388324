"""Learns which line of a page is its headline from our own open pages, or measures it on the kept.

    uv run --with scikit-learn python eval/reader/teach_headlines.py            # writes weights
    uv run --with scikit-learn python eval/reader/teach_headlines.py --measure  # on kept pages

Every page is read several times: as it is, with its headline taken out, as stores of web pages
often lose it, both without what stands above the headline, and with a paragraph of the report
alone. Nothing is random: the same pages give the same weights.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
from teach import LANGUAGES, Learned, Rows

from servanda.reader.frame.address import own_address
from servanda.reader.frame.frame import heading_of
from servanda.reader.frame.headline import headline_in
from servanda.reader.words.layout import lines_of
from servanda.reader.words.linear import Model

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.frame.heading import Heading

HERE = Path(__file__).parent
FILES = ("own.jsonl", "tops.jsonl", "built.jsonl", "sites.jsonl")
LOST = "headline taken out"
FIRM, LIGHT = 10, 0.05
BARE = 0.1  # what a page without what stands above its headline counts
PARAGRAPH = 120  # letters that a paragraph of a report has
LONGER = 60  # letters that the line of a headline may have beside it


class Top(NamedTuple):
    """A page or a part of one, how it was made, and which of its lines are its headline."""

    kept: bool
    made: str
    heading: Heading
    named: str

    def rows(self) -> Iterator[tuple[list[str], bool]]:
        """Of each line its features, and whether it is the headline."""
        for number in self.heading.candidates:
            yield self.heading.features(number), self._is_named(number)

    def _is_named(self, number: int) -> bool:
        text = self.heading.line(number).text
        return bool(self.named) and self.named in text and len(text) < len(self.named) + LONGER

    def told(self, model: Model) -> str:
        """The headline by a model; empty where no line is likely enough."""
        found = headline_in(self.heading, model)
        return found.text if found else ""


def tops() -> Iterator[Top]:
    """All pages whose headline is annotated, in each form."""
    for name in FILES:
        for line in (HERE / name).read_text("utf-8").splitlines():
            row = msgspec.json.decode(line)
            if "headline" in row:
                text = (HERE / "own" / f"{row['id']}.txt").read_text("utf-8")
                kept, named = row["set"].endswith("kept"), row["headline"] or ""
                for made, lines in _forms(text.split("\n"), named):
                    heading = _heading(row, "\n".join(lines))
                    yield Top(kept, made, heading, "" if made.startswith(LOST) else named)


def _forms(lines: list[str], named: str) -> Iterator[tuple[str, list[str]]]:
    """The lines of a page: as they are, without the headline, and without what is above it."""
    yield "as they are", lines
    at = next((n for n, line in enumerate(lines) if named and named in line), None)
    if at is None:
        return
    report = [n for n in range(at + 1, len(lines)) if len(lines[n]) > PARAGRAPH][:1]
    short = [lines[at], *(lines[n] for n in report)]
    forms = {LOST: lines, "nothing above": lines[at:], f"{LOST}, nothing above": lines[at:]}
    forms |= {"a paragraph of it": short, f"{LOST}, a paragraph of it": short}
    for made, some in forms.items():
        rest = [one for one in some if not made.startswith(LOST) or named not in one]
        if any(map(str.strip, rest)):
            yield made, rest


def _heading(row: dict[str, Any], text: str) -> Heading:
    return heading_of(text, lines_of(text), row["lang"], own_address(row.get("url", "")))


def learned(pages: list[Top]) -> Learned:
    """The weights of the features of lines."""
    import numpy as np  # noqa: PLC0415 - it comes with `uv run --with scikit-learn`

    rows: list[list[str]] = []
    answers: list[bool] = []
    counts: list[float] = []
    for page in pages:
        here = [*page.rows()]
        several = sum(is_it for _, is_it in here)
        rows += [told for told, _ in here]
        answers += [is_it for _, is_it in here]
        weight = BARE if page.made.endswith(("above", "of it")) else 1.0
        counts += [weight / several if is_it else weight for _, is_it in here]
    told = np.array(answers)
    return Rows(rows).fitted(["headline"], lambda _: told, firm=FIRM, light=LIGHT, counts=counts)


def main() -> int:
    """Learn and write, or measure what is written on the kept pages."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--measure", action="store_true", help="the kept pages, by what is written")
    args = parser.parse_args()
    file = LANGUAGES / "headline.tsv"
    if not args.measure:
        weights = learned([page for page in tops() if not page.kept])
        text = "\n".join(weights.lines()) + "\n"
        file.write_text(text, "utf-8")
        print(f"{len(weights.rows)} features, {len(text) / 1e3:.0f} KB")
    model = Model(file.read_text("utf-8").splitlines())
    right: Counter[tuple[bool, str]] = Counter()
    pages: Counter[tuple[bool, str]] = Counter()
    for page in tops():
        pages[page.kept, page.made] += 1
        right[page.kept, page.made] += page.told(model) == page.named
    for (kept, made), count in sorted(pages.items()):
        name = "kept" if kept else "open"
        print(f"{name}, {made}: {right[kept, made] / count:.3f} of {count}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
