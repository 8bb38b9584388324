"""Everything about one subject, and what became of it, as documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.citing import cited, clocks, source_list
from servanda.render.document import Document, Heading, Line, Span, Table, line

if TYPE_CHECKING:
    from servanda.flows.history import Event, History
    from servanda.flows.showing import Said, Shown
    from servanda.render.voice import Voice

__all__ = ["history_page", "show_page"]


def history_page(found: History, voice: Voice) -> Document:
    """What became of a subject, event by event."""
    page = Document(found.id, voice.lang)
    page.add(Heading(found.id, 1, found.as_of.known))
    columns = (
        voice.say("entered"),
        voice.say("what"),
        voice.say("says"),
        voice.say("days"),
        voice.say("source"),
        voice.say("reason"),
    )
    page.add(Table(columns, tuple(_event(event, voice) for event in found.events)))
    return page


def _event(event: Event, voice: Voice) -> tuple[Line, ...]:
    quals = (f" {name}={text}" for name, text in event.quals.items())
    return (
        line(event.transaction),
        line(voice.label(event.op), Span(f" {event.statement}", "quiet")),
        line(f"{event.subject} · {voice.prop(event.prop)}: {event.value}"),
        line(event.valid, *quals),
        line(event.source),
        line(event.why or event.reason, Span(f" ({event.agent}, {event.at})", "quiet")),
    )


def show_page(found: Shown, voice: Voice) -> Document:
    """Everything about one subject."""
    page = Document(found.name, voice.lang)
    page.add(Heading(f"{found.name} ({found.id})", 1, clocks(found.as_of, voice)))
    said = [*found.statements, *found.mentions]
    columns = (
        voice.say("id"),
        voice.say("says"),
        voice.say("value"),
        voice.say("days"),
        voice.say("with"),
        voice.say("according to"),
        voice.say("sources"),
    )
    page.add(Table(columns, tuple(_said(row, found.id, voice) for row in said)))
    page.add(*source_list((source for row in said for source in row.sources), voice))
    return page


def _said(row: Said, about: str, voice: Voice) -> tuple[Line, ...]:
    subject = "" if row.subject == about else f"{row.subject}: "
    quals = (f"{name}: {voice.value(row.prop, text, name)}" for name, text in row.quals.items())
    return (
        line(Span(row.statement, "quiet")),
        line(subject, voice.prop(row.prop)),
        line(voice.value(row.prop, row.name), Span(f" {row.lang}" if row.lang else "", "quiet")),
        line("" if row.valid == "../.." else voice.day(row.valid)),
        line(", ".join(quals)),
        line(row.according_to),
        line(cited(row.sources)),
    )
