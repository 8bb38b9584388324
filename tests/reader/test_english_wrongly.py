"""What was told wrongly: acts not yet done, denied or left to others, and who did not do them."""

from __future__ import annotations

import pytest

from servanda.dates import When
from servanda.model import Name
from servanda.reader import NameBook, read

ALWAYS = When.always()
NAMES = NameBook.build(
    Name(text, "en", actor, kind, "common", ALWAYS, of=of)
    for text, actor, kind, of in (
        ("Mali", "ml", "state", ""),
        ("Chad", "td", "state", ""),
        ("Ghana", "gh", "state", ""),
        ("Samoa", "ws", "state", ""),
        ("River Union", "union", "organisation", ""),
        ("Lake Court", "court", "body", "union"),
        ("Chad Assembly", "td-assembly", "body", "td"),
    )
)
PAD = "\n\nIn the morning a thick fog lay over the harbour and over all of the city."
TOLD = [
    # Who is leaving has not left; what is denied, waited for or hoped for is not done.
    ("Mali announced on Monday that it is leaving the River Union.", "withdrawal planned ml"),
    ("The minister denied that Ghana had recalled its ambassador to Chad.", "recall denied gh"),
    ("Ghana would impose sanctions on Chad if it closed the border.", "sanction conditional gh"),
    ("Ghana hopes that Chad will recognise Samoa.", "recognition sought td ws"),
    ("Ghana said it was ready to mediate between Mali and Chad.", "mediation possible gh ml td"),
    ("A motion asking Mali to withdraw from the River Union was passed.", "withdrawal sought ml"),
    ("Ghana will attend the summit of the River Union even if Chad stays away.",
     "summit planned union"),
    # A verb of failing reaches as far as the one it governs.
    ("Ghana failed to reach a deal after Chad vetoed the draft resolution.", "vote occurred td"),
    ("Ghana declined to comment, but at a meeting with Chad in May it agreed to pay.",
     "meeting occurred gh td"),
    # What is told earlier or later has parties of its own.
    ("Ghana signed the treaty with Chad after talks with Samoa.", "treaty-signed occurred gh td"),
    ("Mali met Ghana before it signed a treaty with Chad.", "meeting occurred ml gh"),
    # A text is submitted by whose house it goes to, and not by those it is with.
    ("The treaty with Ghana was submitted to the Chad Assembly.", "treaty-submitted occurred td"),
    ("Mali approved the accord with Chad on stays without permits, signed in 2024.",
     "treaty-signed occurred ml td"),
    ("Mali has decided to recall its ambassador to Chad.", "recall occurred ml"),
]  # fmt: skip
NOT_TOLD = [
    # Who only says it, is asked for it or has it done to them does not do it.
    ("Samoa was granted observer status in the River Union, the Lake Court said.",
     "observer-status occurred ws court"),
    ("Ghana is pressing Chad to impose sanctions on the company.", "sanction ongoing gh"),
    ("The River Union delegates said they were united in their condemnation of Chad's raids.",
     "condemnation occurred td"),
    ("Chad submitted the draft law on the accord with Mali, signed on October 8, 2024.",
     "promulgation occurred td"),
    ('Mali tabled the draft law "On the Accord between Mali and Chad on Readmission of Persons".',
     "reinstatement occurred ml td"),
    ("Ada Brook said at a Ghana forum in May that rents had fallen.", "conference occurred gh"),
    # Words that look like those of an act.
    ("The minister said time was running out to save the accord between Mali and Chad.",
     "treaty-ended occurred ml td"),
]  # fmt: skip


def _told(text: str) -> set[str]:
    claims = read(text + PAD, NAMES).claims
    return {" ".join((one.type, one.status, *one.actors)) for one in claims}


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_how_far_it_has_come(text: str, expected: str) -> None:
    """As far as its sentence tells."""
    assert expected in _told(text)


@pytest.mark.parametrize(("text", "wrong"), NOT_TOLD)
def test_what_is_not_told(text: str, wrong: str) -> None:
    """Nothing of the kind."""
    assert wrong not in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Der Minister bestritt, dass Mali ein Abkommen mit Ghana unterzeichnet habe.",
        "Der Minister Karl Bach dementierte, dass Mali ein Abkommen mit Ghana unterzeichnet habe.",
    ],
)
def test_a_denial_in_german(text: str) -> None:
    """What somebody is told to deny."""
    pad = "\n\nAm Morgen lag ein dichter Nebel über dem Hafen und über der ganzen Stadt."
    names = NameBook.build(
        Name(name, "de", actor, "state", "common", ALWAYS)
        for name, actor in (("Mali", "ml"), ("Ghana", "gh"))
    )
    claims = read(text + pad, names).claims
    assert "denied" in {one.status for one in claims if one.type == "treaty-signed"}
