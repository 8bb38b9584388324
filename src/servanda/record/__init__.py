"""The record: an append-only ledger, its droppable shadow, and views of it by three clocks.

The only room that speaks SQL.
"""

from servanda.record.entry import Draft, Entry, Erased, Op, Tombstone, Tx
from servanda.record.jsonl import read_ledger, write_transaction
from servanda.record.store import Record
from servanda.record.verify import Checkpoint, Finding
from servanda.record.view import View
from servanda.record.workspace import Item, PageRead, Workspace

__all__ = [
    "Checkpoint",
    "Draft",
    "Entry",
    "Erased",
    "Finding",
    "Item",
    "Op",
    "PageRead",
    "Record",
    "Tombstone",
    "Tx",
    "View",
    "Workspace",
    "read_ledger",
    "write_transaction",
]
