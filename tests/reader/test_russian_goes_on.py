"""What a page goes on to tell: votes that are counted, a summit in passing, what waits for more."""

from __future__ import annotations

import pytest

from russian_coast import NAMES, dated, row
from servanda.reader import NameBook

WORLD = NameBook.build(
    [*NAMES, row("Гондурия", "gonduria", "state"), row("Гондурии", "gonduria", "state")]
)
SIGNED = "Бордурия и Сильдавия 5 марта подписали соглашение о перевозках. "
APPROVED = "Парламент Бордурии 4 апреля ратифицировал соглашение с Сильдавией. "


def told(text: str) -> set[str]:
    return dated(text, WORLD)


def test_those_who_voted_are_counted() -> None:
    vote = "parliament-vote occurred borduria 2021-04-04"
    for counted in (
        "За проголосовали 71, против — 4.",
        "За ратификацию проголосовали 71 депутат, двое воздержались.",
        "Закон поддержали 71 депутат при необходимых 61.",
        "При этом 71 депутат проголосовал за.",
    ):
        assert vote in told(APPROVED + counted), counted


@pytest.mark.parametrize(
    "text",
    [
        "Бордурия ждет гостей. За новый маяк проголосовали 71 читатель.",
        APPROVED + "За документ Ассамблеи проголосовали 71 делегация.",
        APPROVED + "За столом сидели 71 депутат.",
        APPROVED + "Закон поддержали моряки.",
    ],
)
def test_others_are_no_votes_of_a_parliament(text: str) -> None:
    assert not [one for one in told(text) if one.startswith("parliament-vote")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Решение о маяках Спасательный союз принял на прошлогоднем саммите в Клове.",
            "summit occurred union 2020",
        ),
        (
            (
                "Спасательный союз открыт. Председательство Бордурия передаст на саммите в Клове, "
                "намеченном на 5 июня."
            ),
            "summit planned union 2021-06-05",
        ),
        (
            "Спасательный союз открыт. Вопрос обсудят на саммите, который пройдет 5 июня.",
            "summit planned union 2021-06-05",
        ),
    ],
)
def test_a_summit_in_passing_is_of_whoever_sits(text: str, wanted: str) -> None:
    assert wanted in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Спасательный союз открыт. Экономический саммит в Клове 5 июня обсудит рыбу.",
        "Спасательный союз открыт. Саммит в Клове между Бордурией и Сильдавией 5 июня отложен.",
        "Спасательный союз открыт. Участники саммита 5 июня получат по рыбе.",
    ],
)
def test_another_summit_is_not(text: str) -> None:
    assert not [one for one in told(text) if one.startswith("summit") and "union" in one]


def test_what_happens_at_what_is_to_come_lies_ahead_with_it() -> None:
    claims = told("На заседании 5 июня Совет капитанов намерен согласовать меры.")
    assert "session planned council 2021-06-05" in claims
    assert "session occurred council 2021-06-05" not in claims


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "В силу документ вступит 1 июня.",
            "entry-into-force planned borduria syldavia 2021-06-01",
        ),
        (
            "С этого дня соглашение считается вступившим в силу.",
            "entry-into-force occurred borduria syldavia 2021-03-05",
        ),
        (
            (
                "Его ратифицировала Бордурия. В силу соглашение вступит после того, как процедуры "
                "завершат все стороны."
            ),
            "entry-into-force conditional borduria syldavia",
        ),
    ],
)
def test_a_text_goes_on_as_whoever_signed_it(text: str, wanted: str) -> None:
    assert wanted in told(SIGNED + text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Бордурия выйдет из Спасательного союза, если Гондурия не уступит.", "conditional"),
        ("Бордурия выйдет из Спасательного союза только после референдума.", "conditional"),
        ("Бордурия вышла бы из Спасательного союза.", "conditional"),
        ("Если бы Бордурия вышла из Спасательного союза, моряки огорчились бы.", "conditional"),
        ("Бордурия выйдет из Спасательного союза в июне.", "planned"),
        ("Бордурия вышла из Спасательного союза после того, как сгорел маяк.", "occurred"),
        ("Бордурия не выйдет из Спасательного союза, если маяк починят.", "denied"),
    ],
)
def test_what_waits_for_another_thing_is_conditional(text: str, wanted: str) -> None:
    assert [one for one in told(text) if one.startswith(f"withdrawal {wanted} borduria")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("В МИД Бордурии пригласили посла Сильдавии.", "summons occurred borduria syldavia"),
        ("Бордурия не будет участвовать в санкциях.", "sanction denied borduria"),
        (
            "Совет капитанов утвердил Положение о статусе наблюдателя.",
            "decision occurred council",
        ),
    ],
)
def test_words_that_were_missing(text: str, wanted: str) -> None:
    assert [one for one in told(text) if one.startswith(wanted)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Силы быстрого развертывания Спасательного союза поют.", "deployment"),
        ("Делегации возглавили министр Бордурии Иван Рыбкин и министр Гондурии.", "appointment"),
        ("Министр Иван Рыбкин намерен сменить статус наблюдателя на членство.", "appointment"),
        ("Бордурия отозвала приглашение наблюдателям Спасательного союза.", "invitation occurred"),
        ("Комиссия по выборам и референдумам Бордурии аккредитовала гостей.", "referendum"),
    ],
)
def test_what_only_looks_like_an_act(text: str, kind: str) -> None:
    assert not [one for one in told(text) if one.startswith(kind)]


