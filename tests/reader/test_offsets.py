"""Offsets count characters of the text as given, whatever the text."""

from __future__ import annotations

import contextlib

from hypothesis import given, settings
from hypothesis import strategies as st

from hostile import check
from servanda.dates import When
from servanda.errors import BadInput
from servanda.model import Name
from servanda.reader import NameBook, read
from servanda.reader.words.tokens import sentences, tokens

SCRAPS = [
    "Der RU-Generalsekretär Ivo Beran sagte, dass ",
    "Das teilte der Minister Udo Lind mit. ",
    "Zusammenarbeit zwischen der RU und Borduria ",
    "hat das Protokoll ratifiziert. ",
    "KLOW, 3. Mai (SylTA) - ",
    "3 Mai 2021, 10:00\n",
    "am 5. und 6. Juli ",
    "Gipfel der RU ",
    "Sitzung der RU ",
    ", so Beran. ",
    "Laut Beran ",
    ", sagte der Rat, ",
    "nach Angaben der ",
    "die Forderung, den Hafen zu öffnen, ",
    "Wie der Rat am Montag ",
    "bekannt gab, ",
    "nannte es ",
    "wurde gefordert",
    "heißt es im Bericht ",
    "ist wichtig, ",
    *("Die RU ", "Borduria ", "Es sei so. ", "zufolge ", "(RU) ", "wenn ", ": ", "\n", "\n\n"),
    *("„", "“", '"', "«", "»", "<o1> ", "\u00a0", "\u202e", "é", "😀"),
]
TEXTS = st.lists(st.sampled_from(SCRAPS), max_size=40).map("".join)
LEAD = "Das ist die Lage und der Rat hat sie nicht in der Hand. "
NAMES = NameBook.build(
    [
        Name("RU", "de", "ru", "organisation", "common", When.always()),
        Name("Borduria", "de", "borduria", "state", "common", When.always()),
        Name("Generalsekretär der RU", "de", "ru-sg", "office", "common", When.always(), "ru"),
    ]
)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_every_quote_is_where_it_says(scraps: str) -> None:
    check(read(LEAD * 3 + scraps, NAMES))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(BadInput):
        check(read(text, NAMES))


@given(TEXTS)
def test_tokens_and_sentences_cover_what_is_written(text: str) -> None:
    assert all(text[t.start : t.end] == t.text for t in tokens(text))
    parts = sentences(text, 0, len(text))
    assert all(start < end for start, end in parts)
    assert sum(end - start for start, end in parts) <= len(text)
    assert "".join("".join(text[a:b].split()) for a, b in parts) == "".join(text.split())
