"""Russian: what papers tell in other words than agencies do."""

from __future__ import annotations

import pytest

from russian_coast import NAMES, told
from servanda.reader import NameBook

WORLD = NameBook.build(NAMES)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Бордурия и Сильдавия не смогли договориться о границе в этот раз.",
            "agreement denied borduria syldavia",
        ),
        (
            "Бордурия обвинила Сильдавию в срыве переговоров о границе.",
            "negotiation denied syldavia",
        ),
        (
            "Бордурия и Сильдавия отказались отвести войска от границы.",
            "withdrawal-of-troops denied borduria syldavia",
        ),
        (
            "Бордурия объявила недействительным договор о границе с Сильдавией.",
            "treaty-ended occurred borduria",
        ),
        (
            "Президенты Бордурии и Сильдавии обсудили границу и цены на рыбу.",
            "meeting occurred borduria syldavia",
        ),
        (
            "Президент Бордурии успел провести переговоры с президентом Сильдавии.",
            "negotiation occurred borduria syldavia",
        ),
        (
            "Министры Бордурии согласились на переговоры с Сильдавией.",
            "negotiation planned borduria syldavia",
        ),
        ("Бордурия попросила соседей помириться как можно скорее.", "appeal occurred borduria"),
        (
            "Министр Иван Бобров заступит на пост президента Бордурии 1 октября.",
            "appointment planned Иван Бобров",
        ),
        (
            "Сейчас порт находится под санкциями Бордурии и Сильдавии.",
            "sanction ongoing borduria syldavia",
        ),
        (
            "Министру Ивану Боброву предъявлено обвинение в краже рыбы.",
            "lawsuit occurred Иван Бобров",
        ),
        (
            "В ночь на 17 февраля состоялся разговор президентов Бордурии и Сильдавии.",
            "phone-call occurred borduria syldavia",
        ),
        ("В Спасательном союзе вчера осудили угон шлюпки.", "condemnation occurred union"),
        ("В Бордурии осудили угон шлюпки.", "condemnation occurred borduria"),
        (
            "Министры Тарн и Бобров призвали к миру. Тарн и Бобров призвали рыбаков к миру.",
            "appeal",
        ),
    ],
)
def test_what_papers_tell(text: str, wanted: str) -> None:
    found = told(text, WORLD)
    assert any(one.startswith(wanted) for one in found), found


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (
            "Бордурия ввела пошлины против Сильдавии ради вступления в Спасательный союз.",
            "syldavia",
        ),
        ("В Бордурии депутаты осудили угон шлюпки.", "condemnation occurred borduria"),
        ("Рыбаки не раз осудили угон шлюпки в Бордурии.", "condemnation occurred borduria"),
    ],
)
def test_who_only_stands_by(text: str, wrong: str) -> None:
    found = told(text, WORLD)
    assert not any(one.endswith(wrong) for one in found), found


def test_last_names_joined_to_one() -> None:
    text = "Министр Пётр Велов приехал в порт. Вчера Тарн и Велов призвали рыбаков к миру."
    assert any(one == "appeal occurred Пётр Велов Тарн" for one in told(text, WORLD)), told(
        text, WORLD
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Бордурия обжаловала приговор рыбакам в тот же день.", "lawsuit occurred borduria"),
        ("Бордурия освободила двух заложников из порта.", "release occurred borduria"),
        ("Заседание Совета капитанов назначено на 22 мая.", "session planned council"),
    ],
)
def test_courts_and_sittings(text: str, wanted: str) -> None:
    found = told(text, WORLD)
    assert any(one == wanted for one in found), found
