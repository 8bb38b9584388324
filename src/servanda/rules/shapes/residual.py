"""What the law of treaties says where the text of a treaty is silent.

The residual rules of the Vienna Convention on the Law of Treaties of 1969. They are used only where
a rule says that its text was read and is silent on the matter, and are marked wherever they decide.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from servanda.dates import Clip
from servanda.rules.shapes.consents import CONSENTS
from servanda.rules.shapes.endings import Duration, Termination, Withdrawal
from servanda.rules.shapes.relations import Reservations, Territory
from servanda.rules.shapes.shape import Among, Clause, Delay, Form, Named

if TYPE_CHECKING:
    from servanda.rules.shapes.rule import Rule

__all__ = ["IMPLIED", "RESIDUAL", "Residual", "has_residual"]

Residual: TypeAlias = Clause | Withdrawal | Duration | Termination | Reservations | Territory

_ALL_NEGOTIATORS = Named(CONSENTS, Among("negotiators"))
_TWELVE_MONTHS = Delay(12, "month", Form.SAME_DAYNUMBER, month_end=Clip.DOWN)

RESIDUAL: dict[str, Residual] = {
    # As soon as the consent of all the negotiating states is established.
    "entry_into_force": Clause("24(2)", _ALL_NEGOTIATORS, Delay(), residual=True),
    # For a later party on the day of its consent.
    "subsequent_consent": Clause(
        "24(3)", None, Delay(), counted_from="entry_into_force", residual=True
    ),
    # A treaty that provides for no denunciation is not subject to it,
    "withdrawal": Withdrawal("56(1)", Delay(), barred=True, residual=True),
    # nor does it end because fewer parties are left than brought it into force.
    "duration": Duration("55", residual=True),
    # It ends by consent of all the parties, at any time.
    "termination": Termination("54(b)", residual=True),
    # Any reservation that fits the treaty, accepted by silence; no objection precludes by itself.
    "reservations": Reservations("20-23", residual=True),
    # A treaty binds each party in respect of its entire territory.
    "territory": Territory("29", residual=True),
}
IMPLIED = Withdrawal("56(2)", _TWELVE_MONTHS, residual=True)
"""Where a right to leave was intended or follows from the nature of the treaty."""


def has_residual(rule: Rule) -> bool:
    """Whether its text is said to be silent on anything."""
    clauses = [getattr(rule, name) for name in RESIDUAL]
    clauses += [reading.body for reading in rule.readings]
    return any(getattr(clause, "residual", False) for clause in clauses)
