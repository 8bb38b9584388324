"""What is done, in ordinary words: meetings, envoys, aid, troops, pressure, prizes, one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from english_fish import told

if TYPE_CHECKING:
    from servanda.reader import NameBook

_W, _M = "President Igor Wagner", "Minister Anton Miro"
_BOTH = "Igor Wagner Anton Miro"


@pytest.fixture(scope="module")
def world(union_of_fish: NameBook) -> NameBook:
    return union_of_fish


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        (f"{_W} and {_M} conferred in Klow on fish.", f"meeting occurred {_BOTH}"),
        (f"{_M} was received by the king in Klow on Friday.", "meeting occurred Anton Miro"),
        (
            "Borduria's foreign minister was received by the king of Syldavia.",
            "meeting occurred borduria syldavia",
        ),
        ("The Fish Union called an emergency summit in Klow.", "summit occurred union"),
        ("The Borduria-Syldavia summit in Klow ended on Friday.", "summit occurred"),
        ("The Fish Union is currently in session in Klow.", "session ongoing union"),
        ("The Fish Union sat in extraordinary session on Friday.", "session occurred union"),
        ("Borduria broke off the talks with Syldavia on Friday.", "negotiation denied borduria"),
        ("Borduria suspended peace talks with the rebels on Friday.", "negotiation denied"),
        (f"{_M} briefed reporters on the fish in Klow.", "briefing occurred Anton Miro"),
        (f"{_M} gave a press conference in Klow.", "briefing occurred Anton Miro"),
        ("Borduria hosted a conference on fish on Friday.", "conference occurred borduria"),
        ("Borduria will host a conference on fish next week.", "conference planned borduria"),
        ("At the conference hosted by Borduria, all agreed.", "conference occurred borduria"),
        (f"{_W} rang {_M} on Friday to thank him for the fish.", "phone-call occurred"),
        (f"{_W} declined an invitation to Syldavia.", "invitation denied Igor Wagner"),
        (f"{_W} was met at the airport by {_M}.", "greeting occurred"),
        (f"{_W} welcomed {_M} with military honours.", f"greeting occurred {_BOTH}"),
        (f"{_W} sent greetings to the sailors on their day.", "greeting occurred Igor Wagner"),
        (
            f"{_W} addressed a letter of congratulations to {_M}.",
            "congratulation occurred Igor Wagner",
        ),
        (f"{_W} was the first to congratulate {_M}.", f"congratulation occurred {_BOTH}"),
        ("Borduria demarched the ambassador of Syldavia.", "summons occurred"),
        ("Borduria ordered the return of its envoy from Syldavia.", "recall occurred borduria"),
        (f"{_M} stood down as minister on Friday.", "recall occurred Anton Miro"),
        ("Borduria sent home a Syldavian diplomat on Friday.", "expulsion occurred borduria"),
        ("Borduria expelled a Syldavian official on Friday.", "expulsion occurred borduria"),
        ("Borduria's expulsion of Syldavian envoys angered all.", "expulsion occurred borduria"),
        ("Borduria and Syldavia will re-establish diplomatic relations.", "relations planned"),
        ("Borduria offered its good offices to the islands.", "mediation occurred borduria"),
        ("Borduria announced its candidacy for a seat on the council.", "nomination occurred"),
    ],
)
def test_diplomacy(sentence: str, what: str, world: NameBook) -> None:
    assert any(what in one for one in told(sentence, world))


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        (f"{_W} was awarded the Order of the Herring on Friday.", "award occurred Igor Wagner"),
        (f"{_W} conferred the Order of the Herring on {_M}.", "award occurred Igor Wagner"),
        (f"{_M} won the Herring Prize on Friday in Klow.", "award occurred Anton Miro"),
        ("Borduria barred ten Syldavians from entering the country.", "sanction occurred"),
        ("Borduria banned imports of fish from Syldavia.", "sanction occurred borduria"),
        ("Borduria slapped travel bans on four judges.", "sanction occurred borduria"),
        ("Borduria sanctioned 30 tankers on Friday.", "sanction occurred borduria"),
        ("Borduria lifted the ban on imports from Syldavia.", "sanction-relief occurred borduria"),
        ("Borduria unfroze the assets of the bank.", "sanction-relief occurred borduria"),
        ("Borduria gave fighter jets to Syldavia on Friday.", "aid occurred borduria"),
        ("Borduria plans the deployment of 300 soldiers.", "deployment planned borduria"),
        ("Borduria handed over its last base in Syldavia.", "withdrawal-of-troops occurred"),
        ("Borduria will pull its mission out of Syldavia.", "withdrawal-of-troops planned"),
        ("Borduria and Syldavia trained together at sea.", "exercise occurred borduria syldavia"),
        (
            "Soldiers of Borduria and Syldavia are taking part in a joint exercise.",
            "exercise ongoing borduria syldavia",
        ),
        ("Borduria wrapped up its drills around Syldavia.", "exercise occurred borduria"),
        ("Borduria and Syldavia will create a joint brigade.", "force-creation planned"),
        ("Borduria put its forces on high alert on Friday.", "force-activated occurred borduria"),
        ("Borduria and Syldavia laid down their arms.", "ceasefire occurred borduria syldavia"),
        ("Borduria signed a cessation of hostilities on Friday.", "ceasefire occurred borduria"),
        ("Borduria shut its airspace on Friday.", "airspace-closed occurred borduria"),
        ("Borduria reopened its airspace on Friday.", "airspace-closed denied borduria"),
        ("Borduria set free the detained journalists.", "release occurred borduria"),
        (f"{_W} pardoned 21 prisoners on Friday.", "release occurred Igor Wagner"),
        ("The army took control of Borduria on Friday.", "coup occurred borduria"),
        ("The Fish Union will establish a grain exchange.", "establishment planned union"),
        (
            "The Fish Union issued a statement condemning the theft of the herring.",
            "condemnation occurred union",
        ),
        (
            "The ministers of Borduria and Syldavia, who met in Klow, ate fish.",
            "meeting occurred borduria syldavia",
        ),
        (
            "At a meeting in Klow, the ministers of Borduria and Syldavia discussed fish.",
            "meeting occurred borduria syldavia",
        ),
        (
            "The visit of Borduria's president to Syldavia was the first in years.",
            "visit occurred borduria",
        ),
    ],
)
def test_help_and_pressure(sentence: str, what: str, world: NameBook) -> None:
    assert any(what in one for one in told(sentence, world))


@pytest.mark.parametrize(
    ("sentence", "never"),
    [
        (f"{_M} received an honour from the club on Friday.", "meeting"),
        (f"{_W} conferred the rank of admiral on {_M}.", "meeting"),
        ("Borduria completed the withdrawal of its contingent.", "withdrawal "),
        ("Borduria called on the Fish Union to follow up on its summit.", "summit occurred"),
        (f"{_M} won the championship and an order for a boat.", "award"),
        ("Borduria released data on prices on Friday.", "release"),
        ("Borduria closed its base rate gap on Friday.", "withdrawal-of-troops"),
        (f"{_W}'s visit to Syldavia was to be the first in years.", "visit occurred"),
        ("Borduria hosted a press conference of the fishers.", "conference occurred"),
    ],
)
def test_not_told(sentence: str, never: str, world: NameBook) -> None:
    assert not any(f"{one} ".startswith(never) for one in told(sentence, world))


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        (
            "There were protests as the leaders of Borduria and Syldavia met in Klow.",
            "meeting occurred borduria syldavia",
        ),
        ("The deal calls for Borduria to release 50 prisoners.", "release advocated borduria"),
        (f"{_M} was appointed to form the next government.", "appointment occurred Anton Miro"),
        (f"{_W} named {_M} his adviser on fish on Friday.", "appointment occurred Igor Wagner"),
        (f"The resignation of {_M} deepened the crisis.", "recall occurred Anton Miro"),
        ("Borduria plans the sending of 40 trainers.", "deployment planned borduria"),
        ("Borduria ruled out sending destroyers to the strait.", "deployment denied borduria"),
        ("Borduria complained to the council over the shelling.", "condemnation occurred borduria"),
        ("Borduria unfroze ten million of the old bank.", "sanction-relief occurred borduria"),
        ("Borduria closed its skies to all flights on Friday.", "airspace-closed occurred"),
        ("Borduria and Syldavia haggled over the price of fish.", "negotiation occurred"),
        ("Borduria called up its reservists on Friday.", "force-activated occurred borduria"),
        ("The Fish Union summit in Klow failed to produce a plan.", "summit occurred union"),
        ("The Fish Union summit in Klow did not agree on a plan.", "summit occurred union"),
        ("The Fish Union summit ended on Friday without a deal.", "summit occurred union"),
        ("The Fish Union summit in Klow did not take place.", "summit denied union"),
        ("Borduria recognised the interim government of Syldavia.", "recognition occurred"),
        (f"{_W} rang {_M} to congratulate him on Friday.", "congratulation occurred Igor Wagner"),
    ],
)
def test_more(sentence: str, what: str, world: NameBook) -> None:
    assert any(what in one for one in told(sentence, world))
