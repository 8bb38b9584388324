"""Clauses inside others: what stands in one is told of its own subject."""

from __future__ import annotations

from two_coasts import claims_in


def signers(text: str) -> list[tuple[tuple[str, ...], str]]:
    """Who signed, and what."""
    found = claims_in("de", text)
    return [(one.actors, one.object) for one in found if one.type == "treaty-signed"]


def test_who_is_named_in_a_relative_clause_did_not_sign() -> None:
    text = (
        "Bordurien, dessen Hafen die Schiffe nutzen, die Syldavien gehören, "
        "hat den Vertrag unterzeichnet."
    )
    assert signers(text) == [(("bo",), "den Vertrag")]


def test_a_main_clause_goes_on_behind_a_relative_one() -> None:
    text = "Bordurien, dessen Hafen klein ist, hat mit Syldavien den Vertrag unterzeichnet."
    assert signers(text) == [(("bo", "sy"), "Vertrag")]
