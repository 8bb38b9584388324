"""What else is on record of one actor asked about: lists without it, treaties, steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.citing import cited
from servanda.render.document import Line, Lines, line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.asking import Cited
    from servanda.flows.members import Members, PartyTo
    from servanda.flows.standings import Step
    from servanda.render.document import Block
    from servanda.render.voice import Voice

__all__ = ["besides", "member_sources"]


def besides(found: Members, voice: Voice) -> Iterator[Block]:
    """Complete lists in which the actor does not stand, its treaties, its steps."""
    if found.absent_from:
        lists = (
            line(voice.days(shown.first, shown.last), cited(shown.sources))
            for shown in found.absent_from
        )
        yield Lines(tuple(lists), voice.say("not among"))
    if found.treaties:
        treaties = tuple(_treaty(treaty, voice) for treaty in found.treaties)
        yield Lines(treaties, voice.say("party to"))
    if found.steps:
        yield Lines(tuple(_step(step, voice) for step in found.steps), voice.say("steps"))


def _treaty(treaty: PartyTo, voice: Voice) -> Line:
    return line(f"{treaty.name}, {voice.days(treaty.since, treaty.until)}", cited(treaty.sources))


def _step(step: Step, voice: Voice) -> Line:
    what = f"{voice.label(step.standing)}, {voice.label(step.step)}"
    text = voice.say("{what}: {value}", what=voice.day(step.day), value=what)
    if step.according_to:
        text = voice.say("{what} (according to {who})", what=text, who=step.according_to)
    return line(text, cited(step.sources))


def member_sources(found: Members) -> Iterator[Cited]:
    """The sources of all of it."""
    for part in (found.rows, found.absent_from, found.treaties, found.steps):
        for item in part:
            yield from item.sources
