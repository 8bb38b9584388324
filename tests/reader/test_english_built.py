"""Affairs other than those of states in English, and days counted from one told before."""

from __future__ import annotations

import pytest

from servanda.dates import When
from servanda.model import Name
from servanda.reader import NameBook, read
from servanda.reader.words.daywords import calendar_of

ALWAYS = When.always()
NAMES = NameBook.build(
    Name(text, "en", actor, kind, "common", ALWAYS, of=of)
    for text, actor, kind, of in (
        ("Ghana", "gh", "state", ""),
        ("Nepal", "np", "state", ""),
        ("Norway", "no", "state", ""),
        ("Samoa", "ws", "state", ""),
        ("River Union", "union", "organisation", ""),
    )
)
HEAD = "July 6, 2022, 10:00\n\nReports from the coast\n\n"
PAD = "\n\nIn the morning a thick fog lay over the harbour and over all of the city."

PRIVATE = [
    # Whoever holds an office in a club or a company, or has a calling, acts for no state.
    ("The chief executive of the airline, Peter Lang, met the lawyer Adam Rice.", "meeting"),
    ("Chief executive Anna Berg signed an agreement with the union on Friday.", "treaty-signed"),
    ("Club president Erik Dahl met the lawyer Tom Field on Tuesday.", "meeting"),
    ("Marta Lopes, a lawyer for the family, filed a lawsuit against the clinic.", "lawsuit"),
    ("Estelle Roper, leader of the town council, has asked for a meeting.", "meeting"),
    # And who takes one there is no news of states.
    ("Norway's skiing federation appointed Kari Haugen as head coach on Monday.", "appointment"),
    ("Kari Haugen became head of the museum on 1 May.", "appointment"),
    ("The University of Accra has elected Kofi Addo as its rector.", "appointment"),
    ("The retailer named Kofi Addo as its new chief executive on Thursday.", "appointment"),
    # Domestic laws, posts and battles.
    ("Samoa's parliament passed a law on beer prices on Friday.", "parliament-approval"),
    ("Voters in Samoa heard that Ann Moor was nominated as a candidate for mayor.", "nomination"),
    ("Samoa's interior minister visited the victims of the quake on Friday.", "visit"),
    ("Samoan troops withdrew from positions near the village.", "withdrawal-of-troops"),
    # Words of acts in other senses.
    ("A thousand people in Ghana were interviewed by telephone in May.", "phone-call"),
    ("Advice for members from Ghana is free by telephone.", "phone-call"),
    ("Architects from Ghana are invited to send plans for the hall.", "invitation"),
    ("The governor of the bank in Ghana was sacked, and the minister resigned.", "recall"),
]  # fmt: skip
PUBLIC = [
    ("Foreign minister Anna Berg met ambassador Adam Rice on Friday.", "meeting"),
    ("Samoa's president named Kofi Addo as minister of trade on Thursday.", "appointment"),
    ("Norway appointed Kari Haugen as its new ambassador to Ghana.", "appointment"),
    ("Kari Haugen became prime minister on 1 May.", "appointment"),
    ("The lawyer Kari Haugen was appointed ambassador to Ghana by Norway.", "appointment"),
    ("Samoa's parliament passed the bill on Friday.", "parliament-approval"),
    ("Samoa's parliament passed a law on the accession to the River Union.",
     "parliament-approval"),
    ("Ghana's foreign minister visited Samoa on Friday.", "visit"),
    ("Ghana withdrew its troops from Samoa on Friday.", "withdrawal-of-troops"),
    ("President Kofi Addo of Ghana spoke with the king of Samoa by telephone.", "phone-call"),
    ("Ghana and Samoa have been invited to send observers.", "invitation"),
]  # fmt: skip


def told(text: str) -> set[str]:
    """The types of what a page tells."""
    return {claim.type for claim in read(HEAD + text + PAD, NAMES).claims}


