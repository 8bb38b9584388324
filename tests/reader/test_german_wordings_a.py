"""Law and institutions in the ordinary words of German newsrooms, and what only looks like them."""

from __future__ import annotations

import pytest

from german_harbour import BEFORE, NAMES, named, told_in
from servanda.reader import NameBook, read

WORLD = NameBook.build(
    [
        *NAMES,
        named("council", "organisation", "Hafenrat"),
        named("court", "body", "Seegericht", of="council"),
        named("assembly", "body", "Hafenversammlung", of="council"),
    ]
)
TOLD = {
    "treaty-signed planned borduria syldavia": (
        "Bordurien und Syldavien stehen kurz vor der Unterzeichnung eines Friedensvertrags.",
    ),
    "ratification planned borduria": (
        "Die Ratifizierung des Abkommens durch Bordurien steht noch aus, wie es heißt.",
    ),
    "lawsuit possible borduria": (
        "Bordurien erwägt am Dienstag eine Klage gegen Syldavien vor dem alten Gericht.",
    ),
    "arrest-warrant occurred court": (
        "Gegen den alten Fischer liegt seit Dienstag ein Haftbefehl des Seegerichts vor.",
    ),
    "resolution occurred assembly": (
        "Die Hafenversammlung erließ in der Nacht eine Entschließung über die kleinen Boote.",
    ),
    "vote occurred borduria syldavia": (
        "Es gab im Rat zwei Enthaltungen, darunter auch Bordurien und Syldavien.",
    ),
    "accession denied borduria": (
        "Die Aufnahme Borduriens in die Rettungsunion scheiterte am Widerstand Syldaviens.",
    ),
    "deposit occurred syldavia": (
        "Bordurien trat dem Abkommen bei, Syldavien hinterlegte am Dienstag die Urkunde in Bern.",
    ),
    "chair-transfer occurred borduria syldavia": (
        "Bordurien löste Syldavien am Dienstag turnusgemäß an der Spitze der Rettungsunion ab.",
    ),
    "vote occurred borduria": (
        "Bordurien stimmte dem Resolutionsentwurf im Rat am Dienstag nach langem Zögern zu.",
    ),
    "deposit occurred borduria": (
        "Bordurien hat seine Ratifikationsurkunde zum Hafenabkommen in Bern niedergelegt.",
        "Bordurien hat die Annahmeurkunde am Dienstag beim Depositar in Bern deponiert.",
        "Die Ratifikationsurkunde Borduriens ist am Dienstag beim Verwahrer eingegangen.",
    ),
    "treaty-signed occurred borduria syldavia": (
        "Bordurien unterzeichnete am Dienstag ein Abkommen mit Syldavien, wie es heißt.",
        "Das am Dienstag unterzeichnete Abkommen zwischen Bordurien und Syldavien legt alles fest.",
    ),
    "treaty-submitted occurred borduria": (
        "Die Regierung von Bordurien schickte das Abkommen am Dienstag an das Parlament.",
    ),
    "treaty-amended occurred borduria syldavia": (
        "Bordurien und Syldavien nahmen am Dienstag Änderungen am Grenzvertrag vor.",
        "Bordurien und Syldavien haben ihr Fischereiabkommen in vier Punkten nachgebessert.",
    ),
    "treaty-extended occurred borduria syldavia": (
        "Bordurien und Syldavien schrieben ihr Hafenabkommen für 20 Jahre fort.",
    ),
    "treaty-ended occurred borduria": (
        "Bordurien erklärte den Beistandspakt am Dienstag in der Hauptstadt für nichtig.",
    ),
    "treaty-suspension occurred borduria": (
        "Bordurien hat den Rechtshilfevertrag am Dienstag vorübergehend außer Kraft gesetzt.",
    ),
    "entry-into-force occurred borduria syldavia": (
        "Seit Mitternacht gilt zwischen Bordurien und Syldavien das neue Freihandelsabkommen.",
        "Bordurien und Syldavien haben am Dienstag ihr neues Zollabkommen in Kraft gesetzt.",
    ),
    "reservation occurred borduria": (
        "Bordurien machte einen Vorbehalt zu Artikel 9 des Protokolls über die Häfen geltend.",
    ),
    "reservation-withdrawn occurred borduria": (
        "Bordurien gab seinen einzigen Vorbehalt gegen das Übereinkommen am Dienstag auf.",
        "Bordurien nahm seine Vorbehalte gegen Artikel 9 der Konvention am Dienstag zurück.",
        "Bordurien ließ den Vorbehalt zur Seerechtskonvention am Dienstag überraschend fallen.",
    ),
    "objection occurred borduria": (
        "Bordurien hat gegen den Vorbehalt Syldaviens zu dem Abkommen Einspruch eingelegt.",
        "Bordurien widersprach am Dienstag förmlich dem Vorbehalt Syldaviens zum Abkommen.",
    ),
    "ratification occurred borduria": (
        "Bordurien schloss am Dienstag die Ratifizierung des Abkommens über die Häfen ab.",
    ),
    "parliament-approval denied borduria": (
        "Das Parlament von Bordurien wies das umstrittene Abkommen am Dienstag zurück.",
    ),
    "membership ongoing borduria": (
        "Bordurien zählt zu den Mitgliedern der Rettungsunion, wie die Zeitungen schreiben.",
    ),
    "accession occurred borduria": (
        "Bordurien ist nun vollwertiges Mitglied der Rettungsunion, wie die Zeitungen schreiben.",
    ),
    "withdrawal occurred borduria": (
        "Bordurien zog sich am Dienstag aus der Rettungsunion zurück, wie die Zeitung schreibt.",
        "Bordurien beendete am Dienstag überraschend seine Mitgliedschaft in der Rettungsunion.",
        "Bordurien gehört der Rettungsunion nach den Worten des Ministers nicht länger an.",
    ),
    "observer-status occurred borduria union": (
        "Bordurien wurde am Dienstag Beobachter in der Rettungsunion, wie die Zeitung schreibt.",
    ),
    "chair planned borduria": (
        "Bordurien, das ab Januar den Vorsitz der Rettungsunion innehat, lud viele Minister ein.",
    ),
    "chair ongoing borduria": (
        "Seit Januar steht Bordurien der Rettungsunion vor und hat viele Minister eingeladen.",
        "Bordurien, das den Vorsitz der Rettungsunion innehat, lud am Dienstag alle Minister ein.",
        "Der Vorsitz in der Rettungsunion liegt in diesem Jahr turnusgemäß bei Bordurien.",
    ),
    "obligations-fulfilled occurred borduria": (
        "Bordurien ist seinen Verpflichtungen aus dem Abkommen über die Häfen nachgekommen.",
    ),
    "communique occurred borduria syldavia": (
        "Bordurien und Syldavien veröffentlichten nach den Gesprächen ein gemeinsames Kommuniqué.",
    ),
    "memorandum occurred borduria syldavia": (
        "Bordurien und Syldavien paraphierten am Dienstag ein Memorandum über Rohstoffe.",
    ),
    "settlement occurred borduria syldavia": (
        "Der Grenzstreit zwischen Bordurien und Syldavien ist nach vielen Jahren vom Tisch.",
        "Bordurien und Syldavien lösten ihren Grenzstreit am Dienstag nach vielen Jahren.",
    ),
    "referendum occurred borduria": (
        "Bordurien hielt am Dienstag ein Referendum über den Bau des neuen Hafens ab.",
    ),
    "lawsuit occurred borduria": (
        "Bordurien strengte am Dienstag vor dem Gericht ein Verfahren gegen Syldavien an.",
    ),
    "ruling occurred court": (
        "Das Seegericht stellte am Dienstag fest, dass Bordurien das Urteil verletzt hat.",
    ),
}
# What has the same words and tells of nothing of the kind.
LOOK_ALIKES = (
    ("vote", "Der Rat in Bordurien billigte das neue Gesetz am Dienstag ohne Gegenstimme."),
    ("deposit", "Bordurien hat am Dienstag bei der Bank viel Geld für den Hafen deponiert."),
    ("objection", "Bordurien widersprach am Dienstag dem Bericht der Zeitung über den Hafen."),
    ("observer-status", "Die Wahl in Bordurien wurde von Beobachtern der Rettungsunion gelobt."),
    ("chair", "Bordurien übergibt den Vorsitz der Rettungsunion am Dienstag an Syldavien."),
    ("ruling", "Das Landgericht in Bordurien sprach am Dienstag den Fischer aus Syldavien frei."),
    ("participation-freeze", "Die Botschaft von Bordurien stellte am Dienstag ihre Arbeit ein."),
    ("decision", "Bordurien hat am Dienstag noch keine Entscheidung über den Hafen getroffen."),
)


@pytest.mark.parametrize(
    ("expected", "sentence"), [(told, one) for told, those in TOLD.items() for one in those]
)
def test_ordinary_words_tell_of_the_act(expected: str, sentence: str) -> None:
    told = told_in(sentence, WORLD)
    assert any(one.startswith(expected) for one in told), told


@pytest.mark.parametrize(("kind", "sentence"), LOOK_ALIKES)
def test_the_same_words_of_another_thing_do_not(kind: str, sentence: str) -> None:
    told = [one for one in told_in(sentence, WORLD) if one.startswith(f"{kind} ")]
    assert not told


def test_a_participle_before_a_compound_of_a_name_is_no_verb() -> None:
    headline = "Bordurien sagt Ja zu modernisiertem Rettungsunion-Abkommen mit Syldavien"
    claims = read(f"{headline}\n\n{BEFORE}\n", WORLD, langs=("de",)).claims
    assert "treaty-amended" not in {one.type for one in claims}
