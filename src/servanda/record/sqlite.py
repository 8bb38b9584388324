"""The SQLite dialect: connection, tables, and the few things SQLite says in its own way."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from servanda.errors import NewerRecord, RecordError, Unwritable
from servanda.record.tables import FORMAT, LEDGER, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

__all__ = ["Sqlite"]

_APPLICATION = 0x53_52_56_44  # "SRVD": tells our files from other SQLite files
_BUSY_SECONDS = 60.0
_FULL = "the disk is full; free some room and run the command again, nothing was entered"


class Sqlite:
    """One record in one file, for one user or a few: WAL, one writer, readers never wait."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._db = self._connect()
        self._check_format()

    @classmethod
    def create(cls, path: Path) -> Sqlite:
        """Make an empty record.

        Raises:
            Unwritable: the folder or the disk does not take it.
        """
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            db = sqlite3.connect(path)
            db.execute("PRAGMA journal_mode = WAL")
            db.executescript(f"BEGIN; {_ddl()} COMMIT")
            db.close()
        except (OSError, sqlite3.Error) as error:
            raise _unwritable(path, error) from error
        return cls(path)

    def rows(self, sql: str, params: Mapping[str, Any] = {}) -> list[Any]:  # noqa: B006 - read only
        """All rows of a query with `:named` parameters."""
        try:
            return self._db.execute(sql, params).fetchall()
        except sqlite3.DatabaseError as error:
            raise _translated(self.path, error) from error

    def stream(self, sql: str, params: Mapping[str, Any] = {}) -> Iterator[Any]:  # noqa: B006
        """The rows of a long query, one by one."""
        try:
            yield from self._db.execute(sql, params)
        except sqlite3.DatabaseError as error:
            raise _translated(self.path, error) from error

    def run(self, sql: str, params: Mapping[str, Any] = {}) -> None:  # noqa: B006 - read only
        """A statement without rows."""
        self._db.execute(sql, params)

    def insert(self, table: str, columns: str, rows: Iterable[tuple[Any, ...]]) -> None:
        """Insert rows of values in the order of the columns."""
        marks = ", ".join("?" * (columns.count(",") + 1))
        self._db.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: all of it or nothing, and one writer at a time.

        Raises:
            Unwritable: read-only file, full disk, or another writer that does not finish.
        """
        try:
            self._db.execute("PRAGMA synchronous = FULL")
            self._db.execute("BEGIN IMMEDIATE")
        except sqlite3.Error as error:
            raise _translated(self.path, error) from error
        try:
            yield
            self._db.execute("COMMIT")
        except sqlite3.Error as error:
            self._roll_back()
            raise _translated(self.path, error) from error
        except BaseException:
            self._roll_back()
            raise

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Several queries that see one and the same state."""
        self._db.execute("BEGIN")
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
        if not self.path.is_file():
            raise RecordError(f"there is no record at {self.path}; check SERVANDA_RECORD")
        try:
            return self._open("mode=rw")
        except sqlite3.OperationalError:
            # A read-only disk has no room for WAL's side files: read what is there, unchanging.
            try:
                return self._open("mode=ro&immutable=1")
            except sqlite3.Error as error:
                raise _translated(self.path, error) from error
        except sqlite3.DatabaseError as error:
            raise _translated(self.path, error) from error

    def _open(self, mode: str) -> sqlite3.Connection:
        address = f"{self.path.absolute().as_uri()}?{mode}"
        db = sqlite3.connect(address, uri=True, timeout=_BUSY_SECONDS, isolation_level=None)
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("SELECT 1 FROM sqlite_schema LIMIT 1")
        return db

    def _check_format(self) -> None:
        if self._pragma("application_id") != _APPLICATION:
            raise RecordError(
                f"{self.path} is not a record of Servanda; check SERVANDA_RECORD or remove the file"
            )
        version = self._pragma("user_version")
        if version > FORMAT:
            raise NewerRecord(
                f"the record {self.path} has format {version} and this program knows format "
                f"{FORMAT}; update Servanda, or name another record in SERVANDA_RECORD"
            )

    def _pragma(self, name: str) -> int:
        return int(self.rows(f"PRAGMA {name}")[0][0])


def _ddl() -> str:
    refuse = "".join(
        f"CREATE TRIGGER {table}_keeps_{verb} BEFORE {verb} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;\n"
        for table in LEDGER
        for verb in ("update", "delete")
    )
    version = f"PRAGMA application_id = {_APPLICATION}; PRAGMA user_version = {FORMAT};"
    return TABLES.replace("BYTES", "BLOB") + refuse + version


def _translated(path: Path, error: sqlite3.Error) -> RecordError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_FULL:
        return Unwritable(_FULL)
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return _unwritable(path, error)
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return Unwritable(f"another program is writing to {path}; wait for it and try again")
    if code in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
        return RecordError(f"{path} cannot be read as a record ({error}); restore it from a copy")
    return RecordError(f"the record {path} answered: {error}")


def _unwritable(path: Path, error: Exception) -> Unwritable:
    if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_FULL:
        return Unwritable(_FULL)
    return Unwritable(
        f"the record {path} cannot be written ({error}); check the permissions of its folder, "
        "or name another place in SERVANDA_RECORD; nothing was entered"
    )
