"""Ways in which pages of many publishers show whose they are, of when, from where and on what."""

from __future__ import annotations

import pytest

from council_pages import ENGLISH, GERMAN, RUSSIAN, frame

MENU = (
    "Приём граждан Вести Правовой портал Программы Проекты Сведения Хроника Записи Снимки"
    " Библиотека Конкурсы Викторины Приёмная Архив"
)


@pytest.mark.parametrize(
    ("line", "place", "day"),
    [
        (f"BERLIN - {ENGLISH}", "BERLIN", ""),
        (f"GENEVA: {ENGLISH}", "GENEVA", ""),
        (f"Berlin. {GERMAN}", "Berlin", ""),
        (f"Den Haag – {GERMAN}", "Den Haag", ""),
        (f"Москва. {RUSSIAN}", "Москва", ""),
        (f"NATO - {ENGLISH}", "", ""),
        (f"BANDAR SERI BEGAWAN • {ENGLISH}", "BANDAR SERI BEGAWAN", ""),
        (f"BERLIN 5th May, 2021 (AFP) -- {ENGLISH}", "BERLIN", "2021-05-05"),
        (f"BERLIN/MOSKAU (dpa-AFX) - {GERMAN}", "BERLIN/MOSKAU", ""),
        (f"Berlin dpa | {GERMAN}", "Berlin", ""),
        (f"Berlin/Klow\n\n{GERMAN}", "Berlin/Klow", ""),
        (f"Москва\n\n{RUSSIAN}", "Москва", ""),
        (f"Klow  •  AFP\n\n{ENGLISH}", "Klow", ""),
        (f"KLOW-AFP\nAFP Photo\n{ENGLISH}", "KLOW", ""),
        (f"BERLIN, 3. MAI 2021 - {GERMAN}", "BERLIN", "2021-05-03"),
        (f"КЛОВ, 3 мая, /КЛТА /. {RUSSIAN}", "КЛОВ", "XXXX-05-03"),
        (f"Geneva - AFP\nCouncil meets in the city\n\n{ENGLISH}", "Geneva", ""),
        (f"Berlin ist weit\n\n{GERMAN}", "", ""),
        (f"Nein – {GERMAN}", "", ""),
        (f"BERLIN/WIEN, 3 May 2021 –{ENGLISH}", "BERLIN/WIEN", "2021-05-03"),
        (f"3 May 2021, Bad Klow: {ENGLISH}", "Bad Klow", "2021-05-03"),
        (f"KLOW, May 3 {ENGLISH}".replace("The council", "Klow's council"), "KLOW", "XXXX-05-03"),
        (f"KLOW, Syldavia, May 3, 2021/ — {ENGLISH}", "KLOW", "2021-05-03"),
        (f"KLWA (May 3) – {ENGLISH}", "", "XXXX-05-03"),
        (f"Klow, IRNA – {ENGLISH}", "Klow", ""),
        (f"(AFP) - KLOW, MAY 3 - {ENGLISH}", "KLOW", "XXXX-05-03"),
        (f"Berlin · {GERMAN}", "Berlin", ""),
        (f"GENEVA • {ENGLISH}", "GENEVA", ""),
        (f"Geneva : {ENGLISH}", "Geneva", ""),
        (f"Klow (AFP) {GERMAN}", "Klow", ""),
        (f"Berlin.{GERMAN}", "Berlin", ""),
        (f"Bridge Guard in Klow (BGK). {ENGLISH}", "", ""),
        (f"{ENGLISH}\nRelated News\nDNA KLOW, MAY 3: {ENGLISH}", "", ""),
        (
            f"{ENGLISH}\nSubscribe to the harbour's letter\nDNA KLOW, MAY 3: {ENGLISH}",
            "DNA KLOW",
            "XXXX-05-03",
        ),
        (f"May 3 (IANS) {ENGLISH}", "", "XXXX-05-03"),
        (f"Klow: (klw/AI) {GERMAN}", "Klow", ""),
        (f"KLOW, OCTOBER 3, ARMENPRESS. {ENGLISH}", "KLOW", "XXXX-10-03"),
        (f"COMMUNIQUE: {ENGLISH}", "", ""),
        (f"STATEMENT – {ENGLISH}", "", ""),
        (f"BERLIN – {ENGLISH[:-1]}", "", ""),
        (f"Klow, 8. April 2003 (KPD) {GERMAN}", "Klow", "2003-04-08"),
        (f"Сильдавия, Клов - АН Podrobno.uz. {RUSSIAN}", "Клов", ""),
        (f"{ENGLISH}\nLEAVE A REPLY\nBERLIN: {ENGLISH}", "", ""),
        (f"Клов – САНА\n\n{RUSSIAN}", "Клов", ""),
        (f"From the Harbour Agency (Dec 6): {ENGLISH}", "", ""),
        (f"ILIC (AA): {GERMAN}", "", ""),
    ],
)
def test_where_and_when_it_was_filed(line: str, place: str, day: str) -> None:
    found = frame(line).dateline
    assert (found.place if found else "", found.day if found else "") == (place, day)


