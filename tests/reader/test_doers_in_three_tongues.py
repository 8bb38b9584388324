"""Who does an act, told alike in German, English and Russian."""

from __future__ import annotations

import pytest

from servanda.reader import read
from servanda.reader.claims.by_weights import ByWeights
from three_tongues import COASTS, book_of

WORLD = book_of(
    *COASTS,
    ("council", "body", "Hafenrat", "Harbour Council", "Совет гаваней"),
    ("pe", "state", "Peru", "Peru", "Перу"),
)
QUIET = {
    "de": " Das Wetter an der Küste war gut, und die Zeitungen berichteten davon ausführlich.",
    "en": " The weather on the coast was good, and the newspapers told of it at length.",
    "ru": " Погода на побережье была хорошая, и газеты подробно писали об этом.",
}


@pytest.fixture(autouse=True)
def rules_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """What weights of words alone make likely is no rule's."""
    monkeypatch.setattr(ByWeights, "with_more", lambda _, claims: claims)


def actors(lang: str, text: str, kind: str) -> set[str]:
    """Who acts in the claims of one type."""
    article = read(text + QUIET[lang], WORLD, langs=(lang,))
    return {one for claim in article.claims if claim.type == kind for one in claim.actors}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Bordurien verhandelt mit Lima über die Fischerei."),
        ("de", "Mit Lima verhandelt Bordurien seit Mai über die Fischerei."),
        ("en", "Borduria is negotiating with Lima on fisheries."),
        ("en", "Borduria resumed talks with Lima on Monday."),
        ("ru", "Бордурия ведет переговоры с Лимой о рыболовстве."),
        ("ru", "Бордурия начала с Лимой переговоры о рыболовстве."),
    ],
)
def test_behind_with_a_capital_is_its_state(lang: str, text: str) -> None:
    assert actors(lang, text, "negotiation") == {"borduria", "pe"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Bordurien nahm Gespräche mit Lima und Oslo auf."),
        ("en", "Borduria resumed talks with Lima and Oslo on Monday."),
        ("ru", "Бордурия открыла с Лимой и Осло переговоры."),
    ],
)
def test_two_capitals_behind_with(lang: str, text: str) -> None:
    assert actors(lang, text, "negotiation") == {"borduria", "pe", "no"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Bordurien führte am Montag in Lima Gespräche mit Syldavien."),
        ("en", "Borduria held talks with Syldavia in Lima on Monday."),
        ("ru", "Бордурия провела в Лиме переговоры с Сильдавией."),
    ],
)
def test_where_they_talk_is_no_partner(lang: str, text: str) -> None:
    assert actors(lang, text, "negotiation") == {"borduria", "syldavia"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Borduriens Minister trifft sich am Montag mit Kollegen aus Syldavien und Peru."),
        ("en", "Borduria's minister met colleagues from Syldavia and Peru on Monday."),
        ("en", "Borduria's minister met on Monday with envoys from Syldavia and Peru."),
        ("en", "Borduria's minister met colleagues from Lima and Syldavia on Monday."),
        ("ru", "Министр Бордурии встретился с коллегами из Сильдавии и Перу."),
        ("ru", "Министр Бордурии встретился с коллегами из Лимы и Сильдавии."),
    ],
)
def test_where_those_come_from_whom_one_meets(lang: str, text: str) -> None:
    assert actors(lang, text, "meeting") == {"borduria", "syldavia", "pe"}


def test_what_goods_come_from_is_no_partner() -> None:
    text = "Borduria held talks with experts on goods from Syldavia in the harbour."
    assert actors("en", text, "negotiation") == {"borduria"}


def test_a_dialogue_before_a_signing_names_no_signer() -> None:
    text = "Borduria should open a dialogue with Lima on fish before the convention is signed."
    assert actors("en", text, "treaty-signed") == set()


