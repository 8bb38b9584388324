"""Russian acts by what stands around them: denied, decided on, led, in another order of words."""

from __future__ import annotations

import pytest

from russian_coast import NAMES, page, row
from servanda.reader import NameBook, read

WORLD = NameBook.build(
    [
        *NAMES,
        row("Спасательного союза", "union", "organisation"),
        row("Морской суд", "sea-court", "body", "union"),
        row("Бордурии", "borduria", "state"),
        row("Бордурией", "borduria", "state"),
        row("Бордурию", "borduria", "state"),
        row("Сильдавии", "syldavia", "state"),
        row("Сильдавией", "syldavia", "state"),
        row("Сильдавию", "syldavia", "state"),
    ]
)


def told(text: str) -> list[str]:
    claims = read(page(text), WORLD).claims
    return [" ".join((one.type, one.status, *sorted(one.actors))) for one in claims]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Встреча министров Бордурии и Сильдавии не состоялась.", "denied"),
        ("Встреча министров Бордурии и Сильдавии не состоится.", "denied"),
        ("Встреча министров Бордурии и Сильдавии может состояться в порту.", "possible"),
        ("Министр Сильдавии призвал Бордурию начать переговоры о мосте.", "advocated"),
        ("Не исключено, что Бордурия подпишет договор о мосте.", "possible"),
        ("Договор между Бордурией и Сильдавией так и не был подписан.", "denied"),
        ("Бордурия отказалась подписывать декларацию о мосте.", "denied"),
        ("Визит президента Бордурии в Сильдавию отменён.", "denied"),
        ("Саммит Спасательного союза в этом городе отменён.", "denied"),
        ("Бордурия заблокировала продление санкций против Сильдавии.", "denied"),
        ("Правительство Бордурии приняло решение о денонсации соглашения.", "planned"),
        ("Бордурия не планирует направлять войска к мосту.", "denied"),
        ("Бордурия выступила против вступления Сильдавии в Спасательный союз.", "denied"),
        ("Министры поддержали вступление Сильдавии в Спасательный союз.", "advocated"),
        ("Оппозиция потребовала выхода Бордурии из Спасательного союза.", "advocated"),
        ("Бордурия готовит новый пакет санкций против Сильдавии.", "planned"),
    ],
)
def test_how_far(text: str, wanted: str) -> None:
    assert wanted in {one.split()[1] for one in told(text)}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Договор о сотрудничестве подписали Бордурия и Сильдавия.",
            "treaty-signed occurred borduria syldavia",
        ),
        (
            "Бордурия и Сильдавия скрепили подписями договор о мосте.",
            "treaty-signed occurred borduria syldavia",
        ),
        ("Состоялся визит президента Бордурии в Сильдавию.", "visit occurred borduria"),
        ("Бордурию посетил президент Сильдавии.", "visit occurred syldavia"),
        ("Инспекторы Спасательного союза посетили маяк.", "visit occurred union"),
        ("Президент Бордурии находится с визитом в Сильдавии.", "visit ongoing borduria"),
        (
            "Антон Вельский принял посла Сильдавии в порту.",
            "meeting occurred syldavia Антон Вельский",
        ),
        ("Бордурия внесла в санкционный список трёх капитанов.", "sanction occurred borduria"),
        ("Бордурия наложила вето на резолюцию о мосте.", "vote occurred borduria"),
        ("Бордурия перебросит к мосту три тысячи военных.", "deployment planned borduria"),
        (
            "Персонами нон грата объявлены два сотрудника посольства Бордурии в Сильдавии.",
            "expulsion occurred borduria syldavia",
        ),
        (
            "Бордурия и Сильдавия достигли соглашения о мосте.",
            "agreement occurred borduria syldavia",
        ),
        ("Мария Вельская стала премьер-министром Бордурии.", "appointment occurred Мария Вельская"),
        ("Совет капитанов проголосует по резолюции о мосте.", "vote planned council"),
        (
            "Антон Вельский приехал в порт. Дипломат встретился с капитаном Борисом Хохловым.",
            "meeting occurred Антон Вельский Борис Хохлов",
        ),
        (
            "Антон Вельский был принят президентом Сильдавии в порту.",
            "meeting occurred syldavia Антон Вельский",
        ),
        (
            "Во время визита министр Антон Вельский встретился с Борисом Хохловым.",
            "visit occurred Антон Вельский",
        ),
        (
            "Спасательный союз решил приостановить участие Сильдавии в своей работе.",
            "participation-freeze occurred syldavia union",
        ),
        (
            "Встреча на высшем уровне Спасательного союза завершилась в субботу.",
            "summit occurred union",
        ),
        (
            (
                "В этот день глава Бордурии провёл встречи с мэром Антоном Вельским, "
                "министром торговли Сильдавии Борисом Хохловым."
            ),
            "meeting occurred borduria Антон Вельский Борис Хохлов",
        ),
        ("Спасательный союз созовёт внеочередное заседание.", "session planned union"),
        ("Морской суд огласит приговор по делу о маяке.", "ruling planned sea-court"),
        ("Морской суд начинает слушания по делу о маяке.", "session ongoing sea-court"),
        ("Спасательный союз обнародовал заявление о мосте.", "declaration occurred union"),
        ("Бордурия подала иск против Сильдавии.", "lawsuit occurred borduria"),
        ("Морской суд обязал Сильдавию убрать маяк.", "ruling occurred sea-court"),
        ("Морской суд выдал ордер на арест капитана.", "arrest-warrant occurred sea-court"),
        (
            "Бордурия признала независимость Сильдавии.",
            "recognition occurred borduria syldavia",
        ),
        (
            "Бордурия выступила посредником в споре о маяке.",
            "mediation occurred borduria",
        ),
        ("Спасательный союз принял решение продлить санкции.", "sanction occurred union"),
        ("Совет капитанов принял соответствующее решение о маяках.", "decision occurred council"),
        (
            "Министр Бордурии призвал Сильдавию начать переговоры.",
            "negotiation advocated syldavia",
        ),
    ],
)
def test_what_is_told(text: str, wanted: str) -> None:
    assert wanted in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Бордурия обсуждает перспективы вступления Сильдавии в Спасательный союз.",
        "Бордурия ратифицировала протокол о вступлении Сильдавии в Спасательный союз.",
        "Сильдавия завершила все процедуры по присоединению к Спасательному союзу.",
    ],
)
def test_what_is_only_talked_of_is_no_accession(text: str) -> None:
    assert not any(one.startswith("accession") for one in told(text))


