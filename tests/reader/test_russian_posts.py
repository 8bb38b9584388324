"""Russian: who comes into a post and who leaves one, and names that take no part."""

from __future__ import annotations

import pytest

from russian_coast import NAMES, page, told
from servanda.reader import NameBook, read

WORLD = NameBook.build(NAMES)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Президент Сильдавии Иван Лодкин назначил нового начальника маяка.",
            "appointment occurred Иван Лодкин",
        ),
        (
            "Новым премьером стал глава порта Иван Лодкин, пишет газета.",
            "appointment occurred Иван Лодкин",
        ),
        (
            "Иван Лодкин сменил на посту министра флота капитана Петра Веслова.",
            "appointment occurred Иван Лодкин",
        ),
        (
            "Капитан Иван Лодкин приступил к работе на посту директора маяка.",
            "appointment occurred Иван Лодкин",
        ),
        ("Капитан Иван Лодкин возглавил Спасательный союз.", "appointment occurred Иван Лодкин"),
        ("Капитан Иван Лодкин уволен за опоздание на вахту.", "recall occurred Иван Лодкин"),
        ("Капитан Иван Лодкин покидает пост директора маяка.", "recall occurred Иван Лодкин"),
        ("Капитан Иван Лодкин подал прошение об отставке.", "recall occurred Иван Лодкин"),
        ("Капитан Иван Лодкин был отстранен от должности.", "recall occurred Иван Лодкин"),
    ],
)
def test_a_post_is_taken_or_left(text: str, wanted: str) -> None:
    assert wanted in told(text, WORLD)


@pytest.mark.parametrize(
    "text",
    [
        "Пост Петра Веслова займет капитан Иван Лодкин, пишет газета.",
        "Преемником Петра Веслова на посту министра станет Иван Лодкин.",
        "Директором маяка станет Иван Лодкин, сменивший на вахте Петра Веслова.",
    ],
)
def test_whose_a_post_was_does_not_take_it(text: str) -> None:
    found = told(text, WORLD)
    assert any(one == "appointment planned Иван Лодкин" for one in found), found


def test_who_leads_a_delegation_is_not_appointed() -> None:
    assert not told("Делегацию на берегу возглавит министр флота Иван Лодкин.", WORLD)


def test_a_captain_in_retirement_leaves_no_post() -> None:
    assert not told("Капитан в отставке Иван Лодкин живет у моря.", WORLD)


def test_the_object_of_a_pronoun_is_no_doer() -> None:
    text = "Президент Иван Лодкин прибыл в Бордурию. Он поздравил Петра Веслова с праздником."
    found = next(one for one in told(text, WORLD) if one.startswith("congratulation"))
    assert "Иван Лодкин" in found


def test_a_state_whose_minister_meets_is_not_met_beside_him() -> None:
    text = "Иван Лодкин встретился с министром обороны Республики Сильдавия Петром Весловым."
    assert "meeting occurred Иван Лодкин Пётр Веслов" in told(text, WORLD)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Бордурия заморозила активы сильдавского порта.", "sanction occurred borduria"),
        ("Бордурия запретила въезд двум рыбакам.", "sanction occurred borduria"),
        ("Бордурия выразила решительный протест из-за сетей.", "condemnation occurred borduria"),
        ("Бордурия дала порту кредит на ремонт маяка.", "aid occurred borduria"),
        ("Военные захватили власть в Бордурии.", "coup occurred borduria"),
        ("Бордурия объявила о выходе из Спасательного союза.", "withdrawal planned borduria"),
        ("Бордурия объявила о разрыве дипотношений с Сильдавией.", "diplomatic-relations occurred"),
        ("Бордурия обратилась в суд с иском против Сильдавии.", "lawsuit occurred borduria"),
        ("Бордурия использовала право вето в союзе.", "vote occurred borduria"),
    ],
)
def test_other_ways_of_saying_an_act(text: str, wanted: str) -> None:
    found = told(text, WORLD)
    assert any(one.startswith(wanted) for one in found), found


