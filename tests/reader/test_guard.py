"""What cannot be read is refused with one sentence that says what to do."""

from __future__ import annotations

import pytest

from servanda.errors import BadInput
from servanda.reader import STEPS, NameBook, read
from servanda.reader.words.guard import MOST

EMPTY = NameBook.build([])
GERMAN = "Das ist die Lage und der Rat hat sie nicht in der Hand. "


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "is empty"),
        (" \n\t ", "is empty"),
        ("PK\x00\x03" + GERMAN, "binary"),
        ("\x01\x02\x03\x04" * 20 + GERMAN, "control or replacement"),
        ("Au\ufffdenministerr\ufffdte " * 9, "right encoding"),
        ("The Council of the Union has met in the city and will not be the last.", "English"),
        ("Le Conseil est dans la ville et ce ne sera pas une surprise pour les uns.", "French"),
        ("Совет не был в городе, и это не так, как было до того, что он сказал.", "Russian"),
        ("Hallo Welt", "too short"),
        ("Председник Сената Бордурије упутио колегама предлог одобрења контингента.", "Serbian"),
        ("xqz wvu tsr nml kjh gfd pqr xyz abc def", "cannot be told"),
        ("ö" * MOST, "10.0 MB of text, more than 5.0"),
    ],
)  # fmt: skip
def test_refusals(text: str, says: str) -> None:
    with pytest.raises(BadInput, match=says) as caught:
        read(text, EMPTY, langs=("de",))
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Syldavia left the union in May.", "en"),
        ("Syldavien hat die Union verlassen.", "de"),
        ("Председатель Сената Бордурии попросил коллег одобрить отправку контингента.", "ru"),
    ],
)
def test_a_sentence_alone_tells_its_language(text: str, lang: str) -> None:
    assert read(text, EMPTY).frame.lang == lang


@pytest.mark.parametrize(
    "text",
    [
        "Sturm Hafen Union Gipfel Treffen.",  # of whatever language
        "Syldavia Borduria 2021 and Klow und Wien.",  # of two
        "Председатель Сената.",
    ],
)
def test_too_little_tells_no_language(text: str) -> None:
    with pytest.raises(BadInput, match=r"too short|cannot be told"):
        read(text, EMPTY)


def test_a_language_without_rules_is_named() -> None:
    with pytest.raises(BadInput, match="no reading rules for the language 'xx'"):
        read(GERMAN, EMPTY, langs=("xx",))


def test_each_step_is_given_what_it_needs() -> None:
    there = {"text", "url", "names", "langs", "hints"}
    for step in STEPS:
        assert set(step.needs) <= there, step.name
        there |= set(step.gives)
    assert {"frame", "mentions", "speakers", "quotes", "claims"} <= there
