"""Only the verb that holds a sitting denies it: what it did not bring is another thing."""

from __future__ import annotations

import pytest

from river_union import BEFORE, NAMES
from servanda.reader import read

HELD = [
    ("de", "Nach dem Treffen zwischen Mali und Togo wollten sich die Minister nicht äußern."),
    ("de", "Das Treffen zwischen Mali und Togo hat keine Ergebnisse gebracht."),
    ("de", "Von dem Treffen zwischen Mali und Togo blieb kein gutes Bild zurück."),
    ("en", "The summit of the River Union produced no results, the ministers admitted on Monday."),
    ("en", "The meeting between Mali and Togo did not lead to a new text on fish."),
    ("ru", "Саммит Речного союза не принёс результатов, признали министры в понедельник."),
    ("ru", "Саммит Речного союза в Клоу не дал ответа на главные вопросы рыбаков."),
]

NOT_HELD = [
    ("de", "Ein Treffen zwischen Mali und Togo hat es nicht gegeben, teilte das Amt mit."),
    ("de", "Ein Treffen zwischen den Ministern von Mali und Togo gab es nie."),
    ("de", "Zu einem Treffen zwischen Mali und Togo kam es nicht."),
    ("de", "Ein Treffen zwischen Mali und Togo ist nie zustande gekommen."),
    ("de", "Ein Gespräch zwischen Mali und Togo fand im Mai nicht statt."),
    ("en", "The summit of the River Union was not held in May, the ministers admitted."),
    ("en", "A meeting between Mali and Togo did not take place."),
    ("ru", "Саммит Речного союза в мае не состоялся, признали министры."),
    ("ru", "Саммит Речного союза в мае проводиться не будет, признали министры."),
]


def statuses(lang: str, text: str) -> set[str]:
    """How far the sittings of a sentence have come."""
    return {
        claim.status
        for claim in read(f"{BEFORE[lang]} {text}", NAMES).claims
        if claim.type in ("meeting", "summit")
    }


@pytest.mark.parametrize(("lang", "text"), HELD)
def test_a_sitting_that_brought_nothing_was_held(lang: str, text: str) -> None:
    assert statuses(lang, text) == {"occurred"}


@pytest.mark.parametrize(("lang", "text"), NOT_HELD)
def test_a_sitting_that_was_not_held_is_denied(lang: str, text: str) -> None:
    assert statuses(lang, text) == {"denied"}
