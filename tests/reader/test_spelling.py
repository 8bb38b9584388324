"""One person whose name a page spells in two ways."""

from __future__ import annotations

import pytest

from servanda.reader import read
from two_coasts import HEADS, NAMES


@pytest.mark.parametrize(
    ("other", "who"),
    [
        ("Anton Velski", "Anton Velsky"),
        ("Anna Velski", "Anna Velski"),
        ("Anton Velikov", "Anton Velikov"),
    ],
)
def test_one_letter_apart_with_the_same_first_name_is_the_same(other: str, who: str) -> None:
    text = (
        "Minister Anton Velsky said the port was open. Anton Velsky went home. "
        f"“We are ready for the boats,” said {other}."
    )
    quote = read(HEADS["en"] + text, NAMES).quotes[-1]
    assert quote.speaker is not None
    assert quote.speaker.label == who
