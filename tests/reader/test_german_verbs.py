"""German verbs where they stand: denied from afar, in one word with their particle, asked for."""

from __future__ import annotations

import pytest

from german_harbour import BEFORE, NAMES, named, told_in
from servanda.reader import NameBook, read

WORLD = NameBook.build(
    [
        *NAMES,
        named("court", "organisation", "Internationaler Fischgerichtshof"),
        named("court", "organisation", "Internationale Fischgerichtshof"),
    ]
)
FISCHER = "Außenminister Peter Fischer"


def told(text: str) -> list[str]:
    return told_in(text, WORLD)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Ein Treffen der Rettungsunion hat am Montag nicht stattgefunden.",
         "meeting denied union"),
        ("Bordurien hat keinen Antrag auf Aufnahme in die Rettungsunion gestellt.",
         "membership-application denied borduria"),
        ("Bordurien hat seine Truppen nicht von der Grenze im Norden abgezogen.",
         "withdrawal-of-troops denied borduria"),
        ("Bordurien wird keine Soldaten zur Insel im Süden entsenden.",
         "deployment denied borduria"),
        ("Bordurien erkennt Syldavien nicht als Staat an.",
         "recognition denied borduria syldavia"),
        ("Bordurien und Syldavien konnten sich nicht auf ein Abkommen einigen.",
         "agreement denied borduria syldavia"),
        ("Bordurien weigerte sich am Montag, das Abkommen zu unterzeichnen.",
         "treaty-signed denied borduria"),
        ("Bordurien hat die nicht anerkannten Verträge am Montag unterzeichnet.",
         "treaty-signed occurred borduria"),
        ("Bordurien sprach nicht über Fische und unterzeichnete das Abkommen.",
         "treaty-signed occurred borduria"),
    ],
)  # fmt: skip
def test_denied(text: str, claim: str) -> None:
    assert claim in told(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Als Bordurien 2013 der Rettungsunion beitrat, war der Fang groß.",
         "accession occurred borduria"),
        ("Die Rettungsunion forderte Bordurien und Syldavien auf, das Abkommen zu unterzeichnen.",
         "treaty-signed advocated borduria syldavia"),
        ("Die Rettungsunion hat sich entschlossen, Boote an Bordurien zu liefern.",
         "decision occurred union"),
        ("Syldavien stieß 2011 zu der Rettungsunion.", "accession occurred syldavia"),
        ("Nach langer Zeit des Wartens kam 2011 Syldavien hinzu.", "accession occurred syldavia"),
        ("Die Rettungsunion wurde 2006 von Bordurien und Syldavien gegründet.",
         "founding occurred borduria syldavia union"),
        ("Bordurien und Syldavien haben eine Einigung über den Fang erzielt.",
         "agreement occurred borduria syldavia"),
        ("Soldaten aus Bordurien haben am Montag ein Manöver in der Bucht begonnen.",
         "exercise occurred borduria"),
        (FISCHER + " ist am Freitag zurückgetreten.", "recall occurred Peter Fischer"),
        ("Der Internationale Fischgerichtshof entschied am Montag gegen Bordurien.",
         "ruling occurred court"),
        ("Das von Bordurien und Syldavien unterzeichnete Abkommen regelt den Fang.",
         "treaty-signed occurred borduria syldavia"),
        ("Die Ratifikationsurkunde Borduriens wurde am Freitag in Hafen hinterlegt.",
         "deposit occurred borduria"),
        ("Die Rettungsunion kommt am Freitag in Hafen zu einem Gipfel zusammen.",
         "summit planned union"),
        ("Das Abkommen wurde am 2. Mai 2011 von 13 Staaten in Hafen unterzeichnet.",
         "treaty-signed occurred"),
        ("Das Abkommen tritt für Bordurien am 1. Juli in Kraft.",
         "entry-into-force planned borduria"),
        (FISCHER + " wird neuer Generalsekretär der Rettungsunion.",
         "appointment planned Peter Fischer"),
        (FISCHER + " soll künftig neuer Generalsekretär der Rettungsunion werden.",
         "appointment planned Peter Fischer"),
        (FISCHER + " übernimmt im Juni den Posten des Präsidenten der Union.",
         "appointment planned Peter Fischer"),
        ("Die Rettungsunion schließt nach dem Streit Bordurien vorerst aus.",
         "participation-freeze occurred borduria union"),
        ("Anlässlich seines Besuches in Hafen hinterlegte " + FISCHER + " die Urkunde.",
         "visit occurred Peter Fischer"),
        ("Der Chefankläger der Rettungsunion hat am Montag Haftbefehle beantragt.",
         "arrest-warrant sought union"),
        ("Bordurien hat drei deutsche Diplomaten ausgewiesen.", "expulsion occurred borduria de"),
        ("Bordurien hat nach vielen Jahren die Rettungsunion verlassen.",
         "withdrawal occurred borduria"),
    ],
)  # fmt: skip
def test_told(text: str, claim: str) -> None:
    assert claim in told(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Falls Bordurien das Abkommen unterzeichnet, fallen die Zölle.", "signing occurred"),
        ("Am Montag wird die Ernennung eines Nachfolgers von " + FISCHER + " erwartet.", "visit"),
        (FISCHER + " bricht am 18. Mai zu einer Reise nach Syldavien auf.", "visit occurred"),
        ("Bordurien will im Juni Verhandlungen mit Syldavien aufnehmen.", "negotiation occurred"),
        ("Nach den Verhandlungen - Borduriens Minister schwieg - ging es nach Hause.",
         "negotiation occurred borduria"),
        ("Weitere Schritte beschloss der Rettungsunion-Gipfel am Montag nicht.", "summit denied"),
        ("In der Hafenstadt Syldavien einigten sich die Minister der Rettungsunion auf Boote.",
         "agreement occurred syldavia"),
    ],
)  # fmt: skip
def test_not_told(text: str, kind: str) -> None:
    assert not any(kind in claim for claim in told(text))


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Bordurien hat am Montag in Hafen das Abkommen über den Fang unterzeichnet.",
         "treaty-signed", "das Abkommen über den Fang"),
        ("Am Montag unterzeichneten Bordurien und Syldavien das Abkommen über den Fang.",
         "treaty-signed", "das Abkommen über den Fang"),
        ("Bordurien will nach langer Zeit ihre Boote und Truppen aus der Bucht abziehen.",
         "withdrawal-of-troops", "ihre Boote und Truppen aus der Bucht"),
        ("Die Rettungsunion hat den Fang in der Bucht am Montag scharf verurteilt.",
         "condemnation", "den Fang in der Bucht"),
        ("Die Rettungsunion hat sich entschlossen, Boote zu liefern.", "decision",
         "Boote zu liefern"),
    ],
)  # fmt: skip
def test_what_it_is_about(text: str, kind: str, words: str) -> None:
    claims = read(f"{BEFORE}\n\n{text}\n", WORLD, langs=("de",)).claims
    assert [one.object for one in claims if one.type == kind] == [words]


def test_a_clause_has_its_own_day() -> None:
    text = "Bordurien hat am 2. Mai den Vertrag, der am 4. Mai ausgelaufen wäre, unterzeichnet."
    claims = read(f"{BEFORE}\n\n{text}\n", WORLD, langs=("de",)).claims
    assert [one.day and one.day.text for one in claims] == ["2022-05-02"]
