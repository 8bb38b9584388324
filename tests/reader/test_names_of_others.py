"""Names of other languages in a text: as they stand, not in their cases, nor in longer names."""

from __future__ import annotations

import pytest

from servanda.dates import When
from servanda.model import Name
from servanda.reader import NameBook, read

NAMES = NameBook.build(
    Name(text, lang, actor, kind, form, When.always())
    for text, lang, actor, kind, form in (
        ("Island", "de", "is", "state", "common"),
        ("Iceland", "en", "is", "state", "common"),
        ("FLU", "de", "union", "organisation", "abbreviation"),
        ("RU", "en", "union", "organisation", "abbreviation"),
    )
)
BEFORE = "HARBOUR, May 16 (AP) -- In the morning a thick fog lay over the harbour and the city."


def named(text: str, before: str = BEFORE) -> list[str]:
    found = read(f"{before}\n\n{text}\n", NAMES).mentions
    return [mention.actor for mention in found if mention.actor]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The ministers of Iceland met on Monday at the harbour of the city.", ["is"]),
        ("The ministers of the Blue Islands met on Monday at the harbour.", []),
        ("The ministers of Blue Island met on Monday at the harbour of the city.", []),
        ("The Island Forum met on Monday at the harbour, and nobody else was there.", []),
        ("The leaders of the FLU met on Monday at the harbour of the city in the fog.", ["union"]),
    ],
)
def test_in_english(text: str, actors: list[str]) -> None:
    assert named(text) == actors


def test_in_their_own_language_they_have_their_cases() -> None:
    before = "HAFEN, 16. Mai (dpa) - Am Morgen lag dichter Nebel über dem Hafen und der Stadt."
    assert named("Der Außenminister Islands reiste am Montag nach Hafen zurück.", before) == ["is"]


def test_a_family_name_that_two_begin_with_is_nobodys() -> None:
    one = "Foreign Minister Wong Yu came to the city in May. On Monday Wong went to the harbour."
    more = " In June the fog was gone and Wong left."
    two = (
        "The chair of the port, Minister Wong Lan, was there. Later Wong saw the ships and the fog."
    )
    assert len(persons(f"{one}{more}")) == 3
    assert persons(f"{one}{more}\n\n{two}") == ["Wong Yu", "Wong Lan"]


def persons(text: str) -> list[str]:
    found = read(f"{BEFORE}\n\n{text}\n", NAMES).mentions
    return [mention.text for mention in found if mention.kind == "person"]
