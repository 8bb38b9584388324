"""Whatever is handed in: a line for each page that cannot be read, and the rest goes on."""

from __future__ import annotations

import gzip
import os
import re
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from servanda.exchange.pages import MOST_BYTES, Raw, pages_at
from servanda.flows.name_index import Names
from servanda.flows.page_work import Budget, PageReader, ReadText
from servanda.model.page import Unread
from servanda.reader.names.nametable import NameTable

if TYPE_CHECKING:
    from collections.abc import Iterator

SENTENCE = "Der Rat hat am Montag in der Stadt Klow getagt und lange über die Größe beraten. "
RUSSIAN = "Министр иностранных дел сообщил, что переговоры в городе прошли успешно и не зря. "
ENGLISH = "The council met in the city on Monday and it was said that talks would go on. "
BODY = "".join(f"<p>{SENTENCE * 3}</p>" for _ in range(4))
GOOD = (SENTENCE * 4).encode()


def ignore(_done: int, _total: int) -> None:
    pass


EMPTY = Names(Path("none"), b"", NameTable.build([], [], ignore))


@pytest.fixture
def nobody() -> Names:
    return EMPTY


@pytest.fixture(scope="module")
def reader() -> Iterator[PageReader]:
    with PageReader(EMPTY, Budget()) as made:
        yield made


def only(reader: PageReader, body: bytes) -> ReadText | Unread:
    found = list(reader.read(Raw("page", body)))
    assert len(found) == 1, found
    return found[0]


def deep(tags: int, fill: str) -> bytes:
    return f"<html><body>{BODY}{f'<div>{fill}' * tags}Mitte{'</div>' * tags}</body></html>".encode()


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \n", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 9, "binary"),
        (bytes(range(256)) * 40, "binary"),
        (SENTENCE.encode("utf-16-le")[1:], "binary"),
        (b"\x1b[2J\x07\x00" * 50 + GOOD, "binary"),
        (b"\x1b\x07\x02" * 400 + GOOD, "control"),
        (b"\xef\xbf\xbd" * 400 + GOOD, "right encoding"),
        (gzip.compress(b"a" * (MOST_BYTES + 1), mtime=0), "unpacks to more than 64,000,000"),
        (gzip.compress(GOOD, mtime=0)[:-20], "breaks off"),
        (GOOD * 20_000, "MB of text, more than 5.0"),
        (b"%PDF-1.7\n" + b"1 0 obj <</Type /Catalog>>\n" * 9, "PDF"),
        (b"<rss version='2.0'><channel>" + b"<image>" * 9, "no entries"),
        (b"<html><body>" + b"<table><tr><td>" * 100_000, "no article"),
        ("Ça n'est pas ce que les gens de la ville ont dit à la presse.".encode(), "French"),
    ],
)
def test_a_bad_page_is_told_in_a_line(reader: PageReader, body: bytes, says: str) -> None:
    found = only(reader, body)
    assert isinstance(found, Unread), found
    assert re.search(says, str(found)), found
    assert "\n" not in str(found)
    assert len(str(found)) < 300
    assert isinstance(only(reader, GOOD), ReadText)


def test_loading_a_further_language_is_no_cost_of_its_first_page(nobody: Names) -> None:
    with PageReader(nobody, Budget(seconds=0.3, seconds_a_mb=0)) as hasty:
        for body in (GOOD, (ENGLISH * 6).encode(), (RUSSIAN * 6).encode()):
            assert isinstance(only(hasty, body), ReadText)


def test_both_languages_of_a_page_are_loaded_at_no_cost_of_it(nobody: Names) -> None:
    with PageReader(nobody, Budget(seconds=0.3, seconds_a_mb=0)) as hasty:
        found = only(hasty, f"{ENGLISH * 4}\n\n{RUSSIAN * 4}\n\n{SENTENCE * 4}".encode())
    assert isinstance(found, ReadText)
    assert found.article.langs == ("en", "ru", "de")


def test_a_page_that_is_refused_has_loaded_nothing_for_the_next(nobody: Names) -> None:
    with PageReader(nobody, Budget(seconds=0.3, seconds_a_mb=0)) as hasty:
        assert isinstance(only(hasty, (ENGLISH * 6 + "\0").encode()), Unread)
        assert isinstance(only(hasty, (ENGLISH * 6).encode()), ReadText)


@pytest.mark.parametrize(
    ("body", "lang"),
    [
        (GOOD, "de"),
        (SENTENCE.encode("cp1252") * 4, "de"),
        (("\u202e\u2066" + SENTENCE + "\u2069\u200f\u00ad\u200b") * 4, "de"),
        ((RUSSIAN * 6 + SENTENCE), "ru"),
        ((ENGLISH * 6 + RUSSIAN), "en"),
        (deep(100_000, ""), "de"),
    ],
)
def test_odd_pages_are_read(reader: PageReader, body: bytes | str, lang: str) -> None:
    found = only(reader, body if isinstance(body, bytes) else body.encode())
    assert isinstance(found, ReadText), found
    assert found.article.frame.lang == lang
    assert found.article.text == found.page.text


def test_fifty_megabytes_nested_a_hundred_thousand_deep(reader: PageReader) -> None:
    found = only(reader, deep(100_000, "x" * 490))
    assert isinstance(found, ReadText | Unread)
    told = found.page.notes[0] if isinstance(found, ReadText) else found.why
    assert "nested too deep" in told
    assert isinstance(only(reader, GOOD), ReadText)


