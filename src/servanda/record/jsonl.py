"""The ledger as JSON Lines: one transaction a line, the form in which the library ships.

What is read is typed to the last field: an unknown key or a number in place of a text is an error
with its line, not a surprise later.
"""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING, Annotated, Any

import msgspec

from servanda.dates import BEGINNING, FOREVER, parse_day
from servanda.errors import BadFile, ServandaError
from servanda.model import Coverage, Evidence, Source, Statement, quals_of
from servanda.record.entry import Content, Entry, Erased, Op, Tombstone, Tx
from servanda.record.rows import when_from

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

__all__ = ["read_ledger", "transaction_from", "write_transaction"]

Count = Annotated[int, msgspec.Meta(ge=1, le=2**31 - 1)]
Offset = Annotated[int, msgspec.Meta(ge=-1, le=2**31 - 1)]
Hash = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]


class _Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """No unknown keys; what is empty is left out."""


class _Entry(_Strict, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    op: Op
    content: msgspec.Raw
    replaces: Hash = ""
    why: str = ""


class _Line(_Strict, frozen=True, forbid_unknown_fields=True):
    origin: str
    seq: Count
    at: str
    agent: str
    reason: str
    prev: Hash
    root: Hash
    hash: Hash
    entries: list[_Entry]


class _Passage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    source: str
    locator: str = ""
    start: Offset = -1
    end: Offset = -1
    quote: str = ""


class _Statement(_Strict, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    subject: str
    prop: str
    value: str
    valid: str
    source: str
    quals: dict[str, str] = {}
    lang: str = ""
    according_to: str = ""
    confidence: str = ""
    evidence: tuple[_Passage, ...] = ()


class _Coverage(_Strict, frozen=True, forbid_unknown_fields=True):
    source: str
    subject: str
    props: list[str]
    from_: str = msgspec.field(name="from")
    to: str


class _Tombstone(_Strict, frozen=True, forbid_unknown_fields=True):
    kind: str
    id: Hash


class _Erased(_Strict, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What is left of a content; `erased` is its id."""

    erased: Hash
    confidence: str = ""
    passages: tuple[Hash, ...] = ()
    source: str = ""
    published: str = ""


_Source = msgspec.defstruct(
    "_Source",
    [("id", str), *((name, str, "") for name in Source.__struct_fields__[1:])],
    frozen=True,
    forbid_unknown_fields=True,
)


def write_transaction(tx: Tx, entries: Iterable[Entry]) -> str:
    """One line, without its line end."""
    line = _Line(
        tx.origin, tx.seq, tx.at, tx.agent, tx.reason, tx.prev.hex(), tx.root.hex(), tx.hash.hex(),
        [_entry_out(entry) for entry in entries],
    )  # fmt: skip
    return msgspec.json.encode(line).decode()


def read_ledger(
    lines: Iterable[str | bytes], path: str, first: int = 1
) -> Iterator[tuple[Tx, Sequence[Entry]]]:
    """Transactions in the order of the file; `n` is 0, since no record has them yet.

    Raises:
        BadFile: naming the line that is not a transaction.
    """
    for number, text in enumerate(lines, first):
        yield transaction_from(text, path, number)


def transaction_from(text: str | bytes, path: str, number: int) -> tuple[Tx, list[Entry]]:
    """The transaction of one line.

    Raises:
        BadFile: it is not one.
    """
    try:
        line = msgspec.json.decode(text, type=_Line)
        entries = [_entry_in(entry) for entry in line.entries]
    except (msgspec.MsgspecError, ServandaError, ValueError, RecursionError) as error:
        problem = f"this is not a transaction of the ledger ({error}); restore the file"
        raise BadFile(path, number, problem) from error
    hashes = (bytes.fromhex(text) for text in (line.prev, line.root, line.hash))
    return Tx(0, line.origin, line.seq, line.at, line.agent, line.reason, *hashes), entries


def _entry_out(entry: Entry) -> _Entry:
    content = msgspec.Raw(msgspec.json.encode(_content_out(entry.content)))
    return _Entry(entry.op, content, entry.replaces.hex(), entry.why)


def _entry_in(raw: _Entry) -> Entry:
    reads = _Erased if _is_erased(raw) else _SHAPES[raw.op]
    shape = msgspec.json.decode(raw.content, type=reads)
    return Entry(raw.op, _content_in(raw.op, shape), bytes.fromhex(raw.replaces), raw.why)


def _is_erased(raw: _Entry) -> bool:
    return bytes(raw.content).startswith(b'{"erased":')


def _content_out(content: Content) -> Any:
    if isinstance(content, bytes):
        return base64.b64encode(content).decode()
    if isinstance(content, Statement):
        return _statement_out(content)
    if isinstance(content, Tombstone):
        return _Tombstone(content.kind, content.id.hex())
    if isinstance(content, Erased):
        passages = tuple(id_.hex() for id_ in content.passages)
        return _Erased(content.id.hex(), content.confidence, passages, *content.about)
    return content.content


def _statement_out(s: Statement) -> _Statement:
    evidence = tuple(
        _Passage(piece.source, piece.locator, piece.start, piece.end, piece.quote)
        for piece in s.evidence
    )
    return _Statement(
        s.subject, s.prop, s.value, s.valid.text, s.source, dict(s.quals), s.lang,
        s.according_to, s.confidence, evidence,
    )  # fmt: skip


def _content_in(op: Op, shape: Any) -> Content:
    if isinstance(shape, _Erased):
        passages = tuple(bytes.fromhex(id_) for id_ in shape.passages)
        kind = {Op.BLOB: "blob", Op.SOURCE: "source"}.get(op, "statement")
        about = (shape.source, shape.published)
        return Erased(kind, bytes.fromhex(shape.erased), shape.confidence, passages, about)
    return _READERS[op](shape)


def _statement_in(raw: _Statement) -> Statement:
    return Statement(
        raw.subject, raw.prop, raw.value, when_from(raw.valid), raw.source,
        quals_of(raw.quals), raw.lang, raw.according_to, raw.confidence,
        tuple([Evidence(p.source, p.locator, p.start, p.end, p.quote) for p in raw.evidence]),
    )  # fmt: skip


def _coverage_in(raw: _Coverage) -> Coverage:
    begins = BEGINNING if raw.from_ == ".." else parse_day(raw.from_)
    ends = FOREVER if raw.to == ".." else parse_day(raw.to)
    return Coverage(raw.source, raw.subject, tuple(raw.props), begins, ends)


def _blob_in(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise ValueError(f"a blob is not base64: {error}") from error


_SHAPES: dict[Op, Any] = {
    Op.BLOB: str,
    Op.SOURCE: _Source,
    Op.ASSERT: _Statement,
    Op.RETRACT: _Statement,
    Op.COVER: _Coverage,
    Op.UNCOVER: _Coverage,
    Op.ERASE: _Tombstone,
}
_READERS: dict[Op, Callable[[Any], Content]] = {
    Op.BLOB: _blob_in,
    Op.SOURCE: lambda raw: Source(**_given(raw)),
    Op.ASSERT: _statement_in,
    Op.RETRACT: _statement_in,
    Op.COVER: _coverage_in,
    Op.UNCOVER: _coverage_in,
    Op.ERASE: lambda raw: Tombstone(raw.kind, bytes.fromhex(raw.id)),
}


def _given(raw: Any) -> dict[str, str]:
    fields = msgspec.structs.asdict(raw).items()
    # An empty id is wrong, and the hash will say so; it is no reason to fall over.
    return {name: text for name, text in fields if text or name == "id"}