def test_a_place_alone_is_looked_for_where_the_report_begins() -> None:
    later = f"{GERMAN}\n\n{GERMAN} Mehr.\n\n{GERMAN} Das war es.\n\nBerlin. {GERMAN}"
    assert frame(later).dateline is None


@pytest.mark.parametrize(
    ("stamp", "body", "published"),
    [
        ("By AFP   |   22 January 2015   |   2:55 am", ENGLISH, "2015-01-22T02:55"),
        ("Редакция. 2020/11/17 21:44", RUSSIAN, "2020-11-17T21:44"),
        ("Monday May 13, 2024\n\nMarch 6, 2015", ENGLISH, "2015-03-06"),
        ("Monday, May 13, 2024", ENGLISH, "2024-05-13"),
        ("03-05-2021", GERMAN, "2021-05-03"),
        ("03.05.2021 Inneres — Antwort — klw 278/2021", GERMAN, "2021-05-03"),
        ("Version vom 3. Mai 2021, 06:01 Uhr von Klow (Beiträge)", GERMAN, "2021-05-03T06:01"),
        ("22.07.2009 10:42 msk, Вести.Ру", RUSSIAN, "2009-07-22T10:42"),
        ("3 мая 2021    Прочитано: 811", RUSSIAN, "2021-05-03"),
        ("12.01.2026\n|\nKlow logo\n11.11.2022", RUSSIAN, "2022-11-11"),
        ("Published online by Klow University Press:  3 May 2021", ENGLISH, "2021-05-03"),
        ("Политика 14:12 12 ноя, 2022", RUSSIAN, "2022-11-12T14:12"),
        ("3. Mai 2021Eigentlich blieb der Rat der Stadt zu Hause.", GERMAN, "2021-05-03"),
    ],
)
def test_stamps(stamp: str, body: str, published: str) -> None:
    assert frame(f"{stamp}\n\n{body}").published == published


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (f"By AFP   |   22 January 2015   |   2:55 am\n\n{ENGLISH}", "AFP"),
        (f"{GERMAN}\n\n© APA/AFP", "APA"),
        (f"© APA/AFP\n\n{GERMAN}", "example"),
        (f"{ENGLISH}\n© Copyright Thomson Reuters 2024. All rights reserved.", "Reuters"),
        (f"{ENGLISH}\nCopyright 2024 The Associated Press. All rights reserved.", "AP"),
        (f"{ENGLISH}\n(Reporting by Ana Ilic; Editing by Bo Ilic)", "Reuters"),
        (f"World |  IANS  | Published :\n{ENGLISH}", "IANS"),
        (f"{ENGLISH} --IANS ai/bo", "IANS"),
        (f"KLOW (dpa/klw) – {GERMAN}", "dpa"),
        (
            f"Source: Ministry of Ships and the Harbour of Klow\n{ENGLISH}",
            "Ministry of Ships and the Harbour of Klow",
        ),
        (f"Мост открыт в городе\n22.07.2009 10:42 msk, Фергана.Ру\n{RUSSIAN}", "Fergana"),
        (f"© AFP 2023 / Ana Ilic\n{ENGLISH}", "example"),
        (f"{ENGLISH[:-1]}, said the Associated Press (AP).", "example"),
        (f"Reuters | Klow | Updated: 28-02-2022 01:30 IST | Created: 1\n{ENGLISH}", "Reuters"),
        (f"24 июня, Клов /БЕЛТА - Кабар/. {RUSSIAN}", "BelTA"),
        (f"{ENGLISH} (Reporting by Ana Ilic Editing by Bo Ilic)", "Reuters"),
        (f"By Ana Ilic– AFP:\n{ENGLISH}", "AFP"),
        (f"{GERMAN}\nQuelle:  Radio Klow", "Radio Klow"),
    ],
)
def test_whose_report_it_is(text: str, agency: str) -> None:
    assert frame(text).agency == agency


