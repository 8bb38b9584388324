"""The shape of what final clauses say of leaving a treaty and of its end."""

from __future__ import annotations

import msgspec

from servanda.dates import Day
from servanda.rules.shapes.shape import Condition, Delay

__all__ = [
    "Duration",
    "MonthDay",
    "Provisional",
    "Season",
    "Termination",
    "Terms",
    "Windows",
    "Withdrawal",
    "YearDay",
]


class MonthDay(msgspec.Struct, frozen=True, order=True):
    """A day that comes every year."""

    month: int
    day: int


class Terms(msgspec.Struct, frozen=True):
    """Successive terms: one leaves only at the end of one; those after the first may differ."""

    first: Delay
    then: Delay | None = None


class Windows(msgspec.Struct, frozen=True):
    """A notice may be given only for a time after the end of each period."""

    every: Delay
    open: Delay


class Season(msgspec.Struct, frozen=True):
    """A notice may be given only in this part of the year, its last day included."""

    first: MonthDay
    last: MonthDay


class YearDay(msgspec.Struct, frozen=True):
    """One leaves only on this day of a year; of the next one, if the notice came after `given_by`.

    The last `given_by` before that day counts, which may lie in the year before.
    """

    on: MonthDay
    given_by: MonthDay | None = None


class Withdrawal(msgspec.Struct, frozen=True):
    """How a party leaves: its notice runs, and takes effect as soon as the clause allows.

    The moratorium, the terms and the windows are counted from the treaty's entry into force, or
    from that for the party itself (`in_force_for`). The moratorium bars the notice, or only its
    effect. An untimely notice is void, or waits for the first day on which it may be given.

    Whoever leaves an instrument of `linked_to` leaves this one the same day. `others` are further
    ways of leaving, each open while its `guard` holds.
    Where it is `barred`, nobody leaves by notice.
    """

    article: str
    notice: Delay
    moratorium: Delay | None = None
    later_date: bool = True
    in_force_for: str = "treaty"
    moratorium_bars: str = "notice"
    untimely: str = "void"
    terms: Terms | None = None
    windows: Windows | None = None
    season: Season | None = None
    takes_effect: YearDay | None = None
    linked_to: tuple[str, ...] = ()
    guard: Condition | None = None
    others: tuple[Withdrawal, ...] = ()
    barred: bool = False
    residual: bool = False


class Provisional(msgspec.Struct, frozen=True):
    """Application before entry into force (Vienna Convention on the Law of Treaties, article 25).

    It begins for those who notify it (`begins` is notification), for every signatory (signature) or
    for whoever consents (consent); it ends when the treaty enters into force for them, a `notice`
    after they say that they end it, or with the day `until`.
    """

    article: str
    begins: str = "notification"
    notice: Delay = Delay()
    until: Day | None = None


class Duration(msgspec.Struct, frozen=True):
    """How long the treaty lasts: for a term, to a fixed day, or while enough parties are left.

    After the term it goes on (`renewed` is yes), ends (no), goes on only by a decision taken before
    its end (by_decision), or goes on unless any party has denounced it (unless_denounced). Later
    terms are as long as the first unless `then` says otherwise. `until` is the last day.
    """

    article: str
    term: Delay | None = None
    then: Delay | None = None
    renewed: str = "yes"
    until: Day | None = None
    lapse_below: int = 0
    residual: bool = False


class Termination(msgspec.Struct, frozen=True):
    """What ends the treaty for all, or for each party of a later treaty when that binds it."""

    article: str
    when: Condition | None = None
    delay: Delay = Delay()
    parties_of: str = ""
    residual: bool = False
