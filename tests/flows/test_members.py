"""Belonging and not belonging, as the library tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from servanda.errors import UnknownId
from servanda.flows.brief import brief
from servanda.flows.members import members
from servanda.flows.status import status

if TYPE_CHECKING:
    from collections.abc import Callable

    from servanda.flows.asking import Asked
    from servanda.record import Record


def test_a_former_party_to_the_treaty_is_no_former_member_of_the_organisation(
    library: Record, asking: Callable[..., Asked]
) -> None:
    found = members(asking(library, "2022-11-23"), "csto", "ge")
    assert found.answer == "not found"
    assert not found.rows
    assert found.absent_from[0].first == "2003-09-18"
    assert [(t.instrument, t.answer) for t in found.treaties] == [("cst-1992", "no")]


def test_what_has_ended_is_not_denied_by_its_clause(
    library: Record, asking: Callable[..., Asked]
) -> None:
    found = status(asking(library, "2022-11-23"), "cst-1992", actor="ge")
    assert found.answer == "no"
    assert found.enters_into_force is None
    assert not found.missing


def test_an_aim_is_no_standing(library: Record, asking: Callable[..., Asked]) -> None:
    found = members(asking(library, "2026-11-23"), "csto", "cis")
    assert found.answer == "not found"
    assert [step.step for step in found.steps] == ["proposed", "advocated"]


def test_a_list_that_is_complete_says_no(library: Record, asking: Callable[..., Asked]) -> None:
    assert members(asking(library, "2011-01-01"), "csto", "az").answer == "no"


def test_a_body_is_briefed_beside_an_organisation(
    library: Record, asking: Callable[..., Asked]
) -> None:
    found = brief(asking(library, "2022-11-23"), ("unhcr", "iom"))
    assert [(actor.id, actor.abbreviation) for actor in found.actors] == [
        ("unhcr", "UNHCR"),
        ("iom", "IOM"),
    ]


def test_whoever_is_no_organisation_is_told_for_what_it_is(
    library: Record, asking: Callable[..., Asked]
) -> None:
    with pytest.raises(UnknownId) as caught:
        brief(asking(library, "2022-11-23"), ("Russia",))
    assert caught.value.nearest == ("ru",)
    assert "ru (state); see servanda show ru" in str(caught.value)
