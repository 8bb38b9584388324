"""Of many who consented, those who matter; with --full all of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from servanda.flows.tracing import TraceShown
from servanda.render.reasons import reasons
from servanda.render.voice import LANGS, voice_of

if TYPE_CHECKING:
    from servanda.render.document import Node


def consent(n: int, day: str, kind: str = "consent") -> TraceShown:
    truth = "yes" if kind == "consent" else "no"
    name = f"State {n}"
    return TraceShown(kind, truth, f"s{n}", name, "", "9", "", day, n, "ratification", [], [])


def of_many(n: int, needed: int, truth: str = "yes") -> TraceShown:
    people = [consent(k, f"2001-{1 + k // 28:02}-{1 + k % 28:02}") for k in range(1, n + 1)]
    since = people[needed - 1].since if truth == "yes" else None
    return TraceShown("count", truth, "t", "T", "9", "9", str(needed), since, None, "", [], people)


def text(node: Node) -> list[str]:
    return ["".join(span.text for span in child.line) for child in node.children]


def test_the_first_and_the_deciding_ones_are_shown() -> None:
    lines = text(reasons(of_many(100, 50), voice_of()))
    assert [line.strip("✓ ").partition(":")[0] for line in lines] == [
        "1. State 1",
        "2. State 2",
        "3. State 3",
        "… 46 more, 5 January 2001 to 22 February 2001",
        "50. State 50",
        "… 50 more, 24 February 2001 to 17 April 2001",
    ]


def test_nothing_is_left_out_where_all_are_asked_for_or_few_are_there() -> None:
    assert len(text(reasons(of_many(100, 50), voice_of(), full=True))) == 100
    assert len(text(reasons(of_many(8, 4), voice_of()))) == 8


@pytest.mark.parametrize("lang", LANGS)
def test_every_state_is_told_or_counted(lang: str) -> None:
    lines = text(reasons(of_many(60, 100, "no"), voice_of(lang)))
    left_out = [int(re.findall(r"\d+", line)[0]) for line in lines if "…" in line]
    assert sum(left_out) + sum("…" not in line for line in lines) == 60
