"""Score the reader against the annotated German pages.

    python eval/reader/measure.py --pages FOLDER [--gold FILE] [--claims]

The texts are not kept in the repository: FOLDER holds one file a page, named by its id
(`de014.txt`), as the page stands in a public store. Without a folder nothing is measured.
"""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import yaml

from servanda.dates import When
from servanda.errors import BadDate
from servanda.model import Name
from servanda.reader import Article, NameBook, read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.model.claim import Claim

HERE = Path(__file__).parent
GOLD = HERE.parents[2] / "shared" / "data" / "reader" / "gold_dev.jsonl"


# Annotated types that ours tell apart more finely, or name otherwise.
TYPES = {
    "ratification": {"ratification", "chamber-approval", "parliament-approval"},
    "parliament-approval": {"chamber-approval", "parliament-approval"},
    "meeting": {"meeting", "session"},
    "summit": {"summit", "session"},
    "chair-transfer": {"chair-transfer", "chair"},
}
STATUSES = {
    "expected": {"planned"},
    "granted": {"occurred"},
    "announced": {"planned", "occurred"},
    # Who wants it is another question: our own contract reads this one as advocated.
    "sought": {"sought", "advocated"},
    "urged (not complete)": {"advocated"},
    "reported by SCO Secretary General, nested": {"occurred"},
}


@dataclass(frozen=True, slots=True)
class Count:
    """True positives, what was found, what was to be found."""

    right: int = 0
    found: int = 0
    sought: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.right + other.right, self.found + other.found, self.sought + other.sought)

    @property
    def precision(self) -> float:
        """Of what was found, how much is right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Of what was to be found, how much was."""
        return self.right / self.sought if self.sought else 1.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Score:
    """One page: which parts of the frame are right, and the counts."""

    page: str
    frame: dict[str, bool]
    speakers: Count
    organisations: Count
    events: Count
    statuses: Count
    claims: Count


class Labels:
    """The ids behind the labels of the annotations."""

    def __init__(self, rows: list[dict[str, Any]]) -> None:
        self._ids: dict[str, str] = {
            label: row["id"] for row in rows for label in row.get("gold", ())
        }
        self.organisations = {row["id"] for row in rows if row["kind"] == "organisation"}

    def id_of(self, label: str) -> str:
        """The id, or the label itself (a person's name)."""
        return self._ids.get(label, label)


def score(row: dict[str, Any], article: Article, labels: Labels, judged: list[Any]) -> Score:
    """Compare one page."""
    pairs = list(matched(row["events"], article.claims, labels))
    right = sum(status_fits(event["status"], claim.status) for event, claim in pairs)
    events = Count(len(pairs), len(article.claims), len(row["events"]))
    return Score(
        row["id"],
        frame(row, article),
        sets({speaker["name"] for speaker in row["speakers"]}, {s.name for s in article.speakers}),
        sets(
            {labels.id_of(label) for label in row["orgs"]},
            {m.actor for m in article.mentions if m.actor in labels.organisations},
        ),
        events,
        Count(right, len(pairs), len(pairs)),
        correct(article.claims, [claim for _, claim in pairs], judged),
    )


def frame(row: dict[str, Any], article: Article) -> dict[str, bool]:
    """Headline, date, agency, relay and the day of the dateline."""
    found = article.frame
    dateline = found.dateline.day[5:] if found.dateline else ""
    expected = row["dateline"]["month_day"] if row["dateline"] else ""
    return {
        "headline": found.headline == (row["headline"] or ""),
        "date": found.published == (row["pub_date"] or ""),
        "dateline": dateline == expected,
        "agency": found.agency == row["agency"],
        "relay": list(found.relay) == row["relay"],
    }


def sets(expected: set[str], found: set[str]) -> Count:
    """How two sets agree."""
    return Count(len(expected & found), len(found), len(expected))


def matched(
    events: list[dict[str, Any]], claims: tuple[Claim, ...], labels: Labels
) -> Iterator[tuple[dict[str, Any], Claim]]:
    """Each annotated event with a claim of its type, day and actors; each claim once."""
    left = list(claims)
    for event in events:
        fits = [claim for claim in left if event_fits(event, claim, labels)]
        if fits:
            claim = max(fits, key=lambda one: status_fits(event["status"], one.status))
            left.remove(claim)
            yield event, claim


def event_fits(event: dict[str, Any], claim: Claim, labels: Labels) -> bool:
    """Same type, a day in common where the annotation has one, an actor in common."""
    kind = event["type"].replace("_", "-")
    if claim.type not in TYPES.get(kind, {kind}):
        return False
    actors = {labels.id_of(label) for label in event["actors"]}
    if not actors & set(claim.actors):
        return False
    return not event["date"] or day_fits(event["date"], claim.day)


