"""Opening: other formats, other files, read-only places and full disks, each with a sentence."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from saying import AT, draft, enter, findings, furnish, says, values, view
from servanda.errors import BadInput, NewerRecord, RecordError, Unwritable
from servanda.flows.opening import ledger_lines, open_record
from servanda.record import Record, migrations, tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pg_server import Server

FORMAT_1 = Path(__file__).parent / "data" / "format1.sql"


@contextmanager
def nobody() -> Iterator[None]:
    """Without the rights of root, who may write everywhere."""
    if os.getuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def common() -> Iterator[Path]:
    """A folder that everybody may enter."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o777)
        yield Path(name)
        Path(name).chmod(0o777)


def test_a_record_of_format_1_is_migrated_with_nothing_lost(tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite"
    with closing(sqlite3.connect(path)) as db:
        db.executescript(FORMAT_1.read_text("utf-8"))
    with closing(Record.open(f"sqlite:///{path}")) as record:
        assert findings(record) == []
        assert record.checkpoint().heads["local"] == (
            2,
            "4db82cb1511cf2b1324e57e54ff40e5cf837985680371b854f60eb1ad9244d81",
        )
        assert values(record) >= {"borduria", "syldavia"}
        assert [row[0] for row in record.engine.rows("SELECT format FROM migration")] == [2]
        enter(record, says(value="sbrodj"))
        assert findings(record) == []
        with pytest.raises(RecordError, match="append-only"), record.engine.writing():
            record.engine.run("DELETE FROM statement")


def test_each_migration_is_one_transaction_with_its_record(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(_engine: object) -> None:
        raise RecordError("half way")

    monkeypatch.setattr(migrations, "FORMAT", 4)
    steps = {3: lambda e: e.run("CREATE TABLE extra (a INTEGER)"), 4: breaks}
    monkeypatch.setattr(migrations, "MIGRATIONS", steps)
    with pytest.raises(RecordError, match="half way"):
        Record.open(address)
    monkeypatch.setitem(steps, 4, lambda e: e.run("ALTER TABLE extra ADD b INTEGER"))
    with closing(Record.open(address)) as record:
        assert record.engine.format == 4
        rows = record.engine.rows("SELECT format FROM migration ORDER BY format")
        assert [row[0] for row in rows] == [2, 3, 4]


def test_a_record_of_a_later_version_is_refused(address: str) -> None:
    with closing(Record.open(address)) as record, record.engine.writing():
        record.engine.run(tables.born(tables.FORMAT + 1))
        record.engine.mark(tables.FORMAT + 1)
    with pytest.raises(NewerRecord, match="update Servanda"):
        Record.open(address)


@pytest.mark.parametrize("content", [b"", b"not a database at all" * 100, b"SQLite format 3\x00"])
def test_a_file_that_is_no_record_is_refused_and_kept(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.sqlite"
    path.write_bytes(content)
    with pytest.raises(RecordError):
        Record.open(f"sqlite:///{path}")
    assert path.read_bytes() == content


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE tx (n INTEGER)")
    with pytest.raises(RecordError, match="not a record of Servanda"):
        Record.open(f"sqlite:///{path}")


@pytest.mark.parametrize(
    "address", ["", "sqlite:///", "record.sqlite", "mysql://host/db", "sqlite:record"]
)
def test_an_address_of_nothing_is_refused(address: str) -> None:
    with pytest.raises(BadInput, match="SERVANDA_RECORD"):
        Record.open(address)


def test_a_missing_record_is_said_to_be_missing(new: Callable[[], str]) -> None:
    with pytest.raises(RecordError, match="there is no record"):
        Record.open(new())


def test_a_server_that_is_not_there_is_said_not_to_be() -> None:
    with pytest.raises(RecordError, match="cannot be reached") as caught:
        Record.open("postgresql://me:secret@/db?host=/nowhere")
    assert "secret" not in str(caught.value)


def test_a_schema_with_other_tables_is_not_overwritten(server: Server) -> None:
    address = server.new()
    Record.create(address).close()
    with pytest.raises(Unwritable, match="tables already"):
        Record.create(address)


def test_a_record_is_made_from_the_library_where_there_is_none(new: Callable[[], str]) -> None:
    address = new()
    with closing(open_record(address)) as record:
        assert record.latest == len(ledger_lines())
        assert findings(record) == []
    with closing(open_record(address)) as record:
        assert record.latest == len(ledger_lines())


def test_empty_tables_on_a_server_get_the_library(server: Server) -> None:
    address = server.new()
    Record.create(address).close()
    with closing(open_record(address)) as record:
        assert record.latest == len(ledger_lines())


@pytest.mark.parametrize("folder_too", [False, True])
def test_a_read_only_record_is_read_and_not_written(common: Path, folder_too: bool) -> None:
    path = common / "record.sqlite"
    with closing(Record.create(f"sqlite:///{path}")) as record:
        furnish(record)
    path.chmod(0o444)
    common.chmod(0o555 if folder_too else 0o777)
    with nobody(), closing(Record.open(f"sqlite:///{path}")) as record:
        assert values(record)
        assert findings(record) == []
        with pytest.raises(Unwritable, match="nothing was entered") as caught:
            record.append(draft(says(value="sbrodj")), at=AT)
        assert caught.value.exit_code == 2


def test_transactions_waiting_beside_a_read_only_record_are_not_passed_over(
    common: Path,
) -> None:
    path = common / "record.sqlite"
    record = Record.create(f"sqlite:///{path}")
    furnish(record)
    waiting = path.with_name("record.sqlite-wal").read_bytes()
    record.close()
    path.with_name("record.sqlite-wal").write_bytes(waiting)
    common.chmod(0o555)
    with nobody(), pytest.raises(RecordError, match="waiting"):
        Record.open(f"sqlite:///{path}")


def test_a_full_disk_enters_nothing_and_says_so(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'record.sqlite'}"
    with closing(Record.create(address)) as record:
        furnish(record)
        pages = record.engine.rows("PRAGMA page_count")[0][0]
        record.engine.rows(f"PRAGMA max_page_count = {pages + 2}")
        many = [says(value=f"state-{n}") for n in range(2000)]
        before = record.latest
        with pytest.raises(Unwritable, match="the disk is full") as caught:
            record.append(draft(*many), at=AT)
        assert caught.value.exit_code == 2
        assert record.latest == before
        assert findings(record) == []
        record.engine.rows("PRAGMA max_page_count = 1000000")
        enter(record, *many)
        assert len(view(record).find(subject="klow")) > 2000


def test_a_full_disk_of_the_server_enters_nothing_and_says_so(server: Server) -> None:
    """The server's own error for ENOSPC (53100), raised when half of the rows are in."""
    with closing(Record.create(server.new())) as record:
        furnish(record)
        record.engine.run("""
            CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$""")
        record.engine.run("""
            CREATE TRIGGER no_room BEFORE INSERT ON span FOR EACH ROW
            WHEN (NEW.value = 'state-500') EXECUTE FUNCTION no_room()""")
        many = [says(value=f"state-{n}") for n in range(1000)]
        before = record.latest
        with pytest.raises(Unwritable, match=r"the disk of .* is full") as caught:
            record.append(draft(*many), at=AT)
        assert caught.value.exit_code == 2
        assert record.latest == before
        assert findings(record) == []
        record.engine.run("DROP TRIGGER no_room ON span")
        enter(record, *many)
        assert len(view(record).find(subject="klow")) > 1000
