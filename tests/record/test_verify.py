"""No byte of the ledger can change unseen: every column of every table is tried."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from saying import enter, findings, furnish, says, take_back
from servanda.errors import BadFile
from servanda.flows import verifying
from servanda.record import Checkpoint, Finding, Record, Tx
from servanda.record.tables import LEDGER, SHADOW, TABLES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The file of a furnished record."""
    path = tmp_path / "record.sqlite"
    record = Record.create(f"sqlite:///{path}")
    furnish(record)
    record.close()
    return path


def columns() -> list[tuple[str, str]]:
    with closing(sqlite3.connect(":memory:")) as db:
        db.executescript(TABLES)
        return [
            (table, row[1])
            for table in (*LEDGER, *SHADOW)
            if table != "tombstone"
            for row in db.execute(f"PRAGMA table_info({table})")
        ]


def spoil(path: Path, *statements: str, params: tuple[Any, ...] = ()) -> None:
    """Change the file behind the record's back."""
    with closing(sqlite3.connect(path)) as db:
        for (name,) in db.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
        ).fetchall():
            db.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            db.execute(statement, params)
        db.commit()


def found(path: Path, against: Checkpoint | None = None) -> list[Finding]:
    with closing(Record.open(f"sqlite:///{path}")) as record:
        return findings(record, against)


def other(value: Any) -> Any:
    """The least different value of its kind."""
    if isinstance(value, bytes):
        return bytes([value[0] ^ 1]) + value[1:] if value else b"\0"
    if isinstance(value, int):
        return value + 100
    return value[:-1] + chr(ord(value[-1]) ^ 1) if value else "x"


def test_a_sound_record_is_sound(path: Path) -> None:
    assert found(path) == []


@pytest.mark.parametrize(("table", "column"), columns())
def test_a_change_in_any_column_is_found(path: Path, table: str, column: str) -> None:
    with closing(sqlite3.connect(path)) as db:
        rows = db.execute(f"SELECT rowid, {column} FROM {table}").fetchall()
    assert rows
    for rowid, value in (rows[0], rows[-1]):
        change = f"UPDATE {table} SET {column} = ? WHERE rowid = ?"
        spoil(path, change, params=(other(value), rowid))
        assert found(path), (table, column, value)
        moved = other(rowid) if value == rowid and column in ("n", "k") else rowid
        spoil(path, change, params=(value, moved))
        assert found(path) == []


@pytest.mark.parametrize("table", [t for t in (*LEDGER, *SHADOW) if t != "tombstone"])
def test_a_missing_row_is_found(path: Path, table: str) -> None:
    spoil(path, f"DELETE FROM {table} WHERE rowid = (SELECT min(rowid) FROM {table})")
    assert found(path)


@pytest.mark.parametrize("table", [t for t in (*LEDGER, *SHADOW) if t != "tombstone"])
def test_another_kind_of_value_is_found_not_fallen_over(path: Path, table: str) -> None:
    with closing(sqlite3.connect(path)) as db:
        names = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
        keys = [row[1] for row in db.execute(f"PRAGMA table_info({table})") if row[5]]
    change = f"WHERE rowid = (SELECT min(rowid) FROM {table})"
    for name in set(names) - set(keys):
        with closing(sqlite3.connect(path)) as db:
            (before,) = db.execute(f"SELECT {name} FROM {table} {change}").fetchone()
        for value in (b"\xff\xfe", "text", 7):
            spoil(path, f"UPDATE {table} SET {name} = ? {change}", params=(value,))
            assert found(path), (table, name, value)
        spoil(path, f"UPDATE {table} SET {name} = ? {change}", params=(before,))


def test_entries_in_another_order_are_found(path: Path) -> None:
    spoil(
        path,
        "UPDATE entry SET pos = 99 WHERE tx = 1 AND pos = 3",
        "UPDATE entry SET pos = 3 WHERE tx = 1 AND pos = 4",
        "UPDATE entry SET pos = 4 WHERE tx = 1 AND pos = 99",
    )
    assert [f.where for f in found(path)] == ["library#1"]


def test_a_finding_names_the_transaction_and_what_is_wrong(path: Path) -> None:
    spoil(path, "UPDATE statement SET value = 'sbrodj' WHERE value = 'syldavia'")
    first, *_ = found(path)
    assert first.where == "library#1"
    assert "does not say what its hash says" in first.what


