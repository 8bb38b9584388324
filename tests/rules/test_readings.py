"""A clause that is read in several ways: each reading stands, with those who hold it."""

from __future__ import annotations

from typing import Any as Raw

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.dates import AsOf, Day, iso, parse_day
from servanda.model import Answer, Facts
from servanda.rules import RuleProblem, Status, parse_rule, status_of
from servanda.rules.shapes.rule import Held
from servanda.rules.wordings import worlds_of
from strategies import TREATY, complete, deposit, facts, facts_of, treaty_day

DAYS_60 = {"n": 60, "form": "nth_day_after"}
MONTHS_2 = {"n": 2, "unit": "month", "form": "same_daynumber", "month_end": "down"}
TWO = {"count": {"of": "any", "at_least": 2}}
THREE = {"count": {"of": "any", "at_least": 3}}
LISTED = (complete("deposit", "2009-12-31"),)
ACTS = (deposit("aa", "2001-02-01"), deposit("bb", "2001-03-01"), deposit("cc", "2003-05-05"))


def read(*readings: Raw, **common: Raw) -> dict[str, Raw]:
    clause = {"article": "9", **common, "readings": list(readings)}
    return {"instrument": TREATY, "entry_into_force": clause}


BY_NUMBER = read(
    {"held_by": ["aa", "bb"], "source": "news", "when": TWO},
    {"held_by": ["cc"], "when": THREE},
)
BY_DELAY = read(
    {"held_by": ["aa"], "delay": DAYS_60}, {"held_by": ["cc"], "delay": MONTHS_2}, when=TWO
)


def ask(raw: dict[str, Raw], day: str, held: Facts | None = None) -> Status:
    found = facts_of(*ACTS, lists=LISTED) if held is None else held
    return status_of(TREATY, {TREATY: parse_rule(raw)}, found, AsOf(parse_day(day)))


def told(status: Status) -> list[tuple[str, str, tuple[str, ...]]]:
    return [
        (r.answer.value, iso(r.since[1]) if r.since else "", r.held[0].held_by if r.held else ())
        for r in status.readings
    ]


def test_where_all_readings_agree_that_is_the_answer() -> None:
    status = ask(BY_NUMBER, "2001-04-15", facts_of(ACTS[0], lists=LISTED))
    assert status.answer is Answer.NO
    assert status.readings == ()


def test_where_they_differ_each_is_shown_with_those_who_hold_it() -> None:
    status = ask(BY_NUMBER, "2002-01-01")
    assert status.answer is Answer.DISPUTED
    assert told(status) == [("yes", "2001-03-01", ("aa", "bb")), ("no", "2003-05-05", ("cc",))]
    assert status.readings[0].held[0] == Held("entry_into_force", "9", ("aa", "bb"), "news", TREATY)


def test_where_only_the_day_differs_the_answer_stands_and_both_days_are_shown() -> None:
    status = ask(BY_DELAY, "2002-01-01")
    assert status.answer is Answer.YES
    assert [since for _, since, _ in told(status)] == ["2001-04-30", "2001-05-01"]
    assert ask(BY_DELAY, "2001-04-30").answer is Answer.DISPUTED


def test_a_reading_that_makes_no_difference_is_not_named() -> None:
    both = {**BY_NUMBER}
    both["withdrawal"] = {
        "article": "12",
        "readings": [
            {"held_by": ["aa"], "notice": DAYS_60},
            {"held_by": ["bb"], "notice": MONTHS_2},
        ],
    }
    status = ask(both, "2002-01-01")
    assert {held.clause for r in status.readings for held in r.held} == {"entry_into_force"}


def test_sources_and_clauses_are_varied_together() -> None:
    late = deposit("bb", "2004-03-01", source="news")
    status = ask(BY_NUMBER, "2003-01-01", facts_of(*ACTS, late, lists=LISTED))
    answers = {(r.answer.value, held.held_by) for r in status.readings for held in r.held}
    assert ("yes", ("aa", "bb")) in answers
    assert ("no", ("cc",)) in answers


def test_many_readings_are_varied_one_at_a_time() -> None:
    several = [{"held_by": [f"s{n}"], "when": TWO} for n in range(8)]
    notices = [{"held_by": [f"w{n}"], "notice": DAYS_60} for n in range(8)]
    raw = read(*several)
    raw["withdrawal"] = {"article": "12", "readings": notices}
    assert len(worlds_of({TREATY: parse_rule(raw)})) == 1 + 7 + 7


@pytest.mark.parametrize(
    ("raw", "place", "sentence"),
    [
        (read({"held_by": ["aa"], "when": TWO}), "readings", "2 to 8 readings"),
        (read({"when": TWO}, {"held_by": ["a"]}), "readings > 0 > held_by", "say who reads it so"),
        (read({"held_by": ["a", "a"]}, {}), "readings > 0 > held_by", "stands twice"),
        (read({"held_by": ["a"], "article": "3"}, {}), "readings > 0 > article", "there is no"),
        (read({"held_by": ["a"], "when": {}}, {}), "readings > 0 > when", "one condition"),
        (read({"held_by": ["a"]}, "x"), "readings > 1", "write a mapping"),
        (read({"held_by": ["a"]}, {}, text_="x"), "text_", "there is no"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_reading_has_its_place(
    raw: dict[str, Raw], place: str, sentence: str
) -> None:
    with pytest.raises(RuleProblem) as refused:
        parse_rule(raw)
    assert " > ".join(refused.value.path) == f"entry_into_force > {place}"
    assert sentence in refused.value.problem


@given(facts(), treaty_day)
def test_a_disputed_clause_never_answers_what_one_of_its_readings_denies(
    held: Facts, day: Day
) -> None:
    alone = []
    for when in (TWO, THREE):
        rule = parse_rule(
            {"instrument": TREATY, "entry_into_force": {"article": "9", "when": when}}
        )
        alone.append(status_of(TREATY, {TREATY: rule}, held, AsOf(day)).answer)
    found = status_of(TREATY, {TREATY: parse_rule(BY_NUMBER)}, held, AsOf(day)).answer
    assert found in {*alone} if len({*alone}) == 1 else found is Answer.DISPUTED


@given(st.permutations(range(2)), treaty_day)
def test_the_order_of_readings_does_not_matter(order: list[int], day: Day) -> None:
    readings = BY_NUMBER["entry_into_force"]["readings"]
    again = read(*(readings[n] for n in order))
    a, b = ask(BY_NUMBER, iso(day)), ask(again, iso(day))
    assert (a.answer, sorted(told(a))) == (b.answer, sorted(told(b)))
