"""How far an act has come that a verb tells."""

from __future__ import annotations

import pytest

from two_coasts import claims_in


@pytest.mark.parametrize(
    ("since", "statuses"), [("seit Mai", ["ongoing"]), ("im Juni", ["planned"])]
)
def test_what_has_been_so_since_a_month_is_no_plan(since: str, statuses: list[str]) -> None:
    found = claims_in("de", f"Der Vertrag wird von Bordurien {since} gekündigt.")
    assert [one.status for one in found if one.type == "withdrawal"] == statuses
