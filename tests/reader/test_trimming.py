"""What an act is about: its object alone, without days, adverbs and what another clause tells."""

from __future__ import annotations

import pytest

from two_coasts import claims_in


def objects(lang: str, text: str, kind: str) -> list[str]:
    """What the acts of a type are told to be about."""
    return [claim.object for claim in claims_in(lang, text) if claim.type == kind]


@pytest.mark.parametrize(
    ("text", "kind", "about"),
    [
        (
            "Borduria ratified the Harbour Statute on 13 November 2002.",
            "ratification",
            "Harbour Statute",
        ),
        (
            "Borduria ratified the harbour protocol of 2005.",
            "ratification",
            "harbour protocol of 2005",
        ),
        (
            "Borduria condemned the raid and invited the others to follow.",
            "condemnation",
            "the raid",
        ),
        (
            "Borduria condemned the raid on boats and nets.",
            "condemnation",
            "the raid on boats and nets",
        ),
        ("Borduria condemned the raid, following a dispute over nets.", "condemnation", "the raid"),
        ("Borduria condemned the raid in March, clarifying its aims.", "condemnation", "the raid"),
        (
            "Borduria pulled out its 625 soldiers by 3 May.",
            "withdrawal-of-troops",
            "its 625 soldiers",
        ),
        ("Borduria held the drill Shield-2021 on Friday.", "exercise", "Shield-2021"),
        (
            "The Harbour Pact was signed in Klow in March 2006 and entered into force.",
            "entry-into-force",
            "The Harbour Pact",
        ),
        ("Borduria decided in June not to renew the lease.", "decision", "not to renew the lease"),
        ("Borduria will decide whether a boat can stay.", "decision", "whether a boat can stay"),
    ],
)
def test_the_object_ends_where_it_does(text: str, kind: str, about: str) -> None:
    assert about in objects("en", text, kind)


@pytest.mark.parametrize(
    ("text", "kind", "about"),
    [
        (
            "Бордурия ратифицировала Конвенцию о рыбе в 1995 году одной из первых.",
            "ratification",
            "Конвенцию о рыбе",
        ),
        (
            "Бордурия подписала соглашение о дороге и отозвала посла.",
            "treaty-signed",
            "соглашение о дороге",
        ),
        (
            "Бордурия подписала соглашение от 12 мая о дороге.",
            "treaty-signed",
            "соглашение от 12 мая о дороге",
        ),
        (
            "Бордурия подписала соглашение о рыбе, а сосед его осудил.",
            "treaty-signed",
            "соглашение о рыбе",
        ),
        (
            "Бордурия закрыла воздушное пространство над Клоу до 15 июня.",
            "airspace-closed",
            "воздушное пространство над Клоу",
        ),
    ],
)
def test_the_object_ends_before_another_verb(text: str, kind: str, about: str) -> None:
    assert about in objects("ru", text, kind)


@pytest.mark.parametrize(
    ("text", "kind", "about"),
    [
        (
            "Bordurien ratifizierte den Hafenvertrag im Mai als neunter Staat.",
            "ratification",
            "den Hafenvertrag",
        ),
        (
            "Bordurien ratifizierte den Hafenvertrag vom 3. Mai 2005.",
            "ratification",
            "den Hafenvertrag vom 3. Mai 2005",
        ),
        (
            "Bordurien hat zwar am 17. September 2013 das Zusatzprotokoll ratifiziert.",
            "ratification",
            "das Zusatzprotokoll",
        ),
    ],
)
def test_a_day_is_no_part_of_the_object(text: str, kind: str, about: str) -> None:
    assert about in objects("de", text, kind)
