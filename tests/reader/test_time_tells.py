"""How far an act has come by words of time: ahead, going on, called for a day, or only offered."""

from __future__ import annotations

import pytest

from servanda.reader import read
from three_tongues import COASTS, book_of

NAMES = book_of(*COASTS)
DATED = {
    "de": "KLOW, 12. Mai 2024 (dpa) – Die Lage im Hafen ist ruhig, wie Fischer sagen. ",
    "en": "KLOW, 12 May 2024 (Reuters) – The port is quiet, as the fishermen say. ",
    "ru": "КЛОВ, 12 мая 2024 (ТАСС) – В порту тихо, и погода хорошая. ",
}


def told(lang: str, text: str, kind: str) -> list[str]:
    """The statuses of the acts of one type behind a page's first sentence."""
    article = read(DATED[lang] + text, NAMES, langs=(lang,))
    return [one.status for one in article.claims if one.type == kind and not one.likely_only]


PRESENT = [
    ("de", "Bordurien verlegt 300 Soldaten nach Syldavien.", "deployment", "planned"),
    (
        "de",
        "Syldavien übergibt Bordurien den Vorsitz der Rettungsunion.",
        "chair-transfer",
        "planned",
    ),
    (
        "de",
        "Bordurien unterzeichnet demnächst einen Vertrag mit Syldavien.",
        "treaty-signed",
        "planned",
    ),
    ("en", "Borduria sends 300 soldiers to Syldavia.", "deployment", "planned"),
    ("en", "The Rescue Union summit opens on Tuesday in Klow.", "summit", "planned"),
    ("de", "Am Dienstag beginnt in Klow der Gipfel der Rettungsunion.", "summit", "planned"),
    # What has been done, and what a present of old days tells.
    ("de", "Bordurien verlegte 300 Soldaten nach Syldavien.", "deployment", "occurred"),
    ("de", "Bordurien weist zwei Diplomaten aus Syldavien aus.", "expulsion", "occurred"),
    ("en", "Borduria sent 300 soldiers to Syldavia.", "deployment", "occurred"),
]
GOING_ON = [
    ("de", "Mit Syldavien wird seit Juli verhandelt.", "negotiation", "ongoing"),
    ("de", "Seit Montag verhandelt Bordurien mit Syldavien.", "negotiation", "ongoing"),
    ("de", "Bordurien und Syldavien beraten derzeit über Zölle.", "meeting", "ongoing"),
    (
        "en",
        "The airspace has been closed by Borduria since Monday.",
        "airspace-closed",
        "ongoing",
    ),
    # The first since a day is no more than that.
    ("de", "Bordurien und Syldavien verhandelten erstmals seit Juli.", "negotiation", "occurred"),
    ("en", "Borduria deployed 300 soldiers in Syldavia on Monday.", "deployment", "occurred"),
]
CALLED = [
    (
        "en",
        "The Rescue Union called an emergency session for next Wednesday.",
        "session",
        "planned",
    ),
    (
        "ru",
        "Посол Сильдавии вызван на 12 июня в министерство иностранных дел Бордурии.",
        "summons",
        "planned",
    ),
    # A day on which it was called, and the night before one.
    (
        "ru",
        "Посол Сильдавии вызван 10 мая в министерство иностранных дел Бордурии.",
        "summons",
        "occurred",
    ),
    ("en", "Borduria and Syldavia met on Friday in Klow.", "meeting", "occurred"),
]
OFFERED = [
    (
        "de",
        "Ruritanien ist bereit, zwischen Bordurien und Syldavien zu vermitteln.",
        "mediation",
        "possible",
    ),
    ("de", "Ruritanien bot seine Vermittlung an.", "mediation", "possible"),
    ("en", "Borduria is ready to send troops to Syldavia.", "deployment", "possible"),
    ("de", "Schickt Bordurien Soldaten nach Syldavien?", "deployment", "possible"),
    ("en", "Borduria will send troops to Syldavia.", "deployment", "planned"),
]
PLEDGED = [
    ("de", "Bordurien sagte Syldavien 50 Millionen Euro Soforthilfe zu.", "aid", "planned"),
    ("en", "Borduria pledged 15 million euros in aid to Syldavia.", "aid", "planned"),
    ("de", "Bordurien überwies Syldavien 50 Millionen Euro Soforthilfe.", "aid", "occurred"),
    ("en", "Borduria delivered 15 tonnes of aid to Syldavia.", "aid", "occurred"),
]
NOT_DONE = [
    (
        "en",
        "Borduria and Syldavia were to have signed a pact on Monday.",
        "treaty-signed",
        "denied",
    ),
    ("en", "The pact with Syldavia was to have been signed on Monday.", "treaty-signed", "denied"),
    (
        "de",
        "Bordurien hätte am Montag den Vertrag mit Syldavien unterzeichnen sollen.",
        "treaty-signed",
        "denied",
    ),
    (
        "de",
        "Die für Freitag geplante Unterzeichnung eines Abkommens mit Syldavien fällt aus.",
        "treaty-signed",
        "denied",
    ),
    (
        "ru",
        "Подписание договора Бордурии с Сильдавией должно было состояться в среду.",
        "treaty-signed",
        "denied",
    ),
    # Without something it is done all the same.
    (
        "de",
        "Bordurien hat das Abkommen mit Syldavien ohne Rücksprache unterzeichnet.",
        "treaty-signed",
        "occurred",
    ),
    (
        "de",
        "Bordurien soll am Montag den Vertrag mit Syldavien unterzeichnen.",
        "treaty-signed",
        "planned",
    ),
    ("en", "Borduria will set up a joint mission with Syldavia.", "establishment", "planned"),
    ("en", "Borduria set up a joint mission with Syldavia.", "establishment", "occurred"),
]


@pytest.mark.parametrize(
    ("lang", "text", "kind", "status"),
    [*PRESENT, *GOING_ON, *CALLED, *OFFERED, *PLEDGED, *NOT_DONE],
)
def test_words_of_time_tell_how_far(lang: str, text: str, kind: str, status: str) -> None:
    assert told(lang, text, kind) == [status]


def test_the_day_for_which_it_is_called_is_its_day() -> None:
    text = "The Rescue Union called an emergency session for next Wednesday."
    (one,) = (c for c in read(DATED["en"] + text, NAMES).claims if c.type == "session")
    assert str(one.day) == "2024-05-15"


PERIODS = [
    (
        "en",
        "Borduria and Syldavia will hold consultations on fish once a year.",
        "consultations",
        "planned",
    ),
    (
        "en",
        "Borduria and Syldavia agree work on fish for the next five years.",
        "agreement",
        "occurred",
    ),
]


@pytest.mark.parametrize(("lang", "text", "kind", "status"), PERIODS)
def test_how_often_and_for_how_long_tell_nothing_of_how_far(
    lang: str, text: str, kind: str, status: str
) -> None:
    assert told(lang, text, kind) == [status]
