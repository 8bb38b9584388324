"""The queue brought into line with the ledger, where a decision was stopped between the two."""

from __future__ import annotations

from collections import defaultdict
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from servanda.record import Record
    from servanda.record.workspace import Intent, Workspace

__all__ = ["settle"]


def settle(record: Record, workspace: Workspace) -> None:
    """Carry out the decisions that the ledger has; those it never got wait again.

    A decision is noted in the queue, entered in the ledger, and carried out in the queue. Whoever
    opens the queue after a stop between these steps ends what was begun.
    """
    intents = workspace.intents()
    if not intents:
        return
    entered: dict[str, list[Intent]] = defaultdict(list)
    made_in = _made_in(record, {one.blob for one in intents})
    for one in intents:
        if one.blob in made_in:
            entered[made_in[one.blob]].append(one)
    for name, made in entered.items():
        workspace.carry_out(made, name)
    workspace.drop(one for one in intents if one.blob not in made_in)


def _made_in(record: Record, blobs: set[str]) -> dict[str, str]:
    """The names of the transactions that keep some bytes, by their hash."""
    found: dict[str, str] = {}
    for tx in record.transactions():
        for entry in record.entries(tx):
            if isinstance(entry.content, bytes):
                found[sha256(entry.content).hexdigest()] = tx.name
    return {hash_: name for hash_, name in found.items() if hash_ in blobs}
