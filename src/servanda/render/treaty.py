"""Many treaties as a document: a row for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.citing import clocks
from servanda.render.document import Document, Heading, Line, Table, line
from servanda.render.voice import msg

if TYPE_CHECKING:
    from servanda.flows.asking import AsOfShown
    from servanda.flows.treaties import TreatyLine
    from servanda.render.voice import Voice

__all__ = ["treaties_page"]

_FLAGS = {
    "recalled": msg("recalled"),
    "stated": msg("stated"),
    "disputed": msg("sources differ"),
    "vague": msg("vague day"),
    "list-ends": msg("no list"),
    "endings": msg("no list of endings"),
    "early": msg("act before its text"),
    "again": msg("second instrument"),
    "outside": msg("act from outside"),
    "prohibited": msg("reservation not allowed"),
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
