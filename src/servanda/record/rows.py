"""Contents as rows of the ledger's tables, and back.

Every column is a function of the content, so that `verify` can reckon what a row must be.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import msgspec

from servanda.dates import BEGINNING, FOREVER, When, iso
from servanda.errors import BadDate
from servanda.model import Coverage, Evidence, Source, Statement, quals_of
from servanda.model.ids import canonical
from servanda.record.entry import Erased, Tombstone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from servanda.model import Quals
    from servanda.record.hashing import Named

__all__ = [
    "COLUMNS",
    "SAYS",
    "content_from",
    "coverage_from",
    "erased_from",
    "evidence_row",
    "row_of",
    "source_from",
    "statement_from",
    "when_from",
]

SAYS = "subject, prop, value, valid, source, quals, lang, according_to, confidence"
COLUMNS = {
    "statement": f"id, fact, {SAYS}, passages",
    "source": "hash, id, body",
    "evidence": "id, source, locator, start, stop, quote",
    "coverage": "id, source, subject, props, complete_from, complete_to",
    "blob": "hash, content",
    "tombstone": "id, kind, of",
}
"""The columns of each content table after its key `k`."""


def row_of(named: Named) -> tuple[Any, ...]:
    """The row in which an entry's content is kept, in the order of COLUMNS."""
    content = named.entry.content
    if isinstance(content, Statement):
        return _statement_row(named, content)
    if isinstance(content, bytes):
        return (named.id, content)
    if isinstance(content, Source):
        return (named.id, content.id, _json(content.content))
    if isinstance(content, Coverage):
        props = " ".join(sorted(content.props))
        return (named.id, content.source, content.subject, props, *_coverage_days(content))
    if isinstance(content, Tombstone):
        return (named.id, content.kind, content.id)
    return _erased_row(content)


def evidence_row(piece: Evidence, id_: bytes) -> tuple[Any, ...]:
    """The row of a passage."""
    return (id_, piece.source, piece.locator, piece.start, piece.end, piece.quote)


def statement_from(says: Sequence[Any], evidence: tuple[Evidence, ...]) -> Statement:
    """A statement from the columns of SAYS."""
    subject, prop, value, valid, source, quals, lang, according_to, confidence = says
    return Statement(
        subject, prop, value, when_from(valid), source,
        _quals(quals) if quals else (), lang, according_to, confidence, evidence,
    )  # fmt: skip


def source_from(body: str) -> Source:
    """A source from its stored JSON."""
    return Source(**msgspec.json.decode(body, type=dict[str, str]))


def coverage_from(row: Sequence[Any]) -> Coverage:
    """A coverage from its columns after the id."""
    source, subject, props, complete_from, complete_to = row
    return Coverage(source, subject, tuple(props.split()), complete_from, complete_to)


def content_from(
    table: str, row: Sequence[Any], evidence: tuple[Evidence, ...]
) -> Statement | Source | Coverage | Tombstone | bytes:
    """An entry's content from a row in the order of COLUMNS."""
    if table == "statement":
        return statement_from(row[2:-1], evidence)
    if table == "source":
        return source_from(row[2])
    if table == "coverage":
        return coverage_from(row[1:])
    return Tombstone(row[1], row[2]) if table == "tombstone" else bytes(memoryview(row[1]))


def erased_from(table: str, row: Sequence[Any], passages: tuple[bytes, ...]) -> Erased:
    """What is left of an erased content."""
    if table == "statement":
        return Erased(table, row[0], row[-2], passages)
    if table == "source":
        left = source_from(row[2])
        return Erased(table, row[0], about=(left.id, left.published))
    return Erased(table, row[0])


def _statement_row(named: Named, s: Statement) -> tuple[Any, ...]:
    return (
        named.id, named.fact, s.subject, s.prop, s.value, s.valid.text, s.source,
        _json(dict(s.quals)) if s.quals else "", s.lang, s.according_to, s.confidence,
        len(s.evidence),
    )  # fmt: skip


def _erased_row(content: Erased) -> tuple[Any, ...]:
    if content.kind == "statement":
        blank = ("",) * 8
        return (content.id, b"", *blank, content.confidence, len(content.passages))
    if content.kind == "source":
        id_, published = content.about
        return (content.id, id_, _json(Source(id_, published=published).content))
    return (content.id, b"")


def _json(content: dict[str, str]) -> str:
    return canonical(content).decode()


@lru_cache(maxsize=4096)
def _quals(text: str) -> Quals:
    return quals_of(msgspec.json.decode(text, type=dict[str, str]))


@lru_cache(maxsize=65536)
def when_from(valid: str) -> When:
    """The days a stored date means; what nobody could read is kept as text and may be any day."""
    try:
        return When.parse(valid) if valid else When.unknown()
    except BadDate:
        return When.unknown(valid)


def _coverage_days(c: Coverage) -> tuple[int, int]:
    """Days outside the calendar are all written `..`, so they are stored in one way too."""
    begins, ends = iso(c.complete_from), iso(c.complete_to)
    return (
        BEGINNING if begins == ".." else c.complete_from,
        FOREVER if ends == ".." else c.complete_to,
    )
