"""When.at, happened_by and may_meet against all the worlds the bounds allow."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.dates import FALSE, TRUE, UNKNOWN, Course, Truth, When
from strategies import loose_whens, whens

near = st.integers(995, 1040)


def worlds(when: When) -> Iterator[range]:
    """Every stretch of days it may have been: any beginning, any later end, within the bounds."""
    for start in range(when.from_lo, when.from_hi + 1):
        for end in range(max(when.to_lo, start + 1), when.to_hi + 1):
            yield range(start, end)


def over_all(outcomes: list[bool]) -> Truth:
    if all(outcomes):
        return TRUE
    return UNKNOWN if any(outcomes) else FALSE


@given(loose_whens(), near)
def test_at_is_true_in_all_worlds_false_in_none(when: When, day: int) -> None:
    assert when.at(day) is over_all([day in world for world in worlds(when)])


@given(loose_whens(), near)
def test_happened_by_is_true_where_all_worlds_have_begun(when: When, day: int) -> None:
    assert when.happened_by(day) is over_all([world.start <= day for world in worlds(when)])


@given(loose_whens(6), loose_whens(6))
def test_two_may_meet_where_two_of_their_worlds_do(a: When, b: When) -> None:
    meeting = any(x.start < y.stop and y.start < x.stop for x in worlds(a) for y in list(worlds(b)))
    assert a.may_meet(b) is meeting


@given(loose_whens(), near)
def test_a_course_during_a_when_says_the_same(when: When, day: int) -> None:
    assert Course.during(when).at(day) is when.at(day)


@given(whens, st.integers(1, 3_000_000))
def test_so_it_is_for_every_text(when: When, day: int) -> None:
    assert Course.during(when).at(day) is when.at(day)
    assert Course.since(when.from_lo, when.from_hi).at(day) is when.happened_by(day)


@given(whens)
def test_exact_means_that_no_day_is_unknown(when: When) -> None:
    changes = [*when.bounds, *(bound - 1 for bound in when.bounds)]
    unknown = any(when.at(day) is UNKNOWN for day in changes)
    assert unknown is not when.is_exact


def test_the_same_days_however_written() -> None:
    assert When.parse("2022-11-23").same_days(When.parse("2022-11-23T08:00:00"))
    assert When.parse("2022-11").same_days(When.parse("[2022-11-01..2022-11-30]"))
    assert not When.parse("2022-11").same_days(When.parse("2022-11-01/2022-11-30"))


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        ("XXXX-04-05", "2023-03-31", False),
        ("XXXX-04-05", "2023-04-05", True),
        ("XXXX-04-05", "2023-04", True),
        ("XXXX-04-05", "2023", True),
        ("XXXX-04-05", "2023-05-01/2024-03-01", False),
        ("XXXX-04-05", "2003-09-18/..", True),
        ("XXXX-04-05", "XXXX-04-05", True),
        ("XXXX-04-05", "XXXX-04-06", False),
        ("XXXX-04-05/XXXX-04-07", "XXXX-04-06", True),
        ("XXXX-02-29", "2023-02-28", False),
        ("XXXX-02-29", "2024-02", True),
        ("XXXX-12-30/XXXX-01-02", "2023-01-01", True),
        ("XXXX-04-05", "2022-12-30/2023-01-02", False),
    ],
)
def test_a_day_without_its_year(one: str, other: str, *, meet: bool) -> None:
    first, second = When.parse(one), When.parse(other)
    assert first.may_meet(second) is second.may_meet(first) is meet
