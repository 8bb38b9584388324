"""English pages that tell much in little room: what lies ahead, what is denied, whose day it is."""

from __future__ import annotations

import pytest

from english_fish import told
from servanda.dates import When
from servanda.model import Name
from servanda.reader import NameBook, read

ALWAYS = When.always()
WORLD = NameBook.build(
    [
        Name("Borduria", "en", "bo", "state", "common", ALWAYS),
        Name("Bordurian", "en", "bo", "state", "adjective", ALWAYS),
        Name("Syldavia", "en", "sy", "state", "common", ALWAYS),
        Name("Sarkhan", "en", "sa", "state", "common", ALWAYS),
        Name("Tidal Union", "en", "tidal-union", "organisation", "common", ALWAYS),
        Name("Reef Council", "en", "reef-council", "body", "common", ALWAYS, "tidal-union"),
    ]
)


def days(text: str, name: str) -> list[str]:
    """The days of the claims of one type on a page of 3 May 2021."""
    head = "Reports\n\nMay 3, 2021, 10:00\n\nKLOW, May 3 (SylTA) - The fish is fresh today.\n\n"
    claims = read(f"{head}{text}\n", WORLD).claims
    return [str(one.day or "") for one in claims if one.type == name]


PASSED = "The parliament of Borduria ratified the net treaty on 2 April 2021. "
MET = "The Reef Council on 2 April 2021 extended the mandate of the mission. "
SIGNED = "Borduria and Syldavia signed a memorandum on nets on 2 April 2021. "
TOLD = [
    # -- the signature of what a parliament has passed
    (PASSED + "It will now be sent to the president for signing.", "promulgation planned bo"),
    (PASSED + "The bill still has to be signed by the king.", "promulgation planned bo"),
    (PASSED + "The law awaits the president's signature.", "promulgation planned bo"),
    (
        PASSED + "It has yet to be signed by the president before Syldavia is told.",
        "promulgation planned bo",
    ),
    # -- sessions set for a day
    (
        "The Reef Council will vote at its plenary session, which is scheduled for 5 June 2021.",
        "session planned reef-council",
    ),
    (
        "Public hearings in the case of Borduria will open on 9 December 2021.",
        "session planned bo",
    ),
    # -- what a house has before it
    (
        "The net treaty is currently being considered by the parliament of Syldavia.",
        "treaty-submitted ongoing sy",
    ),
    # -- a vote put off
    (
        "Borduria's parliament postponed until autumn a vote on the net treaty.",
        "parliament-vote denied bo",
    ),
    ("Sarkhan shelved a vote on the accession protocol.", "parliament-vote planned sa"),
    # -- told only to be called untrue
    ("Borduria rejected claims that it had recalled its ambassador.", "recall denied bo"),
    (
        "Borduria dismissed media reports saying it had left the Tidal Union.",
        "withdrawal denied bo",
    ),
    (
        "It is not true that Borduria has left the Tidal Union, the minister said.",
        "withdrawal denied bo",
    ),
    (
        "Reports that Borduria had left the Tidal Union were dismissed as false.",
        "withdrawal denied bo",
    ),
    # -- not even thought of
    ("Borduria's exit from the Tidal Union is not an option.", "withdrawal denied bo"),
    # -- what a text provides for
    (
        "Under the charter any member state may withdraw from the Tidal Union.",
        "withdrawal provided-for tidal-union",
    ),
    # -- decrees by their number
    (
        "Royal Decree No 7/2021 ratifies the agreement between Borduria and Syldavia on nets.",
        "ratification occurred bo",
    ),
    # -- by whose invitation
    (
        "Envoys of the Tidal Union are in Klow at the invitation of Borduria.",
        "invitation occurred bo",
    ),
    # -- what is agreed on by those who give it
    (
        "The Tidal Union agreed to accord Sarkhan the status of dialogue partner.",
        "partner-status occurred tidal-union sa",
    ),
    # -- a text not yet drafted, its application still to start
    (
        "The premier of Borduria told the ministry to draft a bill on acceding to Reef Charter 2.",
        "accession planned bo",
    ),
    (
        (
            "The pact between Borduria and Syldavia was signed on 2 April 2021. Its provisional "
            "application, agreed in letters, would start from October 1, 2021."
        ),
        "provisional-application planned bo",
    ),
    (
        "The Cabinet approved on Tuesday the accession of Borduria to the Tin Board.",
        "decision occurred bo",
    ),
    # -- a suit by its paper
    (
        "In its application, filed with the court on 9 April 2021, Borduria accused Syldavia.",
        "lawsuit occurred bo",
    ),
]
UNTOLD = [
    ("The bill of the restaurant in Borduria was signed by the president.", "promulgation planned"),
    ("The session of the Reef Council scheduled for 5 June 2021 was cancelled.", "session planned"),
    ("The treaty is being considered by critics in Syldavia.", "treaty-submitted"),
    ("Borduria postponed a vote on a motion of no-confidence.", "parliament-vote"),
    ("Borduria confirmed reports that it had recalled its ambassador.", "recall denied"),
    ("Borduria did not deny reports that it had recalled its ambassador.", "recall denied"),
    ("Borduria denied visas to the envoys and recalled its ambassador.", "recall denied"),
    ("Members of the club in Borduria may leave the hall.", "withdrawal"),
    (
        "Borduria agreed to seek the status of partner of the Tidal Union.",
        "partner-status occurred",
    ),
    ("Borduria will draft a law on joining forces against drought.", "accession"),
    ("In its application for membership, filed on Monday, Borduria praised reefs.", "lawsuit"),
    (
        (
            "Sarkhan's envoy handed over a letter withdrawing the consent of Borduria to the Tidal "
            "Union's mission."
        ),
        "withdrawal",
    ),
]


