"""Whose a page is, by what stands above its headline, below it and at the end of its report."""

from __future__ import annotations

import pytest

from council_pages import ENGLISH, GERMAN, RUSSIAN, frame


@pytest.mark.parametrize(
    ("line", "agency", "place"),
    [
        (f"Tirana (KLT). {GERMAN}", "KLT", "Tirana"),
        (f"Tirana / KLT. {GERMAN}", "KLT", "Tirana"),
        (f"Tirana (Klow Wire) {ENGLISH}", "Klow Wire", "Tirana"),
        (f"TIRANA, Oct 9 AAP - {ENGLISH}", "AAP", "TIRANA"),
        (f"Тирана. (Клов Пресс). {RUSSIAN}", "Клов Пресс", "Тирана"),
        (f"Зубровск (ИА «Клов») – {RUSSIAN}", "ИА «Клов»", "Зубровск"),
        (f"Tirana (Klownet/IRNA) - {GERMAN}", "Klownet", "Tirana"),
    ],
)
def test_an_agency_nobody_knows_beside_a_place(line: str, agency: str, place: str) -> None:
    found = frame(f"Rat berät / Council meets\n\n{line}", "https://www.klownet.com/de/1")
    assert found.agency == agency
    assert found.dateline is not None
    assert found.dateline.place == place


@pytest.mark.parametrize(
    ("page", "url", "agency"),
    [
        (f"{ENGLISH}\n© 2014 Klow Herald", "https://klowherald.com/1", "Klow Herald"),
        (f"{ENGLISH}\n© 2014 Great Holdings Ltd.", "https://klowherald.com/1", "klowherald"),
        (f"{GERMAN}\n© RZK 1995–2022", "https://rzk.example/1", "RZK"),
        (f"{RUSSIAN}\n© 2024 МКД Сильдавии", "https://mkd.sy/1", "МКД Сильдавии"),
        (f"{RUSSIAN}\nПресс-служба СЭК\nТел.: 00", "https://sec.example/1", "СЭК"),
        (
            f"{ENGLISH}\nPress Office of the Klow Harbour Board",
            "https://khb.sy/1",
            "Klow Harbour Board",
        ),
        (f"{ENGLISH} (KLWA)", "https://mirror.sy/1", "KLWA"),
        (f"{ENGLISH}\nAAP jfm/cdh/", "https://mirror.sy/1", "AAP"),
        (f"{RUSSIAN}\nИА «Клов»", "https://mirror.sy/1", "ИА «Клов»"),
    ],
)
def test_below_the_report(page: str, url: str, agency: str) -> None:
    top = "Совет заседал в городе" if "Совет" in page else "Council meets in the city at last"
    assert frame(f"{top}\n\n{page}", url).agency == agency


@pytest.mark.parametrize(
    ("top", "url", "agency"),
    [
        ("Klow Herald – since 1901", "https://klowherald.com/1", "Klow Herald"),
        (
            "Government of Syldavia\nMinistry of Harbours",
            "https://moh.sy/1",
            "Ministry of Harbours",
        ),
        (
            "SYLDAVIAN DEPARTMENT OF STATE\nOffice of the Envoy",
            "https://sds.sy/1",
            "Office of the Envoy",
        ),
        ("World\nParliament", "https://klow.sy/1", "klow"),
        ("klowherald.com", "https://klowherald.com/1", "klowherald.com"),
    ],
)
def test_above_the_headline(top: str, url: str, agency: str) -> None:
    assert (
        frame(f"{top}\nCouncil meets in the city on Monday\n3 May 2021\n{ENGLISH}", url).agency
        == agency
    )


def test_an_address_behind_which_another_stands() -> None:
    assert (
        frame(f"Council meets\n\n{ENGLISH}", "https://tass.com.cdn.ampproject.org/1").agency
        == "TASS"
    )
