"""Whom `they` means."""

from __future__ import annotations

import pytest

from two_coasts import claims_in


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("Minister Anton Velsky met Boris Hohlov.", []),
        ("Borduria met Syldavia.", [("bo", "sy")]),
    ],
)
def test_they_are_never_one_person(before: str, who: list[tuple[str, ...]]) -> None:
    found = claims_in("en", f"{before} They signed the pact.")
    assert [one.actors for one in found if one.type == "treaty-signed"] == who
