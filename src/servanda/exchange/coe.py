"""The Council of Europe's treaty office, as its service answers in JSON.

Two answers are read, each about one treaty. The chart of signatures (`api/signatures`) is a list of
groups (member states, other states, organisations), each a list of rows: NumSTE, LibPaysOrga (the
participant), DateSignature, DateConsentement, DateEntreeVigueur, DateDenonciation,
DateEffetDenonciation, DateSuspension. It gives one date of consent for ratification, acceptance,
approval and accession alike. The list of declarations (`api/conventions/getDeclarations`) is read
in `coe_declarations`. The list of all treaties (`api/traites/search`) gives their titles.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any

import msgspec

from servanda.dates import iso, parse_day
from servanda.errors import BadFile, BadInput
from servanda.exchange.coe_declarations import DECLARED, is_declaration, read_declaration
from servanda.exchange.table import ActRow, ActTable, Left, Title, act_of
from servanda.model import Source, quals_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["read_coe"]

_CHARTED = ("signature", "deposit", "withdrawal_notice", "suspension")
"""What the chart tells of every participant, so that a blank means that there was none."""
_ACTS = {
    "datesignature": act_of("signature"),
    "dateconsentement": act_of("consent"),
}
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T[\d:.+Z-]*)?")
_NUMBER = re.compile(r"(?<!\d)(\d{1,3}[A-Z]?)(?![\dA-Za-z])")
_LANGS = {"eng": "en", "fre": "fr", "ger": "de", "ita": "it", "rus": "ru"}
_SERIES = re.compile(r"\s*\([^()]*\d{3}[A-ZА-Я]?\s*\)(?:\s*\(\*+\))?$")
"""The number at the end of a title, and a star where it is closed: (STE n° 022) (*)."""


def read_coe(path: Path, number: str = "", index: Path | None = None) -> ActTable:
    """Read an answer of the service, or a folder of them.

    Args:
        path: the file or folder.
        number: the treaty's number, if neither a row nor the name of the file tells it.
        index: the list of all treaties, for their titles.

    Raises:
        BadFile: the file is no such answer.
        BadInput: the file cannot be read, or nothing tells which treaty it is about.
    """
    source = Source(
        f"coe-{path.resolve().stem.lower().replace('_', '-')}",
        f"Signatures, ratifications and declarations, {path.name}",
        publisher="Council of Europe, Treaty Office",
    )
    table = ActTable(source, "cets", _CHARTED, as_of_last=True)
    files = sorted(path.glob("*.json")) if path.is_dir() else [path]
    if not files:
        raise BadInput(f"there are no answers (*.json) in {path}; name the folder that holds them")
    for file in files:
        _read_file(table, file, number, several=path.is_dir())
    if index:
        _read_titles(table, index)
    return table


def _read_file(table: ActTable, file: Path, number: str, *, several: bool) -> None:
    before = len(table.rows) + len(table.left)
    for n, row in enumerate(_rows(_decoded(file)), 1):
        where = f"{file.name}:{n}" if several else str(n)
        treaty = str(row.get("numste") or number or _from_name(file)).zfill(3)
        if not treaty.strip("0"):
            raise BadFile(file.name, n, "no treaty (NumSTE); this is no chart of signatures")
        day = partial(_day, table, where, treaty, row)
        if is_declaration(row):
            _lists(table, treaty, DECLARED)
            read_declaration(table, where, treaty, row, day)
        elif row.get("libpaysorga"):
            _lists(table, treaty, _CHARTED)
            _read_row(table, where, treaty, row)
        else:
            what = "no participant (LibPaysOrga); this is no chart of signatures"
            raise BadFile(file.name, n, what)
    if len(table.rows) + len(table.left) == before:
        raise BadFile(file.name, 1, "no rows with LibPaysOrga; this is no chart of signatures")


def _decoded(file: Path) -> Any:
    try:
        return msgspec.json.decode(file.read_bytes())
    except (OSError, msgspec.DecodeError) as error:
        raise BadInput(f"{file} cannot be read as JSON: {error}") from error


def _rows(node: Any) -> Iterator[dict[str, Any]]:
    """Every row, however deep the groups are; the case of field names does not matter."""
    if isinstance(node, dict):
        row = {str(name).lower(): value for name, value in node.items()}
        if "libpaysorga" in row or "datesignature" in row or is_declaration(row):
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


def _lists(table: ActTable, treaty: str, props: tuple[str, ...]) -> None:
    """A treaty's list holds what the answers about it hold, whichever came first."""
    held = table.lists.get(treaty, ())
    table.lists[treaty] = (*held, *(prop for prop in props if prop not in held))


def _read_row(table: ActTable, where: str, treaty: str, row: dict[str, Any]) -> None:
    name = str(row["libpaysorga"]).strip()
    days = {field: _day(table, where, treaty, row, field) for field in row}

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
        # A denunciation that takes effect on a day leaves the day before as the last.
        last = iso(parse_day(ends) - 1) if ends else ".."
        add("in_force", f"{begins}/{last}")
    if suspended := days.get("datesuspension"):
        # The chart gives no end.
        add("suspension", f"{suspended}/")
    if not any(days.values()):
        table.left.append(Left(where, "participants without a date", "nothing to enter"))


def _day(table: ActTable, where: str, treaty: str, row: dict[str, Any], field: str) -> str:
    value = row.get(field)
    if not field.startswith("date") or not value:
        return ""
    if found := _DAY.fullmatch(str(value)):
        return found[1]
    what = ", ".join(filter(None, (treaty, str(row.get("libpaysorga") or ""))))
    table.left.append(Left(where, f"{what}: {field} {value}", "no date", treaty))
    return ""


def _read_titles(table: ActTable, index: Path) -> None:
    """What the list of all treaties calls each, and the day it was opened for signature."""
    found = _decoded(index)
    rows = [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []
    if not any("Numero_traite" in row for row in rows):
        raise BadFile(index.name, 1, "no Numero_traite; this is no list of the treaties")
    for row in rows:
        treaty = str(row.get("Numero_traite") or "")
        named = {lang: row.get(f"Libelle_titre_{code.upper()}") for code, lang in _LANGS.items()}
        table.titles[treaty] = [
            Title(lang, " ".join(_SERIES.sub("", text.strip()).split()))
            for lang, text in named.items()
            if text
        ]
        if opened := _DAY.fullmatch(str(row.get("Date_ste") or "")):
            table.opened[treaty] = opened[1]
