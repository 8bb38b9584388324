"""Contents by hash: statements, sources, passages, coverages and blobs, each kept once."""

from __future__ import annotations

import json
from itertools import count
from typing import TYPE_CHECKING, Any

from servanda.dates import FOREVER
from servanda.model import Coverage, Evidence, Source, Statement
from servanda.record.entry import Entry, content_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from servanda.record.engines import Engine

__all__ = ["Contents"]

_CHUNK = 500
_STATEMENT = (
    "k, id, fact, subject, prop, value, valid, source, quals, lang, according_to, confidence, "
    "passages"
)


class Contents:
    """Finds and places contents of one record; lives no longer than one transaction."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def place(self, entries: Sequence[Entry], ids: Sequence[bytes]) -> list[int]:
        """The key of each entry's content, storing what is new; in the order of the entries."""
        places: dict[tuple[str, bytes], int] = {}
        for table, kind in _TABLES.items():
            wanted = {
                id_: entry.content
                for entry, id_ in zip(entries, ids, strict=True)
                if isinstance(entry.content, kind)
            }
            keys = self._store(table, wanted) if wanted else {}
            places |= {(table, id_): key for id_, key in keys.items()}
        self._link_passages(entries, ids, places)
        return [
            places[_table_of(entry.content), id_]
            for entry, id_ in zip(entries, ids, strict=True)
        ]

    def statement_keys(self, ids: Iterable[bytes]) -> dict[bytes, int]:
        """The keys of statements by id, of those there are."""
        return self._known("statement", list(ids))

    def live(self, entries: Sequence[Entry]) -> set[bytes]:
        """The ids of those contents which the record holds to be so at present."""
        found: set[bytes] = set()
        for table, shadow, column in _SHADOWS:
            ids = [content_id(e.content) for e in entries if _table_of(e.content) == table]
            keys = self._known(table, ids)
            for id_, key in keys.items():
                sql = f"SELECT 1 FROM {shadow} WHERE {column} = :k AND rec_to = {FOREVER} LIMIT 1"
                if self.engine.rows(sql, {"k": key}):
                    found.add(id_)
        return found

    def all_known(self, blobs: Sequence[Entry]) -> bool:
        """Whether all of these blobs are stored already."""
        ids = {content_id(entry.content) for entry in blobs}
        return len(self._known("blob", list(ids))) == len(ids)

    def _store(self, table: str, wanted: dict[bytes, Any]) -> dict[bytes, int]:
        keys = self._known(table, list(wanted))
        new = [id_ for id_ in wanted if id_ not in keys]
        numbers = count(self._next_key(table))
        fresh = dict(zip(new, numbers, strict=False))
        columns, row = _ROWS[table]
        self.engine.insert(table, columns, (row(fresh[id_], id_, wanted[id_]) for id_ in new))
        return keys | fresh

    def _link_passages(
        self,
        entries: Sequence[Entry],
        ids: Sequence[bytes],
        places: dict[tuple[str, bytes], int],
    ) -> None:
        """Store the evidence of statements that bring some, and tie it to them."""
        cited = {
            places["statement", id_]: entry.content.evidence
            for entry, id_ in zip(entries, ids, strict=True)
            if isinstance(entry.content, Statement) and entry.content.evidence
        }
        linked = {key for key in cited if self._has_passages(key)}
        passages = {piece.id: piece for evidence in cited.values() for piece in evidence}
        keys = self._store("evidence", passages) if passages else {}
        self.engine.insert(
            "statement_evidence",
            "statement, pos, evidence",
            (
                (key, pos, keys[piece.id])
                for key, evidence in cited.items()
                if key not in linked
                for pos, piece in enumerate(evidence)
            ),
        )

    def _has_passages(self, key: int) -> bool:
        sql = "SELECT 1 FROM statement_evidence WHERE statement = :k LIMIT 1"
        return bool(self.engine.rows(sql, {"k": key}))

    def _known(self, table: str, ids: list[bytes]) -> dict[bytes, int]:
        column = "hash" if table in ("source", "blob") else "id"
        keys: dict[bytes, int] = {}
        for first in range(0, len(ids), _CHUNK):
            params = {f"p{n}": id_ for n, id_ in enumerate(ids[first : first + _CHUNK])}
            marks = ", ".join(f":{name}" for name in params)
            sql = f"SELECT {column}, k FROM {table} WHERE {column} IN ({marks})"
            keys |= {bytes(id_): key for id_, key in self.engine.rows(sql, params)}
        return keys

    def _next_key(self, table: str) -> int:
        return int(self.engine.rows(f"SELECT coalesce(max(k), 0) + 1 FROM {table}")[0][0])


def _statement_row(key: int, id_: bytes, s: Statement) -> tuple[Any, ...]:
    quals = json.dumps(dict(s.quals), ensure_ascii=False) if s.quals else ""
    return (
        key, id_, s.fact, s.subject, s.prop, s.value, s.valid.text, s.source, quals, s.lang,
        s.according_to, s.confidence, len(s.evidence),
    )  # fmt: skip


def _source_row(key: int, hash_: bytes, source: Source) -> tuple[Any, ...]:
    return key, hash_, source.id, json.dumps(source.content, ensure_ascii=False)


def _evidence_row(key: int, id_: bytes, e: Evidence) -> tuple[Any, ...]:
    return key, id_, e.source, e.locator, e.start, e.end, e.quote


def _coverage_row(key: int, id_: bytes, c: Coverage) -> tuple[Any, ...]:
    return key, id_, c.source, c.subject, " ".join(c.props), c.complete_from, c.complete_to


def _blob_row(key: int, hash_: bytes, content: bytes) -> tuple[Any, ...]:
    return key, hash_, content


def _table_of(content: object) -> str:
    return next(table for table, kind in _TABLES.items() if isinstance(content, kind))


_TABLES: dict[str, type] = {
    "blob": bytes,
    "source": Source,
    "coverage": Coverage,
    "statement": Statement,
}
_SHADOWS = (
    ("statement", "span", "statement"),
    ("source", "source_span", "source"),
    ("coverage", "coverage_span", "coverage"),
)
_ROWS = {
    "statement": (_STATEMENT, _statement_row),
    "source": ("k, hash, id, body", _source_row),
    "evidence": ("k, id, source, locator, start, stop, quote", _evidence_row),
    "coverage": ("k, id, source, subject, props, complete_from, complete_to", _coverage_row),
    "blob": ("k, hash, content", _blob_row),
}
