"""What became of a subject or a statement: every transaction that spoke of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.errors import UnknownId
from servanda.flows.asking import Asked, AsOfShown
from servanda.model import Statement

if TYPE_CHECKING:
    from servanda.record import Entry, Record, Tx

__all__ = ["Event", "History", "history"]


class Event(msgspec.Struct, frozen=True):
    """One entry: who said or took back what, when and why."""

    transaction: str
    at: str
    agent: str
    reason: str
    op: str
    statement: str
    subject: str
    prop: str
    value: str
    valid: str
    quals: dict[str, str]
    source: str
    according_to: str
    replaces: str | None
    why: str


class History(msgspec.Struct, frozen=True):
    """All events in the order of the ledger."""

    schema: str
    id: str
    events: list[Event]
    as_of: AsOfShown


def history(record: Record, asked: Asked, id_: str) -> History:
    """The history of an actor, an instrument, or the statement whose id begins like this.

    Raises:
        UnknownId: the record never spoke of it.
    """
    events = [_event(tx, entry) for tx, entry in record.about(id_)]
    if not events:
        id_ = asked.names.find(id_)
        events = [_event(tx, entry) for tx, entry in record.about(id_)]
    if not events:
        raise UnknownId(f"the record never spoke of {id_!r}")
    return History("servanda.history/1", id_, events, asked.as_of)


def _event(tx: Tx, entry: Entry) -> Event:
    s = entry.content
    if not isinstance(s, Statement):
        raise TypeError(entry.op)
    return Event(
        tx.name, tx.at, tx.agent, tx.reason, entry.op.value, s.id.hex()[:12],
        s.subject, s.prop, s.value, s.valid.text, dict(s.quals), s.source, s.according_to,
        entry.replaces.hex()[:12] or None, entry.why,
    )  # fmt: skip
