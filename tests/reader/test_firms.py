"""Firms as subjects of what nets and weights find: they act for no state."""

from __future__ import annotations

import pytest

from servanda.reader.affairs.firms import firm_opens


@pytest.mark.parametrize(
    ("before", "opens"),
    [
        ("Завод ", True),
        ("В <d0>, компания ", True),
        ("Завод и министерство ", False),
        ("Министерство ", False),
        ("Завод закрыт, министр ", False),
    ],
)
def test_a_firm_that_opens_a_part_of_a_sentence_acts_there(before: str, opens: bool) -> None:
    assert firm_opens(before, "ru") is opens
