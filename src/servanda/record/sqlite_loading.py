"""Very many rows into tables of SQLite that hold few: their indexes are made afterwards, at once.

Keys in no order, as hashes are, cost a walk through each index for every row; sorted and written
in one go they cost a third of it. Readers keep the state before, as with every transaction.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from servanda.record.tables import ASKED

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

__all__ = ["filling", "insert"]

_MANY = 10_000
_INDEXES = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql <> ''"
_INDEX = "SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = ?"


@contextmanager
def filling(db: sqlite3.Connection) -> Iterator[None]:
    """Enter what comes, all of it in one transaction, and only then index it for questions.

    In tables that hold rows already each row is indexed as it comes.
    """
    waiting = () if _size(db, "tx") else ASKED
    indexes = [db.execute(_INDEX, (name,)).fetchone()[0] for name in waiting]
    for name in waiting:
        db.execute(f"DROP INDEX {name}")
    yield
    for sql in indexes:
        db.execute(sql)


def insert(
    db: sqlite3.Connection, table: str, columns: str, rows: Iterable[tuple[Any, ...]]
) -> None:
    """Insert rows of values in the order of the columns."""
    marks = ", ".join("?" * (columns.count(",") + 1))
    indexes: list[tuple[str, str]] = []
    if isinstance(rows, list) and len(rows) >= _MANY and _size(db, table) <= len(rows):
        indexes = db.execute(_INDEXES, (table,)).fetchall()
    for name, _ in indexes:
        db.execute(f"DROP INDEX {name}")
    db.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)
    for _, sql in indexes:
        db.execute(sql)


def _size(db: sqlite3.Connection, table: str) -> int:
    """At least as many rows as there are; the last number given."""
    return int(db.execute(f"SELECT coalesce(max(rowid), 0) FROM {table}").fetchone()[0])
