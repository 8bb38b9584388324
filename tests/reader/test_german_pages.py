"""How German pages tell: what sits again, who signed, what was joined, and on which day."""

from __future__ import annotations

import pytest

from german_harbour import NAMES, acts_in, named
from servanda.reader import NameBook, read

WORLD = NameBook.build(
    [*NAMES, named("rat", "body", "Rat der Rettungsunion", of="union")],
)
SAT = "Der Rat der Rettungsunion hat am Montag in Hafen getagt. "
GUEST = "Bordurien hat am Montag Botschafter Emil Muster aus Syldavien empfangen. "
HUBER = "Präsident Franz Huber sprach am Montag in Klow mit Syldavien. "
TALKED = "Bordurien und Syldavien haben sich am Montag auf eine Partnerschaft verständigt. "


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        (SAT + "Die nächste Tagung findet im November in Klow statt.",
         "session", ("planned", {"rat"}, "2022-11")),
        (SAT + "Am Rande traf Bordurien eine Abordnung aus Syldavien. Das nächste Treffen auf "
         "dieser Ebene wird im Juni in Klow ausgerichtet.",
         "meeting", ("planned", {"rat"}, "2022-06")),
        (TALKED + "Im Beisein der Gäste wurde ein Memorandum über Netze unterzeichnet.",
         "memorandum", ("occurred", {"borduria", "syldavia"}, "")),
        (HUBER + "Bei dem Besuch wurde ein Vertrag über Netze unterzeichnet.",
         "treaty-signed", ("occurred", {"Franz Huber", "syldavia"}, "")),
        (TALKED + "Bei dem Besuch wurde zudem ein Vertrag über Netze unterzeichnet.",
         "treaty-signed", ("occurred", {"borduria", "syldavia"}, "")),
        ("Bordurien hat seinen Rückzug erklärt. Das Land Syldavien war 1992 beigetreten.",
         "accession", ("occurred", {"syldavia"}, "1992")),
        ("Bordurien, das 2016 ausgetreten war, ist wieder dabei.",
         "withdrawal", ("occurred", {"borduria"}, "2016")),
        ("Auch Syldavien wurde am Montag in den Staatenbund aufgenommen.",
         "accession", ("occurred", {"syldavia"}, "2022-05-16")),
        ("Ruritanien hat an seiner Sitzung vom 12. Mai den Vertrag mit Bordurien ratifiziert.",
         "ratification", ("occurred", {"ruritania"}, "2022-05-12")),
        ("Ruritanien stoppte die Zahlungen.Bordurien verurteilte Syldavien.",
         "condemnation", ("occurred", {"borduria"}, "")),
        ("Bordurien will seine Soldaten bis Ende Juli aus Syldavien abziehen.",
         "withdrawal-of-troops", ("planned", {"borduria"}, "2022-05-16/2022-07-31")),
        (GUEST + "Der Diplomat überreichte dem Staatschef sein Beglaubigungsschreiben.",
         "credentials", ("occurred", {"Emil Muster"}, "2022-05-16")),
        ("Präsident Franz Huber lobte am Montag im Gespräch mit Minister Emil Muster die Lage.",
         "meeting", ("occurred", {"Franz Huber", "Emil Muster"}, "2022-05-16")),
        ("Auf Einladung von Präsident Franz Huber ist Emil Muster am Montag in Klow eingetroffen.",
         "invitation", ("occurred", {"Franz Huber"}, "2022-05-16")),
        ("Bis zu 190 Soldaten Borduriens leisten weiter in Klow Dienst.",
         "deployment", ("ongoing", {"borduria"}, "")),
        ("Die Rettungsunion verhängt restriktive Maßnahmen gegen sechs Personen.",
         "sanction", ("occurred", {"union"}, "")),
    ],
)  # fmt: skip
def test_as_pages_tell_it(text: str, kind: str, told: tuple[str, set[str], str]) -> None:
    assert told in acts_in(text, kind, WORLD)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Präsident Franz Huber sagte im Gespräch mit der Zeitung Klower Bote nichts.", "meeting"),
        (
            "Bordurien hat am Montag den neu ernannten Botschafter Emil Muster empfangen.",
            "appointment",
        ),
        ("Bordurien verließ aus Protest gegen den Bericht den Saal.", "withdrawal"),
        (TALKED + "Es war notwendig, für die Netze einen Vertrag zu schließen.", "treaty-signed"),
    ],
)
def test_not_told(text: str, kind: str) -> None:
    assert not acts_in(text, kind, WORLD)


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("Syldavien hat am Montag den Vertrag mit Bordurien ratifiziert.",
         "ratification", "2022-04-25/2022-05-30"),
        ("Syldavien hat am 12. März den Vertrag mit Bordurien ratifiziert.",
         "ratification", "2022-03-12"),
        ("Syldavien hat im Februar den Vertrag mit Bordurien ratifiziert.",
         "ratification", "2022-02"),
    ],
)  # fmt: skip
def test_a_page_of_which_the_month_alone_is_known(text: str, kind: str, day: str) -> None:
    page = f" date 2022-05 HAFEN (dpa) - Am Morgen lag dichter Nebel über der Stadt. {text}\n"
    claims = read(page, WORLD, langs=("de",)).claims
    assert [str(one.day or "") for one in claims if one.type == kind] == [day]
