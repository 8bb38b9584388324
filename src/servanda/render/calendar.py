"""What lies ahead, as a page and as an iCalendar file (RFC 5545)."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from servanda.render.citing import clocks
from servanda.render.document import Document, Heading, Line, Lines, Span, Table, line
from servanda.render.readings import held_line
from servanda.render.voice import msg

if TYPE_CHECKING:
    from collections.abc import Iterator

    from icalendar import Event

    from servanda.flows.calendar import Calendar, Due
    from servanda.render.voice import Voice

__all__ = ["calendar_page", "icalendar"]

_AHEAD = {
    "in-force": msg("enters into force"),
    "ends": msg("is in force no longer"),
    "term": msg("a term ends, the next begins"),
    "bound": msg("is bound"),
    "left": msg("is bound no longer"),
    "notice": msg("last day for a notice of withdrawal in effect on {then}"),
    "objections": msg("last day to object to its reservation"),
}


def calendar_page(found: Calendar, voice: Voice) -> Document:
    """What lies ahead."""
    page = Document("calendar", voice.lang)
    title = voice.say("Ahead")
    if found.until:
        title = voice.say("Ahead until {day}", day=voice.day(found.until))
    page.add(Heading(title, 1, clocks(found.as_of, voice)))
    if found.days:
        columns = (
            voice.say("day"), voice.say("instrument"), voice.say("party"), voice.say("what"),
            voice.say("article"),
        )  # fmt: skip
        page.add(Table(columns, tuple(_row(due, voice) for due in found.days)))
    else:
        text = voice.say("Nothing follows from the acts on record after this day.")
        page.add(Lines((line(text),)))
    if found.unusable:
        said = voice.say("left out, for their clauses contradict themselves:")
        page.add(Lines((line(f"{said} {', '.join(found.unusable)}"),)))
    return page


def _row(due: Due, voice: Voice) -> tuple[Line, ...]:
    return (
        line(due.day),
        line(due.instrument_name),
        line(due.name or ""),
        line(_what(due, voice), *_held(due, voice)),
        line(due.article),
    )


def _what(due: Due, voice: Voice) -> str:
    then = voice.day(due.then) if due.then else ""
    return voice.say(_AHEAD[due.what], then=then)


def _held(due: Due, voice: Voice) -> Iterator[Span]:
    """Whose reading gives it, where not all do."""
    if not due.disputed:
        return
    yield Span("; " + voice.say("not by every reading"), "open")
    for held in due.held:
        yield from (Span("; "), *held_line(held, voice))


def icalendar(found: Calendar, voice: Voice) -> bytes:
    """The same as an iCalendar file: an event of a day each, known by what it is about.

    The same event keeps its UID when its day moves, so that a calendar moves it too.
    """
    from icalendar import Calendar as File  # noqa: PLC0415 - only where such a file is asked for

    file = File()
    file.add("prodid", "-//Servanda//calendar//EN")
    file.add("version", "2.0")
    file.add("x-wr-calname", voice.say("Ahead"))
    seen: Counter[str] = Counter()
    for due in found.days:
        uid = ".".join((due.instrument, due.what, due.actor or "all"))
        seen[uid] += 1
        # Of two readings, or two ways to leave, each is an event of its own.
        uid = f"{uid}.{seen[uid]}" if seen[uid] > 1 else uid
        file.add_component(_event(due, uid, found.as_of.day, voice))
    return bytes(file.to_ical())


def _event(due: Due, uid: str, as_of: str, voice: Voice) -> Event:
    from icalendar import Event  # noqa: PLC0415

    day = date.fromisoformat(due.day)
    event = Event()
    event.add("uid", f"{uid}@servanda")
    event.add("dtstamp", datetime.combine(date.fromisoformat(as_of), time(), UTC))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    who = due.name or due.instrument_name
    about = f" ({due.instrument_name})" if due.name else ""
    event.add("summary", f"{who}: {_what(due, voice)}{about}")
    said = [voice.say("article {article}", article=due.article)] if due.article else []
    said += ["".join(span.text for span in _held(due, voice)).removeprefix("; ")] * due.disputed
    if said:
        event.add("description", "; ".join(said))
    event.add("transp", "TRANSPARENT")
    return event
