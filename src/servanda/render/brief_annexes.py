"""The annexes of the brief: everything its first pages draw on, item by item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.brief_belonging import who_they_are
from servanda.render.brief_bodies import bodies
from servanda.render.brief_capabilities import exercises
from servanda.render.brief_texts import instrument_details
from servanda.render.citing import cited
from servanda.render.cooperation import comparable_table, pair_table
from servanda.render.document import Annexes, Heading, Line, Lines, Table, line
from servanda.render.events import case_blocks, session_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.aims import Aim
    from servanda.flows.brief import Brief
    from servanda.render.document import Block
    from servanda.render.voice import Voice

__all__ = ["annexes"]


def annexes(brief: Brief, voice: Voice) -> Iterator[Block]:
    """All details, in the order of the first pages."""
    yield Annexes(voice.say("Annexes"))
    yield from who_they_are(brief, voice)
    yield from bodies(brief, voice)
    yield from _sessions(brief, voice)
    yield from _cooperation(brief, voice)
    yield from instrument_details(brief, voice)
    yield from exercises(brief, voice)
    yield from _cases(brief, voice)
    yield from _aims(brief, voice)


def _sessions(brief: Brief, voice: Voice) -> Iterator[Block]:
    if not brief.sessions:
        return
    yield Heading(voice.say("Sessions in detail"))
    for event in brief.sessions:
        yield from session_blocks(event, voice)


def _cooperation(brief: Brief, voice: Voice) -> Iterator[Block]:
    """Item by item, and beside it how much other pairs have."""
    if not brief.inventory:
        return
    yield Heading(voice.say("Cooperation item by item"))
    for pair in brief.inventory.pairs:
        yield Heading(voice.joined(pair.names), 3)
        yield from pair_table(pair, voice)
    yield from comparable_table(brief.inventory, voice, level=3)


def _cases(brief: Brief, voice: Voice) -> Iterator[Block]:
    """Every case step by step; only the one that began last beside the procedure's own words."""
    if not brief.cases:
        return
    yield Heading(voice.say("Cases step by step"))
    for n, case in enumerate(brief.cases):
        yield from case_blocks(case, voice, level=3, procedure=n == 0)


def _aims(brief: Brief, voice: Voice) -> Iterator[Block]:
    if not brief.aims:
        return
    yield Heading(voice.say("Aims step by step"))
    for aim in brief.aims:
        yield from _aim(aim, voice)


def _aim(aim: Aim, voice: Voice) -> Iterator[Block]:
    stated = [f"{step.what}, {voice.day(step.day)}" for step in aim.stated]
    yield Heading(aim.name, 3, voice.joined(stated))
    rows: tuple[tuple[Line, ...], ...] = tuple(
        (
            line(voice.day(step.day)),
            line(voice.label(step.bearing)),
            line(step.what),
            line(cited(step.sources)),
        )
        for step in aim.steps
    )
    if rows:
        columns = (voice.say("day"), voice.say("bearing"), voice.say("what"))
        yield Table((*columns, voice.say("sources")), rows)
    if aim.searched:
        text = (line(step.what, cited(step.sources)) for step in aim.searched)
        yield Lines(tuple(text), voice.say("searched"))