def test_who_favours_a_visit_does_not_pay_it() -> None:
    assert "visit planned syldavia" in told("Бордурия одобрила поездку министра Сильдавии.")


@pytest.mark.parametrize(
    "text",
    [
        "Бордурия уточнила повестку переговоров и день отъезда.",
        "Бордурия начала координацию усилий, направленных на замораживание членства Сильдавии.",
    ],
)
def test_what_is_only_on_the_agenda_is_not_told(text: str) -> None:
    assert not told(text)


def test_a_visit_somebody_is_asked_for_was_not_paid() -> None:
    found = told("Антон Вельский пригласил Бориса Хохлова посетить порт.")
    assert not any(one.startswith("visit occurred") for one in found)


def test_the_post_before_a_rank_is_part_of_the_office() -> None:
    text = "Начальник штаба СПСЗ генерал-полковник Антон Вельский сообщил, что море спокойно."
    assert [one.office for one in read(page(text), WORLD).speakers] == [
        "Начальник штаба СПСЗ генерал-полковник"
    ]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Толпа собралась у причала, требуя отставки Антона Вельского.", "recall occurred"),
        (
            "Порт не смог вовремя получить точных сведений о визите Антона Вельского в Бордурию.",
            "visit",
        ),
    ],
)
def test_what_is_approved_demanded_or_only_known_of_is_not_told_as_done(
    text: str, wrong: str
) -> None:
    found = told(text)
    assert not any(one.startswith(wrong) for one in found), found
