"""The record: an append-only ledger, its droppable shadow, and views of it by three clocks.

The only room that speaks SQL.
"""

from servanda.record.archive import Head, read_head, restore
from servanda.record.entry import Draft, Entry, Erased, Op, Tombstone, Tx
from servanda.record.jsonl import read_ledger, write_transaction
from servanda.record.page_bytes import PageBytes
from servanda.record.store import Record
from servanda.record.verify import Checkpoint, Finding
from servanda.record.view import View

__all__ = [
    "Checkpoint",
    "Draft",
    "Entry",
    "Erased",
    "Finding",
    "Head",
    "Op",
    "PageBytes",
    "Record",
    "Tombstone",
    "Tx",
    "View",
    "read_head",
    "read_ledger",
    "restore",
    "write_transaction",
]
