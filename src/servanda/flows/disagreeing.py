"""Where the sources about some subjects differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.dates import FALSE
from servanda.flows.asking import Asked, Cited
from servanda.flows.rows import gather

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from servanda.model import Act

__all__ = [
    "Account",
    "Disagreement",
    "disagreements",
]


class Account(msgspec.Struct, frozen=True):
    """What some sources say of a matter others tell differently."""

    says: str
    sources: list[Cited]


class Disagreement(msgspec.Struct, frozen=True):
    """A matter on which sources differ."""

    subject: str
    subject_name: str
    prop: str
    value: str
    value_name: str
    accounts: list[Account]


_DISPUTABLE = ("member", "in_force", "signature", "deposit", "national_step", "holder")


def disagreements(asked: Asked, subjects: Sequence[str]) -> Iterator[Disagreement]:
    """Acts and tenures of the subjects, begun by the day, that sources date differently."""
    for subject in dict.fromkeys(subjects):
        for prop in _DISPUTABLE:
            for act in gather(asked.view, asked.view.find(subject=subject, prop=prop)):
                begun = [a.valid.happened_by(asked.day) is not FALSE for a in act.alternatives]
                if act.disputed and any(begun):
                    yield _disagreement(asked, act, prop)


def _disagreement(asked: Asked, act: Act, prop: str) -> Disagreement:
    return Disagreement(
        act.subject,
        asked.names.of(act.subject),
        prop,
        act.value,
        asked.names.of(act.value),
        [Account(a.valid.text, asked.cite(a.statements)) for a in act.alternatives],
    )
