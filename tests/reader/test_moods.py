"""What is told as hearsay by the form of its verb."""

from __future__ import annotations

import pytest

from servanda.reader import read
from two_coasts import HEADS, NAMES


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Bordurien soll den Vertrag mit Syldavien unterzeichnet haben.", ["free"]),
        ("Bordurien soll den Vertrag mit Syldavien unterzeichnen.", []),
    ],
)
def test_what_somebody_is_said_to_have_done_is_said_by_others(text: str, kinds: list[str]) -> None:
    assert [quote.kind for quote in read(HEADS["de"] + text, NAMES).quotes] == kinds
