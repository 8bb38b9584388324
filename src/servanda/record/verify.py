"""Proving that nothing was changed: every hash again from every byte, and every byte from them.

Linear, and in little memory: entries are read a few thousand at a time, and the shadow is compared
with what the ledger gives by walking both in one order.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from servanda.errors import BadFile, ServandaError
from servanda.record.comparing import is_ideal
from servanda.record.entry import GENESIS, Tx
from servanda.record.hashing import Roots, form_of, order_hash
from servanda.record.history import transactions
from servanda.record.proving import prove
from servanda.record.strays import strays
from servanda.record.tables import SHADOW

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from servanda.record.engines import Engine

__all__ = ["Checkpoint", "Finding", "checkpoint", "verify"]


class Checkpoint(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How far each origin had come and on which hash: kept elsewhere, it shows a cut tail."""

    heads: dict[str, tuple[int, str]]
    order: str = ""
    schema: str = "servanda.checkpoint/1"

    def after(self, tx: Tx) -> Checkpoint:
        """The checkpoint one transaction further."""
        before = bytes.fromhex(self.order) if self.order else GENESIS
        heads = self.heads | {tx.origin: (tx.seq, tx.hash.hex())}
        return Checkpoint(dict(sorted(heads.items())), order_hash(before, tx).hex())

    def to_json(self) -> str:
        """The checkpoint as it is kept in a file."""
        return msgspec.json.encode(self).decode()

    @classmethod
    def from_json(cls, text: str, path: str) -> Checkpoint:
        """Read a checkpoint.

        Raises:
            BadFile: the file is not one.
        """
        try:
            found = msgspec.json.decode(text, type=cls)
        except (msgspec.MsgspecError, UnicodeError) as error:
            raise BadFile(path, 1, f"this is not a checkpoint ({error})") from error
        if found.schema != "servanda.checkpoint/1":
            raise BadFile(path, 1, f"its schema {found.schema!r} is not servanda.checkpoint/1")
        return found


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as the ledger says: where, and what."""

    where: str
    what: str


_UNREADABLE = (ServandaError, ValueError, TypeError, KeyError)
"""What reading changed bytes may raise; each is a finding, never a stack trace."""


def checkpoint(engine: Engine) -> Checkpoint:
    """The heads of all origins now."""
    found = Checkpoint({}, GENESIS.hex())
    for tx in transactions(engine):
        found = found.after(tx)
    return found


def verify(
    engine: Engine, against: Checkpoint | None = None, *, resume: bool = False
) -> Iterator[Tx | Finding]:
    """Go through the ledger; yields each transaction when done with it, and what is wrong with it.

    After the chain come contents no entry names, the checkpoint, and the shadow.

    Args:
        engine: the record's database.
        against: what is known of it from before.
        resume: trust what the checkpoint covers and go on from there.
    """
    with engine.reading():
        seen = _Seen()
        trusted = against.heads if against and resume else {}
        try:
            yield from _ledger(engine, trusted, seen)
            yield from (Finding(*found) for found in strays(engine))
        except _UNREADABLE as error:
            yield Finding("the ledger", f"it cannot be read any further: {error}")
        yield from _cut(seen, against)
        yield from _shadow(engine)


class _Seen:
    """The heads of all origins so far, and every transaction's hash that a checkpoint may name."""

    def __init__(self) -> None:
        self.heads: dict[str, tuple[int, bytes]] = {}
        self.hashes: dict[tuple[str, int], bytes] = {}
        self.orders = [GENESIS]

    def add(self, tx: Tx) -> None:
        self.heads[tx.origin] = (tx.seq, tx.hash)
        self.hashes[tx.origin, tx.seq] = tx.hash
        self.orders.append(order_hash(self.orders[-1], tx))


def _ledger(
    engine: Engine, trusted: Mapping[str, tuple[int, str]], seen: _Seen
) -> Iterator[Tx | Finding]:
    number = 0
    for tx in transactions(engine):
        number += 1
        if tx.n != number:
            yield Finding(tx.name, f"transaction number {number} is missing from the record")
            number = tx.n
        yield from (Finding(tx.name, what) for what in _chain(tx, seen))
        if tx.seq > trusted.get(tx.origin, (0, ""))[0]:
            yield from (Finding(tx.name, what) for what in _content(engine, tx))
        seen.add(tx)
        yield tx


def _chain(tx: Tx, seen: _Seen) -> Iterator[str]:
    seq, prev = seen.heads.get(tx.origin, (0, GENESIS))
    if tx.seq != seq + 1:
        yield f"it follows {tx.origin}#{seq}: transactions between are missing"
    if tx.prev != prev:
        yield "it does not name the transaction before it"
    if not form_of(tx):
        yield "its time, agent, reason, order or content was changed"


def _content(engine: Engine, tx: Tx) -> Iterator[str]:
    roots = Roots(form_of(tx))
    try:
        yield from prove(engine, tx.n, roots)
    except _UNREADABLE as error:
        yield f"it cannot be read: {error}"
        return
    if roots.root != tx.root:
        yield "an entry, statement, source, passage or blob of it was changed"


def _cut(seen: _Seen, against: Checkpoint | None) -> Iterator[Finding]:
    if against is None:
        return
    sound = True
    for origin, (seq, hash_) in against.heads.items():
        have, _ = seen.heads.get(origin, (0, b""))
        if have < seq:
            sound = False
            yield Finding(f"{origin}#{seq}", f"the checkpoint knows it; the record ends at {have}")
        elif seen.hashes.get((origin, seq), b"").hex() != hash_:
            sound = False
            yield Finding(f"{origin}#{seq}", "it is not the transaction the checkpoint knows")
    number = sum(seq for seq, _ in against.heads.values())
    if sound and against.order and seen.orders[number].hex() != against.order:
        yield Finding(
            "the ledger", "its origins are interleaved otherwise than the checkpoint knows"
        )


def _shadow(engine: Engine) -> Iterator[Finding]:
    """Whether the shadow kept along the way is the one the ledger gives."""
    for table in SHADOW:
        try:
            sound = is_ideal(engine, table)
        except _UNREADABLE:
            sound = False
        if not sound:
            yield Finding(table, "it differs from the ledger; run servanda verify --rebuild")
