"""Score headline, day and publisher of papers' real pages, as HTML and as text alone.

    python eval/reader/papers.py --clone FOLDER

FOLDER is a clone of flairNLP/fundus: its tests hold pages of papers, agencies and broadcasters with
their title and time of publication as its parsers tell them, and its publishers bear their names.
Nothing of it is kept here. A page is read as whoever hands in the file has it (*html*), and as the
text of the whole page, with menus and notices (*whole*). A headline is right if it is the title;
titles that stand in no line of the text are left out, as parsers take some from where no reader
looks. A day is right in the page's own zone or one of those around; a publisher, of texts only, if
it is the one of the set or what the markup calls the site, or if it is an agency that signs.
*seen* is the half that was looked at when mending, by a hash of the file's name; *unseen* is the
other.
"""

from __future__ import annotations

import gzip
import re
import sys
from collections import Counter, defaultdict
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any, NamedTuple
from zlib import crc32

import msgspec
from extraction import NOBODY
from resiliparse.extract.html2text import extract_plain_text
from stripped import DAY, plain, run, shares

from servanda.errors import BadInput
from servanda.exchange.pages.charset import decode
from servanda.exchange.pages.html import html_text
from servanda.reader import read
from servanda.reader.words.language import agency_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


COUNTRIES = (
    *("at", "ch", "de"),
    *("au", "ca", "ie", "ind", "int", "na", "ng", "tz", "uk", "us", "za"),
    "ru",
)
PUBLISHER = re.compile(r'^    (\w+) = Publisher\(\s*\n\s*name="([^"]*)"', re.MULTILINE)
ESCAPED = re.compile(r"\\u([0-9a-f]{4})")
MARKS = (("&quot;", '"'), ("&#x27;", "'"), ("&#39;", "'"), ("&amp;", "&"))


class Paper(NamedTuple):
    """A page, and what its title, day and publisher truly are; empty where nobody says."""

    file: str
    url: str
    source: str
    title: str
    time: str
    publisher: str


def papers(clone: Path) -> Iterator[Paper]:
    """The pages of the tests whose title stands in their source."""
    for country in COUNTRIES:
        folder = clone / "tests/resources/parser/test_data" / country
        code = clone / "src/fundus/publishers" / country / "__init__.py"
        if folder.is_dir() and code.exists():
            names = dict(PUBLISHER.findall(code.read_text("utf-8")))
            yield from _papers(folder, names)


def _papers(folder: Path, names: dict[str, str]) -> Iterator[Paper]:
    listed: dict[str, Any] = msgspec.json.decode((folder / "meta.info").read_bytes())
    for name, meta in sorted(listed.items()):
        label = name.partition("_")[0]
        told, page = folder / f"{label}.json", folder / name
        if not (told.exists() and page.exists()):
            continue
        source = decode(gzip.decompress(page.read_bytes()))[0]
        versions: dict[str, dict[str, Any]] = msgspec.json.decode(told.read_bytes())
        there = plain(_unescaped(source))
        fits = (v for v in versions.values() if plain(v.get("title") or "") in there)
        one = next((v for v in fits if v.get("title")), None)
        if one:
            time = one.get("publishing_date") or ""
            file = f"{folder.name}/{name}"
            yield Paper(file, meta["url"], source, one["title"], time, names.get(label, ""))


def _unescaped(source: str) -> str:
    for mark, sign in MARKS:
        source = source.replace(mark, sign)
    return ESCAPED.sub(lambda match: chr(int(match[1], 16)), source)


def measured(clone: Path) -> dict[str, dict[str, float]]:
    """By form and half: the shares of what is right, wrong and untold."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for paper in papers(clone):
        half = "unseen" if crc32(paper.file.encode()) % 2 else "seen"
        for form in ("html", "whole"):
            counts[f"papers-{form}-{half}"].update(scored(paper, form))
    return {name: shares(told) for name, told in sorted(counts.items())}


def scored(paper: Paper, form: str) -> Iterator[str]:
    """What is right, wrong or untold of one page; nothing where it is not read."""
    try:
        text, _, hints = html_text(paper.source)[:3]
        if form == "html":
            frame = read(text, NOBODY, url=paper.url, hints=hints).frame
        else:
            text = extract_plain_text(paper.source, main_content=False, alt_texts=False)
            frame = read(text, NOBODY, url=paper.url).frame
    except BadInput:
        return
    if any(plain(line) == plain(paper.title) for line in text.splitlines()):
        right = plain(frame.headline) == plain(paper.title)
        yield f"headline {_kind(frame.headline, right=right)}"
    if days := days_of(paper.time):
        yield f"day {_kind(frame.published, right=frame.published[:DAY] in days)}"
    if paper.publisher and form != "html":
        right = _is_one_of(frame.agency, paper.publisher, hints.publisher)
        yield f"publisher {_kind(frame.agency, right=right)}"


def _kind(told: str, *, right: bool) -> str:
    return "right" if right else "wrong" if told else "untold"


def _is_one_of(told: str, *names: str) -> bool:
    """Whether a name is one of some, with or without blanks, or that of an agency."""
    letters = ["".join(plain(name).split()) for name in (told, *names)]
    return letters[0] in letters[1:] or told in agency_of().values()


def days_of(time: str) -> set[str]:
    """The days of a time where it was told, and up to two hours east of Greenwich."""
    if not time:
        return set()
    told = datetime.fromisoformat(time)
    zones = [timezone(timedelta(hours=hours)) for hours in range(3)] if told.tzinfo else []
    return {told.date().isoformat(), *(told.astimezone(z).date().isoformat() for z in zones)}


def main() -> int:
    """Measure what is there."""
    return run(__doc__, "--clone", measured)


if __name__ == "__main__":
    sys.exit(main())
