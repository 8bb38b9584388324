"""Mechanisms of German: whose statement it is, who speaks for an institution."""

import pytest

from servanda.reader import NameBook, read

NOBODY = NameBook.build([])


def speakers(text: str) -> list[str]:
    return [speaker.name for speaker in read(text, NOBODY, langs=("de",)).speakers]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "Nach Angaben des Pressedienstes des Hafenamtes ist der Hafen seit Montag offen.",
            ["Pressedienst des Hafenamtes"],
        ),
        (
            "Laut einer Erklärung des Hafenministeriums ist der Hafen seit Montag offen.",
            ["Hafenministerium"],
        ),
        ("Der Hafen ist seit Montag offen, so der HARBU-Pressedienst.", ["HARBU-Pressedienst"]),
        ("Nach Angaben aus der vergangenen Woche ist der Hafen seit Montag offen.", []),
        ("Der Hafenrat beschloss, dass der Hafen am Montag öffnet.", []),
        (
            "Es sei erinnert, dass die Leiterin, Petra Kiesel, zuvor erklärt hatte, er sei offen.",
            ["Petra Kiesel"],
        ),
        ("Die Hafenagentur Möwe meldete, dass der Hafen seit Montag offen ist.", []),
    ],
)
def test_whoever_speaks_is_named_in_the_nominative(text: str, named: list[str]) -> None:
    assert speakers(text) == named
