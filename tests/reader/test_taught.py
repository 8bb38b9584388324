"""The passages that the weights are learned from are marked as the form asks."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

EVAL = Path(__file__).parents[2] / "eval/reader"
sys.path.insert(0, str(EVAL))

from passages import passages_of, read, wrong_in  # noqa: E402 - eval is no package

BLOCK = """# 2024-03-12 Agency
Borduria joins
Borduria [was let in|accession||Borduria|2024-03-11] on Monday.
It [may lead|chair|possible|Borduria]. Others wait."""


def test_marks_are_taken_out_and_kept_with_their_places() -> None:
    passage = read(BLOCK)
    first, second = passage.acts
    assert passage.text.startswith("2024-03-12\n\nBorduria joins\n\nBorduria was let in on Monday.")
    assert passage.text[first.start : first.end] == "was let in"
    assert (first.type, first.status, first.actors, first.day) == (
        "accession",
        "occurred",
        ("Borduria",),
        "2024-03-11",
    )
    assert passage.text[second.start : second.end] == "may lead"
    assert (second.status, second.day) == ("possible", "")


def test_what_is_wrong_with_marks_is_told() -> None:
    told = list(wrong_in(read("# soon Agency\nX [went|joining|done|Y|1 May] there [")))
    assert [one.split(":")[0].split(" '")[0] for one in told] == [
        "no day on top",
        "a bracket is left",
        "no type",
        "no status",
        "no day",
        "'Y' does not stand in the passage",
    ] or len(told) == 6


@pytest.mark.parametrize("lang", ["de", "en", "ru"])
def test_the_passages_of_a_language_are_marked_rightly(lang: str) -> None:
    passages = list(passages_of(lang))
    wrong = [(one.text[:60], fault) for one in passages for fault in wrong_in(one)]
    assert len(passages) > 1000
    assert not wrong
