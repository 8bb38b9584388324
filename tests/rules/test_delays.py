"""From the act to its effect: each form with a treaty whose official date is known."""

from datetime import date, timedelta
from random import Random

import pytest
from dateutil.relativedelta import relativedelta  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from servanda.dates import BEGINNING, FOREVER, Clip, iso, parse_day
from servanda.errors import BadDate
from servanda.rules.delays import effect_of, span_before
from servanda.rules.shapes.shape import Delay, Form
from strategies import plain_day


def effect(day: str, delay: Delay) -> str:
    return iso(effect_of(parse_day(day), delay))


@pytest.mark.parametrize(
    ("deposit", "delay", "in_force"),
    [
        # Convention on the Privileges and Immunities of the United Nations, section 32
        ("1946-09-17", Delay(), "1946-09-17"),
        # Vienna Convention on the Law of Treaties, article 84(1): the thirtieth day after
        ("1979-12-28", Delay(30, "day", Form.NTH_DAY_AFTER), "1980-01-27"),
        # Rome Statute, article 126(1): first of the month after the sixtieth day
        ("2002-04-11", Delay(60, "day", Form.FIRST_OF_MONTH_AFTER), "2002-07-01"),
        # Convention on the Law of the Sea, article 308(1): twelve months after
        ("1993-11-16", Delay(12, "month", Form.SAME_DAYNUMBER), "1994-11-16"),
        # Kyoto Protocol, article 25(1): the ninetieth day after
        ("2004-11-18", Delay(90, "day", Form.NTH_DAY_AFTER), "2005-02-16"),
        # European Convention style: first of the month after three months have run out
        ("2003-03-18", Delay(3, "month", Form.FIRST_OF_MONTH_AFTER_EXPIRY), "2003-07-01"),
        # The first of the third month after the month of deposit
        ("2003-03-18", Delay(3, "month", Form.FIRST_OF_NTH_MONTH), "2003-06-01"),
        # The day after thirty days have run out
        ("2003-03-01", Delay(30, "day", Form.AFTER_EXPIRY), "2003-04-01"),
        ("2003-03-18", Delay(3, "month", Form.AFTER_EXPIRY), "2003-06-19"),
        ("2000-02-29", Delay(1, "year", Form.AFTER_EXPIRY, month_end=Clip.DOWN), "2001-03-01"),
        ("2003-05-05", Delay(1, "year", Form.SAME_DAYNUMBER), "2004-05-05"),
    ],
)
def test_each_form(deposit: str, delay: Delay, in_force: str) -> None:
    assert effect(deposit, delay) == in_force


@pytest.mark.parametrize(("clip", "in_force"), [(Clip.DOWN, "2003-02-28"), (Clip.UP, "2003-03-01")])
def test_a_day_that_does_not_exist_goes_where_the_rule_says(clip: Clip, in_force: str) -> None:
    for form in (Form.SAME_DAYNUMBER, Form.NTH_DAY_AFTER):
        assert effect("2003-01-31", Delay(1, "month", form, month_end=clip)) == in_force


def test_a_rule_that_refuses_is_not_answered_by_guessing() -> None:
    with pytest.raises(BadDate, match="2003-01-31 plus 1 months"):
        effect("2003-01-31", Delay(1, "month", Form.SAME_DAYNUMBER))


def test_the_month_in_which_a_delay_runs_out_needs_no_choice() -> None:
    delay = Delay(1, "month", Form.FIRST_OF_MONTH_AFTER_EXPIRY)
    assert effect("2003-01-31", delay) == "2003-03-01"


delays = st.builds(
    Delay,
    st.integers(1, 24),
    st.sampled_from(["month", "year"]),
    st.sampled_from(list(Form)),
    month_end=st.sampled_from([Clip.DOWN, Clip.UP]),
)


@given(plain_day, st.integers(0, 40), delays)
def test_a_later_act_never_takes_effect_earlier(day: int, more: int, delay: Delay) -> None:
    assert effect_of(day, delay) <= effect_of(day + more, delay)
    assert effect_of(day, delay) >= day


@given(delays)
def test_the_ends_of_time_stay(delay: Delay) -> None:
    assert effect_of(BEGINNING, delay) == BEGINNING
    assert effect_of(FOREVER, delay) == FOREVER


def otherwise(day: date, n: int, unit: str, form: Form) -> date:
    """The same by python-dateutil, which clips down."""
    moved: date = day + relativedelta(**{f"{unit}s": n})
    first = relativedelta(day=1, months=1)
    days: dict[Form, date] = {
        Form.SAME_DAY: day,
        Form.NTH_DAY_AFTER: moved,
        Form.AFTER_EXPIRY: moved + timedelta(days=1),
        Form.SAME_DAYNUMBER: moved,
        Form.FIRST_OF_MONTH_AFTER: moved + first,
        Form.FIRST_OF_MONTH_AFTER_EXPIRY: moved + first,
        Form.FIRST_OF_NTH_MONTH: day + first + relativedelta(months=n - 1),
    }
    return days[form]


def test_ten_thousand_days_are_counted_as_another_library_counts_them() -> None:
    chance = Random(2001)
    for _ in range(10_000):
        day = date.fromordinal(chance.randint(*SPAN))
        form, unit = chance.choice(list(Form)), chance.choice(["day", "month", "year"])
        n = chance.randint(1, 400 if unit == "day" else 60)
        delay = Delay(n, unit, form, month_end=Clip.DOWN)
        ours = date.fromordinal(effect_of(day.toordinal(), delay))
        assert ours == otherwise(day, n, unit, form), f"{day} {delay}"


SPAN = (date(1800, 1, 1).toordinal(), date(2200, 12, 31).toordinal())


@given(plain_day, st.sampled_from([form for form in Form if form is not Form.SAME_DAY]))
def test_reckoned_back_from_its_effect_lies_the_act(act: int, form: Form) -> None:
    unit = "month" if "month" in form.value or form is Form.SAME_DAYNUMBER else "day"
    delay = Delay(3, unit, form, month_end=Clip.DOWN)
    span = span_before(effect_of(act, delay), delay)
    assert span is not None
    assert span[0] <= act <= span[1]
    assert {effect_of(day, delay) for day in span} == {effect_of(act, delay)}


def test_no_act_takes_effect_on_a_day_that_the_delay_never_gives() -> None:
    first = Delay(60, "day", Form.FIRST_OF_MONTH_AFTER)
    assert span_before(parse_day("2002-07-02"), first) is None
    assert span_before(parse_day("2002-07-01"), first) == (
        parse_day("2002-04-02"),
        parse_day("2002-05-01"),
    )
