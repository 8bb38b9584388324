"""A table of treaty actions into the record: one transaction, with everything left out listed.

A depositary's table lists everything up to the last act it has of each treaty, or to the day its
reader names; a compilation of many is complete only where its reader says so. A treaty of which a
row could not be entered is not complete, so no list is claimed for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.dates import iso, parse_day
from servanda.errors import BadInput, UnknownId
from servanda.exchange import (
    read_climate,
    read_coe,
    read_ecolex,
    read_ieadb,
    read_own_csv,
    read_untc,
)
from servanda.flows.earlier import Earlier
from servanda.flows.participants import Participants
from servanda.flows.table_rows import FlaggedAct, LeftOut, TableRows
from servanda.record import Draft

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from pathlib import Path

    from servanda.exchange import ActRow, ActTable
    from servanda.flows.asking import Asked
    from servanda.flows.change import Change
    from servanda.record import Record

__all__ = ["FORMATS", "FlaggedAct", "LeftOut", "TableImported", "import_table", "read_table"]

FORMATS = ("untc", "ecolex", "ieadb", "climate", "coe", "csv")


class TableImported(msgspec.Struct, frozen=True):
    """What went in. `transaction` is null if the record said all of it already.

    `complete` lists, of `instruments` in the table, are taken to hold everything up to
    `complete_to`, or where that is null, each up to its own last act. `new_instruments` were not
    known to the record and bear the table's numbers. `replaced` statements stand for what an
    earlier state of the table said of the same act.
    """

    schema: str
    transaction: str | None
    source: str
    rows: int
    statements: int
    replaced: int
    instruments: int
    new_instruments: int
    complete_to: str | None
    complete: int
    left: list[LeftOut]
    flags: list[FlaggedAct]


def read_table(
    form: str,
    path: Path,
    instrument: str = "",
    index: Path | None = None,
    lists: Collection[str] = (),
) -> ActTable:
    """Read a file in one of the formats known by a word.

    Args:
        form: one of `FORMATS`.
        path: the file or folder.
        instrument: the treaty it is about, where it does not say so.
        index: a list of treaties with their titles, for untc and coe.
        lists: what a table of one's own lists completely, as words.

    Raises:
        BadInput: there is no such file, or no such format, or a name is missing.
    """
    if not path.exists():
        raise BadInput(f"there is no {path}; name a file to import")
    if form == "climate" and not instrument:
        raise BadInput(
            "the file does not say which treaty it is about; add --instrument and its id"
        )
    match form:
        case "untc":
            return read_untc(path, index)
        case "ecolex":
            return read_ecolex(path)
        case "ieadb":
            return read_ieadb(path)
        case "coe":
            return read_coe(path, index=index)
        case "climate":
            return read_climate(path, instrument)
        case "csv":
            return read_own_csv(path, instrument, lists)
    raise BadInput(f"{form!r} is no format; write one of: {', '.join(FORMATS)}")


def import_table(
    record: Record,
    asked: Asked,
    table: ActTable,
    change: Change,
    complete_to: str = "",
    tell: Callable[[int, int], None] = lambda _done, _total: None,
) -> TableImported:
    """Enter a table as one transaction; entering it again changes nothing.

    Args:
        record: where to.
        asked: whose names and instruments are used.
        table: what was read.
        change: who imports, why and when.
        complete_to: the day up to which the table lists everything, as its publisher says.
        tell: is told how many of how many rows are done.

    Raises:
        UnknownId: a table without numbers of its own names an instrument nobody entered.
    """
    until = parse_day(complete_to) if complete_to else None
    today = parse_day(change.at[: len("2000-01-01")])
    draft = Draft(change.agent, change.reason)
    draft.describe(table.source)
    rows = TableRows(
        table, Participants.of(asked.view), _instruments(asked, table), until, today,
        Earlier.of(asked.view, table, change.reason), draft,
    )  # fmt: skip
    rows.enter(tell)
    covered = rows.cover()
    tx = record.append(draft, at=change.at)
    return TableImported(
        "servanda.table-imported/2", tx.name if tx else None, table.source.id, len(table.rows),
        rows.statements, rows.replaced, len(rows.touched), len(rows.new),
        iso(until) if until else None, covered, rows.left_out(), list(rows.flags(asked)),
    )  # fmt: skip


def _instruments(asked: Asked, table: ActTable) -> dict[str, str]:
    """The instruments by the table's own numbers, or by the ids and names it gives."""
    if not table.scheme:
        return {name: _named(asked, name, row) for name, row in _first_rows(table).items()}
    codes = asked.view.find(prop="code")
    return {s.value: s.subject for s in codes if s.qual("scheme") == table.scheme}


def _first_rows(table: ActTable) -> dict[str, ActRow]:
    return {row.treaty: row for row in reversed(table.rows)}


def _named(asked: Asked, name: str, row: ActRow) -> str:
    """The instrument meant: a table without numbers makes none, so that no slip of the pen does."""
    try:
        return asked.names.find(name, ("instrument",))
    except UnknownId as error:
        raise UnknownId(f"line {row.where}: {error}", error.nearest) from None
