"""The read face of the record: what was held, as of three clocks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from servanda.dates import FOREVER
from servanda.model import Coverage, Facts, Needs, Source, Statement
from servanda.record.rows import COVERAGE, STATEMENT, coverage_from, statement_from
from servanda.record.sources import source_at

if TYPE_CHECKING:
    from collections.abc import Iterable

    from servanda.dates import AsOf, Day
    from servanda.record.engines import Engine

__all__ = ["View"]

_HELD = "p.rec_from <= :t AND p.rec_to > :t AND p.pub <= :pub"
_FIND = f"""
SELECT p.from_lo, p.from_hi, p.to_lo, p.to_hi, {STATEMENT}
  FROM span p JOIN statement s ON s.k = p.statement WHERE {_HELD}"""
_COVERAGES = f"""
SELECT {COVERAGE} FROM coverage_span p JOIN coverage c ON c.k = p.coverage
 WHERE p.subject = :subject AND {_HELD}"""


@dataclass(frozen=True, slots=True)
class View:
    """The record as of a day, the evidence public by a day, and a state of its own."""

    engine: Engine
    as_of: AsOf

    def find(
        self,
        *,
        subject: str | None = None,
        prop: str | None = None,
        value: str | None = None,
        on: Day | None = None,
    ) -> list[Statement]:
        """Statements held, by any of subject, property and value; `on` keeps what may hold then."""
        wanted = {"subject": subject, "prop": prop, "value": value}
        given = {name: text for name, text in wanted.items() if text is not None}
        sql = _FIND + "".join(f" AND p.{name} = :{name}" for name in given)
        if on is not None:
            sql += " AND p.from_lo <= :day AND p.to_hi > :day"
        params: dict[str, Any] = self._clocks | given | {"day": on}
        return [statement_from(self.engine, r[4:], r[:4]) for r in self.engine.rows(sql, params)]

    def with_prefix(self, id_prefix: str) -> list[Statement]:
        """Statements held whose id begins with these hexadecimal digits."""
        sql = _FIND + " AND lower(hex(s.id)) LIKE :prefix"
        params = self._clocks | {"prefix": f"{id_prefix}%"}
        return [statement_from(self.engine, r[4:], r[:4]) for r in self.engine.rows(sql, params)]

    def facts(self, needs: Needs) -> Facts:
        """All that some rules need, with the complete lists and the sources behind it."""
        statements: list[Statement] = []
        coverages: list[Coverage] = []
        by_subject: dict[str, set[str]] = {}
        for subject, prop in needs.pairs:
            by_subject.setdefault(subject, set()).add(prop)
        for subject, props in sorted(by_subject.items()):
            statements += [s for s in self.find(subject=subject) if s.prop in props]
            coverages += self.coverages(subject)
        return Facts.gather(statements, coverages, self.sources(s.source for s in statements))

    def coverages(self, subject: str) -> list[Coverage]:
        """The lists about a subject that are known to be complete."""
        params = self._clocks | {"subject": subject}
        return [coverage_from(row) for row in self.engine.rows(_COVERAGES, params)]

    def source(self, source_id: str) -> Source | None:
        """A source as it was described at this state."""
        return source_at(self.engine, source_id, self._clocks["t"])

    def sources(self, ids: Iterable[str]) -> list[Source]:
        """Several sources, each once, in the order they are first named."""
        found = (self.source(source_id) for source_id in dict.fromkeys(ids))
        return [source for source in found if source is not None]

    def blob(self, hash_: str) -> bytes | None:
        """Bytes stored by their hash."""
        sql = "SELECT content FROM blob WHERE hash = :hash"
        found = self.engine.rows(sql, {"hash": bytes.fromhex(hash_)})
        return bytes(found[0][0]) if found else None

    def undated(self) -> int:
        """How many statements a published-by question leaves out for want of a date."""
        sql = f"""
            SELECT count(*) FROM span p WHERE p.rec_from <= :t AND p.rec_to > :t
               AND p.pub >= {FOREVER}"""
        return int(self.engine.rows(sql, self._clocks)[0][0])

    @property
    def _clocks(self) -> dict[str, int]:
        by = self.as_of.published_by
        return {
            "t": FOREVER - 1 if self.as_of.known is None else self.as_of.known,
            "pub": FOREVER if by is None else by,
        }
