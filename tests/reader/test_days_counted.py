"""Days counted from the one told before in the sentence, in German, Russian and English."""

from __future__ import annotations

import pytest

from two_coasts import claims_in


def days(lang: str, text: str) -> dict[str, str]:
    """The days told of each type of act."""
    return {claim.type: str(claim.day or "") for claim in claims_in(lang, text)}


@pytest.mark.parametrize(
    ("lang", "text", "kind", "day"),
    [
        (
            "de",
            (
                "Das Abkommen wurde von Bordurien im März 2020 unterzeichnet und fünf Monate "
                "später von Bordurien ratifiziert."
            ),
            "ratification",
            "2020-08",
        ),
        (
            "de",
            (
                "Am 30. April 2021 traf sich Bordurien mit Syldavien, am folgenden Tag "
                "unterzeichnete Bordurien das Fischabkommen."
            ),
            "treaty-signed",
            "2021-05-01",
        ),
        (
            "de",
            (
                "Bordurien unterzeichnete am Montag ein Abkommen, das ein Jahr später in Kraft "
                "treten soll."
            ),
            "entry-into-force",
            "",
        ),
        (
            "ru",
            (
                "Соглашение было подписано Бордурией в марте 2020 года и ратифицировано Бордурией "
                "пять месяцев спустя."
            ),
            "ratification",
            "2020-08",
        ),
        (
            "ru",
            (
                "Бордурия выслала двух дипломатов Сильдавии 1 мая 2021 года, днём ранее Сильдавия "
                "отозвала посла."
            ),
            "recall",
            "2021-04-30",
        ),
        (
            "en",
            (
                "Borduria expelled two diplomats on Thursday, and Syldavia recalled its ambassador "
                "the next day."
            ),
            "recall",
            "2021-04-30",
        ),
        (
            "en",
            (
                "Borduria expelled two diplomats on Thursday, and Syldavia recalled its ambassador "
                "the same day."
            ),
            "recall",
            "2021-04-29",
        ),
        (
            "en",
            "Borduria signed an agreement on Monday that will enter into force a year later.",
            "entry-into-force",
            "",
        ),
        (
            "en",
            (
                "Borduria expelled two diplomats yesterday, and Syldavia recalled its ambassador "
                "the same day."
            ),
            "recall",
            "2021-05-02",
        ),
    ],
)
def test_a_day_is_counted_from_the_one_before(lang: str, text: str, kind: str, day: str) -> None:
    assert days(lang, text)[kind] == day
