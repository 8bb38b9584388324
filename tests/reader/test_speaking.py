"""Whom a page lets speak: two together, a last name alone, an office without a name."""

from __future__ import annotations

import pytest

from servanda.reader import NameBook, read

HEAD = (
    "03 May 2021, 10:00\n\nNews of the coast\n\nKLOW, May 3 (SylTA) - The harbour of the town "
    "stays open for all the ships that come to it.\n\n"
)

COASTAL = {"coast government spokesman"}
KSA = {"Klow Sailors Association"}
BOTH = {"Nela Vorn", "Boris Hill"}
NELA = "Nela Vorn"
TRADE = {"Syldavia's Trade Minister"}
SHIPS = {"Klow’s Ministry of Ships"}
ALI = "Ali bin Omar Al Vorn"
OMAR = "Omar al-Klow al-Vorn"
STORM = "Klow Centre for Storm Control"
POLLS = {"electoral commission of Syldavia"}
DSA = "Department of Sea Affairs"
AOS = {"Association of Sailors of Klow"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Ministers Nela Vorn and Boris Hill said in a joint statement that the sea was calm.",
            {"Nela Vorn", "Boris Hill"},
        ),
        (
            "In a note, President Nela Vorn and Prime Minister Boris Hill condemned the delay.",
            {"Nela Vorn", "Boris Hill"},
        ),
        ("Hill argued that the sea was calm. Boris Hill mends the ferries.", {"Boris Hill"}),
        ("Mr. Hill said he was ready. Boris Hill mends the ferries.", {"Boris Hill"}),
        ("A spokesman for the mission, Boris Hill, said that the sea was calm.", {"Boris Hill"}),
        ("According to the head of the mission, Boris Hill, the sea is calm.", {"Boris Hill"}),
        ("As Minister Boris Hill put it, the sea is calmer than ever.", {"Boris Hill"}),
        ("“The sea is calm,” a foreign ministry spokesman said.", {"foreign ministry spokesman"}),
        ("An RU spokesperson said the sea was calm.", {"RU spokesperson"}),
        (
            "The spokesperson of the coast’s Ministry of Ships said Monday that the sea was calm.",
            {"spokesperson of the coast’s Ministry of Ships"},
        ),
        ("The Secretary-General of the RU said the sea was calm.", {"Secretary-General of the RU"}),
        ("The minister said that the sea was calm.", set()),
        ("Senior officials of the RU said that the sea was calm.", {"Senior officials of the RU"}),
        ("Minister Lim Jong-vun came. “The sea is calm,” said Lim.", {"Lim Jong-vun"}),
        ("The sea is calm, minister Lim Jong-vun said in a note.", {"Lim Jong-vun"}),
        ("Mayor Boris Hill came, the coast’s official media said.", set()),
        ("Envoy Nela Vorn-Hille came. Vorn said that the sea was calm.", {"Nela Vorn-Hille"}),
        ("The Klow Centre for Storm Control (KCSC) stated that it was calm.", {STORM}),
        ("Mayor Ali bin Omar Al Vorn came. Al Vorn praised the calm sea of Klow.", {ALI}),
        ("Sheikh Omar al-Klow al-Vorn came. Sheikh Omar said the sea was calm.", {OMAR}),
        ("Klow Emir Omar al-Klow al-Vorn praised the role of the coast guard.", {OMAR}),
        ("The sea is calm, according to the Klow Press Agency (KPA).", set()),
        ("Mr Hill, who is an ally of Mr Vorn, said: “The sea is calm.”", {"Hill"}),
        ("The Guild Council, which meets in Klow, said the sea was calm.", {"Guild Council"}),
        ("Fish Minister Boris Hill slept. Syldavia's Trade Minister said the sea was calm.", TRADE),
        ("Klow’s Ministry of Ships said it was calm. The ministry’s press service agreed.", SHIPS),
        ("“It is calm,” said a trader. Mayor Boris Hill was not there.", set()),
        ("Mayor Boris Hill said the sea was calm. “It is not so,” officials said.", {"Boris Hill"}),
        ("“It will rain,” said Ms. Vorn, who came from Klow. She saw the storm.", {"Vorn"}),
        ("Nela Vorn, 52, of Klow, Syldavia, said that the sea was calm.", {"Nela Vorn"}),
        ("Klow’s chief of staff Nela Vorn and Ships Secretary Boris Hill said so.", BOTH),
        ("O'Hill said nothing. The accused told the coast guard that it was calm.", set()),
        ("Envoy Lim Gil Von came. Lim stressed that the sea was calm.", {"Lim Gil Von"}),
        ("Mayor Boris Hill called into question the new rules of the coast.", {"Boris Hill"}),
        ("The electoral commission of Syldavia announced that the polls were calm.", POLLS),
        ("A report by the RU storm crew is out, and Vorn noted that it was calm.", {"Vorn"}),
        ("The Department of Sea Affairs said it was calm. The DSA said no more.", {DSA}),
        ("Ministers from the RU, Coast League and Rescue Union have confirmed the rule.", set()),
        ("The Klow group Storm said it was calm, after Boris Hill called on it.", {"Storm"}),
        ("Captain Boris Hill is ill, Hill's senior aides said on Thursday evening.", set()),
        ("Supporters of Borduria's President Boris Hill criticized the delay.", set()),
        ("The storm is over, Klow Vorn television reported on Tuesday evening.", set()),
        ("The Guild said on Friday it met envoy Boris Hill and called for calm seas.", set()),
        ("Borduria's Minister Nela Vorn met mayor Boris Hill and said the sea was calm.", {NELA}),
        ("Klow Ferries Corp. said Friday that the sea was calm.", {"Klow Ferries Corp."}),
        ("The Ministry of Ships believes that the sea is calm.", {"Ministry of Ships"}),
        ("Borduria's foreign minister said the sea was calm.", {"Borduria's foreign minister"}),
        ("Mayor Boris Hill has left, a coast government spokesman said.", COASTAL),
        ("Boris Hill stood accused of hiding the ferries of the whole coast.", set()),
        ("Minister Nela Vorn rejects Boris Hill's claims that the sea is calm.", {"Nela Vorn"}),
        ("The ferries, expected to be confirmed by Boris Hill, are new.", set()),
        ("Two Sailors have been arrested and accused of hiding the ferries.", set()),
        ("Envoy Boris ElHill said that the sea was calm.", {"Boris ElHill"}),
        ("SylTA - Boris Vorn Hill, a sailor from Klow, said it was calm.", {"Boris Vorn Hill"}),
        ("The guild's special envoy, Jan Hill, says the sea is calm.", {"Jan Hill"}),
        ("Spokesperson for sailors of the coast, Boris Hill, said it was calm.", {"Boris Hill"}),
        ("According to the minister of fish stores, Boris Hill, the sea is calm.", {"Boris Hill"}),
        ("The KFX warned that the sea was not calm.", {"KFX"}),
        ("The Klow Sailors Association has declared that the sea is calm.", KSA),
        ("The sea is calm, according to the Association of Sailors of Klow.", AOS),
        ("The sea is calm, Vornsen said. The Authority said no more.", {"Vornsen"}),
        ("Sailors said that the sea was calm. Navigation said nothing.", set()),
        ("RU envoy Ali Al-Vorn came. “The sea is calm,” said Mr. Vorn.", {"Ali Al-Vorn"}),
        ("The guild reiterated its call on the Boris Hill-led crew to go.", set()),
        ("Republican Sen. Boris Hill said that the sea was calm.", {"Boris Hill"}),
        ("Captain of Klow Boris Hill said that the sea was calm.", {"Boris Hill"}),
        ("The Sea Ministers Meeting Outcomes Document said the sea was calm.", set()),
        ("Minister Boris Hill said in Klow D.C. that the sea was calm.", {"Boris Hill"}),
        ("Asked about aide Nela Vorn, Mayor Boris Hill said it was calm.", {"Boris Hill"}),
        ("“The sea is calm,” Boris McHill, a sailor from Klow, told the press.", {"Boris McHill"}),
        (
            "Mayor Boris Hill said it was calm, while envoy Nela Vorn warned that it could change.",
            {"Boris Hill", "Nela Vorn"},
        ),
        ("Mayor Boris Hill announced Sunday he would sail.", {"Boris Hill"}),
        ("Mayor Boris Hill expressed his sincere regret over the delay.", {"Boris Hill"}),
        ("Aide Boris Hill told us it was calm. The coast official said no more.", {"Boris Hill"}),
        ("Though Hill said the sea was calm, nobody came.", set()),
        (
            "RU Secretary General Nela Vorn came. “The sea is calm,” the leader of the RU said.",
            set(),
        ),
    ],
)
def test_who_speaks(text: str, who: set[str], world: NameBook) -> None:
    article = read(f"{HEAD}{text} Nobody knows when the storm will end.", world)
    assert {speaker.name for speaker in article.speakers} == who


