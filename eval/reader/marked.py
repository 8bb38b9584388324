"""Hold what rules alone tell against passages in which every act is marked.

    python eval/reader/marked.py [de en ru] [--part open kept] [--show N --what days] [--lower]

The passages are those that weights are learned from (`taught/`), so what only weights make likely
is left out here. Every fifth passage is *kept*: its figures are measured, and nobody looks at what
was told wrongly there. Of all marks: how many are told under their type in their sentence (*told*);
of all acts told, how many are marked (*right*); and of those, how many have the marked status, the
marked day where the sentence tells it, a marked actor where the sentence names one. Passages tell
acts in more and odder words than pages do, and marks are sparing with demands: figures of pages are
those of measure.py. `--show` lists some of the open ones: WHAT is the name of a figure.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from floors import held, load
from held_record import held_today
from labels import Labels
from passages import Act, Passage, passages_of
from scoring import TYPES, day_fits, status_fits
from tellable import ids_of, tells_actor, tells_day

from servanda.errors import BadInput
from servanda.flows.comparing.told_days import surely
from servanda.reader.cascade import STEPS
from servanda.reader.page import Page
from servanda.reader.words.types import claim_types

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.model.claim import Claim

HERE = Path(__file__).parent
FIFTH = 5


class Told(NamedTuple):
    """A marked act in its sentence and the claim that tells it, if one does."""

    act: Act
    sentence: str
    claim: Claim | None
    fits: dict[str, bool]  # by figure; what the sentence does not tell is not asked


class Reading(NamedTuple):
    """A passage: its marks with what came of them, and the acts told beside."""

    passage: Passage
    told: list[Told]
    beside: list[Claim]


def readings(lang: str, labels: Labels, *, kept: bool) -> Iterator[Reading]:
    """All passages of a part, read."""
    for number, passage in enumerate(passages_of(lang)):
        if (number % FIFTH == 0) == kept:
            page = Page(passage.text, "", labels.names, (lang,))
            try:
                for step in STEPS:
                    step.run(page)
            except BadInput:
                continue
            yield _held_against(passage, page, labels)


def _held_against(passage: Passage, page: Page, labels: Labels) -> Reading:
    """Each mark with the likest claim of its type in its sentence that is not yet another's."""
    left = [surely(one) for one in page.claims if not one.likely_only]
    told = []
    for act in passage.acts:
        sentence = _sentence(act, page)
        types = TYPES.get(act.type, {act.type})
        near = [one for one in left if one.type in types and _meets(one, sentence)]
        words = passage.text[sentence.start : sentence.stop]
        fitting = [(_fits(act, one, words, passage, page.lang, labels), one) for one in near]
        fits, claim = max(fitting, key=lambda pair: sum(pair[0].values()), default=({}, None))
        if claim is not None:
            left.remove(claim)
        told.append(Told(act, words, claim, fits))
    return Reading(passage, told, [one for one in left if claim_types()[one.type].sort == "event"])


def _sentence(act: Act, page: Page) -> range:
    whole = (range(unit.start, unit.end) for unit in page.units)
    return next((one for one in whole if act.start in one), range(act.start, act.end))


def _meets(claim: Claim, sentence: range) -> bool:
    passages = claim.passages or ((claim.start, claim.end),)
    return any(start < sentence.stop and end > sentence.start for start, end in passages)


def _fits(
    act: Act, claim: Claim, words: str, passage: Passage, lang: str, labels: Labels
) -> dict[str, bool]:
    fits = {"status": status_fits(act.status, claim.status)}
    if tells_day(act, words, passage.day, lang):
        fits["days"] = day_fits(act.day, claim.day)
    if tells_actor(act, words, lang, labels):
        fits["actors"] = any(
            actor in ids_of(one, lang, labels) or labels.same(one, actor)
            for one in act.actors
            for actor in claim.actors
        )
    return fits


def figures(found: list[Reading]) -> dict[str, float]:
    """The shares of a part."""
    asked: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for reading in found:
        asked["right"] += len(reading.beside)
        for told in reading.told:
            asked["told"] += 1
            right["told"] += told.claim is not None
            asked["right"] += told.claim is not None
            right["right"] += told.claim is not None
            asked.update(told.fits.keys())
            right.update(name for name, fits in told.fits.items() if fits)
    return {name: round(right[name] / asked[name], 3) for name in asked}


def wrong(found: list[Reading], what: str) -> Iterator[str]:
    """A line each: what is not told, told beside the marks, or told otherwise than marked."""
    for passage, told, beside in found:
        for claim in beside if what == "right" else ():
            words = passage.text[claim.start : claim.end]
            yield f"{passage.day} {claim.rule} {claim.status} {claim.actors}: {words}"
        for act, sentence, by, fits in told:
            if (what == "told" and by is None) or not fits.get(what, True):
                mark = f"{act.type} {act.status} {act.day} {act.actors}"
                got = f"{by.rule} {by.status} {by.day} {by.actors}" if by else ""
                yield f"{passage.day} {mark} | {got} | {sentence}"


def main() -> int:
    """Measure the languages and parts that were asked for."""
    args = arguments()
    with held_today("") as view:
        labels = Labels(view, load(HERE / "names.yaml"))
    results = {}
    for lang in args.langs or ["de", "en", "ru"]:
        for part in args.part:
            found = list(readings(lang, labels, kept=part == "kept"))
            results[f"{lang}-marked-{part}"] = told = figures(found)
            print(f"{lang} {part}: " + ", ".join(f"{name} {value}" for name, value in told.items()))
            if args.show and part == "open":
                lines = list(wrong(found, args.what))
                for line in random.Random(args.seed).sample(lines, min(args.show, len(lines))):
                    print("  " + line.replace("\n", " "))
    return held(results, lower=args.lower)


def arguments() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("langs", nargs="*", default=["de", "en", "ru"])
    parser.add_argument("--part", nargs="+", default=["open", "kept"], choices=["open", "kept"])
    parser.add_argument("--show", type=int, default=0, help="how many of the open ones to list")
    parser.add_argument("--what", default="days", help="the figure to list what is wrong of")
    parser.add_argument("--seed", type=int, default=1, help="of the choice that is listed")
    parser.add_argument("--lower", action="store_true", help="write the figures as floors")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