@pytest.mark.parametrize(("text", "wrong"), PRIVATE)
def test_other_affairs_are_no_acts_of_states(text: str, wrong: str) -> None:
    assert wrong not in told(text)


@pytest.mark.parametrize(("text", "type_"), PUBLIC)
def test_affairs_of_states_are_told(text: str, type_: str) -> None:
    assert type_ in told(text)


DAYS = [
    ("Nepal joined the River Union in 2010 and left it two years later.",
     {"accession": "2010", "withdrawal": "2012"}),
    ("Nepal signed the treaty in March 2015 and ratified it a year later.",
     {"treaty-signed": "2015-03", "ratification": "2016"}),
    ("Nepal signed the treaty in March 2015 and ratified it three months later.",
     {"treaty-signed": "2015-03", "ratification": "2015-06"}),
    ("Nepal opened talks with Samoa on 3 May and signed the treaty three weeks later.",
     {"negotiation": "2022-05-03", "treaty-signed": "2022-05-24"}),
    ("Nepal signed the treaty on 30 June and ratified it the next day.",
     {"treaty-signed": "2022-06-30", "ratification": "2022-07-01"}),
    ("Samoa, which joined the fund in 1998, left it the following year.",
     {"accession": "1998", "withdrawal": "1999"}),
    ("Nepal signed the treaty in June 2011 and ratified it the same month.",
     {"treaty-signed": "2011-06", "ratification": "2011-06"}),
    # Not counted from a day, or from none that is told.
    ("Nepal ratified the treaty in 2012, two years later than Samoa.", {"ratification": "2012"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "days"), DAYS)
def test_a_day_is_counted_from_the_one_before(text: str, days: dict[str, str]) -> None:
    claims = read(HEAD + text + PAD, NAMES).claims
    found = {one.type: str(one.day or "") for one in claims if one.type in days}
    assert found == days


@pytest.mark.parametrize(
    ("turn", "day", "counted"),
    [
        ({"n": "two", "unit": "years", "turn": "earlier"}, {"y": "2010"}, {"y": "2008"}),
        ({"unit": "month", "turn": "following"}, {"m": "December"}, {"m": "January"}),
        (
            {"n": "3", "unit": "days", "turn": "later"},
            {"d": "30", "m": "December", "y": "2010"},
            {"d": "2", "m": "January", "y": "2011"},
        ),
        ({"n": "two", "unit": "years", "turn": "later"}, {"m": "May"}, {}),
        ({"n": "two", "unit": "days", "turn": "later"}, {"m": "May", "y": "2010"}, {}),
        ({"n": "two", "unit": "days", "turn": "later"}, {"wd": "Monday"}, {"wd": "Wednesday"}),
        ({"unit": "day", "turn": "same"}, {"wd": "Monday"}, {"wd": "Monday"}),
        ({"n": "two", "unit": "weeks", "turn": "later"}, {"wd": "Monday"}, {}),
        ({"n": "two", "unit": "years", "turn": "later"}, {"y": "2010", "y2": "2012"}, {}),
    ],
)
def test_as_far_as_the_day_before_is_told(
    turn: dict[str, str], day: dict[str, str], counted: dict[str, str]
) -> None:
    assert calendar_of("en").counted_on(turn, day) == counted


def test_that_same_day_is_the_one_told_before() -> None:
    text = (
        "On 3 May Ghana joined the River Union.\n\nThat same day Nepal and Samoa signed the treaty."
    )
    days = {one.type: str(one.day) for one in read(HEAD + text + PAD, NAMES).claims}
    assert days["treaty-signed"] == "2022-05-03"


@pytest.mark.parametrize(
    "post", ["Minister of Culture", "Minister of Tourism", "Minister of Lands", "Minister of Trade"]
)
def test_what_a_minister_is_for_is_no_part_of_the_name(post: str) -> None:
    article = read(f"{HEAD}The {post} K. Rahman met the king of Samoa on Tuesday.{PAD}", NAMES)
    assert "K. Rahman" in {actor for claim in article.claims for actor in claim.actors}
