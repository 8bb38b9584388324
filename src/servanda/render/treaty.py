"""Treaties in number as documents: every status, and the calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.citing import clocks
from servanda.render.document import Document, Heading, Line, Lines, Table, line
from servanda.render.voice import msg

if TYPE_CHECKING:
    from servanda.flows.asking import AsOfShown
    from servanda.flows.calendar import Calendar
    from servanda.flows.treaties import TreatyLine
    from servanda.render.voice import Voice

__all__ = ["calendar_page", "treaties_page"]

_FLAGS = {
    "recalled": msg("clause recalled"),
    "stated": msg("stated"),
    "disputed": msg("sources differ"),
    "vague": msg("vague day"),
    "list-ends": msg("no list"),
    "early": msg("act before its text"),
    "again": msg("second instrument"),
    "unusable": msg("its clauses contradict themselves"),
}


def treaties_page(found: list[TreatyLine], as_of: AsOfShown, voice: Voice) -> Document:
    """A row for each instrument."""
    page = Document("treaties", voice.lang)
    title = voice.count(len(found), "{n} instrument", "{n} instruments")
    page.add(Heading(title, 1, clocks(as_of, voice)))
    columns = (
        voice.say("instrument"), voice.say("in force"), voice.say("since"), voice.say("parties"),
        voice.say("to mind"),
    )  # fmt: skip
    page.add(Table(columns, tuple(_treaty(one, voice) for one in found)))
    return page


def _treaty(one: TreatyLine, voice: Voice) -> tuple[Line, ...]:
    parties = "" if one.parties is None else str(one.parties)
    flags = ", ".join(voice.say(_FLAGS[flag]) for flag in one.flags)
    since = line(one.in_force_since or "")
    return line(one.instrument), line(voice.answer(one.answer)), since, line(parties), line(flags)


_AHEAD = {"in-force": "enters into force", "bound": "is bound", "left": "is bound no longer"}


def calendar_page(found: Calendar) -> Document:
    """What lies ahead."""
    page = Document("calendar")
    page.add(Heading("Ahead", 1, f"after {found.as_of.day}"))
    if not found.days:
        page.add(Lines((line("nothing follows from the acts on record after this day"),)))
        return page
    rows = tuple(
        (line(due.day), line(due.instrument_name), line(due.name or ""), line(_AHEAD[due.what]))
        for due in found.days
    )
    page.add(Table(("day", "instrument", "party", "what"), rows))
    return page
