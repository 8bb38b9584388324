"""A table of one's own: reservations, objections and territories, entered and asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from servanda import AsOf, Draft, Record, Statement, When
from servanda.dates import parse_day
from servanda.errors import BadFile
from servanda.exchange import read_own_csv
from servanda.flows.asking import Question, ask
from servanda.flows.change import Change
from servanda.flows.parties import parties
from servanda.flows.rulebook import rule_bytes
from servanda.flows.status import status
from servanda.flows.tables import import_table
from servanda.model import Source, quals_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from servanda.flows.asking import Asked
    from servanda.flows.tables import TableImported

RIVERS = "rivers-1990"
CHANGE = Change("tester", "a list", "2026-11-23T00:00:00+00:00")
WINDOW = {"n": "12", "unit": "month", "form": "same_daynumber", "month_end": "down"}
RULE = {
    "instrument": RIVERS,
    "entry_into_force": {"article": "1", "when": {"count": {"of": "any", "at_least": "2"}}},
    "reservations": {"article": "7", "allowed": "all", "window": WINDOW, "effect": "consent"},
    "territory": {"silent": "yes"},
}
HEAD = "participant,kind,date,article,to,territory,notified,withdrawn,precludes\n"
CONSENTS = """\
Aquila,ratification,1990-01-01,,,,,,
bo,ratification,1990-01-01,,,,,,
Carpathia,ratification,1990-01-01,,,,,,
"""
MADE = """\
Aquila,reservation,1990-01-01,3,,,1990-01-15,,
Aquila,reservation,1990-01-01,9,,,,,
Borea,objection,1990-05-05,3,Aquila,,,,yes
Carpathia,objection,1990-06-06,3,aq,,,,no
Aquila,territorial exclusion,1990-01-01,,,Isle,,,
"""


def said(subject: str, prop: str, value: str, valid: str = "../..", **quals: str) -> Statement:
    lang = "en" if prop == "name" else ""
    return Statement(subject, prop, value, When.parse(valid), "list", quals_of(quals), lang)


@pytest.fixture
def record(new: Callable[[], str]) -> Iterator[Record]:
    draft = Draft("tester", "states and an invented treaty")
    draft.describe(Source("list"))
    for id_, name in (("aq", "Aquila"), ("bo", "Borea"), ("ca", "Carpathia")):
        draft.assert_(said(id_, "kind", "state"))
        draft.assert_(said(id_, "name", name, form="common"))
    draft.assert_(said("isle", "kind", "territory"))
    draft.assert_(said("isle", "name", "Isle", form="common"))
    draft.assert_(said("isle", "territory_of", "aq", "1900-01-01/.."))
    draft.assert_(said(RIVERS, "kind", "instrument"))
    draft.assert_(said(RIVERS, "rule", draft.keep(rule_bytes(RULE))))
    held = Record.create(new())
    held.append(draft, at=CHANGE.at)
    yield held
    held.close()


def asked(record: Record, day: str = "2000-01-01") -> Asked:
    return ask(record, Question(parse_day(day)), "test")


def brought(
    record: Record, folder: Path, text: str, until: str = "", lists: tuple[str, ...] = ()
) -> TableImported:
    path = folder / "mine.csv"
    path.write_text(HEAD + text, "utf-8")
    table = read_own_csv(path, RIVERS, lists)
    return import_table(record, asked(record), table, CHANGE, until)


def test_between_two_the_table_decides(record: Record, tmp_path: Path) -> None:
    done = brought(record, tmp_path, CONSENTS + MADE, "1999-12-31")
    assert (done.left, done.complete, done.statements) == ([], 1, 8)
    on = asked(record, "1999-01-01")
    for one, other, answer in (("aq", "bo", "no"), ("aq", "ca", "yes"), ("bo", "ca", "yes")):
        assert status(on, RIVERS, actor=one, toward=other).answer == answer
    assert status(on, RIVERS, actor="aq", territory="isle").answer == "no"
    again = brought(record, tmp_path, CONSENTS + MADE, "1999-12-31")
    assert (again.transaction, again.replaced) == (None, 0)


def test_what_is_not_listed_is_not_absent(record: Record, tmp_path: Path) -> None:
    brought(record, tmp_path, CONSENTS, "1999-12-31")
    on = asked(record, "1999-01-01")
    assert status(on, RIVERS, actor="bo", toward="ca").answer == "not found"
    brought(record, tmp_path, CONSENTS, "1999-12-31", ("consents", "reservations"))
    assert status(asked(record, "1999-01-01"), RIVERS, actor="bo", toward="ca").answer == "yes"


def test_a_later_state_of_the_table_takes_the_place_of_the_earlier(
    record: Record, tmp_path: Path
) -> None:
    brought(record, tmp_path, CONSENTS + MADE, "1999-12-31")
    ended = "Borea,objection withdrawal,1995-03-03,3,Aquila,,,,\n"
    ended += "Aquila,reservation withdrawal,1996-04-04,9,,,,,\n"
    done = brought(record, tmp_path, CONSENTS + MADE + ended, "1999-12-31")
    assert done.replaced == 2
    assert status(asked(record, "1994-01-01"), RIVERS, actor="aq", toward="bo").answer == "no"
    assert status(asked(record, "1999-01-01"), RIVERS, actor="aq", toward="bo").answer == "yes"
    notes = parties(asked(record), RIVERS).rows[0].notes
    assert [(note.day, note.then, note.articles) for note in notes] == [
        ("1990-01-01", None, "3"),
        ("1990-01-01", "1996-04-04", "9"),
    ]
    held = record.view(AsOf(parse_day("2000-01-01"))).find(prop="objection")
    assert {s.value: s.qual("withdrawn") for s in held} == {"bo": "1995-03-03", "ca": ""}


def test_names_of_others_and_of_territories_are_looked_up(record: Record, tmp_path: Path) -> None:
    rows = (
        "Borea,objection,1990-05-05,3,Erewhon,,,,\n"
        "Aquila,territorial extension,1990-01-01,,,Borea,,,\n"
        "Aquila,reservation,1990-01-01,3,,,soon,,\n"
        "Carpathia,reservation withdrawal,1990-01-01,3,,,,,\n"
    )
    with pytest.raises(BadFile, match=r"mine\.csv:4: notified: 'soon' is no date"):
        brought(record, tmp_path, rows)
    done = brought(record, tmp_path, CONSENTS + rows.replace("soon", ""), "1999-12-31")
    assert [(left.what, left.why) for left in done.left] == [
        ("Borea", "nobody of that name on that day"),
        ("Erewhon", "nobody of that name on that day"),
        ("Carpathia: reservation-withdrawal", "the table has nothing that it takes back"),
    ]
    assert done.complete == 0


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("Aquila,objection,1990-01-01,3,,,,,", "no to; a row of the kind 'objection'"),
        ("Aquila,territorial-extension,1990-01-01,,,,,,", "no territory"),
        ("Aquila,reservation,1990-01-01,3,Borea,,,,", "'reservation' has no to"),
        ("Aquila,ratification,1990-01-01,3,,,,,", "'ratification' has no article"),
        ("Aquila,objection,1990-01-01,3,Borea,,,,maybe", "precludes: 'maybe' is none of"),
        ("Aquila,regret,1990-01-01,3,,,,,", "the kind 'regret' is unknown"),
    ],
)
def test_what_an_act_cannot_have_is_pointed_at(tmp_path: Path, row: str, says: str) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(HEAD + row + "\n", "utf-8")
    with pytest.raises(BadFile, match=says):
        read_own_csv(path, RIVERS)


def test_a_column_of_no_meaning_is_told(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("participant,kind,date,remark\nAquila,accession,1990-01-01,late\n", "utf-8")
    table = read_own_csv(path, RIVERS)
    assert [(left.what, left.why) for left in table.left] == [
        ("column remark", "no column of this table")
    ]
    assert table.props == ("signature", "deposit")
