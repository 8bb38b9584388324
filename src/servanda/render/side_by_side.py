"""Members of several organisations beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.model.letters import plain_letters
from servanda.render.citing import cited
from servanda.render.document import Line, Span, Table, line
from servanda.render.members import standing_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.members import Member, Members
    from servanda.render.voice import Voice

__all__ = ["others", "side_by_side"]

_FULL = "member"


def side_by_side(belonging: list[Members], names: list[str], voice: Voice) -> Table:
    """A row for each full member of any of the organisations, a column for each of these."""
    rows = {row.actor: row.name for m in belonging for row in m.rows if row.standing == _FULL}
    ordered = sorted(rows, key=lambda a: (-_weight(belonging, a), plain_letters(rows[a])))
    cells = (tuple(_cell(found, actor, voice) for found in belonging) for actor in ordered)
    shown = tuple((line(rows[a]), *c) for a, c in zip(ordered, cells, strict=True))
    return Table((voice.say("full member"), *names), shown)


def _weight(belonging: list[Members], actor: str) -> int:
    """Full members of most come first."""
    full = (r for m in belonging for r in m.rows if r.actor == actor and r.standing == _FULL)
    return sum(row.answer == "yes" for row in full)


def _cell(found: Members, actor: str, voice: Voice) -> Line:
    spans: list[Span] = []
    for row in (row for row in found.rows if row.actor == actor):
        text = voice.days(row.since, row.until)
        if row.standing != _FULL or row.according_to:
            text = f"{standing_words(row, voice)}, {text}"
        gap = "; " if spans else ""
        spans += line(gap, voice.mark(row.answer), text, cited(row.sources))
    return tuple(spans) or line(Span("–", "quiet"))


def others(belonging: list[Members], names: list[str], voice: Voice) -> Iterator[Line]:
    """Those who are full member of none of them: a line for each organisation and standing."""
    full = {row.actor for m in belonging for row in m.rows if row.standing == _FULL}
    for found, org in zip(belonging, names, strict=True):
        rest = [row for row in found.rows if row.actor not in full]
        for standing in dict.fromkeys(row.standing for row in rest):
            rows = sorted(
                (r for r in rest if r.standing == standing), key=lambda r: plain_letters(r.name)
            )
            text = voice.say("{org}, {standing}:", org=org, standing=voice.label(standing))
            yield (Span(text, "strong"), Span(" "), *_named(rows, voice))


def _named(rows: list[Member], voice: Voice) -> Iterator[Span]:
    for n, row in enumerate(rows):
        mark = Span("") if row.answer == "yes" else voice.mark(row.answer)
        text = f"{row.name}, {voice.days(row.since, row.until)}"
        yield from line("; " if n else "", mark, text, cited(row.sources))
