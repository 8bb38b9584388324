"""Kleene's three values, on one day and on every day at once."""

from collections.abc import Sequence
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.dates import BEGINNING, FALSE, FOREVER, TRUE, UNKNOWN, Course, Truth
from strategies import courses, truths

ALL = list(Truth)
days = st.integers(-5, 40)
lists = st.lists(courses(), max_size=5)


def in_order(steps: list[tuple[int, Truth]]) -> list[tuple[int, Truth]]:
    return sorted(steps, key=lambda step: step[0])


def test_a_truth_refuses_to_be_yes_or_no() -> None:
    for truth in ALL:
        with pytest.raises(TypeError, match="compare it with TRUE, FALSE or UNKNOWN"):
            bool(truth)


def test_where_all_is_known_it_is_the_logic_of_two_values() -> None:
    for a, b in product([True, False], repeat=2):
        assert Truth.of(a) & Truth.of(b) is Truth.of(a and b)
        assert Truth.of(a) | Truth.of(b) is Truth.of(a or b)
        assert ~Truth.of(a) is Truth.of(not a)


def test_unknown_is_what_two_worlds_would_answer_differently() -> None:
    worlds = {TRUE: [True], FALSE: [False], UNKNOWN: [True, False]}

    def over(outcomes: list[bool]) -> Truth:
        return Truth.of(outcomes[0]) if len(set(outcomes)) == 1 else UNKNOWN

    for a, b in product(ALL, repeat=2):
        assert a & b is over([x and y for x in worlds[a] for y in worlds[b]])
        assert a | b is over([x or y for x in worlds[a] for y in worlds[b]])
        assert ~a is over([not x for x in worlds[a]])


@given(truths, truths, truths)
def test_the_laws_of_kleene(a: Truth, b: Truth, c: Truth) -> None:
    assert a & b is b & a
    assert a | b is b | a
    assert a & (b & c) is (a & b) & c
    assert a | (b | c) is (a | b) | c
    assert a & (b | c) is (a & b) | (a & c)
    assert a | (b & c) is (a | b) & (a | c)
    assert ~(a & b) is ~a | ~b
    assert ~~a is a
    assert a & (a | b) is a
    assert a & a is a
    assert (a & TRUE, a | FALSE, a & FALSE, a | TRUE) == (a, a, FALSE, TRUE)


@given(courses(), courses(), days)
def test_a_course_is_its_truth_on_every_day(a: Course, b: Course, day: int) -> None:
    assert (a & b).at(day) is a.at(day) & b.at(day)
    assert (a | b).at(day) is a.at(day) | b.at(day)
    assert (~a).at(day) is ~a.at(day)


@given(st.integers(0, 6), lists, days)
def test_at_least_counts_on_every_day(n: int, several: list[Course], day: int) -> None:
    here = [course.at(day) for course in several]
    surely, possibly = here.count(TRUE), len(here) - here.count(FALSE)
    expected = TRUE if surely >= n else UNKNOWN if possibly >= n else FALSE
    assert Course.at_least(n, several).at(day) is expected


@given(st.lists(courses(), min_size=1, max_size=5), days)
def test_any_function_of_truths_holds_on_every_day(several: list[Course], day: int) -> None:
    def agreement(now: Sequence[Truth]) -> Truth:
        return now[0] if len(set(now)) == 1 else UNKNOWN

    course = Course.pointwise(agreement, several)
    assert_canonical(course)
    assert course.at(day) is agreement([c.at(day) for c in several])


@given(lists, st.integers(0, 5))
def test_steps_are_canonical(several: list[Course], n: int) -> None:
    for course in (*several, Course.at_least(n, several), *(~course for course in several)):
        assert_canonical(course)


@given(st.lists(st.tuples(st.integers(-3, 12), truths), max_size=8).map(in_order))
def test_the_last_of_two_steps_on_one_day_wins(steps: Sequence[tuple[int, Truth]]) -> None:
    course = Course.of(steps)
    assert_canonical(course)
    for day in range(-4, 14):
        so_far = [truth for at, truth in steps if at <= day]
        assert course.at(day) is (so_far[-1] if so_far else FALSE)


@given(courses())
def test_the_first_days_are_found(course: Course) -> None:
    candidates = [BEGINNING, *range(-1, 32)]
    possible = [day for day in candidates if course.at(day) is not FALSE]
    certain = [day for day in candidates if course.at(day) is TRUE]
    assert course.first_possible == min(possible, default=FOREVER)
    assert course.first_certain == min(certain, default=FOREVER)


@given(courses(), days)
def test_once_met_is_met_for_good(course: Course, day: int) -> None:
    latched = course.latched()
    assert_canonical(latched)
    before = [course.at(d) for d in range(-6, day + 1)] + [course.at(BEGINNING)]
    expected = TRUE if TRUE in before else UNKNOWN if UNKNOWN in before else FALSE
    assert latched.at(day) is expected


def test_a_complete_list_says_no_and_ends_in_not_known() -> None:
    assert [Course.not_seen(10).at(day) for day in (-3, 10, 11)] == [FALSE, FALSE, UNKNOWN]
    assert Course.not_seen(None) == Course.constant(UNKNOWN)


@given(st.integers(-5, 40), st.integers(0, 10) | st.none())
def test_what_never_comes_is_never_certain(lo: int, more: int | None) -> None:
    course = Course.since(lo, FOREVER if more is None else lo + more)
    assert_canonical(course)
    assert course.at(lo - 1) is FALSE
    assert course.at(1000) is (UNKNOWN if more is None else TRUE)
    assert Course.since(FOREVER, FOREVER) == Course.constant(FALSE)


def assert_canonical(course: Course) -> None:
    assert course.steps[0][0] == BEGINNING
    for (day, truth), (later, other) in pairwise(course.steps):
        assert day < later < FOREVER
        assert truth is not other
