"""Acts by the verbs, nouns and participles that Russian agencies tell them with most often."""

from __future__ import annotations

import pytest

from russian_coast import NAMES, page
from servanda.reader import NameBook, read

WORLD = NameBook.build(NAMES)


def told(text: str) -> set[str]:
    claims = read(page(text), WORLD).claims
    return {f"{one.type} {one.status} {' '.join(one.actors)}".strip() for one in claims}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Спасательный союз дал зелёный свет строительству маяка.", "decision occurred union"),
        ("Совет капитанов поручил штабу подготовить программу.", "decision occurred council"),
        ("Совет капитанов санкционировал осмотр всех судов.", "decision occurred council"),
        ("Правительство Бордурии разрешило вывоз рыбы.", "decision occurred borduria"),
        ("Совет капитанов примет решение в субботу.", "decision planned council"),
        ("Бордурия выдвинула Петра Ершова на пост капитана.", "nomination occurred"),
        ("Бордурия предложила кандидатуру Ершова на должность капитана.", "nomination"),
        ("Бордурия стала страной-председателем Совета капитанов.", "chair-transfer occurred"),
        ("В 2022 году председательствовать в Спасательном союзе будет Бордурия.", "chair-transfer"),
        ("Бордурия возглавила Совет капитанов.", "chair-transfer occurred borduria"),
        ("На саммите Спасательного союза принята декларация.", "declaration occurred union"),
        ("Бордурия и Сильдавия сделали совместное заявление.", "declaration occurred"),
        ("По итогам саммита Спасательного союза опубликовано коммюнике.", "communique occurred"),
        ("Спасательный союз принял конвенцию о маяках.", "treaty-adopted occurred union"),
        ("Бордурия поддержала резолюцию о рыбе.", "vote occurred borduria"),
        ("Бордурия внесла в Совет капитанов проект резолюции.", "proposal occurred borduria"),
        ("Бордурия выдвинула инициативу о тихом море.", "proposal occurred borduria"),
        ("Бордурия выступила с предложением построить маяк.", "proposal occurred borduria"),
        ("Спасательный союз рекомендовал начать ремонт пристани.", "proposal occurred union"),
        ("Бордурия потребовала от Сильдавии объяснений.", "appeal occurred borduria"),
        ("Бордурия обратилась к Спасательному союзу за помощью.", "appeal occurred borduria"),
        ("Бордурия запросила созыв заседания Совета капитанов.", "appeal occurred borduria"),
        ("Главы флотов стран Спасательного союза соберутся в мае.", "meeting planned union"),
        ("Президент Бордурии поговорил с капитаном Сильдавии.", "meeting occurred"),
        ("Президент Бордурии вылетел в Сильдавию.", "visit occurred borduria"),
        ("Президент Бордурии дал пресс-конференцию.", "briefing occurred borduria"),
        ("Бордурия усилила военное присутствие на острове.", "deployment occurred borduria"),
        ("Бордурия разместила на острове ракеты.", "deployment occurred borduria"),
        ("Спасательный союз отстранил Бордурию.", "participation-freeze occurred union borduria"),
        ("Парламент Бордурии проголосует за ратификацию договора.", "parliament-vote planned"),
        ("Бордурия проведёт референдум о вступлении в союз.", "referendum planned borduria"),
        ("Спасательный союз создал рабочую группу.", "establishment occurred union"),
        ("Спасательный союз создаст силы береговой охраны.", "force-creation planned union"),
        ("Бордурия и Сильдавия урегулировали спор о бухте.", "settlement occurred"),
    ],
)
def test_a_frequent_word_tells_of_its_act(text: str, wanted: str) -> None:
    assert any(one.startswith(wanted) for one in told(text)), told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Спасательный союз рекомендовал людям носить тёплые шапки.",
        "Совет капитанов разрешил спор двух рыбаков.",
        "Бордурия представила отчёт о плане улова.",
        "На саммите Спасательного союза такое решение принято не было.",
    ],
)
def test_another_meaning_tells_of_none(text: str) -> None:
    acts = {one for one in told(text) if not one.startswith(("statement", "summit"))}
    assert acts == set()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Бордурия, подписавшая договор о рыбе, строит мост.", "treaty-signed occurred borduria"),
        ("Подписавшая договор о рыбе Бордурия строит мост.", "treaty-signed occurred borduria"),
        ("Вступившая в Спасательный союз Бордурия строит мост.", "accession occurred borduria"),
        ("Бордурия, вышедшая из Спасательного союза, строит мост.", "withdrawal occurred borduria"),
        ("Бордурия и Сильдавия, ратифицировавшие договор, молчат.", "ratification occurred"),
        ("Прибывший в Сильдавию президент Бордурии молчит.", "visit occurred borduria"),
        ("Санкции, введённые Бордурией, мешают рыбакам.", "sanction occurred borduria"),
        ("Введённые Бордурией санкции мешают рыбакам.", "sanction occurred borduria"),
        (
            "Сильдавия недовольна: введённые Бордурией санкции остались.",
            "sanction occurred borduria",
        ),
        ("Состоялся отзыв посла Бордурией из Сильдавии.", "recall occurred borduria"),
        (
            "Подписание договора Бордурией и Сильдавией ожидается в мае.",
            "treaty-signed planned borduria syldavia",
        ),
        ("Бордурия избрана непостоянным членом Совета капитанов.", "appointment occurred borduria"),
        ("Спасательный союз избрал Бордурию в Совет капитанов.", "appointment occurred union"),
        ("Мандат миссии Спасательного союза продлён на год.", "decision occurred union"),
        ("Председательствование в союзе перешло от Бордурии Сильдавии.", "chair-transfer occurred"),
        ("Функции председателя Совета капитанов возложены на Бордурию.", "chair-transfer occurred"),
        ("Бордурию приняли в Спасательный союз.", "accession occurred borduria"),
        ("Прошли консультации между МИД Бордурии и Сильдавии.", "consultations occurred"),
        (
            "Президент Бордурии прибудет в Клов для участия в саммите Спасательного союза.",
            "summit planned",
        ),
    ],
)
def test_a_participle_or_noun_tells_who_did_it(text: str, wanted: str) -> None:
    assert any(one.startswith(wanted) for one in told(text)), told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Введённые санкции Бордурия считает вредными.",
        "Учения направлены на повышение слаженности сил Спасательного союза.",
        "Подписанный договор Бордурия хранит в сейфе.",
    ],
)
def test_a_participle_that_nobody_named_did_tells_of_none(text: str) -> None:
    acts = {
        one for one in told(text) if one.split()[0] in ("sanction", "deployment", "ratification")
    }
    assert acts == set()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Спасательный союз принял Бордурию в свой состав.", "accession occurred union borduria"),
        ("Спасательный союз пополнился новым членом, Бордурией.", "accession occurred"),
        ("Новым членом Спасательного союза стала Бордурия.", "accession occurred borduria"),
        ("Процедура вступления Бордурии в Спасательный союз завершена.", "accession occurred"),
        ("Бордурия вернулась в Спасательный союз.", "reinstatement occurred borduria"),
        ("Бордурия может вернуться в Спасательный союз.", "reinstatement possible borduria"),
        ("Поступила заявка Бордурии на вступление в Спасательный союз.", "membership-application"),
        (
            "Бордурия обратилась с просьбой о членстве в Спасательном союзе.",
            "membership-application",
        ),
        ("Бордурия отозвала подпись под договором о маяках.", "withdrawal occurred borduria"),
        ("Бордурия отказалась от участия в договоре о маяках.", "withdrawal occurred borduria"),
        ("Бордурия заступила на пост председателя Спасательного союза.", "chair-transfer occurred"),
        ("Спасательный союз был создан в мае 2009 года.", "founding occurred union"),
        ("Президент Бордурии Пётр Ершов отменил санкции.", "sanction-relief occurred"),
        ("Бордурия распорядилась отозвать посла из Сильдавии.", "recall occurred borduria"),
        (
            "Для Бордурии конвенция о маяках вступила с мая в силу.",
            "entry-into-force occurred borduria",
        ),
        (
            "По итогам визита президента Бордурии в Сильдавию подписан ряд документов.",
            "document-signing occurred",
        ),
        (
            "По итогам встречи Бордурии с Сильдавией планируется подписать договор.",
            "treaty-signed planned",
        ),
        ("Подписи под договором поставили Бордурия и Сильдавия.", "treaty-signed occurred"),
        (
            "Секретариат передал: Совет капитанов разослал приглашения.",
            "invitation occurred council",
        ),
        ("Миссию Спасательного союза возглавит Пётр Ершов.", "appointment planned"),
    ],
)
def test_the_steps_of_who_belongs_where_are_told(text: str, wanted: str) -> None:
    assert any(one.startswith(wanted) for one in told(text)), told(text)


