"""Which line of a page is its stamp, what it says, and which stamps are of other reports."""

from __future__ import annotations

import pytest

from servanda.reader import Frame, NameBook, read

NOBODY = NameBook.build([])
GERMAN = "Der Rat hat am Montag in der Stadt lange getagt und über die Lage am Fluss beraten."
ENGLISH = "The council met in the city on Monday and spoke about the bridge for a long time."
RUSSIAN = "Совет долго заседал в городе в понедельник и говорил о мосте, который откроют осенью."
HEADS = {
    GERMAN: "Rat tagt in der Stadt Klow",
    ENGLISH: "Council meets in the city of Klow",
    RUSSIAN: "Совет заседал в городе Клове",
}


def frame(stamp: str, body: str, url: str = "") -> Frame:
    return read(f"{HEADS[body]}\n\n{stamp}\n\n{body}", NOBODY, url=url).frame


@pytest.mark.parametrize(
    ("stamp", "body", "published"),
    [
        ("03.05.2021", GERMAN, "2021-05-03"),
        ("03.05.2021 - Pressemitteilung", GERMAN, "2021-05-03"),
        ("- Montag, 3. Mai 2021", GERMAN, "2021-05-03"),
        ("Von: Redaktion des Boten | 03.05.21", GERMAN, "2021-05-03"),
        ("Klownet Deutsch | 03-05-2021 12:39:00 | Bote", GERMAN, "2021-05-03T12:39"),
        ("12:39 Май 3, 2021", RUSSIAN, "2021-05-03T12:39"),
        ("Klow, 3. Mai 2021", GERMAN, "2021-05-03"),
        ("Bad Klow, den 03.05.2021", GERMAN, "2021-05-03"),
        ("Mo., 03.05.2021, 12.39 Uhr", GERMAN, "2021-05-03T12:39"),
        ("Montag, 3. Mai 2021, 12:39 Uhr", GERMAN, "2021-05-03T12:39"),
        ("Pressemitteilung vom 3. Mai 2021", GERMAN, "2021-05-03"),
        ("Erstveröffentlicht am 3. Mai 2021", GERMAN, "2021-05-03"),
        ("Zuletzt aktualisiert: 03.05.2021 um 12:39 Uhr", GERMAN, "2021-05-03T12:39"),
        ("12:39 03.05.2021", ENGLISH, "2021-05-03T12:39"),
        ("2021 05 03", ENGLISH, "2021-05-03"),
        ("23.05.2021 - Press release", ENGLISH, "2021-05-23"),
        ("03.05.2021 12:39 — Новости Мира", RUSSIAN, "2021-05-03T12:39"),
        ("3 мая 2021", ENGLISH, "2021-05-03"),
        ("le 3 mai 2021 à 12:39", ENGLISH, "2021-05-03T12:39"),
        ("3 mai 2021 à 12:39", ENGLISH, "2021-05-03T12:39"),
        ("3 de mayo de 2021", ENGLISH, "2021-05-03"),
        ("3 May 2021", RUSSIAN, "2021-05-03"),
        ("KC(2021)47 final 3 May 2021", ENGLISH, "2021-05-03"),
        ("K/RES/2021/12      3 May 2021", ENGLISH, "2021-05-03"),
        ("Май 3, 2021 12:39", RUSSIAN, "2021-05-03T12:39"),
        ("3 травня 2021, 12:39", RUSSIAN, "2021-05-03T12:39"),
    ],
)
def test_stamps(stamp: str, body: str, published: str) -> None:
    assert frame(stamp, body).published == published


def test_the_credit_at_the_end_may_give_the_day() -> None:
    found = read(f"{HEADS[GERMAN]}\n\n{GERMAN} (APA/AFP, 3.5.2021)", NOBODY).frame
    assert (found.published, found.agency) == ("2021-05-03", "APA")


