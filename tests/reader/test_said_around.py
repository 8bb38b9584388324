"""What is said around who says it, behind a clause that tells of him, and by two verbs of one."""

from __future__ import annotations

import pytest

from servanda.reader import Article, read
from two_coasts import HEADS, NAMES


def told(lang: str, text: str) -> Article:
    """The page read: a plain sentence behind tells its language."""
    return read(HEADS[lang] + text, NAMES)


def said(lang: str, text: str) -> list[tuple[str, tuple[str, ...]]]:
    """How and what is said, in its parts."""
    article = told(lang, text)
    for one in article.quotes:
        assert article.text[one.start : one.end] == one.text
    return [
        (one.kind, tuple(article.text[start:end] for start, end in one.words))
        for one in article.quotes
    ]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("ru", "«Порт закрыт», – заявил министр Антон Вельский в Клоу.", "«Порт закрыт»"),
        ("ru", "«Это неприемлемо», сообщил министр Антон Вельский.", "«Это неприемлемо»"),
        ("ru", "Министр Антон Вельский ответил: «Не знаем».", "«Не знаем»"),
        ("en", "“We agree”, said the minister Anton Velsky in Klow.", "“We agree”"),
        ("en", "“It is over”, the minister, Anton Velsky, told reporters.", "“It is over”"),
        ("de", "„Wir kommen“, sagte Minister Anton Velsky in Klow.", "„Wir kommen“"),
        ("de", "„Es ist vorbei“, so Minister Anton Velsky.", "„Es ist vorbei“"),
    ],
)
def test_a_clause_in_marks_is_direct_however_short(lang: str, text: str, words: str) -> None:
    assert said(lang, text) == [("direct", (words,))]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "«Северная группа», сообщил министр Антон Вельский, покинула порт."),
        ("ru", "Фильм «Мы готовы», сообщил министр Антон Вельский, выйдет весной."),
        ("en", "“Northern group”, said the minister Anton Velsky, had left the port."),
        ("en", "The film “We are ready”, said the minister Anton Velsky, would open."),
    ],
)
def test_a_name_in_marks_with_which_a_sentence_begins_is_not(lang: str, text: str) -> None:
    assert [kind for kind, _ in said(lang, text)] == ["indirect"]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        (
            "en",
            (
                "The minister of trade, Anton Velsky, said the port was open, and demanded that"
                " everybody leave it."
            ),
            ["the port was open", "that everybody leave it"],
        ),
        (
            "en",
            (
                "Minister Anton Velsky confirmed that the port was shut, but stressed that the"
                " road was open."
            ),
            ["that the port was shut", "that the road was open"],
        ),
        (
            "en",
            "Minister Anton Velsky said the talks would go on and warned that they would be long.",
            ["the talks would go on", "that they would be long"],
        ),
        (
            "ru",
            "Министр Антон Вельский сказал, что порт открыт, и потребовал, чтобы все ушли.",
            ["что порт открыт", "чтобы все ушли"],
        ),
        (
            "ru",
            "Министр Антон Вельский напомнил, что договор истёк, но добавил, что порт открыт.",
            ["что договор истёк", "что порт открыт"],
        ),
        (
            "de",
            "Minister Anton Velsky sagte, der Hafen sei offen, und forderte, dass alle gehen.",
            ["der Hafen sei offen", "dass alle gehen"],
        ),
    ],
)
def test_two_verbs_of_one_tell_two(lang: str, text: str, words: list[str]) -> None:
    assert said(lang, text) == [("indirect", (one,)) for one in words]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Minister Anton Velsky said that Boris Hohlov had shut the port and warned that"),
        ("en", "Minister Anton Velsky said the union had shut it, expelled all, and rejected"),
        ("ru", "Министр Антон Вельский сказал, что посол прибыл в порт и заявил о"),
    ],
)
def test_a_verb_of_somebody_else_stands_in_what_is_said(lang: str, text: str) -> None:
    more = {"en": " the road was open.", "ru": " готовности к переговорам."}
    ((kind, words),) = said(lang, text + more[lang])
    assert kind == "indirect"
    assert len(words) == 1


