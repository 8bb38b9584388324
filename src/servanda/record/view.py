"""The read face of the record: what was held, as of three clocks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from servanda.dates import FOREVER
from servanda.model import Coverage, Facts, Needs, Source, Statement
from servanda.record.contents import evidence_of
from servanda.record.history import id_range, raw
from servanda.record.merges import Merges
from servanda.record.rows import SAYS, coverage_from, statement_from
from servanda.record.sources import sources_at
from servanda.record.unifying import firsts, unified

if TYPE_CHECKING:
    from collections.abc import Iterable

    from servanda.dates import AsOf, Day
    from servanda.record.engines import Engine

__all__ = ["View"]

_HELD = "p.rec_from <= :t AND p.rec_to > :t AND p.pub <= :pub"
_SAYS = ", ".join(f"s.{column}" for column in SAYS.split(", "))
_FIND = f"""
SELECT s.k, s.passages, {_SAYS}
  FROM span p JOIN statement s ON s.k = p.statement WHERE {_HELD}"""
_COVERAGES = f"""
SELECT c.source, c.subject, c.props, c.complete_from, c.complete_to
  FROM coverage_span p JOIN coverage c ON c.k = p.coverage WHERE {_HELD} AND p.subject = :subject
 ORDER BY +p.coverage"""


@dataclass(frozen=True, slots=True)
class View:
    """The record as of a day, the evidence public by a day, and a state of its own.

    Whoever has several ids is found by each of them (`same_as`, unless `not_same_as`); statements
    keep the id they were entered with.
    """

    engine: Engine
    as_of: AsOf
    _merges: list[Merges] = field(default_factory=list, compare=False, repr=False)
    _firsts: list[dict[str, str]] = field(default_factory=list, compare=False, repr=False)

    def find(
        self,
        *,
        subject: str | None = None,
        prop: str | None = None,
        value: str | None = None,
        on: Day | None = None,
    ) -> list[Statement]:
        """Statements held, by any of subject, property and value; `on` keeps what may hold then."""
        params = self._clocks | {"prop": prop, "day": on}
        sql = _FIND
        for column, id_ in (("subject", subject), ("value", value)):
            if id_ is not None:
                sql += self._is_one_of(column, self.merges.of(id_), params)
        if prop is not None:
            sql += " AND p.prop = :prop"
        if on is not None:
            sql += " AND p.from_lo <= :day AND p.to_hi > :day"
        return self._statements(sql, params)

    def with_prefix(self, id_prefix: str) -> list[Statement]:
        """Statements held whose id begins with these hexadecimal digits."""
        ids = id_range(id_prefix)
        if ids is None:
            return []
        params = self._clocks | {"lo": ids[0], "hi": ids[1]}
        return self._statements(f"{_FIND} AND s.id >= :lo AND s.id <= :hi", params)

    def facts(self, needs: Needs) -> Facts:
        """All that some rules need, with the complete lists and the sources behind it.

        Whoever has several ids bears one of them here, that of `one`.
        """
        by_subject: dict[str, set[str]] = {}
        for subject, prop in needs.pairs:
            by_subject.setdefault(subject, set()).add(prop)
        by_pair: dict[tuple[str, str], tuple[Statement, ...]] = {}
        coverages: list[Coverage] = []
        for subject, props in sorted(by_subject.items()):
            found = self._under_one_id(s for s in self.find(subject=subject) if s.prop in props)
            for prop in sorted({s.prop for s in found}):
                by_pair[subject, prop] = tuple(s for s in found if s.prop == prop)
            coverages += self.coverages(subject)
        sources = self.sources(s.source for held in by_pair.values() for s in held)
        lists = Facts.gather((), coverages, sources)
        return Facts(by_pair, lists.coverages, lists.sources)

    def coverages(self, subject: str) -> list[Coverage]:
        """The lists about a subject that are known to be complete."""
        params = self._clocks | {"subject": subject}
        return [coverage_from(row) for row in self.engine.rows(_COVERAGES, params)]

    def source(self, source_id: str) -> Source | None:
        """A source as it was described at this state."""
        return sources_at(self.engine, [source_id], self._clocks["t"]).get(source_id)

    def sources(self, ids: Iterable[str]) -> list[Source]:
        """Several sources, each once, in the order they are first named."""
        wanted = list(dict.fromkeys(ids))
        found = sources_at(self.engine, wanted, self._clocks["t"])
        return [found[id_] for id_ in wanted if id_ in found]

    def blob(self, hash_: str) -> bytes | None:
        """Bytes stored by their hash."""
        sql = "SELECT content FROM blob WHERE hash = :hash"
        found = self.engine.rows(sql, {"hash": bytes.fromhex(hash_)})
        return bytes(found[0][0]) if found else None

    def heads(self) -> list[tuple[str, bytes]]:
        """The hash of each origin's last transaction at this state: what is held hangs on them."""
        sql = """
            SELECT t.origin, t.hash FROM tx t JOIN
                   (SELECT origin, max(seq) AS seq FROM tx WHERE n <= :t GROUP BY origin) h
                ON t.origin = h.origin AND t.seq = h.seq ORDER BY t.origin"""
        rows = self.engine.rows(sql, {"t": self._clocks["t"]})
        return [(origin, raw(hash_)) for origin, hash_ in rows]

    def undated(self) -> int:
        """How many statements a published-by question leaves out for want of a date."""
        sql = f"""
            SELECT count(*) FROM span p WHERE p.rec_from <= :t AND p.rec_to > :t
               AND p.pub >= {FOREVER}"""
        return int(self.engine.rows(sql, self._clocks)[0][0])

    @property
    def merges(self) -> Merges:
        """Who is the same as whom at this state; read once."""
        if not self._merges:
            self._merges.append(Merges(self._pairs("same_as"), self._pairs("not_same_as")))
        return self._merges[0]

    def one(self, id_: str) -> str:
        """The id under which facts speak of whoever bears this one: that spoken of first."""
        if not self._firsts:
            self._firsts.append(firsts(self.merges.groups, self._entered()))
        return self._firsts[0].get(id_, id_)

    def _under_one_id(self, statements: Iterable[Statement]) -> list[Statement]:
        return unified(statements, self.one) if self.merges.groups else list(statements)

    def _entered(self) -> dict[str, int]:
        """Where the first statement held about each merged id stands."""
        ids = [id_ for group in self.merges.groups for id_ in group]
        sql = f"""
            SELECT p.subject, min(p.statement) FROM span p
             WHERE p.rec_from <= {self._clocks["t"]:d} AND p.rec_to > {self._clocks["t"]:d} AND"""
        return dict(self.engine.lookup(sql, "p.subject", ids, "GROUP BY p.subject"))

    def _pairs(self, prop: str) -> list[tuple[str, str]]:
        sql = f"SELECT p.subject, p.value FROM span p WHERE {_HELD} AND p.prop = :prop"
        return [(row[0], row[1]) for row in self.engine.rows(sql, self._clocks | {"prop": prop})]

    def _is_one_of(self, column: str, ids: list[str], params: dict[str, Any]) -> str:
        named = {f"{column}{number}": id_ for number, id_ in enumerate(ids)}
        params |= named
        if len(ids) == 1:
            return f" AND p.{column} = :{column}0"
        return f" AND p.{column} IN ({', '.join(f':{name}' for name in named)})"

    def _statements(self, sql: str, params: dict[str, Any]) -> list[Statement]:
        # In the order of entry; the plus keeps SQLite from walking the whole table for it.
        rows = self.engine.rows(f"{sql} ORDER BY +p.statement", params)
        cited = [row[0] for row in rows if row[1]]
        passages = evidence_of(self.engine, cited) if cited else {}
        return [
            statement_from(
                row[2:],
                tuple(piece for _, piece in passages.get(row[0], ())) if row[1] else (),
            )
            for row in rows
        ]

    @property
    def _clocks(self) -> dict[str, Any]:
        by = self.as_of.published_by
        return {
            "t": FOREVER - 1 if self.as_of.known is None else self.as_of.known,
            "pub": FOREVER if by is None else by,
        }
