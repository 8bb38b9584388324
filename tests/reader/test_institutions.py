"""Institutions that say something: named in words or by the record, beside their verb."""

from __future__ import annotations

import pytest

from servanda.reader import NameBook, read

HEAD = {
    "en": "03 May 2021, 10:00\n\nNews of the coast\n\nKLOW, May 3 (SylTA) - The harbour of the "
    "town stays open for all the ships that come to it.\n\n"
}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Rescue Union (RU) has said it is ready to send ferries.", ["Rescue Union"]),
        ("The Coast League on Friday said that the ferries were late.", ["Coast League"]),
        ("The RU in a statement on Friday said that the ferries were late.", ["RU"]),
        ("The RU called on the captains to mend the ferries.", ["RU"]),
        ("Regional bloc RU has warned that the ferries are late.", ["RU"]),
        ("The ferries are late, said the Rescue Union.", ["Rescue Union"]),
        ("A statement by the Rescue Union reads, “We are late.”", ["Rescue Union"]),
        ("The Rescue Union sends three ferries, it said.", ["Rescue Union"]),
        ("The ferries are late, said the commerce ministry.", ["commerce ministry"]),
        ("The Ministry of Ships (MOS) said that the ferries were late.", ["Ministry of Ships"]),
        ("The junta’s Ministry of Ships responded on Friday.", ["Ministry of Ships"]),
        ("The Bordurian government said that the ferries were late.", ["Bordurian government"]),
        (
            "The ministry said the ferries were late. The Ministry of Ships added nothing.",
            ["Ministry of Ships"],
        ),
        ("Borduria said it got most of its claim.", ["Borduria"]),
        ("Borduria, the chair of the year, said the ferries were late.", ["Borduria"]),
        ("The RU in a statement in reply to the captains, said it was ready.", ["RU"]),
        ("It is late, according to a note issued by the Ministry of Ships.", ["Ministry of Ships"]),
        ("Borduria on Monday urged the captains to mend the ferries.", ["Borduria"]),
        ("The Quai d'Orsay called for calm on all ferries.", ["Quai d'Orsay"]),
        ("The Sailor Party said that the ferries were late.", ["Sailor Party"]),
        ("The Bordurian Embassy in Klow rejected all of it.", ["Bordurian Embassy in Klow"]),
        ("Borduria said by its flag that it was there.", []),
        ("Minister Nela Vorn said that the RU condemns the delay.", ["Nela Vorn"]),
        (
            "Minister Nela Vorn said that the RU was late. The statement said nothing of ferries.",
            ["Nela Vorn"],
        ),
        ("Minister Nela Vorn denounced the delay of the ferries.", ["Nela Vorn"]),
        ("They met the head of the Rescue Union's ferries.", []),
        ("The ferry of the Ministry of Ships said nothing of it.", []),
        ("It was noted at the Ministry of Ships that it was late.", ["Ministry of Ships"]),
        ("It was noted at the meeting that it was late.", []),
        ("The pact was signed by Minister Nela Vorn, the News Agency of Klow (NAK) reported.", []),
        ("The opposition called the ferry a shame.", ["opposition"]),
        ("The opposition called the captain a second time.", []),
        (
            "The RU urged the captains to release elected President Nela Vorn.",
            ["RU"],
        ),
        (
            "Since the plot against elected President Nela Vorn, the RU warned that it was late.",
            ["RU"],
        ),
    ],
)
def test_who_says_it(text: str, who: list[str], world: NameBook) -> None:
    article = read(f"{HEAD['en']}{text} Nobody knows when the storm will end.", world)
    assert [speaker.name for speaker in article.speakers] == who
