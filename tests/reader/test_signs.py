"""Verbs beside a noun of an act that tell nothing of how far it has come."""

from __future__ import annotations

import pytest

from two_coasts import claims_in


@pytest.mark.parametrize("end", ["wird als Erfolg gesehen", "wird von Syldavien begrüßt"])
def test_how_it_is_seen_does_not_make_it_a_plan(end: str) -> None:
    found = claims_in("de", f"Der Beitritt Bordurien zum Fischpakt {end}.")
    assert "planned" not in {one.status for one in found if one.type == "accession"}
