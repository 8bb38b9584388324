"""English sentences as agencies and ministries build them, on invented states."""

from __future__ import annotations

import pytest

from two_coasts import claims_in

SIGNED = "Borduria and Syldavia signed the fish treaty on Monday. "
TALKS = "Borduria and Syldavia held talks on Monday. "
RATIFIED = "Borduria's parliament ratified the fish treaty on Monday. "
MARGINS = "Signed on the margins was a treaty on fish, by Borduria and Syldavia."
WITHDRAWN = (
    "Envoys welcomed the decision of the Government of Borduria to withdraw its reservations to "
    "the treaty."
)
TOLD = [
    (MARGINS, "treaty-signed", "bo sy"),
    (WITHDRAWN, "reservation-withdrawn", "bo"),
    ("Borduria will host the next summit of the grouping.", "summit", "bo"),
    (SIGNED + "It provides for the setting up of a joint fund.", "establishment", "bo sy"),
    ("Borduria got observer status and acceded to the net convention.", "accession", "bo"),
    (RATIFIED + "Members voted 62 to 14.", "parliament-vote", "bo"),
    (TALKS + "The fish treaty was signed by the two presidents.", "treaty-signed", "bo sy"),
    ("Borduria will provide Syldavia with engineering equipment.", "aid", "bo"),
    ("Borduria applied for membership and attends as an observer.", "membership-application", "bo"),
    ("Borduria's Chamber of Representatives approved the treaty.", "chamber-approval", "bo"),
]


@pytest.mark.parametrize(("text", "name", "actors"), TOLD)
def test_who_does_it_stands_elsewhere_in_the_sentence(text: str, name: str, actors: str) -> None:
    found = [one for one in claims_in("en", text) if one.type == name]
    assert [" ".join(sorted(one.actors)) for one in found] == [actors]


def test_a_year_a_plan_is_for_is_no_day() -> None:
    claims = claims_in("en", "Borduria approved the plan of work for 2030 on Monday.")
    assert [(one.status, str(one.day)) for one in claims] == [("occurred", "2021-05-03")]


MORE = [
    ("Lisbon will now have six months to ratify the fish treaty.", "ratification", "pt", "planned"),
    (
        "Borduria will have a year to ratify the treaty and deposit the instrument.",
        "deposit",
        "bo",
        "planned",
    ),
    ("Borduria still has to ratify the fish treaty.", "ratification", "bo", "planned"),
]


@pytest.mark.parametrize(("text", "name", "actors", "status"), MORE)
def test_what_has_to_be_done_lies_ahead(text: str, name: str, actors: str, status: str) -> None:
    found = [one for one in claims_in("en", text) if one.type == name]
    assert [(" ".join(one.actors), one.status) for one in found] == [(actors, status)]


ASKED = "The fish treaty between Borduria and Syldavia was read on Monday. "


def test_a_text_that_both_presidents_signed_is_that_of_its_parties() -> None:
    claims = claims_in("en", ASKED + "The treaty was signed in May by the two presidents.")
    found = [sorted(one.actors) for one in claims if one.type == "treaty-signed"]
    assert found == [["bo", "sy"]]


def test_a_noun_of_another_verb_joined_behind_makes_no_declaration() -> None:
    claims = claims_in("en", "Borduria approved the plan of work and adopted a statement on fish.")
    found = [one.object for one in claims if one.type == "declaration"]
    assert found == ["a statement on fish"]


def test_how_many_voted_does_not_hide_what_they_passed() -> None:
    text = "Borduria's parliament ratified the fish treaty on Monday with 71 votes in favour."
    assert "parliament-approval" in {one.type for one in claims_in("en", text)}
