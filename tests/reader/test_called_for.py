"""Of several patterns only those are tried that a text calls for, and none is missed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.reader.words.called_for import CalledFor, Holding
from servanda.reader.words.needed import sought

PATTERNS = tuple(
    map(
        re.compile,
        (
            r"\bharbours? of\b",
            r"\w+ at the \w+",
            r"(?:boat|ship)s? said",
            r"[Tt]he ministry",
            r"\w+",
        ),
    )
)
CALLED = CalledFor(map(sought, PATTERNS))
EVERY = len(PATTERNS) - 1  # it needs no word


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("the harbours of Klow", [0]),
        ("boats at the pier", [1]),
        ("boats atop the pier", []),
        ("the shipsaid so", []),
        ("he read that ships said so", [2]),
        ("the ministry", [3]),
        ("", []),
    ],
)
def test_words_call_for_patterns(text: str, numbers: list[int]) -> None:
    assert CALLED.numbers(text) == [*numbers, EVERY]


RUNS = st.sampled_from(
    ["harbour", "of", "at", "the", "boat", "ships", "said", "The", "ministry", "", "pier\nof"]
)


@given(st.lists(RUNS, max_size=8).map(" ".join))
def test_none_is_missed_that_would_be_found(text: str) -> None:
    found = [number for number, one in enumerate(PATTERNS) if one.search(text)]
    assert set(found) <= set(CALLED.numbers(text))
    assert [one.pattern for one in CALLED.among(text)] == [
        PATTERNS[number] for number in CALLED.numbers(text)
    ]


@given(st.lists(RUNS, max_size=8).map(" ".join))
def test_a_text_holds_any_of_some_parts(text: str) -> None:
    parts = ("arbour", " at ", "he m")
    assert Holding(parts).stands_in(text) is any(part in text for part in parts)
