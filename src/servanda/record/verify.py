"""Proving that nothing was changed: every hash again from every byte."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from servanda.errors import BadFile, Damaged, ServandaError
from servanda.record import shadow
from servanda.record.entry import GENESIS, Tx, chain_hash, content_id, root_of
from servanda.record.history import entries_of, transactions
from servanda.record.tables import SHADOW

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from servanda.record.engines import Engine

__all__ = ["Checkpoint", "Finding", "checkpoint", "verify"]


class Checkpoint(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How far each origin had come, and the hash it ended on: kept elsewhere, it shows a cut tail."""

    heads: dict[str, tuple[int, str]]
    schema: str = "servanda.checkpoint/1"

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
            return msgspec.json.decode(text, type=cls)
        except msgspec.MsgspecError as error:
            raise BadFile(path, 1, f"this is not a checkpoint ({error})") from error


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as the ledger says: where, and what."""

    where: str
    what: str


def checkpoint(engine: Engine) -> Checkpoint:
    """The heads of all origins now."""
    heads = {tx.origin: (tx.seq, tx.hash.hex()) for tx in transactions(engine)}
    return Checkpoint(heads)


def verify(engine: Engine, against: Checkpoint | None = None) -> Iterator[Tx | Finding]:
    """Go through the ledger; yields each transaction when done with it, and what is wrong with it.

    After the chain come contents no entry names, the checkpoint, and the shadow.
    """
    heads: dict[str, tuple[int, bytes]] = {}
    number = 0
    for tx in transactions(engine):
        number += 1
        if tx.n != number:
            yield Finding(tx.name, f"transaction number {number} is missing from the record")
            number = tx.n
        yield from _check(engine, tx, heads)
        heads[tx.origin] = (tx.seq, tx.hash)
        yield tx
    yield from _strays(engine)
    yield from _cut(heads, against)
    yield from _shadow(engine)


def _check(engine: Engine, tx: Tx, heads: Mapping[str, tuple[int, bytes]]) -> Iterator[Finding]:
    seq, prev = heads.get(tx.origin, (0, GENESIS))
    if tx.seq != seq + 1:
        yield Finding(tx.name, f"it follows {tx.origin}#{seq}: transactions between are missing")
    if tx.prev != prev:
        yield Finding(tx.name, "it does not name the transaction before it")
    if chain_hash(tx) != tx.hash:
        yield Finding(tx.name, "its time, agent, reason, order or content was changed")
    try:
        entries = entries_of(engine, tx.n)
        root = root_of(entries, [content_id(entry.content) for entry in entries])
    except (Damaged, ServandaError, ValueError) as error:
        yield Finding(tx.name, str(error))
        return
    if root != tx.root:
        yield Finding(tx.name, "an entry, statement, source, passage or blob of it was changed")
    yield from _misnamed(engine, tx)


def _misnamed(engine: Engine, tx: Tx) -> Iterator[Finding]:
    """Contents whose stored id is not the one their bytes give."""
    sql = "SELECT s.k, s.id FROM entry e JOIN statement s ON s.k = e.ref WHERE e.tx = :n AND e.op = 'assert'"
    stored = [bytes(row[1]) for row in engine.rows(sql + " ORDER BY e.pos", {"n": tx.n})]
    entries = [e for e in entries_of(engine, tx.n) if e.op.value == "assert"]
    for entry, id_ in zip(entries, stored, strict=True):
        if content_id(entry.content) != id_:
            yield Finding(tx.name, f"statement {id_.hex()[:12]} does not say what its id says")


def _strays(engine: Engine) -> Iterator[Finding]:
    for table, ops in (
        ("statement", "'assert', 'retract'"),
        ("source", "'source'"),
        ("coverage", "'cover', 'uncover'"),
        ("blob", "'blob'"),
    ):
        sql = f"""
            SELECT count(*) FROM {table} WHERE k NOT IN
            (SELECT ref FROM entry WHERE op IN ({ops}))"""
        strays = engine.rows(sql)[0][0]
        if strays:
            yield Finding(table, f"{strays} rows stand in no transaction")


def _cut(heads: Mapping[str, tuple[int, bytes]], against: Checkpoint | None) -> Iterator[Finding]:
    for origin, (seq, hash_) in (against.heads if against else {}).items():
        have, head = heads.get(origin, (0, b""))
        if have < seq:
            yield Finding(f"{origin}#{seq}", f"the checkpoint knows it; the record ends at {have}")
        elif have == seq and head.hex() != hash_:
            yield Finding(f"{origin}#{seq}", "it is not the transaction the checkpoint knows")


def _shadow(engine: Engine) -> Iterator[Finding]:
    """Whether the shadow kept along the way is the one the ledger gives."""
    before = {table: _sorted(engine, table) for table in SHADOW}
    try:
        with engine.writing():
            shadow.rebuild(engine)
            after = {table: _sorted(engine, table) for table in SHADOW}
            raise _LeaveAsItWas
    except _LeaveAsItWas:
        pass
    for table in SHADOW:
        if before[table] != after[table]:
            yield Finding(table, "the shadow differs from the ledger; rebuild it")


class _LeaveAsItWas(Exception):  # noqa: N818 - not an error: it ends the trial rebuild
    """Rolls the trial rebuild back."""


def _sorted(engine: Engine, table: str) -> list[tuple[object, ...]]:
    rows = engine.rows(f"SELECT * FROM {table}")
    return sorted((tuple(row) for row in rows), key=repr)
