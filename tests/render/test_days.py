"""Dates as people write them, in four languages."""

from __future__ import annotations

import pytest

from servanda.render.voice import LANGS, voice_of

DAYS = {
    "2022-11-23": (
        "23 November 2022", "23. November 2022", "23 ноября 2022 года", "23 novembre 2022",
    ),
    "2022-05-01": ("1 May 2022", "1. Mai 2022", "1 мая 2022 года", "1er mai 2022"),
    "XXXX-12-10": (
        "10 December (year not known)", "10. Dezember (Jahr nicht bekannt)",
        "10 декабря (год неизвестен)", "10 décembre (année inconnue)",
    ),
    "XXXX-11": (
        "November (year not known)", "November (Jahr nicht bekannt)", "ноябрь (год неизвестен)",
        "novembre (année inconnue)",
    ),
    "2022-11": ("November 2022", "November 2022", "ноябрь 2022 года", "novembre 2022"),
    "2022": ("2022", "2022", "2022 год", "2022"),
    "2022?": ("2022 (uncertain)", "2022 (unsicher)", "2022 год (неточно)", "2022 (incertain)"),
    "2015~/..": (
        "since 2015 (about)", "seit 2015 (ungefähr)", "с 2015 года (приблизительно)",
        "depuis 2015 (environ)",
    ),
    "2003-09-18/..": (
        "since 18 September 2003", "seit dem 18. September 2003", "с 18 сентября 2003 года",
        "depuis le 18 septembre 2003",
    ),
    "2003-09-02/": (
        "since 2 September 2003, end not known", "seit dem 2. September 2003, Ende nicht bekannt",
        "со 2 сентября 2003 года, окончание неизвестно", "depuis le 2 septembre 2003, fin inconnue",
    ),
    "2006-08/2012-12-18": (
        "August 2006 to 18 December 2012", "August 2006 bis 18. Dezember 2012",
        "с августа 2006 года по 18 декабря 2012 года", "d’août 2006 au 18 décembre 2012",
    ),
    "../2010": ("until 2010", "bis 2010", "по 2010 год", "jusqu’en 2010"),
    "/2010-05-03": (
        "until 3 May 2010, beginning not known", "bis zum 3. Mai 2010, Beginn nicht bekannt",
        "по 3 мая 2010 года, начало неизвестно", "jusqu’au 3 mai 2010, début inconnu",
    ),
    "[..1999-04-02]": (
        "on or before 2 April 1999", "spätestens am 2. April 1999", "не позднее 2 апреля 1999 года",
        "au plus tard le 2 avril 1999",
    ),
    "[1999-04..]": (
        "on or after April 1999", "frühestens im April 1999", "не ранее апреля 1999 года",
        "au plus tôt en avril 1999",
    ),
    "[2022-01-06..2022-01-07]": (
        "between 6 January 2022 and 7 January 2022",
        "zwischen dem 6. Januar 2022 und dem 7. Januar 2022",
        "не ранее 6 января 2022 года и не позднее 7 января 2022 года",
        "entre le 6 janvier 2022 et le 7 janvier 2022",
    ),
    "../..": ("at all times", "jederzeit", "всегда", "en tout temps"),
    "": ("date not known", "Datum nicht bekannt", "дата неизвестна", "date inconnue"),
    "202X": ("202X", "202X", "202X", "202X"),
}  # fmt: skip


@pytest.mark.parametrize("edtf", DAYS)
def test_a_date_is_written_out(edtf: str) -> None:
    assert tuple(voice_of(lang).day(edtf) for lang in LANGS) == DAYS[edtf]


def test_a_vague_beginning_is_told_as_one() -> None:
    assert voice_of("de").since("[2022-01..2022-02]") == (
        "seit einem Tag (zwischen Januar 2022 und Februar 2022)"
    )
