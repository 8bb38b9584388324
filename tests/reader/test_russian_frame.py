"""Where and when Russian pages say they were filed, by whom, and which line is their headline."""

from __future__ import annotations

import pytest

from russian_coast import NAMES
from servanda.reader import Frame, NameBook, read
from servanda.reader.cascade import people_of

NOBODY = NameBook.build([])
COAST = NameBook.build(NAMES)
HEAD = "Министры двух стран договорились о мосте"
TEXT = (
    "Министры двух стран провели долгие переговоры и договорились о мосте, который откроют осенью."
    "\n\nЭто всё, что известно о деле к вечеру этого дня."
)


def frame(line: str = "", *, stamp: str = "", url: str = "https://example.org/1") -> Frame:
    return read(f"{HEAD}\n\n{stamp}\n\n{line} {TEXT}", NOBODY, url=url).frame


@pytest.mark.parametrize(
    ("line", "place", "agency", "day"),
    [
        ("Клов, 5 марта, АЗЕРТАДЖ", "Клов", "Azertac", "03-05"),
        ("КЛОВ. КАЗИНФОРМ –", "КЛОВ", "Kazinform", ""),
        ("Клов, 5 июня 2014, 12:20 — REGNUM", "Клов", "Regnum", "06-05"),
        ("КЛОВ, 5 июня. /Корр. ТАСС Борис Хохлов/.", "КЛОВ", "TASS", "06-05"),
        ("КЛОВ, 05.06.2015 /Кабар/.", "КЛОВ", "Kabar", "06-05"),
        ("Клов. 28 ноября. KLOW DAILY -", "Клов", "KLOW DAILY", "11-28"),
        ("Клов, 8 октября.", "Клов", "example", "10-08"),
        ("8 октября, Клов /Антон Вельский - БЕЛТА/.", "Клов", "BelTA", "10-08"),
        ("8 октября /КловИнформ/", "", "КловИнформ", "10-08"),
    ],
)
def test_datelines(line: str, place: str, agency: str, day: str) -> None:
    found = frame(line)
    assert found.dateline is not None
    assert found.dateline.place == place
    assert found.dateline.day[5:] == day
    assert found.agency == agency


@pytest.mark.parametrize(
    "stamp",
    [
        "2023-8-29 10:15 |",
        "НовостиПолитика29 августа 2023 10:15",
        "10:15 29.08.2023 Источник: Информационное агентство Сильдавии «СИЛТА»",
        "29 авг. 2023 10:15",
        "29-08-2023, 10:15",
        "29.08.23 10:15",
        "Дата публикации: 29 августа 2023, 10:15",
        "Политика | 29 августа 2023, 10:15",
        "Вт, 29 авг 2023 10:15",
        "10:15 29/08/2023",
        "Дата: 10:15, 29-08-2023.",
        "29 августа 2023 - 10:15 AMT",
        "29 августа 2023 года  10:15  Клов, замок",
        "29 августа 2023 | 10:15 | Политика | Автор: Борис Хохлов",
        "29.08.2023 [10:15]",
        "Клов.Инфо | 2023-08-29 10:15:33",
        "Создано 29.08.2023 10:15 Обновлено 30.08.2023 12:00",
        "1893-29-08-2023\n10:15",
        "№ 225 (3412) 29 августа 2023 г.\n10:15",
        "29.08.202329 августа 2023 г.\n10:15",
    ],
)
def test_stamps(stamp: str) -> None:
    assert frame(stamp=stamp).published == "2023-08-29T10:15"


def test_a_stamp_may_leave_out_the_year() -> None:
    found = frame(stamp="29 августа 10:15")
    assert (found.published, found.published_basis) == ("XXXX-08-29T10:15", "page stamp")


def test_when_a_site_was_last_changed_says_nothing_of_the_page() -> None:
    assert not frame(stamp="Последнее обновление: 29.08.2023 10:15").published


def test_a_month_in_the_address_is_better_than_nothing() -> None:
    assert frame(url="https://example.org/2016/04/ministry-dogovorilis").published == "2016-04"


def test_a_menu_of_languages_is_no_headline() -> None:
    found = read(f"中文 English Русский 조선어\n{HEAD}\n\n{TEXT}", NOBODY).frame
    assert found.headline == HEAD


def test_an_address_in_latin_letters_tells_the_headline() -> None:
    url = "https://example.org/ministry-dvuh-stran-dogovorilis-o-moste"
    page = f"Главные события этой недели в мире\n{HEAD}\n\n{TEXT}"
    assert read(page, NOBODY, url=url).frame.headline == HEAD


def test_a_lead_above_the_dateline_and_a_last_sentence_cut_off_are_read() -> None:
    lead = "В начале недели вся страна ждала вестей о мосте, и сегодня они наконец пришли."
    last = "После этого министры вновь сели за стол и долго говори"
    page = f"{HEAD}\n\n{lead}\n\nКЛОВ, 5 июня - РИА Новости. {TEXT}\n{last}"
    body = people_of(page, NOBODY).body
    assert (body[0].text, body[-1].text) == (lead, last)


