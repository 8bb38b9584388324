"""Rows that stand in no transaction, and links that lead nowhere: by whole tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.record.entry import TABLE_OF

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.record.engines import Engine

__all__ = ["strays"]

_CHECKS = (
    (
        "entry",
        "name a transaction that is not there",
        "SELECT count(*) FROM entry e WHERE NOT EXISTS (SELECT 1 FROM tx t WHERE t.n = e.tx)",
    ),
    (
        "evidence",
        "stand in no statement",
        """SELECT count(*) FROM
           (SELECT k FROM evidence EXCEPT SELECT evidence FROM statement_evidence) x""",
    ),
    (
        "statement_evidence",
        "belong to no statement",
        """SELECT count(*) FROM statement_evidence l WHERE NOT EXISTS
           (SELECT 1 FROM statement s WHERE s.k = l.statement)""",
    ),
    (
        "statement_evidence",
        "groups are out of order",
        """SELECT count(*) FROM (SELECT l.statement FROM statement_evidence l
           GROUP BY l.statement HAVING min(l.pos) <> 0 OR max(l.pos) <> count(*) - 1) x""",
    ),
    (
        "statement_evidence",
        "are more or fewer than the statements cite",
        """SELECT abs((SELECT count(*) FROM statement_evidence)
           - (SELECT coalesce(sum(passages), 0) FROM statement))""",
    ),
    (
        "tombstone",
        "name nothing that was ever entered",
        """SELECT count(*) FROM tombstone d WHERE
           NOT EXISTS (SELECT 1 FROM statement s WHERE s.id = d.of AND d.kind = 'statement')
           AND NOT EXISTS (SELECT 1 FROM source s WHERE s.hash = d.of AND d.kind = 'source')
           AND NOT EXISTS (SELECT 1 FROM blob b WHERE b.hash = d.of AND d.kind = 'blob')""",
    ),
)


def strays(engine: Engine) -> Iterator[tuple[str, str]]:
    """Tables with rows that belong nowhere, and how many."""
    for table in sorted(set(TABLE_OF.values())):
        ops = ", ".join(f"'{op.value}'" for op, name in TABLE_OF.items() if name == table)
        sql = f"""
            SELECT count(*) FROM {table} c WHERE NOT EXISTS
            (SELECT 1 FROM entry e WHERE e.ref = c.k AND e.op IN ({ops}))"""
        if lost := engine.rows(sql)[0][0]:
            yield table, f"{lost} rows stand in no transaction"
    for table, what, sql in _CHECKS:
        if lost := engine.rows(sql)[0][0]:
            yield table, f"{lost} rows {what}"
