"""Russian acts: begun, ahead, wished for or denied; whose they are; what is only talked of."""

from __future__ import annotations

import pytest

from russian_coast import NAMES, page
from servanda.reader import NameBook, read

WORLD = NameBook.build(
    [
        *NAMES,
    ]
)


def told(text: str) -> list[str]:
    return [f"{claim.type} {claim.status}" for claim in read(page(text), WORLD).claims]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Сильдавия намерена выйти из Спасательного союза.", "withdrawal planned"),
        ("Сильдавия может выйти из Спасательного союза.", "withdrawal possible"),
        ("Сильдавия не планирует выходить из Спасательного союза.", "withdrawal denied"),
        ("Сильдавия проведёт ратификацию 5 июня.", "ratification planned"),
        ("На побережье начались учения Спасательного союза.", "exercise ongoing"),
        ("В Клове началось заседание Совета капитанов.", "session ongoing"),
        ("Бордурия и Сильдавия подпишут договор о мосте.", "treaty-signed planned"),
        ("Надеемся, что Бордурия подпишет договор о мосте.", "treaty-signed sought"),
        ("Договор подписан Бордурией не только ради моста.", "treaty-signed occurred"),
        ("Бордурия направила Сильдавии поздравительную телеграмму.", "congratulation occurred"),
        ("Правительство Бордурии подало в отставку.", "recall occurred"),
        ("Бордурия закрыла своё воздушное пространство.", "airspace-closed occurred"),
        ("Бордурия закрыла порт в тёплом море.", ""),
        ("Состоялась беседа министра Антона Вельского с Борисом Хохловым.", "meeting occurred"),
        ("Антон Вельский приезжал в Бордурию девять месяцев назад.", "visit occurred"),
        ("Министр Антон Вельский провёл пресс-конференцию о маяках.", "briefing occurred"),
        ("Бордурия отзывает своего посла из Сильдавии.", "recall occurred"),
        ("Бордурия и Сильдавия парафировали соглашение о мосте.", "document-signing occurred"),
        ("Лидеры Спасательного союза одобрили совместное заявление.", "declaration occurred"),
        ("Бордурия ввела ограничительные меры против Сильдавии.", "sanction occurred"),
        ("Спасательный союз утвердил санкции против Сильдавии.", "sanction occurred"),
        (
            "Страны Спасательного союза не смогли принять санкции против Сильдавии.",
            "sanction denied",
        ),
        ("Бордурия не сумела ратифицировать соглашение о мосте.", "ratification denied"),
        ("Спасательный союз исключил Сильдавию из состава.", "exclusion occurred"),
        ("Бордурия исключила участие Сильдавии в регате.", ""),
        ("В порту принято заявление в связи с Сильдавией.", ""),
        ("Союз обсудил возможность ратификации соглашения Бордурией.", ""),
        ("Документы Совета капитанов уже готовы к подписанию.", ""),
    ],
)
def test_how_far_an_act_has_come(text: str, wanted: str) -> None:
    assert told(text)[:1] == ([wanted] if wanted else [])


def test_what_is_adopted_at_a_sitting_those_who_sat_adopted() -> None:
    found = told("На заседании Совета капитанов одобрен ряд документов.")
    assert found == ["decision occurred", "session occurred"]


def test_a_talk_with_the_press_is_no_meeting() -> None:
    told_of = told("Антон Вельский провёл беседу с журналистами. Бордурия согласна на мост.")
    assert "meeting occurred" not in told_of


def test_one_sitting_of_a_body_and_of_its_organisation() -> None:
    found = told(
        "Заседание Совета капитанов прошло в Клове. Там же прошло заседание Спасательного союза."
    )
    assert found == ["session occurred"]


def test_nobody_acts_by_whose_name_a_house_is_called() -> None:
    assert not told("В дом имени Бориса Хохлова в Сильдавии прибыл глава порта.")


def objects(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    return [(one.type, one.actors, one.object) for one in read(page(text), WORLD).claims]


def test_what_is_adopted_stands_behind_a_passive_that_opens_with_the_sitting() -> None:
    found = objects(
        "Заседание Совета капитанов прошло в Клове. На заседании принят ряд документов о маяках."
    )
    assert ("decision", ("council",), "ряд документов о маяках") in found


def test_the_states_whose_leaders_signed_signed() -> None:
    (found,) = objects("Соглашение было подписано лидерами Бордурии и Сильдавии.")
    assert found[1] == ("borduria", "syldavia")


def test_they_are_not_one_person() -> None:
    found = objects(
        "Заседание Совета капитанов прошло в Клове. Капитан порта Антон Вельский посетил Бордурию. "
        "Они приняли решение о маяках."
    )
    assert ("decision", ("Антон Вельский",), "о маяках") not in found
    assert any(one[0] == "decision" for one in found)


def test_what_a_person_adopts_is_not_adopted_by_whom_it_names() -> None:
    found = objects(
        "Мэр Антон Вельский своим указом одобрил документы о вступлении в Спасательный союз."
    )
    assert all(one[:2] != ("decision", ("union",)) for one in found)
