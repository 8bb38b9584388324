"""A sitting that a verb and its noun tell is one."""

from __future__ import annotations

from two_coasts import claims_in


def sittings(text: str) -> list[tuple[str, str]]:
    """Sittings and how far they are."""
    found = claims_in("de", text)
    return [(one.type, one.status) for one in found if one.type in ("summit", "meeting")]


def test_to_come_together_for_a_summit_is_one_sitting() -> None:
    text = "Bordurien und Syldavien kommen im Juni zu einem Gipfel zusammen."
    assert sittings(text) == [("summit", "planned")]


def test_to_come_together_for_no_named_sitting_is_a_meeting() -> None:
    text = "Bordurien und Syldavien kommen im Juni in Klow zusammen."
    assert sittings(text) == [("meeting", "planned")]
