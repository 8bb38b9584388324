"""Whether the shadow kept along the way is the one the ledger gives.

What was spoken of once, nearly everything, is compared in the order of its key by walking ledger
and shadow side by side; what was spoken of again is reckoned some at a time.
"""

from __future__ import annotations

from itertools import starmap, zip_longest
from operator import ne
from typing import TYPE_CHECKING, Any

from servanda.dates import FOREVER
from servanda.record.rows import when_from
from servanda.record.shadow import (
    COLUMNS,
    KINDS,
    Row,
    ideal,
    publications,
    sayings_sql,
    spans,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from servanda.record.engines import Engine

__all__ = ["is_ideal"]

_KEY = {"span": 10, "coverage_span": 1}
"""Where in a shadow's row its content's key stands."""
_CHUNK = 2000


def is_ideal(engine: Engine, table: str) -> bool:
    """Whether a shadow table has the rows it must have, and no other."""
    if table == "source_span":
        actual = engine.stream(
            f"SELECT {COLUMNS[table]} FROM {table} ORDER BY id, rec_from, rec_to, source"
        )
        return _alike((row[1:] for row in ideal(engine, table)), actual)
    again = _again(engine, table)
    published = publications(engine)
    return _alike(
        _once(engine, table, again, published), _kept(engine, table, again)
    ) and _alike_again(engine, table, again, published)


def _alike(one: Iterator[Row], other: Iterator[Row]) -> bool:
    return not any(starmap(ne, zip_longest(one, other)))


def _again(engine: Engine, table: str) -> dict[int, bytes]:
    """Keys and ids of contents with several entries or wordings."""
    content, says, takes_back = KINDS[table]
    rows = engine.rows(f"""
        SELECT k, id FROM {content} WHERE
           id IN (SELECT id FROM {content} GROUP BY id HAVING count(*) > 1)
           OR k IN (SELECT ref FROM entry WHERE op IN ('{says}', '{takes_back}')
                     GROUP BY ref HAVING count(*) > 1)""")
    return {key: bytes(id_) for key, id_ in rows}


def _once(
    engine: Engine, table: str, again: Mapping[int, bytes], published: Mapping[str, Any]
) -> Iterator[Row]:
    says = KINDS[table][1]
    for saying in engine.stream(f"{sayings_sql(table)} ORDER BY c.k"):
        _, tx, _, op, key, source, *about = saying
        if key in again:
            continue
        public = published.get(source, ())
        if table != "span" or op != says or len(public) > 1 or (public and public[0][0] > tx):
            yield from spans(table, [saying], published)
            continue
        subject, prop, value, valid = about
        day = public[0][1] if public else FOREVER
        yield (subject, prop, value, tx, FOREVER, *when_from(valid).bounds, day, key)


def _kept(engine: Engine, table: str, again: Mapping[int, bytes]) -> Iterator[Row]:
    content, place = KINDS[table][0], _KEY[table]
    order = f"ORDER BY {content}, rec_from, rec_to"
    rows = engine.stream(f"SELECT {COLUMNS[table]} FROM {table} {order}")
    return (row for row in rows if row[place] not in again) if again else rows


def _alike_again(
    engine: Engine, table: str, again: Mapping[int, bytes], published: Mapping[str, Any]
) -> bool:
    keys: dict[bytes, list[int]] = {}
    for key, id_ in again.items():
        keys.setdefault(id_, []).append(key)
    ids = sorted(keys)
    for first in range(0, len(ids), _CHUNK):
        some = ids[first : first + _CHUNK]
        entries: dict[bytes, list[Row]] = {}
        sql = f"{sayings_sql(table)} AND"
        for row in engine.lookup(sql, "c.id", some, "ORDER BY c.id, e.tx, e.pos"):
            entries.setdefault(bytes(row[0]), []).append(row)
        must = [row for rows in entries.values() for row in spans(table, rows, published)]
        sql = f"SELECT {COLUMNS[table]} FROM {table} WHERE"
        has = engine.lookup(sql, KINDS[table][0], [key for id_ in some for key in keys[id_]])
        if sorted(must) != sorted(has):
            return False
    return True
