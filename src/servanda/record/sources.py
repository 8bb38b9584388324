"""Sources as they were described at a state of the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.dates import FOREVER
from servanda.record.rows import source_from

if TYPE_CHECKING:
    from collections.abc import Sequence

    from servanda.model import Source
    from servanda.record.engines import Engine

__all__ = ["sources_at"]


def sources_at(engine: Engine, ids: Sequence[str], known: int = FOREVER - 1) -> dict[str, Source]:
    """The sources as described then, those there are, by id."""
    sql = f"""
        SELECT p.id, s.body FROM source_span p JOIN source s ON s.k = p.source
         WHERE p.rec_from <= {known:d} AND p.rec_to > {known:d} AND"""
    return {id_: source_from(body) for id_, body in engine.lookup(sql, "p.id", ids)}
