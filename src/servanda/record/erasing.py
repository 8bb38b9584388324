"""Lawful erasure: the content goes, its hashes stay, and a tombstone names the ground.

The chain still verifies; what was erased is held in no state of the record any more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.errors import BadInput
from servanda.record.contents import id_column
from servanda.record.entry import Entry, Erased, Op, Tombstone
from servanda.record.hashing import name
from servanda.record.rows import COLUMNS, row_of, source_from

if TYPE_CHECKING:
    from servanda.record.engines import Engine

__all__ = ["check_tombstone", "erase"]

_KINDS = ("statement", "source", "blob")
_CITED = """
    SELECT l.evidence FROM statement_evidence l JOIN statement s ON s.k = l.statement"""


def check_tombstone(engine: Engine, tombstone: Tombstone, ground: str) -> None:
    """Refuse to erase what is not there, or without a reason.

    Raises:
        BadInput: with what to write.
    """
    if tombstone.kind not in _KINDS:
        raise BadInput(f"a {tombstone.kind!r} cannot be erased; only a {', '.join(_KINDS)}")
    if not ground.strip():
        raise BadInput("an erasure needs its ground: the law or decision that demands it")
    column = id_column(tombstone.kind)
    sql = f"SELECT 1 FROM {tombstone.kind} WHERE {column} = :id LIMIT 1"
    if not engine.rows(sql, {"id": tombstone.id}):
        raise BadInput(f"the record holds no {tombstone.kind} {tombstone.id.hex()[:12]}")


def erase(engine: Engine, tombstone: Tombstone) -> None:
    """Empty the rows a tombstone names; the tombstone itself is in its table already."""
    kind = tombstone.kind
    column = id_column(kind)
    columns = COLUMNS[kind].split(", ")
    sets = ", ".join(f"{name_} = :{name_}" for name_ in columns)
    sql = f"SELECT k, {COLUMNS[kind]} FROM {kind} WHERE {column} = :id"
    for key, *row in engine.rows(sql, {"id": tombstone.id}):
        left = _left(kind, row, tombstone.id)
        blank = row_of(name(Entry(Op.ASSERT, left)))
        if kind == "statement":
            blank = (*blank[:-1], row[-1])
        params = dict(zip(columns, blank, strict=True)) | {"k": key}
        engine.run(f"UPDATE {kind} SET {sets} WHERE k = :k", params)
    if kind == "statement":
        _erase_passages(engine, tombstone.id)


def _left(kind: str, row: list[object], id_: bytes) -> Erased:
    if kind == "source":
        source = source_from(str(row[2]))
        return Erased(kind, id_, about=(source.id, source.published))
    return Erased(kind, id_, str(row[-2]) if kind == "statement" else "")


def _erase_passages(engine: Engine, id_: bytes) -> None:
    """Passages that no other statement cites."""
    engine.run(
        f"""
        UPDATE evidence SET source = '', locator = '', start = -1, stop = -1, quote = ''
         WHERE k IN ({_CITED} WHERE s.id = :id) AND k NOT IN ({_CITED} WHERE s.id <> :id
           AND l.evidence IN ({_CITED} WHERE s.id = :id))""",
        {"id": id_},
    )
