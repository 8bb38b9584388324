"""A state in the name of something else is not who acts."""

from __future__ import annotations

import pytest

from two_coasts import claims_in


def sure(text: str) -> set[tuple[str, tuple[str, ...]]]:
    """What is told with some confidence."""
    return {(one.type, one.actors) for one in claims_in("en", text) if one.confidence != "low"}


@pytest.mark.parametrize("firm", ["Airways", "Steel"])
def test_a_firm_with_a_state_in_its_name_is_not_the_state(firm: str) -> None:
    assert not sure(f"Borduria {firm} joined the Fish Pact on Monday.")
    assert not sure(f"Borduria {firm} condemned Syldavia on Monday.")


def test_the_state_alone_acts() -> None:
    assert ("accession", ("bo",)) in sure("Borduria joined the Fish Pact on Monday.")
    assert ("condemnation", ("bo",)) in sure("Borduria condemned Syldavia on Monday.")
