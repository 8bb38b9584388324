"""What English pages tell of the steps of treaties and memberships, each step apart."""

from __future__ import annotations

import pytest

from english_fish import HEAD, told
from servanda.dates import When
from servanda.model import Name
from servanda.reader import NameBook, read

STATES = ("Borduria", "Syldavia")


@pytest.fixture(scope="module")
def world(union_of_fish: NameBook) -> NameBook:
    return union_of_fish


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("The Fish Union adopted a protocol on fresh herring.", "treaty-adopted occurred union"),
        (
            "Syldavia and Borduria have amended their fishing treaty.",
            "treaty-amended occurred syldavia borduria",
        ),
        (
            "Syldavia and Borduria extended the bridge treaty for five years.",
            "treaty-extended occurred syldavia borduria",
        ),
        (
            "Borduria terminated the bridge agreement with Syldavia.",
            "treaty-ended occurred borduria",
        ),
        (
            "Borduria could scrap the bread pact with Syldavia next year.",
            "treaty-ended possible borduria",
        ),
        (
            "Syldavia has put the bridge treaty with Borduria in abeyance.",
            "treaty-suspension occurred syldavia",
        ),
        (
            "Syldavia's military government denounced its military agreements with Borduria.",
            "withdrawal occurred syldavia",
        ),
        (
            "Borduria entered a reservation to Article 16 of the bread convention.",
            "reservation occurred borduria",
        ),
        (
            "Borduria has withdrawn its reservation to Article 7 of the bread convention.",
            "reservation-withdrawn occurred borduria",
        ),
        (
            "Syldavia objected to the reservation made by Borduria to the bread convention.",
            "objection occurred syldavia",
        ),
        (
            "Syldavia will apply the bread convention provisionally until it is bound.",
            "provisional-application planned syldavia",
        ),
        (
            "Syldavia's lawmakers voted 60 to 22 on Saturday to ratify the bread convention.",
            "parliament-approval occurred syldavia",
        ),
        (
            "Syldavia's parliament voted down the bread convention with Borduria.",
            "parliament-approval denied syldavia",
        ),
        (
            "Once Borduria's parliament ratifies the bread convention, the bakers can begin.",
            "parliament-approval planned borduria",
        ),
        (
            "Borduria's ratification of the bread convention followed years of pressure.",
            "ratification occurred borduria",
        ),
        (
            "Syldavia became the 60th country to sign the bread convention.",
            "treaty-signed occurred syldavia",
        ),
        (
            "President Igor Wagner put his name to a bread pact in Klow.",
            "treaty-signed occurred Igor Wagner",
        ),
        (
            "The Fish Union suspended Syldavia on Saturday.",
            "participation-freeze occurred syldavia",
        ),
        (
            "Syldavia's membership in the Fish Union was suspended on Saturday.",
            "participation-freeze occurred syldavia",
        ),
        (
            "The Fish Union may suspend Borduria if it keeps away.",
            "participation-freeze possible borduria",
        ),
        (
            "Syldavia, suspended from the Fish Union since 2011, sent bread.",
            "participation-freeze occurred syldavia",
        ),
        (
            "The Fish Union lifted its suspension of Borduria on Saturday.",
            "reinstatement occurred union borduria",
        ),
        (
            "Borduria was welcomed back into the Fish Union in Klow.",
            "reinstatement occurred borduria union",
        ),
        (
            "The Fish Union accorded observer state status to Syldavia and Borduria in 2020.",
            "observer-status occurred syldavia borduria",
        ),
        (
            "Syldavia has been an observer in the Fish Union since 2018.",
            "observer-status ongoing syldavia",
        ),
        (
            "The Fish Union approved Borduria as a sectoral dialogue partner.",
            "partner-status occurred borduria",
        ),
        (
            "Syldavia requested admission to the Fish Union in January.",
            "membership-application occurred syldavia",
        ),
        (
            "The application of Borduria for membership in the Fish Union was discussed.",
            "membership-application occurred borduria",
        ),
        (
            "Borduria's exit from the Fish Union, which took effect in 2019, was felt.",
            "withdrawal occurred borduria",
        ),
        (
            "An order pulling Syldavia out of the Fish Union was signed on Saturday.",
            "withdrawal occurred syldavia",
        ),
        (
            "Syldavia handed the Fish Union presidency over to Borduria on Saturday.",
            "chair-transfer occurred syldavia borduria",
        ),
        (
            "Herring ministers agreed on Saturday to readmit Syldavia to the Fish Union.",
            "reinstatement planned syldavia union",
        ),
        (
            "Syldavia will chair the Fish Union next year, a minister said.",
            "chair-transfer planned syldavia",
        ),
        ("Borduria will not take up the Fish Union chair.", "chair-transfer denied borduria"),
        (
            "Borduria was unable to take the chair of the Fish Union.",
            "chair-transfer denied borduria",
        ),
        (
            "Borduria's chairpersonship of the Fish Union begins on June 1.",
            "chair-transfer planned borduria",
        ),
        (
            "An invitation to join the Fish Union was extended to Borduria on Saturday.",
            "invitation occurred union",
        ),
        (
            "Borduria has turned down the invitation to join the Fish Union.",
            "accession denied borduria",
        ),
        (
            "Syldavia will hold a referendum on resuming talks with the Fish Union.",
            "referendum planned syldavia",
        ),
        ("Borduria is withdrawing its ambassador from Syldavia.", "recall ongoing borduria"),
        ("Klow summoned home its envoy, and Borduria called its envoy home.", "recall occurred"),
        (
            "Borduria nominated the chemist Otto Wagner for the post of commissioner.",
            "nomination occurred borduria Otto Wagner",
        ),
        (
            "Borduria has withdrawn the candidacy of its ambassador for the post.",
            "nomination denied borduria",
        ),
        ("Otto Wagner was chosen as chief baker in July.", "appointment occurred Otto Wagner"),
        (
            "The appointment of Otto Wagner as head of the bakery was announced on Saturday.",
            "appointment occurred Otto Wagner",
        ),
        (
            "The Fish Union named Otto Wagner its Special Representative for Bread.",
            "appointment occurred union Otto Wagner",
        ),
        (
            "Otto von der Wag secured a second term as president of the bakers on Saturday.",
            "appointment occurred Otto von der Wag",
        ),
        (
            "Lawmakers voted on Saturday to remove Prime Minister Otto Wagner from office.",
            "recall occurred Otto Wagner",
        ),
        (
            "Borduria is considering leaving the Fish Union, a lawmaker said.",
            "withdrawal possible borduria",
        ),
        (
            "Borduria has never contemplated leaving the Fish Union.",
            "withdrawal denied borduria",
        ),
        (
            "President Igor Wagner signed a decree appointing Otto Bibo head of the bakery.",
            "appointment occurred Igor Wagner Otto Bibo",
        ),
        (
            "The Fish Union will discuss lifting the suspension of Borduria in May.",
            "reinstatement possible union borduria",
        ),
        (
            "The bread accord, signed last March by the bakers of Borduria and Syldavia, held.",
            "treaty-signed occurred borduria syldavia",
        ),
        (
            "Syldavia handed its instrument of ratification to the baker on Saturday.",
            "deposit occurred syldavia",
        ),
        (
            "Borduria will become a party to the bread convention on June 1.",
            "accession planned borduria",
        ),
        ("Borduria formally entered the Fish Union on Saturday.", "accession occurred borduria"),
        (
            "The leaders are set to welcome Borduria as the eleventh member of the Fish Union.",
            "accession planned borduria",
        ),
        (
            "Borduria has been admitted as an observer to the Fish Union.",
            "observer-status occurred borduria",
        ),
        (
            "The leaders conferred observer status on Borduria at the Fish Union summit.",
            "observer-status occurred borduria",
        ),
        (
            "Borduria and Syldavia acquired the status of Fish Union partner states.",
            "partner-status occurred borduria syldavia",
        ),
        (
            "Borduria officially ceased to be a member of the Fish Union in 2017.",
            "withdrawal occurred borduria",
        ),
        (
            "Syldavia received the Fish Union gavel from Borduria on Saturday.",
            "chair-transfer occurred syldavia",
        ),
        (
            "Syldavia does not intend to hold a referendum on the Fish Union treaty.",
            "referendum denied syldavia",
        ),
        (
            "Borduria suspended its participation in the bread treaty with Syldavia.",
            "treaty-suspension occurred borduria",
        ),
        (
            "Borduria cancelled parts of the bread treaty on Saturday.",
            "treaty-ended occurred borduria",
        ),
        (
            "Otto Wagner of Borduria was chosen as chief baker in July.",
            "appointment occurred Otto Wagner",
        ),
        (
            "Borduria's government denied on Saturday that it had signed any agreement.",
            "treaty-signed denied borduria",
        ),
        (
            "The bridge agreement was not renewed and lapsed on Saturday.",
            "treaty-ended occurred",
        ),
        ("Borduria is ending its bread agreement with Syldavia.", "treaty-ended ongoing borduria"),
        (
            "The Fish Union decided to invite Borduria to become a member of the Coast Bank.",
            "accession planned borduria",
        ),
        (
            "Borduria was officially granted membership in the Fish Union.",
            "accession occurred borduria",
        ),
        (
            "Syldavia aims to become the Fish Union's 28th member state in June.",
            "accession sought syldavia",
        ),
        (
            "Syldavia's prime minister ruled out applying for Fish Union membership.",
            "membership-application denied syldavia",
        ),
        (
            "The Fish Union gave observer seats to Borduria and Syldavia.",
            "observer-status occurred borduria syldavia",
        ),
        ("A bread pact between the towns kicked in on Saturday.", "entry-into-force occurred"),
        ("Otto Wagner, the new envoy for bread, assumed his duties.", "appointment occurred Otto"),
    ],
)
def test_each_step_is_told_as_itself(sentence: str, what: str, world: NameBook) -> None:
    assert any(one.startswith(what) for one in told(sentence, world)), told(sentence, world)


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("Borduria has withdrawn its reservation to the bread convention.", "withdrawal occurred"),
        ("The withdrawal from the agreement took effect on Saturday.", "entry-into-force"),
        ("Borduria denounced the agreement as unfair on Saturday.", "withdrawal"),
        ("The Fish Union suspended aid to Syldavia on Saturday.", "participation-freeze"),
        ("Syldavia waits until Borduria ratified the bread convention.", "ratification occurred"),
        (
            "The agreement with Borduria has been extended by one year, Syldavia said.",
            "treaty-extended occurred syldavia",
        ),
        (
            "Borduria announced the end of the peace agreement signed in Klow.",
            "treaty-signed occurred borduria",
        ),
        (
            "Borduria, which had asked for time, was admitted as an observer to the Fish Union.",
            "accession",
        ),
        ("Borduria amended its position on the bread agreement on Saturday.", "treaty-amended"),
        ("Borduria updated the press on the fishing agreement with Syldavia.", "treaty-amended"),
        ("Syldavia's bakers suspended their strike after an agreement.", "treaty-suspension"),
        ("Borduria delivered a speech on the instruments of the Fish Union.", "deposit"),
        ("Borduria chose the bread agreement over war, its president said.", "appointment"),
        ("Borduria Airways joined the Fish Union on Saturday.", "accession occurred borduria"),
        ("Otto Wagner, the minister, resigned himself to a quiet life.", "recall"),
        ("Syldavia does not intend to sign the bread agreement.", "treaty-signed planned"),
        ("Borduria has withdrawn the candidacy of its ambassador.", "recall"),
        ("The Fish Union designated the minister to agree with Borduria on bread.", "appointment"),
    ],
)
def test_what_looks_like_a_step_is_none(sentence: str, what: str, world: NameBook) -> None:
    assert not any(one.startswith(what) for one in told(sentence, world)), told(sentence, world)