@pytest.mark.parametrize(
    ("line", "place", "agency"),
    [
        ("КЛОВ (Сильдавия), 5 марта — РИА Новости.", "КЛОВ", "RIA Novosti"),
        ("5 марта, БелаПАН.", "", "BelaPAN"),
        ("Клов, Сильдавия (KlowDaily.sy) --", "Клов", "KlowDaily.sy"),
    ],
)
def test_datelines_with_a_country_or_without_a_place(line: str, place: str, agency: str) -> None:
    found = frame(line)
    assert found.dateline is not None
    assert (found.dateline.place, found.agency) == (place, agency)


def test_the_source_at_the_end_is_whose_report_it_is() -> None:
    text = f"{HEAD}\n\n{TEXT}\n\nИсточник: https://tass.ru/politika/1"
    assert read(text, NOBODY, url="https://example.org/1").frame.agency == "TASS"


def test_the_source_may_say_what_it_is() -> None:
    text = f"{HEAD}\n\n{TEXT}\n\nИсточник: Информационное агентство «Арменпресс»"
    assert read(text, NOBODY, url="https://example.org/1").frame.agency == "Armenpress"


def test_a_headline_may_begin_as_the_comments_of_readers_do() -> None:
    head = "Комментарий министра о мосте через реку"
    found = read(f"{head}\n\n{TEXT}\n\nКомментарии (3)\n\n{TEXT}", NOBODY)
    assert found.frame.headline == head


def test_the_title_of_an_official_site_is_no_headline() -> None:
    text = f"Президент Сильдавии — официальный сайт\n\n{HEAD}\n\n{TEXT}"
    assert read(text, NOBODY).frame.headline == HEAD


@pytest.mark.parametrize(
    "above",
    [
        "25.08.2023 Курс рыбы снова вырос\n26.08.2023 Погода испортится",
        "Фото: пресс-служба порта, архив, 12.03.2019",
        "Курсы валют на 30.08.2023",
        "Сегодня: Суббота, 2 сентября 2023",
    ],
)
def test_a_day_of_something_else_is_no_stamp(above: str) -> None:
    text = f"{above}\n\n{HEAD}\n\n29 августа 2023, 10:15\n\n{TEXT}"
    assert read(text, NOBODY).frame.published == "2023-08-29T10:15"


def test_a_title_without_a_day_of_its_own_names_its_section_and_hour() -> None:
    assert frame(stamp="В мире, 29 авг, 10:15").published == "XXXX-08-29T10:15"


def test_an_agency_in_capitals_behind_a_day_in_capitals() -> None:
    found = frame("КЛОВ, 29 АВГУСТА, АРМЕНПРЕСС:")
    assert found.dateline is not None
    assert (found.dateline.place, found.agency) == ("КЛОВ", "Armenpress")


def test_a_title_may_name_the_agency_and_the_day_behind_it() -> None:
    page = f"{HEAD} - РИА Новости, 29.08.2023\n\nРегистрация пройдена успешно!\n\n{HEAD}\n\n{TEXT}"
    found = read(page, NOBODY).frame
    assert found.published == "2023-08-29"
    assert found.headline == HEAD


def test_the_words_of_a_site_above_a_report_are_no_headline() -> None:
    for above in (
        "На сайте используются cookies. Продолжая, вы принимаете условия",
        "САЙТ ГАЗЕТЫ СОБРАНИЯ ДВУХ СТРАН НА МОРЕ",
        "Хроника: переговоры в КловеОбновлено в 13:33",
        "Пожалуйста, перейдите по ссылке из письма",
    ):
        assert read(f"{above}\n\n{HEAD}\n\n{TEXT}", NOBODY).frame.headline == HEAD


def test_an_address_may_hold_day_and_hour_to_the_second() -> None:
    found = frame(url="https://example.org/newsline/show/most-otkryt-01012013103300")
    assert found.published == "2013-01-01"


def test_a_stamp_without_year_may_be_followed_by_a_section() -> None:
    assert frame(stamp="30 марта, 14:40  Политическая").published == "XXXX-03-30T14:40"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Бордурия и Сильдавия на прошлой неделе заключили договор.", "2023-08-21/2023-08-27"),
        ("Бордурия и Сильдавия заключили договор в прошлом месяце.", "2023-07"),
        ("На следующей неделе Бордурия и Сильдавия заключат договор.", "2023-09-04/2023-09-10"),
    ],
)
def test_a_week_or_month_beside_that_of_the_page(text: str, day: str) -> None:
    claims = read(f"29.08.2023 10:15\n\n{HEAD}\n\n{text} Это всё к вечеру.", COAST).claims
    assert {one.day.text for one in claims if one.day} == {day}


@pytest.mark.parametrize("today", ["сегодня ", ""])
def test_a_day_of_a_dateline_without_year_is_that_of_its_news(today: str) -> None:
    text = f"КЛОВ, 27 июля. /ТАСС/. Бордурия {today}ратифицировала договор о мосте с Сильдавией."
    claims = read(f"{HEAD}\n\n{text}\n\n{TEXT}", COAST).claims
    assert {one.day.text for one in claims if one.day} == {"XXXX-07-27"}


def test_a_long_word_behind_a_quotation_mark_is_looked_at_once() -> None:
    assert read(f"{HEAD}\n\n«{'а' * 90}»\n\n{TEXT} «{'б' * 90}»", NOBODY).frame.headline == HEAD
