"""The whole record as a file: a head line, then every transaction in order, blobs included.

The same record gives the same bytes on every engine. The head names how many transactions follow
and where each origin ends, so that a file cut short is seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

import msgspec

from servanda.errors import BadFile, BadInput, Damaged
from servanda.record.entry import GENESIS
from servanda.record.hashing import order_hash
from servanda.record.history import stored, transactions
from servanda.record.jsonl import transaction_from, write_transaction
from servanda.record.verify import checkpoint

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from servanda.record.engines import Engine
    from servanda.record.entry import Entry, Tx

__all__ = ["Head", "export_lines", "read_head", "restore"]

_SCHEMA = "servanda.export/1"


class _Loads(Protocol):
    """What of a record restoring needs."""

    engine: Any

    @property
    def latest(self) -> int: ...

    def load(self, ledger: Iterable[tuple[Tx, Sequence[Entry]]]) -> Iterator[Tx]: ...


class Head(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The first line of an export."""

    schema: str
    transactions: int
    heads: dict[str, tuple[int, str]]
    order: str


def export_lines(engine: Engine) -> Iterator[str]:
    """The lines of an export, without their line ends; one state, whoever writes meanwhile."""
    with engine.reading():
        known = checkpoint(engine)
        number = sum(seq for seq, _ in known.heads.values())
        head = Head(_SCHEMA, number, known.heads, known.order)
        yield msgspec.json.encode(head).decode()
        for tx in transactions(engine):
            yield write_transaction(tx, (found.entry for found in stored(engine, tx.n)))


def read_head(line: str, path: str) -> Head:
    """The head of an export.

    Raises:
        BadFile: it is none.
    """
    try:
        head = msgspec.json.decode(line, type=Head)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise BadFile(path, 1, f"this is not an export of a record ({error})") from error
    if head.schema != _SCHEMA:
        raise BadFile(path, 1, f"its schema {head.schema!r} is not {_SCHEMA}; update Servanda")
    return head


def restore(record: _Loads, head: Head, lines: Iterable[str], path: str) -> Iterator[Tx]:
    """Load the lines after the head into an empty record: all of them, or nothing.

    Raises:
        BadFile: naming the line that is wrong, or that lines are missing.
        BadInput: the record is not empty.
    """
    place = _Place(path)
    try:
        yield from record.load(_checked(record, head, lines, place))
    except (Damaged, BadInput) as error:
        if isinstance(error, BadFile) or place.line == 1:
            raise
        raise BadFile(path, place.line, str(error)) from error


class _Place:
    """Where in the file we are."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.line = 1


def _checked(
    record: _Loads, head: Head, lines: Iterable[str], place: _Place
) -> Iterator[tuple[Tx, Sequence[Entry]]]:
    if record.latest:
        raise BadInput(
            f"{record.engine.name} holds transactions already; "
            "name an empty place in SERVANDA_RECORD and restore there"
        )
    ends: dict[str, tuple[int, str]] = {}
    number, order = 0, GENESIS
    for number, line in enumerate(lines, 1):
        place.line = number + 1
        tx, entries = transaction_from(line, place.path, place.line)
        ends[tx.origin] = (tx.seq, tx.hash.hex())
        order = order_hash(order, tx)
        yield tx, entries
    if (number, ends, order.hex()) != (head.transactions, head.heads, head.order):
        promised = "the file ends here, and its head promises other transactions"
        raise BadFile(place.path, place.line, f"{promised}, or another order of them")
