"""Two names that a hyphen joins."""

from __future__ import annotations

from two_coasts import claims_in


def test_both_of_a_hyphen_hold_talks_though_another_pair_stands_behind() -> None:
    text = "The Borduria-Syldavia talks and the France-Borduria summit were held on Monday."
    found = claims_in("en", text)
    assert {"bo", "sy"} in [set(one.actors) for one in found if one.type == "negotiation"]
