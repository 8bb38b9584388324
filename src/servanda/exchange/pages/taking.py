"""One file's bytes become the text of a page, or of the pages of a feed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from servanda.errors import BadInput
from servanda.exchange.pages.charset import decode, sayable
from servanda.exchange.pages.feed import entries
from servanda.exchange.pages.html import html_text, with_headline
from servanda.exchange.pages.pdf import pdf_text
from servanda.exchange.pages.raw import unpacked
from servanda.model.page import GUESSED, PageText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.exchange.pages.raw import Raw
    from servanda.model.page import Hints

__all__ = ["PLAIN", "is_feed", "take"]

PLAIN = "servanda-plain/1"
_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body|article|div|p|h1)[\s>]", re.IGNORECASE)
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF)[\s>]")
_FEED_BYTES = re.compile(_FEED.pattern.encode())
_HEAD = 2048
_TAR_AT = 257  # where an archive of tapes says that it is one


def take(raw: Raw, *, fast: bool = False) -> Iterator[PageText]:
    """The text of the page, or of each entry of a feed; `fast` is for HTML by the million.

    Raises:
        BadInput: empty, binary, packed beyond reason, damaged, or without an article.
    """
    for page in _taken(unpacked(raw), fast=fast):
        yield _sayable(_with_hints(page, raw.hints))


def is_feed(raw: Raw) -> bool:
    """Whether many pages can be expected of it, as far as its first bytes tell."""
    return bool(_FEED_BYTES.search(raw.body, 0, _HEAD))


def _taken(raw: Raw, *, fast: bool) -> Iterator[PageText]:
    body = raw.body
    if not body.strip():
        raise BadInput("the page is empty; give a text of at least a few sentences")
    if body.startswith(b"PK\x03\x04"):
        raise BadInput("this is an archive or an office document; unpack it or save it as text")
    if body[_TAR_AT:].startswith(b"ustar"):
        raise BadInput("this is a tar archive; unpack it into a folder")
    page = PageText(
        raw.name, "", "", raw.hash, url=raw.url, url_basis=raw.url_basis if raw.url else "",
        fetched=raw.fetched,
    )  # fmt: skip
    if b"%PDF-" in body[:1024]:
        pdf = pdf_text(body)
        if pdf.url and not raw.url:
            page = replace(page, url=pdf.url, url_basis="print")
        yield replace(page, text=pdf.text, extractor=pdf.extractor, hints=pdf.hints)
        return
    text, encoding = decode(body, raw.charset)
    page = replace(page, encoding=encoding)
    if _FEED.search(text, 0, _HEAD):
        for number, (words, extractor, url, hints) in enumerate(entries(body), 1):
            yield replace(
                page, name=f"{raw.name}#{number}", text=words, extractor=extractor, url=url,
                url_basis="feed" if url else "", hints=hints,
            )  # fmt: skip
    elif text.lstrip().startswith("<") and _HTML.search(text, 0, _HEAD):
        words, extractor, hints, address, notes = html_text(text, fast=fast)
        if address and not raw.url:
            page = replace(page, url=address, url_basis="markup")
        yield replace(page, text=words, extractor=extractor, hints=hints, notes=notes)
    else:
        yield replace(page, text=text, extractor=PLAIN)


def _sayable(page: PageText) -> PageText:
    """Markup and feeds can spell out what is no text."""
    own = page.hints
    hints = replace(own, headline=sayable(own.headline), publisher=sayable(own.publisher))
    return replace(page, text=sayable(page.text), url=sayable(page.url), hints=hints)


def _with_hints(page: PageText, given: Hints) -> PageText:
    """The page with what its archive or table says of it, where it does not say so itself."""
    own = page.hints
    if given.headline and not own.headline:
        own = replace(own, headline=given.headline, headline_basis=given.headline_basis)
        page = replace(page, text=with_headline(page.text, given.headline))
    if given.published and own.published_basis in ("", GUESSED):
        own = replace(own, published=given.published, published_basis=given.published_basis)
    return replace(page, hints=own)