def test_a_page_that_takes_too_long_costs_that_page_only(nobody: Names) -> None:
    with PageReader(nobody, Budget(seconds=0.5, seconds_a_mb=0)) as hasty:
        found = only(hasty, GOOD * 10_000)
        assert isinstance(found, Unread)
        assert "took longer than 0.5 s" in found.why
        assert isinstance(only(hasty, GOOD), ReadText)


def test_an_entry_of_a_feed_that_takes_too_long_costs_that_entry_only() -> None:
    entries = "".join(
        f"<item><title>Meldung {n}</title><description>{SENTENCE * times}</description></item>"
        for n, times in enumerate((4, 100_000, 4))
    )
    feed = f"<rss version='2.0'><channel>{entries}</channel></rss>".encode()
    with PageReader(EMPTY, Budget(20_000_000, seconds=2, seconds_a_mb=0)) as hasty:
        first, slow, last = hasty.read(Raw("feed", feed))
    assert isinstance(slow, Unread)
    assert str(slow).startswith("feed#2: it took longer")
    assert isinstance(first, ReadText)
    assert isinstance(last, ReadText)
    assert last.page.name == "feed#3"


def test_more_text_is_read_where_it_is_allowed(nobody: Names) -> None:
    with PageReader(nobody, Budget(most=1_000)) as small:
        assert "more than 0.0" in str(only(small, GOOD * 9))
    with PageReader(nobody, Budget(most=10_000)) as larger:
        assert isinstance(only(larger, GOOD * 9), ReadText)


def read_all(reader: PageReader, path: Path) -> list[ReadText | Unread]:
    return [
        found
        for raw in pages_at(str(path))
        for found in ([raw] if isinstance(raw, Unread) else reader.read(raw))
    ]


def test_a_folder_with_bad_things_in_it(reader: PageReader, tmp_path: Path) -> None:
    (tmp_path / "within").mkdir()
    (tmp_path / "a.txt").write_bytes(GOOD)
    (tmp_path / "b.jpg").write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00")
    (tmp_path / "c.unheard-of").write_bytes(GOOD)
    (tmp_path / "d-leads-back").symlink_to(tmp_path)
    (tmp_path / "e-leads-nowhere").symlink_to(tmp_path / "nowhere")
    (tmp_path / "f-itself").symlink_to(tmp_path / "f-itself")
    (tmp_path / ".hidden").write_bytes(b"")
    (tmp_path / "within" / "g.txt").write_bytes(GOOD)
    found = read_all(reader, tmp_path)
    assert [page.page.name for page in found if isinstance(page, ReadText)] == [
        str(tmp_path / name) for name in ("a.txt", "c.unheard-of", "within/g.txt")
    ]
    bad = [str(page) for page in found if isinstance(page, Unread)]
    for name, says, line in zip("bdef", ("binary", "leads back", "link", "link"), bad, strict=True):
        assert f"{tmp_path}/{name}" in line
        assert says in line


def test_names_of_files_that_are_no_text(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.txt")).write_bytes(GOOD)
    (tmp_path / "\x1b[31mred\n.bin").write_bytes(b"\x00")
    told = [str(found) for found in read_all_lines(tmp_path)]
    assert "not UTF-8" in told[1]
    assert all(line.isprintable() and line.encode() for line in told)


def read_all_lines(path: Path) -> list[Unread]:
    with PageReader(EMPTY, Budget()) as reader:
        return [found for found in read_all(reader, path) if isinstance(found, Unread)]


def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    (found,) = pages_at(str(tmp_path / "none.txt"))
    assert isinstance(found, Unread)
    assert "check the name" in str(found)
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "line").symlink_to("/proc/self/mem")
    for found in pages_at(str(tmp_path / "folder")):
        assert isinstance(found, Unread)
        assert "cannot be read" in str(found)


def test_a_zip_of_pages_with_bad_ones(reader: PageReader, tmp_path: Path) -> None:
    path = tmp_path / "pages"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", GOOD)
        archive.writestr("bomb.txt", b"a" * 50_000_000)
        archive.writestr("larger.txt", b"a" * (MOST_BYTES + 1))
        archive.writestr("__MACOSX/a.txt", b"")
        archive.writestr("within.zip", b"PK\x03\x04 and so on")
        archive.writestr("folder/b.txt", GOOD)
    good, bomb, larger, within, last = read_all(reader, path)
    assert isinstance(good, ReadText)
    assert good.page.name == f"{path}#a.txt"
    assert "which no text does" in str(bomb)
    assert "unpacks to more than 64,000,000 bytes" in str(larger)
    assert "archive" in str(within)
    assert isinstance(last, ReadText)


def test_damaged_zips(tmp_path: Path) -> None:
    whole = tmp_path / "whole.zip"
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a.txt", GOOD)
    body = whole.read_bytes()
    for broken, says in [
        (body[:100], "damaged"),
        (body.replace(b"Montag", b"Sonntg", 1), "damaged"),
        (body.replace(b"a.txt", b".text"), "no pages"),
    ]:
        whole.write_bytes(broken)
        assert [says in str(page) for page in pages_at(str(whole))] == [True]
