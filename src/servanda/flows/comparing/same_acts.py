"""Acts that the record holds in other words: who joins is a member from that day on.

What a page tells of as an act, the record may hold as the beginning or the end of a membership, as
an office held, as a session, as a text adopted there, as a step of a ratification or of a case.
What agrees so is known; what cannot both be so contradicts. Where neither is certain, nothing is
said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.flows.comparing.adopted_texts import adopted, resolved
from servanda.flows.comparing.case_acts import help_asked, sent, withdrawn
from servanda.flows.comparing.office_terms import appointment, chair
from servanda.flows.comparing.sittings import sitting
from servanda.flows.comparing.standing_acts import belongs, belongs_not, standing
from servanda.flows.comparing.treaty_acts import founded, not_in_force, not_signed, ratified, signed

if TYPE_CHECKING:
    from collections.abc import Callable

    from servanda.dates import Day
    from servanda.flows.comparing.holding import Held
    from servanda.model import Statement
    from servanda.model.claim import Claim
    from servanda.record import View

__all__ = ["other_words"]


def other_words(claim: Claim, statement: Statement, view: View, day: Day | None) -> Held:
    """What the record holds of an act under other properties; `day` is the page's own."""
    if find := _BY_PROP.get(statement.prop):
        return find(statement, view, day)
    told = _BY_TYPE.get(claim.type) if statement.prop == "claimed" else None
    return told(claim, view, day) if told else ([], [])


def _signed_together(claim: Claim, view: View, day: Day | None) -> Held:
    """A treaty that a body adopted at its session is signed by those who sit there."""
    agree, against = not_signed(claim, view, day)
    also, other = adopted(claim, view, day)
    return [*agree, *also], [*against, *other]


_BY_PROP: dict[str, Callable[[Statement, View, Day | None], Held]] = {
    "standing_step": standing,
    "member": belongs,
    "signature": signed,
}
_BY_TYPE: dict[str, Callable[[Claim, View, Day | None], Held]] = {
    "meeting": sitting,
    "session": sitting,
    "summit": sitting,
    "chair": chair,
    "chair-transfer": chair,
    "appointment": appointment,
    "ratification": ratified,
    "deployment": sent,
    "withdrawal-of-troops": withdrawn,
    "appeal": help_asked,
    "consultations": help_asked,
    "decision": adopted,
    "declaration": adopted,
    "treaty-adopted": adopted,
    "document-signing": adopted,
    "resolution": resolved,
    "membership": belongs_not,
    "accession": belongs_not,
    "entry-into-force": not_in_force,
    "treaty-signed": _signed_together,
    "founding": founded,
}
