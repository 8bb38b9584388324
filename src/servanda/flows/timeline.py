"""What happened to a subject, in order of days."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.dates import BEGINNING, FOREVER
from servanda.flows.asking import AsOfShown, Cited
from servanda.flows.rows import gather, since_text, until_text
from servanda.model import load_schema

if TYPE_CHECKING:
    from servanda.dates import Day, When
    from servanda.flows.asking import Asked
    from servanda.model import Act
    from servanda.model.acts import Alternative

__all__ = ["Moment", "Timeline", "timeline"]


class Moment(msgspec.Struct, frozen=True):
    """An act, or the beginning or end of a tenure; `disputed` where sources date it otherwise."""

    day: str
    what: str
    subject: str
    subject_name: str
    prop: str
    value: str
    value_name: str
    quals: dict[str, str]
    according_to: str
    disputed: bool
    sources: list[Cited]


class Timeline(msgspec.Struct, frozen=True):
    """All moments of a subject up to the day asked about."""

    schema: str
    id: str
    name: str
    moments: list[Moment]
    as_of: AsOfShown


def timeline(asked: Asked, id_: str) -> Timeline:
    """Everything dated that is said of a subject, or names it, by the day asked about.

    Raises:
        UnknownId: the record does not know it.
    """
    id_ = asked.names.find(id_)
    said = [*asked.view.find(subject=id_), *asked.view.find(value=id_)]
    schema = load_schema()
    dated = [s for s in said if schema[s.prop].time in ("act", "tenure") or s.valid.to_hi < FOREVER]
    moments: list[tuple[Day, Moment]] = []
    for act in gather(asked.view, dict.fromkeys(dated)):
        for account in act.alternatives:
            moments += _moments(asked, act, account)
    moments.sort(key=lambda pair: (pair[0], pair[1].subject, pair[1].prop, pair[1].value))
    return Timeline(
        "servanda.timeline/1",
        id_,
        asked.names.of(id_),
        [moment for day, moment in moments if day <= asked.day],
        asked.as_of,
    )


def _moments(asked: Asked, act: Act, account: Alternative) -> list[tuple[Day, Moment]]:
    """An act is one moment; a tenure has a beginning and, if it is known, an end."""
    when = account.valid
    if load_schema()[act.key[1]].time == "act":
        return [(_place(when), _moment(asked, act, account, when.text, "act"))]
    if when.to_hi - when.from_lo == 1:
        return [(when.from_lo, _moment(asked, act, account, when.text, "act"))]
    found = []
    since, until = since_text(when), until_text(when)
    if since and when.from_lo > BEGINNING:
        found.append((when.from_lo, _moment(asked, act, account, since, "begins")))
    if until and until != ".." and when.to_hi < FOREVER:
        found.append((when.to_hi - 1, _moment(asked, act, account, until, "ends")))
    return found


def _place(when: When) -> Day:
    """Where an act stands: on its first possible day, or its last if that has no bound."""
    return when.from_lo if when.from_lo > BEGINNING else when.to_hi - 1


def _moment(asked: Asked, act: Act, account: Alternative, day: str, what: str) -> Moment:
    first = account.first
    holders = sorted({s.according_to for s in account.statements if s.according_to})
    return Moment(
        day,
        what,
        act.subject,
        asked.names.of(act.subject),
        first.prop,
        act.value,
        asked.names.of(act.value),
        dict(first.quals),
        ", ".join(asked.names.of(holder) for holder in holders),
        act.disputed,
        asked.cite(account.statements),
    )
