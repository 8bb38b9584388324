"""Make the texts that web.jsonl annotates out of clones of the public sets that hold the pages.

    python eval/reader/gather.py --clones FOLDER --out FOLDER

`source` in a row names a repository and a file in it: clones stand in FOLDER by the names of their
repositories (`fundus`, `htmldate`, `trafilatura`, `article-extraction-benchmark`,
`factRuEval-2016`). The text of a page is cut to some 4,500 characters; `above` are its headline and
day, where that text has lost them. A text of another hash than the annotated one (another version
of a library) is written too, and told of. Nothing of it is kept here.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import sys
from pathlib import Path
from typing import Any

import msgspec
import trafilatura
from stripped import plain

from servanda.exchange.pages.charset import decode
from servanda.exchange.pages.html import html_text

MOST = 4500  # characters
NEAR = 400  # in which a page tells its day
SAME = 40  # letters by which a text begins with its headline


def made(row: dict[str, Any], clones: Path) -> str:
    """The text of a page, as it was annotated."""
    repository, _, path = row["source"].partition(" ")
    file = clones / repository.partition("/")[2] / path
    body = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
    if file.suffix == ".txt":
        return cut(body.decode("utf-8-sig").strip())
    source = decode(body)[0]
    if repository.endswith("/fundus"):
        text = html_text(source)[0]
    else:
        text = trafilatura.extract(source, include_comments=False, favor_recall=True) or ""
    return cut(headed(text.strip(), row["above"]))


def headed(text: str, above: list[str]) -> str:
    """The text with its headline and its day on top, where they do not stand there."""
    title, day = above
    if plain(title) and not plain(text).startswith(plain(title)[:SAME]):
        text = f"{title}\n\n{text}"
    if day and day not in text[:NEAR]:
        first, _, rest = text.partition("\n")
        text = f"{first}\n{day}\n{rest}"
    return text


def cut(text: str) -> str:
    """The text up to a line's end, if it is long."""
    if len(text) > MOST:
        end = text.rfind("\n", 0, MOST)
        text = text[: end if end > MOST // 2 else MOST]
    return f"{text}\n"


def main() -> int:
    """Write what can be made."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--clones", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    for line in (Path(__file__).parent / "web.jsonl").read_bytes().splitlines():
        row = msgspec.json.decode(line)
        try:
            text = made(row, args.clones)
        except OSError as missing:
            print(f"{row['id']}: {missing}", file=sys.stderr)
            continue
        if hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
            print(f"{row['id']}: the text is not the annotated one", file=sys.stderr)
        (args.out / f"{row['id']}.txt").write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
