"""ECOLEX's members of environmental treaties: signature, consent, entry into force, end.

The file has a row for each treaty and participant, with the columns EcolexID, StatID (ISO 3166-1
alpha-3), Countries/Territories, Sign, Rat, Force and Term. The kind of consent is not given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.exchange.table import ActRow, ActTable, Left, act_of, read_records
from servanda.model import Source

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from typing import Any

    from servanda.model.statement import Quals

__all__ = ["read_ecolex"]

_ACTS = {"Sign": act_of("signature"), "Rat": act_of("ratification")}


def read_ecolex(path: Path) -> ActTable:
    """Read a table of members."""
    source = Source(
        f"ecolex-{path.stem.lower().replace('_', '-')}",
        f"ECOLEX, members of treaties, {path.name}",
        publisher="ECOLEX (FAO, IUCN, UNEP)",
    )
    table = ActTable(source, "ecolex", ())
    for line, row in read_records(path):
        _read_row(table, line, row)
    return table


def _read_row(table: ActTable, line: int, row: Mapping[str, Any]) -> None:
    name, code = row["Countries/Territories"] or "", row["StatID"] or ""

    def add(act: tuple[str, Quals], valid: str) -> None:
        table.rows.append(ActRow(line, row["EcolexID"], name, code, *act, valid))

    for column, act in _ACTS.items():
        if row[column] and act:
            add(act, row[column])
    force, term = row["Force"], row["Term"]
    if force and term and term <= force:
        table.left.append(Left(line, f"{row['EcolexID']}, {name}: {term}", "ends before it begins"))
        term = None
    if force:
        add(("in_force", ()), f"{force}/{term or '..'}")
    if not any(row[column] for column in ("Sign", "Rat", "Force")):
        table.left.append(Left(line, row["EcolexID"], "participants without a date"))
