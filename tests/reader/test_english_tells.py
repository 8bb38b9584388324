"""Ways in which English pages tell of acts, and ways of naming one that tell of none."""

from __future__ import annotations

import pytest

from english_fish import told as told_behind
from servanda.reader import NameBook, read

HEAD = "Reports\n\nMay 3, 2021, 10:00\n\nKLOW, May 3 (SylTA) - "


@pytest.fixture(scope="module")
def world(union_of_fish: NameBook) -> NameBook:
    return union_of_fish


def told(sentence: str, world: NameBook) -> set[str]:
    return told_behind(sentence, world, HEAD)


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("Syldavia was admitted to the Fish Union on Friday.", "accession occurred syldavia"),
        ("The Fish Union admitted Syldavia on Friday.", "accession occurred syldavia"),
        ("Syldavia rejoined the Fish Union.", "accession occurred syldavia"),
        ("Syldavia will not join the Fish Union.", "accession denied syldavia"),
        ("Syldavia wants to join the Fish Union.", "accession sought syldavia"),
        ("Borduria quits the Fish Union.", "withdrawal occurred borduria"),
        ("Borduria has no plans to leave the Fish Union.", "withdrawal denied borduria"),
        (
            "Borduria was expelled from the Fish Union.",
            "exclusion occurred borduria",
        ),
        (
            "The Fish Union suspended Borduria from its council.",
            "participation-freeze occurred union borduria",
        ),
        ("Prime Minister Igor Wagner resigned on Monday.", "recall occurred Igor Wagner"),
        ("Prime Minister Igor Wagner refused to resign.", "recall denied Igor Wagner"),
        ("Borduria hands over its instrument of acceptance.", "deposit occurred borduria"),
        (
            "The chairmanship passed to Syldavia. The Fish Union presidency passed to Borduria.",
            "chair-transfer occurred borduria",
        ),
        (
            "Borduria deployed two frigates to the coast of Syldavia.",
            "deployment occurred borduria",
        ),
        ("Borduria cut ties with Syldavia.", "diplomatic-relations occurred borduria syldavia"),
        (
            "San Theodoros mediated between the army and the rebels.",
            "mediation occurred san-theodoros",
        ),
        (
            "San Theodoros offered to mediate between Borduria and Syldavia.",
            "mediation possible san-theodoros borduria syldavia",
        ),
        ("Borduria and Syldavia settled their dispute.", "settlement occurred borduria syldavia"),
        ("Borduria presented a peace plan.", "proposal occurred borduria"),
        ("Borduria threatened to impose sanctions on Syldavia.", "sanction possible borduria"),
        ("Borduria does not provide military aid.", "aid denied borduria"),
        ("Borduria said it was expelling two envoys.", "expulsion occurred borduria"),
        ("Borduria is imposing sanctions on Syldavia.", "sanction ongoing borduria"),
        ("Borduria announced that it will impose sanctions.", "sanction planned borduria"),
        ("Borduria called on Syldavia to impose sanctions.", "sanction advocated syldavia"),
        (
            "The ambassador of Syldavia to Borduria, Igor Wagner, was summoned on Friday.",
            "summons occurred Igor Wagner",
        ),
        (
            "President Igor Wagner steps down as Fish Union chairman.",
            "chair-transfer planned Igor Wagner",
        ),
        ("President Igor Wagner received a phone call.", "phone-call occurred Igor Wagner"),
        (
            "President Igor Wagner has resigned and Borduria will send troops to Syldavia.",
            "deployment planned borduria",
        ),
        (
            "President Igor Wagner was sworn in as head after the fall of President Otto Blitz.",
            "appointment occurred Igor Wagner",
        ),
        (
            "Prime Minister Igor Wagner submitted to the king the resignation of his cabinet.",
            "recall occurred Igor Wagner",
        ),
        ("The Fish Union offered a million crowns of aid.", "aid occurred union"),
        (
            "Borduria and Syldavia, who have signed a treaty, are neighbours.",
            "treaty-signed occurred borduria syldavia",
        ),
        ("The Court of the Coast ruled that Borduria must pay.", "ruling occurred court"),
        (
            "Borduria filed a case against Syldavia at the Court of the Coast.",
            "lawsuit occurred borduria",
        ),
        (
            "The Court of the Coast issued an arrest warrant for Otto Blitz.",
            "arrest-warrant occurred court",
        ),
        ("Borduria recognised Syldavia as a state.", "recognition occurred borduria syldavia"),
        ("Borduria was elected to the Fish Union.", "appointment occurred borduria"),
        (
            "The Fish Union presidency will pass from Borduria to Syldavia.",
            "chair-transfer planned syldavia",
        ),
        (
            "Borduria and Syldavia concluded negotiations on a pact that will help both.",
            "negotiation occurred borduria syldavia",
        ),
        ("The heads of government of the Fish Union met in Klow.", "meeting occurred union"),
        (
            "The member states of the Fish Union and the members of the Coast Bank signed a pact.",
            "treaty-signed occurred union bank",
        ),
        (
            "If Borduria ratifies the protocol, Syldavia can join the Fish Union.",
            "ratification conditional borduria",
        ),
        (
            "If Borduria ratifies the protocol, Syldavia can join the Fish Union.",
            "accession conditional syldavia",
        ),
        (
            "The king of Borduria is in Syldavia. Accords were signed between the two countries.",
            "treaty-signed occurred borduria syldavia",
        ),
        (
            "President Igor Wagner will see the coast when he meets President Otto Blitz.",
            "meeting planned Igor Wagner Otto Blitz",
        ),
        (
            "The Fish Union said in Klow, Borduria, that it had decided to admit Syldavia.",
            "accession occurred syldavia",
        ),
        (
            "The Fish Union agreed on new sanctions targeting Borduria at a meeting on Friday.",
            "sanction occurred union",
        ),
    ],
)
def test_told(sentence: str, what: str, world: NameBook) -> None:
    assert what in told(sentence, world)


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Borduria will meet Syldavia in the semi-final.", "meeting"),
        ("Forces loyal to dismissed minister Igor Wagner are in Borduria.", "recall"),
        ("The signed treaty lies in a museum of Borduria.", "treaty-signed"),
        ("The minister called for talks between Borduria and the rebels.", "appeal"),
        ("Borduria dismissed the claims of Igor Wagner, the minister of war.", "recall"),
        ("Borduria joined the Fish Union in praising the plan.", "accession"),
        ("The Fish Union looked at imposing sanctions on Borduria.", "sanction"),
        ("Borduria spoke of asset freezes and travel bans for members.", "participation-freeze"),
        ("Borduria sent military chiefs to the island.", "deployment"),
        ("Borduria was blamed for sending troops to Syldavia.", "deployment"),
        ("Borduria designated the judge to agree with Syldavia on a day.", "appointment"),
        ("Borduria provided information on two million tons of coal.", "aid"),
        ("Prime Minister Igor Wagner suggested that Borduria would soon be rich.", "proposal"),
        ("Borduria fulfils the treaty it signed.", "treaty-signed"),
        ("Borduria met Syldavia in an extraordinary session on Friday.", "session"),
        ("The king of Borduria recalled that the minister was young.", "recall"),
        ("Borduria recognised the need for reforms in Syldavia.", "recognition"),
        ("A court in Klow ruled that Borduria may fish.", "ruling"),
        ("Western states have imposed sanctions. Borduria is calm.", "sanction"),
    ],
)
def test_not_told(sentence: str, kinds: str, world: NameBook) -> None:
    assert kinds not in {one.split()[0] for one in told(sentence, world)}


def test_a_bare_verb_in_a_headline_is_the_present(world: NameBook) -> None:
    page = "Borduria, Syldavia discuss truce over phone\n\nMay 3, 2021, 10:00\n\nThe coast is calm."
    claims = {(one.type, one.status, one.actors) for one in read(page, world).claims}
    assert ("phone-call", "occurred", ("borduria", "syldavia")) in claims


def test_who_is_named_beside_an_act_takes_no_part(world: NameBook) -> None:
    """A place's state, whom a text is against, who is concerned, and who stands behind a comma."""
    for sentence, what in (
        (
            "The Fish Union at its meeting in Klow, Borduria resolved to admit Syldavia.",
            "accession occurred syldavia",
        ),
        (
            "The Fish Union launched its largest drill, with Borduria and Syldavia concerned.",
            "exercise occurred union",
        ),
        (
            "On the proposal submitted by the Fish Union, Borduria adopted a decision.",
            "proposal occurred union",
        ),
    ):
        assert what in told(sentence, world)
