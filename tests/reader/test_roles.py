"""Words, cue, speaker, frame and addressee of a quotation, by their places in the text."""

from __future__ import annotations

import pytest

from servanda.reader import NameBook, Quote, read

EMPTY = NameBook.build([])
HEADS = {
    "de": "3 Mai 2021, 10:00\n\nRat tagt in der Stadt Klow\n\n",
    "en": "3 May 2021, 10:00\n\nCouncil meets in the city of Klow\n\n",
    "ru": "3 мая 2021, 10:00\n\nСовет собрался в городе Клов\n\n",
}
ROLES = ("words", "cue", "said_by", "frame", "addressee")


def quotes(text: str, lang: str = "de") -> list[tuple[str, ...]]:
    """Each quotation as its kind and the text of its roles, parts joined by a bar."""
    article = read(HEADS[lang] + text, EMPTY, langs=(lang,))
    return [(quote.kind, *_roles(article.text, quote)) for quote in article.quotes]


def _roles(text: str, quote: Quote) -> list[str]:
    return ["|".join(text[start:end] for start, end in getattr(quote, role)) for role in ROLES]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Das Amt für Häfen teilte der Zeitung mit, dass der Hafen offen ist.",
            (
                "indirect",
                "dass der Hafen offen ist",
                "teilte|mit",
                "Das Amt für Häfen",
                "Das Amt für Häfen teilte der Zeitung mit,",
                "der Zeitung",
            ),
        ),
        (
            "Der Hafen sei offen, sagte ein Sprecher der Stadt am Montag gegenüber der Presse.",
            (
                "indirect",
                "Der Hafen sei offen",
                "sagte",
                "ein Sprecher der Stadt",
                ", sagte ein Sprecher der Stadt am Montag gegenüber der Presse",
                "der Presse",
            ),
        ),
        (
            "Der Hafen ist nach Angaben der Polizei seit Montag offen.",
            (
                "indirect",
                "Der Hafen ist|seit Montag offen",
                "nach",
                "Angaben der Polizei",
                "nach Angaben der Polizei",
                "",
            ),
        ),
        (
            "Wie die Zeitung am Montag berichtete, ist der Hafen offen.",
            (
                "indirect",
                "ist der Hafen offen",
                "Wie|berichtete",
                "die Zeitung",
                "Wie die Zeitung am Montag berichtete,",
                "",
            ),
        ),
        (
            "Im Bericht heißt es, der Hafen sei offen.",
            ("indirect", "der Hafen sei offen", "heißt|es", "Bericht", "Im Bericht heißt es,", ""),
        ),
        (
            "Der Rat hat die Stadt aufgefordert, den Hafen zu öffnen.",
            (
                "indirect",
                "den Hafen zu öffnen",
                "hat|aufgefordert",
                "Der Rat",
                "Der Rat hat die Stadt aufgefordert,",
                "die Stadt",
            ),
        ),
        (
            "Die Forderung des Rates, den Hafen zu öffnen, war nicht neu.",
            (
                "indirect",
                "den Hafen zu öffnen",
                "Die|Forderung",
                "des Rates",
                "Die Forderung des Rates,|, war nicht neu",
                "",
            ),
        ),
        (
            "Die Opposition kritisierte die Öffnung des Hafens.",
            (
                "reported",
                "Die Opposition kritisierte die Öffnung des Hafens.",
                "",
                "Die Opposition",
                "",
                "",
            ),
        ),
    ],
)
def test_one_quotation_with_its_roles(text: str, roles: tuple[str, ...]) -> None:
    assert quotes(text) == [roles]


def test_direct_words_keep_their_marks_and_lose_the_frame() -> None:
    text = "„Der Hafen ist offen“, sagte der Minister Ivo Beran, „und er bleibt es auch.“"
    ((kind, words, cue, who, frame, _),) = quotes(text)
    assert (kind, cue, who) == ("direct", "sagte", "der Minister Ivo Beran")
    assert words == "„Der Hafen ist offen“|„und er bleibt es auch.“"
    assert frame == ", sagte der Minister Ivo Beran,"


def test_marked_words_in_reported_speech_are_the_speakers_own() -> None:
    text = "Der Rat erklärte, dass der Hafen „ohne jede Auflage offen“ bleibe."
    (_, _, cue, who, *_), (kind, words, *rest) = quotes(text)
    assert (kind, words) == ("direct", "„ohne jede Auflage offen“")
    assert rest[:2] == [cue, who] == ["erklärte", "Der Rat"]


def test_sentences_in_the_mood_of_reported_speech_are_one_quotation_of_the_last_source() -> None:
    text = "Der Rat sagte, der Hafen sei zu. Das Wetter sei schlecht. Es werde nicht besser."
    _, (kind, words, cue, who, *_) = quotes(text)
    assert (kind, cue, who) == ("free", "", "Der Rat")
    assert words == "Das Wetter sei schlecht.|Es werde nicht besser."


@pytest.mark.parametrize(
    "text",
    [
        "Ich habe den Hafen gesehen.",
        "Die Suche nach dem Hafen geht weiter.",
        "Wenn der Hafen offen wäre und mehr Schiffe kämen, ist das gut.",
        "Der Mann wurde vom Gericht der Stadt zu zwei Jahren verurteilt.",
        "Das Land liegt am Meer und hat einen Hafen.",
    ],
)
def test_what_looks_like_speech_and_is_none(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    ("lang", "text", "roles"),
    [
        (
            "en",
            "Prime Minister Ivo Beran said that the port is open and will remain so.",
            (
                "that the port is open and will remain so",
                "said",
                "Prime Minister Ivo Beran",
                "Prime Minister Ivo Beran said",
            ),
        ),
        (
            "en",
            "“The port is open for all who come”, said Prime Minister Ivo Beran.",
            (
                "“The port is open for all who come”",
                "said",
                "Prime Minister Ivo Beran",
                ", said Prime Minister Ivo Beran",
            ),
        ),
        (
            "ru",
            "Министр Иван Беранов заявил, что порт открыт для всех судов.",
            (
                "что порт открыт для всех судов",
                "заявил",
                "Министр Иван Беранов",
                "Министр Иван Беранов заявил, ",
            ),
        ),
    ],
)
def test_roles_in_english_and_russian(lang: str, text: str, roles: tuple[str, ...]) -> None:
    ((_, words, cue, who, frame, _),) = quotes(text, lang)
    assert (words, cue, who, frame.strip()) == (*roles[:3], roles[3].strip())
