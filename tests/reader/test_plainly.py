"""Likely acts on pages on which rules told of no state: they have to be said plainly."""

from __future__ import annotations

from dataclasses import replace

import pytest

from servanda.model.claim import Claim
from servanda.reader.claims.plainly import Plainly
from servanda.reader.learned.hints import Hint
from servanda.reader.learned.sentence import Named, Sentence, stems_of

VISIT, MEETING = Hint(0.95, "visit", 1), Hint(0.95, "meeting", 1)
CLAIM = Claim("meeting", "occurred", "agency", (), "", None, "", "", 0, 10, "en.act.meeting.past")


def sentence(text: str) -> Sentence:
    """A sentence that names two persons."""
    words = tuple(text.split())
    names = (Named(0, 8, "person", one, one, declined=False) for one in ("Ida Lind", "Udo Vorn"))
    stems = stems_of(words)
    return Sentence(text, words, (0,), stems, tuple(names), (), headline=False, voice="agency")


PAGE = [sentence("Ida Lind went there."), sentence("She would go."), sentence("It was late.")]


def plainly(*claims: Claim, sentences: int = 3) -> Plainly:
    """What is asked of the acts of a page of so many sentences."""
    return Plainly(PAGE[:sentences], "en", claims)


def test_a_person_alone_does_only_what_one_person_does() -> None:
    asked = plainly()
    assert asked.may_do(VISIT, ["Ida Lind"])
    assert not asked.may_do(MEETING, ["Ida Lind"])
    assert asked.may_do(MEETING, ["Ida Lind", "Udo Vorn"])
    assert asked.may_do(MEETING, ["borduria"])


def test_a_word_that_only_helps_tells_nothing() -> None:
    assert not plainly().tells(1, VISIT)
    assert plainly().tells(0, VISIT)


def test_german_asks_for_a_word_of_the_kind() -> None:
    told = [
        sentence("Ida Lind besuchte Klow."),
        sentence("Ida Lind kam."),
        sentence("Es schneite."),
    ]
    asked = Plainly(told, "de", ())
    hint = Hint(0.95, "aid", 1)
    assert not asked.tells(1, hint)
    helped = [sentence("Ida Lind leistete Hilfe."), *told]
    assert Plainly(helped, "de", ()).tells(0, hint)


@pytest.mark.parametrize("actors", [("borduria",), ("Ida Lind", "borduria")])
def test_nothing_more_is_asked_where_a_rule_told_of_a_state(actors: tuple[str, ...]) -> None:
    asked = plainly(replace(CLAIM, actors=actors))
    assert asked.may_do(MEETING, ["Ida Lind"])
    assert asked.tells(1, VISIT)


def test_what_a_person_does_shows_no_affair_of_states() -> None:
    assert not plainly(replace(CLAIM, actors=("Ida Lind",))).may_do(MEETING, ["Ida Lind"])


def test_a_sentence_or_two_show_nothing() -> None:
    assert plainly(sentences=2).may_do(MEETING, ["Ida Lind"])
