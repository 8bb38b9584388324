"""Who is to do what an infinitive tells: whose plan it is."""

from __future__ import annotations

import pytest

from two_coasts import claims_in


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("Borduria rejected Syldavia's plan to sign the treaty.", "treaty-signed", ("sy",)),
        (
            "Syldavia's plan to withdraw its troops was welcomed by Borduria.",
            "withdrawal-of-troops",
            ("sy",),
        ),
        ("Borduria plans to sign the treaty.", "treaty-signed", ("bo",)),
    ],
)
def test_whose_plan_it_is_acts(text: str, kind: str, who: tuple[str, ...]) -> None:
    (found,) = (one for one in claims_in("en", text) if one.type == kind)
    assert (found.actors, found.status) == (who, "planned")


@pytest.mark.parametrize(
    "text",
    [
        "Bordurien forderte Syldavien auf, Gespräche aufzunehmen.",
        "Bordurien rief Syldavien auf, unverzüglich Gespräche mit Frankreich zu beginnen.",
    ],
)
def test_who_is_asked_to_hold_talks_holds_them(text: str) -> None:
    found = [one.actors for one in claims_in("de", text) if one.type == "negotiation"]
    assert found == [("sy",)]
