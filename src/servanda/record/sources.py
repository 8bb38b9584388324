"""Sources as they were described at a state of the record."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from servanda.dates import FOREVER
from servanda.model import Source

if TYPE_CHECKING:
    from servanda.record.engines import Engine

__all__ = ["source_at", "source_in"]

_AT = """
SELECT s.body FROM source_span p JOIN source s ON s.k = p.source
 WHERE p.id = :id AND p.rec_from <= :t AND p.rec_to > :t
"""


def source_at(engine: Engine, source_id: str, known: int = FOREVER - 1) -> Source | None:
    """The source as described then, or None."""
    found = engine.rows(_AT, {"id": source_id, "t": known})
    return source_in(found[0][0]) if found else None


def source_in(body: str) -> Source:
    """A source from its stored JSON."""
    return Source(**json.loads(body))
