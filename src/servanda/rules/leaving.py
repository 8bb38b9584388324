"""How it ends: for a party whose notice has run, and for a treaty that does not last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.dates import BEGINNING, FOREVER, Course, parse_day
from servanda.rules.delays import effect_of
from servanda.rules.rolls import CONSENTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from servanda.dates import Day
    from servanda.model import Alternative
    from servanda.rules.endings import Withdrawal
    from servanda.rules.rolls import Rolls
    from servanda.rules.rule import Rule

__all__ = ["bound_until", "ends_of", "while_it_lasts"]


def ends_of(notice: Alternative, clause: Withdrawal, begun: Day) -> tuple[Day, Day] | None:
    """When a notice takes effect: it has run, or on the later day it names; None if too early."""
    lo, hi = notice.valid.from_lo, notice.valid.from_hi
    if clause.moratorium and begun < FOREVER and hi < effect_of(begun, clause.moratorium):
        return None
    first, last = effect_of(lo, clause.notice), effect_of(hi, clause.notice)
    stated = notice.first.qual("effective")
    if stated and clause.later_date:
        named = parse_day(stated)
        return max(first, named), max(last, named)
    return first, last


def bound_until(
    rolls: Rolls,
    party: tuple[str, str],
    clause: Withdrawal,
    begun: Day,
    begins: Callable[[Course], Course] = lambda consent: consent,
) -> Course:
    """A party's consent until its notice has run, each consent taking effect as `begins` says."""
    return rolls.bound(*party, lambda notice: ends_of(notice, clause, begun), begins)


def while_it_lasts(course: Course, rule: Rule, rolls: Rolls) -> Course:
    """Being in force, up to the end of a term that is not renewed or the lapse of the treaty."""
    duration = rule.duration
    if duration is None:
        return course
    lo, hi = course.first_possible, course.first_certain
    if duration.term and not duration.renewed:
        course &= ~Course.since(effect_of(lo, duration.term), effect_of(hi, duration.term))
    if duration.lapse_below:
        course &= ~_lapsed(course, rule, rolls, duration.lapse_below)
    return course


def _lapsed(course: Course, rule: Rule, rolls: Rolls, least: int) -> Course:
    """Since fewer parties were left than the treaty needs; whoever comes later does not revive it.

    Only denunciations take parties away, so where there are none nothing has lapsed.
    """
    clause, instrument = rule.withdrawal, rule.instrument
    consents = rolls.consents(instrument, CONSENTS)
    if clause is None or not any(rolls.notices(instrument, actor) for actor in consents):
        return ~Course.since(BEGINNING, BEGINNING)
    begun = course.first_certain
    parties = [bound_until(rolls, (instrument, actor), clause, begun) for actor in consents]
    return (~Course.at_least(least, parties) & course).latched()