@pytest.mark.parametrize(
    ("text", "url", "headline"),
    [
        (f"You are here: Home of Klow\nCouncil meets in the city\n{ENGLISH}", "", 1),
        (f"PRESS RELEASE No. 37 / KLOW SUMMIT\nCouncil meets in the city\n{ENGLISH}", "", 1),
        (
            f"Rat der Stadt Klow tagt zur Lage am Fluss\n03.05.2021\nLage am Fluss Klow\n{GERMAN}",
            "",
            0,
        ),
        (
            f"{RUSSIAN}\nМиссии России проведут переговоры о мосте\nСвежие комментарии",
            "https://example.org/missii-rossii-provedut-peregovory-o-moste",
            1,
        ),
        (
            f"Council opens the new bridge\nCouncil has opened the new bridge in Klow\n{ENGLISH}",
            "https://example.org/council-opens-the-new-bridge",
            0,
        ),
        (
            f"Council opens the bridge | Klow | klow.sy\nCouncil opens the bridge\n{ENGLISH}",
            "https://example.org/council-opens-the-bridge",
            1,
        ),
        (f"Rat der Stadt: Hilfe „auf jede neue Weise“\n{GERMAN}", "", 0),
        (f"Document of the Klow base © 2003 KLW\nCouncil meets in the city\n{ENGLISH}", "", 1),
        (f"{MENU}\nМинистры договорились о мосте\n{RUSSIAN}", "", 1),
        ("+++ Archiv " * 9 + f"\nRat der Stadt Klow tagt zur Lage\n{GERMAN}", "", 1),
        (f"Minister of Klow heads to the bridge\nby Ana Ilic\n{ENGLISH}", "", 0),
        ("«Это опасно». К чему может привести разрушение моста «5+2»\n" + RUSSIAN, "", 0),
        (
            f"Council of the whole city meets in Klow on Monday\n\n\nmore photos of it\n{ENGLISH}",
            "",
            0,
        ),
        (f"By ANA ILIC and BO ILIC\nCouncil meets in the city\n{ENGLISH}", "", 1),
        (
            f"Akkreditierung mancher Botschafter\n{GERMAN}",
            "https://example.org/140423-Akkreditierung-Botschafter.html;jsessionid=3AFB.cid",
            0,
        ),
        (f"Rat der ganzen Stadt Klow tagt am Montag im Hafen\n\nundefined\n\n{GERMAN}", "", 0),
        (f"Geneva - AFP\nCouncil meets in the city\n\n{ENGLISH}", "", 1),
        (f"Важно\nГлава порта сказал о буре\n\nМинистры говорят о мосте\n{RUSSIAN}", "", 2),
        (
            "Министры договорились о мосте\n" + 2 * "Министр Ана Илич на мосту (архив)\n" + RUSSIAN,
            "",
            0,
        ),
        (f"Ana Ilic Read more\nCouncil meets in the city\n{ENGLISH}", "", 1),
        (
            "Совет города открыл мост\n" + 2 * "Ана Илич. Вид моста в Клове\n" + RUSSIAN,
            "",
            0,
        ),
        (
            f"Город временно закрыли для кораблей союза\n{RUSSIAN}",
            "https://example.org/souz-priostanovil-dostup-korablei-v-gorod",
            0,
        ),
    ],
)
def test_which_line_is_the_headline(text: str, url: str, headline: int) -> None:
    lines = [line for line in text.splitlines() if line]
    report = f"{lines[headline]}: {lines[-1]}"  # it says what its headline does
    assert frame(f"{text}\n{report}", url).headline == lines[headline]


def test_a_paragraph_that_trails_off_is_no_headline() -> None:
    assert not frame(f"The council met in the city. It went on…\n\n{ENGLISH}").headline


def test_a_kicker_run_into_the_headline_is_no_part_of_it() -> None:
    assert frame(f"Klow:Rat tagt zur Lage am Fluss\n\n{GERMAN}").headline == (
        "Rat tagt zur Lage am Fluss"
    )


def test_the_place_run_into_the_headline_is_no_part_of_it() -> None:
    text = f"Berlin Rat tagt zur Lage am Fluss\n\nBerlin · {GERMAN}"
    assert frame(text).headline == "Rat tagt zur Lage am Fluss"


def test_the_name_of_a_paper_in_an_address_is_no_headline() -> None:
    url = "https://example.org/der-kurier/20210503/281608126744119"
    text = f"Der Kurier\n\nRat tagt zur Lage am Fluss\n\n-\n\nBerlin – {GERMAN}"
    assert frame(text, url).headline == "Rat tagt zur Lage am Fluss"


def test_an_address_may_hold_the_name_of_a_report_in_a_news_store() -> None:
    url = "https://example.org/rat-tagt.urn-newsml-klw-com-20090101-140627-99-05672"
    assert frame(GERMAN, url).published == "2014-06-27"


@pytest.mark.parametrize(
    "path", ["politics/27/06/2014/674767989a7947c1", "news/politika/27062014/873939"]
)
def test_an_address_may_tell_its_day_first(path: str) -> None:
    found = frame(GERMAN, f"https://example.org/{path}")
    assert (found.published, found.published_basis) == ("2014-06-27", "url")


@pytest.mark.parametrize(
    ("url", "agency"),
    [
        ("https://pace.coe.int/en/news/1", "Council of Europe"),
        ("https://www.europarl.europa.eu/news/1", "European Parliament"),
        ("https://klow.europa.eu/news/1", "klow"),
        ("https://news.rambler.ru/world/1", "Rambler"),
        ("https://notkremlin.ru/1", "notkremlin"),
    ],
)
def test_the_nearest_address_that_is_known_names_the_publisher(url: str, agency: str) -> None:
    assert frame(ENGLISH, url).agency == agency


@pytest.mark.parametrize("part", ["28feb2024", "28-february-2024"])
def test_an_address_may_name_the_month_of_its_day(part: str) -> None:
    found = frame(ENGLISH, f"https://example.org/finance/{part}/2.html")
    assert (found.published, found.published_basis) == ("2024-02-28", "url")
