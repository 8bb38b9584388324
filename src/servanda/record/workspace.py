"""The workspace: what may be changed and erased, in a file of its own beside the record.

It holds pages that were read and claims that wait for a decision. Decisions enter the ledger.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from dataclasses import astuple, dataclass, fields
from typing import TYPE_CHECKING

from servanda.errors import Unwritable
from servanda.record.sqlite_errors import closed_unless_done

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

__all__ = ["Item", "PageRead", "Workspace"]

_TABLES = """
CREATE TABLE IF NOT EXISTS page (
    sha256 TEXT PRIMARY KEY, text TEXT NOT NULL, url TEXT NOT NULL, publisher TEXT NOT NULL,
    title TEXT NOT NULL, lang TEXT NOT NULL, published TEXT NOT NULL,
    published_basis TEXT NOT NULL, extractor TEXT NOT NULL, read_at TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS item (
    id TEXT PRIMARY KEY, page TEXT NOT NULL REFERENCES page, pos INTEGER NOT NULL,
    claim TEXT NOT NULL, state TEXT NOT NULL, decided TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS past (
    n INTEGER PRIMARY KEY, item TEXT NOT NULL REFERENCES item,
    claim TEXT NOT NULL, state TEXT NOT NULL, decided TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS past_item ON past (item);
"""
_SINCE = {
    "page": dict.fromkeys(
        ("relay", "url_basis", "fetched", "bytes_sha256"), "TEXT NOT NULL DEFAULT ''"
    ),
    "item": {"changes": "INTEGER NOT NULL DEFAULT 0"},
}
"""Columns that a workspace made by an earlier version lacks."""


@dataclass(frozen=True, slots=True)
class PageRead:
    """A page as it was read, with the version of what read it.

    `publisher` is the agency that signs it; `relay` those it names as its sources, a line each.
    `sha256` is the hash of the text, `bytes_sha256` of what it was taken from; `url_basis` tells
    how its address is known, `fetched` when it was fetched, if that is known.
    """

    sha256: str
    text: str
    url: str
    publisher: str
    title: str
    lang: str
    published: str
    published_basis: str
    extractor: str
    read_at: str
    relay: str = ""
    url_basis: str = ""
    fetched: str = ""
    bytes_sha256: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A claim in the queue: JSON of the claim, open, accepted or rejected, and by what decision.

    `changes` counts its decisions and edits, and the steps back.
    """

    id: str
    page: str
    pos: int
    claim: str
    state: str = "open"
    decided: str = ""
    changes: int = 0


_PAGE = tuple(field.name for field in fields(PageRead))
_ITEM = tuple(field.name for field in fields(Item))


class Workspace:
    """The queue of one user or office."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(path)
            with closed_unless_done(self._db):
                self._db.executescript(_TABLES)
                self._grow()
        except (OSError, sqlite3.Error) as error:
            raise Unwritable(f"the workspace {path} cannot be opened ({error})") from error

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def keep(self, page: PageRead, items: Iterable[Item]) -> int:
        """Remember a page and its claims; those known already stay as they are.

        Returns how many claims are new to the queue.
        """
        with self._writing() as db:
            db.execute(_insert("page", _PAGE), astuple(page))
            before = db.total_changes
            db.executemany(_insert("item", _ITEM), map(astuple, items))
            return db.total_changes - before

    def items(self, state: str = "") -> Iterator[tuple[Item, PageRead]]:
        """Claims with their pages, in the order in which they were read."""
        columns = ", ".join([*(f"i.{name}" for name in _ITEM), *(f"p.{name}" for name in _PAGE)])
        sql = (
            f"SELECT {columns} FROM item i JOIN page p ON p.sha256 = i.page "
            "WHERE ? IN ('', i.state) ORDER BY p.rowid, i.pos"
        )
        with closing(self._db.execute(sql, (state,))) as rows:
            for row in rows:
                yield Item(*row[: len(_ITEM)]), PageRead(*row[len(_ITEM) :])

    def decide(self, id_: str, state: str, decided: str, claim: str = "") -> None:
        """Close an item, or edit it: `claim` replaces its text. What it was is remembered."""
        with self._writing() as db:
            db.execute(
                "INSERT INTO past (item, claim, state, decided) "
                "SELECT id, claim, state, decided FROM item WHERE id = ?",
                (id_,),
            )
            db.execute(
                "UPDATE item SET state = ?, decided = ?, claim = coalesce(nullif(?, ''), claim), "
                "changes = changes + 1 WHERE id = ?",
                (state, decided, claim, id_),
            )

    def step_back(self, id_: str) -> bool:
        """Make an item what it was before its last decision or edit; False if it never changed."""
        with self._writing() as db:
            last = db.execute(
                "SELECT n, claim, state, decided FROM past WHERE item = ? ORDER BY n DESC LIMIT 1",
                (id_,),
            ).fetchone()
            if last:
                db.execute(
                    "UPDATE item SET claim = ?, state = ?, decided = ?, changes = changes + 1 "
                    "WHERE id = ?",
                    (*last[1:], id_),
                )
                db.execute("DELETE FROM past WHERE n = ?", last[:1])
            return last is not None

    def _grow(self) -> None:
        for table, columns in _SINCE.items():
            there = {row[1] for row in self._db.execute(f"PRAGMA table_info({table})")}
            for name in columns.keys() - there:
                self._db.execute(f"ALTER TABLE {table} ADD COLUMN {name} {columns[name]}")

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction; a file that does not take it is told in one sentence."""
        try:
            with self._db as db:
                yield db
        except sqlite3.Error as error:
            raise Unwritable(f"the workspace {self.path} cannot be written ({error})") from error


def _insert(table: str, names: tuple[str, ...]) -> str:
    marks = ", ".join("?" * len(names))
    return f"INSERT OR IGNORE INTO {table} ({', '.join(names)}) VALUES ({marks})"
