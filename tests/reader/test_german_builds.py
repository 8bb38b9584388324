"""German sentences as agencies build them: texts told of before, phrases between commas."""

from __future__ import annotations

import pytest

from german_harbour import NAMES, acts_in, named, told_in
from servanda.reader import NameBook

WORLD = NameBook.build(
    [
        *NAMES,
        named("kelp", "organisation", "Tangbund"),
        named("kelp-council", "body", "Rat der Taucher", of="kelp"),
        named("seehaus-bo", "body", "Seehaus", of="borduria"),
        named("seehaus-ru", "body", "Seehaus", of="ruritania"),
        named("de-wave", "body", "Wellenhaus", of="de"),
        named("at", "state", "Österreich"),
    ]
)
PACT = "Der Vertrag zwischen Bordurien und Syldavien ist umstritten."
BOTH = {"borduria", "syldavia"}
IN_LIMA = ("occurred", BOTH, "2016-12-12")


def told(text: str) -> list[str]:
    """Type, status and actors of each claim of a sentence."""
    return told_in(text, WORLD)


def acts(text: str, kind: str) -> list[tuple[str, set[str], str]]:
    """Status, actors and day of each claim of one type in a sentence."""
    return acts_in(text, kind, WORLD)


@pytest.mark.parametrize(
    "text",
    [
        "Das Abkommen, das am 12. Dezember 2016 in Lima unterzeichnet wurde, bleibt geheim.",
        "Es wurde am 12. Dezember 2016 in Lima unterzeichnet.",
        "Es war am 12. Dezember 2016 in Lima unterzeichnet worden.",
        "Das am 12. Dezember 2016 in Lima unterzeichnete Abkommen bleibt geheim.",
        "Das Abkommen, am 12. Dezember 2016 in Lima unterzeichnet, bleibt geheim.",
    ],
)
def test_a_text_told_of_before_was_signed_by_its_parties(text: str) -> None:
    assert acts(f"{PACT} {text}", "treaty-signed") == [IN_LIMA]


@pytest.mark.parametrize("sides", ["und", "und ihren Mitgliedstaaten einerseits und"])
def test_its_parties_may_be_told_with_those_on_one_side(sides: str) -> None:
    text = (
        f"Der Vertrag zwischen der Rettungsunion {sides} Bordurien ist umstritten. "
        "Das Abkommen, das 2016 unterzeichnet wurde, ruht."
    )
    assert acts(text, "treaty-signed") == [("occurred", {"union", "borduria"}, "2016")]


@pytest.mark.parametrize(
    "text",
    [
        "Bordurien kritisierte ein Abkommen, das 2016 geschlossen wurde.",
        "Es wurde am Montag ein Gesetz unterzeichnet.",
        "Ein 2016 unterzeichnetes Abkommen ruht.",
    ],
)
def test_another_text_is_nobodys(text: str) -> None:
    by = [one for one in acts(text, "treaty-signed") if one[1] == BOTH]
    assert by == []


@pytest.mark.parametrize(
    ("text", "kind", "want"),
    [
        (
            "Das Protokoll, am 14. Juni 2021 von Bordurien und Syldavien unterzeichnet, ruht.",
            "treaty-signed",
            ("occurred", BOTH, "2021-06-14"),
        ),
        (
            "Das Protokoll, 2019 von Bordurien ratifiziert, enthält eine Klausel.",
            "ratification",
            ("occurred", {"borduria"}, "2019"),
        ),
        (
            "Das Protokoll (2019 von Bordurien und Syldavien unterzeichnet) gilt noch.",
            "treaty-signed",
            ("occurred", BOTH, "2019"),
        ),
    ],
)
def test_a_participle_closes_a_phrase_between_commas(
    text: str, kind: str, want: tuple[str, set[str], str]
) -> None:
    assert acts(text, kind) == [want]


