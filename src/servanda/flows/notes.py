"""What is said of an event, a force or a procedure: one note for each account."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.dates import FALSE
from servanda.flows.asking import Asked, Cited
from servanda.flows.rows import gather
from servanda.model import load_schema

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from servanda.dates import Day
    from servanda.model import Act
    from servanda.model.acts import Alternative

__all__ = ["Note", "happened", "notes"]


class Note(msgspec.Struct, frozen=True):
    """Something said of a subject; `disputed` where sources give it otherwise.

    `quals` are as the record holds them; `named` gives those that are ids of actors by their names.
    """

    prop: str
    value: str
    name: str
    day: str
    quals: dict[str, str]
    named: dict[str, str]
    according_to: str
    disputed: bool
    sources: list[Cited]


def happened(asked: Asked, id_: str, props: Iterable[str]) -> list[Act]:
    """What had happened, or been said, of a subject by the day: by property, then by day."""
    found = []
    for prop in props:
        acts = gather(asked.view, asked.view.find(subject=id_, prop=prop))
        past = [act for act in acts if _may_have_been(act, asked.day)]
        found += sorted(past, key=lambda act: (act.alternatives[0].valid.bounds, act.key))
    return found


def _may_have_been(act: Act, day: Day) -> bool:
    return any(account.valid.happened_by(day) is not FALSE for account in act.alternatives)


def notes(asked: Asked, acts: Iterable[Act]) -> list[Note]:
    """A note for each account of each act."""
    return [_note(asked, act, account) for act in acts for account in act.alternatives]


def _note(asked: Asked, act: Act, account: Alternative) -> Note:
    first = account.first
    holders = sorted({s.according_to for s in account.statements if s.according_to})
    quals = dict(first.quals)
    return Note(
        first.prop,
        act.value,
        asked.names.of(act.value),
        account.valid.text,
        quals,
        _named(asked, first.prop, quals),
        ", ".join(asked.names.of(holder) for holder in holders),
        act.disputed,
        asked.cite(account.statements),
    )


def _named(asked: Asked, prop: str, quals: Mapping[str, str]) -> dict[str, str]:
    held = load_schema()[prop].quals
    return {name: asked.names.of(id_) for name, id_ in quals.items() if held[name].value == "id"}
