"""How far an act has come that only a noun tells."""

from __future__ import annotations

import pytest

from two_coasts import claims_in


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Ein Besuch des Ministers von Bordurien in Syldavien vergangene Woche brachte nichts.",
            "visit",
        ),
        ("Ein Treffen mit Syldavien am Montag brachte Bordurien nichts.", "meeting"),
    ],
)
def test_a_sitting_with_a_past_day_that_is_a_subject_was_held(text: str, kind: str) -> None:
    assert "occurred" in {one.status for one in claims_in("de", text) if one.type == kind}


def test_one_without_a_day_is_not_told_to_have_been_held() -> None:
    text = "Ein Treffen mit Syldavien brachte Bordurien nichts."
    assert "occurred" not in {one.status for one in claims_in("de", text)}


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        (
            "de",
            "Mit der Hinterlegung der Urkunde durch Bordurien ist die nötige Zahl erreicht.",
            "deposit",
        ),
        ("en", "With the ratification by Borduria, the number needed is reached.", "ratification"),
    ],
)
def test_what_has_brought_something_about_is_done(lang: str, text: str, kind: str) -> None:
    found = [one for one in claims_in(lang, text) if one.type == kind]
    assert [(one.actors, one.status) for one in found] == [(("bo",), "occurred")]


def test_what_is_still_missing_for_it_is_not() -> None:
    text = "Without the ratification by Borduria, the number needed is not reached."
    assert "occurred" not in {one.status for one in claims_in("en", text)}
