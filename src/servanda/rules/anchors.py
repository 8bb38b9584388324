"""The day a delay runs from: that of the act itself, or of what goes with it.

A list gives the day of an act. Whether that is the day on which a depositary received it, told
the others or registered it, only a source or the rule can say; where neither does, nobody knows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.dates import BEGINNING, FOREVER, Course, When
from servanda.rules.accounts import day_told

if TYPE_CHECKING:
    from servanda.model import Alternative
    from servanda.rules.shapes.shape import Delay

__all__ = ["DEPOSIT", "OF_THE_ACT", "counted_course", "counted_when", "moved_by_anchor"]

DEPOSIT = "deposit"
OF_THE_ACT = {"receipt": "received", "notification": "notified", "registration": "registered"}
"""The qualifier of an act that gives the day of each anchor."""


def moved_by_anchor(delay: Delay) -> bool:
    """Whether it runs from another day than that of the act."""
    return delay.anchor != DEPOSIT


def counted_when(account: Alternative, delay: Delay, signed: When | None = None) -> When | None:
    """The day an act counts from; None where it is in no source and the rule does not give it."""
    if delay.anchor == DEPOSIT:
        return account.valid
    told = signed if delay.anchor == "signature" else day_told(account, OF_THE_ACT[delay.anchor])
    if told is None and (delay.same_as_deposit or account.first.prop == delay.anchor):
        return account.valid
    return told


def counted_course(account: Alternative, delay: Delay, signed: When | None = None) -> Course:
    """The same over time; of a day not known only that it is some day."""
    when = account.valid if delay.anchor == DEPOSIT else counted_when(account, delay, signed)
    if when is not None:
        return Course.since(when.from_lo, when.from_hi)
    lo = BEGINNING if delay.anchor == "signature" else account.valid.from_lo
    return Course.since(lo, FOREVER)
