"""Russian: who is meant where a sentence names nobody, or names him only around its verb."""

from __future__ import annotations

import pytest

from russian_coast import NAMES, dated, row, told
from servanda.reader import NameBook

WORLD = NameBook.build(
    [
        *NAMES,
        row("НАТО", "nato", "organisation"),
        row("Лига маяков", "league", "organisation"),
        row("Совет Лиги маяков", "league-council", "body", "league"),
    ]
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # a content clause without a subject is of whoever says it
        (
            "Министр обороны Сильдавии Антон Вельский заявил, что намерен посетить Зубровку в мае.",
            "visit planned Антон Вельский",
        ),
        # a plural relative tells more of all who are joined before it
        (
            "Гарантами мира выступают Сильдавия и Бордурия, которые направят на остров военных.",
            "deployment planned borduria syldavia",
        ),
        # what a text provides for, its parties do
        (
            "Сильдавия и Бордурия подписали договор. Договор предусматривает вывод войск.",
            "withdrawal-of-troops provided-for borduria syldavia",
        ),
        # who helps, and who moves others to meet
        (
            "Сильдавия освободила пленных при посредничестве Бордурии.",
            "mediation occurred",
        ),
        ("По инициативе Сильдавии состоялась сессия Лиги маяков.", "proposal occurred syldavia"),
        ("Встречу в порту инициировала Бордурия.", "proposal occurred borduria"),
        # what is to be decided, and by whom
        ("Окончательное решение примет Совет Лиги маяков.", "decision planned league-council"),
        # a sitting in its relative clause lies ahead, whatever it is prepared by
        (
            "Стороны обсудили подготовку к сессии Лиги маяков, которая пройдет в мае.",
            "session planned league",
        ),
        ("В порт прибыло судно с гуманитарной помощью из Бордурии.", "aid occurred borduria"),
        ("Бордурия намерена открыть генеральное консульство в порту.", "establishment planned"),
    ],
)
def test_who_is_meant(text: str, wanted: str) -> None:
    found = told(text, WORLD)
    assert any(one.startswith(wanted) for one in found), found


def test_what_is_said_of_another_is_not_done_by_whoever_says_it() -> None:
    found = told(
        "Министр обороны Сильдавии Антон Вельский заявил, что зубры намерены посетить порт.", WORLD
    )
    assert not any(one.startswith("visit") for one in found), found


def test_two_who_agree_are_told_of_wherever_it_stands() -> None:
    found = told(
        "Министр Сильдавии Антон Вельский встретился с министром Бордурии Борисом Хохловым.\n\n"
        "Беседа длилась час.\n\nСтороны условились провести смотр маяков.",
        WORLD,
    )
    assert "agreement occurred Антон Вельский Борис Хохлов" in found


def test_what_is_done_was_decided_by_those_who_have_sat() -> None:
    found = told(
        "Сильдавия и Бордурия провели переговоры о маяках. Они говорили и о предстоящем "
        "саммите Лиги маяков. Было решено возобновить дозоры.",
        WORLD,
    )
    assert not any(one.startswith("decision occurred league") for one in found), found


def test_who_voted_alike_are_no_two_sides() -> None:
    found = told(
        "Воздержались Сильдавия и Бордурия. Государства призывают соседей открыть порты.", WORLD
    )
    assert not any(one.startswith("appeal occurred syldavia") for one in found), found


def test_a_form_of_sitting_is_no_call() -> None:
    found = told("Сессия Лиги маяков прошла в режиме видеоконференции.", WORLD)
    assert not any(one.startswith("phone-call") for one in found), found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # the day that an act tells is also that of what a pattern found of it
        (
            "Ярмарка открылась. Сильдавия ввела санкции против девяти капитанов Бордурии в марте.",
            "sanction occurred syldavia 2021-03",
        ),
        # whose post begins on a day
        (
            "Министр Сильдавии Антон Вельский с 1 июня займет пост генерального секретаря Лиги.",
            "appointment planned 2021-06-01",
        ),
        # a text that says at which sitting it was adopted, and not by whom
        (
            "Об этом говорится в заявлении, принятом по итогам сессии Лиги маяков 2 мая.",
            "declaration occurred league 2021-05-02",
        ),
        (
            "Парламент Сильдавии одобрил договор. Второе чтение закона назначено на 29 мая.",
            "parliament-vote planned syldavia 2021-05-29",
        ),
        (
            "Заявку Сильдавии на статус партнера Лиги маяков министры рассмотрят в июне.",
            "partner-status sought syldavia 2021-06",
        ),
    ],
)
def test_which_day_and_whose(text: str, wanted: str) -> None:
    found = dated(text, WORLD)
    assert wanted in found, found


def test_a_house_with_a_longer_name_is_that_of_the_state_told_of() -> None:
    found = told(
        "Парламент Сильдавии одобрил договор о маяках. Палата капитанов приняла законопроект "
        "19 апреля.",
        WORLD,
    )
    assert "chamber-approval occurred Палата капитанов" not in found, found


def test_a_council_is_not_called_by_the_word_that_joins_another_to_it() -> None:
    found = told("Прошло заседание Совета министров внутренних дел и Комитета лоцманов.", WORLD)
    assert "session occurred Совета министров внутренних дел" in found, found


def test_what_those_who_talked_discussed_is_no_meeting() -> None:
    found = told(
        "2 мая состоялся телефонный разговор министра Сильдавии Антона Вельского с министром "
        "Бордурии Борисом Хохловым. Стороны обсудили ремонт маяков.",
        WORLD,
    )
    assert any(one.startswith("phone-call") for one in found), found
    assert not any(one.startswith("meeting") for one in found), found
