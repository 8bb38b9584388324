"""Leaving: notices, their calendar, and what holds of every way of leaving."""

from __future__ import annotations

from datetime import date
from typing import Any as Raw

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.dates import AsOf, Clip, When, parse_day
from servanda.errors import RuleError
from servanda.model import Facts, Statement, quals_of
from servanda.rules import RuleProblem, Status, parse_rule, status_of
from servanda.rules.periods import leaves_on
from servanda.rules.shapes.endings import MonthDay, Season, Terms, Windows, Withdrawal, YearDay
from servanda.rules.shapes.shape import Delay, Form

START = date(2000, 2, 29).toordinal()
LATE = date(2060, 1, 1).toordinal()
days = st.integers(START, LATE)


def years(n: int) -> Delay:
    return Delay(n, "year", Form.SAME_DAYNUMBER, month_end=Clip.DOWN)


def months(n: int) -> Delay:
    return Delay(n, "month", Form.SAME_DAYNUMBER, month_end=Clip.DOWN)


month_days = st.dates(date(2001, 1, 1), date(2001, 12, 31)).map(lambda d: MonthDay(d.month, d.day))
notices = st.sampled_from([Delay(), months(6), years(1), Delay(90, "day", Form.NTH_DAY_AFTER)])
ways = st.builds(
    Withdrawal,
    st.just("9"),
    notices,
    st.none() | st.integers(1, 5).map(years),
    moratorium_bars=st.sampled_from(["notice", "effect"]),
    untimely=st.sampled_from(["void", "waits"]),
    terms=st.none() | st.builds(Terms, st.integers(1, 10).map(years), st.just(years(3))),
    windows=st.none() | st.just(Windows(years(10), years(1))),
    takes_effect=st.none() | st.builds(YearDay, month_days, st.none() | month_days),
)


@given(ways, days, st.none() | days)
def test_nobody_leaves_before_the_notice(way: Withdrawal, day: int, stated: int | None) -> None:
    left = leaves_on(day, stated, way, START)
    assert left is None or left >= day
    if left is not None and stated is not None:
        assert left >= stated


@given(ways, days, days)
def test_an_earlier_notice_takes_effect_no_later(way: Withdrawal, one: int, two: int) -> None:
    first, second = (leaves_on(day, None, way, START) for day in sorted((one, two)))
    if first is not None and second is not None:
        assert first <= second


@given(month_days, month_days, days)
def test_the_day_of_the_year_is_the_first_whose_deadline_was_kept(
    on: MonthDay, by: MonthDay, day: int
) -> None:
    left = leaves_on(day, None, Withdrawal("9", Delay(), takes_effect=YearDay(on, by)), START)
    assert left is not None

    def deadline(end: int) -> int:
        return next(d for d in range(end - 1, end - 400, -1) if _is(d, by))

    kept = (d for d in range(day, day + 1200) if _is(d, on) and deadline(d) >= day)
    assert left == next(kept)


def _is(day: int, when: MonthDay) -> bool:
    there = date.fromordinal(day)
    return (there.month, there.day) == (when.month, when.day)


@given(st.integers(1, 10), st.integers(1, 10), days)
def test_terms_end_where_they_are_counted_to(first: int, then: int, day: int) -> None:
    way = Withdrawal("9", Delay(), terms=Terms(years(first), years(then)))
    left = leaves_on(day, None, way, START)
    begun = date(2000 + first, 2, 29 if first % 4 == 0 else 28)
    ends = [begun]
    ends += [
        date(begun.year + k, 2, 29 if begun.day == 29 and (begun.year + k) % 4 == 0 else 28)
        for k in range(then, 90, then)
    ]  # fmt: skip
    assert left == next(end.toordinal() for end in ends if end.toordinal() >= day)


@pytest.mark.parametrize(
    ("first", "last", "inside"),
    [("03-01", "05-31", True), ("11-01", "04-30", True), ("05-01", "12-31", False)],
)
def test_a_season_may_go_over_the_turn_of_the_year(first: str, last: str, inside: bool) -> None:
    bounds = [MonthDay(int(text[:2]), int(text[3:])) for text in (first, last)]
    way = Withdrawal("9", Delay(), season=Season(*bounds))
    day = parse_day("2010-04-15")
    assert (leaves_on(day, None, way, START) == day) is inside


