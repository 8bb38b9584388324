"""The reasons of an answer as they are shown: with names, days and sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.dates import FALSE, TRUE
from servanda.flows.asking import Cited
from servanda.flows.case import span_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from servanda.dates import Truth
    from servanda.flows.asking import Asked
    from servanda.model import Statement
    from servanda.rules import Trace

__all__ = ["TraceShown", "shown_trace"]

_CONSENTS = ("deposit", "signature")
_OF_CONSENT = ("consent", "later", "given")


class TraceShown(msgspec.Struct, frozen=True):
    """A node of the reasons. `truth` is yes, no or not known; `kind` names the sentence to say.

    `article` is where the law has it, of the nearest node above that names one; `since` the day of
    its being so, as EDTF; `n` the place among those that the condition counts, in order
    of their days, null for what it does not count; `act` the kind of a consent, whose `value` is
    its share where the condition weighs.
    """

    kind: str
    truth: str
    subject: str
    name: str
    clause: str
    article: str
    value: str
    since: str | None
    n: int | None
    act: str
    sources: list[Cited]
    children: list[TraceShown]


def shown_trace(trace: Trace, asked: Asked, article: str = "") -> TraceShown:
    """A node with all below it."""
    article = trace.clause or article
    return TraceShown(
        trace.kind,
        _word(trace.truth),
        trace.subject,
        asked.names.of(trace.subject) if trace.subject else "",
        trace.clause,
        article,
        trace.value,
        span_text(trace.since),
        trace.n or None,
        _act(trace.because) if trace.kind in _OF_CONSENT else "",
        asked.cite(trace.because),
        [shown_trace(child, asked, article) for child in trace.children],
    )


def _act(statements: Sequence[Statement]) -> str:
    """By what kind of instrument somebody consented first."""
    given = [s for s in statements if s.prop in _CONSENTS]
    if not given:
        return ""
    first = min(given, key=lambda s: (s.valid.bounds, s.id))
    return first.qual("kind")


def _word(truth: Truth) -> str:
    if truth is TRUE:
        return "yes"
    return "no" if truth is FALSE else "not known"
