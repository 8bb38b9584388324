"""From the day of an act to the day of its effect, in the forms final clauses use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.dates import (
    BEGINNING,
    FOREVER,
    Clip,
    Course,
    Day,
    add_days,
    add_months,
    first_of_next_month,
)
from servanda.errors import BadDate, RuleError
from servanda.rules.shapes.shape import Delay, Form

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["after", "effect_of", "span_before"]

_MONTHS = {"month": 1, "year": 12}
_LONGEST = {"day": 1, "month": 31, "year": 366}
_A_MONTH_AND_MORE = 62


def effect_of(day: Day, delay: Delay) -> Day:
    """The day on which an act of `day` takes effect.

    Raises:
        BadDate: the day does not exist and the rule refuses to choose another.
    """
    if day in (BEGINNING, FOREVER):
        return day
    return _FORMS[delay.form](day, delay)


def after(course: Course, delay: Delay, where: str) -> Course:
    """Once met, met for good; then the delay runs from the first possible and certain day.

    Raises:
        RuleError: the delay ends on a day that does not exist, and the rule refuses to choose.
    """
    lo, hi = course.begins
    # The possible day is only a bound, so it never asks what happens at a month's end.
    loose = Delay(delay.n, delay.unit, delay.form, delay.anchor, Clip.DOWN)
    try:
        return Course.since(effect_of(lo, delay if lo == hi else loose), effect_of(hi, delay))
    except BadDate as error:
        raise RuleError(f"{where}: {error}") from error


def span_before(effect: Day, delay: Delay) -> tuple[Day, Day] | None:
    """The first and the last day of an act that takes effect on this day; None if there is none.

    A later act never takes effect earlier, so that the days lie together.
    """
    back = delay.n * _LONGEST[delay.unit] + _A_MONTH_AND_MORE
    days = [day for day in range(effect - back, effect + 1) if _takes_effect(day, delay, effect)]
    return (days[0], days[-1]) if days else None


def _takes_effect(day: Day, delay: Delay, effect: Day) -> bool:
    try:
        return effect_of(day, delay) == effect
    except BadDate:
        return False


def _moved(day: Day, delay: Delay) -> Day:
    if delay.unit == "day":
        return add_days(day, delay.n)
    return add_months(day, delay.n * _MONTHS[delay.unit], delay.month_end)


def _first_of_month_after(day: Day, delay: Delay) -> Day:
    # The month in which the delay runs out is the same whichever way its end is clipped.
    month_end = delay.month_end if delay.unit == "day" else Clip.DOWN
    plain = Delay(delay.n, delay.unit, delay.form, delay.anchor, month_end)
    return first_of_next_month(_moved(day, plain))


def _first_of_nth_month(day: Day, delay: Delay) -> Day:
    return add_months(first_of_next_month(day), delay.n - 1, Clip.DOWN)


_FORMS: dict[Form, Callable[[Day, Delay], Day]] = {
    Form.SAME_DAY: lambda day, _: day,
    Form.NTH_DAY_AFTER: _moved,
    Form.AFTER_EXPIRY: lambda day, delay: add_days(_moved(day, delay), 1),
    Form.SAME_DAYNUMBER: _moved,
    Form.FIRST_OF_MONTH_AFTER: _first_of_month_after,
    Form.FIRST_OF_MONTH_AFTER_EXPIRY: _first_of_month_after,
    Form.FIRST_OF_NTH_MONTH: _first_of_nth_month,
}
