"""Tables of treaty actions: every layout into one shape, and nothing dropped silently."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from servanda import AsOf, Draft, Record, Statement, When
from servanda.dates import parse_day
from servanda.errors import BadFile, BadInput, UnknownId
from servanda.exchange import read_climate, read_coe, read_ecolex, read_own_csv, read_untc
from servanda.flows.asking import Question, ask
from servanda.flows.change import Change
from servanda.flows.tables import import_table, read_table
from servanda.model import Needs, Source, quals_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from servanda.flows.asking import Asked

HEAD = 'Participant,Signature,"Ratification, Accession(a), Succession(d), Approval(AA)"\n'
CHANGE = Change("tester", "a list", "2026-11-23T00:00:00+00:00")


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    draft = Draft("tester", "states")
    draft.describe(Source("list"))
    for id_, name in (("aq", "Aquila (Republic of)"), ("bo", "Bolivia"), ("cz", "Czechia")):
        draft.assert_(Statement(id_, "kind", "state", When.always(), "list"))
        form = quals_of({"form": "common"})
        draft.assert_(Statement(id_, "name", name, When.always(), "list", form, lang="en"))
    turned = Statement(
        "bo", "name", "Plurinational State of Bolivia", When.parse("2009/.."), "list",
        quals_of({"form": "official"}), lang="en",
    )  # fmt: skip
    draft.assert_(turned)
    code = quals_of({"scheme": "iso3"})
    draft.assert_(Statement("cz", "code", "CZE", When.always(), "list", code))
    draft.assert_(Statement("rivers-1990", "kind", "instrument", When.always(), "list"))
    number = quals_of({"scheme": "untc"})
    draft.assert_(Statement("rivers-1990", "code", "3-3", When.always(), "list", number))
    held = Record.create(f"sqlite:///{tmp_path / 'r.sqlite'}")
    held.append(draft, at=CHANGE.at)
    yield held
    held.close()


def asked(record: Record) -> Asked:
    return ask(record, Question(parse_day("2020-01-01")), "test")


def deposits(record: Record) -> set[tuple[str, str, str, str]]:
    found = record.view(AsOf(parse_day("2020-01-01"))).find(prop="deposit")
    return {(s.subject, s.value, s.qual("kind"), s.valid.text) for s in found}


def test_marks_in_cells_and_headings(tmp_path: Path) -> None:
    rows = "Aquila,18 Oct 1969,30 Jan 1970\nBolivia,,4 May 1982 a\nCzechia,,22 Feb 1993 d\n"
    (tmp_path / "3-3.csv").write_text(HEAD + rows, "utf-8")
    table = read_untc(tmp_path)
    assert [(r.treaty, r.participant, r.prop, dict(r.quals), r.valid) for r in table.rows] == [
        ("3-3", "Aquila", "signature", {}, "1969-10-18"),
        ("3-3", "Aquila", "deposit", {"kind": "ratification"}, "1970-01-30"),
        ("3-3", "Bolivia", "deposit", {"kind": "accession"}, "1982-05-04"),
        ("3-3", "Czechia", "deposit", {"kind": "succession"}, "1993-02-22"),
    ]


def test_an_unknown_mark_and_a_date_that_is_none_are_listed(tmp_path: Path) -> None:
    (tmp_path / "3-3.csv").write_text(HEAD + "Aquila,,4 May 1982 x\nBolivia,soon,\n", "utf-8")
    table = read_untc(tmp_path)
    assert not table.rows
    assert [left.why for left in table.left] == ["an unknown mark", "no date with a known mark"]


def test_single_actions(tmp_path: Path) -> None:
    path = tmp_path / "actions.csv"
    path.write_text(
        "key,participant,column,date,mark\n"
        "3-3,Aquila,Definitive signature(s),1970-01-30,s\n"
        "3-3,Aquila,Registration Date,1970-01-30,\n"
        "3-3,Bolivia,Provisional application(n),1970-01-30,n\n",
        "utf-8",
    )
    table = read_untc(path)
    assert [row.prop for row in table.rows] == ["signature", "provisional_application"]
    assert [left.why for left in table.left] == ["no act of the participant"]


def test_members_with_their_own_dates(tmp_path: Path) -> None:
    path = tmp_path / "members.csv"
    path.write_text(
        "StatID,EcolexID,Countries/Territories,Reservation,Sign,Rat,Force,Term\n"
        "CZE,TRE-1,Czechia,,1990-01-01,1991-01-01,1991-04-01,2000-01-01\n"
        "AQU,TRE-1,Aquila,,,,,\n",
        "utf-8",
    )
    table = read_ecolex(path)
    assert [(r.prop, r.valid) for r in table.rows] == [
        ("signature", "1990-01-01"),
        ("deposit", "1991-01-01"),
        ("in_force", "1991-04-01/2000-01-01"),
    ]
    assert len(table.left) == 1


def test_climate_layouts(tmp_path: Path) -> None:
    path = tmp_path / "doha.csv"
    path.write_text("Code,Name,Acceptance\nCZE,Czechia,2015-09-28\n", "utf-8")
    (row,) = read_climate(path, "doha-2012").rows
    assert (row.code, dict(row.quals), row.valid) == ("CZE", {"kind": "acceptance"}, "2015-09-28")
    path.write_text("Code,Name,Date,Participation Type\nCZE,C,2018-09-27,Ratification\n", "utf-8")
    (row,) = read_climate(path, "kigali-2016").rows
    assert dict(row.quals) == {"kind": "ratification"}


def test_ones_own_table_points_at_the_wrong_line(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("participant,kind,date\nAquila,ratified,1990-01-01\n", "utf-8")
    with pytest.raises(BadFile, match=r"mine\.csv:2: the kind 'ratified' is unknown"):
        read_own_csv(path, "rivers-1990")
    with pytest.raises(BadInput, match="no format"):
        read_table("cvs", path)


def test_a_table_of_ones_own_makes_no_instrument_by_a_slip(tmp_path: Path, record: Record) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("participant,kind,date\nAquila,ratification,1990-01-01\n", "utf-8")
    with pytest.raises(UnknownId, match=r"line 2: no instrument 'rivers-199'.*rivers-1990"):
        import_table(record, asked(record), read_own_csv(path, "rivers-199"), CHANGE)


def test_import_matches_names_by_date_lists_the_rest_and_repeats_nothing(
    tmp_path: Path, record: Record
) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    rows = "Bolivia (Plurinational State of),,4 May 1982 a\nErewhon,,5 May 1982 a\n"
    (folder / "3-3.csv").write_text(HEAD + rows, "utf-8")
    (folder / "9-9.csv").write_text(HEAD + "Czechia,,22 Feb 1993 d\n", "utf-8")
    done = import_table(record, asked(record), read_untc(folder), CHANGE, "2015-03-31")
    assert deposits(record) == {
        ("rivers-1990", "bo", "accession", "1982-05-04"),
        ("untc-9-9", "cz", "succession", "1993-02-22"),
    }
    assert [(left.what, left.rows) for left in done.left] == [("Erewhon", 1)]
    assert done.left[0].first == ["3-3.csv:3"]
    # A treaty of which a row was left out is no complete list.
    assert (done.complete, done.instruments) == (1, 2)
    again = import_table(record, asked(record), read_untc(folder), CHANGE, "2015-03-31")
    assert again.transaction is None


def test_an_end_that_a_later_answer_tells_closes_what_was_open(
    tmp_path: Path, record: Record
) -> None:
    path = tmp_path / "signatures-005.json"
    row = {"LibPaysOrga": "Bolivia", "NumSTE": "005", "DateEntreeVigueur": "1990-01-01"}
    path.write_text(json.dumps([[row]]), "utf-8")
    import_table(record, asked(record), read_coe(path), CHANGE)
    left = {"DateDenonciation": "1999-01-01", "DateEffetDenonciation": "1999-07-01"}
    path.write_text(json.dumps([[row | left]]), "utf-8")
    done = import_table(record, asked(record), read_coe(path), CHANGE)
    held = record.view(AsOf(parse_day("2020-01-01"))).find(prop="in_force")
    assert (done.replaced, [s.valid.text for s in held]) == (1, ["1990-01-01/1999-06-30"])


def test_a_second_accession_is_another_act(tmp_path: Path, record: Record) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(
        "participant,kind,date\nAquila (Republic of),accession,1990-01-01\n"
        "Aquila (Republic of),accession,1999-01-01\n",
        "utf-8",
    )
    import_table(record, asked(record), read_own_csv(path, "rivers-1990"), CHANGE)
    held = record.view(AsOf(parse_day("2020-01-01"))).find(prop="deposit")
    assert {s.qual("variant") for s in held} == {"", "2"}


def test_a_list_of_a_depositary_is_complete_to_the_last_act_in_it(
    tmp_path: Path, record: Record
) -> None:
    (tmp_path / "9-9.csv").write_text(HEAD + "Czechia,,22 Feb 1993 d\n", "utf-8")
    rows = "Bolivia,,4 May 1982 a\nCzechia,,31 Feb 1983 d\nAquila (Republic of),,1 May 2099\n"
    (tmp_path / "3-3.csv").write_text(HEAD + rows, "utf-8")
    left = import_table(record, asked(record), read_untc(tmp_path), CHANGE, "1993-12-31").left
    assert {item.what for item in left} == {"1983-02-31", "2099-05-01"}
    (tmp_path / "3-3.csv").write_text(HEAD + "Bolivia,,4 May 1982 a\n", "utf-8")
    done = import_table(record, asked(record), read_untc(tmp_path), CHANGE)
    assert (done.complete_to, done.complete, done.instruments) == (None, 2, 2)
    facts = record.view(AsOf(parse_day("2020-01-01"))).facts(Needs.of("rivers-1990", "deposit"))
    assert facts.complete_to("rivers-1990", "deposit") == parse_day("1982-05-04")


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    path = tmp_path / "members.csv"
    path.write_text("StatID,Sign\nCZE,1990-01-01\n", "utf-8")
    with pytest.raises(BadFile, match=r"members\.csv:1: no column 'EcolexID'"):
        read_ecolex(path)
