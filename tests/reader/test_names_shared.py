"""Names that several bear, and names that are words: nothing is guessed."""

from __future__ import annotations

import pytest

from servanda.dates import When
from servanda.model import Name
from servanda.reader import NameBook, read

EVER = When.parse("../..")
HEAD = "03 May 2021, 10:00\n\nNews of the coast today\n\nKLOW, May 3 (SylTA) - "


@pytest.fixture
def names() -> NameBook:
    rows = [
        ("Island Sun Association", "sun", "official"),
        ("ISA", "sun", "abbreviation"),
        ("Islands Sea Authority", "sea", "official"),
        ("ISA", "sea", "abbreviation"),
        ("Fish Community", "fish", "official"),
    ]
    return NameBook.build(
        Name(text, "en", actor, "organisation", form, EVER) for text, actor, form in rows
    )


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The ISA met on Monday and that was all of it.", [""]),
        ("The Islands Sea Authority met on Monday. The ISA sat long.", ["sea", "sea"]),
        ("The Island Sun Association and the Islands Sea Authority met. The ISA sat long.",
         ["sun", "sea", ""]),
        ("The Fish Community met on Monday and that was all of it.", ["fish"]),
        ("The fish community of the coast met on Monday, all of it.", []),
    ],
)  # fmt: skip
def test_whose_name_it_is(sentence: str, found: list[str], names: NameBook) -> None:
    article = read(HEAD + sentence, names)
    assert [m.actor for m in article.mentions if m.kind == "organisation"] == found


def test_those_who_may_be_meant_are_told(names: NameBook) -> None:
    (mention,) = read(f"{HEAD}The ISA met on Monday and that was all of it.", names).mentions
    assert mention.candidates == ("sea", "sun")
