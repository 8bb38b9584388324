"""Who does what English leads tell of: the subject right before a verb, and nobody else named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from english_fish import told

if TYPE_CHECKING:
    from servanda.reader import NameBook


@pytest.fixture(scope="module")
def world(union_of_fish: NameBook) -> NameBook:
    return union_of_fish


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("The Fish Union launched an appeal for ten million crowns.", "appeal occurred union"),
        (
            "Syldavia said that the war was wrong and urged the world to act.",
            "appeal occurred syldavia",
        ),
        ("Borduria on Thursday proposed a new bridge.", "proposal occurred borduria"),
        (
            "Peace talks between the rebels and the government of Borduria have resumed.",
            "negotiation occurred borduria",
        ),
        (
            "Borduria's government is engaged in cease-fire talks with the rebels.",
            "negotiation ongoing borduria",
        ),
        ("Ministers from the Fish Union gathered in Klow on April 29.", "meeting occurred union"),
        ("A senior diplomat of Borduria has met with a spy.", "meeting occurred borduria"),
        ("The Fish Union called an emergency meeting on Monday.", "meeting occurred union"),
        ("Borduria called off talks with Syldavia.", "negotiation denied borduria syldavia"),
        ("The government of Syldavia tendered its resignation.", "recall occurred syldavia"),
        ("Syldavia and Borduria sign a treaty.", "treaty-signed occurred syldavia borduria"),
        (
            "Prime Minister Igor Wagner welcomed President Otto Tapioca at the palace.",
            "meeting occurred Igor Wagner Otto Tapioca",
        ),
        (
            "They will kill him unless Syldavia does not withdraw its troops.",
            "withdrawal-of-troops conditional syldavia",
        ),
        (
            "They would have killed him unless Syldavia pulled its troops out.",
            "withdrawal-of-troops conditional syldavia",
        ),
        (
            "Igor Wagner urged Borduria to resume talks on bread.",
            "negotiation advocated borduria",
        ),
        (
            "The highest court of Borduria sentenced a thief on April 29.",
            "ruling occurred borduria",
        ),
        ("Syldavia will pull out of the treaty on bread.", "withdrawal planned syldavia"),
        (
            "The Fish Union has chosen Syldavia and Borduria to become members of the Council.",
            "appointment occurred",
        ),
        ("The Fish Union will send trainers to Syldavia.", "deployment planned union"),
        (
            "Prime Minister Igor Wagner, who saw 40,000 people near Klow, urged peace.",
            "appeal occurred",
        ),
    ],
)
def test_told(sentence: str, what: str, world: NameBook) -> None:
    assert any(one.startswith(what) for one in told(sentence, world)), told(sentence, world)


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("The Fish Union launched an appeal for ten million crowns.", "lawsuit"),
        ("Syldavia faces a crisis after its rival called for a vote.", "appeal"),
        ("Syldavia held a vote as the rebels urged the world to act.", "appeal"),
        ("Syldavia would not bow to demands by the rebels.", "appeal"),
        ("The rebels in Syldavia urged the world to act.", "appeal"),
        (
            "Igor Wagner's plan to withdraw 70,000 troops would embolden Borduria.",
            "withdrawal-of-troops",
        ),
        ("Syldavia asked the army to cease fire.", "recall"),
        ("Borduria accused Syldavia of deceit by refusing to resume talks.", "negotiation"),
        ("A guest wanted by Borduria leaves after his treaty is approved.", "decision"),
        ("Borduria recognises the policy of Syldavia.", "recognition"),
        (
            "They would shoot if all leave Syldavia, a film from Klow says.",
            "withdrawal ",
        ),
        ("A gang holding three Fish Union workers hostage demanded bread.", "appeal"),
        ("Borduria has agreed to suspend its nuclear programme.", "participation-freeze"),
        ("The army of Borduria fired on a patrol of Syldavia.", "recall"),
        ("Syldavia withdraws from a camp on the coast.", "withdrawal "),
        ("The storm slammed ashore in Borduria.", "condemnation"),
        ("Borduria conspired with admitted members of the Fish Union.", "accession"),
        (
            "Syldavia is ready to sign a plan to set up a committee.",
            "establishment occurred",
        ),
    ],
)
def test_not_told(sentence: str, what: str, world: NameBook) -> None:
    assert not any(one.startswith(what) for one in told(sentence, world)), told(sentence, world)
