"""What SQLite's errors mean to a person, one sentence each, and that they leave nothing open."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from servanda.errors import RecordError, Unwritable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["closed_unless_done", "translated", "unwritable"]

_FULL = "the disk is full; free some room and run the command again, nothing was entered"


def translated(path: Path, error: sqlite3.Error) -> RecordError:
    """The sentence for an error of the driver."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_FULL:
        return Unwritable(_FULL)
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return unwritable(path, error)
    if code == sqlite3.SQLITE_IOERR:
        return Unwritable(f"the disk of {path} does not answer ({error}); nothing was entered")
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return Unwritable(f"another program is writing to {path}; wait for it and try again")
    if code in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
        return RecordError(f"{path} cannot be read as a record ({error}); restore it from a copy")
    return RecordError(f"the record {path} answered: {error}")


def unwritable(path: Path, error: Exception) -> Unwritable:
    """The sentence for a place that does not take it."""
    if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_FULL:
        return Unwritable(_FULL)
    return Unwritable(
        f"the record {path} cannot be written ({error}); check the permissions of its folder, "
        "or name another place in SERVANDA_RECORD; nothing was entered"
    )


@contextmanager
def closed_unless_done(db: sqlite3.Connection) -> Iterator[None]:
    """Let go of a connection if what it was opened for cannot be done."""
    try:
        yield
    except BaseException:
        db.close()
        raise
