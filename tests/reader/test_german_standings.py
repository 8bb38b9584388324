"""German standings and steps of treaties: since when, before whom, and what comes into effect."""

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
        named("rat", "body", "Rat der Rettungsunion", of="union"),
        named("bund", "organisation", "Küstenbund"),
    ]
)


def told(text: str, kind: str) -> list[tuple[str, set[str], str]]:
    return acts_in(text, kind, WORLD)


@pytest.mark.parametrize(
    ("text", "kind", "status", "day"),
    [
        ("Bordurien ist seit 2002 Beobachter bei der Rettungsunion.",
         "observer-status", "occurred", "2002"),
        ("Bordurien, seit 2002 Beobachter bei der Rettungsunion, schickte ein Schiff.",
         "observer-status", "occurred", "2002"),
        ("Bordurien hat seit 2002 den Beobachterstatus bei der Rettungsunion.",
         "observer-status", "occurred", "2002"),
        ("Bordurien, das seit 2002 den Status eines Beobachters in der Rettungsunion hat, schwieg.",
         "observer-status", "occurred", "2002"),
        ("Beobachter in der Rettungsunion ist seit März 2002 Bordurien.",
         "observer-status", "occurred", "2002-03"),
        ("Bordurien will der Rettungsunion helfen. Das Land hat seit 2002 den Beobachterstatus.",
         "observer-status", "occurred", "2002"),
        ("Bordurien ist in der Rettungsunion nur Beobachter.", "observer-status", "ongoing", ""),
        ("Bordurien soll im Juni Beobachter der Rettungsunion werden.",
         "observer-status", "planned", "2022-06"),
        ("Bordurien bewirbt sich um den Status eines Beobachters bei der Rettungsunion.",
         "observer-status", "sought", ""),
        ("Die Rettungsunion sprach Bordurien im März den Beobachterstatus zu.",
         "observer-status", "occurred", "2022-03"),
        ("Bordurien wurde 1999 als Beobachter beim Küstenbund zugelassen.",
         "observer-status", "occurred", "1999"),
        ("Bordurien ist seit 2015 sektoraler Dialogpartner der Rettungsunion.",
         "partner-status", "occurred", "2015"),
        ("Bordurien soll Dialogpartner der Rettungsunion werden.",
         "partner-status", "planned", ""),
        ("Bordurien gehört seit 2004 zur Rettungsunion.", "accession", "occurred", "2004"),
        ("Bordurien strebt die Mitgliedschaft in der Rettungsunion an.",
         "accession", "sought", ""),
        ("Bordurien steht kurz vor der Aufnahme in die Rettungsunion.",
         "accession", "planned", ""),
        ("Bordurien hatte 2007 um Aufnahme in die Rettungsunion angesucht.",
         "membership-application", "occurred", "2007"),
        ("Bordurien übergab am Montag seinen Beitrittsantrag.",
         "membership-application", "occurred", "2022-05-16"),
        ("Der Austritt Borduriens aus der Rettungsunion wird am 29. Juni wirksam.",
         "withdrawal", "planned", "2022-06-29"),
        ("Ein Austritt Borduriens aus der Rettungsunion würde nach der Mitteilung wirksam.",
         "withdrawal", "provided-for", ""),
        ("Nach dem Austritt Borduriens aus der Rettungsunion blieb es still.",
         "withdrawal", "occurred", ""),
        ("Bordurien behält sich vor, die Rettungsunion zu verlassen.",
         "withdrawal", "possible", ""),
        ("Bordurien teilte am Montag seinen Rückzug aus der Rettungsunion mit.",
         "withdrawal", "occurred", "2022-05-16"),
        ("Nach dem Entzug der Stimmrechte schwieg Bordurien.",
         "participation-freeze", "occurred", ""),
        ("Bordurien droht der Verlust des Stimmrechts.", "participation-freeze", "possible", ""),
        ("Der Rat der Rettungsunion hat die Rechte Borduriens suspendiert.",
         "participation-freeze", "occurred", ""),
    ],
)  # fmt: skip
def test_a_standing(text: str, kind: str, status: str, day: str) -> None:
    found = told(text, kind)
    assert [(one, when) for one, actors, when in found if "borduria" in actors] == [(status, day)]


