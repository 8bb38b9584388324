"""The shape of what final clauses say of the relations between the parties."""

from __future__ import annotations

from fractions import Fraction

import msgspec

from servanda.dates import Clip
from servanda.rules.shapes.shape import Among, Delay, Form

__all__ = [
    "KINDS_OPEN",
    "TWELVE_MONTHS",
    "Accession",
    "Participation",
    "Reservations",
    "Territory",
]

TWELVE_MONTHS = Delay(12, "month", Form.SAME_DAYNUMBER, "notification", Clip.DOWN)


class Reservations(msgspec.Struct, frozen=True):
    """Which reservations may be made, how the others accept them, and what an objection does.

    `allowed` is all, none, listed (to these provisions only) or all_but (to any but these).
    `acceptance` is unnecessary, tacit (no objection within the window), express, all (by every
    party) or organ (by `accepted_by`). `objection` says whether one precludes entry into force
    between the two: if_stated, always or never. `effect` is when the treaty begins to hold between
    the two: with the consent or only with the acceptance; and `if_prohibited` whether the consent
    stands without a reservation that is not allowed, or falls with it. Where either is not said,
    nobody can tell before it is settled.
    """

    article: str
    allowed: str = "all"
    provisions: tuple[str, ...] = ()
    acceptance: str = "tacit"
    accepted_by: str = ""
    window: Delay = TWELVE_MONTHS
    objection: str = "if_stated"
    effect: str = ""
    if_prohibited: str = ""
    rejected_by: Fraction | None = None
    residual: bool = False


class Accession(msgspec.Struct, frozen=True):
    """What the others have to say to whoever joins in one of these ways.

    `effect` is toward_acceptors, toward_non_objectors or if_none_objects. Those there before are
    asked and, if `also_later`, those who join after it in another way.
    """

    article: str
    of: tuple[str, ...]
    effect: str
    window: Delay = Delay()
    delay: Delay = Delay()
    also_later: bool = False


class Territory(msgspec.Struct, frozen=True):
    """To which territories of a party the treaty applies.

    `covers` is entire, all it does not exclude, or metropolitan, none but those it extends it to,
    after `delay`. `exclusion` is at_consent, any_time or none.
    """

    article: str
    covers: str = "entire"
    exclusion: str = "at_consent"
    delay: Delay = Delay()
    residual: bool = False


KINDS_OPEN = {"states": "state", "organisations": "organisation"}
"""The words for whom a treaty is open to, and the kind of actor meant."""


class Participation(msgspec.Struct, frozen=True):
    """To whom the treaty is open: states, organisations, or sets; others do not count."""

    article: str
    open_to: tuple[str | Among, ...]