@pytest.mark.parametrize(
    ("stamp", "url", "published"),
    [
        ("03/05/2021", "", ""),
        ("05/05/2021", "", "2021-05-05"),
        ("Monday 03/05/2021", "", "2021-05-03"),
        ("Friday, 03/05/2021", "", "2021-03-05"),
        ("03/05/2021 12:39", "https://klow.example/2021/05/03/council", "2021-05-03T12:39"),
        ("03/05/2021", "https://klow.example/2021-03-05/council", "2021-03-05"),
    ],
)
def test_bare_numbers_mean_a_day_only_where_something_else_says_which(
    stamp: str, url: str, published: str
) -> None:
    assert frame(stamp, ENGLISH, url).published == published


@pytest.mark.parametrize(
    ("other", "published"), [("17/05/2021", "2021-05-03"), ("05/17/2021", "2021-03-05")]
)
def test_the_order_of_numbers_is_that_of_other_days_on_the_page(other: str, published: str) -> None:
    more = f"Lorries wait at the harbour of Klow\n{other}\n"
    text = f"{HEADS[ENGLISH]}\n\n03/05/2021\n\n{ENGLISH}\n\n{more}"
    assert read(text, NOBODY).frame.published == published


@pytest.mark.parametrize(
    ("body", "more"),
    [
        (RUSSIAN, "- Министр приехал в порт Клова\n2 июня 2021, 07:52"),
        (RUSSIAN, "Последние новости\n2 июня 2021, 07:52"),
        (GERMAN, "Minister besucht den Hafen von Klow\n02.06.2021"),
        (ENGLISH, "Minister visits the harbour of Klow\n2 June 2021"),
    ],
)
def test_stamps_of_other_reports_are_not_the_pages_own(body: str, more: str) -> None:
    found = read(f"{HEADS[body]}\n\n{body}\n\n{body} \n\n{more}", NOBODY).frame
    assert (found.published, found.published_basis) == ("", "unknown")


@pytest.mark.parametrize(
    ("path", "published"),
    [
        ("2021/0503/c90000-9870.html", "2021-05-03"),
        ("2021/05-03/54444.shtml", "2021-05-03"),
        ("2021/0503/W2", ""),
        ("2021-05/03/content_1.htm", "2021-05-03"),
        ("2021/05/0371", "2021-05"),
        ("nachrichten-2021-05/4586-1.htm", "2021-05"),
        ("20210503125/", "2021-05-03"),
        ("news/2021-0503/", ""),
    ],
)
def test_a_day_in_an_address_is_written_in_one_way(path: str, published: str) -> None:
    assert frame("", ENGLISH, f"https://klow.example/{path}").published == published


@pytest.mark.parametrize(
    ("stamp", "body", "published"),
    [
        ("2021-05-03T12:39:00+03:00", RUSSIAN, "2021-05-03T12:39"),
        ("2021-05-03T12:39:00.120Z", ENGLISH, "2021-05-03T12:39"),
        ("„Rat tagt in der Stadt Klow“, KZ vom 3. Mai 2021", GERMAN, "2021-05-03"),
    ],
)
def test_stamps_of_machines_and_of_those_who_cite(stamp: str, body: str, published: str) -> None:
    assert read(f"{HEADS[body]}\n\n{body}\n\n{stamp}\n", NOBODY).frame.published == published


def test_a_day_below_the_names_of_those_who_signed_is_the_pages() -> None:
    signed = (
        "Issued by Ana Ilic\n\nEmbassy of Syldavia\nKlow\nUnited Kingdom of Syldavia\n\n3 May 2021"
    )
    text = f"{HEADS[ENGLISH]}\n\n{ENGLISH}\n\n{signed}\n\nContact Us | Last Updated: 9 May 2021"
    assert read(text, NOBODY).frame.published == "2021-05-03"


def test_a_day_with_its_weekday_is_a_stamp_below_a_title_and_a_clock_above_it() -> None:
    day = "Montag, 3. Mai 2021"
    assert read(f"{HEADS[GERMAN]}\n\n{day}\n\n{GERMAN}", NOBODY).frame.published == "2021-05-03"
    assert read(f"{day}\n\n{HEADS[GERMAN]}\n\n{GERMAN}", NOBODY).frame.published == ""


