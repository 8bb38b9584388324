"""What is cut once and then known is what a pattern finds in the text itself."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from servanda.reader.quotes.sentence import Sentence
from servanda.reader.syntax.lift import Lifted
from servanda.reader.syntax.wording import wording_of
from servanda.reader.words.cuebook import cuebook_of
from servanda.reader.words.cutting import Cutter
from servanda.reader.words.tokens import tokens

TOKEN = re.compile(r"\w+|[^\w\s]")
SCRAPS = st.sampled_from(
    [
        "Rat",
        "der",
        "Klow-Nord",
        "12.",
        "(RU)",
        "„ja“",
        " ",
        "  ",
        "\n",
        "\u00a0",
        ",",
        "’s",
        "x" * 80,
    ]
)
TEXTS = st.lists(SCRAPS | st.text(max_size=5), max_size=30).map("".join)


@given(TEXTS, st.integers(0, 20), st.integers(0, 200))
def test_a_stretch_is_cut_as_its_pattern_cuts_it(text: str, start: int, end: int) -> None:
    end = min(end, len(text))
    start = min(start, end)
    cutter = Cutter(lambda run: ((match[0], match.start()) for match in TOKEN.finditer(run)))
    for _ in range(2):  # what is known is what was found
        found, starts = cutter.cut(text, start, end)
        there = list(TOKEN.finditer(text[start:end]))
        assert found == [match[0] for match in there]
        assert starts == [start + match.start() for match in there]


def test_a_run_is_looked_at_once() -> None:
    looked: list[str] = []

    def look(run: str) -> list[tuple[str, int]]:
        looked.append(run)
        return [(run, 0)] if run else []

    Cutter(look).cut("ein Rat und ein Rat", 0, 19)
    assert looked == ["ein", "Rat", "und"]


@given(TEXTS)
def test_all_stages_tell_the_same_places(text: str) -> None:
    words = tokens(text)
    assert all(text[token.start : token.end] == token.text for token in words)
    book = cuebook_of("de")
    assert book
    sentence = Sentence(book, text, 0, len(text), ())
    places = [sentence.place(n) for n in range(sentence.n)]
    assert [text[start:end] for start, end in places] == sentence.words[: sentence.n]
    plain = text.replace("<", "‹").replace(">", "›")
    for lang in ("de", "en", "ru"):
        lifted = Lifted(plain, (), (0,), (0,), (True,), len(text), text, (), 0, frozenset())
        wording = wording_of(lifted, lang)
        for at, token in enumerate(wording.tokens):
            part = plain[wording.starts[at] : wording.end(at)]
            assert part == token.text or (token.paired and part in token.text)
