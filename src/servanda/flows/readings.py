"""The readings of an answer as they are shown: outcome, who holds it, and what it goes by."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.flows.asking import Cited
from servanda.flows.case import span_text
from servanda.flows.tracing import TraceShown, shown_trace

if TYPE_CHECKING:
    from servanda.flows.asking import Asked
    from servanda.model import Act
    from servanda.model.acts import Alternative
    from servanda.rules import Held, Reading

__all__ = ["AccountShown", "HeldShown", "ReadingShown", "shown_held", "shown_reading"]


class HeldShown(msgspec.Struct, frozen=True):
    """Who reads an article so, with the source that tells of it.

    Where `clause` is counted or contested it is no article: whether the acts of those in `about`
    are counted. Where it is stands or falls: what becomes of the consents of those in `about`,
    whose reservation `article` does not allow.
    """

    instrument: str
    clause: str
    article: str
    held_by: list[str]
    names: list[str]
    about: list[str]
    sources: list[Cited]


class AccountShown(msgspec.Struct, frozen=True):
    """The account that a reading goes by of an act that sources tell differently.

    `act` is a property, `days` is EDTF; `others` are the days that other sources give.
    """

    subject: str
    act: str
    kind: str
    actor: str
    name: str
    days: str
    others: list[str]
    sources: list[Cited]


class ReadingShown(msgspec.Struct, frozen=True):
    """The answer if one account is right; `held` tells whose reading of the clauses it is.

    With --readings there is one for every reading of the sources and clauses, its `accounts` are
    those it goes by where sources differ, and `trace` gives its reasons; otherwise one for every
    outcome.
    """

    answer: str
    in_force_since: str | None
    basis: str
    sources: list[Cited]
    held: list[HeldShown]
    accounts: list[AccountShown]
    trace: TraceShown | None


def shown_reading(reading: Reading, asked: Asked) -> ReadingShown:
    """A reading with names and sources."""
    return ReadingShown(
        reading.answer.value,
        span_text(reading.since),
        reading.basis,
        asked.cite(reading.holders),
        [shown_held(held, asked) for held in reading.held],
        [_account(act, account, asked) for act, account in reading.accounts],
        shown_trace(reading.trace, asked) if reading.trace else None,
    )


def shown_held(held: Held, asked: Asked) -> HeldShown:
    """Who holds a reading, with names and the source."""
    return HeldShown(
        held.instrument,
        held.clause,
        held.article,
        list(held.held_by),
        [asked.names.of(actor) for actor in held.held_by],
        [asked.names.of(actor) for actor in held.about],
        [asked.cite_source(held.source)] if held.source else [],
    )


def _account(act: Act, account: Alternative, asked: Asked) -> AccountShown:
    others = [other.valid.text for other in act.alternatives if other is not account]
    return AccountShown(
        act.subject,
        account.first.prop,
        account.first.qual("kind"),
        act.value,
        asked.names.of(act.value),
        account.valid.text,
        others,
        asked.cite(account.statements),
    )
