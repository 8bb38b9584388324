"""German acts that are still to be done, or that somebody else does than the name beside them."""

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


def told(text: str) -> list[str]:
    """Type, status and actors of each claim of a sentence."""
    return told_in(text, WORLD)


@pytest.mark.parametrize(
    ("verb", "status"),
    [("will", "planned"), ("wird", "planned"), ("möchte", "sought"), ("muss", "advocated")],
)
def test_what_one_means_to_propose_is_not_proposed_yet(verb: str, status: str) -> None:
    text = f"Bordurien {verb} dem Riffrat einen Vorschlag für neue Leuchttürme vorlegen."
    assert [one[0] for one in acts_in(text, "proposal", WORLD)] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Alle Fischer waren zur Wahl in Bordurien aufgerufen.",
        "Jetzt ist der Riffrat gefordert.",
        "Jetzt ist Bordurien gefordert, sagte ein Fischer.",
        "Eine Korrespondentin aus Bordurien wurde aufgefordert, das Land zu verlassen.",
        "Es sprach ein Prediger aus Bordurien, der alle Fischer aufforderte, Netze zu flicken.",
    ],
)
def test_who_is_told_to_do_something_tells_nobody(text: str) -> None:
    assert not acts_in(text, "appeal", WORLD)


def test_a_town_behind_the_court_files_no_suit() -> None:
    text = "Gestern hat die Schauspielerin Klage beim Landgericht Wien eingereicht."
    assert not acts_in(text, "lawsuit", WORLD)


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Bordurien will nicht an der Tagung des Riffrats teilnehmen.", "session", "planned"),
        ("Bordurien nahm nicht am Gipfel des Riffbunds teil.", "summit", "occurred"),
        ("Bordurien wurde nicht zum Gipfel des Riffbunds eingeladen.", "summit", "planned"),
        ("Der Riffbund schloss beim Gipfel des Riffbunds Hilfen aus.", "summit", "occurred"),
    ],
)
def test_a_sitting_is_not_denied_by_what_is_denied_there(text: str, kind: str, status: str) -> None:
    assert {one[0] for one in acts_in(text, kind, WORLD)} <= {status}


@pytest.mark.parametrize(
    "text",
    [
        "Ruritanien machte sich für einen Beitritt Borduriens zum Riffbund stark.",
        "Das sagten Parteien, die einen Beritt ebenso wie den Beitritt Borduriens ablehnen.",
    ],
)
def test_an_accession_that_others_are_for_or_against_is_nobodys_yet(text: str) -> None:
    assert not [one for one in told(text) if one.startswith("accession occurred")]


def test_his_country_is_the_one_of_the_sentence() -> None:
    text = (
        "Der österreichische Außenminister betonte, dass sein Land ein Darlehen an "
        "Bordurien in Höhe von einer Million Kronen bereitstellen wird."
    )
    assert "aid planned at" in told(text)


def test_whose_a_visit_is_is_not_told_behind_the_verb() -> None:
    text = (
        "Im Rahmen der Reise fand ein Treffen zwischen dem stellvertretenden Minister und dem "
        "Vizepremier Anton Weiland statt."
    )
    assert not acts_in(text, "visit", WORLD)


def test_what_others_asked_for_is_not_asked_by_who_does_it() -> None:
    text = "Anders als von vielen gefordert werde Bordurien den Botschafter nicht abberufen."
    assert not acts_in(text, "appeal", WORLD)


def test_the_title_of_a_law_ratifies_nothing() -> None:
    text = (
        "Die Abgeordneten haben das Gesetz „Über die Ratifizierung des Protokolls über die "
        "Häfen beim Riffbund“ verabschiedet."
    )
    assert not acts_in(text, "ratification", WORLD)


def test_a_club_is_no_state() -> None:
    text = "Der FC Bordurien und Syldavien führten am Montag Verhandlungen."
    assert {one for _, actors, _ in acts_in(text, "negotiation", WORLD) for one in actors} <= {
        "syldavia"
    }
