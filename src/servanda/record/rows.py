"""Rows of the ledger's tables as the nouns of the model."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from servanda.dates import When
from servanda.model import Coverage, Evidence, Statement, quals_of

if TYPE_CHECKING:
    from servanda.record.engines import Engine

__all__ = ["COVERAGE", "STATEMENT", "coverage_from", "statement_from"]

STATEMENT = (
    "s.k, s.subject, s.prop, s.value, s.valid, s.source, s.quals, s.lang, s.according_to, "
    "s.confidence, s.passages"
)
COVERAGE = "c.source, c.subject, c.props, c.complete_from, c.complete_to"

_PASSAGES = """
SELECT e.source, e.locator, e.start, e.stop, e.quote FROM statement_evidence l
  JOIN evidence e ON e.k = l.evidence WHERE l.statement = :k ORDER BY l.pos
"""


def statement_from(
    engine: Engine, row: tuple[Any, ...], bounds: tuple[int, int, int, int] | None = None
) -> Statement:
    """A statement from the columns of STATEMENT; `bounds` spare reading its date again."""
    key, subject, prop, value, valid, source, quals, lang, according_to, confidence, passages = row
    if bounds:
        when = When(valid, *bounds)
    else:
        when = When.parse(valid) if valid else When.unknown()
    return Statement(
        subject,
        prop,
        value,
        when,
        source,
        quals_of(json.loads(quals)) if quals else (),
        lang,
        according_to,
        confidence,
        _passages(engine, key) if passages else (),
    )


def coverage_from(row: tuple[Any, ...]) -> Coverage:
    """A coverage from the columns of COVERAGE."""
    source, subject, props, complete_from, complete_to = row
    return Coverage(source, subject, tuple(props.split()), complete_from, complete_to)


def _passages(engine: Engine, key: int) -> tuple[Evidence, ...]:
    return tuple(Evidence(*row) for row in engine.rows(_PASSAGES, {"k": key}))
