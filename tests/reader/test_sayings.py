"""Who says what, where two are named or a few words alone stand in marks."""

from __future__ import annotations

import pytest

from servanda.reader import read
from two_coasts import HEADS, NAMES


def sayings(lang: str, text: str) -> list[tuple[str, str, str]]:
    """How, by whom and what was said."""
    return [
        (one.kind, one.speaker.label if one.speaker else "", one.text)
        for one in read(HEADS[lang] + text, NAMES).quotes
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Minister Anton Velsky sagte laut Boris Hohlov, dass der Hafen offen sei.",
            "Anton Velsky",
        ),
        ("Minister Anton Velsky sagte, dass der Hafen offen sei.", "Anton Velsky"),
    ],
)
def test_the_words_are_those_of_who_said_them_whoever_tells_it(text: str, who: str) -> None:
    assert sayings("de", text) == [("indirect", who, "dass der Hafen offen sei")]


def test_a_few_words_in_marks_that_a_verb_calls_something_are_his() -> None:
    text = "Minister Anton Velsky nannte das einen „Bruch des Rechts“."
    assert sayings("de", text) == [("direct", "Anton Velsky", "Bruch des Rechts")]


def test_a_name_in_marks_is_nothing_said() -> None:
    text = "Minister Anton Velsky besuchte am Montag das Schiff „Bruch des Rechts“."
    assert not sayings("de", text)