def test_the_country_in_somebodys_words_is_his_own() -> None:
    claims = told(
        "Министр иностранных дел Бордурии Иван Рыбкин посетил Сильдавию. По словам Рыбкина, "
        "страна вступит в Спасательный союз."
    )
    assert "accession planned borduria" in claims
    assert not [one for one in claims if one.startswith("accession planned syldavia")]


def test_who_signs_laws_and_what_parliament_it_was() -> None:
    claims = told(APPROVED + "Закон в семидневный срок должен подписать президент.")
    assert "promulgation planned borduria" in claims
    claims = told(APPROVED + "В марте парламент денонсировал договор о мосте.")
    assert "parliament-approval occurred borduria 2021-03" in claims
    claims = told(APPROVED + "Указ о назначении послов президент подписал в марте.")
    assert not [one for one in claims if one.startswith("promulgation")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("По итогам меморандум подписали стороны.", "memorandum occurred borduria syldavia"),
        ("Соглашение о мосте подписали министры.", "treaty-signed occurred borduria syldavia"),
    ],
)
def test_a_subject_right_behind_its_verb(text: str, wanted: str) -> None:
    claims = told("Бордурия и Сильдавия провели переговоры 5 марта. " + text)
    assert [one for one in claims if one.startswith(wanted)], claims


def test_those_who_sit_are_those_who_sat() -> None:
    text = (
        "Совет капитанов провел заседание 5 марта. Статус предоставляет Совет шкиперов Лесного "
        "союза. Главы ведомств приняли Заявление о рыбе."
    )
    assert "declaration occurred council 2021-03-05" in told(text)


def test_a_council_is_none_that_is_called_otherwise() -> None:
    text = "Посол ушел в Совет капитанов. Комитет принял решение о лодках."
    assert not [one for one in told(text) if one.startswith("decision occurred council")]


def test_the_day_of_a_sitting_is_that_of_what_is_done_at_it() -> None:
    text = "Спасательный союз открыт. Председательство Гондурия передаст на саммите в Клове, "
    assert "chair-transfer planned gonduria 2021-06-05" in told(text + "намеченном на 5 июня.")
    assert "chair-transfer planned gonduria 2021-06-05" not in told(text + "открытом 5 июня.")


def test_a_decision_that_took_effect_dates_what_was_decided() -> None:
    text = "Бордурия закрыла воздушное пространство для Сильдавии. "
    closed = "airspace-closed occurred borduria "
    assert closed + "2021-04-02" in told(text + "Решение вступило в силу 2 апреля.")
    assert closed + "2021-05-03" in told(text + "Решение вступит в силу 2 июня.")
    assert closed + "2021-05-03" in told(text + "Решение принято в 2020 году.")


def test_an_aeroplane_pays_no_visit() -> None:
    text = "Рыбаков встретил министр Сильдавии Иван Рыбкин, самолет уже вылетел в Бордурию."
    assert not [one for one in told(text) if one.startswith("visit")]


def test_a_parliament_that_nobody_names_is_that_of_the_state_that_consented() -> None:
    text = "Парламент также принял закон о денонсации договора 2010 года."
    assert "treaty-ended occurred borduria 2010" in told(APPROVED + text)
