"""Members' tables of databases: the columns of the environmental agreements, the chart's JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from servanda.errors import BadFile, BadInput
from servanda.exchange import read_coe, read_ieadb, read_untc
from servanda.exchange.table import Title

if TYPE_CHECKING:
    from pathlib import Path

    from servanda.exchange import ActTable

WIDE = (
    "country,mitch_id,tsig,inclusion,treatyname,tterm,csig,crat,"
    "ceif3,ceif4,ceif5,ceif6,ceif7,ceif8,ceif9\n"
)
CHART = [
    [
        {
            "CodePays": "AQU", "LibPaysOrga": "Aquila", "NumSTE": "210",
            "DateSignature": "2011-05-11T00:00:00", "DateConsentement": "2012-03-14T00:00:00",
            "DateEntreeVigueur": "2014-08-01T00:00:00", "DateDenonciation": "2021-03-22T00:00:00",
            "DateEffetDenonciation": "2021-07-01T00:00:00", "DateSuspension": None,
        },
        {
            "CodePays": "BOR", "LibPaysOrga": "Borea", "NumSTE": "210", "DateSignature": None,
            "DateConsentement": None, "DateEntreeVigueur": None,
        },
    ],
    [{"LibPaysOrga": "Carpathia", "NumSTE": "210", "DateConsentement": "2020-01-02",
      "DateSuspension": "2022-03-16"}],
]  # fmt: skip


DECLARED = [
    {
        "numero_Article": "Ex-25", "nature_Dec": "Declaration", "date_Effet": "1996-10-02T00:00:00",
        "date_Effet_Retrait": "1998-10-31T00:00:00", "texte_Decl": "<p>Aquila declares …</p>",
        "code_Pays": {"Key": "AQU", "Value": "Aquila"}, "code_Organisation": {"Libelle": "Null"},
    },
    {
        "numero_Article": None, "nature_Dec": "Réserve", "date_Effet": "1997-01-01T00:00:00",
        "date_Effet_Retrait": None, "code_Pays": None, "code_Organisation": {"Libelle": "Union"},
    },
    {
        "numero_Article": "63", "nature_Dec": "Territorial application",
        "date_Effet": "1997-01-01T00:00:00", "code_Pays": {"Value": "Borea"},
    },
]  # fmt: skip
ALL_TREATIES = [
    {
        "Numero_traite": "005", "Date_ste": "1950-11-04T00:00:00",
        "Libelle_titre_ENG": "Convention on Rivers (ETS No. 005)",
        "Libelle_titre_FRE": "Convention sur les  fleuves (STE n°\N{NO-BREAK SPACE}005) (*)",
        "Libelle_titre_GER": None,
    }
]  # fmt: skip


def acts(table: ActTable) -> list[tuple[str, str, str, str]]:
    return [(row.treaty, row.participant, row.prop, row.valid) for row in table.rows]


def test_the_wide_layout_with_leaving_and_coming_back(tmp_path: Path) -> None:
    path = tmp_path / "memb.csv"
    path.write_text(
        WIDE + "Aquila,2621,1946-12-02,MEA,On Whales,,1946-12-02,1947-03-10,"
        "1948-11-10,1992-06-30,2002-10-10,,,,\n"
        "Borea,2621,1946-12-02,MEA,On Whales,,,,2899-01-01,,,,,,\n",
        "utf-8",
    )
    table = read_ieadb(path)
    assert acts(table) == [
        ("2621", "Aquila", "signature", "1946-12-02"),
        ("2621", "Aquila", "deposit", "1947-03-10"),
        ("2621", "Aquila", "in_force", "1948-11-10/1992-06-30"),
        ("2621", "Aquila", "in_force", "2002-10-10/.."),
    ]
    assert dict(table.rows[1].quals) == {"kind": "consent"}
    assert (table.titles, table.opened) == (
        {"2621": [Title("en", "On Whales")]},
        {"2621": "1946-12-02"},
    )
    assert {left.why for left in table.left} == {
        "a code of the database, no day",
        "nothing to enter",
    }


def test_the_layout_of_actions(tmp_path: Path) -> None:
    path = tmp_path / "db_members.csv"
    path.write_text(
        "Mitch ID,country_preferred,Action,Date,Year,Treaty Name from Treaty Table\n"
        "2621,Aquila,Signature,1946-12-02,1946,On Whales\n"
        '2621,Aquila,"Ratification, Accession, Succession, or Similar",1947-03-10,1947,On Whales\n'
        "2621,Aquila,Entry Into Force,1948-11-10,1948,On Whales\n"
        "2621,Aquila,Withdrawal or Similar,1992-06-30,1992,On Whales\n"
        "2621,Aquila,Entry Into Force 2,2002-10-10,2002,On Whales\n"
        "2621,Aquila,Waiver (Art.28),2003-01-01,2003,On Whales\n",
        "utf-8",
    )
    table = read_ieadb(path)
    assert acts(table)[2:] == [
        ("2621", "Aquila", "in_force", "1948-11-10/1992-06-30"),
        ("2621", "Aquila", "in_force", "2002-10-10/.."),
    ]
    assert [left.what for left in table.left] == ["action: Waiver (Art.28)"]


def test_other_columns_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.csv"
    path.write_text("name,date\nAquila,1990-01-01\n", "utf-8")
    with pytest.raises(BadFile, match=r"other\.csv:1: these are not the columns"):
        read_ieadb(path)


def test_a_chart_of_signatures(tmp_path: Path) -> None:
    path = tmp_path / "signatures.json"
    path.write_text(json.dumps(CHART), "utf-8")
    table = read_coe(path)
    assert acts(table) == [
        ("210", "Aquila", "signature", "2011-05-11"),
        ("210", "Aquila", "deposit", "2012-03-14"),
        ("210", "Aquila", "withdrawal_notice", "2021-03-22"),
        ("210", "Aquila", "in_force", "2014-08-01/2021-06-30"),
        ("210", "Carpathia", "deposit", "2020-01-02"),
        ("210", "Carpathia", "suspension", "2022-03-16/"),
    ]
    # A blank in the chart says that there was none; of the end of a treaty it says nothing.
    assert table.props == ("signature", "deposit", "withdrawal_notice", "suspension")
    assert dict(table.rows[2].quals) == {"effective": "2021-07-01"}
    assert table.scheme == "cets"


def test_a_folder_of_charts_knows_the_treaty_by_the_name_of_the_file(tmp_path: Path) -> None:
    row = {"LibPaysOrga": "Aquila", "DateSignature": "1950-11-04"}
    (tmp_path / "signatures-5.json").write_text(json.dumps([[row], [], []]), "utf-8")
    assert acts(read_coe(tmp_path)) == [("005", "Aquila", "signature", "1950-11-04")]


def test_reservations_and_declarations_with_what_took_them_back(tmp_path: Path) -> None:
    (tmp_path / "declarations-5.json").write_text(json.dumps(DECLARED), "utf-8")
    table = read_coe(tmp_path)
    assert acts(table) == [
        ("005", "Aquila", "declaration", "1996-10-02"),
        ("005", "Union", "reservation", "1997-01-01"),
    ]
    told = {"article": "Ex-25", "variant": "Ex-25", "withdrawn": "1998-10-31"}
    assert dict(table.rows[0].quals) == told
    assert [(left.what, left.why) for left in table.left] == [
        ("005: Territorial application", "not told to whom or where")
    ]
    assert table.lists == {"005": ("reservation", "declaration")}


def test_answers_about_one_treaty_are_one_list_under_its_titles(tmp_path: Path) -> None:
    row = {"LibPaysOrga": "Aquila", "NumSTE": "005", "DateSignature": "1950-11-04"}
    (tmp_path / "signatures-5.json").write_text(json.dumps([[row], [], []]), "utf-8")
    (tmp_path / "declarations-5.json").write_text(json.dumps(DECLARED), "utf-8")
    index = tmp_path.parent / "treaties.json"
    index.write_text(json.dumps(ALL_TREATIES), "utf-8")
    table = read_coe(tmp_path, index=index)
    assert {*table.lists["005"]} >= {"signature", "deposit", "reservation"}
    assert table.titles["005"] == [
        Title("en", "Convention on Rivers"),
        Title("fr", "Convention sur les fleuves"),
    ]
    assert table.opened == {"005": "1950-11-04"}
    (tmp_path / "signatures-012A.json").write_text(
        json.dumps([[{"LibPaysOrga": "Aquila", "DateSignature": "1953-12-11"}]]), "utf-8"
    )
    assert "012A" in {row.treaty for row in read_coe(tmp_path).rows}
    index.write_text("[[]]", "utf-8")
    with pytest.raises(BadFile, match="no list of the treaties"):
        read_coe(tmp_path, index=index)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "cannot be read as JSON"),
        ("[]", "no chart of signatures"),
        ('[[{"LibPaysOrga": "Aquila", "DateSignature": "1950-11-04"}]]', "no treaty"),
        ('[[{"NumSTE": "005", "DateSignature": "1950-11-04"}]]', "no participant"),
    ],
)
def test_a_file_that_is_no_chart(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "chart.json"
    path.write_text(text, "utf-8")
    with pytest.raises((BadFile, BadInput), match=says):
        read_coe(path)


def test_what_a_mark_means_stands_in_the_heading(tmp_path: Path) -> None:
    head = (
        'Participant,"Definitive signature(s), Ratification, Accession(a)",'
        '"Acceptance of the Protocol, Notification in respect of the Agreement(d)"\n'
    )
    rows = "Aquila,1 Jan 1990,\nBorea,2 Jan 1990 s,\nCarpathia,3 Jan 1990 a,4 Jan 1990 d\n"
    (tmp_path / "1-1.csv").write_text(head + rows, "utf-8")
    (tmp_path / "index.csv").write_text(
        "chapter_no,treaty_no,treaty_name\n1,1,On Rivers\n", "utf-8"
    )
    table = read_untc(tmp_path)
    found = [(row.participant, row.prop, dict(row.quals).get("kind")) for row in table.rows]
    assert found == [
        ("Aquila", "deposit", "ratification"),
        ("Borea", "signature", "definitive"),
        ("Carpathia", "deposit", "accession"),
        ("Carpathia", "deposit", "notification"),
    ]
    assert table.titles == {"1-1": [Title("en", "On Rivers")]}
    assert table.rows[0].where == "1-1.csv:2"
