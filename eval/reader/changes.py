"""What a change of the reader wins and loses on the annotated pages.

    python eval/reader/changes.py [--pages FOLDER] --keep before.json
    python eval/reader/changes.py [--pages FOLDER] --against before.json

A mend on one page breaks another in silence: the figures of a half move by less than a page. Here
each annotated act, speaker and part of a frame is kept by itself, and what was found before and
is found no more is named: by page, type and rule, never by the page's words, so that halves kept
from the eyes stay so. Fails where the acts or speakers (F1) or the frames of one language, all
pages together, fall by more than TOLERANCE.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from measure import choosing_pages, readings
from scoring import Count, frame, is_speaker, matched, matched_or_events, status_fits

if TYPE_CHECKING:
    from labels import Labels

    from servanda.reader import Article

TOLERANCE = 0.002


class Found(msgspec.Struct):
    """What is found of one page: what is right, by a key, and how much stands beside it."""

    lang: str
    events: dict[str, str]
    speakers: list[str]
    frame: list[str]
    events_sought: int
    events_told: int
    speakers_sought: int
    speakers_told: int
    frame_parts: int = 5


def main() -> int:
    """Keep what is found now, or hold it against what was kept."""
    parser = choosing_pages(__doc__)
    parser.add_argument("--keep", type=Path, help="write what is found to this file")
    parser.add_argument("--against", type=Path, help="a file written so before the change")
    args = parser.parse_args()
    pages = readings(args)
    now = {row["id"]: found(row, article, labels) for row, article, labels in pages}
    fallen = []
    if args.against:
        before = msgspec.json.decode(args.against.read_bytes(), type=dict[str, Found])
        before = {page: was for page, was in before.items() if page in now}
        for page, was in before.items():
            tell(page, was, now[page])
        fallen = list(falls(before, {page: now[page] for page in before}))
        print("\n".join(fallen) or "nothing fell")
    if args.keep:
        args.keep.write_bytes(msgspec.json.encode(now))
    return 1 if fallen else 0


def found(row: dict[str, Any], article: Article, labels: Labels) -> Found:
    """What is right on one page, each annotated thing by itself."""
    acts = row.get("events", [])
    claims = article.claims if "events" in row else ()
    pairs = list(matched(acts, claims, labels))
    numbers = {id(event): number for number, event in enumerate(acts)}
    events = {}
    for event, claim in pairs:
        way = "" if status_fits(event["status"], claim.status) else f" but {claim.status}"
        events[f"{event['type']} {numbers[id(event)]}"] = f"{claim.rule}{way}"
    named = row.get("speakers", [])
    framed = frame(row, article) if "headline" in row else {}
    return Found(
        row["lang"],
        events,
        [
            str(number)
            for number, one in enumerate(named)
            if any(is_speaker(one, speaker, labels) for speaker in article.speakers)
        ],
        [part for part, right in framed.items() if right],
        len(acts),
        matched_or_events(claims, [claim for _, claim in pairs]),
        len(named),
        len(article.speakers) if "speakers" in row else 0,
        len(framed),
    )


def tell(page: str, was: Found, now: Found) -> None:
    """Print what one page lost and won."""
    news = [f"lost {act} ({was.events[act]})" for act in was.events if act not in now.events]
    news += [f"won {act} ({now.events[act]})" for act in now.events if act not in was.events]
    for act in was.events.keys() & now.events.keys():
        if (" but " in was.events[act]) != (" but " in now.events[act]):
            news.append(f"status of {act}: {was.events[act]} → {now.events[act]}")
    for what, one, other in (("lost", was, now), ("won", now, was)):
        news += [f"{what} speaker {n}" for n in one.speakers if n not in other.speakers]
        news += [f"{what} {part}" for part in one.frame if part not in other.frame]
    more = now.events_told - len(now.events) - (was.events_told - len(was.events))
    news += [f"acts beside the annotated: {more:+}"] if more else []
    more = now.speakers_told - was.speakers_told
    news += [f"speakers told: {more:+}"] if more else []
    if news:
        print(f"{page}: {'; '.join(news)}")


def falls(before: dict[str, Found], now: dict[str, Found]) -> list[str]:
    """The figures of a language that fell, all its pages together."""
    was, new = totals(before), totals(now)
    return [
        f"{name} fell: {was[name]:.4f} → {new[name]:.4f}"
        for name in sorted(was)
        if new[name] < was[name] - TOLERANCE
    ]


def totals(pages: dict[str, Found]) -> dict[str, float]:
    """F1 of acts, of acts with their status and of speakers, and the share of right frames."""
    sums: dict[str, Count] = {}
    for one in pages.values():
        wrong = sum(" but " in rule for rule in one.events.values())
        counts = {
            "acts": Count(len(one.events), one.events_told, one.events_sought),
            "acts with their status": Count(
                len(one.events) - wrong, one.events_told, one.events_sought
            ),
            "speakers": Count(len(one.speakers), one.speakers_told, one.speakers_sought),
            "frames": Count(len(one.frame), one.frame_parts, one.frame_parts),
        }
        for name, count in counts.items():
            key = f"{one.lang} {name}"
            sums[key] = sums.get(key, Count()) + count
    return {name: count.f1 for name, count in sums.items()}


if __name__ == "__main__":
    sys.exit(main())
