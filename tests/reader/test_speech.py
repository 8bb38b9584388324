"""Who says what, in which manner."""

from __future__ import annotations

import pytest

from servanda.reader import Article, NameBook, Quote, read
from servanda.reader.words.quotations import marked

HEAD = "3 Mai 2021, 10:00\n\nRat tagt in der Stadt Klow\n\n"
EMPTY = NameBook.build([])


def article(text: str) -> Article:
    return read(HEAD + text, EMPTY)


def quotes(text: str) -> list[tuple[str, str, str]]:
    return [_short(quote) for quote in article(text).quotes]


def _short(quote: Quote) -> tuple[str, str, str]:
    return quote.kind, quote.text, quote.speaker.name if quote.speaker else ""


WORDS = "Wir sind bereit, das ist klar"


@pytest.mark.parametrize(
    "text",
    [
        "„{}“, sagte der Minister Ivo Beran.",
        '"{}", sagte Minister Ivo Beran am Montag.',
        "«{}», so der Minister Ivo Beran.",
        "»{}«, erklärte der syldavische Minister, Ivo Beran, in Klow.",
        "Der Minister Ivo Beran fügte hinzu: „{}.“",
        'Auf die Frage antwortete der Minister Ivo Beran: "{}“',
        "„{}“, fügte Ivo Beran, der Minister des Landes, hinzu.",
    ],
)
def test_direct_speech_in_all_marks(text: str) -> None:
    ((kind, said, who),) = quotes(text.format(WORDS))
    assert (kind, said.rstrip("."), who) == ("direct", WORDS, "Ivo Beran")


def test_a_pronoun_is_the_last_speaker() -> None:
    found = quotes(f"Das sagte der Minister Ivo Beran. „{WORDS}“, sagte er.")
    assert found[-1] == ("direct", WORDS, "Ivo Beran")


def test_an_office_alone_is_its_holder_on_the_page() -> None:
    text = (
        f"„{WORDS}“, sagte der Minister Ivo Beran. „Das ist nicht alles, was wir tun“, betonte "
        "der Minister."
    )
    assert [who for _, _, who in quotes(text)] == ["Ivo Beran", "Ivo Beran"]


def test_a_sentence_that_points_back_says_whose_the_one_before_was() -> None:
    text = "Der Hafen wird im Mai geöffnet. Das teilte der Sprecher Ivo Beran am Montag mit."
    assert quotes(text) == [("indirect", "Der Hafen wird im Mai geöffnet.", "Ivo Beran")]


def test_clauses_and_moods() -> None:
    text = (
        "Der Minister Ivo Beran sagte, dass der Hafen offen ist. Das Wetter sei schlecht. "
        "Das Land habe keine Schiffe, sagte er."
    )
    assert quotes(text) == [
        ("indirect", "dass der Hafen offen ist", "Ivo Beran"),
        ("free", "Das Wetter sei schlecht.", "Ivo Beran"),
        ("indirect", "Das Land habe keine Schiffe", "Ivo Beran"),
    ]


def test_attribution_without_a_verb() -> None:
    assert quotes("Laut Minister Ivo Beran ist der Hafen in Klow nicht offen.")[0][2] == "Ivo Beran"
    text = "Das sagte der Minister Ivo Beran. Ihm zufolge ist der Hafen in Klow nicht offen."
    assert quotes(text)[-1][::2] == ("indirect", "Ivo Beran")


def test_summed_up_speech_is_reported() -> None:
    ((kind, _, who),) = quotes("Der Minister Ivo Beran sprach sich für den Bau des Hafens aus.")
    assert (kind, who) == ("reported", "Ivo Beran")


def test_titles_and_expressions_in_marks_are_no_speech() -> None:
    text = 'Das Protokoll enthält das Wort "Hafen" und das Buch „Der Hafen und das Meer“.'
    assert quotes(text) == []


