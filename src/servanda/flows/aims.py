"""Aims that were stated, and what became of them by the day asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.flows.asking import Asked, Cited
from servanda.flows.rows import past

if TYPE_CHECKING:
    from collections.abc import Iterable

    from servanda.model import Act

__all__ = ["Aim", "AimStep", "aims"]


class AimStep(msgspec.Struct, frozen=True):
    """Something done, or not, that bears on the aim: towards it, elsewhere, against it, done."""

    day: str
    what: str
    bearing: str
    sources: list[Cited]


class Aim(msgspec.Struct, frozen=True):
    """An aim with who stated it and when, its steps, and how far somebody looked in vain."""

    id: str
    name: str
    stated: list[AimStep]
    steps: list[AimStep]
    searched: list[AimStep]


def aims(asked: Asked, subjects: Iterable[str]) -> list[Aim]:
    """The aims that concern some subjects and had been stated by the day."""
    ids: dict[str, None] = {}
    for subject in subjects:
        for prop in ("aim_of", "aim_concerns"):
            ids |= dict.fromkeys(s.subject for s in asked.view.find(prop=prop, value=subject))
    found = [_aim(asked, id_) for id_ in ids]
    return [aim for aim in found if aim.stated or aim.steps]


def _aim(asked: Asked, id_: str) -> Aim:
    return Aim(
        id_,
        asked.names.of(id_),
        [_step(asked, act) for act in past(asked, id_, "aim_of")],
        [_step(asked, act) for act in past(asked, id_, "aim_step")],
        [_step(asked, act) for act in past(asked, id_, "searched")],
    )


def _step(asked: Asked, act: Act) -> AimStep:
    first = act.alternatives[0].first
    return AimStep(
        first.valid.text,
        asked.names.of(act.value),
        first.qual("bearing"),
        asked.cite(act.statements),
    )
