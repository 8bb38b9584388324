"""Per-party tables of openclimatedata, as CSV.

They have a row for each party: Code, Name, and columns of days (Signature, Ratification with its
Kind, Acceptance, Date with its Participation Type, Date-Of-Effect).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.exchange.table import ActRow, ActTable, Left, act_of, csv_source, read_csv
from servanda.model import quals_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from servanda.model.statement import Quals

__all__ = ["read_climate"]

_CONSENT = (("Ratification", "Kind"), ("Date", "Participation Type"), ("Acceptance", ""))


def read_climate(path: Path, instrument: str) -> ActTable:
    """Read a table of openclimatedata about one instrument.

    A column of emissions is the table of shares that a weighted clause goes by.
    """
    table = ActTable(csv_source(path, "openclimatedata"), "", ("deposit",), as_of_last=True)
    for line, row in read_csv(path, ("Code", "Name")):
        for prop, quals, valid in _climate_acts(table, str(line), row):
            acted = ActRow(str(line), instrument, row["Name"], row["Code"], prop, quals, valid)
            table.rows.append(acted)
        if row.get("Signature"):
            table.props = ("signature", "deposit")
    return table


def _climate_acts(
    table: ActTable, where: str, row: Mapping[str, str]
) -> Iterator[tuple[str, Quals, str]]:
    """What one party did: property, qualifiers, days."""
    if day := row.get("Signature"):
        yield "signature", (), day
    for column, kind_column in _CONSENT:
        kind = (row.get(kind_column) or column).lower()
        act = act_of("provisional-application" if kind.startswith("provisional") else kind)
        if row.get(column) and act:
            yield *act, row[column]
        elif row.get(column):
            table.left.append(Left(where, f"{row['Name']}: {kind}", "an unknown kind of consent"))
    if day := row.get("Date-Of-Effect"):
        yield "in_force", (), f"{day}/.."
    if amount := row.get("Emissions"):
        yield "share", quals_of({"amount": amount, "unit": "Gg CO2 equivalent"}), "../.."