def test_history_is_nothing_one_accedes_to() -> None:
    assert not told("Бордурия вошла в историю как лучшая на регате.", WORLD)


def test_commas_alone_part_clauses_with_verbs_of_their_own() -> None:
    text = (
        "Директор маяка Петр Веслов освобожден от должности, новым главой маяка станет "
        "капитан Иван Лодкин."
    )
    found = told(text, WORLD)
    assert "recall occurred Петр Веслов" in found
    assert not any(one.startswith("recall") and "Иван" in one for one in found)


def test_a_list_before_its_verb_is_not_parted() -> None:
    found = told("Бордурия, Сильдавия и Спасательный союз подписали соглашение о рифах.", WORLD)
    assert "treaty-signed occurred borduria syldavia union" in found


def test_a_relative_in_the_nominative_is_of_whom_was_just_named() -> None:
    text = "Порт благодарит капитана Ивана Лодкина, который ушел в отставку по возрасту."
    assert "recall occurred Иван Лодкин" in told(text, WORLD)


def test_the_day_of_saying_so_is_not_the_day_of_the_act() -> None:
    text = "Бордурия вышлет дипломатов Сильдавии, заявила во вторник посланница порта."
    claims = read(page(text), WORLD).claims
    assert [claim.day for claim in claims if claim.type == "expulsion"] == [None]


def test_one_appointment_is_told_as_done_and_as_still_to_come() -> None:
    text = (
        "Директором маяка назначен капитан Иван Лодкин. "
        "На этом посту Иван Лодкин сменит Петра Веслова."
    )
    assert len([one for one in told(text, WORLD) if one.startswith("appointment")]) == 1


def test_whom_a_man_replaced_is_not_the_one_who_did() -> None:
    assert not told("На новой вахте боцман сменил капитана Петра Веслова.", WORLD)


def test_the_deputy_of_somebody_is_not_he() -> None:
    text = "Директором маяка назначена заместительница Петра Веслова Анна Лодкина."
    assert not any("Пётр" in one or "Петр" in one for one in told(text, WORLD))


def test_behind_this_or_that_a_name_is_free() -> None:
    text = "После этого Иван Лодкин посетит Бордурию, проведет встречу с Петром Весловым."
    assert any(
        one.startswith("visit planned") and "Иван Лодкин" in one for one in told(text, WORLD)
    )


def test_what_i_decided_is_not_what_those_who_met_last_decided() -> None:
    text = "Совет капитанов провел заседание. Сегодня я решил не выходить в море."
    assert not any(one.startswith("decision") for one in told(text, WORLD))


def test_a_beginning_behind_a_preposition_is_no_verb() -> None:
    text = "После начала ремонта маяка Иван Лодкин был назначен директором порта."
    assert "appointment occurred Иван Лодкин" in told(text, WORLD)


def test_an_organ_behind_another_phrase_is_free() -> None:
    assert "recall occurred borduria" in told(
        "В начале недели правительство Бордурии ушло в отставку.", WORLD
    )


def test_a_resolution_that_was_turned_down_is_denied() -> None:
    assert "resolution denied council" in told("Совет капитанов отклонил резолюцию о сетях.", WORLD)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Министр Антон Вельский встретился с мэрами Нижне-Озёрского Рыбацкого округа.",
            "Антон Вельский",
        ),
        (
            "Улов вырос, передал порт со ссылкой на представителя мэрии Каролину Галецкую.",
            "Каролина Галецкая",
        ),
    ],
)
def test_a_name_is_told_in_its_own_case_and_an_adjective_is_none(text: str, wanted: str) -> None:
    people = {one.name for one in read(page(text), WORLD).speakers}
    acting = {who for one in read(page(text), WORLD).claims for who in one.actors}
    assert not any(one.startswith("Нижне") for one in acting)
    assert wanted in people | acting
