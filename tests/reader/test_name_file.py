"""The index of names in a file: answers as the one in memory, and is believed only if whole."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from servanda.dates import When
from servanda.model import Name
from servanda.reader import NameBook
from servanda.reader.names.namefile import open_names, write_names
from servanda.reader.names.nametable import NameTable

if TYPE_CHECKING:
    from pathlib import Path

KEY = b"k" * 32
ROWS = [
    Name("Rat der Hafenminister", "de", "ports", "body", "common", When.always(), "ru-union"),
    Name("Rettungsunion", "de", "ru-union", "organisation", "common", When.always()),
    Name("Pjotr Chochlow", "de", "khokhlov", "person", "common", When.always()),
    Name("Пётр Хохлов", "ru", "khokhlov", "person", "common", When.parse("1990/..")),
    Name("Береговая лига", "ru", "coast", "organisation", "common", When.always()),
    Name("KL", "de", "coast", "organisation", "abbreviation", When.parse("2001/2010")),
    Name("KL", "de", "other", "organisation", "abbreviation", When.parse("2008/..")),
]
TENURES = [
    ("ru-sg", "khokhlov", When.parse("2020/2024")),
    ("ru-sg", "other", When.parse("2025/..")),
]


@pytest.fixture
def table() -> NameTable:
    return NameTable.build(ROWS, TENURES)


def test_file_and_memory_answer_alike(table: NameTable, tmp_path: Path) -> None:
    path = tmp_path / "folder" / "record.names"
    write_names(path, KEY, table)
    there = open_names(path, KEY)
    assert there is not None
    for key in (*table.by_words, "nobody", "\ud800", ""):
        assert there.bearers(key) == table.bearers(key)
    for word in (*table.longest, *table.surnames, "nobody"):
        assert there.most(word) == table.most(word)
        assert there.surnamed(word) == table.surnamed(word)
    assert there.held("ru-sg") == table.held("ru-sg")
    assert there.held("nobody") == ()
    assert [path.name for path in path.parent.iterdir()] == ["record.names"]


def test_longest_dated_and_ambiguous_names_of_a_file(table: NameTable, tmp_path: Path) -> None:
    write_names(tmp_path / "names", KEY, table)
    found = open_names(tmp_path / "names", KEY)
    assert found is not None
    book = NameBook(found)
    words = ["Der", "RAT", "der", "Hafenminister", "der", "Rettungsunion", "und", "KL"]
    day = When.parse("2009-05-01").from_lo
    hits = [(first, after, [n.actor for n in who]) for first, after, who in book.scan(words, day)]
    assert hits == [(1, 4, ["ports"]), (5, 6, ["ru-union"]), (7, 8, ["coast", "other"])]
    later = When.parse("2015-05-01").from_lo
    assert [name.actor for name in book.find("KL", later)] == ["other"]
    assert {name.actor for name in book.surname("Хохловым")} == {"khokhlov"}
    assert book.holders("ru-sg", When.parse("2025-06-01").from_lo) == ["other"]


@settings(max_examples=200)
@given(data=st.data())
def test_no_changed_or_cut_file_is_believed(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("names") / "names"
    write_names(path, KEY, NameTable.build(ROWS[:2]))
    whole = bytearray(path.read_bytes())
    if data.draw(st.booleans()):
        path.write_bytes(whole[: data.draw(st.integers(0, len(whole) - 1))])
    else:
        whole[data.draw(st.integers(0, len(whole) - 1))] ^= data.draw(st.integers(1, 255))
        path.write_bytes(whole)
    assert open_names(path, KEY) is None


def test_a_file_made_of_something_else_does_not_count(table: NameTable, tmp_path: Path) -> None:
    write_names(tmp_path / "names", KEY, table)
    assert open_names(tmp_path / "names", b"x" * 32) is None
    assert open_names(tmp_path / "none", KEY) is None


def test_many_may_write_and_open_at_once(table: NameTable, tmp_path: Path) -> None:
    path = tmp_path / "names"
    write_names(path, KEY, table)

    def work(number: int) -> bool:
        if number % 3 == 0:
            write_names(path, KEY, table)
        found = open_names(path, KEY)
        return found is not None and found.bearers("KL") == table.bearers("KL")

    with ThreadPoolExecutor(4) as pool:
        assert all(pool.map(work, range(60)))
