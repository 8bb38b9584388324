"""The shadow of the ledger: which statement was held from which transaction to which.

A pure function of the ledger. `apply` keeps it up with each transaction; `rebuild` makes it anew
from the ledger alone, and the two are identical (tests/record/test_shadow.py).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.dates import FOREVER
from servanda.model import Coverage, Source, Statement
from servanda.record.entry import Op
from servanda.record.history import entries_with_keys
from servanda.record.sources import source_at
from servanda.record.tables import SHADOW

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from servanda.dates import Day
    from servanda.record.engines import Engine
    from servanda.record.entry import Entry

__all__ = ["apply", "rebuild"]

_SPAN = "subject, prop, value, rec_from, rec_to, from_lo, from_hi, to_lo, to_hi, pub, statement"


def apply(engine: Engine, n: int, entries: Sequence[Entry], keys: Sequence[int]) -> None:
    """Bring the shadow from transaction n - 1 to n."""
    # Sources first: what a transaction says of a source holds for its own statements too.
    placed = list(zip(entries, keys, strict=True))
    for entry, key in placed:
        if isinstance(entry.content, Source):
            _describe(engine, n, entry.content, key)
    public = _PublicSince(engine)
    for entry, key in placed:
        if entry.op is Op.RETRACT:
            _end(engine, "span", "statement", key, n)
        elif entry.op is Op.UNCOVER:
            _end(engine, "coverage_span", "coverage", key, n)
    engine.insert("span", _SPAN, _spans(n, placed, public))
    engine.insert(
        "coverage_span",
        "subject, coverage, rec_from, rec_to, pub",
        (
            (entry.content.subject, key, n, FOREVER, public[entry.content.source])
            for entry, key in placed
            if entry.op is Op.COVER and isinstance(entry.content, Coverage)
        ),
    )


def rebuild(engine: Engine) -> None:
    """Drop the shadow and make it again from the ledger, in order of the transactions."""
    for table in SHADOW:
        engine.run(f"DELETE FROM {table}")
    for n, entries, keys in entries_with_keys(engine):
        apply(engine, n, entries, keys)


class _PublicSince:
    """The day by which each source was certainly public, looked up once."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._days: dict[str, Day] = {}

    def __getitem__(self, source_id: str) -> Day:
        if source_id not in self._days:
            source = source_at(self._engine, source_id)
            self._days[source_id] = _public_since(source)
        return self._days[source_id]


def _public_since(source: Source | None) -> Day:
    return FOREVER if source is None else source.public_since.from_hi


def _spans(
    n: int, placed: Iterable[tuple[Entry, int]], public: _PublicSince
) -> Iterable[tuple[object, ...]]:
    for entry, key in placed:
        s = entry.content
        if entry.op is Op.ASSERT and isinstance(s, Statement):
            yield (s.subject, s.prop, s.value, n, FOREVER, *s.valid.bounds, public[s.source], key)


def _describe(engine: Engine, n: int, source: Source, key: int) -> None:
    """A new description of a source; if its publication date moved, its spans begin anew."""
    before = source_at(engine, source.id)
    engine.run(
        f"UPDATE source_span SET rec_to = :n WHERE id = :id AND rec_to = {FOREVER}",
        {"n": n, "id": source.id},
    )
    engine.insert("source_span", "id, source, rec_from, rec_to", [(source.id, key, n, FOREVER)])
    if before is not None and _public_since(before) != _public_since(source):
        _republish(engine, n, source)


def _republish(engine: Engine, n: int, source: Source) -> None:
    params = {"n": n, "id": source.id, "pub": _public_since(source)}
    for table, key, columns in (
        ("span", "statement", "subject, prop, value, from_lo, from_hi, to_lo, to_hi, statement"),
        ("coverage_span", "coverage", "subject, coverage"),
    ):
        mine = (
            f"rec_to = {FOREVER} AND rec_from < :n AND {key} IN "
            f"(SELECT k FROM {key} WHERE source = :id)"
        )
        rows = engine.rows(f"SELECT {columns} FROM {table} WHERE {mine}", params)
        engine.run(f"UPDATE {table} SET rec_to = :n WHERE {mine}", params)
        engine.insert(
            table,
            f"{columns}, pub, rec_from, rec_to",
            ((*row, params["pub"], n, FOREVER) for row in rows),
        )


def _end(engine: Engine, table: str, column: str, key: int, n: int) -> None:
    engine.run(
        f"UPDATE {table} SET rec_to = :n WHERE {column} = :k AND rec_to = {FOREVER}",
        {"n": n, "k": key},
    )
