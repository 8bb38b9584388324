"""Ordinary wordings of law and institutions: what becomes of a treaty, who belongs to what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from english_fish import told

if TYPE_CHECKING:
    from servanda.reader import NameBook

ONE, TWO, BOTH = "borduria", "syldavia", "borduria syldavia"
TOLD = (
    ("Borduria filed its instrument of ratification of the treaty.", f"deposit occurred {ONE}"),
    (
        "Borduria notified the depositary of the completion of its internal procedures.",
        f"deposit occurred {ONE}",
    ),
    (
        "Borduria and Syldavia exchanged notes confirming the completion of the procedures.",
        f"deposit occurred {BOTH}",
    ),
    ("Borduria and Syldavia countersigned the agreement.", f"treaty-signed occurred {BOTH}"),
    ("Borduria joined the signatories of the protocol.", f"treaty-signed occurred {ONE}"),
    (
        "Borduria and Syldavia made changes to the agreement on fish.",
        f"treaty-amended occurred {BOTH}",
    ),
    ("Borduria put an end to the tax treaty with Syldavia.", f"treaty-ended occurred {ONE}"),
    ("Borduria let its fish treaty with Syldavia lapse.", f"treaty-ended occurred {ONE}"),
    (
        "The agreement became binding on Borduria on Friday.",
        f"entry-into-force occurred {ONE}",
    ),
    (
        "The agreement with Borduria provisionally entered into force.",
        f"provisional-application occurred {ONE}",
    ),
    (
        "The president of Borduria authenticated the bill approving the treaty.",
        f"promulgation occurred {ONE}",
    ),
    ("Borduria finalised its ratification of the protocol.", f"ratification occurred {ONE}"),
    ("Borduria maintains its reservation to the convention.", f"reservation ongoing {ONE}"),
    (
        "Borduria reserved the right not to apply article 11 of the convention.",
        f"reservation occurred {ONE}",
    ),
    (
        "The reservation of Borduria to the convention was withdrawn.",
        f"reservation-withdrawn occurred {ONE}",
    ),
    ("Borduria's objection to the reservation stands.", f"objection occurred {ONE}"),
    (
        "Borduria formally contested the interpretative declaration.",
        f"objection occurred {ONE}",
    ),
    (
        "Borduria has been a member of the Coast Bank since 2014.",
        f"membership ongoing {ONE}",
    ),
    ("Borduria, a member of the Fish Union, buys the fish.", f"membership ongoing {ONE}"),
    ("The fish of Fish Union member Borduria is fresh.", f"membership ongoing {ONE}"),
    ("Borduria is not a party to the convention.", f"membership denied {ONE}"),
    ("Borduria is at the helm of the Fish Union.", f"chair ongoing {ONE}"),
    ("As chair of the Fish Union, Borduria sent a letter.", f"chair ongoing {ONE}"),
    ("The Fish Union was founded in Klow in 1967.", "founding occurred union"),
    ("Borduria was granted membership of the Fish Union.", f"accession occurred {ONE}"),
    ("Borduria was removed from the Fish Union.", f"exclusion occurred {ONE}"),
    ("The Fish Union expelled Borduria on Friday.", "exclusion occurred union borduria"),
    ("Borduria has been a dialogue partner of the Fish Union.", f"partner-status ongoing {ONE}"),
    ("Borduria put its membership of the Fish Union on hold.", "participation-freeze occurred"),
    (
        "Speaking for the coastal states, Borduria regretted the delay.",
        f"representation occurred {ONE}",
    ),
    (
        "Borduria has discharged its obligations under the convention.",
        f"obligations-fulfilled occurred {ONE}",
    ),
    (
        "Borduria has failed to meet its obligations under the convention.",
        f"obligations-fulfilled denied {ONE}",
    ),
    (
        "An earlier copy, wrongly dated, was returned to Borduria.",
        f"document-returned occurred {ONE}",
    ),
    (
        "In a joint statement, Borduria and Syldavia pledged cooperation.",
        f"declaration occurred {BOTH}",
    ),
    ("Borduria and Syldavia inked a roadmap for fish.", f"document-signing occurred {BOTH}"),
    ("Borduria and Syldavia ironed out their differences.", f"settlement occurred {BOTH}"),
    ("Borduria voted in favour of the resolution.", f"vote occurred {ONE}"),
    ("The Court of the Coast fined Borduria a million.", "ruling occurred court"),
    ("In its ruling the Court of the Coast rejected the claim.", "ruling occurred court"),
    ("In a statement Borduria condemned the sale of fish.", f"condemnation occurred {ONE}"),
    ("At the meeting Borduria and Syldavia signed a treaty.", f"treaty-signed occurred {BOTH}"),
    (
        "Speaking on behalf of the Government of Syldavia, Borduria regretted the delay.",
        f"representation occurred {ONE}",
    ),
    (
        "Syldavia welcomed the adoption of a resolution by the Fish Union on Friday.",
        "resolution occurred union",
    ),
    (
        "The Fish Union adopted a resolution suspending Borduria as an observer.",
        f"participation-freeze occurred {ONE}",
    ),
    ("In a communique, the Fish Union urged calm.", "communique occurred union"),
    ("Borduria is no longer a member of the Fish Union.", f"withdrawal occurred {ONE}"),
    (
        "The suspension of Borduria from the Fish Union was lifted.",
        f"reinstatement occurred {ONE}",
    ),
    ("The Fish Union, chaired by Borduria, urged calm.", f"chair ongoing {ONE}"),
    ("Since its founding in 1961, the Fish Union has grown.", "founding occurred union"),
    ("Borduria voted no on the draft resolution.", f"vote occurred {ONE}"),
    (
        "Proceedings were instituted by Borduria against Syldavia on Friday.",
        f"lawsuit occurred {ONE}",
    ),
    ("Borduria has taken its dispute with Syldavia to the court.", f"lawsuit occurred {BOTH}"),
    ("Judges at the Court of the Coast ruled on the sale.", "ruling occurred court"),
    ("A deal between Borduria and Syldavia was struck late.", f"agreement occurred {BOTH}"),
    ("Borduria was suspended by the Fish Union on Friday.", f"participation-freeze occurred {ONE}"),
    ("Borduria has decided to leave the Fish Union.", f"withdrawal planned {ONE}"),
    ("The Fish Union, which Borduria joined in 2020, is small.", f"accession occurred {ONE}"),
    ("Borduria has so far not ratified the convention.", f"ratification denied {ONE}"),
    ("Borduria lodged no objection to the reservation.", f"objection denied {ONE}"),
    ("Borduria signed no agreement with Syldavia.", f"treaty-signed denied {BOTH}"),
    ("Borduria signed the agreement no later than May.", f"treaty-signed occurred {ONE}"),
    (
        "The president of Borduria laid the fish treaty before parliament.",
        f"treaty-submitted occurred {ONE}",
    ),
    (
        "Lawmakers in Borduria ratified the trade agreement.",
        f"parliament-approval occurred {ONE}",
    ),
    ("The Court of the Coast cancelled the arrest warrant.", "arrest-warrant denied court"),
)
SILENT = (
    ("The suspension of Borduria from the Fish Union was lifted.", "participation-freeze"),
    ("The Fish Union decided to lift the suspension of Borduria.", "participation-freeze"),
    ("Borduria has met its match in the fish market this year.", "obligations-fulfilled"),
    ("A former member of the Fish Union sells the fish of Borduria.", "membership"),
    ("Borduria is a candidate member of the Fish Union for now.", "membership"),
    ("The market of the Fish Union was founded by sellers of fish.", "founding"),
    ("Borduria returned the fish to the market on Friday.", "document-returned"),
    ("Borduria ended the fish season without a dispute.", "settlement"),
    ("The Fish Union expelled a diplomat of Borduria on Friday.", "exclusion"),
    ("Borduria sought a partner for the sale of its fish.", "partner-status"),
)


@pytest.mark.parametrize(("sentence", "what"), TOLD)
def test_ordinary_wordings_are_read(sentence: str, what: str, union_of_fish: NameBook) -> None:
    assert any(one.startswith(what) for one in told(sentence, union_of_fish))


@pytest.mark.parametrize(("sentence", "kind"), SILENT)
def test_look_alikes_of_them_are_not(sentence: str, kind: str, union_of_fish: NameBook) -> None:
    assert not any(one.split()[0] == kind for one in told(sentence, union_of_fish))
