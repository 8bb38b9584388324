"""Whose a text is that a page only calls `the agreement`, and on which day a body adopted it."""

from __future__ import annotations

import pytest

from russian_coast import NAMES, dated
from servanda.reader import NameBook

WORLD = NameBook.build(NAMES)
BETWEEN = "Бордурия радуется: соглашение между Бордурией и Сильдавией о мостах готово.\n\n"


def told(text: str) -> set[str]:
    return dated(text, WORLD)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            f"{BETWEEN}Соглашение подписано 4 марта 2019 года в порту.",
            "treaty-signed occurred borduria syldavia 2019-03-04",
        ),
        (
            f"{BETWEEN}Соглашение, подписанное 4 марта 2019 года в порту, всем нравится.",
            "treaty-signed occurred borduria syldavia 2019-03-04",
        ),
        (
            f"{BETWEEN}Соглашение дважды продлевалось.",
            "treaty-extended occurred borduria syldavia",
        ),
        (
            (
                "Депутаты приняли закон «О ратификации соглашения между правительством Бордурии и "
                "правительством Сильдавии о мостах, подписанного 4 марта 2019 года»."
            ),
            "treaty-signed occurred syldavia borduria 2019-03-04",
        ),
        (
            (
                "Заседание Совета капитанов состоялось 12 апреля.\n\n"
                "Совет капитанов утвердил план маяков."
            ),
            "decision occurred council 2021-04-12",
        ),
        ("Членство Бордурии в Спасательном союзе восстановлено.", "reinstatement occurred"),
        ("Бордурия при этом воздержалась.", "vote occurred borduria"),
    ],
)
def test_of_whom_and_when_a_text_tells(text: str, wanted: str) -> None:
    assert wanted in told(text) or any(one.startswith(wanted) for one in told(text)), told(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Соглашение подписано в порту.", "treaty-signed"),
        ("Собрание Клова ратифицировало договор между Бордурией и Союзом.", "ratification"),
        ("Бордурия воздержалась от комментариев.", "vote"),
        (
            "Бордурия подала заявку на вступление в Спасательный союз.",
            "accession",
        ),
        ("Совет капитанов одобрил направление военных наблюдателей в порт.", "observer-status"),
    ],
)
def test_what_no_text_tells(text: str, wrong: str) -> None:
    assert not any(one.startswith(wrong) for one in told(text)), told(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            (
                "Заседание Совета капитанов состоялось 12 апреля.\n\n"
                "Следующее заседание планируется провести 27 мая в Бордурии."
            ),
            "session planned council 2021-05-27",
        ),
        (
            "Бордурия передала Сильдавии безвозмездно десять бронемашин.",
            "aid occurred borduria",
        ),
        (
            "Министр Пётр Ершов молчит. Занимавший этот пост Антон Вельский был отозван.",
            "recall occurred",
        ),
        (
            "Бордурия и Сильдавия договорились с Рудавией о размещении миссии Спасательного союза.",
            "deployment planned",
        ),
    ],
)
def test_who_goes_on_with_it(text: str, wanted: str) -> None:
    assert any(one.startswith(wanted) for one in told(text)), told(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Следующее заседание планируется провести 27 мая.", "session"),
    ],
)
def test_who_goes_on_with_nothing(text: str, wrong: str) -> None:
    assert not any(one.startswith(wrong) for one in told(text)), told(text)
