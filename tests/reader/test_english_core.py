"""Joining, leaving, depositing, entering into force: the ways in which English really tells it."""

from __future__ import annotations

import pytest

from servanda.dates import When
from servanda.model import Name
from servanda.reader import NameBook, read

ALWAYS = When.always()
NAMES = NameBook.build(
    Name(text, "en", actor, kind, "common", ALWAYS)
    for text, actor, kind in (
        ("Mali", "ml", "state"),
        ("Chad", "td", "state"),
        ("Ghana", "gh", "state"),
        ("Samoa", "ws", "state"),
        ("River Union", "union", "organisation"),
        ("Lake Charter", "charter", "instrument"),
    )
)
BEFORE = "HARBOUR, May 16 (AP) -- In the morning a thick fog lay over the harbour and the city."
TOLD = [
    ("The bloc welcomed Mali on Sunday as its newest full member.", "accession occurred ml"),
    ("After six years Mali is back in the River Union, its leaders said.", "accession occurred ml"),
    ("The summit saw the accession of Mali to the River Union.", "accession occurred ml"),
    ("Key outcomes included: the return of Mali to the River Union;", "accession occurred ml"),
    ("The outcomes were the admission of Mali to the River Union.", "accession occurred ml"),
    ("The Council decided to admit Mali to the River Union.", "accession occurred ml"),
    ("The River Union received an application from Mali for full membership.",
     "membership-application occurred ml"),
    ("Mali has become an observer of the River Union, its embassy said.",
     "observer-status occurred ml"),
    ("Mali became a dialogue partner of the River Union in the spring.",
     "partner-status occurred ml union"),
    ("The Council suspended Mali's status as a permanent observer to the River Union.",
     "participation-freeze occurred ml"),
    ("Mali notified the Council of its withdrawal from the Lake Charter.",
     "withdrawal occurred ml"),
    ("Mali told the Council of its decision to rescind its withdrawal from the River Union.",
     "withdrawal denied ml"),
    ("With the deposit of the 30th instrument by Ghana, the quorum is complete.",
     "deposit occurred gh"),
    ("The instrument of acceptance was received from Samoa on 3 March.", "deposit occurred ws"),
    ("Chad has brought the Additional Protocol into force, the Agency said.",
     "entry-into-force occurred td"),
    ("Chad notified the Agency that it has brought into force the Additional Protocol.",
     "entry-into-force occurred td"),
    ("Chad became the 100th country to bring the Additional Protocol into force.",
     "entry-into-force occurred td"),
    ("The amendments to the agreement have been in force since 2010.",
     "entry-into-force occurred "),
    ("The leaders established the River Union in a quiet town.", "founding occurred union"),
    ("The retreat saw the handover of the Union Chairmanship from Mali to Chad.",
     "chair-transfer occurred ml td"),
]  # fmt: skip
ABOUT = [
    ("The agreement came into effect in May, the ministry said.", "agreement"),
    ("The convention is to take effect on 1 July, the ministry said.", "convention"),
    ("The treaty has never entered into force, the ministry said.", "treaty"),
]


@pytest.mark.parametrize(("sentence", "expected"), TOLD)
def test_the_heart_of_it_is_told(sentence: str, expected: str) -> None:
    claims = read(f"{BEFORE}\n\n{sentence}\n", NAMES).claims
    told = [" ".join((c.type, c.status, " ".join(c.actors))) for c in claims]
    assert expected in told, told


@pytest.mark.parametrize(("sentence", "thing"), ABOUT)
def test_what_enters_into_force_is_the_subject_without_its_auxiliaries(
    sentence: str, thing: str
) -> None:
    claims = read(f"{BEFORE}\n\n{sentence}\n", NAMES).claims
    [claim] = [claim for claim in claims if claim.type == "entry-into-force"]
    assert claim.object.removeprefix("The ") == thing


def test_whoever_is_excepted_did_not_do_it() -> None:
    sentence = "The protocol has been ratified by all member states except Mali."
    claims = read(f"{BEFORE}\n\n{sentence}\n", NAMES).claims
    assert not [claim for claim in claims if "ml" in claim.actors]
