"""Reservations and declarations as the Council of Europe's treaty office lists them.

A row of `api/conventions/getDeclarations` holds nature_Dec (reservation, declaration, objection,
territorial application, derogation, denunciation ...), code_Pays with its Value (the state) or
code_Organisation with its Libelle, numero_Article, date_Effet, date_Effet_Retrait, and texte_Decl.
To whom an objection is made, and to which territory a declaration extends, stands in the words
only, so these rows are listed and not entered. The words themselves are not entered either.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from servanda.exchange.table import ActRow, ActTable, Left
from servanda.model import quals_of

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["DECLARED", "is_declaration", "read_declaration"]

DECLARED = ("reservation", "declaration")
"""What the list is complete in: all that can be entered from it."""

_NATURES = {
    "reserv": "reservation",
    "réserv": "reservation",
    "declar": "declaration",
    "déclar": "declaration",
}
"""The first of these in the words for its nature, in English or French, tells the act."""

_OTHERS = ("objection", "territor", "derog", "dérog", "denunc", "dénonc", "withdraw", "retrait")
"""Of these the row does not say enough, or the chart says it."""

_NOBODY = ("", "null")


def is_declaration(row: dict[str, Any]) -> bool:
    """Whether a row (its field names in lower case) is one of the list of declarations."""
    return "nature_dec" in row


def read_declaration(
    table: ActTable, where: str, treaty: str, row: dict[str, Any], day: Callable[[str], str]
) -> None:
    """Read one row; `day` reads a field as a day."""
    nature, name = str(row.get("nature_dec") or "").strip(), _participant(row)
    prop = _act(nature)
    if not name:
        table.left.append(Left(where, f"{treaty}: {nature or '?'}", "no participant", treaty))
        return
    if prop is None:
        table.left.append(Left(where, f"{treaty}: {nature or '?'}", "not told to whom or where"))
        return
    begun, ended = day("date_effet"), day("date_effet_retrait")
    article = str(row.get("numero_article") or "").strip()
    told = {"article": article, "variant": article, "withdrawn": ended}
    if begun:
        quals = quals_of({key: value for key, value in told.items() if value})
        table.rows.append(ActRow(where, treaty, name, "", prop, quals, begun))
    else:
        table.left.append(Left(where, f"{treaty}, {name}: {nature}", "no day", treaty))


def _participant(row: dict[str, Any]) -> str:
    """The state, or the organisation; the service writes the word Null for none."""
    for field, key in (("code_pays", "Value"), ("code_organisation", "Libelle")):
        held = row.get(field)
        name = str(held.get(key) or "").strip() if isinstance(held, dict) else ""
        if name.lower() not in _NOBODY:
            return name
    return ""


def _act(nature: str) -> str | None:
    said = nature.lower()
    if any(word in said for word in _OTHERS):
        return None
    return next((prop for word, prop in _NATURES.items() if word in said), None)
