"""A table of treaty actions as somebody else publishes it, before names and ids are looked up.

Every importer reads its own layout into one shape: a row is one act of one participant, with the
line it stands in; what is no act of a participant is kept among `left`, with the reason.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from servanda.dates import parse_day
from servanda.errors import BadFile, BadInput
from servanda.model import quals_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from servanda.dates import Day
    from servanda.model import Source
    from servanda.model.statement import Quals

__all__ = ["ActRow", "ActTable", "Left", "act_of", "day_of", "read_csv", "read_records"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


class ActRow(NamedTuple):
    """An act: of whom (a name, or a code of ISO 3166), about which treaty, what, and when."""

    line: int
    treaty: str
    participant: str
    code: str
    prop: str
    quals: Quals
    valid: str


class Left(NamedTuple):
    """A row that was not entered, and why."""

    line: int
    what: str
    why: str


@dataclass(slots=True)
class ActTable:
    """What a file holds.

    `scheme` says whose numbers `treaty` holds (untc, ecolex), or is empty where they are ids of
    instruments; `props` is what the table lists for each treaty, so that a list can be complete.
    """

    source: Source
    scheme: str
    props: tuple[str, ...]
    rows: list[ActRow] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)

    @property
    def last(self) -> Day | None:
        """The latest day named in the table: it was made no earlier."""
        exact = [parse_day(row.valid) for row in self.rows if len(row.valid) == len("2000-01-01")]
        return max(exact, default=None)


_DEPOSITS = (
    "ratification", "acceptance", "approval", "accession", "succession", "confirmation",
    "notification",
)  # fmt: skip


def act_of(kind: str) -> tuple[str, Quals] | None:
    """The property and its qualifiers for a way of consent, or None for an unknown word."""
    if kind == "signature":
        return "signature", ()
    if kind == "definitive-signature":
        return "signature", quals_of({"kind": "definitive", "variant": "definitive"})
    if kind == "withdrawal":
        return "withdrawal_notice", ()
    return ("deposit", quals_of({"kind": kind})) if kind in _DEPOSITS else None


def day_of(text: str) -> str:
    """A day as depositaries print it (`24 Sep 1945`, `1945-09-24`), in ISO form; else as it is."""
    parts = text.split()
    if len(parts) == 3 and parts[1][:3].lower() in _MONTHS:  # noqa: PLR2004 - day month year
        month = _MONTHS.index(parts[1][:3].lower()) + 1
        return f"{parts[2]}-{month:02}-{int(parts[0]):02}" if parts[0].isdigit() else text
    return text


def read_csv(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a CSV file with their line numbers.

    Raises:
        BadFile: a row has more cells than the heading.
        BadInput: the file cannot be read.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            for row in reader:
                if None in row:
                    raise BadFile(path.name, reader.line_num, "more cells than the heading has")
                yield reader.line_num, {key: (value or "").strip() for key, value in row.items()}
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise BadInput(f"{path} cannot be read as CSV: {error}") from error


def read_records(path: Path) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """The rows of a Parquet or CSV file by column, with their numbers.

    Raises:
        BadInput: Parquet needs a library that is not installed, or the file cannot be read.
    """
    if path.suffix == ".csv":
        yield from read_csv(path)
        return
    try:
        import polars as pl  # noqa: PLC0415 - heavy, and only for Parquet
    except ImportError:
        raise BadInput(f"to read {path.name} install polars, or write it as CSV") from None
    try:
        frame = pl.read_parquet(path)
    except (OSError, pl.exceptions.PolarsError) as error:
        raise BadInput(f"{path} cannot be read as Parquet: {error}") from error
    names = frame.columns
    for number, row in enumerate(frame.iter_rows(), 1):
        yield number, dict(zip(names, row, strict=True))
