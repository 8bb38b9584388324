"""Moving days by months and years, with python-dateutil as the other witness."""

from datetime import date, timedelta

import pytest
from dateutil.relativedelta import relativedelta  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from servanda.dates import (
    BEGINNING,
    FOREVER,
    Clip,
    add_days,
    add_months,
    add_years,
    first_of_next_month,
)
from servanda.errors import BadDate
from strategies import month_ends, plain_day

months = st.integers(-600, 600)


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


@given(plain_day | month_ends, months)
def test_clipping_down_is_what_dateutil_does(start: int, n: int) -> None:
    expected = date.fromordinal(start) + relativedelta(months=n)
    assert add_months(start, n, Clip.DOWN) == expected.toordinal()


@given(plain_day | month_ends, months)
def test_the_modes_differ_only_where_the_day_does_not_exist(start: int, n: int) -> None:
    down, up = add_months(start, n, Clip.DOWN), add_months(start, n, Clip.UP)
    if date.fromordinal(down).day == date.fromordinal(start).day:
        assert add_months(start, n, Clip.REFUSE) == up == down
        return
    assert up == down + 1
    assert date.fromordinal(up).day == 1
    with pytest.raises(BadDate, match="month_end: up or down"):
        add_months(start, n, Clip.REFUSE)


@given(plain_day | month_ends, st.integers(-50, 50))
def test_years_are_twelve_months(start: int, n: int) -> None:
    expected = date.fromordinal(start) + relativedelta(years=n)
    assert add_years(start, n, Clip.DOWN) == expected.toordinal()


@given(plain_day | month_ends)
def test_the_first_of_the_next_month(start: int) -> None:
    expected = date.fromordinal(start) + relativedelta(months=1, day=1)
    assert first_of_next_month(start) == expected.toordinal()


@given(plain_day, st.integers(-1000, 1000))
def test_days_are_days(start: int, n: int) -> None:
    moved = date.fromordinal(start) + timedelta(days=n)
    assert add_days(start, n) == moved.toordinal()


@pytest.mark.parametrize(
    ("start", "n", "clip", "end"),
    [
        ("2023-01-31", 1, Clip.DOWN, "2023-02-28"),
        ("2023-01-31", 1, Clip.UP, "2023-03-01"),
        ("2024-01-31", 1, Clip.DOWN, "2024-02-29"),
        ("2023-02-28", 1, Clip.DOWN, "2023-03-28"),
        ("2023-12-31", 2, Clip.UP, "2024-03-01"),
    ],
)
def test_month_ends_by_hand(start: str, n: int, clip: Clip, end: str) -> None:
    assert add_months(day(start), n, clip) == day(end)


def test_the_ends_of_time_do_not_move() -> None:
    for end in (BEGINNING, FOREVER):
        assert add_days(end, 30) == end
        assert add_months(end, 3, Clip.REFUSE) == end
        assert first_of_next_month(end) == end


def test_leaving_the_calendar_is_refused() -> None:
    with pytest.raises(BadDate, match="leaves the calendar"):
        add_months(day("9999-12-01"), 1, Clip.DOWN)
    with pytest.raises(BadDate, match="leaves the calendar"):
        add_years(day("0001-12-01"), -1, Clip.DOWN)
