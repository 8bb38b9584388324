"""Whom a page lets speak: two together, a last name alone, an office without a name."""

from __future__ import annotations

import pytest

from servanda.reader import NameBook, read

HEAD = (
    "03 May 2021, 10:00\n\nNews of the coast\n\nKLOW, May 3 (SylTA) - The harbour of the town "
    "stays open for all the ships that come to it.\n\n"
)


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
        ("Senior officials of the RU said that the sea was calm.", set()),
        ("Minister Lim Jong-vun came. “The sea is calm,” said Lim.", {"Lim Jong-vun"}),
        ("The sea is calm, minister Lim Jong-vun said in a note.", {"Lim Jong-vun"}),
        ("Mayor Boris Hill came, the coast’s official media said.", set()),
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
