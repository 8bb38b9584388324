"""What a line may open with is told by its first letters, or by a part of a word behind."""

from __future__ import annotations

import re

import pytest

from servanda.reader.words.opened import opened

NOTICE = opened(
    re.compile(r"(?:Foto:|(?:Read|Share) (?:more|also)\b|.{0,20}\bJavaScript\b|Tags?$)")
)


def test_letters_and_parts_are_read_from_the_pattern() -> None:
    assert NOTICE.letters == ("Foto:", "Read also", "Read more", "Share also", "Share more", "Tag")
    assert NOTICE.parts == ("JavaScript",)


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Foto: a harbour", True),
        ("Share also this", True),
        ("Read moreover", False),
        ("This site needs JavaScript", True),
        ("The harbour of Klow asks no one for JavaScript", False),
        ("Tags", True),
        ("", False),
    ],
)
def test_it_matches_as_its_pattern_does(text: str, *, there: bool) -> None:
    assert bool(NOTICE.match(text)) is there
    assert bool(NOTICE.pattern.match(text)) is there


@pytest.mark.parametrize("pattern", [r"(?i:foto)", r"\d\d", r"(?:Foto|\w+)"])
def test_what_tells_nothing_of_its_letters_is_always_tried(pattern: str) -> None:
    assert "" in opened(re.compile(pattern)).letters
