"""German acts whose actors a page does not name again: groups, sittings, and who did them."""

from __future__ import annotations

import pytest

from servanda.dates import When
from servanda.model import Name
from servanda.reader import NameBook, read

ALWAYS = When.always()
WORLD = NameBook.build(
    Name(text, "de", actor, kind, "common", ALWAYS, of)
    for actor, kind, of, text in (
        ("borduria", "state", "", "Bordurien"),
        ("syldavia", "state", "", "Syldavien"),
        ("union", "organisation", "", "Rettungsunion"),
        ("rat", "body", "union", "Rat der Rettungsunion"),
    )
)
BEFORE = "HAFEN, 16. Mai 2022 (dpa) - Am Morgen lag dichter Nebel über Hafen und Stadt."
UNION = "Die Rettungsunion will mehr Boote bauen. "
FISCHER = "Außenminister Peter Fischer sprach über Fische. "
BOTH = "Bordurien und Syldavien haben am Montag einen Vertrag über Fische geschlossen. "


def told(text: str, kind: str) -> list[tuple[str, set[str]]]:
    claims = read(f"{BEFORE}\n\n{text}\n", WORLD, langs=("de",)).claims
    return [(one.status, set(one.actors)) for one in claims if one.type == kind]


@pytest.mark.parametrize(
    ("text", "kind", "status", "actors"),
    [
        (UNION + "Bei einem Treffen der Fischereiminister in Hafen ging es am Montag um Netze.",
         "meeting", "occurred", {"union"}),
        (UNION + "Die Mitgliedstaaten einigten sich am Montag auf einen Plan.",
         "agreement", "occurred", {"union"}),
        (UNION + "Das Fischkartell verhängte am Montag Sanktionen.",
         "sanction", "occurred", {"union"}),
        ("Die Rettungsunion beriet am Montag. In einer Sitzung am Dienstag ging es um Netze.",
         "session", "occurred", {"union"}),
        (BOTH + "Die Verhandlungen hatten im November 2021 begonnen.",
         "negotiation", "occurred", {"borduria", "syldavia"}),
        ("Vor dem Gipfel der Rettungsunion sagte niemand etwas.", "summit", "planned", {"union"}),
        ("Der Vertrag wurde von Bordurien und Syldavien unterschrieben.",
         "treaty-signed", "occurred", {"borduria", "syldavia"}),
        ("Der Vertrag wurde am 2. Mai von Bordurien und Syldavien unterschrieben.",
         "treaty-signed", "occurred", {"borduria", "syldavia"}),
        ("Das Abkommen tritt am 1. Juli in Kraft.", "entry-into-force", "planned", set()),
        ("Bordurien hat den Botschafter Syldaviens einbestellt.",
         "summons", "occurred", {"borduria", "syldavia"}),
        ("Bordurien reichte am Montag Klage gegen Syldavien ein.",
         "lawsuit", "occurred", {"borduria"}),
        ("Die Rettungsunion hat einen Haftbefehl gegen den Kapitän erlassen.",
         "arrest-warrant", "occurred", {"union"}),
        ("Bordurien hat die Unabhängigkeit Syldaviens anerkannt.",
         "recognition", "occurred", {"borduria", "syldavia"}),
        (FISCHER + "Am Dienstag wird der Minister Syldavien besuchen.",
         "visit", "planned", {"Peter Fischer"}),
        (FISCHER + "Am Dienstag wird er mit dem Präsidenten Piet Aal zusammentreffen.",
         "meeting", "planned", {"Peter Fischer", "Piet Aal"}),
        ("Außenminister Peter Fischer kündigte ein Treffen für den 26. Juni an.",
         "meeting", "planned", {"Peter Fischer"}),
        ("Außenminister Peter Fischer lädt seine Kollegen zur Konferenz nach Hafen.",
         "invitation", "occurred", {"Peter Fischer"}),
        ("„Wir verurteilen den Verkauf alter Netze“, sagte Außenminister Peter Fischer.",
         "condemnation", "occurred", {"Peter Fischer"}),
        ("Die Rettungsunion empfahl am Montag, neue Netze zu kaufen.",
         "proposal", "occurred", {"union"}),
        ("Die Rettungsunion hat das Mandat der Mission bis Ende Juni 2024 verlängert.",
         "decision", "occurred", {"union"}),
        ("Die Mitgliedschaft Syldaviens in der Rettungsunion wurde bis auf Weiteres ausgesetzt.",
         "participation-freeze", "occurred", {"syldavia"}),
        ("Bordurien und Syldavien unterzeichnen am Freitag in Hafen einen Vertrag.",
         "treaty-signed", "planned", {"borduria", "syldavia"}),
        ("Wenn Bordurien den Vertrag über die Fische unterzeichnet, gibt es neue Netze.",
         "treaty-signed", "conditional", {"borduria"}),
        ("Die Regierung in Budapest hat das Protokoll über die Fische unterzeichnet.",
         "treaty-signed", "occurred", {"hu"}),
        ("Bordurien erwägt neue Sanktionen gegen Syldavien.",
         "sanction", "possible", {"borduria"}),
        ("Außenminister Peter Fischer wird am Freitag in Hafen erwartet.",
         "visit", "planned", {"Peter Fischer"}),
        ("Der Rat der Rettungsunion beriet am Montag. Er verurteilte den Verkauf alter Netze.",
         "condemnation", "occurred", {"rat"}),
        ("Die Rettungsunion beriet am Montag. Am Dienstag verurteilte das Bündnis den Verkauf.",
         "condemnation", "occurred", {"union"}),
        (FISCHER + "Bei einem Besuch in der Hauptstadt ging es am Montag um Netze.",
         "visit", "occurred", {"Peter Fischer"}),
        ("Syldaviens Fischer streiken. Am Freitag kündigten alle den Austritt des Landes an.",
         "withdrawal", "planned", {"syldavia"}),
        ("Am Montag hat Bordurien das Abkommen über die Fische leider nicht unterzeichnet.",
         "treaty-signed", "denied", {"borduria"}),
        ("Am Montag verhängte Bordurien die Sanktionen jedoch nicht.",
         "sanction", "denied", {"borduria"}),
        ("Bordurien vermittelt in dem Streit um die Fische.", "mediation", "ongoing", {"borduria"}),
        ("Ein geplantes Treffen mit Außenminister Peter Fischer fiel ins Wasser.",
         "meeting", "denied", {"Peter Fischer"}),
        ("Die Mehrheit der Mitglieder der Rettungsunion billigte am Montag den Plan.",
         "decision", "occurred", {"union"}),
        ("Bordurien forderte am Montag eine Sitzung der Kapitäne.",
         "appeal", "occurred", {"borduria"}),
        (BOTH + "Zuvor hatten sich die Staatsführer in Hafen getroffen.",
         "meeting", "occurred", {"borduria", "syldavia"}),
        ("Die Rettungsunion will am Montag Bordurien vor Gericht verklagen.",
         "lawsuit", "planned", {"union"}),
        ("Die Rettungsunion verhängte am Montag Schutzzölle auf Netze aus Bordurien.",
         "sanction", "occurred", {"union"}),
        ("Außenminister Peter Fischer hat ein Treffen mit Präsident Piet Aal akzeptiert.",
         "meeting", "planned", {"Peter Fischer", "Piet Aal"}),
        ("Syldavien soll den Status eines Beitrittskandidaten bekommen.",
         "decision", "planned", {"syldavia"}),
    ],
)  # fmt: skip
def test_who_did_it(text: str, kind: str, status: str, actors: set[str]) -> None:
    assert told(text, kind) == [(status, actors)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            UNION + "Bei einem Treffen der Opposition in Hafen ging es am Montag um Netze.",
            "meeting",
        ),
        (UNION + "Bei einem Treffen mit Bauern ging es am Montag um Netze.", "meeting"),
        (UNION + "Ein Treffen könnte am Montag in Hafen möglich sein.", "meeting"),
        (BOTH + "In einer Sitzung am Dienstag ging es um Netze.", "session"),
        ("Am Montag wurden schärfere Sanktionen gegen Bordurien zum Thema.", "sanction"),
        ("„Wir entscheiden uns für neue Netze“, sagte Außenminister Peter Fischer.", "decision"),
        ("Das gegen Syldavien gerichtete Manöver beginnt am Freitag in Hafen.", "exercise"),
        (
            "Das Parlament in Budapest hat der Aufnahme Syldaviens in die Union zugestimmt.",
            "accession",
        ),
        ("Die Rettungsunion beriet über Fische, um am Montag mit Bordurien zu beraten.", "session"),
        ("Am Montag ist Bordurien mit vielen Sanktionen belegt worden.", "sanction"),
        ("Zuvor hatten sie in Bordurien am Montag Gespräche geführt.", "negotiation"),
    ],
)
def test_nobody_is_meant(text: str, kind: str) -> None:
    assert told(text, kind) == []


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("Am 15.06. wird Außenminister Peter Fischer Syldavien besuchen.", "visit", "2022-06-15"),
        ("Am 15. und 16.06. wird Außenminister Peter Fischer Syldavien besuchen.",
         "visit", "2022-06-15/2022-06-16"),
        ("Die Rettungsunion hat das Mandat der Mission bis Ende Juni 2024 verlängert.",
         "decision", ""),
    ],
)  # fmt: skip
def test_its_day(text: str, kind: str, day: str) -> None:
    claims = read(f"{BEFORE}\n\n{text}\n", WORLD, langs=("de",)).claims
    found = [one.day.text if one.day else "" for one in claims if one.type == kind]
    assert found == [day]


def test_the_meeting_told_of_before_is_that_one() -> None:
    text = (
        "Außenminister Peter Fischer traf am Montag mit Präsident Piet Aal zusammen. "
        "An dem Treffen nahm auch der Fischereiminister Jon Dorsch teil."
    )
    assert told(text, "meeting") == [("occurred", {"Peter Fischer", "Piet Aal", "Jon Dorsch"})]
