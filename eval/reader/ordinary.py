"""How often ordinary newspaper prose is taken for acts among states.

    python eval/reader/ordinary.py [de en ru] [--told]

`ordinary/LANG-NN.txt` are passages of our own as dailies, magazines and domestic offices write
them: economy, sport, courts, culture, analysis, opinion. States and organisations are named
often, and words that tell acts elsewhere stand in other senses; the few acts there are, are marked
as in `taught/` (passages.py). Nothing is learned from them: that was tried and gained nothing. A
claim of an act is right if an act of its type is marked in its passage. Files with an even number
may be looked at when mending; the others (*kept*) are measured only.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from floors import held, load
from held_record import held_today
from labels import Labels
from passages import Passage
from passages import read as passage_of
from scoring import TYPES

from servanda.errors import BadInput
from servanda.reader import read
from servanda.reader.words.types import claim_types

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.model.claim import Claim

HERE = Path(__file__).parent
BY = ("rules", "weights")


def passages(lang: str, *, kept: bool) -> Iterator[Passage]:
    """The passages of a language in its files of odd or even numbers."""
    for file in sorted((HERE / "ordinary").glob(f"{lang}-*.txt")):
        if int(file.stem.rpartition("-")[2]) % 2 == kept:
            for block in re.split(r"\n\s*\n", file.read_text("utf-8").strip()):
                yield passage_of(block)


def measured(lang: str, labels: Labels, *, kept: bool, told: bool) -> dict[str, float]:
    """Of what rules and weights tell, the shares that are right; and how many passages are."""
    counts: Counter[str] = Counter()
    for passage in passages(lang, kept=kept):
        counts["passages"] += 1
        counts["acts"] += len(passage.acts)
        wrong = False
        for claim, right, words in _told(passage, lang, labels):
            by = BY[claim.likely_only]
            counts[by] += 1
            counts[f"{by} right"] += right
            wrong |= not right
            if told and not right and not kept:
                print(f"  {claim.rule} {claim.status} {claim.actors}: {words}")
        counts["wrong"] += wrong
    figures = {f"{by} right": counts[f"{by} right"] / max(1, counts[by]) for by in BY}
    found = sum(counts[f"{by} right"] for by in BY)
    figures["acts found"] = found / counts["acts"]
    figures["passages without a wrong act"] = 1 - counts["wrong"] / counts["passages"]
    return {name: round(value, 3) for name, value in figures.items()}


def _told(passage: Passage, lang: str, labels: Labels) -> Iterator[tuple[Claim, bool, str]]:
    """The acts that are told of a passage, whether each is marked there, and its words."""
    try:
        article = read(passage.text, labels.names, langs=(lang,))
    except BadInput:
        return
    left = [act.type for act in passage.acts]
    for claim in article.claims:
        if claim_types()[claim.type].sort == "event":
            same = next((one for one in left if _are_kin(one, claim.type)), None)
            if same:
                left.remove(same)
            yield claim, same is not None, article.text[claim.start : claim.end]


def _are_kin(one: str, other: str) -> bool:
    return other in TYPES.get(one, {one}) or one in TYPES.get(other, {other})


def main() -> int:
    """Measure the languages that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("langs", nargs="*", default=["de", "en", "ru"])
    parser.add_argument("--told", action="store_true", help="list what is wrong, but for kept ones")
    parser.add_argument("--lower", action="store_true", help="make the present figures the floors")
    args = parser.parse_args()
    with held_today("") as view:
        labels = Labels(view, load(HERE / "names.yaml"))
    results = {}
    for lang in args.langs or ["de", "en", "ru"]:
        for name, kept in (("ordinary", False), ("ordinary-kept", True)):
            results[f"{lang}-{name}"] = measured(lang, labels, kept=kept, told=args.told)
    for name, figures in results.items():
        print(f"{name}: " + ", ".join(f"{key} {n:g}" for key, n in figures.items()))
    return held(results, lower=args.lower)


if __name__ == "__main__":
    sys.exit(main())
