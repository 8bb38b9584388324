"""Lists of what was done: one act a line, told without a verb, done as their heading says."""

from __future__ import annotations

import pytest

from river_union import NAMES
from servanda.reader import read

PAGES = {
    "en": """HARBOUR, May 16 (AP) -- The leaders of the River Union met in the harbour for two days.

{lead}

the return of Mali to the River Union;

the appointment of Baron Waqa as the next Secretary General.
""",
    "de": """HAFEN, 16. Mai (dpa) - Die Minister der Flussunion haben sich im Hafen getroffen.

{lead}

die Aufnahme von Verhandlungen mit Mali;

die Ernennung des Ministers Josef Waqa zum Generalsekretär der Flussunion.
""",
    "ru": """ГАВАНЬ, 16 мая. /ТАСС/. Совет Речного союза провёл в гавани заседание с министрами.

{lead}

о приёме Мали в члены Речного союза;

о назначении Иосифа Ваки Генеральным секретарём.
""",
}
DONE = [
    ("en", "Key outcomes of the retreat included:", "accession"),
    ("de", "Die Ergebnisse des Treffens:", "negotiation"),
    ("ru", "По итогам заседания приняты решения:", "accession"),
]
NOT_DONE = [
    ("en", "The agenda of the retreat holds these points:", "accession"),
    ("de", "Auf der Tagesordnung des Treffens stehen:", "negotiation"),
    ("ru", "В повестку дня заседания внесены вопросы:", "accession"),
]


@pytest.mark.parametrize(("lang", "lead", "first"), DONE)
def test_what_a_list_of_outcomes_holds_was_done(lang: str, lead: str, first: str) -> None:
    claims = read(PAGES[lang].format(lead=lead), NAMES).claims
    told = {claim.type: claim.status for claim in claims}
    assert (told.get(first), told.get("appointment")) == ("occurred", "occurred"), claims


@pytest.mark.parametrize(("lang", "lead", "first"), NOT_DONE)
def test_what_an_agenda_holds_was_not(lang: str, lead: str, first: str) -> None:
    claims = read(PAGES[lang].format(lead=lead), NAMES).claims
    told = {claim.type: claim.status for claim in claims}
    assert told.get(first) != "occurred", claims