def test_a_day_before_an_infinitive_is_that_of_its_verb(world: NameBook) -> None:
    article = read(f"{HEAD}Syldavia agreed on Saturday to sign the bread treaty.\n", world)
    days = {(one.type, one.status): one.day and one.day.text for one in article.claims}
    assert days == {("agreement", "occurred"): "2021-05-01", ("treaty-signed", "planned"): None}


def test_a_text_of_an_organisation_is_not_the_organisation(world: NameBook) -> None:
    page = (
        f"{HEAD}Borduria renounced the 1992 agreement on a committee of the Fish Union.\n\n"
        "Borduria acceded to the Fish Union Water Convention after many years of doubt.\n\n"
        "Syldavia acceded to the Fish Union's convention on fresh bread at long last.\n"
    )
    claims = read(page, world).claims
    assert {one.type for one in claims} >= {"withdrawal", "accession"}
    assert all(one.object != "union" and one.day is None for one in claims)


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("Borduria joined the Fish Union drill on Saturday.", "accession occurred union"),
        ("Borduria left the Fish Union meeting on Saturday.", "withdrawal occurred union"),
        ("Borduria became a member of the Fish Union Bread Circle.", "accession occurred union"),
        ("Borduria joined the Fish Union on Saturday.", ""),
        ("Borduria joined the Fish Union group of states on Saturday.", ""),
    ],
)
def test_only_the_organisation_itself_is_joined_or_left(
    sentence: str, what: str, world: NameBook
) -> None:
    claims = read(f"{HEAD}{sentence}\n", world).claims
    told = {f"{one.type} {one.status} {one.object}" for one in claims}
    assert what not in told if what else "accession occurred union" in told


def test_of_two_verbs_each_has_its_day(world: NameBook) -> None:
    sentence = (
        "Syldavia ratified the bread treaty in May 2020 and deposited its instrument in June."
    )
    days = {one.type: one.day and one.day.text for one in read(f"{HEAD}{sentence}\n", world).claims}
    assert days == {"ratification": "2020-05", "deposit": "2020-06"}


def test_a_chair_known_by_name_passes_and_is_taken() -> None:
    chair = Name("Fish Union chairmanship", "en", "union-chair", "office", "common", When.always())
    union = Name("Fish Union", "en", "union", "organisation", "common", When.always())
    lands = [Name(one, "en", one.lower(), "state", "common", When.always()) for one in STATES]
    world = NameBook.build([chair, union, *lands])
    for sentence in (
        "The Fish Union chairmanship passed from Syldavia to Borduria on Saturday.",
        "Borduria took over the Fish Union chairmanship on Saturday.",
    ):
        assert "chair-transfer occurred borduria" in told(sentence, world)
