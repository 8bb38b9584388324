"""The ledger as JSON Lines: one transaction a line, the form in which the library ships."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

import msgspec

from servanda.dates import When, parse_day
from servanda.errors import BadFile, ServandaError
from servanda.model import Coverage, Evidence, Source, Statement, quals_of
from servanda.record.entry import Content, Entry, Op, Tx

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["read_ledger", "write_transaction"]


class _Line(msgspec.Struct, forbid_unknown_fields=True):
    origin: str
    seq: int
    at: str
    agent: str
    reason: str
    prev: str
    root: str
    hash: str
    entries: list[dict[str, Any]]


def write_transaction(tx: Tx, entries: Iterable[Entry]) -> str:
    """One line, without its line end."""
    line = _Line(
        tx.origin, tx.seq, tx.at, tx.agent, tx.reason, tx.prev.hex(), tx.root.hex(), tx.hash.hex(),
        [_entry_out(entry) for entry in entries],
    )  # fmt: skip
    return msgspec.json.encode(line).decode()


def read_ledger(lines: Iterable[str], path: str) -> Iterator[tuple[Tx, Sequence[Entry]]]:
    """Transactions in the order of the file; `n` is 0, since no record has them yet.

    Raises:
        BadFile: naming the line that is not a transaction.
    """
    for number, text in enumerate(lines, 1):
        try:
            yield _line_in(msgspec.json.decode(text, type=_Line))
        except (msgspec.MsgspecError, ServandaError, ValueError, KeyError, TypeError) as error:
            problem = f"this is not a transaction of the ledger ({error}); restore the file"
            raise BadFile(path, number, problem) from error


def _line_in(line: _Line) -> tuple[Tx, list[Entry]]:
    tx = Tx(
        0, line.origin, line.seq, line.at, line.agent, line.reason,
        bytes.fromhex(line.prev), bytes.fromhex(line.root), bytes.fromhex(line.hash),
    )  # fmt: skip
    return tx, [_entry_in(entry) for entry in line.entries]


def _entry_out(entry: Entry) -> dict[str, Any]:
    out: dict[str, Any] = {"op": entry.op.value, "content": content_out(entry.content)}
    if entry.replaces:
        out["replaces"] = entry.replaces.hex()
    if entry.why:
        out["why"] = entry.why
    return out


def _entry_in(raw: dict[str, Any]) -> Entry:
    op = Op(raw["op"])
    content = _READERS[op](raw["content"])
    return Entry(op, content, bytes.fromhex(raw.get("replaces", "")), raw.get("why", ""))


def content_out(content: Content) -> Any:
    """An entry's content as JSON."""
    if isinstance(content, bytes):
        return base64.b64encode(content).decode()
    if isinstance(content, Statement):
        return _statement_out(content)
    return content.content


def _statement_out(statement: Statement) -> dict[str, Any]:
    out: dict[str, Any] = {
        "subject": statement.subject,
        "prop": statement.prop,
        "value": statement.value,
        "valid": statement.valid.text,
        "source": statement.source,
    }
    if statement.quals:
        out["quals"] = dict(statement.quals)
    for name in ("lang", "according_to", "confidence"):
        if text := getattr(statement, name):
            out[name] = text
    if statement.evidence:
        out["evidence"] = [msgspec.structs.asdict(_passage(e)) for e in statement.evidence]
    return out


class _Passage(msgspec.Struct):
    source: str
    locator: str = ""
    start: int = -1
    end: int = -1
    quote: str = ""


def _passage(evidence: Evidence) -> _Passage:
    return _Passage(
        evidence.source, evidence.locator, evidence.start, evidence.end, evidence.quote
    )


def statement_in(raw: dict[str, Any]) -> Statement:
    """A statement from its JSON."""
    valid = raw["valid"]
    return Statement(
        raw["subject"],
        raw["prop"],
        raw["value"],
        When.parse(valid) if valid else When.unknown(),
        raw["source"],
        quals_of(raw.get("quals", {})),
        raw.get("lang", ""),
        raw.get("according_to", ""),
        raw.get("confidence", ""),
        tuple(Evidence(**piece) for piece in raw.get("evidence", ())),
    )


def coverage_in(raw: dict[str, Any]) -> Coverage:
    """A coverage from its JSON."""
    return Coverage(
        raw["source"],
        raw["subject"],
        tuple(raw["props"]),
        parse_day(raw["from"]),
        parse_day(raw["to"]),
    )


_READERS = {
    Op.BLOB: base64.b64decode,
    Op.SOURCE: lambda raw: Source(**raw),
    Op.ASSERT: statement_in,
    Op.RETRACT: statement_in,
    Op.COVER: coverage_in,
    Op.UNCOVER: coverage_in,
}
