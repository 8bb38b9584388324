"""Score headline and day of real pages that come as text alone, without their markup.

    python eval/reader/stripped.py --pages FOLDER

FOLDER is the `tests` folder of htmldate (`eval_default.json` and the pages), as in extraction.py;
nothing of it is kept here. Each page that declares itself an article
is read as the text of the whole page, menus and notices with it, and as the text of its main part.
The headline is right if it is the first-degree heading that the page's own markup names too; where
the text has lost that line, none is right. The day is that of the benchmark; a text that has lost
it cannot tell it, so of days only those of whole pages have a floor. *seen* is the half that was
looked at when mending, by a hash of the address; *unseen* is the other.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from zlib import crc32

import msgspec
from extraction import FOLDERS, NOBODY
from floors import held
from lxml import html
from resiliparse.extract.html2text import extract_plain_text

from servanda.errors import BadInput
from servanda.exchange.pages.charset import decode
from servanda.reader import read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Measure = Callable[[Path], dict[str, dict[str, float]]]

LANGUAGES = ("de", "en", "ru")
SHORTENED = 0.5  # of the declared title that a heading has at least
DAY = len("2016-12-23")
KEPT = ("headline right", "day right", "publisher right")  # what has a floor
WORDS = re.compile(r"\W+")


class Page(NamedTuple):
    """A page with what its markup and the benchmark say of it; empty where they say nothing."""

    url: str
    source: str
    headline: str
    day: str


def pages(folder: Path) -> Iterator[Page]:
    """The articles of the benchmark in a language that is read."""
    listed: dict[str, Any] = msgspec.json.decode((folder / "eval_default.json").read_bytes())
    for url, told in listed.items():
        file = next((f for d in FOLDERS if (f := folder / d / told["file"]).exists()), None)
        if file is None:
            continue
        try:
            source = decode(file.read_bytes())[0]
        except BadInput as refused:
            print(f"{url}: {refused}", file=sys.stderr)
            continue
        yield from _article(url, source, told.get("date"))


def _article(url: str, source: str, day: object) -> Iterator[Page]:
    tree = html.document_fromstring(source.encode(), parser=html.HTMLParser(encoding="utf-8"))
    lang = "".join(tree.xpath("string(/html/@lang)")).casefold()[:2]
    if lang in LANGUAGES and _declared(tree, "og:type").casefold() == "article":
        yield Page(url, source, _heading(tree), day if isinstance(day, str) else "")


def _declared(tree: html.HtmlElement, name: str) -> str:
    return " ".join(tree.xpath("string(//meta[@property=$name]/@content)", name=name).split())


def _heading(tree: html.HtmlElement) -> str:
    """The heading that the declared title is, or begins or ends with."""
    title = plain(_declared(tree, "og:title"))
    for heading in tree.xpath("//h1"):
        text = " ".join(heading.text_content().split())
        if plain(text) in title and len(plain(text)) >= max(1, SHORTENED * len(title)):
            return text
    return ""


def plain(text: str) -> str:
    """Only the words of a text."""
    return WORDS.sub(" ", text).strip().casefold()


def measured(folder: Path) -> dict[str, dict[str, float]]:
    """By form and half: the shares of headlines and days right, wrong and untold."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for page in pages(folder):
        half = "unseen" if crc32(page.url.encode()) % 2 else "seen"
        for form, main in (("whole", False), ("main", True)):
            text = extract_plain_text(page.source, main_content=main, alt_texts=False)
            told = scored(page, text, whole=not main)
            counts[f"stripped-{form}-{half}"].update(told)
    return {name: shares(told) for name, told in sorted(counts.items())}


def scored(page: Page, text: str, *, whole: bool) -> Iterator[str]:
    """What is right, wrong or untold of one page; nothing where the text is no article."""
    try:
        frame = read(text, NOBODY, url=page.url).frame
    except BadInput:
        return
    true, told = plain(page.headline), plain(frame.headline)
    if true:
        there = any(plain(line) == true for line in text.splitlines())
        kind = "headline" if there else "lost headline"
        right = told == true if there else not told
        yield f"{kind} {'right' if right else 'wrong' if told else 'untold'}"
    if page.day and whole:
        told = frame.published[:DAY]
        yield f"day {'right' if told == page.day else 'wrong' if len(told) == DAY else 'untold'}"


def shares(counts: Counter[str]) -> dict[str, float]:
    """Each figure as a share of those of its kind, to three places; how many there are beside."""
    kinds = Counter({name.rpartition(" ")[0]: 0 for name in counts})
    for name, count in counts.items():
        kinds[name.rpartition(" ")[0]] += count
    figures = {name: round(n / kinds[name.rpartition(" ")[0]], 3) for name, n in counts.items()}
    return dict(sorted(figures.items())) | {f"{kind}s": n for kind, n in sorted(kinds.items())}


def reported(results: dict[str, dict[str, float]], *, lower: bool) -> int:
    """Print all figures, and hold those that have a floor to it."""
    for name, told in results.items():
        print(f"{name}: " + ", ".join(f"{key} {n:g}" for key, n in told.items()))
    right = {
        name: {key: n for key, n in told.items() if key in KEPT} for name, told in results.items()
    }
    return held(right, lower=lower)


def run(doc: str | None, option: str, measure: Measure) -> int:
    """Measure what is in the folder that an option names, if it is there."""
    parser = argparse.ArgumentParser(description=doc.splitlines()[0] if doc else "")
    parser.add_argument(option, dest="folder", type=Path, required=True)
    parser.add_argument("--lower", action="store_true", help="make the present figures the floors")
    args = parser.parse_args()
    if not args.folder.is_dir():
        print(f"skipped: no folder {args.folder}")
        return 0
    return reported(measure(args.folder), lower=args.lower)


def main() -> int:
    """Measure what is there."""
    return run(__doc__, "--pages", measured)


if __name__ == "__main__":
    sys.exit(main())
