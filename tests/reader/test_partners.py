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
