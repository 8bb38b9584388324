"""Several who did the same, each on a day of his own."""

from __future__ import annotations

from two_coasts import claims_in


def dated(text: str) -> list[tuple[tuple[str, ...], str]]:
    """Who ratified, and when."""
    found = claims_in("en", text)
    return [(one.actors, str(one.day)) for one in found if one.type == "ratification"]


def test_another_with_a_day_behind_a_comma_did_it_in_turn() -> None:
    text = "Borduria ratified the Fish Pact in March 2019, Syldavia in June 2019."
    assert dated(text) == [(("bo",), "2019-03"), (("sy",), "2019-06")]


def test_another_with_a_day_inside_a_clause_did_not() -> None:
    text = (
        "Borduria ratified the Fish Pact in March 2019, "
        "when the envoys of Syldavia in June 2019 were absent."
    )
    assert dated(text) == [(("bo",), "2019-03")]
