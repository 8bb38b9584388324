"""Members of agreements as the International Environmental Agreements Database gives them.

Two layouts are read, as CSV or Parquet. The wide one has a row for each agreement and country:
`mitch_id`, `country`, `treatyname`, `tsig` (the agreement's signature), `csig`, `crat` (the
country's signature and ratification or similar), `ceif3` (entry into force), `ceif4` (withdrawal),
`ceif5` (rejoining), `ceif6` and `ceif7` (again), `tterm` (the agreement's end). The long one has a
row for each action: `Mitch ID`, `country_preferred`, `Action`, and a `Date` or a `Year`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from servanda.errors import BadFile
from servanda.exchange.table import ActRow, ActTable, Left, Title, act_of, day_of, read_records
from servanda.model import Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from servanda.model.statement import Quals

__all__ = ["read_ieadb"]

_WIDE = ("mitchid", "country", "csig", "crat", "ceif3")
_LONG = ("mitchid", "countrypreferred", "action")
_ACTS = {"csig": act_of("signature"), "crat": act_of("consent")}
_STINTS = (("ceif3", "ceif4"), ("ceif5", "ceif6"), ("ceif7", ""))
_TACIT = ("ceif8", "ceif9")
_CODES_FROM = "2600"
"""Years of the far future are codes of the database: no day is known, or none has come."""

_ACTIONS = {
    "signature": act_of("signature"),
    "ratification, accession, succession, or similar": act_of("consent"),
    "deposit of instrument": act_of("consent"),
    "provisional application": act_of("provisional-application"),
}
_BEGINNING = re.compile(r"entry into force(?: \d)?")
_END = re.compile(r"withdrawal or similar(?: \d)?")
_Party = tuple[str, str]


def read_ieadb(path: Path) -> ActTable:
    """Read a table of members in either layout.

    Raises:
        BadFile: the columns are those of neither.
    """
    source = Source(
        f"ieadb-{path.stem.lower().replace('_', '-')}",
        f"Members of environmental agreements, {path.name}",
        publisher="International Environmental Agreements Database Project",
    )
    table = ActTable(source, "ieadb")
    rows = [(str(n), _plain(row)) for n, row in read_records(path)]
    held = rows[0][1].keys() if rows else ()
    if all(name in held for name in _WIDE):
        for where, row in rows:
            _read_member(table, where, row)
    elif all(name in held for name in _LONG) and ("date" in held or "year" in held):
        _read_actions(table, rows)
    else:
        raise BadFile(
            path.name, 1, "these are not the columns of the database's members "
            "(mitch_id, country, csig, crat, ceif3) or actions (Mitch ID, country_preferred, "
            "Action, Date)",
        )  # fmt: skip
    return table


def _plain(row: Mapping[str, str]) -> dict[str, str]:
    """Columns whatever the spelling: Mitch ID, mitch_id, Mitch.ID."""
    return {re.sub(r"[^a-z0-9]", "", name.lower()): value for name, value in row.items()}


def _read_member(table: ActTable, where: str, row: Mapping[str, str]) -> None:
    treaty, name = row["mitchid"], row["country"]
    _describe(table, treaty, row)

    def add(act: tuple[str, Quals] | None, valid: str) -> None:
        if act:
            table.rows.append(ActRow(where, treaty, name, "", *act, valid))

    dated = {column: day for column in row if (day := _day(table, where, row, column))}
    for column, act in _ACTS.items():
        if column in dated:
            add(act, dated[column])
    for begin, end in _STINTS:
        if begin in dated:
            until = dated.get(end) or dated.get("tterm", "")
            add(("in_force", ()), _stint(table, where, f"{treaty}, {name}", dated[begin], until))
    for column in _TACIT:
        if row.get(column):
            table.left.append(Left(where, f"{treaty}, {name}", "an objection to tacit acceptance"))
    if not any(column in dated for column in ("csig", "crat", "ceif3")):
        table.left.append(Left(where, "participants without a date", "nothing to enter"))


_DATED = frozenset(("tterm", *_ACTS, *(column for stint in _STINTS for column in stint)))


def _day(table: ActTable, where: str, row: Mapping[str, str], column: str) -> str:
    if column not in _DATED or not row[column]:
        return ""
    if row[column] >= _CODES_FROM:
        what = f"{column} in {row[column][:4]}"
        table.left.append(Left(where, what, "a code of the database, no day"))
        return ""
    return day_of(row[column])


def _stint(table: ActTable, where: str, what: str, begin: str, end: str) -> str:
    if end and end <= begin:
        table.left.append(Left(where, f"{what}: {end}", "ends before it begins"))
        end = ""
    return f"{begin}/{end or '..'}"


def _describe(table: ActTable, treaty: str, row: Mapping[str, str]) -> None:
    title = row.get("treatyname") or row.get("treatynamefromtreatytable")
    if title:
        table.titles.setdefault(treaty, [Title("en", title)])
    signed = row.get("tsig", "")
    if signed and signed < _CODES_FROM:
        table.opened.setdefault(treaty, day_of(signed))


def _read_actions(table: ActTable, rows: Sequence[tuple[str, Mapping[str, str]]]) -> None:
    """Single actions; entries into force and withdrawals of a party are put together in pairs."""
    force: dict[_Party, list[tuple[str, str, str]]] = {}
    for where, row in rows:
        treaty, name, action = row["mitchid"], row["countrypreferred"], row["action"]
        said, day = action.lower(), day_of(row.get("date") or row.get("year", ""))
        _describe(table, treaty, row)
        if not day or day >= _CODES_FROM:
            table.left.append(Left(where, f"{treaty}, {name}: {action}", "no day"))
        elif act := _ACTIONS.get(said):
            table.rows.append(ActRow(where, treaty, name, "", *act, day))
        elif _BEGINNING.fullmatch(said) or _END.fullmatch(said):
            kind = "begin" if _BEGINNING.fullmatch(said) else "end"
            force.setdefault((treaty, name), []).append((day, kind, where))
        else:
            table.left.append(Left(where, f"action: {action}", "an action that is not entered"))
    for (treaty, name), found in force.items():
        for where, valid in _stints(table, f"{treaty}, {name}", sorted(found)):
            table.rows.append(ActRow(where, treaty, name, "", "in_force", (), valid))


def _stints(
    table: ActTable, what: str, found: list[tuple[str, str, str]]
) -> Iterator[tuple[str, str]]:
    begun: tuple[str, str] | None = None
    for day, kind, where in found:
        if kind == "begin" and begun is None:
            begun = (where, day)
        elif kind == "end" and begun is not None and day > begun[1]:
            yield begun[0], f"{begun[1]}/{day}"
            begun = None
        else:
            table.left.append(Left(where, f"{what}: {day}", f"a second {kind} without the other"))
    if begun is not None:
        yield begun[0], f"{begun[1]}/.."