def test_rows_that_stand_in_no_transaction_are_found(path: Path) -> None:
    spoil(path, "INSERT INTO blob VALUES (99, x'00', x'00')")
    assert [(f.where, f.what) for f in found(path)] == [("blob", "1 rows stand in no transaction")]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE statement SET quals = '{}' WHERE quals = ''",
        "UPDATE statement SET quals = replace(quals, ':', ': ')",
        "UPDATE statement SET subject = x'92596c' WHERE subject = 'klow'",
        "INSERT INTO statement_evidence VALUES (3, 0, 1)",
        'UPDATE statement SET quals = \'{"standing":"full"},"a":"b"\' WHERE k = 1',
    ],
)
def test_what_would_read_alike_as_json_is_found(path: Path, change: str) -> None:
    assert found(path) == []
    spoil(path, change)
    assert found(path)


def test_a_cut_tail_is_found_against_a_checkpoint_only(path: Path) -> None:
    with closing(Record.open(f"sqlite:///{path}")) as record:
        kept = record.checkpoint()
    spoil(path, "DELETE FROM entry WHERE tx = 3", "DELETE FROM tx WHERE n = 3")
    with closing(Record.open(f"sqlite:///{path}")) as record:
        record.rebuild()
        assert findings(record) == []
        assert [f.where for f in findings(record, kept)] == ["local#2"]


def test_a_rewritten_tail_is_found_against_a_checkpoint(
    record: Record, new: Callable[[], str]
) -> None:
    enter(record, says())
    kept = record.checkpoint()
    with closing(Record.create(new())) as forged:
        enter(forged, says(value="syldavia"))
        enter(forged, says())
        assert findings(forged) == []
        assert [f.where for f in findings(forged, kept)] == ["local#1"]


def test_origins_interleaved_otherwise_are_found_against_a_checkpoint(
    new: Callable[[], str],
) -> None:
    with closing(Record.create(new())) as one, closing(Record.create(new())) as other:
        enter(one, says())
        enter(one, says(value="syldavia"), origin="library")
        enter(other, says(value="syldavia"), origin="library")
        enter(other, says())
        assert one.checkpoint().heads == other.checkpoint().heads
        assert [f.where for f in findings(other, one.checkpoint())] == ["the ledger"]


def test_a_checkpoint_stays_good_while_the_record_grows(record: Record) -> None:
    enter(record, says())
    kept = Checkpoint.from_json(record.checkpoint().to_json(), "here.json")
    take_back(record, says())
    assert findings(record, kept) == []


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", '{"heads":{"local":[1]}}', '{"heads":{},"schema":"x/1"}', "\ud800"]
)
def test_a_file_that_is_no_checkpoint_is_refused(text: str) -> None:
    with pytest.raises(BadFile, match=r"here\.json:1:"):
        Checkpoint.from_json(text, "here.json")


def test_verifying_goes_on_from_a_checkpoint(path: Path) -> None:
    with closing(Record.open(f"sqlite:///{path}")) as record:
        kept = record.checkpoint()
        enter(record, says(value="sbrodj"))
    spoil(path, "UPDATE statement SET value = 'x' WHERE k = 1")
    with closing(Record.open(f"sqlite:///{path}")) as record:
        results = list(record.verify(kept, resume=True))
        done = [tx.name for tx in results if isinstance(tx, Tx)]
        assert done == ["library#1", "local#1", "local#2", "local#3"]
        assert "library#1" not in {f.where for f in results if isinstance(f, Finding)}
        assert "library#1" in {f.where for f in findings(record)}


def test_a_verification_that_was_stopped_goes_on_from_what_it_had_proved(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verifying, "_EVERY", 0.0)
    keep, part = tmp_path / "kept.json", tmp_path / "kept.json.part"

    def stop(done: int, _total: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with closing(Record.open(f"sqlite:///{path}")) as record:
        with pytest.raises(KeyboardInterrupt):
            verifying.verify(record, None, stop, keep=keep)
        assert not keep.exists()
        proved = Checkpoint.from_json(part.read_text("utf-8"), "part")
        assert {name: seq for name, (seq, _) in proved.heads.items()} == {"library": 1, "local": 1}
        done = verifying.verify(record, part, lambda *_: None, resume=True, keep=keep)
        assert done.sound
        assert Checkpoint.from_json(keep.read_text("utf-8"), "kept") == record.checkpoint()
        assert not part.exists()
    spoil(path, "UPDATE statement SET value = 'sbrodj' WHERE k = 1")
    with closing(Record.open(f"sqlite:///{path}")) as record:
        assert verifying.verify(record, None, lambda *_: None, keep=part).findings
        assert not part.exists()


def test_the_shadow_is_rebuilt_from_the_ledger(path: Path) -> None:
    spoil(path, "DELETE FROM span", "DELETE FROM source_span", "UPDATE coverage_span SET pub = 1")
    assert {f.where for f in found(path)} == set(SHADOW)
    with closing(Record.open(f"sqlite:///{path}")) as record:
        record.rebuild()
    assert found(path) == []
