"""Reading the ledger itself: transactions, their entries, and the life of one statement."""

from __future__ import annotations

from itertools import groupby, islice
from typing import TYPE_CHECKING, Any, NamedTuple

from servanda.errors import Damaged
from servanda.record.contents import evidence_of
from servanda.record.entry import TABLE_OF, Entry, Op, Tx
from servanda.record.rows import COLUMNS, content_from, erased_from

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from servanda.model import Evidence
    from servanda.record.engines import Engine
    from servanda.record.entry import Content

__all__ = [
    "Stored", "about", "entries_of", "erasures", "id_range", "raw", "rows_of", "stored",
    "stored_from", "transactions",
]  # fmt: skip

_TX = "n, origin, seq, at, agent, reason, prev, root, hash"
_CHUNK = 2000
_SHORTEST = 6
_STATEMENT = ", ".join(f"s.{column}" for column in COLUMNS["statement"].split(", "))
_ENTRIES = f"""
SELECT e.pos, e.op, e.ref, e.replaces, e.why, {_STATEMENT} FROM entry e
  LEFT JOIN statement s ON s.k = e.ref AND e.op IN ('assert', 'retract')
 WHERE e.tx = :n ORDER BY e.pos"""
_PASSAGES = -1
_OPS = {op.value: op for op in Op}


class Stored(NamedTuple):
    """An entry as it stands in the tables: its place, its key, and the row of its content."""

    pos: int
    entry: Entry
    key: int
    row: tuple[Any, ...]
    passages: tuple[tuple[bytes, Evidence], ...] = ()


def transactions(engine: Engine, after: int = 0) -> Iterator[Tx]:
    """Transactions in order of their numbers."""
    for row in engine.stream(f"SELECT {_TX} FROM tx WHERE n > :after ORDER BY n", {"after": after}):
        yield Tx(*row[:6], *(raw(value) for value in row[6:]))


def raw(value: object) -> bytes:
    """A binary value as the driver gives it; a changed file may hold anything instead."""
    return bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()


def entries_of(engine: Engine, n: int) -> list[Entry]:
    """The entries of one transaction, in order."""
    return [found.entry for found in stored(engine, n)]


def stored(engine: Engine, n: int) -> Iterator[Stored]:
    """The entries of one transaction, read a few thousand at a time.

    Raises:
        Damaged: the content of one is missing.
    """
    erased = erasures(engine)
    for rows in rows_of(engine, n):
        yield from stored_from(engine, rows, erased)


def rows_of(engine: Engine, n: int) -> Iterator[list[Any]]:
    """The entries of one transaction as rows with the columns of their statements, in parts."""
    rows = engine.stream(_ENTRIES, {"n": n})
    while chunk := list(islice(rows, _CHUNK)):
        yield chunk


def erasures(engine: Engine) -> set[tuple[str, bytes]]:
    """The tables and ids of what was erased by law."""
    return {(row[0], raw(row[1])) for row in engine.rows("SELECT kind, of FROM tombstone")}


def about(engine: Engine, subject_or_id: str) -> list[tuple[Tx, Entry]]:
    """All entries about a subject, or about the statement whose id begins like this."""
    found = "SELECT k FROM statement WHERE subject = :text"
    params: dict[str, Any] = {"text": subject_or_id}
    if (ids := id_range(subject_or_id)) is not None:
        found += " UNION SELECT k FROM statement WHERE id >= :lo AND id <= :hi"
        params |= {"lo": ids[0], "hi": ids[1]}
    sql = f"""
        SELECT e.tx, e.pos FROM entry e
         WHERE e.op IN ('assert', 'retract') AND e.ref IN ({found}) ORDER BY e.tx, e.pos"""
    history: list[tuple[Tx, Entry]] = []
    for n, rows in groupby(engine.rows(sql, params), key=lambda row: row[0]):
        tx = next(transactions(engine, n - 1))
        entries = {found.pos: found.entry for found in stored(engine, n)}
        history += [(tx, entries[pos]) for _, pos in rows]
    return history


def id_range(prefix: str) -> tuple[bytes, bytes] | None:
    """The first and last id with these hexadecimal digits; None if they are not, or too few."""
    try:
        lo, hi = (bytes.fromhex(prefix.ljust(64, end)) for end in "0f")
    except ValueError:
        return None
    return (lo, hi) if _SHORTEST <= len(prefix) <= len(lo) * 2 else None


def stored_from(
    engine: Engine, rows: Sequence[Any], erased: set[tuple[str, bytes]]
) -> Iterator[Stored]:
    """Entries from their rows.

    Raises:
        Damaged: the content of one is missing.
    """
    others = _other_contents(engine, rows)
    passages = evidence_of(engine, sorted({row[2] for row in rows if row[_PASSAGES]}))
    for pos, text, ref, replaces, why, *columns in rows:
        op = _op(text)
        table = TABLE_OF[op]
        row = tuple(columns) if table == "statement" else others[table].get(ref)
        if row is None or row[0] is None:
            raise Damaged(f"the content of its entry {pos} ({text}) is missing")
        cites = tuple(passages.get(ref, ())) if columns[-1] else ()
        content: Content
        if erased and (table, raw(row[0])) in erased:
            content = erased_from(table, row, tuple(id_ for id_, _ in cites))
        else:
            content = content_from(table, row, tuple(piece for _, piece in cites) if cites else ())
        by = raw(replaces) if replaces else b""
        yield Stored(pos, Entry(op, content, by, why), ref, row, cites)


def _op(text: str) -> Op:
    try:
        return _OPS[text]
    except KeyError:
        raise Damaged(f"an entry of it does {text!r}, which is nothing") from None


def _other_contents(engine: Engine, rows: Sequence[Any]) -> dict[str, dict[int, tuple[Any, ...]]]:
    """The contents that are no statements, by table and key."""
    keys: dict[str, set[int]] = {}
    for _, text, ref, *_ in rows:
        if text not in ("assert", "retract"):
            keys.setdefault(TABLE_OF[_op(text)], set()).add(ref)
    return {table: _contents(engine, table, sorted(refs)) for table, refs in keys.items()}


def _contents(engine: Engine, table: str, keys: Sequence[int]) -> dict[int, tuple[Any, ...]]:
    sql = f"SELECT k, {COLUMNS[table]} FROM {table} WHERE"
    return {row[0]: tuple(row[1:]) for row in engine.lookup(sql, "k", keys)}
