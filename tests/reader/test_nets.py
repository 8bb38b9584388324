"""Nets: words that hardly mean anything else tell of an act where nothing surer does."""

from __future__ import annotations

import pytest

from river_union import BEFORE, NAMES
from servanda.reader import read

CAUGHT = [
    ("en", "Mali is now officially a full member of the River Union after a long wait.",
     "accession", "ongoing"),
    ("de", "Mali war im Jahr 2011 mit einem Antrag auf Aufnahme in die Flussunion hervorgetreten.",
     "membership-application", "sought"),
    ("ru", "Как видно из документа, Мали в 2011 году оказалось среди тех, кто покинул Речной союз.",
     "withdrawal", "occurred"),
]  # fmt: skip
NOT_CAUGHT = [
    # The words of a net that yields to what they told already.
    ("en", "Mali denounced the agreement on the common market of grain in May 2021."),
    ("de", "Mali hat das Abkommen über den gemeinsamen Markt im Mai 2021 gekündigt."),
    ("en", "Mali and the River Union spoke of the withdrawal of soldiers from the camp on Monday."),
    ("ru", "Мали никогда не оказывалось среди тех, кто покинул Речной союз, говорят в гавани."),
]


def told(lang: str, text: str) -> list[tuple[str, str, str]]:
    article = read(f"{BEFORE[lang]}\n\n{text}\n", NAMES)
    return [(c.type, c.status, c.confidence) for c in article.claims if ".net." in c.rule]


@pytest.mark.parametrize(("lang", "text", "type_", "status"), CAUGHT)
def test_what_a_net_catches_is_never_sure(lang: str, text: str, type_: str, status: str) -> None:
    assert told(lang, text) == [(type_, status, "low")]


@pytest.mark.parametrize(("lang", "text"), NOT_CAUGHT)
def test_what_is_of_something_else_or_denied_is_not_caught(lang: str, text: str) -> None:
    assert told(lang, text) == []


def test_a_net_is_silent_where_the_page_tells_surely_of_its_kin() -> None:
    sure = "Mali applied for membership of the River Union on Monday."
    article = read(f"{BEFORE['en']}\n\n{sure}\n\n{CAUGHT[0][1]}\n", NAMES)
    assert [claim.type for claim in article.claims] == ["membership-application"]


@pytest.mark.parametrize(
    ("lang", "text", "type_"),
    [
        ("en", "For Mali it was a long year, with a referendum held in May.", "referendum"),
        ("de", "Für Mali war es ein langes Jahr: Im August 2020 kam es zu einem Putsch.", "coup"),
        (
            "ru",
            "Для Мали это был долгий год: в августе 2020 года случился военный переворот.",
            "coup",
        ),
    ],
)
def test_whoever_stands_near_the_words_may_be_meant(lang: str, text: str, type_: str) -> None:
    assert told(lang, text) == [(type_, "occurred", "low")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Mali warned of a coup attempt in the harbour on Monday."),
        ("en", "A new ceasefire was, as the fishers say, in place in Mali by noon."),
        ("ru", "Мали воздержалось от споров в понедельник."),
    ],
)
def test_near_words_of_something_else_nobody_is_meant(lang: str, text: str) -> None:
    assert told(lang, text) == []


def test_where_a_sentence_names_nobody_those_before_are_meant() -> None:
    text = "Mali is a calm country by the river. A referendum was held there in May 2021."
    article = read(f"{BEFORE['en']}\n\n{text}\n", NAMES)
    assert [(c.type, c.actors) for c in article.claims if ".net." in c.rule] == [
        ("referendum", ("ml",))
    ]