def withdrawal(**more: Raw) -> dict[str, Raw]:
    count = {"count": {"of": "any", "at_least": 1}}
    body = {"article": "9", **more}
    entry = {"article": "1", "when": count}
    return {"instrument": "pact", "entry_into_force": entry, "withdrawal": body}


@pytest.mark.parametrize(
    ("more", "place", "sentence"),
    [
        ({"linked_to": "mother"}, "withdrawal > linked_to", "write a list of instruments"),
        ({"linked_to": ["pact"]}, "withdrawal > linked_to", "not linked to itself"),
        ({"or": {}}, "withdrawal > or", "write a list of further ways"),
        ({"or": [{"notice": {"form": "same_day"}}]}, "withdrawal > or > 0", "'article' is missing"),
        (
            {"or": [{"article": "8", "linked_to": []}]},
            "withdrawal > or > 0 > linked_to",
            "there is",
        ),
        ({"moratorium_bars": "effect"}, "withdrawal > moratorium_bars", "there is no moratorium"),
        ({"untimely": "late"}, "withdrawal > untimely", "'late' is none of: void, waits"),
        ({"in_force_for": "me"}, "withdrawal > in_force_for", "'me' is none of: party, treaty"),
        ({"takes_effect": {"on": "02-29"}}, "withdrawal > takes_effect > on", "no day that comes"),
        ({"takes_effect": {"on": "1 May"}}, "withdrawal > takes_effect > on", "no day that comes"),
        ({"takes_effect": {}}, "withdrawal > takes_effect", "'on' is missing"),
        ({"season": {"first": "01-01"}}, "withdrawal > season", "'last' is missing"),
        ({"windows": {"every": {"form": "same_day"}}}, "withdrawal > windows", "'open' is missing"),
        ({"terms": {"first": {"form": "same_day"}}}, "withdrawal > terms > first", "at least one"),
        ({"terms": {"second": 1}}, "withdrawal > terms > second", "there is no 'second' here"),
    ],
)
def test_a_mistake_is_told_with_its_place(more: Raw, place: str, sentence: str) -> None:
    with pytest.raises(RuleProblem) as error:
        parse_rule(withdrawal(**more))
    assert " > ".join(error.value.path) == place
    assert sentence in error.value.problem


def ask(book: dict[str, Raw], facts: list[Statement], day: str, actor: str) -> Status:
    rules = {name: parse_rule(body) for name, body in book.items()}
    return status_of("pact", rules, Facts.gather(facts), AsOf(parse_day(day)), actor=actor)


def act(prop: str, day: str, instrument: str = "pact", **quals: str) -> Statement:
    return Statement(instrument, prop, "aa", When.parse(day), "list", quals_of(quals))


def test_two_instruments_that_are_linked_to_each_other_are_a_circle() -> None:
    one = withdrawal(linked_to=["mother"])
    other = {**withdrawal(linked_to=["pact"]), "instrument": "mother"}
    facts = [act("deposit", "2000-01-01", of, kind="accession") for of in ("pact", "mother")]
    with pytest.raises(RuleError, match="circle"):
        ask({"pact": one, "mother": other}, facts, "2010-01-01", "aa")


def test_the_reasons_name_the_notice_and_its_effect() -> None:
    book = {"pact": withdrawal(notice={"n": 90, "form": "nth_day_after"})}
    facts = [act("deposit", "2000-01-01", kind="accession"), act("withdrawal_notice", "2001-01-01")]
    status = ask(book, facts, "2001-03-31", "aa")
    (told,) = (node for node in status.trace.children[1].children if node.kind == "notice")
    assert (told.clause, told.value, told.because) == ("9", "2001-04-01", (facts[1],))


def test_what_one_source_alone_knows_of_a_notice_is_not_lost() -> None:
    book = {"pact": withdrawal(notice={"n": 90, "form": "nth_day_after"})}
    given_, told = (
        act("deposit", "2000-01-01", kind="accession"),
        act("withdrawal_notice", "2001-01-01"),
    )
    taken_back = act("withdrawal_notice", "2001-01-01", revoked="2001-02-01")
    for source in ("a-list", "z-list"):
        again = Statement(
            "pact", "withdrawal_notice", "aa", taken_back.valid, source, taken_back.quals
        )
        assert ask(book, [given_, told, again], "2005-01-01", "aa").answer.value == "yes"
