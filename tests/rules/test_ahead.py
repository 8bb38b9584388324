"""What lies ahead: the last days for a notice, and what not every reading of a clause gives."""

from datetime import date, timedelta
from typing import Any as Raw

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.dates import FOREVER, Clip, When, iso, parse_day
from servanda.model import Statement
from servanda.rules import Timeline, ahead_in, needs_between, parse_rule
from servanda.rules.deadlines import last_notice
from servanda.rules.periods import first_allowed, leaves_on
from servanda.rules.shapes.endings import MonthDay, Season, Terms, Windows, Withdrawal, YearDay
from servanda.rules.shapes.shape import Delay, Form
from strategies import TREATY, complete, deposit, facts_of, withdrawal

START = date(2000, 2, 29).toordinal()
days = st.integers(START, date(2040, 1, 1).toordinal())


def years(n: int) -> Delay:
    return Delay(n, "year", Form.SAME_DAYNUMBER, month_end=Clip.DOWN)


def months(n: int) -> Delay:
    return Delay(n, "month", Form.SAME_DAYNUMBER, month_end=Clip.DOWN)


month_days = st.dates(date(2001, 1, 1), date(2001, 12, 28)).map(lambda d: MonthDay(d.month, d.day))


def all_year(season: Season) -> bool:
    """Whether it begins again on the day after its end."""
    end = date(2001, season.last.month, season.last.day) + timedelta(1)
    return (end.month, end.day) == (season.first.month, season.first.day)


ways = st.builds(
    Withdrawal,
    st.just("9"),
    st.sampled_from([Delay(), months(6), years(1)]),
    st.none() | st.integers(1, 5).map(years),
    untimely=st.sampled_from(["void", "waits"]),
    terms=st.none() | st.builds(Terms, st.integers(1, 10).map(years), st.just(years(3))),
    windows=st.none() | st.just(Windows(years(5), years(1))),
    season=st.none()
    | st.builds(Season, month_days, month_days).filter(lambda one: not all_year(one)),
    takes_effect=st.none() | st.builds(YearDay, month_days, st.none() | month_days),
)


@given(ways, days)
def test_a_day_later_a_notice_is_void_waits_or_takes_effect_later(
    way: Withdrawal, day: int
) -> None:
    found = last_notice(day, way, START)
    if found is None:
        assert not any((way.terms, way.windows, way.season, way.takes_effect))
        return
    last, leaves = found
    assert last > day
    assert first_allowed(last, way, START) == last
    assert leaves_on(last, None, way, START) == leaves
    after = leaves_on(last + 1, None, way, START)
    assert first_allowed(last + 1, way, START) > last + 1 or after is None or after > leaves


@pytest.mark.parametrize(
    ("way", "last", "leaves"),
    [
        (Withdrawal("9", months(6), terms=Terms(years(5))), "2009-08-31", "2010-02-28"),
        (Withdrawal("9", years(1), windows=Windows(years(10), years(1))),
         "2011-02-27", "2012-02-27"),
        (Withdrawal("9", years(1), season=Season(MonthDay(1, 1), MonthDay(6, 30))),
         "2008-06-30", "2009-06-30"),
        (Withdrawal("9", Delay(), takes_effect=YearDay(MonthDay(1, 1), MonthDay(7, 1))),
         "2008-07-01", "2009-01-01"),
    ],
)  # fmt: skip
def test_the_last_day_for_a_notice(way: Withdrawal, last: str, leaves: str) -> None:
    found = last_notice(parse_day("2008-02-01"), way, START)
    assert found
    assert [iso(day) for day in found] == [last, leaves]


def test_where_each_day_has_its_own_effect_nothing_closes() -> None:
    assert last_notice(parse_day("2008-02-01"), Withdrawal("9", years(1)), START) is None


SIX = {"n": 6, "unit": "month", "form": "same_daynumber", "month_end": "down"}
FIVE = {"n": 5, "unit": "year", "form": "same_daynumber", "month_end": "down"}
LISTED = (complete("deposit", "2030-12-31"), complete("signature", "2030-12-31"))


