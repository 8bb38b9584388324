"""The SQLite dialect: connection, transactions, and the few things SQLite says in its own way."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any

from servanda.errors import RecordError
from servanda.record import sqlite_loading
from servanda.record.sqlite_errors import closed_unless_done, translated, unwritable
from servanda.record.tables import ERASABLE, FORMAT, LEDGER, TABLES, born

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

__all__ = ["APPLICATION", "Sqlite"]

APPLICATION = 0x53_52_56_44
"""SRVD: tells our files from other SQLite files."""

_BUSY_SECONDS = 60.0
_CHUNK = 500
_CACHE_KIB = 64 * 1024


class Sqlite:
    """One record in one file, for one user or a few: WAL, one writer, readers never wait."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = str(path)
        self._db = self._connect()
        with closed_unless_done(self._db):
            if self._pragma("application_id") != APPLICATION:
                raise RecordError(
                    f"{path} is not a record of Servanda; check SERVANDA_RECORD or remove the file"
                )

    @classmethod
    def create(cls, path: Path) -> Sqlite:
        """Make a file with empty tables.

        Raises:
            Unwritable: the folder or the disk does not take it.
        """
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(path)) as db:
                db.execute("PRAGMA journal_mode = WAL")
                marks = f"{born(FORMAT)} PRAGMA user_version = {FORMAT:d};"
                tables = TABLES.replace("BYTES", "BLOB")
                db.executescript(f"BEGIN IMMEDIATE; {tables} {_guards()} {marks} COMMIT")
        except (OSError, sqlite3.Error) as error:
            raise unwritable(path, error) from error
        return cls(path)

    @property
    def format(self) -> int:
        """The version of the tables."""
        return self._pragma("user_version")

    def rows(self, sql: str, params: Mapping[str, Any] = {}) -> list[Any]:
        """All rows of a query with `:named` parameters."""
        try:
            return self._db.execute(sql, params).fetchall()
        except sqlite3.Error as error:
            raise translated(self.path, error) from error

    def stream(self, sql: str, params: Mapping[str, Any] = {}) -> Iterator[Any]:
        """The rows of a long query, one by one."""
        try:
            yield from self._db.execute(sql, params)
        except sqlite3.Error as error:
            raise translated(self.path, error) from error

    def lookup(self, sql: str, column: str, values: Sequence[Any], tail: str = "") -> list[Any]:
        """All rows where a column is one of the values, however many."""
        found: list[Any] = []
        try:
            for first in range(0, len(values), _CHUNK):
                some = values[first : first + _CHUNK]
                marks = ", ".join("?" * len(some))
                found += self._db.execute(f"{sql} {column} IN ({marks}) {tail}", some)
        except sqlite3.Error as error:
            raise translated(self.path, error) from error
        return found

    def run(self, sql: str, params: Mapping[str, Any] = {}) -> None:
        """A statement without rows."""
        self._db.execute(sql, params)

    def run_many(self, sql: str, params: Sequence[Mapping[str, Any]]) -> None:
        """The same statement for each of some parameters."""
        self._db.executemany(sql, params)

    def insert(self, table: str, columns: str, rows: Iterable[tuple[Any, ...]]) -> None:
        """Insert rows of values in the order of the columns."""
        sqlite_loading.insert(self._db, table, columns, rows)

    def filling(self) -> AbstractContextManager[None]:
        """Within a transaction that enters a whole ledger: what questions need is made last."""
        return sqlite_loading.filling(self._db)

    def mark(self, format_: int) -> None:
        """Write the version of the tables, within a transaction."""
        self._db.execute(f"PRAGMA user_version = {format_:d}")

    def guard(self) -> None:
        """Refuse, from now on, what must never happen to the ledger."""
        for trigger in _guards().splitlines():
            self._db.execute(trigger)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: all of it or nothing, and one writer at a time.

        Raises:
            Unwritable: read-only file, full disk, or another writer that does not finish.
        """
        try:
            self._db.execute("BEGIN IMMEDIATE")
        except sqlite3.Error as error:
            raise translated(self.path, error) from error
        try:
            yield
            self._db.execute("COMMIT")
        except sqlite3.Error as error:
            self._roll_back()
            raise translated(self.path, error) from error
        except BaseException:
            self._roll_back()
            raise

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Several queries that see one and the same state."""
        try:
            self._db.execute("BEGIN")
        except sqlite3.Error as error:
            raise translated(self.path, error) from error
        try:
            yield
        finally:
            self._roll_back()

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def _roll_back(self) -> None:
        if self._db.in_transaction:
            self._db.execute("ROLLBACK")

    def _connect(self) -> sqlite3.Connection:
        try:
            if not self.path.is_file():
                raise RecordError(f"there is no record at {self.path}; check SERVANDA_RECORD")
            return self._open("mode=rw")
        except sqlite3.OperationalError as error:
            return self._open_unchanging(error)
        except sqlite3.DatabaseError as error:
            raise translated(self.path, error) from error
        except OSError as error:
            raise RecordError(f"the record {self.path} cannot be read: {error.strerror}") from error

    def _open_unchanging(self, why: sqlite3.Error) -> sqlite3.Connection:
        """A read-only disk has no room for WAL's side files: read what is there, unchanging.

        Only if nothing waits in such a file, for it would be passed over in silence.
        """
        waiting = self.path.with_name(f"{self.path.name}-wal")
        try:
            if waiting.exists() and waiting.stat().st_size:
                raise RecordError(
                    f"the record {self.path} has transactions waiting in {waiting.name}; "
                    "open it once where its folder can be written, then read it anywhere"
                ) from why
            return self._open("mode=ro&immutable=1")
        except sqlite3.Error as error:
            raise translated(self.path, error) from error
        except OSError as error:
            raise RecordError(f"the record {self.path} cannot be read: {error.strerror}") from error

    def _open(self, mode: str) -> sqlite3.Connection:
        address = f"{self.path.absolute().as_uri()}?{mode}"
        db = sqlite3.connect(address, uri=True, timeout=_BUSY_SECONDS, isolation_level=None)
        with closed_unless_done(db):
            db.execute("PRAGMA synchronous = FULL")
            db.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
            db.execute("SELECT 1 FROM sqlite_schema LIMIT 1")
        return db

    def _pragma(self, name: str) -> int:
        return int(self.rows(f"PRAGMA {name}")[0][0])


def _guards() -> str:
    """Triggers that refuse changes, a line each, and the mark that the file is ours."""
    lines = [f"PRAGMA application_id = {APPLICATION};"]
    for table in LEDGER:
        unless = f"WHEN NOT EXISTS ({ERASABLE[table]}) " if table in ERASABLE else ""
        refuse = "BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;"
        lines += (
            f"CREATE TRIGGER {table}_keeps_update BEFORE UPDATE ON {table} {unless}{refuse}",
            f"CREATE TRIGGER {table}_keeps_delete BEFORE DELETE ON {table} {refuse}",
        )
    return "\n".join([*lines, ""])
