"""Steps told in passing: on a day of their own, further down a page, refused or announced."""

from __future__ import annotations

import pytest

from russian_coast import NAMES, dated, row
from servanda.reader import NameBook

WORLD = NameBook.build([*NAMES, row("Гондурия", "gonduria", "state")])


def told(text: str) -> set[str]:
    return dated(text, WORLD)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Договор Бордурии и Сильдавии, подписанный 4 марта 2019 года, вступил в силу в мае.",
            "treaty-signed occurred borduria syldavia 2019-03-04",
        ),
        (
            "Договор, подписанный 4 марта 2019 года, ратифицирован Бордурией.",
            "ratification occurred borduria 2021-05-03",
        ),
        (
            "Бордурия с 2018 года не участвует в работе союза, а в апреле подписала договор.",
            "participation-freeze ongoing borduria 2018",
        ),
        (
            "Решение о новых маяках принято Советом капитанов 4 апреля.",
            "decision occurred council 2021-04-04",
        ),
        ("Гондурия передаст председательство в союзе Бордурии.", "chair-transfer planned"),
        (
            "Председательство в Спасательный союз Гондурия передаст в июне.",
            "chair-transfer planned gonduria 2021-06",
        ),
        ("На полях сессии Гондурия подпишет с Бордурией договор.", "treaty-signed planned"),
        ("Бордурия воздержится от участия в заседаниях союза.", "participation-freeze planned"),
        ("Бордурия попросила принять её в Спасательный союз.", "membership-application occurred"),
        ("Спасательный союз рассматривает заявку Бордурии.", "membership-application ongoing"),
        (
            "Заявка Бордурии в Спасательный союз отклонена.",
            "membership-application denied borduria",
        ),
        (
            "Спасательный союз отклонил просьбу Бордурии о статусе наблюдателя.",
            "observer-status denied union borduria",
        ),
        ("Бордурия, имеющая статус наблюдателя при Спасательный союз, рада.", "observer-status"),
        (
            "Решение о выходе Бордурии из Спасательного союза не принято.",
            "withdrawal denied borduria",
        ),
        (
            "Бордурия не принимала решения о выходе из Спасательного союза.",
            "withdrawal denied borduria",
        ),
        ("Власти Бордурии не намерены покидать Спасательный союз.", "withdrawal denied borduria"),
        (
            "О выходе из Спасательного союза объявила Бордурия.",
            "withdrawal planned borduria",
        ),
        (
            "Бордурия направила Совету капитанов уведомление о выходе из Спасательного союза.",
            "withdrawal occurred borduria",
        ),
        ("Действие договора между Бордурией и Сильдавией прекращено.", "treaty-ended occurred"),
        ("Бордурия продолжает прекращение действия договора о мосте.", "treaty-ended ongoing"),
        ("Спасательный союз не будет принимать новых членов.", "accession denied union"),
        ("Бордурия обрела полноправное членство в Спасательном союзе.", "accession occurred"),
        (
            "Бордурия объявила о возобновлении участия в Спасательном союзе.",
            "reinstatement occurred borduria",
        ),
        ("Председательствующая в Спасательный союз Бордурия созвала послов.", "chair ongoing"),
        ("Последнее подразделение Бордурии покинуло Сильдавию.", "withdrawal-of-troops occurred"),
        (
            "Саммит Спасательного союза, намеченный на 5 июня, обсудит маяки.",
            "summit planned union 2021-06-05",
        ),
    ],
)
def test_a_step_told_in_passing(text: str, wanted: str) -> None:
    assert any(one.startswith(wanted) for one in told(text)), told(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Бордурия подала заявку на проведение чемпионата.", "membership-application"),
        ("Министр не исключил выхода Бордурии из Спасательного союза.", "participation-freeze"),
        ("Бордурия лишилась статуса наблюдателя при Спасательный союз.", "observer-status"),
        ("Бордурия отозвала ратификацию договора о мосте.", "ratification occurred"),
        ("Решение о маяках не принято Советом капитанов.", "decision occurred"),
        ("Договор Бордурией подписан не был.", "treaty-signed occurred"),
        (
            "Вчера вступил в силу договор, подписанный Бордурией 4 марта 2019 года.",
            "treaty-signed occurred borduria 2021",
        ),
        ("Передовая группа наблюдателей Спасательного союза прибыла в Бордурию.", "visit"),
    ],
)
def test_what_looks_like_one_and_is_none(text: str, wrong: str) -> None:
    assert not any(one.startswith(wrong) for one in told(text)), told(text)


def test_what_a_body_decided_is_told_anywhere_on_a_page() -> None:
    rest = "\n\n".join(("Погода на берегу осталась сухой.",) * 3)
    text = f"{rest}\n\nСовет капитанов принял решение построить маяк.\n\n{rest}"
    assert any(one.startswith("decision occurred council") for one in told(text)), told(text)
