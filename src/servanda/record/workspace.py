"""The workspace: what may be changed and erased, in a file of its own beside the record.

It holds pages that were read and claims that wait for a decision. Decisions enter the ledger.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from dataclasses import astuple, dataclass, fields
from typing import TYPE_CHECKING

from servanda.errors import Unwritable
from servanda.record.item_past import change, step_back
from servanda.record.sqlite_errors import closed_unless_done

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

__all__ = ["UNDONE", "Intent", "Item", "PageRead", "Workspace"]

UNDONE = "undone"
"""The decision that takes the last one back."""

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
CREATE TABLE IF NOT EXISTS intent (
    item TEXT PRIMARY KEY REFERENCES item, decision TEXT NOT NULL, changes INTEGER NOT NULL,
    blob TEXT NOT NULL);
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


@dataclass(frozen=True, slots=True)
class Intent:
    """A decision on its way into the ledger, on an item as it is after so many changes.

    `blob` is the hash of what the ledger keeps of it: if that is there, the decision was made.
    """

    item: str
    decision: str
    changes: int
    blob: str


_PAGE = tuple(field.name for field in fields(PageRead))
_ITEM = tuple(field.name for field in fields(Item))
_INTENT = tuple(field.name for field in fields(Intent))


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

    def edit(self, id_: str, claim: str) -> None:
        """Replace an open item's claim. What it was is remembered."""
        with self._writing() as db:
            change(db, id_, "open", "", claim)

    def undo_edit(self, id_: str) -> bool:
        """Make an item what it was before its last edit; False if there was none."""
        with self._writing() as db:
            return step_back(db, id_)

    def intend(self, intents: Iterable[Intent]) -> None:
        """Note decisions before the ledger gets them: none is lost between the two files."""
        with self._writing() as db:
            db.executemany(_insert("intent", _INTENT, "REPLACE"), map(astuple, intents))

    def intents(self) -> list[Intent]:
        """The decisions of which it was not yet seen whether the ledger got them."""
        with closing(self._db.execute(f"SELECT {', '.join(_INTENT)} FROM intent")) as rows:
            return [Intent(*row) for row in rows]

    def carry_out(self, intents: Iterable[Intent], decided: str) -> None:
        """Make decisions that the ledger has, all or none; `decided` names the transaction.

        An item that was changed since, or that somebody else settled, stays as it is.
        """
        with self._writing() as db:
            for one in intents:
                asked = (one.item, one.changes)
                if db.execute("SELECT 1 FROM item WHERE id = ? AND changes = ?", asked).fetchone():
                    if one.decision == UNDONE:
                        step_back(db, one.item)
                    else:
                        change(db, one.item, one.decision, decided)
                db.execute("DELETE FROM intent WHERE item = ? AND changes = ?", asked)

    def drop(self, intents: Iterable[Intent]) -> None:
        """Forget decisions that the ledger never got."""
        with self._writing() as db:
            gone = [(one.item, one.changes) for one in intents]
            db.executemany("DELETE FROM intent WHERE item = ? AND changes = ?", gone)

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


def _insert(table: str, names: tuple[str, ...], otherwise: str = "IGNORE") -> str:
    marks = ", ".join("?" * len(names))
    return f"INSERT OR {otherwise} INTO {table} ({', '.join(names)}) VALUES ({marks})"
