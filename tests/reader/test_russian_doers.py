"""Russian: who does what an act tells, by the case of a name and by what stands around it."""

from __future__ import annotations

import pytest

from russian_coast import NAMES, PAD, page, row, told
from servanda.reader import NameBook, read

WORLD = NameBook.build(
    [
        *NAMES,
        row("НАТО", "nato", "organisation"),
        row("Председательство в Спасательном союзе", "chair", "office", "union"),
    ]
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Председательство в Спасательном союзе перешло к Сильдавии.",
            "chair-transfer occurred syldavia",
        ),
        ("Из Бордурии выслали дипломатов.", "expulsion occurred borduria"),
        ("Против Сильдавии введены новые санкции.", "sanction occurred syldavia"),
        ("Спасательным союзом утверждена новая концепция.", "decision occurred union"),
        ("Сильдавские власти ответят на решение Бордурии выслать дипломата.", "expulsion"),
        ("Бордурия призвала Сильдавию осудить угон шлюпки.", "condemnation advocated syldavia"),
        ("По итогам переговоров Спасательный союз утвердил бюджет.", "decision occurred union"),
        ("Санкции против Сильдавии отменены Спасательным союзом.", "sanction-relief occurred"),
        ("Сильдавия исключена из Спасательного союза.", "exclusion occurred"),
        ("Бордурия признала Сильдавию в этот понедельник.", "recognition occurred borduria"),
        ("Турнир завершился. Сильдавия не подавала заявку на вступление в Спасательный союз.", ""),
    ],
)
def test_who_does_it(text: str, wanted: str) -> None:
    found = told(text, WORLD)
    if wanted:
        assert any(one.startswith(wanted) for one in found), found
    else:
        assert not any("occurred" in one for one in found), found


def test_a_decision_of_another_is_not_that_of_whoever_answers_it() -> None:
    found = told("Сильдавия ответит на решение Бордурии выслать дипломата.", WORLD)
    assert "expulsion occurred borduria" in found
    assert not any("syldavia" in one for one in found)


def test_a_rank_between_an_office_and_its_holder_hides_neither() -> None:
    found = told(
        "Министр обороны Антон Вельский встретился с министром торговли Сильдавии "
        "генерал-полковником Борисом Хохловым.",
        WORLD,
    )
    assert "meeting occurred Антон Вельский Борис Хохлов" in found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Союз объявил о снятии санкций. Бордурия объявила о снятии санкций с порта.", "occurred"),
        ("Бордурия и Сильдавия договорились о скорой организации встречи лоцманов.", "planned"),
    ],
)
def test_what_is_announced_is_done_where_deciding_does_it(text: str, wanted: str) -> None:
    status = {"occurred": "sanction-relief occurred", "planned": "meeting planned"}[wanted]
    assert any(one.startswith(status) for one in told(text, WORLD))


def test_what_a_noun_is_for_is_not_told_by_a_headline() -> None:
    other = (
        "3 мая 2021, 10:00\n\nДля переговоров Бордурия и Сильдавия должны убрать сети\n\n"
        f"Об этом заявил капитан порта.{PAD}"
    )
    assert not [claim for claim in read(other, WORLD).claims if claim.status == "occurred"]


def days(text: str) -> list[str]:
    other = f"13 мая 2021, 10:00\n\nО разных делах последних дней\n\nВсё тихо.{PAD}\n\n{text}{PAD}"
    return [claim.day.text if claim.day else "" for claim in read(other, WORLD).claims]


def test_the_day_up_to_which_something_holds_is_not_the_day_it_was_done() -> None:
    assert days("Бордурия ввела санкции против Сильдавии до 31 декабря 2021 года.") == [""]


def test_the_day_of_what_a_participle_describes_is_not_that_of_the_verb() -> None:
    text = "Бордурия осудила Сильдавию из-за произошедшего в порту 4 мая угона."
    assert days(text) == [""]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Капитан Антон Вельский прибыл в Бордурию, где проведёт переговоры с лоцманами.",
            "negotiation planned Антон Вельский",
        ),
        (
            "Сильдавия стала вторым по счёту членом Спасательного союза.",
            "accession occurred syldavia",
        ),
        (
            "Полномочия главы в Спасательном союзе перешли от Бордурии к Сильдавии.",
            "chair-transfer occurred borduria syldavia",
        ),
        (
            "Говорили о Сильдавии. Заявку на вступление в Спасательный союз страна подала в мае.",
            "membership-application occurred syldavia",
        ),
        ("Его место займёт Антон Вельский.", "appointment planned Антон Вельский"),
    ],
)
def test_whom_the_words_around_mean(text: str, wanted: str) -> None:
    assert wanted in told(text, WORLD)


def test_whoever_goes_to_a_house_pays_no_visit() -> None:
    assert not told("Капитан Антон Вельский из Бордурии отправился в резиденцию лоцманов.", WORLD)


def test_a_day_that_opens_a_sentence_is_not_that_of_what_somebody_says() -> None:
    text = "4 мая капитан порта заявил, что Бордурия выслала дипломата Сильдавии."
    assert days(text) == [""]


