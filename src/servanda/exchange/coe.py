"""The Council of Europe's chart of signatures and ratifications, as its service answers in JSON.

The answer for one treaty is a list of groups (member states, other states, organisations), each a
list of rows: NumSTE, LibPaysOrga (the participant), DateSignature, DateConsentement,
DateEntreeVigueur, DateDenonciation, DateEffetDenonciation, DateSuspension. The service gives one
date of consent for ratification, acceptance, approval and accession alike.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import msgspec

from servanda.errors import BadFile, BadInput
from servanda.exchange.table import ActRow, ActTable, Left, act_of
from servanda.model import Source, quals_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["read_coe"]

_ACTS = {
    "datesignature": act_of("signature"),
    "dateconsentement": act_of("consent"),
}
_NOT_ENTERED = ("datesuspension",)
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T[\d:.+Z-]*)?")
_NUMBER = re.compile(r"(?<!\d)(\d{1,3})(?!\d)")


def read_coe(path: Path, number: str = "") -> ActTable:
    """Read one answer of the service, or a folder of them; `number` is the treaty's if none says.

    Raises:
        BadFile: the file is no such answer.
        BadInput: the file cannot be read, or nothing tells which treaty it is about.
    """
    source = Source(
        f"coe-{path.resolve().stem.lower().replace('_', '-')}",
        f"Chart of signatures and ratifications, {path.name}",
        publisher="Council of Europe, Treaty Office",
    )
    table = ActTable(source, "cets", as_of_last=True)
    files = sorted(path.glob("*.json")) if path.is_dir() else [path]
    if not files:
        raise BadInput(f"there are no answers (*.json) in {path}; name the folder that holds them")
    for file in files:
        _read_file(table, file, number, several=path.is_dir())
    return table


def _read_file(table: ActTable, file: Path, number: str, *, several: bool) -> None:
    try:
        found = msgspec.json.decode(file.read_bytes())
    except (OSError, msgspec.DecodeError) as error:
        raise BadInput(f"{file} cannot be read as JSON: {error}") from error
    for n, row in enumerate(_rows(found), 1):
        treaty = str(row.get("numste") or number or _from_name(file))
        if not treaty or not row.get("libpaysorga"):
            what = "no participant (LibPaysOrga)" if treaty else "no treaty (NumSTE)"
            raise BadFile(file.name, n, f"{what}; this is no chart of signatures")
        where = f"{file.name}:{n}" if several else str(n)
        _read_row(table, where, treaty.zfill(3), row)
    if not table.rows and not table.left:
        raise BadFile(file.name, 1, "no rows with LibPaysOrga; this is no chart of signatures")


def _rows(node: Any) -> Iterator[dict[str, Any]]:
    """Every row, however deep the groups are; the case of field names does not matter."""
    if isinstance(node, dict):
        row = {str(name).lower(): value for name, value in node.items()}
        if "libpaysorga" in row or "datesignature" in row:
            yield row
            return
        node = list(node.values())
    if isinstance(node, list):
        for item in node:
            yield from _rows(item)


def _from_name(file: Path) -> str:
    """`210.json`, `signatures-210.json`."""
    found = _NUMBER.search(file.stem)
    return found[1] if found else ""


def _read_row(table: ActTable, where: str, treaty: str, row: dict[str, Any]) -> None:
    name = str(row["libpaysorga"]).strip()
    days = {field: _day(table, where, f"{treaty}, {name}", row, field) for field in row}

    def add(prop: str, valid: str, quals: tuple[tuple[str, str], ...] = ()) -> None:
        table.rows.append(ActRow(where, treaty, name, "", prop, quals, valid))

    for field, act in _ACTS.items():
        if days.get(field) and act:
            add(act[0], days[field], act[1])
    denounced, ends = days.get("datedenonciation", ""), days.get("dateeffetdenonciation", "")
    if denounced:
        add("withdrawal_notice", denounced, quals_of({"effective": ends}) if ends else ())
    if begins := days.get("dateentreevigueur"):
        if ends and ends <= begins:
            table.left.append(Left(where, f"{treaty}, {name}: {ends}", "ends before it begins"))
            ends = ""
        add("in_force", f"{begins}/{ends or '..'}")
    for field in _NOT_ENTERED:
        if days.get(field):
            table.left.append(Left(where, f"{treaty}, {name}: {days[field]}", "a suspension"))


def _day(table: ActTable, where: str, what: str, row: dict[str, Any], field: str) -> str:
    value = row[field]
    if not field.startswith("date") or not value:
        return ""
    if found := _DAY.fullmatch(str(value)):
        return found[1]
    table.left.append(Left(where, f"{what}: {field} {value}", "no date"))
    return ""
