"""Who speaks on English pages: beside marked words, in appositions, for papers, in interviews."""

from __future__ import annotations

import pytest

from servanda.reader import NameBook, read

HEAD = (
    "03 May 2021, 10:00\n\nNews of the coast\n\nKLOW, May 3 (SylTA) - The harbour of the town "
    "stays open for all the ships that come to it.\n\n"
)
BORIS, NELA, LIM = {"Boris Hill"}, {"Nela Vorn"}, {"Lim Sung-vo"}
BOTH = BORIS | NELA
INTERVIEW = """Coast Monitor

Interview: "The sea needs more captains"

8 September 2023

Syldavian Fish Minister Boris Hill spoke to Coast Monitor about ships, fish and fog.

Mr Minister, the guild has met three times. What has come of it?

Less than I hoped for. We have written many letters. We need captains.

Your colleague Nela Vorn has proposed a fund. Do you support it?

I do. Nela and I talked about it in August. It has to be simple.
"""


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“The harbour stays open,” ruled Judge Boris Hill.", BORIS),
        ("“We shall sail at dawn,” countered Captain Nela Vorn.", NELA),
        ("The ferry will sail in May, according to Boris Hill, the guild's spokesman.", BORIS),
        ("Lim Sung-vo, the coast's deputy unification minister, told us it was calm.", LIM),
        ("“It is calm,” said Vorn, and her counterpart Hill added: “Fully.”", {"Vorn", "Hill"}),
        ("The fish minister, Nela Vorn, and her counterpart, Boris Hill, said so.", BOTH),
        ("Mayor Boris Hill said he had been told by Captain Nela Vorn that it was calm.", BORIS),
        ("Minister Nela Vorn met Minister Boris Hill in Klow. Hill said Syldavia would sail.",
         BORIS),
        ("KSG, in a communique issued after the storm, said the sea was calm.", {"KSG"}),
        ("A statement issued by the Ministry of Ships said the sea was calm.",
         {"Ministry of Ships"}),
        ("An RU report said that the sea was calm.", {"RU"}),
        ("A senior RU official said that the sea was calm.", {"senior RU official"}),
        ("The Green Cross warned on Friday that the sea was not calm.", {"Green Cross"}),
        ("Captain Boris Omar Hille came. Omar said that the sea was calm.", {"Boris Omar Hille"}),
        ("Captain Nela Vorn met Mayor Boris Hill in Klow. She said the sea was calm.", NELA),
        ("In Addis Ababa, the president of the guild, which met, said it was calm.", set()),
        ("“It is calm,” an official in Captain Boris Hill’s office said.", set()),
        ("He left after the crew announced that the sea was calm. Boris Hill slept.", set()),
        ("The envoy, Boris Hill, was ill, his spokesperson said on Monday.", set()),
        ("Syldavia's Hillson says the sea must be calm.", {"Hillson"}),
        ("The ministry's spokeswoman said that the sea was calm.", {"ministry's spokeswoman"}),
        ("Envoy Boris Hill came. The diplomat, who is ill, said the sea was calm.", BORIS),
        ("Nela Vorn says Ms Hill, who is a sailor, has been bullied out of the guild.", NELA),
        ("It welcomed a statement issued by the Ministry of Ships warning its sailors.", set()),
        (("HE Minister of State for Foreign Affairs Nela Vorn met a captain. At the outset, "
         "the Minister of State for Foreign Affairs stressed the depth of the sea."), NELA),
    ],
)  # fmt: skip
def test_who_speaks(text: str, who: set[str], world: NameBook) -> None:
    article = read(f"{HEAD}{text} Nobody knows when the storm will end.", world)
    assert {speaker.name for speaker in article.speakers} == who


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "“It is calm,” says Nela Vorn, a regional analyst with Coast Watch.",
            "regional analyst with Coast Watch",
        ),
        ("Nela Vorn, the guild's chief executive, said it was calm.", "guild's chief executive"),
    ],
)
def test_an_office_behind_a_name(text: str, office: str, world: NameBook) -> None:
    article = read(f"{HEAD}{text} Nobody knows when the storm will end.", world)
    assert [speaker.office for speaker in article.speakers] == [office]


def test_who_answers_may_stand_in_the_lead_alone(world: NameBook) -> None:
    article = read(INTERVIEW, world)
    assert [speaker.name for speaker in article.speakers] == ["Boris Hill"]
    assert [q.text[:4] for q in article.quotes if q.speaker] == ["Less", "I do"]