def test_it_may_be_what_is_said_rather_than_what_was(world: NameBook) -> None:
    text = "The sea is calm. Minister Boris Hill said it would stay calm for a week."
    (quote,) = read(f"{HEAD}{text}", world).quotes
    assert quote.text == "it would stay calm for a week"


def test_words_of_a_source_without_a_name_are_not_the_last_speakers(world: NameBook) -> None:
    said = "Minister Boris Hill said he was ready."
    text = f"{said} According to sailors, “the sea is calmer than ever.”"
    quotes = read(f"{HEAD}{text}", world).quotes
    assert [(q.text, q.speaker and q.speaker.name) for q in quotes] == [
        ("he was ready", "Boris Hill"),
        ("the sea is calmer than ever.", None),
    ]


def test_who_wrote_about_it_said_the_sentence_before(world: NameBook) -> None:
    text = "The harbour stays closed all week. Minister Boris Hill wrote about this on May 2."
    (quote,) = read(f"{HEAD}{text}", world).quotes
    assert quote.text == "The harbour stays closed all week."


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Boris Hill, head of the RU rescue crew, said it was calm at sea.",
            "head of the RU rescue crew",
        ),
        (
            "“It is calm,” said Boris Hill, president of the panel of ten sailors. He left.",
            "president of the panel of ten sailors",
        ),
        (
            "Colonel Boris Hill, spokesman for the guild, said it was calm.",
            "spokesman for the guild",
        ),
        ("SylTA - Envoy Boris Hill said that the sea was calm.", "Envoy"),
        (
            "The minister for Sea Affairs and chair of the Council of Ships, Boris Hill, said so.",
            "minister for Sea Affairs and chair of the Council of Ships",
        ),
        (
            "The Minister of State for Ships and Acting Minister of Fish Boris Hill said so.",
            "Minister of State for Ships and Acting Minister of Fish",
        ),
        ("A foreign ministry envoy, Boris Hill, said so.", "foreign ministry envoy"),
        ("The head of fish stores, Boris Hill, said that the sea was calm.", "head of fish stores"),
        ("Sailor Nela Vorn and Ships Minister Boris Hill said that it was calm.", "Ships Minister"),
    ],
)
def test_whose_office_it_is(text: str, office: str, world: NameBook) -> None:
    article = read(f"{HEAD}{text} Nobody knows when the storm will end.", world)
    assert office in {speaker.office for speaker in article.speakers}


def test_what_stands_before_a_source_that_closes_the_sentence_is_said(world: NameBook) -> None:
    text = (
        "The boats left the harbour on Sunday, said the coast guard commissioner Nela Vorn of Klow."
    )
    (quote,) = read(f"{HEAD}{text}\n", world).quotes
    assert quote.text == "The boats left the harbour on Sunday"
    assert quote.speaker
    assert quote.speaker.name == NELA