def test_the_dateline_decides_between_two_numbers() -> None:
    text = f"{HEADS[ENGLISH]}\n\n03/05/2021\n\nKLOW, May 3 (Bernama) -- {ENGLISH}"
    assert read(text, NOBODY).frame.published == "2021-05-03"


@pytest.mark.parametrize(
    ("stamp", "url", "published"),
    [
        ("6 May 2021", "https://klow.example/2021/04/council/", "2021-04"),
        ("1 May 2021", "https://klow.example/2021/04/council/", "2021-05-01"),
        ("6 May 2021", "https://klow.example/2021/04/12/council/", "2021-04-12"),
    ],
)
def test_a_stamp_far_from_the_address_is_the_clock_of_the_site(
    stamp: str, url: str, published: str
) -> None:
    assert read(f"{stamp}\n\n{HEADS[ENGLISH]}\n\n{ENGLISH}", NOBODY, url=url).frame.published == (
        published
    )


def test_the_hour_may_stand_before_the_day() -> None:
    page = (
        "Council to share a boat\n7:49 am on 5 September 2016\n\nThe council met in the city on"
        " Monday and spoke about the bridge and the state of the ships for a long time.\n"
    )
    assert read(page, NameBook.build([]), url="").frame.published == "2016-09-05T07:49"


def test_a_month_by_its_name_between_strokes() -> None:
    page = (
        "09/Октябрь/2024 Новости\nСовет заседал\n\nСовет долго заседал в городе и говорил о мосте,"
        " который откроют осенью для всех, кто живёт у реки.\n"
    )
    assert read(page, NameBook.build([]), url="").frame.published == "2024-10-09"


@pytest.mark.parametrize(
    ("stamp", "body", "published"),
    [
        ("May 3, 2021 Updated May 5, 2021", ENGLISH, "2021-05-03"),
        ("May/3/2021", ENGLISH, "2021-05-03"),
        ("Posted 5 May 2021 Originally published 3 May 2021 Origin", ENGLISH, "2021-05-03"),
        ("General News of Monday, 3 May 2021, all of it", ENGLISH, "2021-05-03"),
        (
            "03.05.2021 - 15:40 Uhr aktualisiert 05.05.2021 - 08:02 Uhr",
            GERMAN,
            "2021-05-03T15:40",
        ),
        ("Nr. 18/2021, Montag 3. Mai 2021, im Hafen", GERMAN, "2021-05-03"),
        ("Опубликовано Май 3, 2021", RUSSIAN, "2021-05-03"),
        ("2021:05:03.16:40", RUSSIAN, "2021-05-03T16:40"),
        ("№ 69 (14512) * понедельник, 3 мая 2021 г.", RUSSIAN, "2021-05-03"),
        ("пн, 05/31/2021 - 09:40", RUSSIAN, "2021-05-31"),
    ],
)
def test_the_first_day_of_a_page_is_that_of_its_publication(
    stamp: str, body: str, published: str
) -> None:
    assert frame(stamp, body).published == published


def test_a_day_above_the_report_goes_before_one_below_it() -> None:
    page = f"{HEADS[ENGLISH]}\n(3 May 2021)\n{ENGLISH}\nLast updated: 5 May 2021\n"
    assert read(page, NOBODY).frame.published == "2021-05-03"
    page = f"{HEADS[ENGLISH]}\n(3 May 2021)\n{ENGLISH}\nKlow\n5 May 2021, 10:15 GMT\n"
    assert read(page, NOBODY).frame.published == "2021-05-03"
    page = f"{HEADS[ENGLISH]}\n{ENGLISH}\nLast updated: 5 May 2021\n"
    assert read(page, NOBODY).frame.published == "2021-05-05"


def test_a_day_in_a_headline_is_not_that_of_the_page() -> None:
    page = f"Treaty of Klow signed on 3 May 2019 in force\n{ENGLISH}"
    assert not read(page, NOBODY).frame.published
    page = f"Treaty signed on 3 May 2019 in force\nKLOW, May 4 (SylTA) - {ENGLISH}"
    assert read(page, NOBODY).frame.published == "XXXX-05-04"