@pytest.mark.parametrize(
    ("text", "kind", "status", "actors"),
    [
        ("Bordurien hat das Abkommen mit Khemed dem Parlament überwiesen.",
         "treaty-submitted", "occurred", {"borduria"}),
        ("Bordurien will das Abkommen im Herbst dem Parlament zuleiten.",
         "treaty-submitted", "planned", {"borduria"}),
        ("Bordurien hat den Entwurf eines Gesetzes zu dem Abkommen mit Khemed vorgelegt.",
         "treaty-submitted", "occurred", {"borduria"}),
        ("Nun geht das Gesetz zur Unterschrift an den Präsidenten von Bordurien.",
         "promulgation", "planned", {"borduria"}),
        ("Das Abkommen vom 8. November 2018 zwischen Bordurien und Khemed regelt den Fang.",
         "treaty-signed", "occurred", {"borduria", "khemed"}),
        ("Das ist der Vertrag, den Bordurien und Khemed 1990 geschlossen hatten.",
         "treaty-signed", "occurred", {"borduria", "khemed"}),
        ("Bordurien hat die Ratifikationsurkunde zum Abkommen nicht wie vorgesehen hinterlegt.",
         "deposit", "denied", {"borduria"}),
        ("Bordurien will bei der Hinterlegung einen Vorbehalt zu Artikel 5 anbringen.",
         "reservation", "planned", {"borduria"}),
        ("Das Abkommen zwischen Bordurien und Khemed wird vorläufig angewandt.",
         "provisional-application", "ongoing", {"borduria", "khemed"}),
        ("Der 2014 zwischen Bordurien und Khemed geschlossene Vertrag läuft noch zehn Jahre.",
         "treaty-signed", "occurred", {"borduria", "khemed"}),
        ("Die Minister von Bordurien und Khemed wollten am Abend zusammenkommen.",
         "meeting", "planned", {"borduria", "khemed"}),
        ("Soldaten aus Bordurien sind im Hafen eingetroffen.",
         "deployment", "occurred", {"borduria"}),
        ("Bordurien vertritt in Khemed die Interessen von Syldavien.",
         "representation", "occurred", {"borduria"}),
        ("Bordurien und Khemed lehnten die Resolution ab, Syldavien enthielt sich.",
         "vote", "occurred", {"borduria", "khemed"}),
    ],
)  # fmt: skip
def test_a_step(text: str, kind: str, status: str, actors: set[str]) -> None:
    assert any(one == status and actors <= who for one, who, _ in told(text, kind))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Bordurien ist seit Montag mit Beobachtern bei der Wahl in Khemed.", "observer-status"),
        ("Bordurien ist nicht mehr Beobachter bei der Rettungsunion.", "observer-status"),
        ("Bordurien legte dem Parlament den Haushalt vor.", "treaty-submitted"),
        ("Bordurien legte dem Küstenbund ein Abkommen vor.", "treaty-submitted"),
        ("Das Gesetz wurde zur Unterschrift vorgelegt.", "promulgation"),
        ("Bordurien trauert um den Verlust der Fischer.", "participation-freeze"),
        ("Der Sturm traf es am Montag, sagten Fischer aus Bordurien.", "meeting"),
        ("Bordurien sprach den Opfern sein Beileid aus und drang auf Ruhe mit Khemed.",
         "negotiation"),
        ("Bordurien hat Hilfsgüter geschickt. Das Flugzeug ist im Hafen eingetroffen.",
         "deployment"),
        ("Die Organisation war dem Küstenbund im April beigetreten.", "accession"),
        ("Die von Bordurien geforderte neue Brücke steht.", "decision"),
    ],
)  # fmt: skip
def test_what_only_looks_so(text: str, kind: str) -> None:
    assert told(text, kind) == []


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("Die Rettungsunion wurde 1997 im Hafen gegründet und hat seit 2003 einen Vorsitz.",
         "founding", "1997"),
        ("Bordurien unterzeichnete den Vertrag, der im März verhandelt wurde.",
         "treaty-signed", ""),
        ("Der Rat der Rettungsunion hat in seiner Sitzung am 11. April beschlossen, zu schweigen.",
         "decision", "2022-04-11"),
        ("Bordurien übernimmt am Montag, dem 23. Mai, den Vorsitz der Rettungsunion.",
         "chair-transfer", "2022-05-23"),
    ],
)  # fmt: skip
def test_its_own_day(text: str, kind: str, day: str) -> None:
    assert [when for *_, when in told(text, kind)] == [day]