def test_a_day_just_gone_is_not_the_one_in_a_year_of_what_lies_ahead() -> None:
    text = "5 мая Бордурия анонсировала подписание договора с Сильдавией."
    assert days(text) == [""]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "В порт прибыли президенты Бордурии и Сильдавии с большой свитой.",
            "visit occurred borduria syldavia",
        ),
        (
            "Бордурия отозвала посла Антона Вельского из Сильдавии в этот день.",
            "recall occurred borduria Антон Вельский",
        ),
        (
            "Бордурия после слов Антона Вельского отозвала посла из Сильдавии.",
            "recall occurred borduria",
        ),
        ("Бордурия доставит Сильдавии гуманитарную помощь.", "aid planned borduria"),
    ],
)
def test_who_is_told_with_whom(text: str, wanted: str) -> None:
    assert wanted in told(text, WORLD)


@pytest.mark.parametrize(
    "text",
    [
        "Власти Бордурии обратились к союзу с просьбой оказать помощь после бури.",
        "Бордурия предложила послу Сильдавии в Спасательном союзе покинуть страну.",
    ],
)
def test_a_request_for_help_and_a_request_to_go_touch_no_membership(text: str) -> None:
    types = {one.partition(" ")[0] for one in told(text, WORLD)}
    assert types.isdisjoint({"membership-application", "withdrawal"})


def test_a_fraction_ends_a_sentence() -> None:
    text = "4 мая в порту был шторм силой 6,5. Бордурия отозвала посла из Сильдавии."
    assert days(text) == [""]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Бордурия и Сильдавия согласились сократить вылов рыбы.", "agreement occurred"),
        ("Спасательный союз разослал приглашения в Бордурию.", "invitation occurred"),
        ("Антон Вельский рассказал, кто займёт пост министра.", ""),
        ("Бордурия оказала помощь в расследовании кражи в Сильдавии.", ""),
    ],
)
def test_words_that_make_an_act_of_what_they_stand_with(text: str, wanted: str) -> None:
    found = told(text, WORLD)
    assert any(one.startswith(wanted) for one in found) if wanted else not found


def test_the_topic_of_a_sitting_is_not_what_was_done_at_it() -> None:
    text = (
        "Страны Спасательного союза в ходе саммита официально оформят меморандум о намерениях "
        "Бордурии присоединиться к организации."
    )
    claims = read(page(text), WORLD).claims
    assert [claim.object for claim in claims if claim.type == "summit"] == [""]


@pytest.mark.parametrize(
    "text",
    [
        "Крушение Бордурии близко, и призвал к миру неизвестный капитан.",
        "Рыбаки Бордурии призвали открыть порт в тёплом море.",
        "Покойный посвятил жизнь свободе Бордурии, осудив войну.",
        "Старый причал Бордурии осудили на снос все соседи порта.",
    ],
)
def test_whose_something_is_does_not_act_for_it(text: str) -> None:
    assert not any("borduria" in one for one in told(text, WORLD)), told(text, WORLD)


@pytest.mark.parametrize(
    "text",
    [
        "Прокуратура Бордурии осудила угон шлюпки.",
        "Вице-премьер Бордурии осудил угон шлюпки.",
        "Глава канцелярии правительства Бордурии осудил угон шлюпки.",
    ],
)
def test_an_organ_acts_for_whose_it_is(text: str) -> None:
    assert "condemnation occurred borduria" in told(text, WORLD)


def test_a_person_named_as_in_the_record_is_no_part_of_a_phrase_before() -> None:
    text = "Таави Рыйв отдыхает. В преддверии выборов Таави Рыйв призвал Бордурию открыть порт."
    assert "appeal occurred Таави Рыйв" in told(text, WORLD)


def test_the_state_whose_money_is_counted_takes_no_part() -> None:
    assert not told(
        "Журнал оценил состояние рыбака в 17 млн долларов Бордурии, поставив его выше.", WORLD
    )


def test_who_was_in_office_before_is_not_put_into_it() -> None:
    text = "Совет капитанов утвердил начальника порта главой союза вместо 86-летнего Антона Рыйва."
    found = told(f"Антон Рыйв отдыхает. {text}", WORLD)
    assert "appointment occurred council" in found


def test_a_verb_of_several_is_said_by_no_last_name_alone() -> None:
    text = "Бордурцев призвали не ездить в Сильдавию."
    assert not any(one.startswith("appeal") for one in told(text, WORLD)), told(text, WORLD)


def test_a_name_behind_a_hyphen_is_part_of_another() -> None:
    assert not told("Губернатор штата Нью-Бордурия осудил угон шлюпки.", WORLD)


def test_behind_a_noun_a_name_without_cases_is_whose_that_is() -> None:
    assert "condemnation" not in " ".join(
        told("Соседние страны осудили удар НАТО по порту.", WORLD)
    )


def test_a_person_the_page_names_in_one_case_alone_is_not_taken_for_a_subject() -> None:
    text = "По приглашению Ли Вэйлина в Бордурию прибыл с визитом Антон Вельский."
    assert not any("Вэйлин" in one for one in told(f"Антон Вельский отдыхает. {text}", WORLD))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Читатели газеты осудили статью профессора Антона Вельского.", "condemnation"),
        ("В письме он резко осудил премьер-министра Антонио Берлуччи.", "condemnation"),
        ("Следуя предложению Антона Вельского, депутаты порта приняли обращение.", "declaration"),
        ("Участники похода осуждают усиление сильдавских войск у берега.", "condemnation"),
        ("Рыбаки помнят, как связались по телефону с Бордурией.", "phone-call"),
    ],
)
def test_whoever_is_only_near_does_nothing(text: str, wrong: str) -> None:
    found = told(text, WORLD)
    assert not any(one.startswith(wrong) for one in found), found
