"""A pattern is tried only where the parts of words stand that it cannot do without."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.reader.words.needed import needed_parts, sought


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        (r"\bfish(?:er|ing)?\b", [{"fish"}]),
        (r"(?:boats?|ships?) (?:sail|sink)", [{"boat", "ship"}, {"sail", "sink"}]),
        (r"(?:said|says|saying)", [{"said", "says", "saying"}]),
        (r"(?:say|says)", [{"say"}]),
        (r"(?:harbour){2}", [{"harbour"}]),
        (r"[Hh]arbour", [{"arbour"}]),
        (r"\0[^.\0]{0,9} sinks", [{" sinks"}]),
        (r"\07 sinks", []),
        (r"(?<=harbour )\w+(?= boats)", []),
        (r"(?:harbour)?\w+", []),
        (r"(?:harbour|\w+)", []),
        (r"at|on", []),
        (r"(?i:harbour)", []),
        (r"(harbour) \1", []),
    ],
)
def test_what_a_pattern_needs_is_read_from_it(pattern: str, needs: list[set[str]]) -> None:
    assert needed_parts(re.compile(pattern)) == {frozenset(need) for need in needs}


PATTERN = re.compile(r"\b(?:[Tt]he )?(?:boat|ship)s?(?: was| were)? (?:seen|found)(?: in X)?\b")
WORDS = st.sampled_from(["The", "the", "boat", "ships", "was", "seen", "found", "in X", "harbour"])


@given(st.lists(WORDS, max_size=8).map(" ".join))
def test_it_is_found_wherever_it_would_be_found_without(text: str) -> None:
    sign = sought(PATTERN)
    assert bool(sign.search(text, 0, len(text))) == bool(PATTERN.search(text))
    there = [match.span() for match in sign.finditer(text, 0, len(text))]
    assert there == [match.span() for match in PATTERN.finditer(text)]


def test_parts_outside_a_stretch_do_not_count() -> None:
    text = "a boat was found in the harbour"
    assert sought(PATTERN).may_stand(text)
    assert sought(PATTERN).search(text, 0, 6) is None
    assert list(sought(PATTERN).finditer(text, 2, 6)) == []
