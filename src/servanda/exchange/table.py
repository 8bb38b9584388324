"""A table of treaty actions as somebody else publishes it, before names and ids are looked up.

Every importer reads its own layout into one shape: a row is one act of one participant, with the
place it stands in; what is no act of a participant is kept among `left`, with the reason.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from servanda.dates import parse_day
from servanda.errors import BadFile, BadInput
from servanda.model import Source, quals_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from servanda.dates import Day
    from servanda.model.statement import Quals

__all__ = [
    "ActRow",
    "ActTable",
    "Left",
    "Title",
    "act_of",
    "csv_source",
    "day_of",
    "read_csv",
    "read_records",
]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY = re.compile(r"(?P<day>\d{1,2})\s+(?P<month>[A-Za-z]{3,})\s+(?P<year>\d{4})")
_MONTH_FIRST = re.compile(r"(?P<month>[A-Za-z]{3,})\s+(?P<day>\d{1,2}),\s+(?P<year>\d{4})")


class ActRow(NamedTuple):
    """An act: of whom (a name, or a code of ISO 3166), about which treaty, what, and when.

    `where` is the line, with its file where the table has several; `valid` is EDTF. `named` are
    qualifiers that hold a name or code still to be looked up: to whom, for which territory.
    """

    where: str
    treaty: str
    participant: str
    code: str
    prop: str
    quals: Quals
    valid: str
    named: Quals = ()


class Title(NamedTuple):
    """What a treaty is called, officially, in one language."""

    lang: str
    text: str


class Left(NamedTuple):
    """A row that was not entered, and why.

    `opens` is the treaty whose list lacks the row; empty where it told of no act anyway.
    """

    where: str
    what: str
    why: str
    opens: str = ""


@dataclass(slots=True)
class ActTable:
    """What a file holds.

    `scheme` says whose numbers `treaty` holds (untc, ecolex), or is empty where they are ids of
    instruments; `titles` are the treaties' by that number, `opened` the days they were signed or
    adopted. `props` is what the table lists for each treaty, so that a list can be complete, and
    `lists` what it lists of single ones, where that differs; `as_of_last` says that of
    each treaty it lists everything up to the last act it has, as a depositary's does and a
    compilation of many does not.
    """

    source: Source
    scheme: str
    props: tuple[str, ...] = ("signature", "deposit")
    as_of_last: bool = False
    rows: list[ActRow] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    titles: dict[str, list[Title]] = field(default_factory=dict)
    lists: dict[str, tuple[str, ...]] = field(default_factory=dict)
    opened: dict[str, str] = field(default_factory=dict)

    @property
    def last(self) -> Day | None:
        """The latest day an act in the table was done: it was made no earlier."""
        done = {
            row.valid
            for row in self.rows
            if row.prop != "in_force" and len(row.valid) == len("2000-01-01")
        }
        return parse_day(max(done)) if done else None


_DEPOSITS = (
    "ratification", "acceptance", "approval", "accession", "succession", "confirmation",
    "notification", "consent",
)  # fmt: skip


def act_of(kind: str) -> tuple[str, Quals] | None:
    """The property and its qualifiers for a way of consent, or None for an unknown word.

    `consent` is an instrument whose kind the table does not tell.
    """
    if kind == "signature":
        return "signature", ()
    if kind == "definitive-signature":
        return "signature", quals_of({"kind": "definitive", "variant": "definitive"})
    if kind == "withdrawal":
        return "withdrawal_notice", ()
    if kind == "provisional-application":
        return "provisional_application", ()
    return ("deposit", quals_of({"kind": kind})) if kind in _DEPOSITS else None


def day_of(text: str) -> str:
    """A day as printed (`24 Sep 1945`, `Sep 24, 1945`) in ISO form; anything else as it is."""
    found = _DAY.fullmatch(text) or _MONTH_FIRST.fullmatch(text)
    name = found["month"][:3].lower() if found else ""
    if found is None or name not in _MONTHS:
        return text
    return f"{found['year']}-{_MONTHS.index(name) + 1:02}-{int(found['day']):02}"


def csv_source(path: Path, publisher: str) -> Source:
    """The source that a file in CSV is, named after it."""
    return Source(f"csv-{path.stem.lower().replace('_', '-')}", path.name, publisher=publisher)


def read_csv(path: Path, wanted: Sequence[str] = ()) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a CSV file with their line numbers.

    Raises:
        BadFile: a row has more cells than the heading, or a wanted column is missing.
        BadInput: the file cannot be read.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            _check(path, reader.fieldnames or (), wanted)
            for row in reader:
                if None in row:
                    raise BadFile(path.name, reader.line_num, "more cells than the heading has")
                yield reader.line_num, {key: (value or "").strip() for key, value in row.items()}
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise BadInput(f"{path} cannot be read as CSV: {error}") from error


def read_records(path: Path, wanted: Sequence[str] = ()) -> Iterator[tuple[int, Mapping[str, str]]]:
    """The rows of a Parquet or CSV file by column, as text, with their numbers.

    Raises:
        BadInput: Parquet needs a library that is not installed, or the file cannot be read.
        BadFile: a wanted column is missing.
    """
    if path.suffix != ".parquet":
        yield from read_csv(path, wanted)
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
    _check(path, names, wanted)
    for number, row in enumerate(frame.iter_rows(), 1):
        yield number, dict(zip(names, map(_text, row), strict=True))


def _check(path: Path, columns: Sequence[str], wanted: Sequence[str]) -> None:
    missing = [name for name in wanted if name not in columns]
    if missing:
        held = ", ".join(columns) or "none"
        raise BadFile(path.name, 1, f"no column {missing[0]!r}; the columns are: {held}")


def _text(value: Any) -> str:
    """A cell as text: days in ISO form, nothing as the empty string."""
    if value is None:
        return ""
    return str(value.date()) if hasattr(value, "date") else str(value).strip()
