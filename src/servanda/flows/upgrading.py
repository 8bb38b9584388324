"""A newer library into an existing record: appended, nothing local touched, conflicts listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.errors import BadInput
from servanda.model import Statement
from servanda.record import Op, read_ledger

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from servanda.record import Entry, Record, Tx

__all__ = ["Conflict", "Upgraded", "upgrade"]

_LIBRARY = "library"
_LEDGER = "library/ledger.jsonl"


class Conflict(msgspec.Struct, frozen=True):
    """A statement of the library and one of the user's that a person should look at together."""

    kind: str
    library: str
    statement: str
    local: str
    local_statement: str
    says: str


class Upgraded(msgspec.Struct, frozen=True):
    """The transactions that were appended, and where the user's own statements now disagree."""

    schema: str
    transactions: list[str]
    library: int
    shipped: int
    conflicts: list[Conflict]


def upgrade(
    record: Record, lines: Sequence[str | bytes], progress: Callable[[int, int], None]
) -> Upgraded:
    """Append what the library's ledger says beyond what the record has of it.

    Raises:
        BadInput: the record's library is not an earlier state of this one.
        BadFile: the ledger is spoiled; nothing was entered.
    """
    have = record.state_name().get(_LIBRARY, 0)
    _check_same(record, lines, have)
    fresh = list(read_ledger(lines[have:], _LEDGER, have + 1))
    names: list[str] = []
    for tx in record.load(fresh):
        names.append(tx.name)
        progress(len(names), len(fresh))
    conflicts = list(_conflicts(record, fresh)) if fresh else []
    now = have + len(names)
    return Upgraded("servanda.upgraded/1", names, now, len(lines), conflicts)


def _check_same(record: Record, lines: Sequence[str | bytes], have: int) -> None:
    """Both ledgers must agree as far as both go."""
    both = min(have, len(lines))
    if not both:
        return
    ((shipped, _),) = read_ledger(lines[both - 1 : both], _LEDGER, both)
    number = record.number_of(_LIBRARY, both)
    held = next(record.transactions(after=number - 1))
    if shipped.hash != held.hash:
        raise BadInput(
            f"{held.name} of the record is not that of this program's library: they are different "
            "libraries; export what is yours, make a new record and import it there"
        )


class _Local:
    """What the user's own transactions say at present, and what they took back."""

    def __init__(self, record: Record) -> None:
        self.says: dict[bytes, tuple[str, Statement]] = {}
        self.took_back: dict[bytes, str] = {}
        self.replaced: dict[bytes, bytes] = {}
        self._values: dict[bytes, str] = {}
        for tx in [tx for tx in record.transactions() if tx.origin != _LIBRARY]:
            for entry in record.entries(tx):
                self._read(tx, entry)

    def _read(self, tx: Tx, entry: Entry) -> None:
        statement = entry.content
        if not isinstance(statement, Statement):
            return
        if entry.op is Op.ASSERT:
            self.says[statement.id] = (tx.name, statement)
            self.took_back.pop(statement.id, None)
            if entry.replaces:
                self.replaced[entry.replaces] = statement.id
        elif entry.op is Op.RETRACT:
            self.took_back[statement.id] = tx.name
            self.says.pop(statement.id, None)
            self._values[statement.id] = statement.value

    def about(self, said: Statement) -> Iterator[tuple[str, Statement]]:
        """What the user says of the same act in other words."""
        was: dict[bytes, set[str]] = {}
        for old, mine_id in self.replaced.items():
            was.setdefault(mine_id, set()).add(self._values.get(old, ""))
        for name, mine in self.says.values():
            if (mine.subject, mine.prop) != (said.subject, said.prop) or mine.fact == said.fact:
                continue
            if said.value == mine.value or said.value in was.get(mine.id, ()):
                yield name, mine


def _conflicts(record: Record, fresh: Sequence[tuple[Tx, Sequence[Entry]]]) -> Iterator[Conflict]:
    local = _Local(record)
    for tx, entries in fresh:
        for entry in entries:
            if isinstance(entry.content, Statement):
                yield from _of(tx, entry.op, entry.content, local)


def _of(tx: Tx, op: Op, said: Statement, local: _Local) -> Iterator[Conflict]:
    if op is Op.RETRACT and said.id in local.says:
        name, mine = local.says[said.id]
        yield _conflict("library takes back what you say; yours stays", tx, said, name, mine)
    elif op is Op.RETRACT and local.replaced.get(said.id) in local.says:
        name, mine = local.says[local.replaced[said.id]]
        yield _conflict("both corrected it", tx, said, name, mine)
    elif op is Op.ASSERT:
        if said.id in local.took_back:
            name = local.took_back[said.id]
            yield _conflict("library says again what you took back", tx, said, name, said)
        for name, mine in local.about(said):
            yield _conflict("library says it otherwise", tx, said, name, mine)


def _conflict(kind: str, tx: Tx, said: Statement, name: str, mine: Statement) -> Conflict:
    text = f"{said.subject} {said.prop} {said.value} {said.valid}"
    if mine.id != said.id:
        text += f"; yours: {mine.value} {mine.valid}"
    return Conflict(kind, tx.name, said.id.hex()[:12], name, mine.id.hex()[:12], text)