def test_a_weekday_and_day_above_a_title_are_no_clock_of_the_site() -> None:
    page = f"Klower Bote\nHafen\nBilder\nMontag, 3. Mai 2021\n{HEADS[GERMAN]}\n{GERMAN}"
    assert read(page, NOBODY).frame.published == "2021-05-03"
    page = f"Montag, 3. Mai 2021\nKlower Bote\nHafen\n{HEADS[GERMAN]}\n{GERMAN}"
    assert not read(page, NOBODY).frame.published


def test_a_long_title_that_ends_with_a_stop_is_no_report() -> None:
    title = f"{HEADS[ENGLISH]} - Coast Post - News, reports and pictures of all ports of the sea."
    stamp = f"Home\n{HEADS[ENGLISH]}\n3 May 2021, 7:41 AM | Ana Ilic | Ports"
    page = f"{title}\nLog in\nPorts\nTides\n{stamp}\n{ENGLISH}\n{ENGLISH}"
    assert read(page, NOBODY).frame.published == "2021-05-03T07:41"


def test_a_byline_in_small_letters_is_no_end_of_the_headline() -> None:
    head = f"{HEADS[GERMAN]} und spricht dort lange über die Lage am Fluss"
    page = f"{head}\nvon Dr. Ana Ilic\n{GERMAN}\nDer Rat spricht über die Lage am Fluss.\n"
    assert read(page, NOBODY).frame.headline == head


def test_the_day_of_a_link_below_is_not_that_of_the_page() -> None:
    page = f"{HEADS[GERMAN]}\n{GERMAN}\nPacht der Fähre: Streit am ganzen Fluss um Geld (3.5.2021)"
    assert not read(page, NOBODY).frame.published
    page = f"{HEADS[GERMAN]}\n{GERMAN}\nKlow Hafen (3.5.2021)"
    assert read(page, NOBODY).frame.published == "2021-05-03"


def test_two_days_above_a_report_tell_none() -> None:
    one, other = "Ships Ports Tides 3 May 2021 KLW Post", "Tides Ports Ships 9 May 2021 KLW Post"
    page = f"{HEADS[ENGLISH]}\n{one}\n{ENGLISH}"
    assert read(page, NOBODY).frame.published == "2021-05-03"
    assert not read(f"{other}\n{page}", NOBODY).frame.published


def test_a_text_run_together_has_its_first_day() -> None:
    run = f"Coast Post Home Ports {HEADS[ENGLISH]} 3 May 2021 Print {12 * (ENGLISH + ' ')}"
    assert read(f"{run} Related: Fog at sea 1 May 2021", NOBODY).frame.published == "2021-05-03"


def test_a_day_that_a_long_paragraph_tells_of_is_not_its_own() -> None:
    told = "The council opened the bridge on 3 May 2021 and closed it in the autumn. "
    assert not read(told + 12 * (ENGLISH + " "), NOBODY).frame.published


@pytest.mark.parametrize(
    ("line", "place", "day"),
    [
        ("Paga (U/E), May 3, GNA - The council met in the city of Klow at noon.", "Paga (U/E)", 3),
        ("3 MAY 2021 KOROR (Pacnews) ---- The council met in the city of Klow.", "KOROR", 3),
        ("[Клов, 3 мая] Совет долго заседал в городе в понедельник.", "Клов", 3),
        ("Клов (ВИА) - 3 мая совет долго заседал в городе в понедельник.", "Клов", 3),
    ],
)
def test_datelines(line: str, place: str, day: int) -> None:
    found = read(f"Council | Совет\n\n{line}", NOBODY).frame.dateline
    assert found
    assert (found.place, found.day[-2:]) == (place, f"{day:02d}")


def test_a_weekday_is_no_place() -> None:
    page = f"{HEADS[ENGLISH]}\nMonday, May 03, 2021 - Page 3\n{ENGLISH}"
    assert read(page, NOBODY).frame.dateline is None


def test_a_dateline_with_a_place_goes_before_one_without() -> None:
    page = f"БелТА. {RUSSIAN}\nКЛОВ, 3 мая. /АРКА/. {RUSSIAN}"
    found = read(page, NOBODY).frame.dateline
    assert found
    assert found.place == "КЛОВ"