def rule(**withdrawal_: Raw) -> dict[str, Raw]:
    return {
        "instrument": TREATY,
        "entry_into_force": {"article": "8", "when": {"count": {"of": "any", "at_least": 2}}},
        "subsequent_consent": {"article": "8"},
        "withdrawal": {"article": "9", "notice": SIX, "terms": {"first": FIVE}, **withdrawal_},
    }


def ahead(raw: dict[str, Raw], *more: Statement, day: str = "2004-01-01") -> list[tuple[Raw, ...]]:
    held = facts_of(deposit("aa", "2001-01-10"), deposit("bb", "2001-03-01"), *more, lists=LISTED)
    book = {TREATY: parse_rule(raw)}
    timeline = Timeline(TREATY, book, held, needs=needs_between(TREATY, book))
    return [
        (iso(one.day), one.what, one.actor, iso(one.then) if one.then < FOREVER else "",
         one.disputed, tuple(who for held in one.held for who in held.held_by))
        for one in ahead_in(timeline, parse_day(day))
    ]  # fmt: skip


def test_the_last_day_for_all_parties_alike() -> None:
    assert ahead(rule()) == [("2005-09-01", "notice", "", "2006-03-01", False, ())]


def test_the_last_day_for_each_party_where_its_own_entry_into_force_counts() -> None:
    third, left = deposit("cc", "2003-05-05"), withdrawal("bb", "2003-06-06")
    told = ahead(rule(in_force_for="party"), third, left)
    assert told == [
        ("2005-09-01", "notice", "aa", "2006-03-01", False, ()),
        ("2006-03-01", "left", "bb", "", False, ()),
        ("2007-11-05", "notice", "cc", "2008-05-05", False, ()),
    ]


def test_what_sources_date_otherwise_is_told_with_each_day() -> None:
    other = deposit("bb", "2001-04-01", source="news")
    told = [one[:2] + one[4:] for one in ahead(rule(), other)]
    assert told == [("2005-09-01", "notice", True, ()), ("2005-10-01", "notice", True, ())]


def test_of_a_clause_read_in_two_ways_each_reading_is_told_with_who_holds_it() -> None:
    raw = rule()
    year = {"n": 1, "unit": "year", "form": "same_daynumber", "month_end": "down"}
    first = {"notice": SIX, "terms": {"first": FIVE}, "held_by": ["aa"], "source": "news"}
    second = {**first, "notice": year, "held_by": ["bb"]}
    raw["withdrawal"] = {"article": "9", "readings": [first, second]}
    told = [one[:2] + one[4:] for one in ahead(raw)]
    assert told == [
        ("2005-03-01", "notice", True, ("bb",)),
        ("2005-09-01", "notice", True, ("aa",)),
    ]


def test_before_the_treaty_is_in_force_and_where_nobody_may_leave_there_is_no_last_day() -> None:
    assert [one[1] for one in ahead(rule(), day="2001-02-01")] == ["in-force"]
    barred = rule()
    barred["withdrawal"] = {"silent": "yes"}
    assert ahead(barred) == []


def test_an_end_of_the_treaty_by_one_source_only_is_disputed() -> None:
    ends = Statement(TREATY, "termination", TREATY, When.parse("2006-01-01"), "list-2010")
    later = Statement(TREATY, "termination", TREATY, When.parse("2007-01-01"), "news")
    told = [(one[0], one[4]) for one in ahead(rule(), ends, later) if one[1] == "ends"]
    assert told == [("2006-01-01", True), ("2007-01-01", True)]


def test_a_season_of_the_whole_year_closes_nothing() -> None:
    day = parse_day("2008-02-01")
    whole = Season(MonthDay(1, 2), MonthDay(1, 1))
    assert last_notice(day, Withdrawal("9", months(6), season=whole), START) is None
    alone = last_notice(day, Withdrawal("9", months(6), terms=Terms(years(5))), START)
    both = Withdrawal("9", months(6), season=whole, terms=Terms(years(5)))
    assert last_notice(day, both, START) == alone
    # A leap day parts the one from the next.
    parted = Withdrawal("9", months(6), season=Season(MonthDay(3, 1), MonthDay(2, 28)))
    found = last_notice(parse_day("2009-06-01"), parted, START)
    assert found
    assert found[0] == parse_day("2012-02-28")
