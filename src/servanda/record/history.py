"""Reading the ledger itself: transactions, their entries, and the life of one statement."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from servanda.errors import Damaged
from servanda.record.entry import Content, Entry, Op, Tx
from servanda.record.rows import COVERAGE, STATEMENT, coverage_from, statement_from
from servanda.record.sources import source_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from servanda.record.engines import Engine

__all__ = ["about", "entries_of", "entries_with_keys", "transactions"]

_TX = "n, origin, seq, at, agent, reason, prev, root, hash"
_ENTRY = "e.op, e.ref, r.id, e.why"


def transactions(engine: Engine, after: int = 0) -> Iterator[Tx]:
    """Transactions in order of their numbers."""
    for row in engine.stream(f"SELECT {_TX} FROM tx WHERE n > :after ORDER BY n", {"after": after}):
        yield Tx(*row[:6], *(bytes(value) for value in row[6:]))


def entries_of(engine: Engine, n: int) -> list[Entry]:
    """The entries of one transaction, in order."""
    return [entry for entry, _ in _entries(engine, n)]


def entries_with_keys(engine: Engine) -> Iterator[tuple[int, list[Entry], list[int]]]:
    """Every transaction's number, entries and content keys, in order."""
    numbers = [row[0] for row in engine.rows("SELECT n FROM tx ORDER BY n")]
    for n in numbers:
        found = _entries(engine, n)
        yield n, [entry for entry, _ in found], [key for _, key in found]


def about(engine: Engine, subject_or_id: str) -> list[tuple[Tx, Entry]]:
    """All entries about a subject, or about the statement whose id begins like this."""
    by_id = "" if len(subject_or_id) < 6 else " OR lower(hex(s.id)) LIKE :prefix"
    sql = f"""
        SELECT e.tx, e.pos FROM entry e JOIN statement s ON s.k = e.ref
         WHERE e.op IN ('assert', 'retract') AND (s.subject = :text{by_id})
         ORDER BY e.tx, e.pos"""
    params = {"text": subject_or_id} | ({"prefix": subject_or_id + "%"} if by_id else {})
    found: list[tuple[Tx, Entry]] = []
    for n, rows in groupby(engine.rows(sql, params), key=lambda row: row[0]):
        tx = next(transactions(engine, n - 1))
        entries = entries_of(engine, n)
        found += [(tx, entries[pos]) for _, pos in rows]
    return found


def _entries(engine: Engine, n: int) -> list[tuple[Entry, int]]:
    sql = f"""
        SELECT {_ENTRY} FROM entry e LEFT JOIN statement r ON r.k = e.replaces
         WHERE e.tx = :n ORDER BY e.pos"""
    rows = engine.rows(sql, {"n": n})
    contents = {
        table: _contents(engine, n, table) for table in {_TABLE[Op(op)] for op, *_ in rows}
    }
    placed: list[tuple[Entry, int]] = []
    for op, ref, replaces, why in rows:
        content = contents[_TABLE[Op(op)]].get(ref)
        if content is None:
            raise Damaged(f"the content of an entry of transaction {n} is missing ({op} {ref})")
        placed.append((Entry(Op(op), content, bytes(replaces or b""), why), ref))
    return placed


def _contents(engine: Engine, n: int, table: str) -> dict[int, Content]:
    """All contents of one kind a transaction names, by key, in one query."""
    columns, read = _READ[table]
    ops = ", ".join(f"'{op.value}'" for op, name in _TABLE.items() if name == table)
    sql = f"""
        SELECT {_ALIAS[table]}.k, {columns} FROM {table} {_ALIAS[table]}
         WHERE {_ALIAS[table]}.k IN (SELECT ref FROM entry WHERE tx = :n AND op IN ({ops}))"""
    return {row[0]: read(engine, row[1:]) for row in engine.rows(sql, {"n": n})}


_TABLE = {
    Op.BLOB: "blob",
    Op.SOURCE: "source",
    Op.ASSERT: "statement",
    Op.RETRACT: "statement",
    Op.COVER: "coverage",
    Op.UNCOVER: "coverage",
}
_ALIAS = {"blob": "b", "source": "o", "statement": "s", "coverage": "c"}
_READ: dict[str, tuple[str, Callable[[Engine, Any], Content]]] = {
    "blob": ("b.content", lambda _, row: bytes(row[0])),
    "source": ("o.body", lambda _, row: source_in(row[0])),
    "statement": (STATEMENT, statement_from),
    "coverage": (COVERAGE, lambda _, row: coverage_from(row)),
}
