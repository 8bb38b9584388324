"""The standing of one organisation at another, and the steps towards it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.flows.asking import Asked, Cited
from servanda.flows.rows import answer_on, gather, past, since_text
from servanda.model import Answer

if TYPE_CHECKING:
    from servanda.model import Act

__all__ = [
    "StandingAt",
    "Step",
    "standing_of",
    "steps_of",
]


class Step(msgspec.Struct, frozen=True):
    """A step towards or from a standing."""

    day: str
    step: str
    standing: str
    according_to: str
    sources: list[Cited]


class StandingAt(msgspec.Struct, frozen=True):
    """The standing of one organisation at another."""

    actor: str
    at: str
    answer: str
    standing: str
    since: str | None
    steps: list[Step]
    sources: list[Cited]


def standing_of(asked: Asked, actor: str, at: str) -> StandingAt:
    """The standing of one at the other, and the steps towards it by the day."""
    acts = gather(
        asked.view, [s for s in asked.view.find(subject=at, prop="member") if s.value == actor]
    )
    held = [act for act in acts if answer_on(act, asked.day) is not Answer.NO]
    events = steps_of(asked, actor, at)
    if held:
        act = held[0]
        account = act.alternatives[0]
        return StandingAt(
            actor, at, answer_on(act, asked.day).value, account.first.qual("standing"),
            since_text(account.valid), events, asked.cite(act.statements),
        )  # fmt: skip
    covered = any(c.covers("member", asked.day) for c in asked.view.coverages(at))
    answer = Answer.NO if covered or acts else Answer.NOT_FOUND
    return StandingAt(actor, at, answer.value, "", None, events, [])


def steps_of(asked: Asked, actor: str, at: str) -> list[Step]:
    """Steps of one towards or from a standing at the other, by the day and in order."""
    return [_step(asked, act) for act in past(asked, at, "standing_step") if act.value == actor]


def _step(asked: Asked, act: Act) -> Step:
    account = act.alternatives[0]
    holders = sorted({s.according_to for s in act.statements if s.according_to})
    return Step(
        account.valid.text,
        account.first.qual("step"),
        account.first.qual("standing"),
        ", ".join(asked.names.of(holder) for holder in holders),
        asked.cite(act.statements),
    )
