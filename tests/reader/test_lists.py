"""Lists of states and days under a heading: each line is an act of its state on its day."""

from __future__ import annotations

import pytest

from two_coasts import claims_in


def listed(lang: str, text: str) -> list[tuple[str, str, str]]:
    """Type, state and day of whatever stands in lists."""
    return [
        (one.type, one.actors[0], str(one.day))
        for one in claims_in(lang, text)
        if ".list." in one.rule
    ]


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        (
            "en",
            (
                "Dates of accession\nBorduria - 5 July 2012\nSyldavia - 7 July 2013\n"
                "Borduria - 9 July 2014"
            ),
            "accession",
        ),
        (
            "de",
            (
                "Ratifikationen\nBordurien - 5. Juli 2012\nSyldavien - 7. Juli 2013\n"
                "Bordurien - 9. Juli 2014"
            ),
            "ratification",
        ),
        (
            "ru",
            (
                "Дата ратификации\nБордурия - 5 июля 2012 года\nСильдавия - 7 июля 2013 года\n"
                "Бордурия - 9 июля 2014 года"
            ),
            "ratification",
        ),
    ],
)
def test_a_heading_tells_what_each_line_is(lang: str, text: str, kind: str) -> None:
    days = [("bo", "2012-07-05"), ("sy", "2013-07-07"), ("bo", "2014-07-09")]
    assert listed(lang, text) == [(kind, *one) for one in days]


@pytest.mark.parametrize(
    "text",
    [
        "Dates of accession\nBorduria - 5 July 2012\nSyldavia - 7 July 2013",
        (
            "Opening of the ports\nBorduria - 5 July 2012\nSyldavia - 7 July 2013\n"
            "Borduria - 9 July 2014"
        ),
        "Dates of accession\nKlow - 5 July 2012\nSzohod - 7 July 2013\nZlip - 9 July 2014",
    ],
    ids=["two lines are no list", "another heading", "towns"],
)
def test_what_looks_like_a_list_of_acts_and_is_none(text: str) -> None:
    assert not listed("en", text)
