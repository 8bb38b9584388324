"""Erasing what the law demands to be erased: the text goes, a tombstone with the ground stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.errors import BadInput, UnknownId
from servanda.flows.correcting import Entered
from servanda.model import Statement
from servanda.record import Draft

if TYPE_CHECKING:
    from servanda.flows.change import Change
    from servanda.record import Record

__all__ = ["erase"]


def erase(record: Record, id_: str, change: Change) -> Entered:
    """Erase the statement whose id begins like this, whether it is still held or not.

    Raises:
        UnknownId: no statement ever entered has this id.
        BadInput: several have, or there is no ground.
    """
    if not change.reason.strip():
        raise BadInput("an erasure needs --ground: the law or decision that demands it")
    about = (entry.content for _, entry in record.about(id_.lower()))
    found = {s.id for s in about if isinstance(s, Statement) and s.id.hex().startswith(id_.lower())}
    if not found:
        raise UnknownId(
            f"the record holds no statement {id_!r}; see servanda history SUBJECT for the ids"
        )
    if len(found) > 1:
        raise BadInput(f"{id_!r} fits {len(found)} statements; write more of its digits")
    draft = Draft(change.agent, change.reason)
    draft.erase("statement", found.pop(), change.reason)
    tx = record.append(draft, at=change.at)
    return Entered("servanda.entered/1", tx.name if tx else None, [], [])
