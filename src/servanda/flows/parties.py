"""Who takes part in an instrument, as a treaty office prints it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.dates import FALSE, iso
from servanda.flows.asking import AsOfShown, Cited
from servanda.flows.case import case_of, span_text
from servanda.flows.rows import gather
from servanda.model import Answer

if TYPE_CHECKING:
    from servanda.flows.asking import Asked
    from servanda.model import Act, Alternative, Facts
    from servanda.rules import Party

__all__ = ["Participant", "Parties", "parties"]

_ACTS = ("signature", "deposit", "withdrawal_notice", "provisional_application")


class Participant(msgspec.Struct, frozen=True):
    """One row: days are EDTF; `entry_into_force` is the day for this party, `until` its end."""

    actor: str
    name: str
    signature: str
    consent: str
    kind: str
    party: str
    entry_into_force: str | None
    until: str | None
    notes: list[str]
    sources: list[Cited]


class Parties(msgspec.Struct, frozen=True):
    """All who did anything about the instrument by the day, in order of their names."""

    schema: str
    instrument: str
    name: str
    parties: int
    complete_to: str | None
    verified: bool
    rows: list[Participant]
    as_of: AsOfShown


def parties(asked: Asked, instrument: str) -> Parties:
    """The table of participants on the day.

    Raises:
        UnknownId: the instrument is not in the record.
    """
    instrument = asked.names.find(instrument, ("instrument",))
    case = case_of(asked, instrument, *_ACTS)
    bound = {p.actor: p for p in case.parties(asked.day)}
    done = _done(asked, case.facts, instrument)
    rows = [_row(asked, actor, acts, bound.get(actor)) for actor, acts in done.items()]
    rows.sort(key=lambda row: (row.name, row.actor))
    reach = case.facts.complete_to(instrument, "deposit")
    return Parties(
        "servanda.parties/1",
        instrument,
        asked.names.of(instrument),
        sum(row.party == Answer.YES.value for row in rows),
        iso(reach) if reach else None,
        case.verified,
        rows,
        asked.as_of,
    )


Done = list[tuple["Act", "Alternative"]]


def _done(asked: Asked, facts: Facts, instrument: str) -> dict[str, Done]:
    """What each did by the day, in order of days."""
    acts = gather(asked.view, [s for prop in _ACTS for s in facts.of(instrument, prop)])
    accounts = [(act, account) for act in acts for account in act.alternatives]
    accounts.sort(key=lambda pair: pair[1].valid.bounds)
    done: dict[str, Done] = {}
    for act, account in accounts:
        if account.valid.happened_by(asked.day) is not FALSE:
            done.setdefault(act.value, []).append((act, account))
    return done


def _row(asked: Asked, actor: str, done: Done, party: Party | None) -> Participant:
    signed = [a for act, a in done if a.first.prop == "signature"]
    given = [a for act, a in done if a.first.prop == "deposit"]
    kinds = [a.first.qual("kind") for a in given] or [
        "definitive signature" for a in signed if a.first.qual("kind") == "definitive"
    ]
    # A consent given only after the day asked about is not yet known to follow.
    party = party if kinds else None
    since = party.since if party else None
    return Participant(
        actor,
        asked.names.of(actor),
        " ".join(a.valid.text for a in signed),
        " ".join(a.valid.text for a in given),
        ", ".join(kinds),
        Answer.of(party.bound, otherwise=Answer.NOT_FOUND).value if party else Answer.NO.value,
        span_text(since),
        iso(party.until) if party and party.until else None,
        _notes(done),
        asked.cite(s for _, a in done for s in a.statements),
    )


def _notes(done: Done) -> list[str]:
    notes = []
    for act, account in done:
        prop, day = account.first.prop, account.valid.text
        if prop == "withdrawal_notice":
            revoked = account.first.qual("revoked")
            notes.append(
                f"notice of withdrawal {day}" + (f", revoked {revoked}" if revoked else "")
            )
        if prop == "provisional_application":
            notes.append(f"applied provisionally from {day}")
        if act.disputed and account is act.alternatives[0]:
            notes.append("sources differ: " + ", ".join(a.valid.text for a in act.alternatives))
    return notes
