"""A body's name before an organisation in full words is the body of that one, and nobody else's."""

from __future__ import annotations

import pytest

from servanda.dates import When
from servanda.model import Name
from servanda.reader import NameBook, read

HEADS = {
    "en": "May 3, 2021, 10:00\n\nNews from the coast\n\n",
    "de": "3. Mai 2021, 10:00\n\nNeues von der Küste\n\n",
    "ru": "3 мая 2021, 10:00\n\nНовости побережья сегодня\n\n",
}
ORGS = {
    "en": [("pact", "Reef Pact"), ("gulf", "GULFO")],
    "de": [("pact", "Riffpakt"), ("pact", "Riffpakts"), ("gulf", "GULFO")],
    "ru": [("pact", "Рифового пакта"), ("gulf", "ГУЛФО")],
}
BODIES = {
    "en": ["Council of Lighthouse Keepers"],
    "de": ["Rat der Leuchtturmwärter", "Rates der Leuchtturmwärter"],
    "ru": ["Совет хранителей маяков", "Совета хранителей маяков"],
}


def _names(lang: str) -> list[Name]:
    orgs = [(actor, "organisation", text, "") for actor, text in ORGS[lang]]
    bodies = [("pact-council", "body", text, "pact") for text in BODIES[lang]]
    return [
        Name(text, lang, actor, kind, "common", When.always(), of)
        for actor, kind, text, of in (*orgs, *bodies)
    ]


WORLD = NameBook.build(name for lang in HEADS for name in _names(lang))


@pytest.mark.parametrize(
    ("lang", "text", "of"),
    [
        ("de", "Der {} der Organisation für Fischerei und Handel GULFO tagte.", ["gulf"]),
        ("de", "Der {} der Organisation für Fischerei und Handel tagte.", [""]),
        ("de", "Der {} der Südlichen Gemeinschaft tagte in der Stadt.", [""]),
        ("de", "Der {} des Riffpakts tagte in der Stadt.", ["pact"]),
        ("de", "Der {} der Organisation tagte in der Stadt.", ["pact"]),
        ("en", "The {} of the Organization for Fishing and Trade GULFO met.", ["gulf"]),
        ("en", "The {} of the Southern Fishing Community met in town.", [""]),
        ("en", "The {} of the Reef Pact met in town on Monday.", ["pact"]),
        ("en", "The {} of the Organization met in town on Monday.", ["pact"]),
        ("ru", "{} Организации за рыбалку и торговлю ГУЛФО собрался в городе.", ["gulf"]),
        ("ru", "{} Южного рыбного сообщества собрался в городе.", [""]),
        ("ru", "{} Рифового пакта собрался в городе.", ["pact"]),
        ("ru", "{} Организации собрался в городе в понедельник.", ["pact"]),
    ],
)
def test_whose_a_body_is(lang: str, text: str, of: list[str]) -> None:
    page = read(HEADS[lang] + text.format(BODIES[lang][0]) + "\n", WORLD)
    assert [one.of for one in page.mentions if one.kind == "body"] == of
