"""A table of one's own: a row is one act of one participant about a treaty.

Columns: `kind` and `date`; `participant` (a name or an id) or `code` (ISO 3166-1 alpha-3);
`instrument` where the file speaks of more than one; `which`, where somebody made several
reservations or declarations: without it the `article` tells one from another. Any other column is
a qualifier of the act, as the schema calls it: `article`, `to`, `territory`, `notified`,
`withdrawn`, `precludes`, `received`, `effective`, `revoked` and so on.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from servanda.errors import BadFile
from servanda.exchange.table import (
    ActRow,
    ActTable,
    Left,
    act_of,
    csv_source,
    day_of,
    read_csv,
)
from servanda.model import load_schema, quals_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

    from servanda.model import Prop

__all__ = ["LISTS", "read_own_csv"]

LISTS: Mapping[str, tuple[str, ...]] = {
    "consents": ("signature", "deposit"),
    "withdrawals": ("withdrawal_notice",),
    "reservations": ("reservation",),
    "objections": ("objection", "acceptance_of"),
    "declarations": ("declaration",),
    "territories": ("territorial_application",),
}
"""What a table may list completely, by the word for it."""

_KINDS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "reservation": ("reservation", {}),
    "declaration": ("declaration", {}),
    "objection": ("objection", {"kind": "reservation"}),
    "objection-to-accession": ("objection", {"kind": "accession"}),
    "objection-to-amendment": ("objection", {"kind": "amendment"}),
    "acceptance-of-reservation": ("acceptance_of", {"kind": "reservation"}),
    "acceptance-of-accession": ("acceptance_of", {"kind": "accession"}),
    "territorial-extension": ("territorial_application", {"effect": "extended"}),
    "territorial-exclusion": ("territorial_application", {"effect": "excluded"}),
    "provisional-application-end": ("provisional_end", {}),
}
_TAKEN_BACK: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "reservation-withdrawal": ("reservation", {}),
    "declaration-withdrawal": ("declaration", {}),
    "objection-withdrawal": ("objection", {"kind": "reservation"}),
    "territorial-withdrawal": ("territorial_application", {}),
}
"""What takes back an act of the table: its day becomes the day the act was `withdrawn`."""

_OF_THE_TABLE = ("instrument", "participant", "code", "kind", "date", "which")
_TOLD_BY_ARTICLE = ("reservation", "declaration", "objection", "acceptance_of")
_AGAINST_SOMEBODY = ("reservation", "accession")


def read_own_csv(path: Path, instrument: str = "", lists: Collection[str] = ()) -> ActTable:
    """Read one's own table.

    Args:
        path: the file.
        instrument: which treaty it is about, where no column says so.
        lists: words of `LISTS`: what it lists completely; without any, what it has rows of.

    Raises:
        BadFile: a row names no instrument, participant or date, an unknown kind of act, or
            something that this kind of act does not have.
    """
    table = ActTable(csv_source(path, "own table"), "", ())
    for line, row in read_csv(path):
        _read_row(table, _Row(path.name, line, row, instrument))
    held = {row.prop for row in table.rows}
    words = lists or [word for word, props in LISTS.items() if held.intersection(props)]
    table.props = tuple(prop for word in words for prop in LISTS[word])
    return table


def _read_row(table: ActTable, row: _Row) -> None:
    ended = _TAKEN_BACK.get(row.kind)
    act = ended or _KINDS.get(row.kind) or row.consent()
    if act is None:
        raise row.bad(f"the kind {row.kind!r} is unknown; write ratification, reservation or so")
    acted = row.acted(*act, whole=ended is None)
    for column in row.strange():
        table.left.append(Left(str(row.line), f"column {column}", "no column of this table"))
    if ended is None:
        table.rows.append(acted)
    elif not _take_back(table, acted):
        what = f"{acted.participant or acted.code}: {row.kind}"
        table.left.append(Left(str(row.line), what, "the table has nothing that it takes back"))


def _take_back(table: ActTable, end: ActRow) -> bool:
    """Mark what an act takes back; whether there is any such."""
    found = [n for n, made in enumerate(table.rows) if _ends(end, made)]
    for n in found:
        made = table.rows[n]
        quals = quals_of({**dict(made.quals), "withdrawn": end.valid})
        table.rows[n] = made._replace(quals=quals)
    return bool(found)


def _ends(end: ActRow, made: ActRow) -> bool:
    """Of the same participant, with all that the taking back tells, and made before it."""
    same = (made.treaty, made.participant, made.code, made.prop) == (
        end.treaty, end.participant, end.code, end.prop,
    )  # fmt: skip
    told = {*end.quals, *end.named} <= {*made.quals, *made.named}
    return same and told and made.valid <= end.valid and "withdrawn" not in dict(made.quals)


@dataclass(frozen=True, slots=True)
class _Row:
    """One line, on its way to an act."""

    file: str
    line: int
    cells: Mapping[str, str]
    instrument: str

    @property
    def kind(self) -> str:
        return self.cells.get("kind", "").lower().replace(" ", "-")

    def bad(self, what: str) -> BadFile:
        """What is wrong with the line."""
        return BadFile(self.file, self.line, what)

    def consent(self) -> tuple[str, Mapping[str, str]] | None:
        """A signature, an instrument of consent, a notice of withdrawal."""
        act = act_of(self.kind)
        return (act[0], dict(act[1])) if act else None

    def acted(self, prop: str, fixed: Mapping[str, str], *, whole: bool) -> ActRow:
        """The act; `whole` says that it needs all that tells it from others."""
        cells, spec = self.cells, load_schema()[prop]
        treaty = cells.get("instrument") or self.instrument
        name, code = cells.get("participant", ""), cells.get("code", "")
        if not treaty:
            raise self.bad("no instrument; add a column, or name one --instrument")
        if not (name or code):
            raise self.bad("no participant; add a name or a code")
        if not cells.get("date"):
            raise self.bad("no date; write the day, or a year")
        said = dict(fixed) | dict(self._told(prop, spec))
        if whole:
            self._check(spec, said)
        named = {q: text for q, text in said.items() if spec.quals[q].value == "id"}
        quals = {q: text for q, text in said.items() if q not in named}
        return ActRow(
            str(self.line), treaty, name, code, prop, quals_of(quals), day_of(cells["date"]),
            quals_of(named),
        )  # fmt: skip

    def _told(self, prop: str, spec: Prop) -> Iterator[tuple[str, str]]:
        """The qualifiers that cells give; where one made several, `which` or the article tells."""
        for column, cell in self._further():
            held = spec.quals.get(column)
            if held is None and column == "article" and prop in _TOLD_BY_ARTICLE:
                continue
            if held is None:
                raise self.bad(f"the kind {self.kind!r} has no {column}; leave the cell empty")
            text = day_of(cell) if held.value == "when" else cell
            if held.value != "id" and (problem := held.problem(text)):
                raise self.bad(f"{column}: {text!r} {problem}")
            yield column, text
        article = self.cells.get("article") if prop in _TOLD_BY_ARTICLE else ""
        if which := self.cells.get("which") or article:
            yield "variant", which

    def _check(self, spec: Prop, said: Mapping[str, str]) -> None:
        against = said.get("kind") in _AGAINST_SOMEBODY and "to" in spec.quals
        for name in spec.identity:
            optional = spec.quals[name].optional and not (name == "to" and against)
            if not optional and not said.get(name):
                raise self.bad(f"no {name}; a row of the kind {self.kind!r} needs that column")

    def _further(self) -> Iterator[tuple[str, str]]:
        """Filled cells that the schema has a word for."""
        known = _qualifiers()
        for column, cell in self.cells.items():
            if cell and column in known and column not in _OF_THE_TABLE:
                yield column, cell

    def strange(self) -> Iterator[str]:
        """Filled columns that nobody has a word for."""
        known = {*_OF_THE_TABLE, *_qualifiers()}
        for column, cell in self.cells.items():
            if cell and column not in known:
                yield column


@cache
def _qualifiers() -> frozenset[str]:
    """Whatever may tell more of an act about an instrument."""
    props = {prop for prop, _ in (*_KINDS.values(), *_TAKEN_BACK.values())}
    props |= {prop for listed in LISTS.values() for prop in listed}
    return frozenset(name for prop in props for name in load_schema()[prop].quals)
