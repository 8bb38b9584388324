"""Transactions and their entries: what is appended, and how it is hashed.

Each entry is a leaf; the Merkle root of a transaction's leaves (as in RFC 6962) and the hash of the
transaction before it make the chain. Order is by `seq`, never by the clock: `at` only informs.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from hashlib import sha256
from typing import TYPE_CHECKING, TypeAlias

from servanda.model import Coverage, Source, Statement
from servanda.model.ids import digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["GENESIS", "Content", "Draft", "Entry", "Op", "Tx", "chain_hash", "content_id", "root_of"]

GENESIS = bytes(32)
"""What stands before an origin's first transaction."""

Content: TypeAlias = Statement | Source | Coverage | bytes


class Op(Enum):
    """What an entry does. Nothing is ever changed: a correction is a retraction and a new entry."""

    BLOB = "blob"
    SOURCE = "source"
    ASSERT = "assert"
    RETRACT = "retract"
    COVER = "cover"
    UNCOVER = "uncover"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a transaction; `replaces` names the statement a correction puts out of use."""

    op: Op
    content: Content
    replaces: bytes = b""
    why: str = ""


@dataclass(slots=True)
class Draft:
    """A transaction being written: who, why, and the entries in order."""

    agent: str
    reason: str
    entries: list[Entry] = field(default_factory=list)

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

    def cover(self, coverage: Coverage) -> None:
        """Enter a list known to be complete."""
        self.entries.append(Entry(Op.COVER, coverage))

    def uncover(self, coverage: Coverage, why: str) -> None:
        """Say that a list was not complete after all."""
        self.entries.append(Entry(Op.UNCOVER, coverage, why=why))


@dataclass(frozen=True, slots=True)
class Tx:
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


def content_id(content: Content) -> bytes:
    """The hash that names what an entry is about."""
    if isinstance(content, bytes):
        return sha256(content).digest()
    return content.hash if isinstance(content, Source) else content.id


def root_of(entries: Sequence[Entry], ids: Sequence[bytes]) -> bytes:
    """The Merkle root of a transaction's entries."""
    return _merkle([_leaf(pos, e, id_) for pos, (e, id_) in enumerate(zip(entries, ids, strict=True))])


def chain_hash(tx: Tx) -> bytes:
    """What the next transaction of the same origin will name as its `prev`."""
    return digest(
        {
            "v": 1,
            "origin": tx.origin,
            "seq": tx.seq,
            "at": tx.at,
            "agent": tx.agent,
            "reason": tx.reason,
            "root": tx.root.hex(),
            "prev": tx.prev.hex(),
        }
    )


def _leaf(pos: int, entry: Entry, id_: bytes) -> bytes:
    evidence = entry.content.evidence if isinstance(entry.content, Statement) else ()
    content = {
        "pos": pos,
        "op": entry.op.value,
        "content": id_.hex(),
        "replaces": entry.replaces.hex(),
        "why": entry.why,
        "evidence": [piece.id.hex() for piece in evidence],
    }
    return sha256(b"\x00" + digest(content)).digest()


def _merkle(level: list[bytes]) -> bytes:
    if not level:
        return sha256(b"").digest()
    while len(level) > 1:
        level = list(_paired(level))
    return level[0]


def _paired(level: list[bytes]) -> Iterable[bytes]:
    for left in range(0, len(level) - 1, 2):
        yield sha256(b"\x01" + level[left] + level[left + 1]).digest()
    if len(level) % 2:
        yield level[-1]
