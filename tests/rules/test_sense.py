"""What can never be so is found, and only that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from servanda.dates import FALSE, TRUE, parse_day
from servanda.rules import Timeline, parse_rule, senseless
from servanda.rules.parsing.logic import can_hold, entails
from servanda.rules.shapes.shape import Condition, Count, Named
from strategies import (
    FIRST_DAY,
    LAST_DAY,
    TREATY,
    conditions,
    facts,
    rule_of,
    rules,
    treaty_day,
)

if TYPE_CHECKING:
    from servanda.model import Facts

DAYS = range(FIRST_DAY, LAST_DAY + 1, 31)


def counted(n: int, *actors: str, of: str = "ratification", **more: Any) -> dict[str, Any]:
    body = {"of": [of], "at_least": str(n), **more}
    return {"count": body | ({"among": {"actors": list(actors)}} if actors else {})}


def findings(clause: dict[str, Any], opened: str = "") -> list[tuple[str, str]]:
    rule = parse_rule({"instrument": "t", "entry_into_force": {"article": "1", **clause}})
    day = parse_day(opened) if opened else None
    return [(".".join(found.path[1:]), found.problem) for found in senseless(rule, day)]


THREE, FIVE = counted(3), counted(5)
BEFORE_2029 = {"not": {"not_before": "2029-01-01"}}
AFTER_2030 = {"not_before": "2030-01-01"}


@pytest.mark.parametrize(
    ("clause", "place", "said"),
    [
        ({"when": {"all": [FIVE, {"not": THREE}]}}, "when.all", "exclude each other"),
        ({"when": {"all": [AFTER_2030, BEFORE_2029]}}, "when.all", "exclude each other"),
        ({"when": {"any": [THREE, FIVE]}}, "when.any.1", "never decides"),
        ({"when": {"all": [THREE, FIVE]}}, "when.all.0", "adds nothing"),
        (
            {"when": counted(2, "a", "b", without=["a"])},
            "when.count.at_least",
            "2 of 1 actors",
        ),
        (
            {"when": {"named": {"of": "any", "among": {"parties": "t"}}}},
            "when.named.among",
            "its own parties",
        ),
        ({"when": {"parent": "t"}}, "when.parent", "its own entry into force"),
        (
            {"when": {"happened": {"subject": "t", "prop": "in_force", "value": "t"}}},
            "when.happened",
            "its own entry into force",
        ),
        (
            {"when": THREE, "unless": [{"article": "2", "if": THREE, "when": FIVE}]},
            "unless.0.if",
            "the base case itself",
        ),
        (
            {"when": FIVE, "unless": [{"article": "2", "if": THREE, "when": FIVE}]},
            "unless.0.if",
            "whenever the base case does",
        ),
        (
            {
                "when": THREE,
                "unless": [
                    {"article": "2", "if": {"all": [AFTER_2030, BEFORE_2029]}, "when": FIVE}
                ],
            },
            "unless.0.if",
            "never applies",
        ),
        (
            {"when": THREE, "unless": [{"article": "2", "if": {"not": THREE}, "when": FIVE}]},
            "unless.0.when",
            "never decides",
        ),
    ],
)
def test_what_can_never_be_so_is_told_with_its_place(
    clause: dict[str, Any], place: str, said: str
) -> None:
    found = findings(clause)
    assert any(where == place and said in problem for where, problem in found), found


def test_a_day_before_the_text_was_opened_is_too_early() -> None:
    clause = {"when": counted(3, by="1999-01-01")}
    ((place, problem),) = findings(clause, "2001-01-01")
    assert (place, "before the text" in problem) == ("when.count.by", True)
    assert not findings(clause, "1998-01-01")


@pytest.mark.parametrize(
    "clause",
    [
        {"when": THREE, "unless": [{"article": "2", "if": AFTER_2030, "when": counted(2)}]},
        {"when": {"any": [counted(3, of="accession"), FIVE]}},
        {"when": {"all": [counted(2, "a", "b", "c"), counted(2, "c", "d", "e")]}},
        {"when": {"any": [FIVE, {"after": {"when": THREE, "delay": {"form": "same_day"}}}]}},
    ],
)
def test_what_makes_sense_is_left_alone(clause: dict[str, Any]) -> None:
    assert findings(clause) == []


def test_each_way_a_clause_is_read_is_looked_at() -> None:
    rule = parse_rule(
        {
            "instrument": "t",
            "entry_into_force": {
                "article": "1",
                "readings": [
                    {"held_by": ["a"], "when": THREE},
                    {"held_by": ["b"], "when": {"all": [FIVE, {"not": THREE}]}},
                ],
            },
        }
    )
    (found,) = senseless(rule)
    assert found.path == ("entry_into_force", "readings", "1", "when", "all")


def test_among_a_named_set_the_rest_is_counted() -> None:
    four = Count(4, ("accession",), parse_among("a", "b", "c", "d", "e"))
    assert entails(four, Count(2, ("accession",), parse_among("a", "b", "c")))
    assert not entails(four, Count(3, ("accession",), parse_among("a", "b", "c")))
    assert entails(Named(("accession",), parse_among("a", "b")), Count(2, ("accession",)))


def parse_among(*actors: str) -> Any:
    rule = parse_rule(
        {"instrument": "t", "entry_into_force": {"article": "1", "when": counted(1, *actors)}}
    )
    assert rule.entry_into_force is not None
    assert isinstance(rule.entry_into_force.when, Count)
    return rule.entry_into_force.when.among


@given(conditions, conditions, facts())
def test_what_is_entailed_is_never_wrong_while_the_other_is_right(
    one: Condition, other: Condition, held: Facts
) -> None:
    rule = rule_of(one)
    for reckoning in Timeline(TREATY, {TREATY: rule}, held).closed:
        left = reckoning.condition(one, TREATY).course
        right = reckoning.condition(other, TREATY).course
        if not can_hold(one):
            assert all(left.at(day) is not TRUE for day in DAYS)
        if entails(one, other):
            assert not any(left.at(day) is TRUE and right.at(day) is FALSE for day in DAYS)


@given(rules, treaty_day)
def test_looking_for_sense_never_fails(rule: Any, opened: int) -> None:
    assert isinstance(list(senseless(rule, opened)), list)
