"""A place and a day before a report, in whatever order and with whatever marks they stand there."""

from __future__ import annotations

import pytest

from servanda.reader import NameBook, read

NOBODY = NameBook.build([])
DE = (
    "Der Rat hat am Montag in der Stadt lange getagt und über die Lage am Fluss und den Bau der"
    " neuen Brücke beraten."
)
EN = (
    "The council met in the city on Monday and spoke about the bridge and the state of the ships"
    " for a long time."
)
RU = (
    "Совет долго заседал в городе в понедельник и говорил о мосте, который откроют осенью для"
    " всех, кто живёт у реки."
)
TITLE = {DE: "Rat berät über die Brücke", EN: "Council speaks about bridge", RU: "О мосте в городе"}
DATED = [
    ("Addis Abeba, 27.9.00 (KNA) ", DE, "09-27"),
    ("Klow, 3.5.21 (dpa) - ", DE, "05-03"),
    ("Klow, 3.5. (dpa) - ", DE, "05-03"),
    ("Klow (dpa, 3.5.2021) - ", DE, "05-03"),
    ("Klow, 3. Mai. ", DE, "05-03"),
    ("KLOW, 3. Mai (dpa/AFP) ", DE, "05-03"),
    ("KLOW, 3. Mai (KLTA) ", DE, "05-03"),
    ("Klow, 03.05.2021: ", DE, "05-03"),
    ("Klow, 3. Mai 2021. ", DE, "05-03"),
    ("Klow, den 3. Mai 2021: ", DE, "05-03"),
    ("Klow/Wien, 3. Mai 2021 (APA) - ", DE, "05-03"),
    ("Klow, 3. Mai (Reuters): ", DE, "05-03"),
    ("KLOW/3. Mai 2021: ", DE, "05-03"),
    ("(Klow, 3. Mai 2021) ", DE, "05-03"),
    ("Klow, am 3. Mai 2021\n", DE, "05-03"),
    ("Wien, 3. Mai 2021\n", DE, "05-03"),
    ("Berlin, Montag, 3. Mai 2021\n", DE, "05-03"),
    ("Straßburg  18/07/2017\n", DE, "07-18"),
    ("3. Mai 2021, Klow - ", DE, "05-03"),
    ("Klow, 3. 5. (dpa). ", DE, "05-03"),
    ("KLOW – 3. Mai 2021 – ", DE, "05-03"),
    ("ISLAMABAD (April 02 2008): ", EN, "04-02"),
    ("ISLAMABAD (April 2, 2008): ", EN, "04-02"),
    ("KLOW (May 3): ", EN, "05-03"),
    ("KLOW, May 3: ", EN, "05-03"),
    ("KLOW, May 3. ", EN, "05-03"),
    ("KLOW. May 3. KAZINFORM ", EN, "05-03"),
    ("KLOW. May 3. KAZINFORM. ", EN, "05-03"),
    ("KLOW. May 3 (Interfax) - ", EN, "05-03"),
    ("KLOW, 3 May. /TASS/. ", EN, "05-03"),
    ("Brussels, 12 October 2018\n", EN, "10-12"),
    ("Washington, DC, November 18, 1994\n", EN, "11-18"),
    ("Washington, D.C. - May 3, 2021 - ", EN, "05-03"),
    ("Geneva, 3 May 2021 ", EN, "05-03"),
    ("(Geneva, 3 May 2021) ", EN, "05-03"),
    ("(KLOW, May 3) ", EN, "05-03"),
    ("[KLOW] May 3, 2021 - ", EN, "05-03"),
    ("Klow | 3 May 2021 | ", EN, "05-03"),
    ("KLOW, Mon May 3 (Reuters) - ", EN, "05-03"),
    ("Klow, 3rd May 2021: ", EN, "05-03"),
    ("KLOW, May 03 (KLTA): ", EN, "05-03"),
    ("Klow 3 May (KLTA) - ", EN, "05-03"),
    ("KLOW: May 3, 2021. (KLTA) ", EN, "05-03"),
    ("Klow - 23/05/2021 - ", EN, "05-23"),
    ("YAREN, Oct 9 AAP - ", EN, "10-09"),
    ("KLOW, May 3, AFP - ", EN, "05-03"),
    ("KLOW, Syldavia — May 3, 2021 — ", EN, "05-03"),
    ("Ханой, Март 05 (EADaily) — ", RU, "03-05"),
    ("КЛОВ /28.10/ - Тренд. ", RU, "10-28"),
    ("Каир, 22 июня 2023 г. – ", RU, "06-22"),
    ("Клов, 22 июня – ", RU, "06-22"),
    ("Клов, 15.03.12г. / АКИpress /. ", RU, "03-15"),
    ("Tazabek/АКИpress — Клов, 15.03.12г. / АКИpress /. ", RU, "03-15"),
    ("КЛОВ, 3 мая 2021 /ТАСС/. ", RU, "05-03"),
    ("Клов. 3 мая. ИНТЕРФАКС - ", RU, "05-03"),
    ("Клов. 3 мая. КЛТА - ", RU, "05-03"),
    ("КЛОВ, 3 мая - КЛТА. ", RU, "05-03"),
    ("3 мая, Клов. ", RU, "05-03"),
    ("(Клов, 3 мая) ", RU, "05-03"),
    ("Клов, 3 мая: ", RU, "05-03"),
    ("г. Клов, 3 мая 2021 года. ", RU, "05-03"),
    ("Москва, 3 мая 2021 года\n", RU, "05-03"),
    ("Астана, 03.05.2021\n", RU, "05-03"),
    ("КЛОВ, 3 мая. /КЛТА/. ", RU, "05-03"),
    ("Клов, Май 3, 2021 (КЛТА) — ", RU, "05-03"),
    ("Клов (КЛТА, 3 мая) — ", RU, "05-03"),
    ("КЛОВ 03.05 КЛТА - ", RU, "05-03"),
]
NEITHER = [
    ("(Klow/dpa) ", DE),
    ("KLOW, 03/05/2021 (KLTA) - ", EN),
    ("Politik, 3. Mai 2021\n", DE),
    ("Montag, 3. Mai 2021\n", DE),
    ("Politics, May 3, 2021\n", EN),
    ("Politics 3 May 2021\n", EN),
    ("Новости, 3 мая 2021\n", RU),
    ("Понедельник, 3 мая 2021\n", RU),
    ("Updated, May 3, 2021\n", EN),
    ("Seit 3. Mai 2021 gilt der Vertrag. ", DE),
    ("On May 3, 2021 - a Monday - ", EN),
    ("Сегодня, 3 мая – ", RU),
    ("In Klow, May 3 is a holiday. ", EN),
]


