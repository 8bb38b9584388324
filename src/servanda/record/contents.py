"""Contents by hash: statements, sources, passages, coverages and blobs, each kept once."""

from __future__ import annotations

from collections import defaultdict
from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple

from servanda.dates import FOREVER
from servanda.model import Evidence, Source, Statement
from servanda.record.entry import Entry, Erased
from servanda.record.rows import COLUMNS, evidence_row, row_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from servanda.record.engines import Engine
    from servanda.record.hashing import Named

__all__ = ["Contents", "evidence_of", "id_column"]


class _Variant(NamedTuple):
    """One row of a content: a statement may have several, with other passages or confidence."""

    key: int
    confidence: str = ""
    passages: tuple[bytes, ...] = ()


class Contents:
    """Finds and places the contents of some entries; lives no longer than one transaction."""

    def __init__(self, engine: Engine, entries: Iterable[Named]) -> None:
        self.engine = engine
        self.fresh: set[int] = set()
        """Keys of contents nobody ever spoke of before, stored only now."""
        self._found: dict[str, dict[bytes, list[_Variant]]] = defaultdict(dict)
        wanted: dict[str, set[bytes]] = defaultdict(set)
        for named in entries:
            wanted[named.table].add(named.id)
        self._erased = {bytes(row[0]) for row in engine.rows("SELECT of FROM tombstone")}
        for table, ids in wanted.items():
            self._found[table] = self._look_up(table, ids)

    def live(self) -> set[bytes]:
        """The ids of those contents which the record holds to be so at present."""
        found: set[bytes] = set()
        for table, shadow in (
            ("statement", "span"), ("source", "source_span"), ("coverage", "coverage_span"),
        ):  # fmt: skip
            ids = {v.key: id_ for id_, rows in self._found[table].items() for v in rows}
            sql = f"SELECT {table} FROM {shadow} WHERE rec_to = {FOREVER} AND"
            found |= {ids[row[0]] for row in self.engine.lookup(sql, table, list(ids))}
        return found

    def known(self, named: Named) -> bool:
        """Whether this content is stored already."""
        return named.id in self._found[named.table]

    def erased(self, named: Named) -> bool:
        """Whether this content was erased by law."""
        return named.id in self._erased

    def place(self, entries: Sequence[Named]) -> list[int]:
        """The key of each entry's content, storing what is new; in the order of the entries."""
        keys: list[int] = []
        rows: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        cited: dict[int, Named] = {}
        numbers = {table: self._numbers(table) for table in self._found}
        for named in entries:
            variants = self._found[named.table].setdefault(named.id, [])
            key = _key(variants, named) if variants else None
            if key is None:
                key = next(numbers[named.table])
                rows[named.table].append((key, *row_of(self._as_kept(named))))
                if not variants:
                    self.fresh.add(key)
                variants.append(_Variant(key, _confidence(named), named.passages))
                if named.passages:
                    cited[key] = named
            keys.append(key)
        for table, new in rows.items():
            self.engine.insert(table, f"k, {COLUMNS[table]}", new)
        self._cite(cited)
        return keys

    def _as_kept(self, named: Named) -> Named:
        """What a later ledger says again of something erased stays erased."""
        content = named.entry.content
        if not self.erased(named) or isinstance(content, Erased):
            return named
        about = (content.id, content.published) if isinstance(content, Source) else ("", "")
        left = Erased(named.table, named.id, _confidence(named), named.passages, about)
        return named._replace(entry=Entry(named.entry.op, left))

    def _look_up(self, table: str, ids: set[bytes]) -> dict[bytes, list[_Variant]]:
        if not self._last(table):
            return {}
        column = id_column(table)
        more = ", confidence, passages" if table == "statement" else ", '', 0"
        sql = f"SELECT {column}, k{more} FROM {table} WHERE"
        rows = self.engine.lookup(sql, column, sorted(ids))
        passages = evidence_of(self.engine, [row[1] for row in rows if row[3]])
        found: dict[bytes, list[_Variant]] = defaultdict(list)
        for id_, key, confidence, _ in rows:
            cited = tuple(id_ for id_, _ in passages.get(key, ()))
            found[bytes(id_)].append(_Variant(key, confidence, cited))
        return found

    def _cite(self, cited: Mapping[int, Named]) -> None:
        """Store the passages of new statements, and tie them to these."""
        pieces = {id_: piece for named in cited.values() for id_, piece in _passages(named)}
        known = {
            bytes(id_): key
            for id_, key in self.engine.lookup(
                "SELECT id, k FROM evidence WHERE", "id", sorted(pieces)
            )
        }
        numbers = self._numbers("evidence") if pieces else count()
        new = {id_: next(numbers) for id_ in pieces if id_ not in known}
        self.engine.insert(
            "evidence",
            f"k, {COLUMNS['evidence']}",
            [(key, *evidence_row(pieces[id_], id_)) for id_, key in new.items()],
        )
        keys = known | new
        self.engine.insert(
            "statement_evidence",
            "statement, pos, evidence",
            [
                (statement, pos, keys[id_])
                for statement, named in cited.items()
                for pos, id_ in enumerate(named.passages)
            ],
        )

    def _numbers(self, table: str) -> Any:
        return count(self._last(table) + 1)

    def _last(self, table: str) -> int:
        return int(self.engine.rows(f"SELECT coalesce(max(k), 0) FROM {table}")[0][0])


def evidence_of(
    engine: Engine, statements: Sequence[int]
) -> dict[int, list[tuple[bytes, Evidence]]]:
    """The passages of some statements by the statements' keys, each with its stored id."""
    sql = """
        SELECT l.statement, l.pos, v.id, v.source, v.locator, v.start, v.stop, v.quote
          FROM statement_evidence l JOIN evidence v ON v.k = l.evidence WHERE"""
    found: dict[int, list[tuple[bytes, Evidence]]] = defaultdict(list)
    rows = engine.lookup(sql, "l.statement", statements)
    for row in sorted(rows, key=lambda row: (row[0], row[1])):
        found[row[0]].append((bytes(row[2]), Evidence(*row[3:])))
    return found


def id_column(table: str) -> str:
    """The column that names a content."""
    return "hash" if table in ("source", "blob") else "id"


def _key(variants: Sequence[_Variant], named: Named) -> int | None:
    """The row that says it in these very words, with this confidence and these passages."""
    wording = (_confidence(named), named.passages)
    return next((v.key for v in variants if (v.confidence, v.passages) == wording), None)


def _confidence(named: Named) -> str:
    content = named.entry.content
    return content.confidence if isinstance(content, Statement | Erased) else ""


def _passages(named: Named) -> Iterable[tuple[bytes, Evidence]]:
    content = named.entry.content
    if isinstance(content, Statement):
        return zip(named.passages, content.evidence, strict=True)
    return ((id_, Evidence("")) for id_ in named.passages)
