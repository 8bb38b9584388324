"""The headline among a site's own words, its menus, a kicker and a subline."""

from __future__ import annotations

import pytest

from servanda.reader import NameBook, read

NOBODY = NameBook.build([])
GERMAN = (
    "Syldavien und Bordurien haben sich am Montag in der Stadt auf einen Vertrag über die Fähre"
    " nach Klow geeinigt."
)
ENGLISH = (
    "Syldavia and Borduria agreed on Monday on a treaty about the ferry that sails to Klow from"
    " the northern coast."
)
RUSSIAN = (
    "Сильдавия и Бордурия в понедельник договорились о пароме, который пойдёт в порт Клов с"
    " северного берега."
)
TOPS = [
    # the site's name and slogan
    (["Klower Bote", "Zeitung für alle an der Küste", "Montag, 3. Mai 2021", "Politik"],
     "Vertrag über Fähre nach Klow", ["Von Karl Nord"], GERMAN),
    (["Founded by the sailors of the coast", "Top Stories | Coast | Weather | Ships"],
     "Syldavia, Borduria agree to share ferry", ["STAFF REPORT"], ENGLISH),
    (["Голос берега", "Газета для всех, кто живёт у моря", "Лента | Мнения | Погода"],
     "Сильдавия и Бордурия договорились о пароме", ["Текст: К. Норд"], RUSSIAN),
    # the publisher, which the report names too
    (["Republic of Borduria at the Sea", "Home / Coast / Ports / Ships / Weather"],
     "Ferry to Klow sails by treaty", ["March 10, 2019, 2:44 pm"], ENGLISH),
    # a menu by wide blanks, in brackets, in capitals of Russian words
    (["Hafen  Fähren  Wetter  Küste  Vertrag über Fähren"], "Fähre nach Klow wird Vertrag", [],
     GERMAN),
    (["[A-E] [F-K] [L-P] [Q-Z]", "Shelf L-P"], "Mail bag: the Klow ferry treaty", [], ENGLISH),
    (["Порт Море Паром Берег Погода Клов Снимки"], "Паром в порт Клов пойдёт весной", [], RUSSIAN),
    # where the page is, and what is counted
    (["Sie sind hier: Start > Fähre nach Klow"], "Syldavien: Fähre nach Klow fährt wieder", [],
     GERMAN),
    (["Suchtreffer 3 von 41 für die Fähre nach Klow"], "Bordurien will die Fähre nach Klow", [],
     GERMAN),
    (["Вы находитесь здесь: Порт Клов и паром"], "Паром пойдёт в порт Клов", [], RUSSIAN),
    # what tells of the page below the headline
    (["Mitteilung"], "Fähre nach Klow wird eröffnet", ["Ort: Klow", "Herausgeber: Amt der Küste"],
     GERMAN),
    # in capitals
    (["Meetings Coverage and Press Releases", "Council | Harbour Board | Coast Guard"],
     "FERRY TREATY AGREED BY SYLDAVIA", ["19990914"], ENGLISH),
    # the day in full above it ends no sentence
    (["Выпуск N37 газеты берега от 25 марта 2004 г."], "Сильдавия и Бордурия: паром в порт Клов",
     ["Публикуется в изложении"], RUSSIAN),
]  # fmt: skip


@pytest.mark.parametrize(("above", "headline", "below", "report"), TOPS)
def test_the_line_that_tells_what_the_report_tells(
    above: list[str], headline: str, below: list[str], report: str
) -> None:
    page = "\n".join([*above, headline, *below, report])
    assert read(page, NOBODY, url="https://example.org/1").frame.headline == headline


def test_a_site_of_which_the_report_says_nothing_is_no_headline() -> None:
    page = f"Desk feed for us all\nFrom: feed 4\nTopic: Politics\nSlug: FEED-1\n{ENGLISH}"
    assert not read(page, NOBODY, url="https://example.org/1").frame.headline


def test_an_address_that_says_something_else_yields_to_a_line_the_report_repeats() -> None:
    url = "https://example.org/dogovor_o_paromah_po_moryu"
    page = f"О море\nСильдавия и Бордурия договорились о пароме\nПорт\n{RUSSIAN}"
    told = read(page, NOBODY, url=url).frame.headline
    assert told == "Сильдавия и Бордурия договорились о пароме"


def test_a_speech_whose_address_names_another_line_is_headed_by_that() -> None:
    speech = "Statement by Minister Udo Lind at the meeting of the Rescue Union"
    page = f"Ferry to Klow wins a treaty\n{speech}\n{ENGLISH}"
    url = "https://example.org/ferry-klow-treaty-1"
    assert read(page, NOBODY, url=url).frame.headline == "Ferry to Klow wins a treaty"


def test_a_few_words_of_which_the_report_tells_another_thing_are_no_headline() -> None:
    page = f"Fähre der Woche\nVon Karl Nord\n{GERMAN}"
    assert not read(page, NOBODY, url="https://example.org/1").frame.headline


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ("Ferry to Klow sails by treaty | Coast Post", "Ferry to Klow sails by treaty"),
        ("Ferry to Klow sails by treaty - Coast Post", "Ferry to Klow sails by treaty"),
        ("Ferry to Klow sails - and stays", "Ferry to Klow sails - and stays"),
    ],
)
def test_the_site_and_the_way_to_a_page_are_no_part_of_its_headline(
    line: str, headline: str
) -> None:
    page = f"Coast Post\n{line}\nMarch 10, 2019, 2:44 pm\n{ENGLISH}\nThe ferry sails to Klow.\n"
    assert read(page, NOBODY, url="https://coastpost.example/1").frame.headline == headline


def test_where_the_headline_is_lost_none_is_made_up() -> None:
    page = f"Home | Coast | Ports\nLog in Subscribe\nPrint E-mail\n{ENGLISH}\nMost read\n"
    assert not read(page, NOBODY, url="https://coastpost.example/1").frame.headline


def test_what_the_address_says_and_no_more_is_the_headline_however_short() -> None:
    page = f"Weather\nFog at sea\nPhoto of the port\n{ENGLISH}"
    assert read(page, NOBODY, url="https://x.example/fog-at-sea").frame.headline == "Fog at sea"
