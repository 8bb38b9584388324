"""What English pages tell of decisions, of acts named in passing, and of names cut in two."""

from __future__ import annotations

import pytest

from english_fish import HEAD, told
from servanda.reader import NameBook, read


@pytest.fixture(scope="module")
def world(union_of_fish: NameBook) -> NameBook:
    return union_of_fish


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("Borduria decided to stop buying foreign bread.", "decision occurred borduria"),
        ("The Fish Union resolved to admit Syldavia.", "decision occurred union"),
        ("Borduria's decision to buy bread was welcomed.", "decision occurred borduria"),
        (
            "The decision to expel Syldavia was taken by the Fish Union on Saturday.",
            "decision occurred union",
        ),
        (
            "The Fish Union granted candidate status to Syldavia and Borduria.",
            "decision occurred union syldavia borduria",
        ),
        (
            "The bridge treaty, signed on 15 December 2011 by Syldavia, is old.",
            "treaty-signed occurred syldavia",
        ),
        (
            "The bridge agreement, signed on June 5 by Borduria, was praised by Syldavia.",
            "treaty-signed occurred borduria",
        ),
        (
            "Borduria must keep to the protocol it signed on December 18, 2003.",
            "treaty-signed occurred borduria",
        ),
        ("Syldavia, which joined the Fish Union in 2004, was glad.", "accession occurred syldavia"),
        (
            "Syldavia, which joined the Fish Union in 2004, hosted the drill.",
            "exercise occurred syldavia",
        ),
        ("No agreement was signed between Syldavia and Borduria.", "treaty-signed denied "),
        (
            "A delegation led by Igor Wagner, the minister of Borduria, deposited the instrument.",
            "deposit occurred ",
        ),
        ("Borduria withdrew its ambassador from Syldavia.", "recall occurred borduria"),
        (
            "Borduria submitted a draft resolution to the Fish Union on Friday.",
            "proposal occurred borduria",
        ),
        (
            "President Igor Wag-un met with Prime Minister Otto Tapioca in Klow.",
            "meeting occurred Igor Wag-un",
        ),
    ],
)
def test_told(sentence: str, what: str, world: NameBook) -> None:
    assert any(one.startswith(what) for one in told(sentence, world)), told(sentence, world)


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("The Treaty of Accession will be signed by Syldavia in Klow.", "accession"),
        ("The Fish Union asked Borduria to submit a plan.", "proposal"),
        (
            "The port was admitted after San Theodoros, Syldavia and Borduria as member.",
            "accession",
        ),
    ],
)
def test_not_told(sentence: str, what: str, world: NameBook) -> None:
    assert not any(one.startswith(f"{what} ") for one in told(sentence, world))


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        (
            "On Sunday, President Ivo Wagner and Prime Minister Otto Tapioca met in Klow.",
            "meeting occurred Ivo Wagner Otto Tapioca",
        ),
        (
            "In a telephone conversation on Sunday, Borduria and Syldavia spoke of fish.",
            "phone-call occurred borduria syldavia",
        ),
        ("Borduria ruled out direct talks with Syldavia.", "negotiation denied borduria syldavia"),
        ("Borduria opened accession talks with the Fish Union.", "negotiation occurred borduria"),
        ("Borduria expressed its strong condemnation of the act.", "condemnation occurred"),
        ("Borduria and Syldavia joined in condemning the act.", "condemnation occurred borduria"),
        ("Borduria became the 20th state to ratify the treaty.", "ratification occurred borduria"),
        ("Lawmakers in Borduria voted to approve the bill.", "parliament-approval occurred"),
        (
            "Syldavia condemns the act of pirates committed on May 3.",
            "condemnation occurred syldavia",
        ),
    ],
)
def test_told_too(sentence: str, what: str, world: NameBook) -> None:
    assert any(one.startswith(what) for one in told(sentence, world)), told(sentence, world)


def test_a_comma_parts_an_act_from_a_day(world: NameBook) -> None:
    text = "The bridge treaty, signed in Klow in November 2013, entered into force on 1 May 2014."
    article = read(f"{HEAD}{text}\n", world)
    days = {one.type: one.day.text for one in article.claims if one.day}
    assert days["entry-into-force"] == "2014-05-01"


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        (
            "The race was postponed after Borduria and Syldavia resumed diplomatic relations.",
            "diplomatic-relations occurred borduria syldavia",
        ),
        (
            "The leaders of Syldavia and Borduria are expected to arrive in Klow.",
            "visit planned syldavia borduria",
        ),
        ("The sitting of the Fish Union did not take place.", "session denied union"),
        ("Borduria ordered the expulsion of the Syldavia envoys.", "expulsion occurred borduria"),
        ("Borduria took on the presidency of the Fish Union.", "chair-transfer occurred borduria"),
        (
            "Borduria began withdrawing its troops from Syldavia.",
            "withdrawal-of-troops occurred bo",
        ),
        ("Ivo Wagner was elected managing director of the Coast Bank.", "appointment occurred Ivo"),
        ("The Fish Union appointed Ivo Wagner as its envoy.", "appointment occurred union Ivo Wag"),
        ("Fish Union member Borduria expelled two envoys of Syldavia.", "expulsion occurred bord"),
        ("Borduria urged Syldavia to strongly condemn the act.", "condemnation advocated syldavia"),
        (
            "Borduria filed an application instituting proceedings against Syldavia in the court.",
            "lawsuit occurred borduria",
        ),
        (
            "The ministers welcomed the appointment by the Fish Union Chair of Otto Tapioca.",
            "appointment occurred union",
        ),
    ],
)
def test_who_acts(sentence: str, what: str, world: NameBook) -> None:
    assert any(one.startswith(what) for one in told(sentence, world)), told(sentence, world)


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("Six Latin American leaders met the president of Syldavia.", "meeting occurred us"),
        ("Syldavia is in a bloc which gathers Borduria and San Theodoros.", "meeting"),
        (
            "The Fish Union read the report of the Coast Bank on talks of Borduria with Syldavia.",
            "negotiation",
        ),
        (
            "Borduria became the first observer country to enter into trade with the Fish Union.",
            "observer-status",
        ),
        ("Borduria and Syldavia spoke. The Heads of State decided to meet again.", "decision"),
        ("Borduria did not join the Fish Union sanctions against Syldavia.", "accession"),
    ],
)
def test_who_does_not(sentence: str, what: str, world: NameBook) -> None:
    assert not any(one.startswith(what) for one in told(sentence, world)), told(sentence, world)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("On 24/25 April", "2021-04-24/2021-04-25"),
        ("On April 24/25", "2021-04-24/2021-04-25"),
        ("On 24, 25 and 26 April", "2021-04-24/2021-04-26"),
        ("On April 24, 25 and 26", "2021-04-24/2021-04-26"),
        ("On 24-25 April", "2021-04-24/2021-04-25"),
        ("On April 24", "2021-04-24"),
    ],
)
def test_several_days_in_a_row(written: str, day: str, world: NameBook) -> None:
    article = read(f"{HEAD}{written}, Borduria ratified the treaty.\n", world)
    assert [one.day.text for one in article.claims if one.day] == [day]
