"""Everything the record holds about one subject, as of the clocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.flows.asking import Asked, AsOfShown, Cited
from servanda.model.ids import short

if TYPE_CHECKING:
    from servanda.model import Statement

__all__ = ["Said", "Shown", "said", "show"]


class Said(msgspec.Struct, frozen=True):
    """One statement; `truth` tells whether it holds on the day asked about."""

    statement: str
    subject: str
    prop: str
    value: str
    name: str
    lang: str
    valid: str
    truth: str
    quals: dict[str, str]
    according_to: str
    confidence: str
    passages: list[str]
    sources: list[Cited]


class Shown(msgspec.Struct, frozen=True):
    """What is said of a subject, and what is said elsewhere with it as the value."""

    schema: str
    id: str
    name: str
    kind: str
    statements: list[Said]
    mentions: list[Said]
    as_of: AsOfShown


def show(asked: Asked, id_: str) -> Shown:
    """Show a subject.

    Raises:
        UnknownId: the record does not know it.
    """
    id_ = asked.names.find(id_)
    about = sorted(asked.view.find(subject=id_), key=_place)
    naming = sorted(asked.view.find(value=id_), key=_place)
    return Shown(
        "servanda.show/1",
        id_,
        asked.names.of(id_),
        asked.names.kind(id_),
        [said(asked, s) for s in about],
        [said(asked, s) for s in naming if s.subject != id_],
        asked.as_of,
    )


def _place(s: Statement) -> tuple[object, ...]:
    return s.prop, s.valid.from_lo, s.subject, s.value, s.lang, s.source


def said(asked: Asked, s: Statement) -> Said:
    """A statement as it is shown, its source cited in this answer."""
    return Said(
        short(s.id), s.subject, s.prop, s.value, asked.names.of(s.value), s.lang, s.valid.text,
        s.valid.at(asked.day).name.lower(), dict(s.quals), s.according_to, s.confidence,
        [e.quote or e.locator for e in s.evidence], asked.cite([s]),
    )  # fmt: skip