@pytest.mark.parametrize(("sentence", "act"), TOLD)
def test_it_is_told(sentence: str, act: str) -> None:
    assert any(one.startswith(act) for one in told(sentence, WORLD)), told(sentence, WORLD)


@pytest.mark.parametrize(("sentence", "act"), UNTOLD)
def test_what_looks_alike_is_not_told(sentence: str, act: str) -> None:
    assert not any(one.startswith(act) for one in told(sentence, WORLD)), told(sentence, WORLD)


DAYS = [
    # -- of what a participle or a clause tells of a text
    (
        "Borduria suspended the treaty signed with Syldavia in 1994.",
        "treaty-suspension",
        "",
    ),
    (
        "Borduria and Syldavia will extend the fish accord, terminated in 2019.",
        "treaty-extended",
        "",
    ),
    (
        "Borduria denounced the treaty with Syldavia, which was signed in Klow on 3 May 1999.",
        "withdrawal",
        "",
    ),
    (
        "Borduria denounced the treaty with Syldavia, signed in 1999, on 2 April 2021.",
        "withdrawal",
        "2021-04-02",
    ),
    ("The treaty between Borduria and Syldavia was signed in 1994.", "treaty-signed", "1994"),
    # -- the number of a text is no year
    ("Decree No 41/2020 appoints Ana Lund as ambassador of Borduria.", "appointment", ""),
    # -- the same session, and who sat there
    (MET + "At the same session Syldavia presented a proposal on nets.", "session", "2021-04-02"),
    (MET + "At the same session Syldavia presented a proposal on nets.", "proposal", "2021-04-02"),
    # -- the day of the news, or the day told last
    (
        SIGNED + "Sarkhan recalled its envoy on 9 March 2020. Earlier in the day, Borduria and "
        "Syldavia signed the fish treaty.",
        "treaty-signed",
        "2021-04-02",
    ),
    (
        SIGNED + "Sarkhan recalled its envoy on 9 March 2020. Later that day, Borduria and "
        "Syldavia signed the fish treaty.",
        "treaty-signed",
        "2020-03-09",
    ),
]


@pytest.mark.parametrize(("text", "name", "day"), DAYS)
def test_a_day_is_that_of_its_own_act(text: str, name: str, day: str) -> None:
    assert days(text, name) == [day]


def test_a_text_signed_again_is_one_signing() -> None:
    both = "Ministers Ana Lund and Karel Novak inked the document on behalf of their sides."
    other = "On 9 April 2021 Sarkhan and Borduria inked a document on reefs."
    signings = ("memorandum", "document-signing", "treaty-signed")
    counts = []
    for more in (both, other):
        here = told(SIGNED + more, WORLD)
        counts.append(len([one for one in here if one.startswith(signings)]))
    assert counts == [1, 2]
