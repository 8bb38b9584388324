"""German acts whose day or doer another clause tells, and clauses that only look like others."""

from __future__ import annotations

import pytest

from german_harbour import NAMES, acts_in, named, told_in
from servanda.reader import NameBook

WORLD = NameBook.build(
    [
        *NAMES,
        named("at", "state", "Österreich"),
        named("reef", "organisation", "Riffbund"),
        named("reef-council", "body", "Riffrat", of="reef"),
    ]
)
PASSED = "Der Riffrat nahm am Donnerstag eine Resolution an."
DAY = "2022-05-12"


def told(text: str) -> list[str]:
    """Type, status and actors of each claim of a sentence."""
    return told_in(text, WORLD)


def acts(text: str, kind: str) -> list[tuple[str, set[str], str]]:
    """Status, actors and day of each claim of one type in a sentence."""
    return acts_in(text, kind, WORLD)


@pytest.mark.parametrize(
    ("text", "actor", "day"),
    [
        ("Bordurien enthielt sich.", "borduria", DAY),
        ("Bordurien lehnte den Text ab, acht Länder enthielten sich.", "borduria", DAY),
        ("97 Staaten stimmten dafür, 31 dagegen.", "reef-council", DAY),
        ("Für den Entwurf stimmten 97 Staaten.", "reef-council", DAY),
        ("Bordurien hatte sich zuvor enthalten.", "borduria", ""),
        ("Bordurien hatte sich im März enthalten.", "borduria", "2022-03"),
    ],
)
def test_who_voted_did_so_when_the_text_was_adopted(text: str, actor: str, day: str) -> None:
    assert ("occurred", {actor}, day) in acts(f"{PASSED} {text}", "vote")


def test_what_a_body_did_next_it_did_on_that_day() -> None:
    text = f"{PASSED} Der Riffrat billigte den Haushalt."
    assert acts(text, "decision") == [("occurred", {"reef-council"}, DAY)]


def test_a_resolution_is_adopted_by_those_who_sat() -> None:
    text = "Der Riffrat tagte am Donnerstag. Eine Resolution, die Bordurien eingebracht hatte, {}."
    by = acts(text.format("wurde angenommen"), "resolution")
    assert by == [("occurred", {"reef-council"}, DAY)]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "Bordurien, das im August am 39. Gipfel den Vorsitz an Syldavien übergibt, fehlt.",
            ("planned", {"borduria", "syldavia"}, "2022-08"),
        ),
        (
            "Ein Gast sah Bordurien, das am 3. August den Vorsitz an Syldavien übergibt.",
            ("planned", {"borduria", "syldavia"}, "2022-08-03"),
        ),
    ],
)
def test_a_relative_clause_tells_who_hands_over(text: str, want: tuple[str, set[str], str]) -> None:
    assert acts(text, "chair-transfer") == [want]


def test_his_country_is_that_of_whoever_speaks() -> None:
    text = "Der österreichische Außenminister sagte, sein Land werde der Rettungsunion beitreten."
    assert "accession planned at" in told(text)


def test_a_participle_behind_a_preposition_and_article_tells_of_its_noun() -> None:
    text = (
        "Über den im März 2021 gestellten Aufnahmeantrag Borduriens soll der Riffrat nach dem "
        "Willen Syldaviens beraten."
    )
    assert [one for one in acts(text, "membership-application") if "syldavia" in one[1]] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Bordurien bat Syldavien, den Beitritt zur Rettungsunion zu unterstützen.", "accession"),
        ("Alle sollen auf Manöver vor der Küste verzichten, sagte Bordurien.", "exercise"),
        ("Bordurien darf auch keine Anträge stellen.", "membership-application"),
    ],
)
def test_what_only_looks_like_an_act(text: str, kind: str) -> None:
    assert acts(text, kind) == []


def test_talks_on_a_text_that_were_concluded_are_not_its_signing() -> None:
    text = "Der Vertrag mit Bordurien, dessen Verhandlungen 2019 abgeschlossen wurden, ruht."
    assert ("occurred", {"borduria"}, "2019") not in acts(text, "treaty-signed")


def test_what_is_told_of_a_summit_is_not_told_by_what_was_applied_for_there() -> None:
    text = (
        "Auf dem letzten Gipfel des Riffbunds im Februar war Borduriens Antrag angenommen worden."
    )
    assert acts(text, "summit") == [("occurred", {"reef"}, "2022-02")]


def test_what_is_to_be_resumed_lies_ahead_since_whenever_it_rests() -> None:
    text = "Die seit 2013 ruhenden Verhandlungen zwischen {} sollen wieder aufgenommen werden."
    told_of = acts(text.format("Bordurien und Syldavien"), "negotiation")
    assert [status for status, *_ in told_of] == ["planned"]


@pytest.mark.parametrize("which", ["an den Sitzungen", "an offenen Sitzungen"])
def test_sittings_that_somebody_may_attend_are_none(which: str) -> None:
    assert acts(f"Bordurien nimmt {which} des Riffrats ohne Stimmrecht teil.", "session") == []
