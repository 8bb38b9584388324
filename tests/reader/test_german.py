"""Mechanisms of German: whose statement it is, who speaks for an institution."""

import pytest

from servanda.dates import When
from servanda.model import Name
from servanda.reader import NameBook, read

NOBODY = NameBook.build([])


def speakers(text: str) -> list[str]:
    return [speaker.name for speaker in read(text, NOBODY, langs=("de",)).speakers]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "Nach Angaben des Pressedienstes des Hafenamtes ist der Hafen seit Montag offen.",
            ["Pressedienst des Hafenamtes"],
        ),
        (
            "Laut einer Erklärung des Hafenministeriums ist der Hafen seit Montag offen.",
            ["Hafenministerium"],
        ),
        ("Der Hafen ist seit Montag offen, so der HARBU-Pressedienst.", ["HARBU-Pressedienst"]),
        ("Nach Angaben aus der vergangenen Woche ist der Hafen seit Montag offen.", []),
        ("Der Hafenrat beschloss, dass der Hafen am Montag öffnet.", []),
        (
            "Es sei erinnert, dass die Leiterin, Petra Kiesel, zuvor erklärt hatte, er sei offen.",
            ["Petra Kiesel"],
        ),
        ("Die Hafenagentur Möwe meldete, dass der Hafen seit Montag offen ist.", []),
        # A relay of what somebody said does not say it.
        (
            "Der Hafen ist offen. Das sagte Ministerin Petra Kiesel, teilt ein Reporter mit.",
            ["Petra Kiesel"],
        ),
        # What a preposition governs holds no office; whom one talks to is no part of the name.
        (
            "Nach der Tagung der Minister in Alt Moorburg sagte Petra Kiesel Reportern, er sei da.",
            ["Petra Kiesel"],
        ),
        # A clause in the mood of reported speech that an article opens.
        ("Ministerin Petra Kiesel hatte gesagt, die Stadt saniere den Hafen.", ["Petra Kiesel"]),
        # What is to come is not said yet.
        ("Ministerin Petra Kiesel wird zwölf Fischer im Hafen begrüßen.", []),
        # Where somebody speaks is no part of an office; a profession means whoever was named last.
        (
            "Kanzler Paul Kiesel war da. Der Hafen ist offen, sagte der Kanzler in Moorburg.",
            ["Paul Kiesel"],
        ),
        (
            "Ministerin Petra Kiesel war da. „Der Hafen ist offen“, sagte die Fischpolitikerin.",
            ["Petra Kiesel"],
        ),
        # Words behind a colon, without marks, in a paragraph of their own.
        (
            "Ministerin Petra Kiesel erklärte zu dem Hafen:\n\nWir haben ihn am Montag geöffnet.",
            ["Petra Kiesel"],
        ),
        # A bare word that says something is a name, unless it is a noun elsewhere.
        ("Moosbach sagte, der Hafen sei seit dem Montag offen.", ["Moosbach"]),
        (
            "Dementsprechend begrüßte die Leiterin am Montag den Bau in dem Hafen.",
            [],
        ),
        ("Hafenwacht sagte, er sei offen. Die Hafenwacht war im Hafen.", []),
    ],
)
def test_whoever_speaks_is_named_in_the_nominative(text: str, named: list[str]) -> None:
    assert speakers(text) == named


ALWAYS = When.always()
NAMES = NameBook.build(
    Name(text, "de", actor, kind, "common", ALWAYS, of)
    for text, actor, kind, of in (
        ("Borduria", "bo", "state", ""),
        ("Syldavien", "sy", "state", ""),
        ("Kasachstan", "kz", "state", ""),
        ("HARBU", "harbu", "organisation", ""),
        ("Außenministerrat", "harbu-cfm", "body", "harbu"),
        ("Sicherheitsrat", "harbu-sc", "body", "harbu"),
    )
)
LEAD = "HAFEN, 16. Mai 2022 (dpa) - Am Morgen lag dichter Nebel über dem Hafen und der Stadt.\n\n"
NONE = ("declaration", "observer-status")
MET = (
    "Am Montag fand eine Sitzung des Außenministerrates der HARBU statt. "
    "Es wurde ein Programm für die Häfen verabschiedet."
)


