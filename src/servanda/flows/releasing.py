"""Fixing the library: what the YAML says now against what the ledger says, as new transactions.

The ledger only grows. What the YAML no longer says is retracted, what is new is asserted. A library
begins with a transaction for each file; what changes later is one transaction for each release, for
whoever opens a record for the first time goes through all of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.exchange import Folder, read_folder
from servanda.flows.base import Base
from servanda.flows.checking import check_folder
from servanda.flows.importing import fill, refuse
from servanda.model import Coverage, Source, Statement
from servanda.record import Draft, Op, Record, read_ledger, write_transaction

if TYPE_CHECKING:
    from pathlib import Path

    from servanda.flows.change import Change
    from servanda.record import Entry

__all__ = ["Released", "release"]

_LEDGER = "ledger.jsonl"


class Released(msgspec.Struct, frozen=True):
    """The new transactions of the library."""

    schema: str
    transactions: list[str]
    asserted: int
    retracted: int


def release(root: Path, change: Change, scratch: Path) -> Released:
    """Append the difference between a library's YAML and its ledger to the ledger.

    Args:
        root: the library's folder.
        change: who releases, why and when.
        scratch: an empty place for a record to work on.

    Raises:
        BadFile: the YAML does not pass its check; nothing was written.
    """
    folder = read_folder(root)
    refuse(check_folder(folder, Base()))
    ledger = root / _LEDGER
    # Not splitlines(): a name may hold any of the line ends it knows.
    text = ledger.read_text("utf-8") if ledger.exists() else ""
    lines = [line for line in text.split("\n") if line]
    record = Record.create(f"sqlite:///{scratch / 'release.sqlite'}")
    for _ in record.load(read_ledger(lines, _LEDGER)):
        pass
    names, counts = [], {Op.ASSERT: 0, Op.RETRACT: 0}
    with ledger.open("a", encoding="utf-8") as out:
        for draft in _drafts(record, folder, change):
            tx = record.append(draft, at=change.at, origin="library")
            if tx is None:
                continue
            entries = record.entries(tx)
            out.write(write_transaction(tx, entries) + "\n")
            names.append(tx.name)
            for op in counts:
                counts[op] += sum(entry.op is op for entry in entries)
    record.close()
    return Released("servanda.released/1", names, counts[Op.ASSERT], counts[Op.RETRACT])


def _drafts(record: Record, folder: Folder, change: Change) -> list[Draft]:
    by_file = [_draft(part, name, change) for name, part in _split(folder).items()]
    wanted = {id_ for draft in by_file for id_ in map(_id, draft.entries)}
    gone = Draft(change.agent, change.reason)
    for entry in _live(record):
        if _id(entry) in wanted:
            continue
        if isinstance(entry.content, Statement):
            gone.retract(entry.content, change.reason)
        elif isinstance(entry.content, Coverage):
            gone.uncover(entry.content, change.reason)
    if not any(True for _ in record.transactions()):
        return by_file
    entries = [entry for draft in (gone, *by_file) for entry in draft.entries]
    return [Draft(change.agent, change.reason, entries)]


def _split(folder: Folder) -> dict[str, Folder]:
    """One part for each file; sources first, since the others cite them."""
    parts: dict[str, Folder] = {"sources": Folder(sources=folder.sources)}
    for placed in folder.statements:
        parts.setdefault(placed.place.path, Folder()).statements.append(placed)
    for coverage, place in folder.coverages:
        parts.setdefault(place.path, Folder()).coverages.append((coverage, place))
    for body, place in folder.clauses:
        parts.setdefault(place.path, Folder()).clauses.append((body, place))
    return parts


def _draft(part: Folder, name: str, change: Change) -> Draft:
    draft = Draft(change.agent, f"{change.reason}: {name}")
    fill(draft, part)
    return draft


def _live(record: Record) -> list[Entry]:
    """What the ledger holds to be so at its end."""
    live: dict[bytes, Entry] = {}
    for tx in record.transactions():
        for entry in record.entries(tx):
            if entry.op in (Op.RETRACT, Op.UNCOVER):
                live.pop(_id(entry), None)
            elif not isinstance(entry.content, bytes | Source):
                live[_id(entry)] = entry
    return list(live.values())


def _id(entry: Entry) -> bytes:
    return b"" if isinstance(entry.content, bytes | Source) else entry.content.id
