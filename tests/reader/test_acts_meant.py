"""Acts whose actors are only meant, and words of acts that tell of none."""

import pytest

from servanda.dates import When
from servanda.model import Name
from servanda.reader import NameBook, read

ALWAYS = When.always()
NAMES = NameBook.build(
    Name(text, "en", actor, kind, "common", ALWAYS, of)
    for actor, kind, of, text in (
        ("kz", "state", "", "Kazakhstan"),
        ("cn", "state", "", "China"),
        ("ml", "state", "", "Mali"),
        ("bund", "organisation", "", "HARBU"),
        ("rat", "body", "bund", "HARBU Fishery Council"),
        ("other", "body", "elsewhere", "Permanent Council"),
    )
)
LEAD = "HARBOUR, May 16, 2021 (AP) -- In the morning a thick fog lay over the harbour and city."


def told(text: str, kind: str) -> list[tuple[str, set[str]]]:
    """Status and actors of all claims of one type."""
    claims = read(f"{LEAD}\n\n{LEAD[30:]} {text}\n", NAMES, langs=("en",)).claims
    return [(claim.status, set(claim.actors)) for claim in claims if claim.type == kind]


@pytest.mark.parametrize(
    ("text", "kind", "status", "actors"),
    [
        ("China and Kazakhstan signed a treaty on fish. It will enter into force in June.",
         "entry-into-force", "planned", {"cn", "kz"}),
        ("China and Kazakhstan held talks on fish. They condemned the sale of old nets.",
         "condemnation", "occurred", {"cn", "kz"}),
        ("HARBU met on Monday. The ministers urged all ships to wait for the fog to lift.",
         "appeal", "occurred", {"bund"}),
        ("The HARBU Fishery Council met on Monday. The Council condemned the sale of old nets.",
         "condemnation", "occurred", {"rat"}),
        ("HARBU has its seat here. Its Permanent Council condemned the sale of old nets.",
         "condemnation", "occurred", {"bund"}),
        ("HARBU met on Monday. A communiqué issued at the end of the meeting speaks of fish.",
         "communique", "occurred", {"bund"}),
    ],
)  # fmt: skip
def test_who_is_meant(text: str, kind: str, status: str, actors: set[str]) -> None:
    assert (status, actors) in told(text, kind)


def test_what_an_owner_has_does_not_make_it_the_actor() -> None:
    text = "HARBU met on Monday. Under Mali's chairmanship it condemned the sale of old nets."
    assert not any("ml" in actors for _, actors in told(text, "condemnation"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("China warned of a coup attempt by the crews of Mali.", "coup"),
        ("Mali said all ships of HARBU must meet the requirements of the port.", "meeting"),
        ("China and Mali joined forces with HARBU against the fog.", "accession"),
    ],
)
def test_phrases_that_tell_of_no_act(text: str, kind: str) -> None:
    assert told(text, kind) == []


def test_what_is_decided_is_done_where_deciding_does_it() -> None:
    assert told("HARBU decided to suspend the membership of Mali.", "participation-freeze") == [
        ("occurred", {"bund", "ml"})
    ]
    assert told("HARBU decided to hold a summit in Mali.", "summit") == [("planned", {"bund"})]


def test_a_state_behind_a_town_is_where_it_is() -> None:
    text = "The summit of HARBU, held in Arusha, Mali, resolved to admit China as a full member."
    assert told(text, "accession") == [("occurred", {"cn"})]


def test_an_application_is_sent_to_somebody() -> None:
    assert told("Mali has sent a letter of application to HARBU.", "membership-application") == [
        ("occurred", {"ml"})
    ]
    assert told("Mali sent the application of new paint.", "membership-application") == []


@pytest.mark.parametrize(
    ("text", "kind", "status", "actors"),
    [
        ("Mali met HARBU on Monday. The bloc has suspended China's membership.",
         "participation-freeze", "occurred", {"bund", "cn"}),
        ("During his visit President Bert Holm spoke of fish on Monday.",
         "visit", "occurred", {"Bert Holm"}),
        ("China will not be a member; Mali became a full member of HARBU from June 3, 2014.",
         "accession", "occurred", {"ml"}),
        ("Ambassadors of China and Mali presented their credentials on Monday.",
         "credentials", "occurred", {"cn", "ml"}),
        ("A plan for the fish was approved at a session of HARBU on Monday.",
         "decision", "occurred", {"bund"}),
        ("HARBU agreed in principle to admit Mali as a member.", "accession", "planned", {"ml"}),
        ("Mali will become the 11th member of HARBU.", "accession", "planned", {"ml"}),
        ("Mali was the first country to ratify the treaty.", "ratification", "occurred", {"ml"}),
        ("The Kazakh parliament voted late on Tuesday to ratify the agreement with China.",
         "parliament-approval", "occurred", {"kz"}),
        ("The Kazakh parliament is to vote on the treaty with China next week.",
         "parliament-vote", "planned", {"kz"}),
    ],
)  # fmt: skip
def test_who_takes_part(text: str, kind: str, status: str, actors: set[str]) -> None:
    assert (status, actors) in told(text, kind)


def test_the_end_of_a_list_is_governed_as_its_beginning() -> None:
    text = "The state of the ships in Borduria, Syldavia and Mali will be discussed at the meeting."
    assert told(text, "meeting") == []


def test_the_day_of_saying_so_is_not_the_day_of_the_act() -> None:
    text = "HARBU said on Friday it would suspend the membership of Mali."
    claims = read(f"{LEAD}\n\n{text}\n", NAMES, langs=("en",)).claims
    assert [claim.day for claim in claims if claim.type == "participation-freeze"] == [None]
