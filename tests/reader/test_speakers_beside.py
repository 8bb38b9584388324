"""Speakers in a larger clause, those nobody names, and those with a double name."""

from __future__ import annotations

import pytest

from servanda.reader import NameBook, read

EMPTY = NameBook.build([])


def speakers(lang: str, text: str) -> set[str]:
    return {one.name for one in read(text, EMPTY, langs=(lang,)).speakers}


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        (
            "en",
            (
                "The vote came a week after Foreign Minister Ivo Beran told the council that the "
                "port had to close before the winter."
            ),
            "Ivo Beran",
        ),
        (
            "en",
            (
                "Counsel to the port, Mr Udo Lind, had raised a formal objection that the court "
                "was not the right one."
            ),
            "Udo Lind",
        ),
        (
            "en",
            (
                "Foreign Minister Ivo Beran-Lind received the guests in Klow. Beran-Lind condemned "
                "the attack on the port."
            ),
            "Ivo Beran-Lind",
        ),
        (
            "de",
            (
                "Der Gesandte Ivo Beran hat die Stadt besucht. Während des Gesprächs mit der "
                "Ministerin Ada Lind sagte Beran, der Hafen bleibe offen."
            ),
            "Ivo Beran",
        ),
        (
            "de",
            (
                "„Das freut uns“, sagte Minister Ivo Beran. Die Vorsitzende der Arbeitsgruppe, die "
                "Norwegerin Ada Lind, sprach von einem „guten Tag“."
            ),
            "Ada Lind",
        ),
        (
            "de",
            (
                "Der Rat hat am Montag getagt. Ada Lind (SP/FR) beantragte, die Vorlage zu "
                "sistieren, bis der Hafen offen ist."
            ),
            "Ada Lind",
        ),
        (
            "ru",
            (
                "Посол Бордурии Иван Берин-Азарян вручил грамоты. Берин-Азарян в свою очередь "
                "заверил, что порт будет открыт."
            ),
            "Иван Берин-Азарян",
        ),
    ],
)
def test_a_person_beside_a_verb_of_saying_speaks(lang: str, text: str, name: str) -> None:
    assert name in speakers(lang, text)


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        (
            "de",
            "Nach Angaben von Diplomaten liegt ein Papier vor, das alle billigen.",
            "Diplomaten",
        ),
        (
            "de",
            "In Klow sprach ein Sprecher des Außenministeriums den Nachbarn Mut zu.",
            "Sprecher des Außenministeriums",
        ),
        (
            "en",
            "A diplomat in Klow, who spoke on condition of anonymity, said a summit could be held.",
            "diplomat in Klow",
        ),
        (
            "ru",
            "Как сообщил ТАСС источник в дипломатических кругах, порт откроют в понедельник.",
            "источник в дипломатических кругах",
        ),
    ],
)
def test_whoever_is_not_named_speaks_too(lang: str, text: str, name: str) -> None:
    assert name in speakers(lang, text)


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        (
            "en",
            "The council met Foreign Minister Ivo Beran and said the port was open.",
            "Ivo Beran",
        ),
        (
            "en",
            "The Bordurian cabinet has denounced three agreements that were signed in Klow.",
            "Bordurian cabinet",
        ),
        (
            "en",
            "The Council of Ministers recommended its return at the meeting held in Klow.",
            "Council of Ministers",
        ),
        ("en", "A diplomat in Klow was asked to leave the country.", "diplomat in Klow"),
        (
            "ru",
            "Президент на встрече с министром Иваном Бериным отметил, что порт открыт.",
            "Иван Берин",
        ),
        ("ru", "Источник в горах питает реку, которая течёт в порт Бордурии.", "Источник в горах"),
        ("de", "Die Diplomaten fuhren am Abend nach Klow weiter.", "Diplomaten"),
    ],
)
def test_whoever_only_acts_or_is_met_says_nothing(lang: str, text: str, name: str) -> None:
    assert name not in speakers(lang, text)


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        (
            "en",
            "The port will be closed for now, the press service of the parliament reported.",
            "press service of the parliament",
        ),
        (
            "en",
            "The main opposition has rejected the deal as a danger and wants a referendum.",
            "main opposition",
        ),
        (
            "de",
            "Der Hafen bleibt zu, heißt es unter Verweis auf den Pressedienst des Parlaments.",
            "Pressedienst des Parlaments",
        ),
        ("ru", "Как отметили в КЧС и ГО, порт будет открыт до конца недели.", "КЧС и ГО"),
        (
            "ru",
            "Как сообщили NEWS.am в пресс-службе МИД, порт будет открыт до конца недели.",
            "пресс-служба МИД",
        ),
    ],
)
def test_institutions_by_what_they_are_of(lang: str, text: str, name: str) -> None:
    assert name in speakers(lang, text)


def test_an_opposition_that_only_meets_says_nothing() -> None:
    text = "The main opposition met in Klow on Monday and left the town in the evening."
    assert "main opposition" not in speakers("en", text)
