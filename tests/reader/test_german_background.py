"""German background: whose text it was, who signs laws, what was done at it, parts of a year."""

from __future__ import annotations

import pytest

from german_harbour import acts_in, named
from servanda.reader import NameBook

WORLD = NameBook.build(
    [
        named("borduria", "state", "Bordurien"),
        named("syldavia", "state", "Syldavien"),
        named("khemed", "state", "Khemed"),
        named("union", "organisation", "Rettungsunion"),
        named("court", "organisation", "Küstengericht"),
    ]
)
BOTH = "Bordurien hat das Abkommen mit Khemed ratifiziert. "
PASSED = "Das Parlament von Bordurien hat das Gesetz über den Vertrag gebilligt. "
BUILDS = "Syldavien will den Hafen bauen. "
MET = "Die Minister von Bordurien und Khemed trafen sich am 12. Mai. "


def told(text: str, kind: str) -> list[tuple[str, set[str], str]]:
    return acts_in(text, kind, WORLD)


@pytest.mark.parametrize(
    ("text", "kind", "status", "actors", "day"),
    [
        (BOTH + "Das Protokoll war im März 2019 in Hafen unterzeichnet worden.",
         "treaty-signed", "occurred", {"borduria", "khemed"}, "2019-03"),
        (BOTH + "Der Vertrag wird im Juni verlängert.",
         "treaty-extended", "planned", {"borduria", "khemed"}, "2022-06"),
        (PASSED + "Der Staatschef muss das Gesetz noch unterzeichnen.",
         "promulgation", "provided-for", {"borduria"}, ""),
        (MET + "Dabei unterzeichneten Bordurien und Khemed ein Abkommen.",
         "treaty-signed", "occurred", {"borduria", "khemed"}, "2022-05-12"),
        ("Syldavien will das Abkommen im Herbst kündigen.",
         "withdrawal", "planned", {"syldavia"}, "2022-09/2022-11"),
        ("Syldavien trat der Rettungsunion im Sommer 2015 bei.",
         "accession", "occurred", {"syldavia"}, "2015-06/2015-08"),
        ("Syldavien war der Rettungsunion im Herbst beigetreten.",
         "accession", "occurred", {"syldavia"}, "2021-09/2021-11"),
        ("Syldavien übergibt den Vorsitz der Rettungsunion zum Jahreswechsel an Khemed.",
         "chair-transfer", "planned", {"syldavia", "khemed"}, "2022-12"),
        ("Das Küstengericht hat ein Urteil gefällt.", "ruling", "occurred", {"court"}, ""),
        ("Eine Abberufung des Botschafters von Bordurien stehe nicht zur Debatte, hieß es.",
         "recall", "denied", {"borduria"}, ""),
        (BUILDS + "Der Inselstaat war der Rettungsunion im April 1999 beigetreten.",
         "accession", "occurred", {"syldavia"}, "1999-04"),
    ],
)  # fmt: skip
def test_background(text: str, kind: str, status: str, actors: set[str], day: str) -> None:
    assert [(one, day) for one, who, when in told(text, kind) if who == actors] == [(status, day)]
    assert [when for *_, when in told(text, kind)] == [day]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (BOTH + "Ein Vertrag war im März 2019 in Hafen unterzeichnet worden.", "treaty-signed"),
        ("Herr Herbst fischt. Das Protokoll war im März 2019 unterzeichnet worden.",
         "treaty-signed"),
        ("Der Staatschef muss das Gesetz noch unterzeichnen.", "promulgation"),
        ("Die Organisation war im April 1999 der Rettungsunion beigetreten.", "accession"),
    ],
)  # fmt: skip
def test_what_is_nobodys(text: str, kind: str) -> None:
    assert told(text, kind) == []


def test_a_name_is_no_part_of_a_year() -> None:
    told_days = told("Syldavien und Peter Herbst trafen sich mit Khemed.", "meeting")
    assert {when for *_, when in told_days} <= {""}
