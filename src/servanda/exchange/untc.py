"""The United Nations Treaty Collection's tables of participants.

Two layouts are read: a folder of CSV files, one a treaty (`3-3.csv`: Participant, and a column for
each kind of act, its marks explained in the heading, as zmjones/untreaties publishes them, with the
titles in `index.csv` beside or above), and one Parquet or CSV file of single actions (key,
participant, column, date, mark).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from servanda.errors import BadInput
from servanda.exchange.table import (
    ActRow,
    ActTable,
    Left,
    Title,
    act_of,
    day_of,
    read_csv,
    read_records,
)
from servanda.model import Source

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from servanda.model.statement import Quals

__all__ = ["read_untc"]

# What a mark means where its heading does not say.
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
    "n": "provisional-application",
}
_NO_ACT = ("date of adoption", "registration", "resolution", "unts", "notification of non-")
# The first that a heading names; whatever else it is, somebody gave notice of it.
_KINDS = {
    "provisional": "provisional-application",
    "definitive signature": "definitive-signature",
    "simplified procedure": "definitive-signature",
    "confirmation": "confirmation",
    "signature": "signature",
    "ratification": "ratification",
    "accession": "accession",
    "acceptance": "acceptance",
    "approval": "approval",
    "succession": "succession",
}
_LEGEND = re.compile(r"(?P<words>.*?)\s*\((?P<mark>[A-Za-z]{1,2})\)")
_CELL = re.compile(r"(?P<day>\[?\d{1,2} [A-Za-z]+ \d{4}\]?)\s*(?P<mark>[A-Za-z]{0,2})")
_COLUMNS = ("key", "participant", "column", "date", "mark")


def read_untc(path: Path, index: Path | None = None) -> ActTable:
    """Read a table of actions, or a folder of tables; `index` lists the treaties' titles.

    Raises:
        BadInput: a folder without tables, or a file that cannot be read.
    """
    source = Source(
        f"untc-{path.resolve().stem.lower().replace('_', '-')}",
        f"Status of multilateral treaties, {path.name}",
        publisher="United Nations Treaty Collection",
        lang="en",
    )
    table = ActTable(source, "untc", as_of_last=True)
    if path.is_dir():
        _read_folder(table, path / "treaties" if (path / "treaties").is_dir() else path)
        index = index or next((f for f in _indices(path) if f.exists()), None)
    else:
        _read_actions(table, path)
    if index:
        table.titles = {key: [Title("en", title)] for key, title in _titles(index)}
    return table


def _read_folder(table: ActTable, folder: Path) -> None:
    files = [file for file in sorted(folder.glob("*.csv")) if file.name != "index.csv"]
    if not files:
        raise BadInput(f"there are no tables (*.csv) in {folder}; name the folder that holds them")
    for file in files:
        key = file.stem.replace(".", "-").lower()
        for line, row in read_csv(file, ["Participant"]):
            name = row.pop("Participant")
            for column, cell in row.items():
                _read_cell(table, f"{file.name}:{line}", key, name, column, cell)


def _indices(path: Path) -> tuple[Path, ...]:
    return path / "index.csv", path.resolve().parent / "index.csv"


def _titles(index: Path) -> Iterator[tuple[str, str]]:
    """Titles by key, which is the chapter and the number in it."""
    for _, row in read_csv(index, ["chapter_no", "treaty_no", "treaty_name"]):
        number = re.sub(r"\W+", "-", row["treaty_no"]).strip("-").lower()
        yield row.get("key") or f"{row['chapter_no']}-{number}", row["treaty_name"]


def _read_actions(table: ActTable, path: Path) -> None:
    for line, row in read_records(path, _COLUMNS):
        key, name, column, day, mark = map(row.__getitem__, _COLUMNS)
        _add(table, str(line), key, name, column, mark, day_of(day))


def _read_cell(table: ActTable, where: str, key: str, name: str, column: str, cell: str) -> None:
    found = _CELL.fullmatch(cell)
    if found is not None:
        day = day_of(found["day"].strip("[]"))
        _add(table, where, key, name, column, found["mark"], day)
    elif cell and column.lower().startswith(_NO_ACT):
        table.left.append(Left(where, f"{key}: {column}", "no act of the participant"))
    elif cell:
        what = f"{key}, {name}, {column}: {cell}"
        table.left.append(Left(where, what, "no date with a known mark", key))


def _add(
    table: ActTable, where: str, key: str, name: str, column: str, mark: str, day: str
) -> None:
    act = _act(column, mark)
    if act is None:
        table.left.append(Left(where, f"{key}: {column}", "no act of the participant"))
    elif mark and mark not in _MARKS and mark not in _legend(column):
        table.left.append(Left(where, f"{key}, {name}: {mark}", "an unknown mark", key))
    else:
        table.rows.append(ActRow(where, key, name, "", *act, day))


@cache
def _act(column: str, mark: str) -> tuple[str, Quals] | None:
    """The act a cell stands for: what the heading says of its mark, or names without a mark."""
    if column.lower().startswith(_NO_ACT):
        return None
    legend = _legend(column)
    kind = _kind(legend[mark]) if mark in legend else _MARKS.get(mark, "")
    return act_of(kind or _kind(column))


def _legend(column: str) -> dict[str, str]:
    """What each mark stands for: `Ratification, Accession(a)`."""
    found: dict[str, str] = {}
    for part in column.split(", "):
        marked = _LEGEND.fullmatch(part)
        words, mark = (marked["words"], marked["mark"]) if marked else (part, "")
        found.setdefault(mark, words)
    return found


def _kind(words: str) -> str:
    said = words.lower()
    return next((kind for word, kind in _KINDS.items() if word in said), "notification")
