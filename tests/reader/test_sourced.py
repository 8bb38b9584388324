"""A source that goes on in the next sentence."""

from __future__ import annotations

import pytest

from servanda.reader import read
from two_coasts import HEADS, NAMES


@pytest.mark.parametrize(
    ("opening", "more"),
    [("Demnach", ["fuhren die Boote am Montag"]), ("Gestern", [])],
)
def test_accordingly_carries_the_source_on(opening: str, more: list[str]) -> None:
    text = f"Laut Minister Anton Velsky ist der Hafen offen. {opening} fuhren die Boote am Montag."
    quotes = read(HEADS["de"] + text, NAMES).quotes
    assert [one.text for one in quotes] == ["ist der Hafen offen", *more]
    assert {one.speaker.label for one in quotes if one.speaker} == {"Anton Velsky"}
