"""Words in marks with who says them named within."""

from __future__ import annotations

import pytest

from servanda.reader import read
from two_coasts import HEADS, NAMES


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "«Порт открыт, - сказал министр Антон Вельский, - корабли могут идти».",
            "Антон Вельский",
        ),
        ("«Порт у города Клоу открыт - с мая, - и корабли могут идти».", ""),
    ],
)
def test_who_is_named_between_dashes_says_it(text: str, who: str) -> None:
    (quote,) = read(HEADS["ru"] + text, NAMES).quotes
    assert (quote.speaker.label if quote.speaker else "") == who
