"""Whether entries and their contents are what their hashes say, column by column.

Statements, nearly all there is, are hashed from their columns as they stand; whatever else there is
goes the long way through its object. Both come to the same (tests/record/test_verify.py).
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

import msgspec

from servanda.model import Evidence
from servanda.model.ids import digest
from servanda.record.contents import evidence_of
from servanda.record.entry import Erased, Op
from servanda.record.hashing import name
from servanda.record.history import erasures, raw, rows_of, stored_from
from servanda.record.rows import row_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from servanda.record.engines import Engine
    from servanda.record.hashing import Roots
    from servanda.record.history import Stored

__all__ = ["prove"]

Passages = list[tuple[bytes, Evidence]]


def prove(engine: Engine, n: int, roots: Roots) -> Iterator[str]:
    """What is wrong with the entries of the n-th transaction; their leaves go into `roots`."""
    erased = erasures(engine)
    gone = {id_ for kind, id_ in erased if kind == "statement"}

    def plain(row: Sequence[Any]) -> bool:
        stands = row[1] in ("assert", "retract") and row[5] is not None
        return stands and not (gone and raw(row[5]) in gone)

    for rows in rows_of(engine, n):
        passages = evidence_of(engine, sorted({row[2] for row in rows if row[-1]}))
        for straight, group in groupby(rows, key=plain):
            if straight:
                for row in group:
                    yield from _statement(row, passages, roots)
            else:
                for found in stored_from(engine, list(group), erased):
                    yield from _entry(found, roots)


def _statement(row: Sequence[Any], passages: Mapping[int, Passages], roots: Roots) -> Iterator[str]:
    """A statement's own words and its leaf, without making a statement of it."""
    (pos, op, ref, replaces, why, id_, fact, subject, prop, value, valid, source, quals, lang,
     according_to, confidence, number) = row  # fmt: skip
    # Bytes in the place of a text are refused here: as JSON they may look alike.
    texts = (why, subject, prop, value, valid, source, quals, lang, according_to, confidence)
    "".join(texts)
    said = digest(
        {
            "v": 1, "subject": subject, "prop": prop, "value": value, "lang": lang,
            "valid": valid, "quals": msgspec.Raw(quals.encode() or b"{}"),
        }
    )  # fmt: skip
    named = digest({"v": 1, "fact": said.hex(), "according_to": according_to, "source": source})
    cited = passages.get(ref, ()) if number else ()
    called = f"the statement {raw(id_).hex()[:12]}"
    if pos != roots.size:
        yield f"its entry {pos} should be entry {roots.size}"
    if (id_, fact, number) != (named, said, len(cited)) or quals == "{}":
        yield f"{called} does not say what its hash says"
    ids = []
    for stored_id, piece in cited:
        ids.append(piece.id)
        if ids[-1] != stored_id:
            yield f"a passage of {called} does not say what its hash says"
    roots.leaf(op, named, raw(replaces) if replaces else b"", why, ids, confidence)


def _entry(found: Stored, roots: Roots) -> Iterator[str]:
    if found.pos != roots.size:
        yield f"its entry {found.pos} should be entry {roots.size}"
    named = name(found.entry)
    roots.add(named)
    if found.row != row_of(named):
        yield f"{_called(found)} does not say what its hash says"
    for stored_id, piece in found.passages:
        if isinstance(found.entry.content, Erased) and piece == Evidence(""):
            continue
        if piece.id != stored_id:
            yield f"a passage of {_called(found)} does not say what its hash says"


def _called(found: Stored) -> str:
    kind = {Op.ASSERT: "statement", Op.RETRACT: "statement"}.get(found.entry.op)
    return f"the {kind or found.entry.op.value} {bytes(found.row[0]).hex()[:12]}"
