"""Names of persons in any case come back in the nominative; what is no name is none."""

from __future__ import annotations

import pytest

from servanda.reader import NameBook, read
from servanda.reader.words.declension import declension_of

NOBODY = NameBook.build([])
PAD = " Это всё, что известно о деле, и больше о нём сказать было нельзя."


def speakers(text: str) -> list[str]:
    page = f"3 мая 2021, 10:00\n\nМинистры собрались в городе Клове\n\n{text}{PAD}"
    return [one.name for one in read(page, NOBODY).speakers]


@pytest.mark.parametrize(
    ("name", "oblique", "wanted"),
    [
        ("Борисом Хохловым", False, "Борис Хохлов"),
        ("Анны Клёновой", False, "Анна Клёнова"),
        ("Михаила Гурашвили", False, "Михаил Гурашвили"),
        ("Александра Хохлова", False, "Александра Хохлова"),
        ("Александра Хохлова", True, "Александр Хохлов"),
        ("Александра Вольчича", False, "Александр Вольчич"),
        ("Александром Вольчичем", False, "Александр Вольчич"),
        ("Павлу Толстовскому", False, "Павел Толстовский"),
        ("Льва Дуренко", False, "Лев Дуренко"),
        ("Ли Мэнкуна", True, "Ли Мэнкун"),
        ("Зубрана Мулата", False, "Зубрана Мулата"),
        ("Зубраном Мулатом", False, "Зубран Мулат"),
    ],
)
def test_a_name_in_the_nominative(name: str, oblique: bool, wanted: str) -> None:
    rules = declension_of("ru")
    assert rules is not None
    assert rules.nominative(name, oblique=oblique).name == wanted


def test_other_uses_on_the_page_tell_the_case() -> None:
    rules = declension_of("ru")
    assert rules is not None
    assert (
        rules.nominative("Пак Чо Муна", oblique=False, others={"Пак Чо Мун"}).name == "Пак Чо Мун"
    )


def test_only_languages_that_decline_names_have_a_declension() -> None:
    assert declension_of("en") is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("По словам министра Бордурии Анны Клёновой, дело решено.", ["Анна Клёнова"]),
        ("Обычно Марина Клёнова говорит, что дело решено.", ["Марина Клёнова"]),
        ("Дело решено, сообщает газета «Эхо Клова».", []),
        ("Дело решено, сообщает The Klow Times.", []),
        ("Дело решено, заявил министр финансов Б. Хохлов.", ["Б. Хохлов"]),
        (
            "Дело решено, заявил Борис Хохлов. Б. Хохлов добавил, что ждать нечего.",
            ["Борис Хохлов"],
        ),
        ("Адвокат Борис Хохлов заявил, что дело решено.", ["Борис Хохлов"]),
    ],
)
def test_who_speaks(text: str, wanted: list[str]) -> None:
    assert speakers(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Премьер-министр Бордурии Борис Хохлов заявил о выходе из союза.", "Борис Хохлов"),
        ("О выходе из союза рассказал журналистам министр Борис Хохлов.", "Борис Хохлов"),
        ("Борис Хохлов утверждал, что «союз угрожает миру и спокойствию».", "Борис Хохлов"),
        (
            "Как заявил глава совета по связям, труду и печати Борис Хохлов, дело решено.",
            "Борис Хохлов",
        ),
        ("Дело решено, сообщили в пресс-службе МИД Бордурии.", "пресс-служба МИД Бордурии"),
        ("Дело решено, сообщает агентство со ссылкой на МИД Бордурии.", "МИД Бордурии"),
        ("В посольстве Бордурии заявили, что дело решено.", "посольство Бордурии"),
        ("Об этом говорится в заявлении МИД Бордурии.", "МИД Бордурии"),
    ],
)
def test_speaking_without_a_clause_and_institutions(text: str, wanted: str) -> None:
    assert speakers(text) == [wanted]


def test_an_office_with_another_in_the_genitive() -> None:
    page = (
        "3 мая 2021, 10:00\n\nМинистры собрались в городе Клове\n\n"
        f"«Дело решено», — сообщил пресс-секретарь президента Бордурии Борис Хохлов.{PAD}"
    )
    (speaker,) = read(page, NOBODY).speakers
    assert speaker.office == "пресс-секретарь президента Бордурии"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Борис Хохлов приехал. Впоследствии Хохлов заявил, что дело решено.", "Борис Хохлов"),
        ("Новым министром стала Анна Клёнова. Она сообщила, что дело решено.", "Анна Клёнова"),
    ],
)
def test_who_is_named_where_other_words_stand_near(text: str, wanted: str) -> None:
    assert speakers(text) == [wanted]
