"""With whom somebody sits."""

from __future__ import annotations

import pytest

from two_coasts import claims_in


@pytest.mark.parametrize("whom", ["the leaders of Syldavia", "Syldavia"])
def test_whose_leaders_they_are_takes_part(whom: str) -> None:
    found = claims_in("en", f"Borduria held talks with {whom} and others.")
    assert {"bo", "sy"} in [{*one.actors} for one in found if one.type == "negotiation"]


def test_whose_ships_are_spoken_of_does_not() -> None:
    found = claims_in("en", "Borduria held talks on the ships of Syldavia and others.")
    assert [one.actors for one in found if one.type == "negotiation"] == [("bo",)]


def test_with_whom_somebody_speaks_after_talks_is_not_told_to_have_held_them() -> None:
    found = claims_in("en", "After a meeting in Klow, Borduria spoke with Syldavia.")
    assert [one.actors for one in found if one.type == "meeting"] == [("bo",)]
    found = claims_in("en", "Following talks, France spoke with Borduria and with Syldavia.")
    assert "negotiation" not in {one.type for one in found}
