"""Transactions and their entries: what is appended. How they are hashed is in `hashing`."""

from __future__ import annotations

from enum import Enum
from hashlib import sha256
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from servanda.model import Coverage, Source, Statement

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["GENESIS", "TABLE_OF", "Content", "Draft", "Entry", "Erased", "Op", "Tombstone", "Tx"]

GENESIS = bytes(32)
"""What stands before an origin's first transaction."""


class Tombstone(msgspec.Struct, frozen=True):
    """Names a content that had to be erased by law: the table it stands in, and its id."""

    kind: str
    id: bytes


class Erased(msgspec.Struct, frozen=True):
    """What is left of an erased content: its hashes, and what names nobody.

    `passages` are the ids of a statement's evidence, `about` the id of a source and the day it was
    published: without them the chain and the clocks could not be checked any more.
    """

    kind: str
    id: bytes
    confidence: str = ""
    passages: tuple[bytes, ...] = ()
    about: tuple[str, str] = ("", "")


Content: TypeAlias = Statement | Source | Coverage | bytes | Tombstone | Erased


class Op(Enum):
    """What an entry does. Nothing is ever changed: a correction is a retraction and a new entry."""

    BLOB = "blob"
    SOURCE = "source"
    ASSERT = "assert"
    RETRACT = "retract"
    COVER = "cover"
    UNCOVER = "uncover"
    ERASE = "erase"


TABLE_OF: Mapping[Op, str] = {
    Op.BLOB: "blob",
    Op.SOURCE: "source",
    Op.ASSERT: "statement",
    Op.RETRACT: "statement",
    Op.COVER: "coverage",
    Op.UNCOVER: "coverage",
    Op.ERASE: "tombstone",
}
"""The table in which an entry's content is kept."""


class Entry(msgspec.Struct, frozen=True):
    """One line of a transaction; `replaces` names the statement a correction puts out of use."""

    op: Op
    content: Content
    replaces: bytes = b""
    why: str = ""


class Draft(msgspec.Struct):
    """A transaction being written: who, why, and the entries in order."""

    agent: str
    reason: str
    entries: list[Entry] = msgspec.field(default_factory=list)

    def keep(self, blob: bytes) -> str:
        """Store bytes by their hash; returns the hash in hexadecimal."""
        self.entries.append(Entry(Op.BLOB, blob))
        return sha256(blob).hexdigest()

    def describe(self, source: Source) -> None:
        """Enter a source, or a better description of it."""
        self.entries.append(Entry(Op.SOURCE, source))

    def assert_(self, statement: Statement, replaces: bytes = b"", why: str = "") -> None:
        """Enter a statement."""
        self.entries.append(Entry(Op.ASSERT, statement, replaces, why))

    def retract(self, statement: Statement, why: str) -> None:
        """Say that a statement was wrong; it stays in the history."""
        self.entries.append(Entry(Op.RETRACT, statement, why=why))

    def erase(self, kind: str, id_: bytes, ground: str) -> None:
        """Erase a statement, source or blob because the law demands it; its hashes stay."""
        self.entries.append(Entry(Op.ERASE, Tombstone(kind, id_), why=ground))

    def cover(self, coverage: Coverage) -> None:
        """Enter a list known to be complete."""
        self.entries.append(Entry(Op.COVER, coverage))

    def uncover(self, coverage: Coverage, why: str) -> None:
        """Say that a list was not complete after all."""
        self.entries.append(Entry(Op.UNCOVER, coverage, why=why))


class Tx(msgspec.Struct, frozen=True):
    """A transaction as it stands in the ledger.

    `n` counts the transactions of this record; `origin` and `seq` name it on every machine.
    """

    n: int
    origin: str
    seq: int
    at: str
    agent: str
    reason: str
    prev: bytes
    root: bytes
    hash: bytes

    @property
    def name(self) -> str:
        """How it is cited: `local#12`."""
        return f"{self.origin}#{self.seq}"
