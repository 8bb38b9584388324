"""Signs found by the words that may begin them are those their patterns find by themselves."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from servanda.reader.words.beginnings import Beginnings
from servanda.reader.words.lexicon import SIGNS, lexicon_of
from servanda.reader.words.scan import Scan
from servanda.reader.words.tokens import Words, tokens

PATTERNS = (
    r"\b(?:sagte|sagt|gesagt)\b",
    r"\b(?:teilte|teilt)\b(?=[^.!?]{0,250}\b(?:mit)\b)",
    r", (?:dass|ob) ",
    r"\bin (?P<place>[A-Z][a-z]{2,20}(?:-[A-Z][a-z]{2,20})?)\b",
    r"\b(?=[\d])(?:(?<!\d)\d{1,2}\. (?:Mai|Juni)|\d{4}(?!\d))",
    r"\bko[mn]+e?n?t*\b",
    r"\b(?!das)d[a-z]{2,5}\b",
    r"\bSas(?:['’]s?)?\b",
    r"(?!)",
)
# Such as these may begin with a blank, inside a word, or in either case: nothing is told of them.
NEVER_TOLD = (r",? ?so (?=[A-Z])", r"sagt", r"(?i)\bsagt\b", r"\b ?x", r"(?:\ba|b)c", r"\b(a)\1")
TEXTS = st.lists(
    st.sampled_from(
        re.split(
            " +",
            "sagte sagt gesagt sagten teilte mit , . dass ob so X in Klow Klow-Nord 5. Mai 12 2021 "
            "20212 kommen kommt konnt das der die dieser Sas' Sas’s Sas – „ “ ? \n x",
        )
    )
).map(lambda words: re.sub(r" (?=[,.?])", "", " ".join(words)))


@pytest.mark.parametrize("pattern", PATTERNS)
@given(text=TEXTS)
def test_every_place_is_among_the_beginnings(pattern: str, text: str) -> None:
    compiled = re.compile(pattern)
    may_begin = Beginnings([compiled])
    assert may_begin.known == (True,)
    words = tokens(text)
    starts = [
        start
        for start, word in zip(words.starts, words.texts, strict=True)
        if may_begin(word) and compiled.match(text, start)
    ]
    found = [match.start() for match in compiled.finditer(text)]
    assert set(found) <= set(starts)


@pytest.mark.parametrize("pattern", NEVER_TOLD)
def test_what_cannot_be_told_is_said_so(pattern: str) -> None:
    assert Beginnings([re.compile(pattern)]).known == (False,)


def test_words_that_begin_nothing_are_left_out() -> None:
    may_begin = Beginnings([re.compile(text) for text in PATTERNS[:3]])
    assert [may_begin(word) for word in ("sagte", "sagten", "sag", "teilt", ",", "dass")] == [
        1, 0, 0, 2, 4, 0,
    ]  # fmt: skip


@pytest.mark.parametrize("lang", ["de", "en", "ru"])
@settings(max_examples=200)
@given(data=st.data())
def test_a_scan_finds_what_the_pattern_finds(lang: str, data: st.DataObject) -> None:
    lexicon = lexicon_of(lang)
    known = [re.findall(r"[^\W\d_]{2,}", pattern.pattern) for pattern in lexicon.patterns]
    pieces = sorted({word for words in known for word in words})
    pieces += [*".,:;–„“”»«'\n", "5", "12.", "2021", "Klow", "Клов", "er", "she", "он"]
    text = " ".join(data.draw(st.lists(st.sampled_from(pieces), max_size=30)))
    scan = Scan(text, lang, [Words(text, 0, len(text), lexicon)])
    for sign, pattern in zip(SIGNS, lexicon.patterns, strict=True):
        found = [match.span() for match in scan.finditer(sign, 0, len(text))]
        assert found == [match.span() for match in pattern.finditer(text)], sign
        first = scan.search(sign, 0, len(text))
        assert (first and first.span()) == (found[0] if found else None)
