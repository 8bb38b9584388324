"""The workspace: what may be changed and erased, in a file of its own beside the record.

It holds pages that were read and claims that wait for a decision. Decisions enter the ledger.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from servanda.errors import Unwritable

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
"""
_PAGE = "sha256, text, url, publisher, title, lang, published, published_basis, extractor, read_at"
_ITEM = "id, page, pos, claim, state, decided"


@dataclass(frozen=True, slots=True)
class PageRead:
    """A page as it was read, with the version of what read it."""

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


@dataclass(frozen=True, slots=True)
class Item:
    """A claim in the queue: JSON of the claim, open, accepted or rejected, and by what decision."""

    id: str
    page: str
    pos: int
    claim: str
    state: str = "open"
    decided: str = ""


class Workspace:
    """The queue of one user or office."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(path)
            self._db.executescript(_TABLES)
        except (OSError, sqlite3.Error) as error:
            raise Unwritable(f"the workspace {path} cannot be opened ({error})") from error

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def keep(self, page: PageRead, items: Iterable[Item]) -> int:
        """Remember a page and its claims; those known already stay as they are.

        Returns how many claims are new to the queue.
        """
        values = tuple(getattr(page, name.strip()) for name in _PAGE.split(","))
        try:
            with self._db as db:
                db.execute(f"INSERT OR IGNORE INTO page ({_PAGE}) VALUES ({_marks(10)})", values)
                before = db.total_changes
                db.executemany(
                    f"INSERT OR IGNORE INTO item ({_ITEM}) VALUES ({_marks(6)})",
                    ((i.id, i.page, i.pos, i.claim, i.state, i.decided) for i in items),
                )
                return db.total_changes - before
        except sqlite3.Error as error:
            raise Unwritable(f"the workspace {self.path} cannot be written ({error})") from error

    def items(self, state: str = "") -> Iterator[tuple[Item, PageRead]]:
        """Claims with their pages, in the order in which they were read."""
        columns = ", ".join(f"i.{name.strip()}" for name in _ITEM.split(","))
        pages = ", ".join(f"p.{name.strip()}" for name in _PAGE.split(","))
        sql = (
            f"SELECT {columns}, {pages} FROM item i JOIN page p ON p.sha256 = i.page "
            "WHERE ? IN ('', i.state) ORDER BY p.rowid, i.pos"
        )
        with closing(self._db.execute(sql, (state,))) as rows:
            for row in rows:
                yield Item(*row[:6]), PageRead(*row[6:])

    def decide(self, id_: str, state: str, decided: str, claim: str = "") -> None:
        """Close an item, or open it again; `claim` replaces its text where it was edited."""
        try:
            with self._db as db:
                db.execute(
                    "UPDATE item SET state = ?, decided = ?, "
                    "claim = CASE WHEN ? = '' THEN claim ELSE ? END WHERE id = ?",
                    (state, decided, claim, claim, id_),
                )
        except sqlite3.Error as error:
            raise Unwritable(f"the workspace {self.path} cannot be written ({error})") from error


def _marks(n: int) -> str:
    return ", ".join("?" * n)
