"""A town or an adjective that stands for a state."""

from __future__ import annotations

import pytest

from two_coasts import claims_in


def of_type(lang: str, text: str, kind: str) -> list[tuple[str, ...]]:
    """Who does acts of a type."""
    return [one.actors for one in claims_in(lang, text) if one.type == kind]


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("A pact scrapped by Paris was old.", "treaty-ended", ("fr",)),
        (
            "The pact signed by Moscow on Monday entered into force.",
            "treaty-signed",
            ("ru",),
        ),
    ],
)
def test_a_capital_behind_by_did_it(text: str, kind: str, who: tuple[str, ...]) -> None:
    assert of_type("en", text, kind) == [who]


def test_a_capital_where_it_was_signed_did_not() -> None:
    assert not of_type("en", "A pact scrapped in Paris was old.", "treaty-ended")


def test_a_capital_behind_a_verb_of_one_is_who_urged() -> None:
    text = "Gestern forderte Paris Bordurien auf, den Vertrag zu unterzeichnen."
    assert any("fr" in actors for actors in of_type("de", text, "appeal"))


def test_the_adjective_of_a_summit_tells_who_held_it() -> None:
    text = "Bei dem französischen Gipfel sprach Bordurien."
    assert any("fr" in actors for actors in of_type("de", text, "summit"))


def test_a_capital_and_a_state_before_a_verb_at_the_end_both_sign() -> None:
    text = "Gestern haben Paris und Bordurien den Vertrag unterzeichnet."
    assert {*of_type("de", text, "treaty-signed")[0]} == {"fr", "bo"}
