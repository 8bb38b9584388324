"""Days English pages tell by another day or by none of their own, and sittings held without one."""

from __future__ import annotations

import pytest

from english_fish import told
from servanda.dates import When
from servanda.model import Name
from servanda.reader import NameBook, read
from two_coasts import NAMES, claims_in

MET = "The ministers of Borduria and Syldavia met in Klow on 28 April 2021. "
QUIET = "The harbour was quiet. " * 4
SIGNED = [
    ("Borduria and Syldavia signed the fish treaty three years ago.", "2018"),
    ("Borduria signed the fish treaty two days ago.", "2021-05-01"),
    ("Borduria signed the fish treaty two months ago.", "2021-03"),
    ("Borduria signed the fish treaty this morning.", "2021-05-03"),
    (MET + "A week after that Borduria signed the fish treaty.", "2021-05-05"),
    (MET + "Two days later, Borduria signed the fish treaty.", "2021-04-30"),
    (MET + "Two days earlier Borduria signed the fish treaty.", "2021-04-26"),
    (MET + "The next day Borduria signed the fish treaty.", "2021-04-29"),
    (MET + "At the time of the signing Borduria signed the fish treaty.", "2021-04-28"),
    (MET + QUIET + "At the same session Borduria signed the fish treaty.", "2021-04-28"),
    # -- another day, or none
    (MET + QUIET + "At the session Borduria signed the fish treaty.", ""),
    (MET + "The weeks later proved hard. Borduria signed the fish treaty.", ""),
    ("A year ago Borduria signed the fish treaty.", "2021-05-03"),
]


@pytest.mark.parametrize(("text", "day"), SIGNED)
def test_a_day_is_counted_from_the_page_or_from_what_was_told(text: str, day: str) -> None:
    claims = [one for one in claims_in("en", text) if one.type == "treaty-signed"]
    assert [str(one.day or "") for one in claims] == [day]


HEAD = (
    "Reports of the coast\n\nKLOW, July 24 (SylTA) - Borduria joined the net pact on Thursday.\n\n"
)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Syldavia signed the fish treaty on Tuesday.", "XXXX-07-22"),
        ("Syldavia signed the fish treaty yesterday.", "XXXX-07-23"),
        ("Syldavia will sign the fish treaty tomorrow.", "XXXX-07-25"),
        ("Earlier in the day, Syldavia signed the fish treaty.", "XXXX-07-24"),
        ("Syldavia signed the fish treaty last year.", ""),
        ("Syldavia signed the fish treaty in 2019.", "2019"),
    ],
)
def test_a_page_of_an_untold_year_tells_its_days(text: str, day: str) -> None:
    claims = read(f"{HEAD}{text}\n", NAMES).claims
    assert [str(one.day or "") for one in claims if one.type == "treaty-signed"] == [day]


def test_a_weekday_that_the_lead_does_not_tell_is_no_day() -> None:
    head = HEAD.replace("on Thursday", "at last")
    claims = read(f"{head}Syldavia signed the fish treaty on Tuesday.\n", NAMES).claims
    assert [str(one.day or "") for one in claims if one.type == "treaty-signed"] == [""]


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("Borduria will not attend the summit of the Fish Union.", "summit planned union"),
        ("Borduria did not take part in the session of the Fish Union.",
         "session occurred union"),
        ("Borduria won't send a minister to the summit of the Fish Union.",
         "summit planned union"),
        ("The summit of the Fish Union was not held.", "summit denied union"),
    ],
)  # fmt: skip
def test_who_stays_away_does_not_deny_the_sitting(
    sentence: str, held: str, union_of_fish: NameBook
) -> None:
    assert held in told(sentence, union_of_fish)


def test_who_stays_away_met_nobody(union_of_fish: NameBook) -> None:
    assert not told("Borduria did not attend the meeting.", union_of_fish)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The ministers of Borduria and Syldavia will meet. The meeting will be held on 9 May.",
         ["2021-05-09"]),
        ("The ministers of Borduria and Syldavia will meet. The meeting of bakers is on 9 May.",
         [""]),
        ("The fish is fresh. The meeting will be held on 9 May.", []),
        ("The ministers of Borduria and Syldavia meet weekly in Klow.", []),
        ("Borduria and Syldavia meet every spring.", []),
    ],
)  # fmt: skip
def test_a_meeting_told_again_has_its_day_and_a_habit_none(text: str, days: list[str]) -> None:
    claims = [one for one in claims_in("en", text) if one.type == "meeting"]
    assert [str(one.day or "") for one in claims] == days


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        ("Borduria signed the bread treaty in 2004. The parliament ratified it in 2006.",
         "parliament-approval", ["bo"]),
        ("Borduria's parliament debated the bread treaty. Lawmakers ratified the treaty on Monday.",
         "parliament-approval", ["bo"]),
        ("Borduria met on Tuesday. The cabinet ratified the bread treaty.", "ratification", ["bo"]),
        ("The fish is fresh. Lawmakers ratified the bread treaty on Monday.",
         "parliament-approval", []),
        ("Borduria received a phone call on Monday from Syldavia.", "phone-call", ["bo", "sy"]),
        ("President Ana Ilic of Borduria signed the bill.", "treaty-signed", []),
        ("Borduria left the net pact, the third since 1990. It covers the bread treaty.",
         "phone-call", []),
    ],
)  # fmt: skip
def test_organs_named_alone_are_those_of_the_state_told_of(
    text: str, kind: str, actors: list[str]
) -> None:
    found = {one for claim in claims_in("en", text) if claim.type == kind for one in claim.actors}
    assert sorted(found) == actors


@pytest.mark.parametrize("opening", ["On the same occasion", "On that day", ""])
def test_what_opens_a_sentence_does_not_govern_who_acts(opening: str) -> None:
    text = f"{opening} Minister Ana Ilic deposited the instrument of ratification of the net pact."
    told = [one.actors for one in claims_in("en", text.strip()) if one.type == "deposit"]
    assert told == [("Ana Ilic",)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Borduria and Syldavia signed the fish treaty at the 2016 summit.", "2016"),
        ("Borduria and Syldavia signed the fish treaty at the May meeting in Klow.", "2021-05"),
        ("Borduria and Syldavia signed the fish treaty at the close of the March session.",
         "2021-03"),
        ("Borduria and Syldavia signed the fish treaty before the March summit.", "2021-05-03"),
        ("Borduria and Syldavia signed the fish treaty on the March hare.", "2021-05-03"),
    ],
)  # fmt: skip
def test_what_is_done_at_a_sitting_has_its_day(text: str, day: str) -> None:
    claims = [one for one in claims_in("en", text) if one.type == "treaty-signed"]
    assert [str(one.day or "") for one in claims] == [day]


def test_a_founding_member_founds_nothing_now(union_of_fish: NameBook) -> None:
    founding = "Borduria, a founding member of the organisation, slept from 2007."
    assert not {one for one in told(founding, union_of_fish) if one.startswith("founding")}


def test_the_ministers_who_sat_adopt_and_no_two_states() -> None:
    names = NameBook.build(
        Name(text, "en", actor, kind, "common", When.always())
        for text, actor, kind in (
            ("Borduria", "bo", "state"),
            ("Syldavia", "sy", "state"),
            ("Council of Netmakers", "nets", "body"),
        )
    )
    sat = (
        "Borduria handed the key to Syldavia. The Council of Netmakers held its 33rd session. "
        "The ministers adopted a declaration on nets."
    )
    assert "declaration occurred nets" in told(sat, names)