def test_a_verb_between_commas_is_no_participle() -> None:
    text = "Am Montag, teilte Bordurien mit, unterzeichnet Syldavien den Vertrag."
    assert ("occurred", {"borduria"}, "2022-05-16") not in acts(text, "treaty-signed")


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        ("Der Vertrag zwischen Bordurien und Syldavien wird seit 2018 vorläufig angewendet.",
         "occurred", "2018"),
        ("Der Vertrag zwischen Bordurien und Syldavien wird ab 2023 vorläufig angewendet.",
         "planned", "2023"),
    ],
)  # fmt: skip
def test_a_text_is_applied_since_a_day_or_from_one(text: str, status: str, day: str) -> None:
    assert acts(text, "provisional-application") == [(status, BOTH, day)]


def test_a_body_of_the_organisation_named_behind_it() -> None:
    assert told("Am Montag tagte der Rat der Taucher der Rettungsunion.") == [
        "meeting occurred union"
    ]
    assert told("Am Montag tagte der Rat der Taucher.") == ["meeting occurred kelp-council"]


def test_a_house_is_of_the_only_state_named_that_has_one() -> None:
    text = "Das Seehaus hat das Abkommen ratifiziert. {} liegt am Meer."
    assert told(text.format("Bordurien")) == ["chamber-approval occurred seehaus-bo"]
    assert told(text.format("Bordurien und Ruritanien")) != told(text.format("Bordurien"))


def test_a_house_and_the_parliament_of_its_state_consent_once() -> None:
    text = (
        "Das deutsche Parlament hat das Abkommen mit Syldavien gebilligt.\n\n"
        "Für das Abkommen stimmte das Wellenhaus am Montag."
    )
    assert len([one for one in told(text) if one.startswith("parliament-approval")]) == 1


def test_a_parliament_is_of_one_state_that_acted_alone() -> None:
    text = (
        "Die Rettungsunion und Bordurien haben ein Abkommen unterzeichnet. "
        "Einstimmig stimmten die Abgeordneten für den Vertrag."
    )
    assert [one for one in told(text) if "approval" in one or "vote" in one] == []


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "Das Abkommen muss noch vom Parlament in Wien gebilligt werden.",
            "parliament-approval planned at",
        ),
        ("Der Senat in Wien hat das Abkommen gebilligt.", "chamber-approval occurred at"),
        (
            "Über das Abkommen soll am 3. Juli im Parlament in Wien abgestimmt werden.",
            "parliament-vote planned at",
        ),
        (
            "Im Parlament in Wien fand das Abkommen am Montag keine Mehrheit.",
            "parliament-vote occurred at",
        ),
        (
            "Die Zustimmung des österreichischen Parlaments ist noch erforderlich.",
            "parliament-approval provided-for at",
        ),
        ("Die Zustimmung des österreichischen Senats fehlt noch.", "chamber-approval planned at"),
        (
            "Das österreichische Parlament soll sich am 3. Juli mit dem Vertrag befassen.",
            "parliament-approval planned at",
        ),
    ],
)
def test_what_is_done_or_lacking_in_a_house_of_a_capital(text: str, want: str) -> None:
    assert told(text) == [want]


@pytest.mark.parametrize(
    "text",
    [
        "Im Parlament in Wien fand ein Misstrauensantrag keine Mehrheit.",
        "Die Zustimmung der Aktionäre in Wien ist noch erforderlich.",
        "Über das Wetter wurde in Wien abgestimmt.",
    ],
)
def test_what_is_no_consent_to_a_text(text: str) -> None:
    assert [one for one in told(text) if one.startswith(("parliament", "chamber"))] == []


def test_a_house_without_its_state_is_of_the_state_whose_house_is_told_of() -> None:
    text = (
        "Das Wellenhaus hat das Abkommen am Montag gebilligt. "
        "Danach muss noch die Abgeordnetenkammer dem Abkommen zustimmen."
    )
    assert told(text)[-1] == "chamber-approval planned de"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Nun geht das Gesetz zur Unterzeichnung an den Staatspräsidenten.", "planned"),
        ("Der Staatschef muss das Gesetz noch unterzeichnen.", "provided-for"),
    ],
)
def test_a_law_is_signed_where_it_was_passed(text: str, status: str) -> None:
    passed = "Das österreichische Parlament billigte den Vertrag mit Bordurien."
    after = "Bordurien begrüßte die Aufnahme Syldaviens in die Rettungsunion."
    assert told(f"{passed} {after} {text}")[-1] == f"promulgation {status} at"