def day_fits(text: str, day: When | None) -> bool:
    """Whether the days can be the same; a claim without a day does not fit an annotated one."""
    try:
        expected = When.parse(text.partition(" ")[0])
    except BadDate:
        return False
    return day is not None and expected.may_meet(day)


def status_fits(expected: str, found: str) -> bool:
    """Whether the status is the annotated one, in our words."""
    return found in STATUSES.get(expected, {expected})


def key(claim: Claim) -> tuple[str, ...]:
    """How a claim is named in judged.yaml."""
    return (claim.type, claim.status, " ".join(claim.actors))


def correct(claims: tuple[Claim, ...], annotated: list[Claim], judged: list[Any]) -> Count:
    """Claims that are right: annotated, or judged so by hand."""
    by_hand = {tuple(line[:3]) for line in judged if len(line) == 3 or line[3] != "wrong"}
    right = sum(claim in annotated or key(claim) in by_hand for claim in claims)
    return Count(right, len(claims), len(claims))


def report(scores: list[Score]) -> list[str]:
    """The figures as Markdown, one line a page and one for all."""
    lines = [
        "| page | frame | speakers | organisations | events found | status right | claims right |",
        "|---|---|---|---|---|---|---|",
    ]
    for one in scores:
        wrong = [name for name, fits in one.frame.items() if not fits]
        lines.append(
            f"| {one.page} | {'right' if not wrong else 'not: ' + ', '.join(wrong)} "
            f"| {one.speakers.f1:.2f} | {one.organisations.f1:.2f} "
            f"| {one.events.right}/{one.events.sought} "
            f"| {one.statuses.right}/{one.statuses.sought} "
            f"| {one.claims.right}/{one.claims.found} |"
        )
    return [*lines, "", *summary(scores)]


def summary(scores: list[Score]) -> list[str]:
    """The figures over all pages."""
    lines = [f"{len(scores)} pages"]
    for part in ("headline", "date", "dateline", "agency", "relay"):
        right = sum(one.frame[part] for one in scores)
        lines.append(f"- {part}: {right}/{len(scores)}")
    for part in ("speakers", "organisations", "events"):
        total = sum((getattr(one, part) for one in scores), Count())
        lines.append(
            f"- {part}: precision {total.precision:.2f}, recall {total.recall:.2f}, "
            f"F1 {total.f1:.2f}"
        )
    status = sum((one.statuses for one in scores), Count())
    claims = sum((one.claims for one in scores), Count())
    three = sum(one.claims.right >= 3 for one in scores)
    lines.append(f"- status right on matched events: {status.right}/{status.sought}")
    lines.append(f"- claims right, annotated or judged by hand: {claims.right}/{claims.found}")
    lines.append(f"- pages with three claims right or more: {three}/{len(scores)}")
    return lines


def main() -> int:
    """Measure all pages whose text is there."""
    args = arguments()
    folder = Path(args.pages) if args.pages else None
    if folder is None or not folder.is_dir() or not Path(args.gold).exists():
        print(
            "skipped: the page texts or their annotations are not here; give a folder with one "
            "text a page (de014.txt …) as --pages or SERVANDA_PAGES, and the annotations as --gold"
        )
        return 0
    rows = [msgspec.json.decode(line) for line in Path(args.gold).read_bytes().splitlines()]
    labels = Labels(load(HERE / "names.yaml"))
    judged = load(HERE / "judged.yaml") or {}
    names = index(load(HERE / "names.yaml"))
    scores = []
    for row in rows:
        file = folder / f"{row['id']}.txt"
        if row["lang"] != "de" or not file.exists():
            continue
        article = read(file.read_text("utf-8"), names, url=row["url"])
        scores.append(score(row, article, labels, judged.get(row["id"], [])))
        if args.claims:
            show(row["id"], article)
    print("\n".join(report(scores)))
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--pages", default=os.environ.get("SERVANDA_PAGES", ""))
    parser.add_argument("--gold", default=str(GOLD))
    parser.add_argument("--claims", action="store_true", help="list the claims of each page")
    return parser.parse_args()


def load(file: Path) -> Any:
    """A YAML file."""
    return yaml.safe_load(file.read_text("utf-8"))


def index(rows: list[dict[str, Any]]) -> NameBook:
    """The names of the measured pages."""
    return NameBook.build(
        Name(text, "de", row["id"], row["kind"], "common", When.always(), row.get("of", ""))
        for row in rows
        for text in row["names"]
    )


def show(page: str, article: Article) -> None:
    """One line a claim, in the form judged.yaml takes."""
    print(f"{page}:")
    for claim in article.claims:
        print(f"- [{', '.join(key(claim))}]")


if __name__ == "__main__":
    sys.exit(main())
