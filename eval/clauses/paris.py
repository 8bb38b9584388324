"""The Paris Agreement: the treaty itself by its shares of emissions, and each of its parties."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from clauses.case import CHANGE, DATA, NOW, Case, asked, library
from clauses.pairs import compare
from clauses.tally import Tally
from clauses.treaties import why

from servanda import Draft, Source, Statement, When
from servanda.dates import parse_day
from servanda.exchange import read_climate
from servanda.exchange.table import read_csv
from servanda.flows.participants import Participants
from servanda.flows.tables import import_table
from servanda.model import quals_of

if TYPE_CHECKING:
    from pathlib import Path

    from servanda import Record

__all__ = ["paris"]

TREATY, OFFICIAL_DAY = "paris-2015", "2016-11-04"
# Instruments of 2016 that later ones took the place of.
REPLACED = {"us": "2016-09-03"}


def paris(path: Path) -> list[Tally]:
    """The treaty and its parties; shares are taken from the same file."""
    file = DATA / "paris-agreement-entry-into-force.csv"
    record = library(path)
    table = read_climate(file, TREATY)
    force = {(TREATY, r.code): r.valid[:10] for r in table.rows if r.prop == "in_force"}
    table.rows = [row for row in table.rows if row.prop != "in_force"]
    import_table(record, asked(record), table, CHANGE)
    _restore(record, file)
    treaty = Tally("Paris Agreement")
    case = Case.of(record, TREATY, NOW)
    treaty.hold(TREATY, case.since(), OFFICIAL_DAY, partial(why, case, OFFICIAL_DAY))
    parties = compare(record, force, Tally("Paris parties"))
    record.close()
    return [treaty, parties]


def _restore(record: Record, file: Path) -> None:
    who = Participants.of(asked(record).view)
    draft = Draft("eval", "shares and replaced instruments")
    draft.describe(Source("shares", "Emissions by party", publisher="openclimatedata"))
    for _, row in read_csv(file):
        found = who.find(row["Name"], row["Code"], None, parse_day("2016-01-01"))
        if found and row["Emissions"]:
            _say(draft, "share", found[0], When.always(), amount=row["Emissions"])
    for actor, day in REPLACED.items():
        _say(draft, "deposit", actor, When.parse(day), kind="acceptance", variant="replaced")
    notice = When.parse("2019-11-04")
    _say(draft, "withdrawal_notice", "us", notice, effective="2020-11-04")
    record.append(draft, at=CHANGE.at)


def _say(draft: Draft, prop: str, actor: str, when: When, **quals: str) -> None:
    draft.assert_(Statement(TREATY, prop, actor, when, "shares", quals_of(quals)))
