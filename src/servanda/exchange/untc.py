"""The United Nations Treaty Collection's tables of participants.

Two layouts are read: a folder of CSV files, one a treaty (`3-3.csv`: Participant, and a column for
each kind of act, its marks explained in the heading, as zmjones/untreaties publishes them), and one
Parquet or CSV file of single actions (key, participant, column, date, mark).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from servanda.exchange.table import ActRow, ActTable, Left, act_of, day_of, read_csv, read_records
from servanda.model import Source

if TYPE_CHECKING:
    from pathlib import Path

    from servanda.model.statement import Quals

__all__ = ["read_untc"]

_MARKS = {
    "a": "accession",
    "A": "acceptance",
    "AA": "approval",
    "d": "succession",
    "c": "confirmation",
    "C": "confirmation",
    "P": "notification",
    "p": "definitive-signature",
    "s": "definitive-signature",
}
_NO_ACT = ("date of adoption", "registration date")
_PLAIN = ("ratification", "accession", "acceptance", "approval", "succession", "confirmation")
_CELL = re.compile(r"(?P<day>\[?\d{1,2} [A-Za-z]+ \d{4}\]?)\s*(?P<mark>[A-Za-z]{0,2})")
_PROPS = ("signature", "deposit")


def read_untc(path: Path) -> ActTable:
    """Read a table of actions, or a folder of tables."""
    source = Source(
        f"untc-{path.stem.lower().replace('_', '-')}",
        f"Status of multilateral treaties, {path.name}",
        publisher="United Nations Treaty Collection",
        lang="en",
    )
    table = ActTable(source, "untc", _PROPS)
    if path.is_dir():
        for file in sorted(path.glob("*.csv")):
            _read_treaty(table, file)
    else:
        _read_actions(table, path)
    return table


def _read_actions(table: ActTable, path: Path) -> None:
    for line, row in read_records(path):
        day, mark = row["date"], row["mark"] or ""
        text = day if isinstance(day, str) else day.isoformat()
        _add(table, line, row["key"], row["participant"], row["column"], mark, text)


def _read_treaty(table: ActTable, file: Path) -> None:
    key = file.stem.replace(".", "-").lower()
    for line, row in read_csv(file):
        name = row.pop("Participant", "")
        for column, cell in row.items():
            found = _CELL.fullmatch(cell)
            if found is not None:
                day = day_of(found["day"].strip("[]"))
                _add(table, line, key, name, column, found["mark"], day)
            elif cell:
                where = f"{file.name}, {name}, {column}: {cell}"
                table.left.append(Left(line, where, "no date with a known mark"))


def _add(table: ActTable, line: int, key: str, name: str, column: str, mark: str, day: str) -> None:
    act = _act(column.lower(), mark)
    if act is None:
        table.left.append(Left(line, f"{key}: {column}", "no act of the participant"))
    elif mark and mark not in _MARKS and mark != "n":
        table.left.append(Left(line, f"{key}, {name}: {mark}", "an unknown mark"))
    else:
        table.rows.append(ActRow(line, key, name, "", *act, day))


def _act(column: str, mark: str) -> tuple[str, Quals] | None:
    """The act a cell stands for: its mark's, else what the heading names without a mark."""
    if column.startswith(_NO_ACT):
        return None
    kind = _MARKS.get(mark, "")
    if mark == "n" or (not kind and column.startswith("provisional")):
        return "provisional_application", ()
    if kind == "definitive-signature" or (not kind and column.startswith("definitive signature")):
        return act_of("definitive-signature")
    if column.startswith("signature"):
        return act_of("signature")
    return act_of(kind or _plain_kind(column))


def _plain_kind(column: str) -> str:
    heads = " ".join(head for head in column.split(",") if "(" not in head) or column
    return next((kind for kind in _PLAIN if kind in heads), "notification")