@pytest.mark.parametrize(
    ("lang", "text", "name", "words"),
    [
        ("de", "Laut Juan Perez, der gestern sprach, ist der Hafen offen.", "Juan Perez", ""),
        ("de", "Nach Angaben von Ana Roth, deren Haus das prüft, ist der Hafen offen.", "", ""),
        (
            "de",
            "Laut Ana Roth, die kam, bevor es begann, ist der Hafen offen.",
            "Ana Roth",
            "",
        ),
        ("en", "According to Juan Perez, who spoke in Klow, the port is open.", "Juan Perez", ""),
        ("en", "According to Ana Roth, whose party leads, the port is open.", "Ana Roth", ""),
        ("en", "The port is open, according to Ana Roth, who leads it.", "Ana Roth", "The"),
        ("ru", "По словам Антона Вельского, выступавшего вчера, порт открыт.", "", ""),
        ("ru", "По словам Антона Вельского, который вернулся вчера, порт открыт.", "", ""),
    ],
)
def test_a_clause_that_tells_of_the_source_is_not_said(
    lang: str, text: str, name: str, words: str
) -> None:
    plain = {"de": "ist der Hafen offen", "en": "the port is open", "ru": "порт открыт"}
    whole = f"{words} port is open" if words else plain[lang]
    assert said(lang, text) == [("indirect", (whole,))]
    names = [speaker.name for speaker in told(lang, text).speakers]
    assert not name or names == [name]
    assert names


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        (
            "de",
            "Laut Juan Perez ist der Hafen, der zu war, offen.",
            "ist der Hafen, der zu war, offen",
        ),
        (
            "en",
            "According to Ana Roth, the port, which was shut, is open.",
            "the port, which was shut, is open",
        ),
        (
            "ru",
            "По словам Антона Вельского, порт, который был закрыт, открыт.",
            "порт, который был закрыт, открыт",
        ),
    ],
)
def test_a_clause_that_tells_of_something_else_is(lang: str, text: str, words: str) -> None:
    assert said(lang, text) == [("indirect", (words,))]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        (
            "en",
            "After they met, said Juan Perez, the two ministers would sign the treaty.",
            ("After they met", "the two ministers would sign the treaty"),
        ),
        (
            "en",
            "The port, the minister Anton Velsky explained, has to be shut.",
            ("The port", "has to be shut"),
        ),
        (
            "ru",
            "Если все согласны, заявил министр Антон Вельский, порт будет открыт.",
            ("Если все согласны", "порт будет открыт"),
        ),
        (
            "ru",
            "Дорога, – отметил министр Антон Вельский, – построена за год.",
            ("Дорога", "построена за год"),
        ),
        (
            "de",
            "Der Hafen, sagte Minister Anton Velsky, werde am Montag geöffnet.",
            ("Der Hafen", "werde am Montag geöffnet"),
        ),
        (
            "de",
            "Wenn alle zustimmten, sagte Minister Anton Velsky, werde der Hafen geöffnet.",
            ("Wenn alle zustimmten", "werde der Hafen geöffnet"),
        ),
    ],
)
def test_what_stands_around_who_says_it_is_said(
    lang: str, text: str, words: tuple[str, ...]
) -> None:
    assert said(lang, text) == [("indirect", words)]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "The port was open, said Anton Velsky, the minister of trade.", "The port was open"),
        ("en", "The port was open, said Anton Velsky, who was in Klow.", "The port was open"),
        ("en", "The port was open, Anton Velsky said, when all had left.", "The port was open"),
        ("de", "Der Hafen sei offen, sagte Anton Velsky, der aus Klow kam.", "Der Hafen sei offen"),
        ("de", "Minister Anton Velsky, sagte, der Hafen sei offen.", "der Hafen sei offen"),
    ],
)
def test_what_tells_of_who_says_it_is_not(lang: str, text: str, words: str) -> None:
    assert said(lang, text) == [("indirect", (words,))]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "After they met, said Juan Perez, the two ministers would sign the treaty."),
        ("en", "The two ministers, Juan Perez said, would sign the treaty."),
        ("ru", "После встречи, сказал Хуан Перес, министры двух стран подпишут договор."),
    ],
)
def test_what_several_are_is_no_office_of_one(lang: str, text: str) -> None:
    assert [speaker.office for speaker in told(lang, text).speakers] == [""]


def test_what_several_together_are_stays_theirs() -> None:
    text = "Juan Perez and Jose Lopez, the ministers of trade and of fish, said the port was open."
    assert "ministers" in " ".join(speaker.office for speaker in told("en", text).speakers)