def test_two_who_speak_at_once_both_speak_and_neither_alone() -> None:
    text = "Der Minister Ivo Beran und der Minister Udo Lind haben bestätigt, dass es so ist."
    read = article(text)
    assert [speaker.name for speaker in read.speakers] == ["Ivo Beran", "Udo Lind"]
    assert {quote.speaker and quote.speaker.name for quote in read.quotes}.isdisjoint(
        {"Ivo Beran", "Udo Lind"}
    )


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("„offen bis zum Ende", ["offen bis zum Ende"]),
        ("zu ohne Anfang“, sagte er", ["zu ohne Anfang"]),
        ("„außen „innen“ außen“ und „zwei“", ["außen „innen“ außen", "zwei"]),
        ("nichts", []),
    ],
)
def test_broken_and_nested_marks(text: str, inside: list[str]) -> None:
    assert [text[m.start : m.end] for m in marked(text, 0, len(text))] == inside


@pytest.mark.parametrize(
    ("text", "said", "who"),
    [
        (
            "Die Polizei teilte mit, dass der Hafen offen ist.",
            "dass der Hafen offen ist",
            "Polizei",
        ),
        (
            "Das Amt für Häfen sagte, der Hafen sei offen.",
            "der Hafen sei offen",
            "Amt für Häfen",
        ),
        ("Es wurde bekannt, dass der Hafen offen ist.", "dass der Hafen offen ist", ""),
        ("Der Hafen sei seit dem Morgen offen.", "Der Hafen sei seit dem Morgen offen.", ""),
    ],
)
def test_sources_that_are_no_persons(text: str, said: str, who: str) -> None:
    ((_, found, name),) = quotes(text)
    assert (found, name) == (said, who)
    named = [speaker.name for speaker in article(text).speakers]
    assert named == ([who] if who else [])


FOG = "HARBOUR, May 16 (AP) -- In the morning a thick fog lay over the harbour and the city."


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Earlier, Ministry of Foreign Affairs spokesman Anna Berg said the fog would lift soon.",
         ["Anna Berg"]),
        ("Minister Anna Berg met Minister Bert Holm. The ministers said the fog would lift.", []),
        ("The fog will last, the paper said, citing Minister of Trade, Fish and Fog Bert Holm.",
         ["Bert Holm"]),
        ("Bert Holm, head of the harbour office: “The fog will lift at noon, and ships may enter.”",
         ["Bert Holm"]),
        ("While Minister Bert Holm left the port, the other side insisted that fog was near.", []),
        ("Captains heard of it at noon, BelTA learnt in the press service of the Harbour Board.",
         ["press service of the Harbour Board"]),
    ],
)  # fmt: skip
def test_who_speaks_in_english(text: str, names: list[str]) -> None:
    article = read(f"{FOG}\n\n{text}\n", NameBook.build([]), langs=("en",))
    assert [speaker.name for speaker in article.speakers] == names


@pytest.mark.parametrize(
    "text",
    [
        "По данным пресс-службы президента, встреча проходит в порту.",
        "Во встрече принимает участие президент Антон Вельский, сообщили в порту.",
        "Президент Антон Вельский открыл порт, сообщает портовая пресс-служба.",
        "Гостей поприветствовал президент Антон Вельский.",
    ],
)
def test_who_is_only_named_beside_a_saying_does_not_say_it(text: str) -> None:
    page = f"Президент Антон Вельский прибыл вчера в порт. {text} Это стало известно вечером."
    speakers = read(page, NameBook.build([]), langs=("ru",)).speakers
    assert all(one.name != "Антон Вельский" for one in speakers)


def test_initials_stand_in_the_case_of_the_office() -> None:
    page = (
        "В порту состоялась встреча министра рыбы Э.Вельского с гостями. Это стало известно "
        "вечером того же самого дня."
    )
    posts = read(page, NameBook.build([]), langs=("ru",)).posts
    assert [(one.person, one.post) for one in posts] == [("Э. Вельский", "министр рыбы")]
