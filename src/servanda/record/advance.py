"""Bringing the shadow up to date with one transaction, touching no more than it speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.dates import FOREVER
from servanda.model import Coverage, Source, Statement
from servanda.record.entry import Erased, Tombstone
from servanda.record.rows import source_from, when_from
from servanda.record.shadow import KINDS, insert, publications, sayings_sql, spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from servanda.record.engines import Engine
    from servanda.record.hashing import Named
    from servanda.record.shadow import Row

__all__ = ["advance"]


def advance(
    engine: Engine, n: int, entries: Sequence[Named], keys: Sequence[int], fresh: set[int]
) -> None:
    """Bring the shadow from transaction n - 1 to n, whose entries are in the ledger already.

    Args:
        engine: the database, within a writing transaction.
        n: the number of the transaction.
        entries: what it says.
        keys: the keys of their contents.
        fresh: the keys of statements nobody ever spoke of before.
    """
    by_op: dict[str, list[tuple[Named, int]]] = {}
    for named, key in zip(entries, keys, strict=True):
        by_op.setdefault(named.op, []).append((named, key))
    # Sources first: what a transaction says of a source holds for its own statements too.
    _describe(engine, n, {_source_id(named): key for named, key in by_op.get("source", ())})
    for table, (_, says, takes_back) in KINDS.items():
        said = by_op.get(says, [])
        _say(engine, table, n, said, {e.id for e, _ in by_op.get(takes_back, ())}, fresh)
    for named, _ in by_op.get("erase", ()):
        if isinstance(named.entry.content, Tombstone):
            _erase(engine, named.entry.content)


def _source_id(named: Named) -> str:
    content = named.entry.content
    if isinstance(content, Source):
        return content.id
    return content.about[0] if isinstance(content, Erased) else ""


def _describe(engine: Engine, n: int, described: dict[str, int]) -> None:
    """New descriptions of sources; where a publication date moved, what cites it begins anew."""
    if not described:
        return
    sql = f"SELECT id, source FROM source_span WHERE rec_to = {FOREVER} AND"
    before = dict(engine.lookup(sql, "id", list(described)))
    changed = {id_: key for id_, key in described.items() if before.get(id_) != key}
    days = _days(engine, [*before.values(), *changed.values()])
    engine.run_many(
        f"UPDATE source_span SET rec_to = :n WHERE id = :id AND rec_to = {FOREVER}",
        [{"n": n, "id": id_} for id_ in changed if id_ in before],
    )
    insert(engine, "source_span", [(id_, key, n, FOREVER) for id_, key in changed.items()])
    for id_, key in changed.items():
        if days.get(before.get(id_, 0), FOREVER) != days[key]:
            _republish(engine, n, id_, days[key])


def _days(engine: Engine, keys: Sequence[int]) -> dict[int, int]:
    found = engine.lookup("SELECT k, body FROM source WHERE", "k", keys)
    return {key: source_from(body).public_since.from_hi for key, body in found}


def _republish(engine: Engine, n: int, source: str, day: int) -> None:
    for table, key, columns in (
        ("span", "statement", "subject, prop, value, from_lo, from_hi, to_lo, to_hi, statement"),
        ("coverage_span", "coverage", "subject, coverage"),
    ):
        mine = f"rec_to = {FOREVER} AND {key} IN (SELECT k FROM {key} WHERE source = :source)"
        params = {"n": n, "source": source}
        rows = engine.rows(f"SELECT {columns} FROM {table} WHERE {mine}", params)
        engine.run(f"UPDATE {table} SET rec_to = :n WHERE {mine}", params)
        engine.insert(
            table, f"{columns}, pub, rec_from, rec_to", [(*row, day, n, FOREVER) for row in rows]
        )


def _say(
    engine: Engine,
    table: str,
    n: int,
    said: Sequence[tuple[Named, int]],
    again: set[bytes],
    fresh: set[int],
) -> None:
    """What became held, or no longer held, of statements or lists; `again` were taken back."""
    once: dict[bytes, tuple[Statement | Coverage, int]] = {}
    for named, key in said:
        content = named.entry.content
        if key not in fresh or named.id in once or not isinstance(content, Statement | Coverage):
            again.add(named.id)
        else:
            once[named.id] = (content, key)
    published = publications(engine, sorted({s.source for s, _ in once.values()}))
    now = {source: days[-1][1] for source, days in published.items()}
    rows = [
        _row(s, key, n, now.get(s.source, FOREVER))
        for id_, (s, key) in once.items()
        if id_ not in again
    ]
    insert(engine, table, rows)
    if again:
        _again(engine, table, again)


def _row(s: Statement | Coverage, key: int, n: int, pub: int) -> Row:
    """The shadow of something nobody ever spoke of before."""
    if isinstance(s, Coverage):
        return (s.subject, key, n, FOREVER, pub)
    days = when_from(s.valid.text).bounds
    return (s.subject, s.prop, s.value, n, FOREVER, *days, pub, key)


def _again(engine: Engine, table: str, ids: Iterable[bytes]) -> None:
    """What was spoken of before is reckoned anew from all its entries."""
    entries: dict[bytes, list[Row]] = {}
    sql = f"{sayings_sql(table)} AND"
    for row in engine.lookup(sql, "c.id", sorted(ids), "ORDER BY c.id, e.tx, e.pos"):
        entries.setdefault(bytes(row[0]), []).append(row)
    published = publications(engine, sorted({rows[0][5] for rows in entries.values()}))
    keys = sorted({row[4] for rows in entries.values() for row in rows})
    sql = f"DELETE FROM {table} WHERE {KINDS[table][0]} = :k"
    engine.run_many(sql, [{"k": key} for key in keys])
    for rows in entries.values():
        insert(engine, table, list(spans(table, rows, published)))


def _erase(engine: Engine, tombstone: Tombstone) -> None:
    """What was erased by law is held in no state of the record any more."""
    if tombstone.kind == "statement":
        sql = "DELETE FROM span WHERE statement IN (SELECT k FROM statement WHERE id = :id)"
        engine.run(sql, {"id": tombstone.id})
