"""What the markup of a page declares: headline, day of publication, publisher, its own address."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from servanda.model.page import GUESSED, Hints

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["address_of", "hints_of"]

_DAYS = (
    "article:published_time", "og:published_time", "datepublished", "date", "pubdate",
    "publishdate", "dc.date", "dc.date.issued", "dcterms.created", "mediator_published_time",
    "parsely-pub-date", "sailthru.date",
)  # fmt: skip
_ISO = re.compile(
    r"((?:19|20)\d\d-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?\s*(Z|[+-]00:?00)?)?"
)
_TAIL = re.compile(r"\s+[|–—•:-]+\s+[^|–—•]{1,40}$")
_FEWEST = 3
_DEEPEST = 8


def hints_of(tree: Any, *, guess: bool = True) -> Hints:
    """What the tree of a page declares of itself; `tree` is lxml's.

    `guess` looks for a day in the markup where none is declared.
    """
    metas = _metas(tree)
    linked = list(_linked(tree))
    headline, headline_basis = _headline(tree, metas, linked)
    published, published_basis = _published(tree, metas, linked, guess=guess)
    return Hints(
        headline, headline_basis, published, published_basis, metas.get("og:site_name", "")
    )


def address_of(tree: Any) -> str:
    """The address a page gives itself; empty where it gives none."""
    found = [*tree.xpath("//link[@rel='canonical']/@href"), _metas(tree).get("og:url", "")]
    return next((str(url) for url in found if str(url).startswith(("http://", "https://"))), "")


def _metas(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in tree.iter("meta"):
        name = node.get("property") or node.get("name") or node.get("itemprop") or ""
        found.setdefault(name.lower(), _flat(node.get("content") or ""))
    return found


def _linked(tree: Any) -> Iterator[dict[str, Any]]:
    """All objects of the page's linked data; what is broken is passed over."""
    for node in tree.xpath("//script[@type='application/ld+json']"):
        try:
            yield from _objects(json.loads(node.text or ""), 0)
        except (ValueError, RecursionError):
            continue


def _objects(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for part in inner:
        yield from _objects(part, depth + 1)


def _headline(tree: Any, metas: dict[str, str], linked: list[dict[str, Any]]) -> tuple[str, str]:
    """An h1 that the title repeats, else what is declared, else the title without its site."""
    title = _flat(tree.findtext(".//title") or "")
    declared = metas.get("og:title", "")
    heads = [_flat(node.text_content()) for node in tree.iter("h1")]
    heads = [text for text in heads if text]
    for text in heads:
        if text in title or text in declared:
            return text, "h1"
    if declared:
        return _without_site(declared), "og:title"
    named = next((o["headline"] for o in linked if isinstance(o.get("headline"), str)), "")
    if named:
        return _flat(named), "json-ld"
    if len(heads) == 1 and len(heads[0].split()) >= _FEWEST:
        return heads[0], "h1"
    return (_without_site(title), "title") if len(title.split()) >= _FEWEST else ("", "")


def _published(
    tree: Any, metas: dict[str, str], linked: list[dict[str, Any]], *, guess: bool
) -> tuple[str, str]:
    for name in _DAYS:
        if day := _day(metas.get(name, "")):
            return day, "meta"
    for found in linked:
        if day := _day(found.get("datePublished")):
            return day, "json-ld"
    for stamp in tree.xpath("//time/@datetime"):
        if day := _day(str(stamp)):
            return day, "time"
    if not guess:
        return "", ""
    from htmldate import find_date  # noqa: PLC0415 - heavy, and only where nothing is declared

    guessed: str | None = find_date(tree, original_date=True, extensive_search=False)
    return (guessed, GUESSED) if guessed else ("", "")


def _day(text: Any) -> str:
    """A day, with its time as the page has it; in UTC it keeps the mark of it."""
    match = _ISO.match(text.strip()) if isinstance(text, str) else None
    if match is None:
        return ""
    clock = f"T{match[2]}{'Z' if match[3] else ''}" if match[2] else ""
    return match[1] + clock


def _without_site(title: str) -> str:
    cut = _TAIL.sub("", title)
    return cut if len(cut.split()) >= _FEWEST else title


def _flat(text: str) -> str:
    return " ".join(text.split())
