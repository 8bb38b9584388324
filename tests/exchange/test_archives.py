"""Web archives and tables of pages: what is in them, and what becomes of damaged ones."""

from __future__ import annotations

import gzip
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from servanda.errors import BadInput
from servanda.exchange.pages import MOST_BYTES, Raw, pages_at, take
from servanda.exchange.pages.handing import pages_in
from servanda.exchange.pages.parquet import groups_of
from servanda.exchange.pages.portions import portions_of
from servanda.model.page import Unread

if TYPE_CHECKING:
    from pathlib import Path

PAGE = "<html><body><p>Совет собрался в городе и обсудил положение.</p></body></html>"


def record(
    body: bytes, *, kind: str = "text/html", status: str = "200 OK", more: str = ""
) -> bytes:
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}\r\n".encode() + body
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://klow.example/1\r\n"
        "WARC-Date: 2021-03-12T09:05:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def found(path: Path) -> tuple[list[Raw], list[str]]:
    pages = list(pages_at(str(path)))
    return (
        [page for page in pages if isinstance(page, Raw)],
        [str(page) for page in pages if isinstance(page, Unread)],
    )


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("most", [500, 3_000, 40_000, 1_000_000])
def test_an_archive_in_portions_has_every_page_once(
    tmp_path: Path, packed: bool, most: int
) -> None:
    records = [record(f"{n} ".encode() * (1 + n * 37 % 900)) for n in range(150)]
    # A page that looks like the beginning of a record is none.
    records.insert(70, record(b"so it begins:\r\n\r\nWARC/1.0\r\nContent-Length: 7\r\n\r\n" * 200))
    path = tmp_path / "archive"
    path.write_bytes(b"".join(map(gzip.compress, records) if packed else records))
    with path.open("rb") as file:
        size = path.stat().st_size
        portions = [portion for portion, _ in portions_of(file, size, most)]
    assert bool(portions) is (most < size)
    apart = [page for portion in portions for page in pages_in(str(path), portion=portion)]
    if portions:
        assert apart == list(pages_at(str(path)))
        assert portions[0][0] == 0
        assert portions[-1][1] == size


def test_an_archive_packed_as_a_whole_is_not_cut(tmp_path: Path) -> None:
    path = tmp_path / "archive"
    path.write_bytes(gzip.compress(record(PAGE.encode()) * 500, 0))
    with path.open("rb") as file:
        assert list(portions_of(file, path.stat().st_size, 1000)) == []


@pytest.mark.parametrize("packed", [False, True])
def test_pages_of_a_web_archive(tmp_path: Path, packed: bool) -> None:
    chunked = f"{len(PAGE.encode()):x}\r\n{PAGE}\r\n0\r\n\r\n".encode()
    records = [
        record(PAGE.encode("cp1251"), kind="text/html; charset=windows-1251"),
        record(b"\x89PNG", kind="image/png"),
        record(b"gone", status="404 Not Found"),
        record(chunked, more="Transfer-Encoding: chunked\r\n"),
        record(gzip.compress(PAGE.encode()), more="Content-Encoding: gzip\r\n"),
    ]
    path = tmp_path / "archive"
    path.write_bytes(b"".join(map(gzip.compress, records) if packed else records))
    pages, bad = found(path)
    assert bad == []
    first = pages[0]
    assert (first.url, first.url_basis) == ("https://klow.example/1", "archive")
    assert (first.charset, first.fetched) == ("windows-1251", "2021-03-12T09:05:00+00:00")
    assert len({page.name for page in pages}) == len(pages) == 3
    texts = [text for page in pages for text in take(page)]
    assert {text.text for text in texts} == {"Совет собрался в городе и обсудил положение."}
    assert {text.fetched for text in texts} == {first.fetched}


@pytest.mark.parametrize("packed", [False, True])
def test_an_archive_that_breaks_off(tmp_path: Path, packed: bool) -> None:
    one = record(PAGE.encode() * 20)
    one = gzip.compress(one) if packed else one
    path = tmp_path / "archive"
    path.write_bytes(one * 2 + one[: -len(one) // 2])
    pages, bad = found(path)
    assert len(pages) == 2
    (line,) = bad
    assert "breaks off" in line or "damaged" in line


def test_damaged_archives_and_bombs_in_them(tmp_path: Path) -> None:
    good = record(PAGE.encode())
    path = tmp_path / "archive"
    path.write_bytes(good + b"WARC/1.0\r\nnonsense\xff\r\n" * 9)
    pages, _ = found(path)
    assert len(pages) == 1
    path.write_bytes(b"WARC/1.0\r\nWARC-Type: request\r\nContent-Length: 0\r\n\r\n\r\n\r\n")
    assert "no pages" in found(path)[1][0]
    bomb = gzip.compress(b"a" * (MOST_BYTES + 1))
    path.write_bytes(record(bomb, more="Content-Encoding: gzip\r\n") + good)
    packed, last = found(path)[0]
    with pytest.raises(BadInput, match="unpacks to more"):
        list(take(packed))
    assert list(take(last))
    path.write_bytes(record(b"a" * 2000) + good)
    small = list(pages_at(str(path), most=1000))
    assert "more than 1,000 bytes" in str(small[0])
    assert isinstance(small[1], Raw)


def table(path: Path, group: int = 2, **columns: list[Any]) -> None:
    pq.write_table(pa.table(columns), path, row_group_size=group)


def test_pages_of_a_table(tmp_path: Path) -> None:
    path = tmp_path / "pages"
    table(
        path,
        url=["https://klow.example/1", None, "https://klow.example/3"],
        html=[PAGE, None, None],
        text=["not this", "Der Rat hat getagt.", ""],
        title=["Совет собрался", "Rat tagt", None],
        date=["2021-03-12 09:05:11", "2021-03-12", "yesterday"],
        more=[1, 2, 3],
    )
    pages, bad = found(path)
    assert bad == []
    assert [page.name for page in pages] == [f"{path}#{n}" for n in (1, 2, 3)]
    (first,), (second,) = (list(take(page)) for page in pages[:2])
    assert first.text.startswith("Совет собрался\n\nСовет собрался в городе")
    assert (first.hints.published, first.hints.published_basis) == ("2021-03-12T09:05", "table")
    assert (second.text, second.url) == ("Rat tagt\n\nDer Rat hat getagt.", "")
    assert pages[2].hints.published == ""
    with path.open("rb") as file:
        assert groups_of(file) == 2


def test_days_of_a_table_in_every_way(tmp_path: Path) -> None:
    path = tmp_path / "pages"
    for day in (date(2021, 3, 12), datetime(2021, 3, 12, tzinfo=UTC)):
        table(path, text=["Der Rat hat getagt."], date=[day])
        assert found(path)[0][0].hints.published.startswith("2021-03-12")


def test_tables_that_are_none(tmp_path: Path) -> None:
    path = tmp_path / "pages"
    table(path, address=["https://klow.example/1"])
    assert "no column html or text; it has: address" in found(path)[1][0]
    table(path, text=["Der Rat hat getagt."] * 100)
    path.write_bytes(path.read_bytes()[:-30])
    assert "damaged" in found(path)[1][0]
