"""The shape of what final clauses say of leaving a treaty and of its end."""

from __future__ import annotations

import msgspec

from servanda.rules.shape import Delay

__all__ = ["Duration", "Withdrawal"]


class Withdrawal(msgspec.Struct, frozen=True):
    """How a party leaves: its notice runs, from no earlier than the end of the moratorium.

    The moratorium is counted from the treaty's entry into force; a notice within it has no effect.
    """

    article: str
    notice: Delay
    moratorium: Delay | None = None
    later_date: bool = True


class Duration(msgspec.Struct, frozen=True):
    """How long the treaty lasts: for a term (renewed unless `renewed` is false), above a number."""

    article: str
    term: Delay | None = None
    renewed: bool = True
    lapse_below: int = 0
