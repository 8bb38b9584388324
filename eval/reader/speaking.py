"""Who speaks in the passages that weights are learned from, held against what the reader tells.

    python eval/reader/speaking.py [de en ru] [--missed]

`speaking/LANG.tsv` has a row a passage: its file in `taught/`, its number there, and whose words it
brings, as annotators counted who had not seen the reader: `p:` persons by name, `o:` holders of an
office without a name, `i:` institutions, `s:` states and capitals, `m:` media that it cites. They
count more than the annotations of pages do: whoever thanks, asks, promises or threatens speaks.
No rule was made from them.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from floors import load
from held_record import held_today
from labels import Labels
from passages import TAUGHT, read
from scoring import same_speaker

from servanda.errors import BadInput
from servanda.reader import read as read_page

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
KINDS = {"p": "persons", "o": "offices", "i": "institutions", "s": "states"}
STEM = 5  # letters of a last name in any case


class Told(NamedTuple):
    """Who speaks in a passage: of which kind, and in its words."""

    passage: str
    text: str
    speakers: tuple[tuple[str, str], ...]


def passages(lang: str) -> Iterator[Told]:
    """The passages of a language whose speakers are annotated."""
    blocks: dict[str, list[str]] = {}
    for line in (HERE / "speaking" / f"{lang}.tsv").read_text("utf-8").splitlines():
        name, number, told = line.split("\t")
        if name not in blocks:
            text = (TAUGHT / f"{name}.txt").read_text("utf-8").strip()
            blocks[name] = re.split(r"\n\s*\n", text)
        pairs = (one.split(":", 1) for one in told.split("; ") if one)
        speakers = tuple((kind, words) for kind, words in pairs if kind in KINDS)
        yield Told(f"{name} {number}", read(blocks[name][int(number) - 1]).text, speakers)


def measured(lang: str, labels: Labels, *, missed: bool) -> Iterator[str]:
    """Recall by kind, and the precision of all."""
    right: Counter[str] = Counter()
    sought: Counter[str] = Counter()
    found = 0
    for one in passages(lang):
        try:
            left = list(read_page(one.text, labels.names, langs=(lang,)).speakers)
        except BadInput:
            left = []
        found += len(left)
        for kind, words in one.speakers:
            last = words.split()[-1][:STEM]
            same = (
                speaker
                for speaker in left
                if same_speaker(words, speaker, labels)
                or (kind == "p" and speaker.name.split()[-1][:STEM] == last)
            )
            speaker = next(same, None)
            sought[kind] += 1
            if speaker is not None:
                left.remove(speaker)
                right[kind] += 1
            elif missed:
                yield f"  {one.passage}: {KINDS[kind]}: {words}"
    total = sum(right.values())
    kinds = ", ".join(
        f"{name} {right[kind] / sought[kind]:.2f} of {sought[kind]}" for kind, name in KINDS.items()
    )
    recall = total / sum(sought.values())
    yield f"{lang}: precision {total / found:.2f}, recall {recall:.2f} ({kinds})"


def main() -> int:
    """Measure the languages that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("langs", nargs="*", default=["de", "en", "ru"])
    parser.add_argument("--missed", action="store_true", help="list who was not found")
    args = parser.parse_args()
    with held_today("") as view:
        labels = Labels(view, load(HERE / "names.yaml"))
    for lang in args.langs or ["de", "en", "ru"]:
        for line in measured(lang, labels, missed=args.missed):
            print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
