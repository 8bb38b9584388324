"""The noun of an act is not told as done where it is only spoken of, meant, wished or denied."""

from __future__ import annotations

import pytest

from river_union import BEFORE, NAMES
from servanda.reader import read

MEANT = [
    # invited to, prepared
    ("en", "The invitation to the summit of the River Union lies on the table.", "planned"),
    ("en", "Mali was invited to the summit of the River Union with a letter.", "planned"),
    ("en", "The harbour began preparations for the summit of the River Union.", "planned"),
    ("de", "Die Einladung zum Gipfel der Flussunion liegt auf dem Tisch im Hafen.", "planned"),
    ("de", "Der Hafenmeister wurde zum Gipfel der Flussunion eingeladen.", "planned"),
    ("de", "Der Hafen bereitet sich auf den Gipfel der Flussunion vor.", "planned"),
    ("ru", "Приглашение на саммит Речного союза лежит на столе у смотрителя.", "planned"),
    ("ru", "Смотритель гавани приглашён на саммит Речного союза.", "planned"),
    # on the agenda, considered, spoken of
    ("en", "The agenda includes fishing, the budget and the exit of Mali from the River Union.",
     "planned"),
    ("en", "The harbour is considering the exit of Mali from the River Union.", "possible"),
    ("en", "The harbour master was asked about the exit of Mali from the River Union.", ""),
    ("en", "The captains spoke of the exit of Mali from the River Union until noon.", ""),
    ("de", "Auf der Tagesordnung steht der Austritt Malis aus der Flussunion.", "planned"),
    ("de", "Die Kapitäne sprachen über den Austritt Malis aus der Flussunion.", ""),
    ("de", "Der Hafenmeister wurde nach dem Austritt Malis aus der Flussunion gefragt.", ""),
    ("ru", "На повестке дня – саммит Речного союза и цены на рыбу.", "planned"),
    ("ru", "Смотрителя спросили о саммите Речного союза и ценах на рыбу.", ""),
    ("ru", "Капитаны обсудили саммит Речного союза и цены на рыбу.", "possible"),
    # rejected, ruled out, in nets too
    ("en", "There is no question of an exit of Mali from the River Union.", "denied"),
    ("en", "The captains rejected the admission of Mali to the River Union.", "denied"),
    ("en", "Mali has postponed its ratification of the charter, says the harbour.", "denied"),
    ("de", "Von einem Austritt Malis aus der Flussunion kann keine Rede sein.", "denied"),
    ("ru", "Капитаны отвергли вступление Мали в Речной союз.", "denied"),
    ("en", "The captains did not rule out an exit of Mali from the River Union.", "possible"),
    ("de", "Ein Austritt Malis aus der Flussunion ist nicht ausgeschlossen.", "possible"),
    ("ru", "Капитаны не исключили вступления Мали в Речной союз.", "possible"),
    # provided for by a text
    ("en", "The charter provides for the withdrawal of Mali from the River Union.", "provided-for"),
]  # fmt: skip
DONE = [
    ("en", "At the invitation of Chad, Mali came to the summit of the River Union."),
    ("en", "The agenda was long, and Mali withdrew from the River Union."),
    ("en", "The captains welcomed the exit of Mali from the River Union in May."),
    ("en", "The captains spoke of fishing after the exit of Mali from the River Union."),
    ("de", "Auf Einladung des Tschad kam Mali zum Gipfel der Flussunion, der am Montag begann."),
    ("de", "Die Kapitäne sprachen mit Mali, das am Montag aus der Flussunion ausgetreten ist."),
    ("de", "Die Tagesordnung war lang, und Mali trat aus der Flussunion aus."),
    ("ru", "По приглашению Чада Мали участвовало в саммите Речного союза."),
    ("ru", "Повестка дня была длинной, и Мали вышло из Речного союза."),
]


def told(lang: str, text: str) -> set[str]:
    claims = read(f"{BEFORE[lang]}\n\n{text}\n", NAMES).claims
    kinds = ("summit", "session", "withdrawal", "accession", "ratification")
    return {claim.status for claim in claims if claim.type in kinds}


@pytest.mark.parametrize(("lang", "text", "status"), MEANT)
def test_a_noun_is_as_far_as_what_governs_it_tells(lang: str, text: str, status: str) -> None:
    assert told(lang, text) == ({status} if status else set())


@pytest.mark.parametrize(("lang", "text"), DONE)
def test_a_noun_that_something_else_governs_is_done(lang: str, text: str) -> None:
    assert told(lang, text) == {"occurred"}
