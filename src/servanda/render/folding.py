"""Which of many who consented to show: the first, those who decide, and how many more there are."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import msgspec

from servanda.flows.tracing import TraceShown
from servanda.render.document import Node, Span, line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.render.voice import Voice

__all__ = ["Run", "folded", "kept"]

_FEW = 8
_SHOWN = 3
_PEOPLE = ("consent", "later", "no_consent")


class Run(msgspec.Struct, frozen=True):
    """Some in a row who are not shown."""

    left_out: list[TraceShown]


def kept(trace: TraceShown) -> list[TraceShown | Run]:
    """A node's children in their order: those who matter, and runs of the others."""
    people = [child for child in trace.children if child.kind in _PEOPLE]
    if len(people) <= _FEW:
        return [*trace.children]
    shown = {id(child) for child in _telling(trace, people)}
    shown |= {id(child) for child in trace.children if child.kind not in _PEOPLE}
    return [*_runs(trace.children, shown)]


def _telling(trace: TraceShown, people: list[TraceShown]) -> Iterator[TraceShown]:
    """The first who count, those on whose day the condition was met, and some who are missing."""
    counted = [child for child in people if child.n]
    yield from counted[:_SHOWN]
    if trace.truth == "yes":
        yield from [child for child in counted if child.since == trace.since][-_SHOWN:]
        return
    yield from counted[-_SHOWN:]
    yield from [c for c in people if c.kind == "consent" and not c.n][:_SHOWN]
    yield from [c for c in people if c.kind == "no_consent"][:_SHOWN]


def _runs(children: list[TraceShown], shown: set[int]) -> Iterator[TraceShown | Run]:
    for (left_out, _), group in groupby(children, lambda c: (id(c) not in shown, c.kind)):
        held = list(group)
        if left_out and (len(held) > 1 or held[0].kind == "later"):
            yield Run(held)
        else:
            yield from held


def folded(run: Run, voice: Voice) -> Node:
    """How many were left out, and from when to when they consented."""
    n, first, last = len(run.left_out), run.left_out[0], run.left_out[-1]
    if first.kind == "no_consent":
        text = voice.count(n, "… {n} more without one", "… {n} more without one")
    elif first.kind == "later":
        text = voice.count(n, "… {n} only later", "… {n} only later")
    elif first.since and last.since:
        days = voice.days(first.since, last.since)
        text = voice.count(n, "… {n} more, {days}", "… {n} more, {days}", days=days)
    else:
        text = voice.count(n, "… {n} more", "… {n} more")
    return Node(line(Span(text, "quiet")))
