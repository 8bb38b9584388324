"""Wordings by which agencies and ministries tell of acts, one by one."""

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
        (
            "Borduria and Syldavia agreed on a ceasefire on Friday.",
            "ceasefire occurred borduria syldavia",
        ),
        (
            "Borduria and Syldavia signed a truce on Friday in Klow.",
            "ceasefire occurred borduria syldavia",
        ),
        ("Borduria violated the ceasefire on Friday in the north.", "ceasefire denied borduria"),
        (
            "Borduria and Syldavia exchanged prisoners on Friday.",
            "release occurred borduria syldavia",
        ),
        ("Borduria will release 300 Syldavian prisoners next week.", "release planned borduria"),
        ("Borduria reimposed sanctions on Syldavia on Friday.", "sanction occurred borduria"),
        ("The Fish Union imposed tariffs on Syldavia on Friday.", "sanction occurred union"),
        (
            "The Fish Union loosened sanctions on Syldavia on Friday.",
            "sanction-relief occurred union",
        ),
        (
            "Borduria opened an embassy in Syldavia on Friday.",
            "diplomatic-relations occurred borduria syldavia",
        ),
        (
            "Borduria withdrew its recognition of Syldavia on Friday.",
            "recognition denied borduria syldavia",
        ),
        ("Borduria gave notice of withdrawal from the convention.", "withdrawal occurred borduria"),
        ("Borduria terminated its membership of the Fish Union.", "withdrawal occurred borduria"),
        (
            "Borduria submitted a formal request to join the Fish Union.",
            "membership-application occurred borduria",
        ),
        (
            "Borduria secured observer status in the Fish Union.",
            "observer-status occurred borduria union",
        ),
        (
            "Borduria requested observer status in the Fish Union.",
            "observer-status sought borduria union",
        ),
        (
            "Borduria was accorded the status of partner of the Fish Union.",
            "partner-status occurred borduria union",
        ),
        (
            "The government of Borduria submitted the treaty to parliament.",
            "treaty-submitted occurred borduria",
        ),
        (
            "Borduria expressed its consent to be bound by the protocol.",
            "ratification occurred borduria",
        ),
        ("Borduria deposited its ratification with the depositary.", "deposit occurred borduria"),
        (
            "President Igor Wagner exchanged views with Minister Anton Miro in Klow.",
            "meeting occurred Igor Wagner Anton Miro",
        ),
        (
            "President Igor Wagner had lunch with Minister Anton Miro in Klow.",
            "meeting occurred Igor Wagner Anton Miro",
        ),
        (
            "President Igor Wagner called on Minister Anton Miro on Friday.",
            "meeting occurred Igor Wagner Anton Miro",
        ),
        (
            "President Igor Wagner discussed fish with Minister Anton Miro in Klow.",
            "meeting occurred Igor Wagner Anton Miro",
        ),
        (
            "Borduria entered into negotiations with Syldavia on fish.",
            "negotiation occurred borduria syldavia",
        ),
        (
            "Borduria held a strategic dialogue with Syldavia on Friday.",
            "negotiation occurred borduria syldavia",
        ),
        (
            "President Igor Wagner and Minister Anton Miro held a summit in Klow on Friday.",
            "summit occurred Igor Wagner Anton Miro",
        ),
        ("Borduria vetoed it at night, as the envoys of all others say.", "vote occurred borduria"),
        (
            "Borduria conveyed an invitation to Minister Anton Miro on Friday.",
            "invitation occurred borduria Anton Miro",
        ),
        (
            "Borduria brought home its soldiers from the islands.",
            "withdrawal-of-troops occurred borduria",
        ),
        ("Borduria shipped weapons to Syldavia on Friday.", "aid occurred borduria"),
        (
            "President Igor Wagner sent a congratulatory message to Minister Anton Miro.",
            "congratulation occurred Igor Wagner Anton Miro",
        ),
        (
            "Borduria criticised the decision of the council on Friday.",
            "condemnation occurred borduria",
        ),
    ],
)
def test_told(sentence: str, what: str, world: NameBook) -> None:
    assert what in told(sentence, world)


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        (
            "Borduria announces its exit from the Fish Union.",
            "withdrawal occurred borduria",
        ),
        (
            "Borduria remains suspended from the Fish Union after the coup.",
            "participation-freeze ongoing borduria union",
        ),
        (
            "Borduria and Syldavia exchanged instruments of ratification on Friday.",
            "ratification occurred borduria syldavia",
        ),
        (
            "Borduria and Syldavia executed an agreement on fish on Friday.",
            "treaty-signed occurred borduria syldavia",
        ),
        (
            "President Igor Wagner ratified the bread treaty on Friday in Klow.",
            "ratification occurred Igor Wagner",
        ),
        (
            "President Igor Wagner assented to the instrument of ratification.",
            "ratification occurred Igor Wagner",
        ),
        (
            "President Igor Wagner began his term as chairman on Friday.",
            "appointment occurred Igor Wagner",
        ),
        (
            "The Fish Union accepted the applications of Borduria and Syldavia.",
            "decision occurred union",
        ),
        (
            "Borduria, a member of the Fish Union, signed the bread treaty.",
            "treaty-signed occurred borduria",
        ),
        (
            "Borduria's withdrawal from the treaty takes effect on 1 June 2021.",
            "withdrawal planned borduria",
        ),
    ],
)
def test_who_belongs_to_what(sentence: str, what: str, world: NameBook) -> None:
    assert what in told(sentence, world)