def claims(text: str, lead: str = LEAD) -> list[tuple[str, str, set[str]]]:
    found = read(lead + text, NAMES, langs=("de",)).claims
    return [(claim.type, claim.status, set(claim.actors)) for claim in found]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # A clause inside another has its own actors, and the outer one keeps its own.
        ("Borduria, das Syldavien die Post abnahm, hat den Vertrag ratifiziert.",
         ("ratification", "occurred", {"bo"})),
        ("Borduria begrüßte die Lage in Syldavien, das den Vertrag im Mai ratifiziert hat.",
         ("ratification", "occurred", {"sy"})),
        # The participle before its noun: whose treaty it is stands behind.
        ("Alt ist das 2021 unterzeichnete Abkommen zwischen Borduria und Syldavien.",
         ("treaty-signed", "occurred", {"bo", "sy"})),
        # Whom one meets takes part.
        ("Minister Paul Kiesel traf am Montag die Ministerin Eva Moos.",
         ("meeting", "occurred", {"Paul Kiesel", "Eva Moos"})),
        # What is adopted with nobody named, those did who met.
        (MET, ("decision", "occurred", {"harbu-cfm"})),
        ("Der für Mai angesetzte Besuch der Ministerin Eva Moos in Syldavien ist abgesagt worden.",
         ("visit", "denied", {"Eva Moos"})),
        ("Syldavien tritt der HARBU bei, wie alle im Hafen es seit Jahren wollen.",
         ("accession", "occurred", {"sy"})),
        ("Bei ihrem Treffen sprachen Borduria und Syldavien am Montag über Fische.",
         ("meeting", "occurred", {"bo", "sy"})),
        ("Syldavien übernimmt ab dem 1. Januar 2023 den Vorsitz der HARBU.",
         ("chair-transfer", "planned", {"sy"})),
        ("Borduria hat am Montag Manöver begonnen.", ("exercise", "occurred", {"bo"})),
        # What a text is for until some year was adopted before.
        ("Der Außenministerrat der HARBU hat eine Liste von Maßnahmen bis 2030 verabschiedet.",
         ("decision", "occurred", {"harbu-cfm", "harbu"})),
        # A wished for clause is no more than wished for.
        ("Borduria hofft, dass Syldavien den Vertrag bald ratifiziert.",
         ("ratification", "sought", {"sy"})),
        ("Borduria und Syldavien enthielten sich im Rat.", ("vote", "occurred", {"bo", "sy"})),
    ],
)  # fmt: skip
def test_who_did_what(text: str, told: tuple[str, str, set[str]]) -> None:
    assert told in claims(text)


@pytest.mark.parametrize(
    "text",
    [
        "Laut einer Erklärung der Häfen nahmen Borduria und Syldavien an dem Fest teil.",
        "Syldavien hofft, den Status eines Hafens zu erhalten.",
        "Beim Treffen sollen zum Bestehen der HARBU Fische verteilt werden.",
    ],
)
def test_no_act_is_made_of_other_words(text: str) -> None:
    assert not [one for one in claims(text) if one[0] in NONE]


def test_the_council_of_a_state_is_not_that_of_an_organisation() -> None:
    text = "Der kasachische Sicherheitsrat tagte am Montag mit den Leuten der HARBU im Hafen."
    assert ("meeting", "occurred", {"kz"}) in claims(text)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("International / 04.10.22 11:02", "2022-10-04T11:02"),
        ("hafen-heute.de / 19.12.2016 / Politik", "2016-12-19"),
        ("Diese Nachricht wurde am 15.09.2022 im Programm Hafenfunk gesendet.", "2022-09-15"),
    ],
)
def test_stamps(line: str, day: str) -> None:
    body = "Der Hafen ist seit dem Morgen offen, wie die Leute der Stadt am Dienstag sagten."
    text = f"Der Hafen ist wieder offen für alle\n{line}\n\n{body}"
    assert read(text, NOBODY, langs=("de",)).frame.published == day


def test_an_advertisement_before_the_report_does_not_end_it() -> None:
    text = "Anzeige\n\nAm Montag hat Borduria den Vertrag über die Fische im Hafen ratifiziert."
    assert ("ratification", "occurred", {"bo"}) in claims(text, "")


def test_what_tells_of_a_picture_is_no_headline() -> None:
    lines = [
        "Ministerin Eva Moos steht im Hafen, 2. Juli 2024. (Hafenbild/Max Kiesel)",
        "Der Hafen ist seit dem Morgen offen, wie die Leute der Stadt am Dienstag sagten.",
    ]
    assert not read("\n".join(lines), NOBODY, langs=("de",)).frame.headline


BODY = "Die HARBU hat am Morgen den Hafen geöffnet, wie die Leute der Stadt am Dienstag sagten."


@pytest.mark.parametrize(
    ("lines", "headline"),
    [
        ("Häfen : Borduria kündigt den Vertrag", "Borduria kündigt den Vertrag"),
        ("Borduria\n : HARBU öffnet Hafen", "HARBU öffnet Hafen"),
        ("Borduria kündigt den Vertrag über Fische Stand: 22.08.2023 16:33 Uhr",
         "Borduria kündigt den Vertrag über Fische"),
        ("Minister: Borduria kündigt den Vertrag", "Minister: Borduria kündigt den Vertrag"),
    ],
)  # fmt: skip
def test_kickers_and_stamps_are_no_part_of_the_headline(lines: str, headline: str) -> None:
    assert read(f"{lines}\n\n{BODY}", NAMES, langs=("de",)).frame.headline == headline


def test_the_day_of_an_address_written_from_day_to_year() -> None:
    found = read(BODY, NAMES, url="https://hafen.example/1985/16-03-2022/offen", langs=("de",))
    assert found.frame.published == "2022-03-16"


def test_a_name_in_the_genitive_is_no_subject() -> None:
    told = claims("Am Montag beschloss das Gremium den Ausschluss Bordurias aus der HARBU im Mai.")
    assert not [one for one in told if one[2] == {"bo"}]
