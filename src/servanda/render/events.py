"""Sessions and cases as documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.citing import cited, clocks, source_list
from servanda.render.document import Document, Heading, Line, Lines, Span, Table, line
from servanda.render.notes import note_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.asking import Cited
    from servanda.flows.events import Case, Cases, Event, ProcedureStep, Sessions
    from servanda.flows.notes import Note
    from servanda.render.document import Block
    from servanda.render.voice import Voice

__all__ = ["case_blocks", "cases_page", "held_line", "session_blocks", "sessions_page"]


def sessions_page(found: Sessions, voice: Voice) -> Document:
    """Sessions with what was adopted and what was not."""
    page = Document(found.name, voice.lang)
    title = voice.say("Sessions: {name}", name=found.name)
    page.add(Heading(title, 1, clocks(found.as_of, voice)))
    if not found.rows:
        text = voice.say("any session by this day")
        page.add(Lines((line(voice.answer("not found"), f"  {text}"),)))
    for event in found.rows:
        page.add(*session_blocks(event, voice))
    page.add(*source_list((s for event in found.rows for s in _event_sources(event)), voice))
    return page


def session_blocks(event: Event, voice: Voice) -> Iterator[Block]:
    """One session: a heading, whether it was held, and what is said of it."""
    yield Heading(event.name, 3, event.id)
    kind = voice.label(event.kind)
    if event.session:
        named = voice.label(event.session)
        kind = voice.say("{session} {kind}", session=named, kind=kind)
    quiet = Span(f"  {kind}", "quiet")
    yield Lines(((*held_line(event, voice), quiet, cited(event.sources)),))
    yield from note_blocks(event.notes, voice)


def held_line(event: Event, voice: Voice) -> Line:
    """Whether it was held, and when and where."""
    return line(voice.answer(event.held), f"  {_held(event, voice)}")


def _held(event: Event, voice: Voice) -> str:
    if not event.day:
        late = event.held == "no"
        return voice.say("not held by this day") if late else voice.say("whether it was held")
    form = voice.label(event.format) if event.format else ""
    when = ", ".join(part for part in (voice.day(event.day), event.place, form) if part)
    return voice.say("held: {when}", when=when)


def cases_page(found: Cases, voice: Voice) -> Document:
    """Cases with their steps."""
    title = voice.say("Cases")
    page = Document(title, voice.lang)
    page.add(Heading(title, 1, clocks(found.as_of, voice)))
    if not found.rows:
        text = voice.say("any case by this day")
        page.add(Lines((line(voice.answer("not found"), f"  {text}"),)))
    for case in found.rows:
        page.add(*case_blocks(case, voice))
    page.add(*source_list((s for case in found.rows for s in _case_sources(case)), voice))
    return page


def case_blocks(
    case: Case, voice: Voice, level: int = 2, *, procedure: bool = True
) -> Iterator[Block]:
    """One case: its steps by day, what is said of it, and the procedure's steps beside it."""
    yield Heading(case.name, level, case.id)
    columns = (voice.say("day"), voice.say("step"), voice.say("what"), voice.say("sources"))
    yield Table(columns, tuple(_step(note, voice) for note in case.steps))
    yield from note_blocks(case.notes, voice)
    if case.procedure and procedure:
        yield Heading(voice.say("Beside the recorded procedure"), level + 1, case.of or "")
        columns = (
            voice.say("no."),
            voice.say("the procedure asks for"),
            voice.say("in this case"),
            voice.say("sources"),
        )
        yield Table(columns, tuple(_asked_for(step, voice) for step in case.procedure))


def _step(note: Note, voice: Voice) -> tuple[Line, ...]:
    what = note.quals.get("what", "")
    text = voice.say("{what}: {value}", what=note.name, value=what) if what else note.name
    if article := note.quals.get("article", ""):
        text = voice.say("{text} (art. {article})", text=text, article=article)
    if note.according_to:
        text = voice.say("{what} (according to {who})", what=text, who=note.according_to)
    return (
        line(voice.day(note.day)),
        line(voice.label(note.quals.get("step", ""))),
        line(text),
        line(cited(note.sources)),
    )


def _asked_for(step: ProcedureStep, voice: Voice) -> tuple[Line, ...]:
    answer = voice.answer(step.answer)
    return (line(step.order), line(step.what), line(answer), line(cited(step.sources)))


def _event_sources(event: Event) -> Iterator[Cited]:
    yield from event.sources
    for note in event.notes:
        yield from note.sources


def _case_sources(case: Case) -> Iterator[Cited]:
    for note in (*case.steps, *case.notes):
        yield from note.sources
    for step in case.procedure:
        yield from step.sources
