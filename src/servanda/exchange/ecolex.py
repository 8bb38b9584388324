"""ECOLEX's members of environmental treaties: signature, consent, entry into force, end.

The file has a row for each treaty and participant, with the columns EcolexID, StatID (ISO 3166-1
alpha-3), Countries/Territories, Sign, Rat, Force, Term and perhaps Reservation, the day of one.
The kind of consent is not given, nor what a reservation is to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.exchange.table import ActRow, ActTable, Left, act_of, day_of, read_records
from servanda.model import Source

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from servanda.model.statement import Quals

__all__ = ["read_ecolex"]

_ACTS = {"Sign": act_of("signature"), "Rat": act_of("consent")}
_COLUMNS = ("EcolexID", "StatID", "Countries/Territories", "Sign", "Rat", "Force", "Term")


def read_ecolex(path: Path) -> ActTable:
    """Read a table of members.

    Raises:
        BadFile: a column is missing.
    """
    source = Source(
        f"ecolex-{path.stem.lower().replace('_', '-')}",
        f"ECOLEX, members of treaties, {path.name}",
        publisher="ECOLEX",
    )
    table = ActTable(source, "ecolex")
    for line, row in read_records(path, _COLUMNS):
        _read_row(table, str(line), row)
    return table


def _read_row(table: ActTable, where: str, row: Mapping[str, str]) -> None:
    treaty, name, code = row["EcolexID"], row["Countries/Territories"], row["StatID"]

    def add(act: tuple[str, Quals], valid: str) -> None:
        table.rows.append(ActRow(where, treaty, name, code, *act, valid))

    for column, act in _ACTS.items():
        if row[column] and act:
            add(act, row[column])
    if reserved := row.get("Reservation"):
        add(("reservation", ()), day_of(reserved))
    force, term = row["Force"], row["Term"]
    if force and term and term <= force:
        table.left.append(Left(where, f"{treaty}, {name}: {term}", "ends before it begins"))
        term = ""
    if force:
        add(("in_force", ()), f"{force}/{term or '..'}")
    if not any(row.get(column) for column in ("Sign", "Rat", "Force", "Reservation")):
        table.left.append(Left(where, "participants without a date", "nothing to enter"))
