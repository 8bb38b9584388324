"""Take statements away one by one: every one of them is seen to go, and none is lost."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import msgspec
import pytest

from servanda.dates import AsOf, parse_day
from servanda.flows.brief import brief
from servanda.flows.change import Change
from servanda.flows.correcting import retract
from servanda.flows.showing import show

if TYPE_CHECKING:
    from collections.abc import Callable

    from servanda.flows.asking import Asked
    from servanda.model import Statement
    from servanda.record import Record

DAY = "2022-11-23"
ORGS = ("csto", "cis", "sco")
CHANGE = Change("tester", "to see what changes", "2026-11-23T00:00:00+00:00")
PRINTED = ("member", "holder", "body_of", "decision_rule", "in_force", "signature", "standing_step")


def answers(asked: Asked, subject: str) -> tuple[bytes, bytes]:
    """The brief, and all that is shown of a subject, without the state of the record."""
    shown = []
    for answer in (brief(asked, ORGS), show(asked, subject)):
        plain = msgspec.to_builtins(answer)
        plain.pop("as_of")
        shown.append(msgspec.json.encode(_without(plain, "as_of")))
    return shown[0], shown[1]


def _without(value: object, key: str) -> object:
    if isinstance(value, dict):
        return {k: _without(v, key) for k, v in value.items() if k != key}
    return [_without(v, key) for v in value] if isinstance(value, list) else value


def chosen(record: Record, seed: int) -> list[Statement]:
    """Twenty random statements, but for what a thing is: without that, there is no question."""
    held = record.view(AsOf(parse_day(DAY))).find()
    named = [s for s in held if s.prop != "kind"]
    return random.Random(seed).sample(sorted(named, key=lambda s: s.id), 20)


@pytest.mark.parametrize("seed", [1, 2])
def test_every_statement_is_seen_to_go_and_stays_reachable(
    library: Record, asking: Callable[..., Asked], seed: int
) -> None:
    for statement in chosen(library, seed):
        before = answers(asking(library, DAY), statement.subject)
        state = "+".join(f"{origin}#{seq}" for origin, seq in library.state_name().items())
        retract(library, asking(library, DAY), statement.id.hex(), CHANGE)
        after = answers(asking(library, DAY), statement.subject)
        assert after != before, statement
        assert answers(asking(library, DAY, known=state), statement.subject) == before


def test_what_the_brief_prints_changes_the_brief(
    library: Record, asking: Callable[..., Asked]
) -> None:
    day = parse_day(DAY)
    held = [
        s
        for s in library.view(AsOf(day)).find()
        if s.prop in PRINTED
        and s.subject.startswith(ORGS)
        and s.valid.from_hi <= day < s.valid.to_hi
        and not (s.prop == "decision_rule" and s.subject in ORGS)
    ]
    for statement in random.Random(3).sample(sorted(held, key=lambda s: s.id), 20):
        before = answers(asking(library, DAY), statement.subject)[0]
        retract(library, asking(library, DAY), statement.id.hex(), CHANGE)
        assert answers(asking(library, DAY), statement.subject)[0] != before, statement