def test_a_decree_in_the_infinitive_is_done() -> None:
    text = "Ратифицировать договор между Бордурией и Сильдавией о маяках, подписанный в Клове."
    assert any(one.startswith("ratification occurred") for one in told(text)), told(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Свой пост покинул министр рыбы Пётр Ершов.", "recall occurred"),
        ("Отставку министра Ершова приняла вчера Бордурия.", "recall occurred"),
        ("Решение о тихом море принял Совет капитанов.", "decision occurred council"),
        ("Вето на проект резолюции наложила Бордурия.", "vote occurred borduria"),
        ("Председателем Спасательного союза на год стала Бордурия.", "chair-transfer occurred"),
        (
            "Подписан договор о рыбе между Бордурией и Сильдавией.",
            "treaty-signed occurred borduria",
        ),
        ("Договор о рыбе между Бордурией и Сильдавией подписывается в мае.", "treaty-signed"),
        ("Выход Бордурии из Спасательного союза вступил в силу.", "withdrawal occurred borduria"),
        (
            "Состоялся обмен грамотами о ратификации между Бордурией и Сильдавией.",
            "deposit occurred",
        ),
    ],
)
def test_what_is_done_may_stand_before_its_verb(text: str, wanted: str) -> None:
    assert any(one.startswith(wanted) for one in told(text)), told(text)
