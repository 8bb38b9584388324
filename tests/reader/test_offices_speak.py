"""An office whose holder a page does not name speaks for itself, and never as somebody else."""

from __future__ import annotations

import pytest

from servanda.reader import NameBook, read

HEAD = (
    "03 May 2021, 10:00\n\nNews of the coast\n\nKLOW, May 3 (SylTA) - The Foreign Minister of "
    "Borduria Nela Vorn said that the harbour would stay open for all ships.\n\n"
)


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        (
            "The Secretary-General of the Rescue Union said that the ferries were late again.",
            "The Secretary-General of the Rescue Union",
        ),
        (
            "The Foreign and Defence Ministry spokesman said that the ferries were late again.",
            "The Foreign and Defence Ministry spokesman",
        ),
        ("The president said that the ferries were late again.", "The president"),
        ("The minister said that the ferries were late again.", "Nela Vorn"),
        ("She said that the ferries were late again.", "Nela Vorn"),
    ],
)
def test_who_speaks(sentence: str, who: str, world: NameBook) -> None:
    article = read(f"{HEAD}{sentence} Nobody knows when they will be mended.", world)
    said = next(quote for quote in article.quotes if "ferries" in quote.text)
    assert said.speaker is not None
    assert said.speaker.name == who


def test_a_pronoun_is_the_office_that_spoke_before(world: NameBook) -> None:
    more = (
        "The president of Syldavia said that the ferries were late again. He added that the "
        "captains had been warned of the storm.\n\n"
    )
    article = read(f"{HEAD}{more}", world)
    said = [quote.speaker.name for quote in article.quotes if quote.speaker]
    assert said[-2:] == ["The president of Syldavia"] * 2


@pytest.mark.parametrize(
    "sentence",
    [
        "According to her, the ferries were late again.",
        "The ferries were late again, according to Nela Vorn.",
        "According to the minister, the ferries were late again.",
    ],
)
def test_the_source_is_no_part_of_what_is_said(sentence: str, world: NameBook) -> None:
    article = read(f"{HEAD}{sentence} Nobody knows when they will be mended.", world)
    said = next(quote for quote in article.quotes if "ferries" in quote.text)
    assert said.text.casefold() == "the ferries were late again"


def test_a_name_alone_before_a_colon_is_no_cue(world: NameBook) -> None:
    article = read(f"{HEAD}Nela Vorn, foreign minister of Borduria: “The ferries are late.”", world)
    said = next(quote for quote in article.quotes if "ferries" in quote.text)
    assert said.speaker is not None
    assert (said.speaker.name, said.cue) == ("Nela Vorn", ())


def test_an_office_in_another_clause_does_not_say_it(world: NameBook) -> None:
    text = "When the chancellor of Borduria came, they said that the ferries were late again."
    article = read(f"{HEAD}{text}", world)
    assert not [q for q in article.quotes if q.speaker and "chancellor" in q.speaker.name]
