"""Who is called upon does not speak, though the verb of saying stands right before the name."""

from __future__ import annotations

import pytest

from servanda.dates import When
from servanda.model import Name
from servanda.reader import NameBook, read

ALWAYS = When.always()
NAMES = NameBook.build(
    [
        Name("Rettungsunion", "de", "ru-union", "organisation", "common", ALWAYS),
        Name("Bordurien", "de", "bo", "state", "common", ALWAYS),
    ]
)


def speakers(text: str) -> list[str]:
    return [one.name for one in read(text, NAMES, langs=("de",)).speakers]


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("Minister Ivo Beran forderte die Rettungsunion auf, mehr Boote zu schicken.", False),
        (
            "Auch der bordurische Minister Ivo Beran forderte die Rettungsunion auf, zu handeln.",
            False,
        ),
        (
            "Der bordurische Minister forderte die Rettungsunion auf, mehr Boote zu schicken.",
            False,
        ),
        (
            "Nach dem Treffen mit dem Minister forderte die Rettungsunion, mehr Boote zu schicken.",
            True,
        ),
        (
            "Nach dem Treffen mit dem Präsidenten erklärte die Rettungsunion die See für frei.",
            True,
        ),
        ("Am Montag warnte die Rettungsunion vor hohen Wellen auf dem Fluss.", True),
    ],
)
def test_who_is_called_upon_does_not_speak(text: str, *, speaks: bool) -> None:
    assert ("Rettungsunion" in speakers(text)) == speaks


def test_a_word_that_opens_a_sentence_is_not_what_the_name_behind_it_belongs_to() -> None:
    text = "Auch der bordurische Minister Ivo Beran forderte die Rettungsunion auf, zu handeln."
    appeals = [one for one in read(text, NAMES, langs=("de",)).claims if one.type == "appeal"]
    assert [one.actors for one in appeals] == [("Ivo Beran",)]
