"""Names that hold another's: territories, seas and cities, and names that several bear."""

from __future__ import annotations

import pytest

from servanda.dates import When
from servanda.model import Name
from servanda.reader import Article, NameBook, read

HEADS = {
    "en": "May 3, 2021, 10:00\n\nNews from the coast\n\n",
    "de": "3. Mai 2021, 10:00\n\nNeues von der Küste\n\n",
    "ru": "3 мая 2021, 10:00\n\nНовости побережья сегодня\n\n",
}


def row(lang: str, text: str, actor: str, kind: str) -> Name:
    return Name(text, lang, actor, kind, "common", When.parse("../.."))


ROWS = [
    row("en", "Borduria", "bo", "state"),
    row("en", "New Borduria", "nb", "territory"),
    row("en", "Klow League", "kl", "organisation"),
    row("en", "GRAM", "gram", "organisation"),
    row("en", "Gram", "gi", "territory"),
    row("en", "Kuma", "k1", "state"),
    row("en", "Kuma", "k2", "state"),
    row("en", "Republic of Kuma", "k1", "state"),
    row("de", "Bordurien", "bo", "state"),
    row("de", "Neubordurien", "nb", "territory"),
    row("ru", "Бордоа", "bo", "state"),
    row("ru", "Новое Бордоа", "nb", "territory"),
    row("ru", "Клоу", "kl", "state"),
    row("ru", "Клоевы острова", "ki", "territory"),
    row("ru", "Острова Клоу", "ok", "territory"),
]
BOOK = NameBook.build(ROWS)


def page(lang: str, text: str) -> Article:
    rest = {
        "en": "The report says so and nothing else of it, and it was the same in the year before.",
        "de": "Das ist die Rede davon, und es war auch im Jahr zuvor nicht anders als in diesem.",
        "ru": "Об этом говорится в сообщении, и в прошлом году было то же самое, что и в этом.",
    }[lang]
    return read(f"{HEADS[lang]}{text} {rest}\n", BOOK)


def named(lang: str, text: str) -> list[str]:
    return [one.actor for one in page(lang, text).mentions if one.kind != "person"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "New Borduria's ministers came on Monday."),
        ("de", "Die Minister Neuborduriens kamen am Montag."),
        ("ru", "Министры Нового Бордоа прибыли в понедельник."),
        ("ru", "Они побывали в Новом Бордоа в понедельник."),
    ],
)
def test_a_territory_is_itself_and_not_the_state_in_its_name(lang: str, text: str) -> None:
    assert named(lang, text) == ["nb"]


@pytest.mark.parametrize(
    ("text", "islands"),
    [("Они живут на Клоевых островах.", "ki"), ("Министры Островов Клоу прибыли.", "ok")],
)
def test_islands_are_declined_as_the_plural_they_are(text: str, islands: str) -> None:
    assert named("ru", text) == [islands]


def test_a_territory_joins_as_a_state_does() -> None:
    claims = page("en", "New Borduria joined the Klow League on 2 May 2021.").claims
    assert [(c.type, c.actors, c.object) for c in claims] == [("accession", ("nb",), "kl")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Ships sailed in the Gulf of Borduria and on Lake Borduria on Monday."),
        ("en", "Ministers met in Borduria City near the Borduria Canal on Monday."),
        ("de", "Schiffe fuhren im Golf von Bordurien, Minister kamen nach Bordurien-Stadt."),
        ("ru", "Корабли стояли на озере Клоу и в Клоу-Сити."),
    ],
)
def test_a_sea_a_lake_or_a_city_is_no_state(lang: str, text: str) -> None:
    assert named(lang, text) == []


def test_whose_name_stands_there_just_so_goes_before_a_form_of_anothers() -> None:
    assert named("en", "Ships came to Gram on Monday.") == ["gi"]
    assert named("en", "The leaders of GRAM came on Monday.") == ["gram"]


def test_of_two_of_one_name_it_is_the_one_whom_the_page_names_more_closely() -> None:
    text = "The Republic of Kuma sent ships on Monday. The ships of Kuma came late."
    assert named("en", text) == ["k1", "k1"]
    alone = page("en", "The ships of Kuma came late on Monday.").mentions
    assert [(m.actor, m.candidates) for m in alone] == [("", ("k1", "k2"))]


SENATES = NameBook.build(
    [
        row("en", "Borduria", "bo", "state"),
        row("en", "Kuma", "ku", "state"),
        Name("Senate", "en", "bo-senate", "body", "common", When.parse("../.."), "bo"),
        Name(
            "Senate of Borduria", "en", "bo-senate", "body", "official", When.parse("../.."), "bo"
        ),
        Name("Senate", "en", "pl-senate", "body", "common", When.parse("../.."), "pl"),
        Name("Senate", "en", "fr-senate", "body", "common", When.parse("../.."), "fr"),
    ]
)


def senates(text: str, place: str = "") -> list[tuple[str, str, int]]:
    line = f"{place}, May 3 (Reuters) - " if place else ""
    article = read(f"{HEADS['en']}{line}{text}\n", SENATES)
    found = (one for one in article.mentions if one.kind == "body")
    return [(one.actor, one.of, len(one.candidates)) for one in found]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The Polish Senate approved the treaty on Monday.", "pl-senate"),
        ("Borduria's Senate approved the treaty on Monday.", "bo-senate"),
        ("The Senate of Borduria approved the treaty on Monday.", "bo-senate"),
    ],
)
def test_a_chamber_of_a_common_name_is_that_of_the_state_beside_it(text: str, body: str) -> None:
    assert senates(text) == [(body, body[:2], 0)]


def test_a_chamber_of_a_state_the_record_has_none_of_is_that_states() -> None:
    assert senates("Kuma's Senate approved the treaty on Monday.") == [("", "ku", 0)]


def test_a_chamber_without_its_state_is_the_one_named_elsewhere_or_at_home() -> None:
    twice = "The Polish Senate met on Monday. The Senate approved the treaty."
    assert senates(twice) == [("pl-senate", "pl", 0)] * 2
    alone = "The Senate approved the treaty on Monday, and it was the end of the matter."
    assert senates(alone, "PARIS") == [("fr-senate", "fr", 0)]
    assert senates(alone) == [("", "", 3)]


def test_a_german_adjective_made_of_a_places_name_has_no_endings() -> None:
    book = NameBook.build(
        [
            Name("Senat", "de", f"{of}-senate", "body", "common", When.parse("../.."), of)
            for of in ("ch", "pl")
        ]
    )
    text = f"{HEADS['de']}Der Schweizer Senat hat am Montag dem Vertrag mit der Küste zugestimmt.\n"
    assert [one.actor for one in read(text, book).mentions if one.kind == "body"] == ["ch-senate"]
