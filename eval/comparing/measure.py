"""Hold what our own sentences tell against the record of the library, and count the right marks.

    python eval/comparing/measure.py [--lang de en ru] [--half own own-kept] [--wrong] [--lower]

Each line of sentences.jsonl is a page of one sentence, with the types under which its act may be
read, the mark it must get and a statement it must meet: `known`, `contradicts`, or `open` where
nothing on record agrees with it or speaks against it. Mechanisms are made on the half `own`;
`own-kept` is only measured. A figure below its floor in floors.yaml fails the run.
"""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "reader"))

from floors import held  # noqa: E402
from held_record import held_today  # noqa: E402

from servanda.flows.comparing import CONTRADICTS, KNOWN, compare  # noqa: E402
from servanda.flows.name_book import name_book  # noqa: E402
from servanda.reader import read  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from servanda.model import Statement
    from servanda.reader import NameBook
    from servanda.record import View

FLOORS = HERE / "floors.yaml"
LANGS, HALVES = ("de", "en", "ru"), ("own", "own-kept")
OPEN = "open"
SURE = (CONTRADICTS, KNOWN)

# Around each sentence, so that its language can be told: nothing there is an act.
_PAGES = {
    "de": (
        "WIEN, {d}. {m} {y} (SylTA) – {text}\n\n"
        "Das Wetter war an diesem Tag mild, aber am Abend regnete es, und die Leute gingen nicht "
        "mehr aus dem Haus.\n"
    ),
    "en": (
        "VIENNA, {m} {d}, {y} (SylTA) - {text}\n\n"
        "The weather was mild on that day, but in the evening it rained, and the people did not go "
        "out of the house.\n"
    ),
    "ru": (
        "ВЕНА, {d} {m} {y} (СилТА) - {text}\n\n"
        "Погода в этот день была тёплой, но к вечеру в городе пошёл дождь, и люди уже не выходили "
        "из дома, как это было и раньше.\n"
    ),
}
_MONTHS = {
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "en": "January February March April May June July August September October November December",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
}


class Sentence(msgspec.Struct, frozen=True):
    """One line of sentences.jsonl."""

    id: str
    lang: str
    set: str
    published: str
    text: str
    types: tuple[str, ...]
    mark: str
    meets: str = ""

    @property
    def page(self) -> str:
        """A page that tells it, with its day."""
        day = date.fromisoformat(self.published)
        month = _MONTHS[self.lang].split()[day.month - 1]
        return _PAGES[self.lang].format(d=day.day, m=month, y=day.year, text=self.text)


class Found(NamedTuple):
    """What was made of a sentence: its mark, empty where the act was not read."""

    row: Sentence
    mark: str
    right: bool
    told: list[str]


def main() -> int:
    """Measure the sentences that were asked for."""
    args = arguments()
    results = {}
    for group, found in measured(args.lang, args.half).items():
        results[group] = figures(found)
        told = ", ".join(f"{name} {value:.2f}" for name, value in results[group].items())
        print(f"{group} ({len(found)}): {told}")
        if args.wrong and not group.endswith("kept"):
            show(found)
    return held(results, lower=args.lower, file=FLOORS)


def measured(
    langs: Iterable[str] = LANGS, halves: Iterable[str] = HALVES
) -> dict[str, list[Found]]:
    """What was made of the sentences, by language and half."""
    rows = [row for row in sentences() if row.lang in langs and row.set in halves]
    found: dict[str, list[Found]] = {}
    with held_today() as view:
        names = name_book(view)
        for row in rows:
            found.setdefault(f"{row.lang}-{row.set}", []).append(made_of(row, names, view))
    return dict(sorted(found.items()))


def sentences() -> Iterator[Sentence]:
    """The sentences with the marks they must get."""
    for line in (HERE / "sentences.jsonl").read_bytes().splitlines():
        yield msgspec.json.decode(line, type=Sentence)


def made_of(row: Sentence, names: NameBook, view: View) -> Found:
    """The mark of the act that a sentence tells, and whether it is right.

    A mark of its other claims counts too where it is sure, as a reader of the page would see it.
    """
    article = read(row.page, names)
    marks = [(claim, *compare(claim, view, article.frame.day)) for claim in article.claims]
    ours = [(mark, meets) for claim, mark, meets in marks if claim.type in row.types]
    right = any(_is_right(row, mark, meets) for mark, meets in ours)
    if row.mark == OPEN:
        right = not any(mark in SURE for _, mark, _ in marks)
    told = [f"{c.type} {c.status} {' '.join(c.actors)}: {mark}" for c, mark, _ in marks]
    sure = [mark for _, mark, _ in marks if mark in SURE and mark != row.mark]
    mark = row.mark if right else next(iter([*sure, *(mark for mark, _ in ours)]), "")
    return Found(row, mark, right, told)


def _is_right(row: Sentence, mark: str, meets: list[Statement]) -> bool:
    met = (f"{one.subject} {one.prop} {one.value}" for one in meets)
    return mark == row.mark and any(one.startswith(row.meets) for one in met)


def figures(found: list[Found]) -> dict[str, float]:
    """Of each mark how many sentences that must get it do, and how many that got it were right."""
    named: dict[str, float] = {}
    for mark in (KNOWN, CONTRADICTS, OPEN):
        wanted = [one for one in found if one.row.mark == mark]
        named[mark] = _share([one.right for one in wanted])
    for mark in SURE:
        given = [one for one in found if one.mark == mark]
        named[f"{mark}, precision"] = _share([one.right for one in given])
    read_at_all = [bool(one.told) and one.mark != "" for one in found if one.row.mark != OPEN]
    return named | {"read": _share(read_at_all)}


def _share(hits: list[bool]) -> float:
    return round(sum(hits) / len(hits), 3) if hits else 1.0


def show(found: list[Found]) -> None:
    """The sentences whose mark is wrong, with what was made of them."""
    for one in found:
        if not one.right:
            print(f"  {one.row.id} must be {one.row.mark}, is {one.mark or 'not read'}")
            print(f"    {one.row.text}")
            print("".join(f"      {told}\n" for told in one.told), end="")


def arguments() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--lang", nargs="+", default=LANGS)
    parser.add_argument("--half", nargs="+", default=HALVES)
    parser.add_argument("--wrong", action="store_true", help="show what is wrong of the open half")
    parser.add_argument("--lower", action="store_true", help="make the present figures the floors")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
