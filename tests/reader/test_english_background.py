"""What English pages tell beside their news: whose text it was, who held which standing before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from english_fish import told

if TYPE_CHECKING:
    from servanda.reader import NameBook

PACT = (
    "Borduria's parliament approved on Saturday the bread agreement between Borduria and Syldavia. "
)
TOLD = [
    # -- a text and its parties
    (PACT + "The agreement was signed in Klow on 3 April.",
     "treaty-signed occurred borduria syldavia"),
    (PACT + "The agreement, inked in Klow on 3 April, covers rye and wheat.",
     "treaty-signed occurred borduria syldavia"),
    ("The herring agreement between Borduria and Syldavia was suspended in 2020.",
     "treaty-suspension occurred borduria syldavia"),
    ("The treaty between Borduria and Syldavia expires in February next year.",
     "treaty-ended planned borduria syldavia"),
    ("The treaty between Borduria and Syldavia has been in force since 2008.",
     "entry-into-force occurred borduria syldavia"),
    ("The agreement between Borduria and Syldavia ceased to apply on 1 April.",
     "treaty-ended occurred borduria syldavia"),
    ("Borduria is about to ratify the bread agreement as well, which it signed in June 2015.",
     "treaty-signed occurred borduria"),
    ("Borduria and Syldavia signed an agreement which is to take effect on 1 July.",
     "entry-into-force planned borduria syldavia"),
    ("Borduria put its signature under the bread convention on Saturday.",
     "treaty-signed occurred borduria"),
    ("Borduria has become the tenth signatory of the bread convention.",
     "treaty-signed occurred borduria"),
    ("Borduria and Syldavia exchanged a memorandum of understanding on herring.",
     "memorandum occurred borduria syldavia"),
    ("Borduria has not yet signed the bread protocol, the ministry said.",
     "treaty-signed denied borduria"),
    ("Syldavia is the only state that has not ratified the bread protocol.",
     "ratification denied syldavia"),
    ("A royal decree ratifying the herring agreement between Borduria and Syldavia was read out.",
     "ratification occurred borduria"),
    ("Borduria has stopped implementing the herring agreement with Syldavia.",
     "treaty-suspension occurred borduria"),
    ("Borduria revokes its bread agreement with Syldavia, the minister said.",
     "treaty-ended occurred borduria"),
    ("The herring treaty, in force between Borduria and Syldavia since 1999, covers all nets.",
     "entry-into-force occurred borduria syldavia"),
    ("The secretary received Borduria's instrument of accession on Saturday.",
     "deposit occurred borduria"),
    (PACT + "It was welcomed. The agreement shall enter into force on 1 July.",
     "entry-into-force planned borduria syldavia"),
    ("Royal Decree No 41/2020 ratifies the herring agreement with the Kingdom of Borduria.",
     "ratification occurred borduria"),
    ("The Republic of Borduria has suspended its membership in all organs of the Fish Union.",
     "participation-freeze occurred borduria"),
    ("Borduria rescinded its earlier intention to withdraw from the Fish Union.",
     "withdrawal denied borduria"),
    ("Borduria bakes on. Leaving the Fish Union is not on the agenda, its minister said.",
     "withdrawal denied borduria"),
    ("Bakers in Borduria know the country, which was admitted to the Fish Union in 1976.",
     "accession occurred borduria"),
    ("Borduria spoke about its application for membership, sent to the Fish Union in May.",
     "membership-application occurred borduria"),
    ("The heads of the Fish Union spoke on receiving observer status in the Coast Bank.",
     "observer-status sought union"),
    ("The Fish Union issued a list at the end of the 31st annual session in Klow.",
     "session occurred union"),
    ("Borduria's parliament adopted by 81 votes to 64 a motion on the withdrawal from the pact.",
     "vote occurred borduria"),
    ("Minister Otto Wagner is due in Borduria on Saturday, his office said.",
     "visit planned Otto Wagner"),
    ("The Fish Union turned down the request of the bakers for more flour.",
     "decision occurred union"),
    ("The herring mission of the Fish Union, which was deployed in 2017, ends in May.",
     "deployment occurred union"),
    # -- before parliament
    ("The bread agreement between Borduria and Syldavia will now go to parliament.",
     "treaty-submitted planned borduria"),
    ("In Borduria the bread treaty is before parliament.", "treaty-submitted ongoing borduria"),
    ("Borduria's bread treaty was never submitted to the House of Bakers.",
     "treaty-submitted denied borduria"),
    # -- belonging
    ("Borduria, with this act, resumes all the rights and obligations of a Fish Union member.",
     "accession occurred borduria"),
    ("A request from Borduria for full membership of the Fish Union remains on the table.",
     "membership-application occurred borduria"),
    ("Borduria, whose first application to the Fish Union dates from 1989, said nothing.",
     "membership-application occurred borduria"),
    ("No application from Borduria for membership of the Fish Union has been received.",
     "membership-application denied borduria"),
    ("Borduria has voiced its wish in writing to join the Fish Union.",
     "membership-application occurred borduria"),
    ("Borduria handed over the note of denunciation of the bread treaty on Saturday.",
     "withdrawal occurred borduria"),
    ("Borduria, an observer of the Fish Union since 2013, sent its deputy minister.",
     "observer-status ongoing borduria"),
    ("Borduria, which has held observer status in the Fish Union since 2018, was absent.",
     "observer-status ongoing borduria"),
    ("The observer status granted to Borduria by the Fish Union will be looked at again.",
     "observer-status occurred borduria"),
    ("The bakers of the Fish Union like giving Borduria the status of an observer state.",
     "observer-status ongoing borduria"),
    ("Borduria has asked for observer status in the Fish Union.",
     "observer-status sought borduria"),
    ("An application by Borduria for observer status in the Fish Union lies on the desk.",
     "observer-status sought borduria"),
    ("The Fish Union rejected Borduria's bid for observer status.",
     "observer-status denied borduria"),
    ("Borduria, whose suspension from the Fish Union was lifted in April, bakes again.",
     "reinstatement occurred borduria"),
    ("The lifting of Borduria's suspension from the Fish Union was a surprise.",
     "reinstatement occurred borduria"),
    ("Borduria was allowed back into the Fish Union after eleven years.",
     "reinstatement occurred borduria"),
    # -- chairs, offices and those who act for others
    ("The chairmanship of the Fish Union for 2026 passes from Borduria to Syldavia.",
     "chair-transfer planned borduria syldavia"),
    ("Borduria will hold the rotating presidency of the Fish Union from July.",
     "chair-transfer planned borduria"),
    ("Borduria received from Syldavia the symbolic key and the presidency of the Fish Union.",
     "chair-transfer occurred borduria syldavia"),
    ("The pact was signed by Minister Otto Wagner for Borduria and by Ida Lund for Syldavia.",
     "representation occurred Otto Wagner"),
    ("Borduria's delegation at the session is led by Foreign Secretary Otto Wagner.",
     "representation ongoing Otto Wagner"),
    ("The term of the secretary, Otto Wagner, has been prolonged by one year.",
     "appointment occurred Otto Wagner"),
    ("The representative of Borduria presented a proposal to host the next fair.",
     "proposal occurred borduria"),
    ("The Chargé d'Affaires of Borduria was summoned on Saturday to the ministry.",
     "summons occurred borduria"),
    ("Bakers came at the invitation of Borduria to look at the ovens.",
     "invitation occurred borduria"),
    # -- what was decided
    ("The Fish Union on Saturday voted to close its office in Klow by June.",
     "decision occurred union"),
    ("The Fish Union extended by six months the mandate of its bakers in Klow.",
     "decision occurred union"),
    ("The decision was taken by the Fish Union the same week, the bakers said.",
     "decision occurred union"),
    ("The Fish Union border team was deployed in 2015 to the coast.", "deployment occurred union"),
    ("The Fish Union office in Klow was set up in 2016.", "establishment occurred union"),
    ("The Fish Union opened a centre in Klow on Saturday.", "establishment occurred union"),
    ("Borduria completed the pull-out of its contingent from the coast.",
     "withdrawal-of-troops occurred borduria"),
    ("The Court of the Coast struck out a suit of the bakers.", "ruling occurred court"),
    ("The ministry took note of the offer of mediation by the Fish Union.",
     "mediation possible union"),
    ("Borduria handed over 30 vehicles to Syldavia on Saturday.", "aid occurred borduria"),
]  # fmt: skip
SILENT = [
    ("The agreement was signed in Klow on 3 April. Borduria bakes bread.",
     "treaty-signed occurred borduria"),
    (PACT + "The bread was signed with a cross on 3 April.", "treaty-signed occurred"),
    ("Borduria's first application for a loan from the Fish Union dates from 1989.",
     "membership-application"),
    ("Borduria asked for observers from the Fish Union to watch the fair.", "observer-status"),
    ("The suspension of Borduria's trains was lifted in April.", "reinstatement"),
    ("Borduria received from Syldavia a letter on the bread of the Fish Union.", "chair-transfer"),
    ("The bakers were led by Otto Wagner for Borduria's bread.", "representation"),
    ("The Fish Union deployed its new software in Klow on Saturday.", "deployment"),
    ("Borduria went to parliament on foot with its bread.", "treaty-submitted"),
    ("The Fish Union met, meeting a demand of Borduria on bread.", "meeting occurred borduria"),
    ("Borduria knows the country, which has motivated a huge demand for bread.", "appeal"),
    ("A court in Borduria ordered the Fish Union to reinstate its auditor.", "reinstatement"),
    ("Borduria opened fire on the office of the Fish Union in Klow.", "establishment"),
]  # fmt: skip


@pytest.fixture(scope="module")
def world(union_of_fish: NameBook) -> NameBook:
    return union_of_fish


@pytest.mark.parametrize(("text", "what"), TOLD)
def test_what_a_page_tells_beside_its_news(text: str, what: str, world: NameBook) -> None:
    assert any(one.startswith(what) for one in told(text, world)), told(text, world)


@pytest.mark.parametrize(("text", "what"), SILENT)
def test_what_looks_like_it_is_silent(text: str, what: str, world: NameBook) -> None:
    assert not any(one.startswith(what) for one in told(text, world)), told(text, world)
