"""What Russian reports tell and what only sounds so: papers, matches, firms, and joined verbs."""

from __future__ import annotations

import pytest

from russian_coast import NAMES, page, row, told
from servanda.reader import NameBook, read

WORLD = NameBook.build([*NAMES, row("Лига кораблей", "league", "organisation")])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Бордурия вошла в Спасательный союз.", "accession occurred borduria"),
        ("Бордурия вошла в состав Спасательного союза.", "accession occurred borduria"),
        ("Сильдавия вышла из Спасательного союза.", "withdrawal occurred syldavia"),
        ("Сильдавия вышла из соглашения о мостах.", "withdrawal occurred syldavia"),
        ("Бордурия и Сильдавия откроют пункт пропуска.", "establishment planned borduria syldavia"),
        ("Лига кораблей открыла представительство в порту.", "establishment occurred league"),
        (
            "Договор Бордурии и Сильдавии предусматривает открытие трех переходов.",
            "establishment provided-for borduria syldavia",
        ),
        (
            "Бордурия и Сильдавия подписали меморандум о портах и соглашение о мостах.",
            "treaty-signed occurred borduria syldavia",
        ),
        (
            "Бордурия и Сильдавия подписали соглашение о мостах и меморандум о портах.",
            "treaty-signed occurred borduria syldavia",
        ),
        (
            "Бордурия и Сильдавия подпишут договор о мостах и меморандум о портах.",
            "memorandum planned borduria syldavia",
        ),
        (
            "Бордурия и Сильдавия приняли заявление и подписали договор о мостах.",
            "treaty-signed occurred borduria syldavia",
        ),
        (
            "Бордурия обратилась к Спасательному союзу с просьбой направить наблюдателей.",
            "deployment sought union",
        ),
        (
            "Бордурия обратилась к Сильдавии с призывом направить миротворцев.",
            "deployment advocated syldavia",
        ),
        (
            "Бордурия приступила к обсуждению мер в связи с высылкой посла Сильдавии.",
            "expulsion occurred borduria syldavia",
        ),
        (
            "Президенты Бордурии и Сильдавии приняли декларацию и договорились встретиться в мае.",
            "meeting planned borduria syldavia",
        ),
        (
            "Президент Бордурии обсудил его по телефону с президентом Сильдавии.",
            "phone-call occurred borduria syldavia",
        ),
        (
            "Банк развития и правительство Бордурии подписали соглашение с Сильдавией.",
            "treaty-signed occurred borduria syldavia",
        ),
        ("Бордурия собрала помощь и отправила ее в Сильдавию.", "aid occurred borduria"),
    ],
)
def test_is_told(text: str, wanted: str) -> None:
    assert wanted in told(text, WORLD)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Бордурия вышла из группы с первого места.", "withdrawal"),
        ("Бордурия вошла в моду прошлым летом.", "accession"),
        ("Отряды Бордурии вошли в порт без боя.", "accession"),
        ("Бордурия вступила в новый сезон без тренера.", "accession"),
        ("Жалоба на Спасательный союз и Бордурию не исключена.", "exclusion"),
        ("Спасательный союз следит за переговорами клубов.", "negotiation"),
        ("Встреча Бордурии и Сильдавии завершилась вничью.", "meeting"),
        ("Бордурия продлила контракт с тренером.", "decision"),
        ("Бордурия согласилась с оценками рыбаков.", "decision"),
        ("Совет директоров завода возглавит гражданин Бордурии.", "chair-transfer"),
        ("Бордурия и Сильдавия подписали меморандум о консультациях.", "consultations"),
        ("Бордурия и Сильдавия подписали меморандум о применении соглашения.", "treaty-signed"),
        ("Бордурия и Сильдавия приняли заявление и подписали договор.", "declaration planned"),
        ("Бордурия ввела пошлины и продлила мандат миссии.", "deployment"),
        ("Бордурия соберет совет в связи с возможной высылкой посла.", "expulsion occurred"),
        ("Бордурия соберет совет в связи с предстоящей высылкой посла.", "expulsion occurred"),
        ("Миссия Спасательного союза покинет Бордурию весной.", "withdrawal planned"),
        ("Сильдавия ввела санкции, к ним присоединилась Бордурия.", "accession"),
        ("Завод подписал договор с университетом Бордурии.", "treaty-signed"),
        ("Бордурская компания открыла представительство в порту Сильдавии.", "establishment"),
        ("В мае туристы из Бордурии покинули порт Сильдавии.", "withdrawal"),
        ("Бордурия открыла выставку в торговом центре.", "establishment"),
    ],
)
def test_is_not_told(text: str, wrong: str) -> None:
    assert not [one for one in told(text, WORLD) if one.startswith(wrong)]


def test_talks_with_a_paper_are_no_call() -> None:
    text = "В разговоре с деловым изданием президент Бордурии Иван Тарасов похвалил Петра Лукина."
    assert not [one for one in told(text, WORLD) if one.startswith("phone-call")]


def test_who_changed_his_genre_took_no_office() -> None:
    text = "Режиссер Анна Кравец впервые сменила жанр. Премьера прошла в Бордурии."
    assert not [one for one in told(text, WORLD) if one.startswith("appointment")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Договор, подписанный в мае 2020 года, предусматривает создание комитета Бордурии.", ""),
        (
            "Пакт, который заключили в мае 2020 года, предусматривает создание комитета Бордурии.",
            "",
        ),
        (
            "На саммите союза, намеченном на 9 мая, состоится встреча лидеров Бордурии.",
            "2021-05-09",
        ),
    ],
)
def test_the_day_of_an_aside_is_not_that_of_a_noun_behind_it(text: str, day: str) -> None:
    claims = read(page(text), WORLD).claims
    wanted = [one for one in claims if one.type in ("establishment", "meeting")]
    assert [str(one.day or "") for one in wanted] == [day]


def test_a_day_ahead_is_not_that_of_what_was_done() -> None:
    text = "Бордурия и Сильдавия подписали договор и договорились провести встречу 9 июня."
    days = {one.type: str(one.day or "") for one in read(page(text), WORLD).claims}
    assert days["meeting"] == "2021-06-09"
    assert days["treaty-signed"] != "2021-06-09"