def dateline(head: str, report: str) -> str:
    page = f"{TITLE[report]}\n{head}{report}"
    found = read(page, NOBODY, url="https://example.org/1").frame.dateline
    return found.day[5:] if found else ""


@pytest.mark.parametrize(("head", "report", "day"), DATED)
def test_the_day_of_a_dateline(head: str, report: str, day: str) -> None:
    assert dateline(head, report) == day


@pytest.mark.parametrize(("head", "report"), NEITHER)
def test_what_only_looks_like_a_dateline(head: str, report: str) -> None:
    assert not dateline(head, report)


def test_a_place_and_a_day_alone_stand_right_above_the_report() -> None:
    far = f"Brussels, 12 October 2018\nCouncil speaks\nAbout a bridge\nBy A. North\n{EN}"
    near = f"Council speaks about bridge\nBrussels, 12 October 2018\n{EN}"
    found = [read(page, NOBODY, url="https://example.org/1").frame for page in (far, near)]
    assert [frame.dateline is not None for frame in found] == [False, True]


def test_somebody_named_in_a_dateline_is_no_agency_where_the_address_is_one() -> None:
    page = f"Council speaks about bridge\nKLOW (May 3) /Karl Nord/ - {EN}"
    assert read(page, NOBODY, url="https://www.reuters.com/1").frame.agency == "Reuters"
