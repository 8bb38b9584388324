"""A rule: all that the final clauses of one instrument say."""

from __future__ import annotations

from typing import TypeAlias

import msgspec

from servanda.rules.shapes.endings import Duration, Provisional, Termination, Withdrawal
from servanda.rules.shapes.relations import Accession, Participation, Reservations, Territory
from servanda.rules.shapes.shape import Amendment, Clause

__all__ = ["ClauseBody", "ClauseReading", "Held", "Rule"]

ClauseBody: TypeAlias = (
    Clause
    | Withdrawal
    | Duration
    | Termination
    | Amendment
    | Reservations
    | Accession
    | Territory
    | Participation
)


class Held(msgspec.Struct, frozen=True):
    """Who reads a clause in one of several ways, and where they say so.

    Instead of a clause it may be `counted` or `contested`: whether the acts of those in `about`
    are counted; or `stands` or `falls`: what becomes of their consents, with a reservation that
    `article` does not allow.
    """

    clause: str
    article: str
    held_by: tuple[str, ...]
    source: str = ""
    instrument: str = ""
    about: tuple[str, ...] = ()


class ClauseReading(msgspec.Struct, frozen=True):
    """A clause as some read it."""

    held: Held
    body: ClauseBody


class Rule(msgspec.Struct, frozen=True):
    """What an instrument's final clauses say. An absent clause was not found.

    `source` and `confidence` tell where the clause was read, or that it is recalled. Where a clause
    is read in several ways, `readings` holds them all and the clause itself is the first.
    """

    instrument: str
    entry_into_force: Clause | None = None
    subsequent_consent: Clause | None = None
    withdrawal: Withdrawal | None = None
    duration: Duration | None = None
    termination: Termination | None = None
    amendment: Amendment | None = None
    reservations: Reservations | None = None
    accession: Accession | None = None
    territory: Territory | None = None
    participation: Participation | None = None
    provisional_application: Provisional | None = None
    source: str = ""
    confidence: str = ""
    readings: tuple[ClauseReading, ...] = ()
