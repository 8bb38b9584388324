"""The shadow of the ledger: which statement was held from which transaction to which.

A pure function of the ledger. `advance` keeps it up with each transaction; `ideal` reckons it anew
from the ledger alone, for `rebuild` and `verify`; the two are identical (tests/record).
"""

from __future__ import annotations

from itertools import groupby, islice
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from servanda.dates import FOREVER
from servanda.record.rows import source_from, when_from
from servanda.record.tables import SHADOW
from servanda.record.timeline import Said, Stretch, by_publication, stretches

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from servanda.dates import Day
    from servanda.record.engines import Engine

__all__ = [
    "COLUMNS",
    "KINDS",
    "Row",
    "ideal",
    "insert",
    "publications",
    "rebuild",
    "sayings_sql",
    "spans",
]

Row = tuple[Any, ...]

KINDS = {
    "span": ("statement", "assert", "retract"),
    "coverage_span": ("coverage", "cover", "uncover"),
}
"""Which content each shadow table holds, and the entries that say it and take it back."""

COLUMNS = {
    "span": (
        "subject, prop, value, rec_from, rec_to, from_lo, from_hi, to_lo, to_hi, pub, statement"
    ),
    "source_span": "id, source, rec_from, rec_to",
    "coverage_span": "subject, coverage, rec_from, rec_to, pub",
}
"""The columns of each shadow table."""
_ABOUT = {
    "span": "c.source, c.subject, c.prop, c.value, c.valid",
    "coverage_span": "c.source, c.subject",
}
_CHUNK = 5_000
"""Rows written at a time while others are still read: so few that no index is dropped meanwhile."""


def rebuild(engine: Engine) -> None:
    """Drop the shadow and make it again from the ledger."""
    for table in SHADOW:
        engine.run(f"DELETE FROM {table}")
    for table in SHADOW:
        rows = (row[1:] for row in ideal(engine, table))
        while chunk := list(islice(rows, _CHUNK)):
            insert(engine, table, chunk)


def insert(engine: Engine, table: str, rows: Iterable[Row]) -> None:
    """Add rows to a shadow table, in the order of its columns."""
    engine.insert(table, COLUMNS[table], rows)


def ideal(engine: Engine, table: str) -> Iterator[Row]:
    """The rows a shadow table must have, each after the content's id or name, in its order."""
    if table == "source_span":
        yield from _source_spans(engine)
        return
    published = publications(engine)
    sayings = engine.stream(f"{sayings_sql(table)} ORDER BY c.id, e.tx, e.pos")
    for id_, entries in groupby(sayings, key=itemgetter(0)):
        for row in spans(table, list(entries), published):
            yield (id_, *row)


def spans(
    table: str, entries: Sequence[Row], published: Mapping[str, Sequence[tuple[int, Day]]]
) -> list[Row]:
    """The shadow of one content from all its entries: columns of `sayings_sql`."""
    _, tx, _, op, key, source, *says = entries[0]
    if len(entries) == 1:
        held = [Stretch(tx, FOREVER, key)] if op == KINDS[table][1] else []
    else:
        held = stretches(Said(r[1], r[2], r[3] == KINDS[table][1], r[4]) for r in entries)
    public = published.get(source, ())
    cut = [part for stretch in held for part in by_publication(stretch, public)]
    if table == "coverage_span":
        return [(says[0], key, rec_from, rec_to, pub) for (rec_from, rec_to, key), pub in cut]
    subject, prop, value, valid = says
    days = when_from(valid).bounds
    return [
        (subject, prop, value, rec_from, rec_to, *days, pub, key)
        for (rec_from, rec_to, key), pub in cut
    ]


def sayings_sql(table: str) -> str:
    """The query for entries about statements or lists that are not erased."""
    content, says, takes_back = KINDS[table]
    return f"""
        SELECT c.id, e.tx, t.origin, e.op, e.ref, {_ABOUT[table]}
          FROM entry e JOIN {content} c ON c.k = e.ref JOIN tx t ON t.n = e.tx
         WHERE e.op IN ('{says}', '{takes_back}')
           AND NOT EXISTS (SELECT 1 FROM tombstone d WHERE d.of = c.id)"""


def publications(
    engine: Engine, ids: Sequence[str] | None = None
) -> dict[str, list[tuple[int, Day]]]:
    """The day by which each source was certainly public, with the state that learnt it."""
    sql = "SELECT s.id, p.rec_from, s.body FROM source_span p JOIN source s ON s.k = p.source"
    if ids is None:
        rows = [(id_, first, body) for id_, _, first, body in _descriptions(engine)]
    else:
        rows = sorted(engine.lookup(f"{sql} WHERE", "p.id", ids))
    found: dict[str, list[tuple[int, Day]]] = {}
    for id_, first, body in rows:
        found.setdefault(id_, []).append((first, source_from(body).public_since.from_hi))
    return found


def _source_spans(engine: Engine) -> Iterator[Row]:
    for id_, rows in groupby(_descriptions(engine), key=lambda row: row[0]):
        described = list(rows)
        ends = [row[2] for row in described[1:]] + [FOREVER]
        for (_, key, first, _), end in zip(described, ends, strict=True):
            yield (id_, id_, key, first, end)


def _descriptions(engine: Engine) -> Iterator[Row]:
    """(id, key, state, body) of each description that was another than the one before it."""
    sql = """
        SELECT s.id, s.k, e.tx, s.body FROM entry e JOIN source s ON s.k = e.ref
         WHERE e.op = 'source' ORDER BY s.id, e.tx, e.pos"""
    for _, rows in groupby(engine.stream(sql), key=lambda row: row[0]):
        last = 0
        for _, of_tx in groupby(rows, key=lambda row: row[2]):
            *_, latest = of_tx
            if latest[1] != last:
                yield tuple(latest)
            last = latest[1]
