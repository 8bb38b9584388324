"""The day of an act, where a verb foretells it."""

from __future__ import annotations

from two_coasts import claims_in


def day_of_signing(text: str) -> str:
    """The day of the one signing that is told."""
    (day,) = (str(one.day) for one in claims_in("en", text) if one.type == "treaty-signed")
    return day


def test_what_is_expected_on_a_day_happens_on_it() -> None:
    text = "Borduria is expected on Monday to sign the pact of 3 June with Syldavia."
    assert day_of_signing(text) == "2021-05-03"


def test_the_day_on_which_it_was_said_is_not_that_of_the_signing() -> None:
    text = "Borduria promised on Monday to sign the pact of 3 June with Syldavia."
    assert day_of_signing(text) == "None"
