"""Where what somebody said ends."""

from __future__ import annotations

from servanda.reader import read
from two_coasts import HEADS, NAMES


def said(text: str) -> list[str]:
    """What was said, saying by saying."""
    return [quote.text for quote in read(HEADS["de"] + text, NAMES).quotes]


def test_and_with_a_verb_of_saying_begins_another_saying() -> None:
    text = "Minister Anton Velsky sagte, der Hafen sei offen, und forderte, dass die Boote fahren."
    assert said(text) == ["der Hafen sei offen", "dass die Boote fahren"]


def test_and_with_another_verb_belongs_to_what_is_said() -> None:
    text = "Minister Anton Velsky sagte, der Hafen sei offen, und die Boote könnten fahren."
    assert said(text) == ["der Hafen sei offen, und die Boote könnten fahren"]
