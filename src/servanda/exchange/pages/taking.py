"""One file's bytes become the text of a page, or of the pages of a feed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from servanda.errors import BadInput
from servanda.exchange.pages.charset import decode
from servanda.exchange.pages.feed import entries
from servanda.exchange.pages.html import html_text
from servanda.exchange.pages.pdf import pdf_text
from servanda.exchange.pages.raw import unpacked
from servanda.model.page import PageText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.exchange.pages.raw import Raw

__all__ = ["PLAIN", "take"]

PLAIN = "servanda-plain/1"
_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body|article|div|p|h1)[\s>]", re.IGNORECASE)
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF)[\s>]")
_HEAD = 2048


def take(raw: Raw) -> Iterator[PageText]:
    """The text of the page, or of each entry of a feed.

    Raises:
        BadInput: empty, binary, packed beyond reason, damaged, or without an article.
    """
    raw = unpacked(raw)
    body = raw.body
    if not body.strip():
        raise BadInput("the page is empty; give a text of at least a few sentences")
    if body.startswith(b"PK\x03\x04"):
        raise BadInput("this is an archive or an office document; unpack it or save it as text")
    page = PageText(
        raw.name, "", "", raw.hash, url=raw.url, url_basis=raw.url_basis if raw.url else "",
        fetched=raw.fetched,
    )  # fmt: skip
    if b"%PDF-" in body[:1024]:
        text, extractor = pdf_text(body)
        yield msgspec.structs.replace(page, text=text, extractor=extractor)
        return
    text, encoding = decode(body, raw.charset)
    page = msgspec.structs.replace(page, encoding=encoding)
    if _FEED.search(text, 0, _HEAD):
        for number, (words, extractor, url, hints) in enumerate(entries(body), 1):
            yield msgspec.structs.replace(
                page, name=f"{raw.name}#{number}", text=words, extractor=extractor, url=url,
                url_basis="feed" if url else "", hints=hints,
            )  # fmt: skip
    elif text.lstrip().startswith("<") and _HTML.search(text, 0, _HEAD):
        words, extractor, hints, address, notes = html_text(text)
        if address and not raw.url:
            page = msgspec.structs.replace(page, url=address, url_basis="markup")
        yield msgspec.structs.replace(
            page, text=words, extractor=extractor, hints=hints, notes=notes
        )
    else:
        yield msgspec.structs.replace(page, text=text, extractor=PLAIN)
