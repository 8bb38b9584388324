"""Each party's entry into force, from its consent and the clause, against ECOLEX.

The treaty's own day is given: the official one or, where the data leave it out, the one computed
from the depositary's table, since a list of today's members lacks those who left and came back.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from clauses.case import CHANGE, DATA, OFFICIAL, Case, asked, entries, library
from clauses.pairs import compare
from clauses.tally import Tally

from servanda import Draft, Source, Statement, When
from servanda.exchange import read_ecolex
from servanda.flows.tables import import_table

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from servanda import Record

__all__ = ["ecolex"]

# Where an id of the data is not the library's without its year.
OTHER_IDS = {
    "mp-montr": "montreal-montr-1997",
    "marpol78": "marpol-1978",
    "solas74": "solas-1974",
    "lp96": "lp-1996",
}


def ecolex(path: Path, depositary: Record) -> Tally:
    """Every party of every treaty that both ECOLEX and the library know.

    Days are computed from ECOLEX's own consents. The record with the depositary's table gives the
    treaties' days, and tells where ECOLEX has another day of consent than the depositary.
    """
    record = library(path)
    instruments = numbered(record)
    computed = days(depositary, set(instruments.values()))
    table = read_ecolex(DATA / "ecolex_members.parquet")
    rows = [row for row in table.rows if row.treaty in instruments]
    # Where the table gives no consent there is nothing to reckon from.
    consented = {(row.treaty, row.code) for row in rows if row.prop == "deposit"}
    force = {
        (instruments[row.treaty], row.code): row.valid[:10]
        for row in rows
        if row.prop == "in_force" and (row.treaty, row.code) in consented
    }
    table.rows = [row for row in rows if row.prop != "in_force"]
    import_table(record, asked(record), table, CHANGE)
    state(record, {name for name, _ in force}, computed)
    tally = compare(record, force, Tally("ECOLEX pairs"), depositary)
    record.close()
    return tally


def numbered(record: Record) -> dict[str, str]:
    """The library's instruments by their number in ECOLEX."""
    codes = asked(record).view.find(prop="code")
    return {s.value: s.subject for s in codes if s.qual("scheme") == "ecolex"}


def days(record: Record, instruments: set[str]) -> dict[str, str]:
    """The day of each treaty as computed from the depositary's table alone."""
    codes = asked(record).view.find(prop="code")
    found = {s.subject for s in codes if s.qual("scheme") == "untc"} & instruments
    statuses = {name: Case.of(record, name).since() for name in sorted(found)}
    return {name: since for name, since in statuses.items() if re.match(r"\d", since)}


def state(record: Record, instruments: set[str], computed: Mapping[str, str]) -> None:
    """The day of each treaty as a statement: here only the parties' own are computed."""
    draft = Draft("eval", "days of the treaties")
    draft.describe(Source("official", "Days of entry into force"))
    official = dict(computed)
    for entry in entries():
        stems = (name for name in instruments if re.sub(r"-\d{4}$", "", name) == entry["id"])
        name = OTHER_IDS.get(entry["id"]) or next(stems, "")
        if name and entry.get(OFFICIAL):
            official[name] = str(entry[OFFICIAL])
    for name in sorted(instruments & official.keys()):
        when = When.parse(f"{official[name]}/..")
        draft.assert_(Statement(name, "in_force", name, when, "official"))
    record.append(draft, at=CHANGE.at)
