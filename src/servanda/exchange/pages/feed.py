"""RSS and Atom: each entry is a page of its own, with its address and day."""

from __future__ import annotations

import calendar
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from servanda.errors import BadInput
from servanda.exchange.pages.html import with_headline
from servanda.model.page import Hints

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["entries"]


def entries(body: bytes) -> Iterator[tuple[str, str, str, Hints]]:
    """Text, extractor, address and hints of each entry.

    Raises:
        BadInput: no entry could be read.
    """
    import feedparser  # noqa: PLC0415 - only for feeds

    found = feedparser.parse(body)
    if not found.entries:
        raise BadInput("the feed has no entries that can be read")
    publisher = found.feed.get("title", "")
    for entry in found.entries:
        headline = " ".join(_plain(entry.get("title", "")).split())
        parts = [part.get("value", "") for part in entry.get("content", ())]
        longest = max(
            [*parts, entry.get("summary", ""), entry.get("yandex_full-text", "")], key=len
        )
        day, basis = _day(entry)
        hints = Hints(headline, "feed" if headline else "", day, basis, publisher)
        text = with_headline(_plain(longest), headline)
        yield (
            text,
            f"servanda-feed/1 feedparser/{feedparser.__version__}",
            entry.get("link", ""),
            hints,
        )


def _day(entry: Any) -> tuple[str, str]:
    """When it was published; feeds give it in any zone, here in UTC."""
    stamp = entry.get("published_parsed")
    if not stamp:
        return "", ""
    when = datetime.fromtimestamp(calendar.timegm(stamp), UTC)
    return when.strftime("%Y-%m-%dT%H:%MZ"), "feed"


def _plain(markup: str) -> str:
    """The text of a scrap of markup, a line a block."""
    from lxml import etree, html  # noqa: PLC0415 - only for feeds

    if "<" not in markup:
        return markup
    try:
        tree = html.fragment_fromstring(markup, create_parent="div")
    except (etree.LxmlError, ValueError):
        return markup
    for node in tree.iter("p", "br", "div", "li", "h1", "h2", "h3"):
        node.tail = "\n" + (node.tail or "")
    return str(tree.text_content()).strip()
