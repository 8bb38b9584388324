"""Claims of a table held against the record, when the parts of a job are joined.

The parts hold only what the pages say, so that no process that reads needs the record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyarrow as pa

from servanda.dates import When
from servanda.flows.comparing import compare
from servanda.flows.corpus.tables import CLAIMS
from servanda.model.claim import Claim
from servanda.model.ids import short
from servanda.reader import Frame

if TYPE_CHECKING:
    from collections.abc import Callable

    from servanda.record import View

__all__ = ["holding"]


def holding(view: View | None) -> Callable[[pa.RecordBatch], pa.RecordBatch]:
    """What adds `against_record` and `meets` to rows of claims; null where there is no record."""

    def hold(batch: pa.RecordBatch) -> pa.RecordBatch:
        rows = batch.to_pylist()
        held = [_held(row, view) if view else (None, None) for row in rows]
        columns = [pa.array([row[place] for row in held], field.type) for place, field in _ADDED]
        return pa.RecordBatch.from_arrays([*batch.columns, *columns], schema=CLAIMS)

    return hold


_ADDED = [(place, CLAIMS.field(name)) for place, name in enumerate(("against_record", "meets"))]


def _held(row: dict[str, Any], view: View) -> tuple[str, list[str]]:
    page = Frame(published=row["published"] or "")
    mark, meets = compare(_claim(row), view, page.day)
    return mark, [short(statement.id) for statement in meets]


def _claim(row: dict[str, Any]) -> Claim:
    """The claim a row was made of."""
    return Claim(
        type=row["type"],
        status=row["status"],
        voice=row["voice"],
        actors=tuple(row["actors"]),
        object=row["object"] or "",
        day=When.parse(row["day"]) if row["day"] else None,
        day_basis=row["day_basis"] or "",
        place=row["place"] or "",
        start=row["start"],
        end=row["end"],
        rule=row["rule"],
        speaker=row["speaker"] or "",
        named=tuple(row["named"]),
        country=row["country"] or "",
        likely_actors=tuple(row["likely_actors"]),
        told_status=row["told_status"] or "",
    )
