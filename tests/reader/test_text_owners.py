"""Whose a text is that is told of later without a name."""

from __future__ import annotations

import pytest

from two_coasts import claims_in


@pytest.mark.parametrize(
    ("before", "whose"),
    [("The French-German treaty is old.", {"fr", "de"}), ("The old treaty is long.", set())],
)
def test_an_adjective_of_two_states_tells_whose_a_treaty_is(before: str, whose: set[str]) -> None:
    found = claims_in("en", f"{before} The treaty entered into force on Monday.")
    assert [set(one.actors) for one in found if one.type == "entry-into-force"] == [whose]
