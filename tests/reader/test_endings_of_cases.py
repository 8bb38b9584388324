"""Where words have cases, an adjective in one that no subject has is of nobody who acts."""

from __future__ import annotations

import pytest

from two_coasts import claims_in


def condemned_by(text: str) -> set[str]:
    """Who has condemned something."""
    found = (one.actors for one in claims_in("ru", text) if one.type == "condemnation")
    return {actor for actors in found for actor in actors}


@pytest.mark.parametrize(
    "text",
    [
        "Правительство осудило ввод французских войск в Бордурию.",
        "Осудили наращивание французских войск в Бордурии.",
    ],
)
def test_whose_the_troops_are_did_not_condemn_them(text: str) -> None:
    assert not condemned_by(text)


def test_an_adjective_of_the_subject_tells_who_did() -> None:
    assert condemned_by("Французское правительство осудило ввод войск в Бордурию.") == {"fr"}