def test_trains_between_towns_are_no_treaty() -> None:
    text = "Trains between Lima and Oslo were halted before Borduria signed a treaty with Syldavia."
    assert actors("en", text, "treaty-signed") == {"borduria", "syldavia"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Bordurien beantragte eine Sondersitzung der Rettungsunion."),
        ("de", "Bordurien hat eine Sitzung der Rettungsunion beantragt."),
        ("de", "Nach dem Angriff berief Bordurien eine Sondersitzung der Rettungsunion ein."),
        ("en", "Borduria requested an emergency session of the Rescue Union."),
        ("en", "Borduria has asked for an emergency meeting of the Rescue Union."),
        ("ru", "Бордурия запросила экстренное заседание Спасательного союза."),
        ("ru", "Бордурия потребовала созвать заседание Спасательного союза."),
    ],
)
def test_who_asks_for_a_sitting_is_told(lang: str, text: str) -> None:
    assert actors(lang, text, "session") | actors(lang, text, "meeting") == {"union", "borduria"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Bordurien verlangte auf der Sitzung der Rettungsunion Hilfe."),
        ("en", "Borduria asked for help at a session of the Rescue Union."),
        ("ru", "На заседании Спасательного союза Бордурия потребовала помощи."),
    ],
)
def test_what_is_asked_for_at_a_sitting_calls_none(lang: str, text: str) -> None:
    assert actors(lang, text, "session") == {"union"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Das Abkommen Borduriens mit Syldavien trat am Montag in Kraft."),
        ("de", "Das Abkommen zwischen Bordurien und Syldavien ist am Montag in Kraft getreten."),
        ("en", "Borduria's free trade pact with Syldavia took effect in July."),
        ("en", "The Borduria-Syldavia agreement entered into force on Monday."),
        ("en", "Borduria and Syldavia, whose treaty came into force last year, have met."),
        ("en", "The convention becomes effective for Borduria and Syldavia on 1 July 2023."),
        ("ru", "Соглашение Бордурии с Сильдавией вступило в силу в понедельник."),
        ("ru", "Договор между Бордурией и Сильдавией вступил в силу в понедельник."),
        ("ru", "Соглашение Бордурии и Сильдавии вступило в силу в понедельник."),
    ],
)
def test_whose_text_comes_into_force(lang: str, text: str) -> None:
    assert actors(lang, text, "entry-into-force") == {"borduria", "syldavia"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Bordurien freut sich, dass das Abkommen am Montag in Kraft trat."),
        ("en", "Borduria hopes that the agreement will enter into force for the summer season."),
        ("ru", "Соглашение, которое Бордурия долго отвергала, вступило в силу в понедельник."),
    ],
)
def test_who_only_speaks_of_a_text_is_none_of_its_parties(lang: str, text: str) -> None:
    assert actors(lang, text, "entry-into-force") == set()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Bordurien übergab Syldavien den Vorsitz in der Rettungsunion."),
        ("de", "Bordurien übergab den Vorsitz in der Rettungsunion an Syldavien."),
        ("ru", "Бордурия передала председательство Сильдавии."),
        ("ru", "Бордурия передала полномочия Сильдавии."),
    ],
)
def test_who_gets_a_chair(lang: str, text: str) -> None:
    assert actors(lang, text, "chair-transfer") == {"borduria", "syldavia"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Am Montag übernahm Bordurien den Vorsitz der Rettungsunion."),
        ("ru", "Бордурия передала председательство в присутствии министра Сильдавии."),
    ],
)
def test_who_stands_by_gets_none(lang: str, text: str) -> None:
    assert actors(lang, text, "chair-transfer") == {"borduria"}


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("de", "Außenminister Al-Hamra traf am Montag den Minister Borduriens.", "Al-Hamra"),
        ("de", "Außenminister al-Hamra traf am Montag den Minister Borduriens.", "al-Hamra"),
        ("de", "Präsident Krull-Weiden traf am Montag den Minister Borduriens.", "Krull-Weiden"),
        ("de", "Vizepremier Karpow traf am Montag den Minister Borduriens.", "Karpow"),
        ("de", "Minister Kairat Omarow traf am Montag den Minister Borduriens.", "Kairat Omarow"),
        ("en", "Foreign Minister Al-Hamra met the minister of Borduria.", "Al-Hamra"),
        ("en", "President-elect Paul Hamra met the minister of Borduria.", "Paul Hamra"),
        ("ru", "Министр встретился с послом Энцо Каррадоне в Бордурии.", "Энцо Каррадоне"),
        ("ru", "Министр принял посла Рэндзи Такаду в Бордурии.", "Рэндзи Такада"),
        ("ru", "Министр встретился с заместителем министра Д. Юрчевой.", "Д. Юрчева"),
    ],
)
def test_names_behind_offices(lang: str, text: str, name: str) -> None:
    assert name in actors(lang, text, "meeting")


@pytest.mark.parametrize(
    "text",
    [
        "Der Minister Nordrhein-Westfalens traf am Montag den Minister Borduriens.",
        "Borduriens Premier wird als erster Regierungschef seines Landes Oslo besuchen.",
        "Der Verrat und der Apparat trafen am Montag den Minister Borduriens.",
    ],
)
def test_lands_and_nouns_are_nobody(text: str) -> None:
    claims = read(text + QUIET["de"], WORLD, langs=("de",)).claims
    assert {one for claim in claims for one in claim.actors} <= {"borduria"}


def test_a_body_with_an_article_owns_its_noun_and_not_the_talks() -> None:
    text = "Außenminister Paul Hamra hat am Rande der Vollversammlung zwölf Gespräche geführt."
    assert actors("de", text, "negotiation") == {"Paul Hamra"}
