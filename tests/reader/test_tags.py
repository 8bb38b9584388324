"""What has to be tagged in a sentence for a pattern to be tried on it."""

from __future__ import annotations

import re

import pytest

from servanda.reader.words.frames import frames_of
from servanda.reader.words.tags import LETTERS, needed_tags


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        (r"(?P<actors><s\d{1,3}>) (?:is|are) members? of (?:the )?<o\d{1,3}>", ["s", "o"]),
        (r"<[so]\d{1,3}> met(?: <p\d{1,3}>)?", ["so"]),
        (r"(?:<s\d>|<[ob]\d>) signed|<s\d> and <i\d>", ["sob"]),
        (r"(?:(?:<s\d>|[A-Z]\w+), ){1,5}left", []),
        (r"(?:<d\d> ){2}", ["d"]),
        (r"(?i)<s\d>", []),
    ],
)
def test_a_tag_is_needed_that_every_way_through_the_pattern_has(
    pattern: str, needs: list[str]
) -> None:
    assert needed_tags(re.compile(pattern)) == {frozenset(letters) for letters in needs}


@pytest.mark.parametrize("lang", ["de", "en", "ru"])
def test_rules_are_tried_where_their_tags_stand_only(lang: str) -> None:
    frames = frames_of(lang)
    bare, whole = frames.fitting[frozenset()], frames.fitting[frozenset(LETTERS.values())]
    assert bare < whole == set(range(len(frames.rules)))
    for number in whole - bare:
        assert not frames.rules[number].pattern.search("a sentence without names")
