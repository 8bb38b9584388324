"""Institutions told by a noun, a capital or a spokesman, and whom that stands for."""

from __future__ import annotations

import pytest

from servanda.dates import When
from servanda.model import Name
from servanda.reader import NameBook, read

HEAD = {
    "de": "3. Mai 2021, 10:00\n\nNeues von der Küste\n\nKLOW, 3. Mai (SylTA) - Der Hafen der Stadt "
    "ist für alle Schiffe offen, die dort ankommen.\n\n",
    "en": "03 May 2021, 10:00\n\nNews of the coast\n\nKLOW, May 3 (SylTA) - The harbour of the "
    "town stays open for all the ships that come to it.\n\n",
    "ru": "03 мая 2021, 10:00\n\nНовости побережья\n\nКЛОУ, 3 мая (СилТА) - Гавань города остается "
    "открытой для всех кораблей, которые в нее приходят.\n\n",
}


@pytest.fixture(scope="module")
def world() -> NameBook:
    held = {
        "de": [
            ("court", "organisation", "Internationaler Fährgerichtshof"),
            ("court", "organisation", "Internationalen Fährgerichtshof"),
            ("union", "organisation", "Rettungsunion"),
        ],
        "en": [
            ("court", "organisation", "International Court of Ferries"),
            ("union", "organisation", "Rescue Union"),
            ("borduria", "state", "Borduria"),
        ],
        "ru": [("court", "organisation", "Паромный суд")],
    }
    return NameBook.build(
        Name(text, lang, actor, kind, "common", When.always())
        for lang, names in held.items()
        for actor, kind, text in names
    )


def speaking(lang: str, text: str, world: NameBook) -> list[str]:
    """The speakers of a page with one paragraph of news."""
    return [one.name for one in read(f"{HEAD[lang]}{text}\n", world, langs=(lang,)).speakers]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            (
                "Man ging zum Internationalen Fährgerichtshof. Die Klage sei zulässig, teilte "
                "das Gericht mit."
            ),
            ["Internationaler Fährgerichtshof"],
        ),
        ("Die Klage sei zulässig, teilte das Gericht mit.", ["Gericht"]),
        ("Oslo bestritt die Vorwürfe und kündigte laut Zeitungen eine Antwort an.", ["Oslo"]),
        ("Der Weg nach Oslo bestritt die Hälfte der Einnahmen.", []),
        ("Aus Oslo hieß es, die Fähre sei gesunken.", []),
        ("Die Regierung in Oslo liess mitteilen, sie komme.", ["Regierung in Oslo"]),
        (
            (
                "Das Außenministerium in Oslo teilte mit, es sei so. Ein Sprecher des "
                "Außenministeriums sagte in Wien, es sei anders."
            ),
            ["Außenministerium in Oslo", "Sprecher des Außenministeriums"],
        ),
        ("Das Fährministerium werde zahlen, sagte ein Sprecher.", ["Fährministerium"]),
        ("Die Rettungsunion werde zahlen, sagte ein Sprecher.", ["Rettungsunion"]),
        ("Die Fähre werde sinken, sagte ein Sprecher.", []),
        (
            (
                "Ein Sprecher des Fährministeriums sagte, es sei so. Dabei bleibe es, so Sprecher "
                "Ivo Beran."
            ),
            ["Ivo Beran"],
        ),
        (
            "Die Bordurische Partei lehnt den Bau ab und fordert eine Abstimmung.",
            ["Bordurische Partei"],
        ),
        ("Wie aus Kreisen der Lotsen verlautete, liegt der Plan vor.", ["Kreise der Lotsen"]),
        ("Die Küstenpartei warnte, die Fähre sei teuer.", ["Küstenpartei"]),
    ],
)
def test_a_german_institution_speaks_by_what_it_is_called(
    text: str, who: list[str], world: NameBook
) -> None:
    assert sorted(speaking("de", text, world)) == sorted(who)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "They are before the International Court of Ferries. The Court said it was ready.",
            ["International Court of Ferries"],
        ),
        ("The court ruled that the ferries were safe.", ["court"]),
        ("The court dismissed the appeal of the captains.", []),
        ("Local authorities said the ferries were safe.", ["Local authorities"]),
        ("The ferries were safe, when federal authorities said no.", ["federal authorities"]),
        ("According to police, the ferries were safe.", ["police"]),
        ("The captain of police said nothing.", []),
        ("The sailors' union criticized the delay.", ["sailors' union"]),
        ("The union criticized the delay.", []),
        ("The Sailors’ Party opposes the bridge.", ["Sailors’ Party"]),
        ("The energy ministry declined to comment.", ["energy ministry"]),
        ("Borduria contends that the ferries are late.", ["Borduria"]),
        ("Borduria declared war on the captains.", []),
        ("Oslo denied the charge, and it promised a response.", ["Oslo"]),
        ("Those in Oslo denied the charge, and promised a response.", []),
        (
            "They met the Rescue Union, which on Friday urged the captains to wait.",
            ["Rescue Union"],
        ),
    ],
)
def test_an_english_institution_speaks_by_what_it_is_called(
    text: str, who: list[str], world: NameBook
) -> None:
    assert speaking("en", text, world) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Иск подан в Паромный суд. Паромы опоздали, говорится в пресс-релизе суда.",
            ["Паромный суд"],
        ),
        ("Суд пояснил, что срок подачи жалоб на паромы истек.", ["Суд"]),
        ("Портовые власти подтвердили, что два парома задержаны.", ["Портовые власти"]),
        ("Профсоюз моряков раскритиковал договор о паромах.", ["Профсоюз моряков"]),
        ("Капитан профсоюза раскритиковал договор о паромах.", []),
        ("Морская партия выступила против моста через залив.", ["Морская партия"]),
        ("Партия выступила против моста через залив.", []),
        ("В министерстве не стали уточнять, когда придет паром.", ["министерство"]),
        ("В Кремле слова капитана паромов комментировать не стали.", ["Кремль"]),
        ("По словам собеседника агентства, договор о паромах готов.", ["собеседник агентства"]),
        ("В Осло заявили, что в паромах больше не нуждаются.", ["Осло"]),
        ("В Минске опровергли эти обвинения против капитанов.", ["Минск"]),
        ("В Минске прошло заседание совета капитанов парома.", []),
        ("Варшава потребовала извинений за опоздание парома.", ["Варшава"]),
        ("Жители Минска назвали опоздание парома случайным.", []),
    ],
)
def test_a_russian_institution_speaks_by_what_it_is_called(
    text: str, who: list[str], world: NameBook
) -> None:
    assert speaking("ru", text, world) == who
