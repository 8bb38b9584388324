"""Acts that English tells by a participle: in a phrase of its own, whose subject is another's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from english_fish import told
from servanda.reader import read
from servanda.reader.words.english import progressive

if TYPE_CHECKING:
    from servanda.reader import NameBook

HEAD = "Reports\n\nMay 3, 2021, 10:00\n\nKLOW, May 3 (SylTA) - The fish is fresh again today.\n\n"


@pytest.fixture(scope="module")
def world(union_of_fish: NameBook) -> NameBook:
    return union_of_fish


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        (
            "Having ratified the convention in 2019, Borduria left the Fish Union.",
            "ratification occurred borduria",
        ),
        (
            "Borduria, having ratified the convention, left the Fish Union.",
            "ratification occurred borduria",
        ),
        (
            "After joining the Fish Union in 2004, Borduria sent troops to Syldavia.",
            "accession occurred borduria",
        ),
        (
            "After joining the Fish Union in 2004, Borduria sent troops to Syldavia.",
            "deployment occurred borduria",
        ),
        (
            "Borduria recalled its envoy after signing a treaty with Syldavia.",
            "treaty-signed occurred borduria syldavia",
        ),
        (
            "Wrapping up a visit to Syldavia, President Igor Wagner called for peace.",
            "visit occurred Igor Wagner",
        ),
        (
            "President Igor Wagner, visiting Syldavia on Monday, called for peace.",
            "visit occurred Igor Wagner",
        ),
        (
            "Meeting in Klow on Monday, the ministers of Borduria and Syldavia agreed on fish.",
            "meeting occurred borduria syldavia",
        ),
        (
            "Speaking after a meeting with President Igor Wagner, Minister Anton Miro said so.",
            "meeting occurred Anton Miro Igor Wagner",
        ),
        (
            "The Fish Union condemned the raid, urging Borduria to stop it at once.",
            "appeal occurred union",
        ),
        (
            "Borduria took revenge on Monday, expelling two Syldavian diplomats.",
            "expulsion occurred borduria",
        ),
        (
            "Borduria took revenge, expelling two Syldavian envoys and recalling its ambassador.",
            "recall occurred borduria",
        ),
        (
            "Borduria will leave the coast, recalling its ambassador from Syldavia.",
            "recall planned borduria",
        ),
        (
            "Before meeting President Igor Wagner, Minister Anton Miro urged peace.",
            "appeal occurred Anton Miro",
        ),
    ],
)
def test_told(sentence: str, what: str, world: NameBook) -> None:
    assert what in told(sentence, world)


@pytest.mark.parametrize(
    ("sentence", "kind", "day"),
    [
        (
            "Having ratified the convention in 2019, Borduria deposited it on Monday.",
            "ratification",
            "2019",
        ),
        (
            "After joining the Fish Union in 2004, Borduria sent troops to Syldavia.",
            "deployment",
            "",
        ),
        (
            "Meeting in Klow on Monday, Borduria and Syldavia signed the treaty.",
            "treaty-signed",
            "2021-05-03",
        ),
    ],
)
def test_day(sentence: str, kind: str, day: str, world: NameBook) -> None:
    claims = read(f"{HEAD}{sentence}\n", world).claims
    assert [one.day.text if one.day else "" for one in claims if one.type == kind] == [day]


def test_before_doing_it_nothing_is_done(world: NameBook) -> None:
    sentence = "Borduria recalled its envoy before expelling the Syldavian ambassador."
    assert not any(one.startswith("expulsion") for one in told(sentence, world))


@pytest.mark.parametrize(
    ("verb", "form"),
    [
        ("sign", "signing"),
        ("leave", "leaving"),
        ("agree", "agreeing"),
        ("admit", "admitting"),
        ("offer", "offering"),
        ("quit", "quitting"),
        ("visit", "visiting"),
        ("die", "dying"),
    ],
)
def test_what_is_going_on_follows_from_the_base(verb: str, form: str) -> None:
    assert progressive(verb) == form
