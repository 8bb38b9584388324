"""Bytes become text: markup, feeds, encodings, packed and hostile files."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from servanda.errors import BadInput
from servanda.exchange.pages import MOST_BYTES, Raw, take

if TYPE_CHECKING:
    from servanda.model.page import PageText

SENTENCE = "Der Rat hat am Montag in der Stadt Klow getagt und lange über die Größe beraten. "
BODY = "".join(f"<p>{SENTENCE * 3}</p>" for _ in range(4))
PAGE = f"""<!doctype html><html><head><title>Rat tagt in Klow - Die Zeitung</title>
<meta property="article:published_time" content="2021-03-12T09:05:00+03:00">
<link rel="canonical" href="https://zeitung.example/rat"></head>
<body><nav>Startseite</nav><h1>Rat tagt in Klow</h1><article>{BODY}</article></body></html>"""
FEED = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>SylTA</title>
<item><title>Rat tagt in Klow</title><link>https://sylta.example/1</link>
<pubDate>Fri, 12 Mar 2021 09:05:00 +0300</pubDate><description>{SENTENCE}</description></item>
<item><title>Zweite Meldung</title><description>{SENTENCE}</description></item></channel></rss>"""


def one(body: bytes, charset: str = "") -> PageText:
    (page,) = take(Raw("page", body, charset=charset))
    return page


def test_a_page_of_html_keeps_headline_day_and_address() -> None:
    page = one(PAGE.encode())
    assert page.text.startswith("Rat tagt in Klow")
    assert SENTENCE.strip() in page.text
    assert "Startseite" not in page.text
    assert (page.hints.headline_basis, page.hints.published) == ("h1", "2021-03-12T09:05")
    assert page.url == "https://zeitung.example/rat"
    assert "trafilatura/" in page.extractor


def test_the_fast_way_finds_the_same_article() -> None:
    (page,) = take(Raw("page", PAGE.encode()), fast=True)
    careful = one(PAGE.encode())
    assert page.text.startswith("Rat tagt in Klow")
    assert SENTENCE.strip() in page.text
    assert "Startseite" not in page.text
    assert (page.hints, page.url) == (careful.hints, careful.url)
    assert "resiliparse/" in page.extractor
    deep = f"<html><body>{BODY}{'<div>' * 100_000}Mitte{'</div>' * 100_000}</body></html>"
    assert next(take(Raw("page", deep.encode()), fast=True)).notes
    with pytest.raises(BadInput, match="no article"):
        list(take(Raw("page", b"<html><body></body></html>"), fast=True))


def test_each_entry_of_a_feed_is_a_page() -> None:
    first, second = take(Raw("feed", FEED.encode()))
    assert (first.url, first.hints.published) == ("https://sylta.example/1", "2021-03-12T06:05Z")
    assert first.text.startswith("Rat tagt in Klow\n\nDer Rat")
    assert second.hints.published == ""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_the_encoding_is_found_and_a_wrong_declaration_does_no_harm(encoding: str) -> None:
    assert one((SENTENCE * 4).encode(encoding), "koi8-r" * (encoding == "utf-8")).text == (
        SENTENCE * 4
    )


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866", "iso8859-5"])
def test_old_encodings_of_russian(encoding: str) -> None:
    text = "Министр иностранных дел сообщил журналистам, что переговоры прошли успешно. " * 3
    assert one(text.encode(encoding)).text == text


def test_a_gzip_file_is_unpacked_and_a_bomb_refused() -> None:
    assert one(gzip.compress(PAGE.encode())).text.startswith("Rat tagt")
    with pytest.raises(BadInput, match="unpacks to more"):
        one(gzip.compress(b"a" * (MOST_BYTES + 1)))
    with pytest.raises(BadInput, match="damaged"):
        one(b"\x1f\x8b" + b"nonsense" * 9)


def test_markup_nested_too_deep_is_told() -> None:
    deep = f"<html><body>{BODY}{'<div>' * 100_000}Mitte{'</div>' * 100_000}</body></html>"
    assert "nested too deep" in one(deep.encode()).notes[0]


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b" \n", "empty"),
        (b"PK\x03\x04abc", "archive"),
        (b"\x00\xff\xfe\x00\x01" * 9, "binary"),
        (b"%PDF-1.4 nonsense", "PDF"),
        (b"a.txt".ljust(257, b"\0") + b"ustar\x0000", "tar"),
        (b"<rss version='2.0'></rss>", "no entries"),
        (b"<html><body></body></html>", "no article"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(body: bytes, says: str) -> None:
    with pytest.raises(BadInput, match=says):
        one(body)


def test_markup_that_spells_out_what_is_no_text() -> None:
    linked = r'{"@type": "NewsArticle", "headline": "Rat \ud800 tagt \u202e in Klow"}'
    markup = f'<html><head><script type="application/ld+json">{linked}</script></head>{BODY}'
    page = one(markup.encode())
    assert page.hints.headline in page.text.splitlines()[0]
    assert page.text.encode()
