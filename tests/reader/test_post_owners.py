"""Whose a post is: an institution that is named before it."""

from __future__ import annotations

import pytest

from servanda.reader import read
from two_coasts import HEADS, NAMES


def wheres(text: str) -> list[str]:
    """Where those who are named hold their posts."""
    return [post.where for post in read(HEADS["en"] + text, NAMES).posts]


@pytest.mark.parametrize(
    ("before", "where"),
    [
        ("Foreign Ministry", "Foreign Ministry"),
        ("Bordurian Foreign Ministry", "Bordurian Foreign Ministry"),
        ("The Interior Ministry", "The Interior Ministry"),
        ("Talkative", ""),
    ],
)
def test_an_institution_in_capitals_is_whose_the_spokesman_is(before: str, where: str) -> None:
    assert wheres(f"{before} spokesman Anton Velsky said the port was open.") == [where]


@pytest.mark.parametrize("state", ["Marsolia", "Borduria"])
def test_a_name_in_the_genitive_is_whose_the_president_is(state: str) -> None:
    assert wheres(f"{state}'s president Anton Velsky said the port was open.") == [state]
