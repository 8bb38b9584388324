"""Plans announced without a pronoun, and what a preposition tells as done."""

from __future__ import annotations

import pytest

from river_union import BEFORE, NAMES
from servanda.reader import read

TOLD = [
    ("Мали объявило, что выйдет из Речного союза, пишут из гавани.",
     ("withdrawal", "planned", "ml")),
    ("Мали заявило, что вышлет двух дипломатов соседей, пишут из гавани.",
     ("expulsion", "planned", "ml")),
    ("Мали сообщило, что вышло из Речного союза, пишут из гавани.",
     ("withdrawal", "occurred", "ml")),
    ("После вступления Мали в Речной союз суда ушли из гавани.",
     ("accession", "occurred", "ml")),
    ("После вступления Мали в Речной союз суда уйдут из гавани.",
     ("accession", "planned", "ml")),
]  # fmt: skip


def told(text: str) -> list[tuple[str, str, str]]:
    claims = read(f"{BEFORE['ru']}\n\n{text}\n", NAMES).claims
    return [(one.type, one.status, one.actors[0]) for one in claims if one.type != "statement"]


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_how_far_it_has_come(text: str, wanted: tuple[str, str, str]) -> None:
    assert told(text) == [wanted]


def test_who_says_that_something_is_signed_has_not_signed_it() -> None:
    text = "Мали сообщило, что подписан договор между Чадом и Того, пишут из гавани."
    claims = read(f"{BEFORE['ru']}\n\n{text}\n", NAMES).claims
    assert not any("ml" in one.actors for one in claims if one.type != "statement")
