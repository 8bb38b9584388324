"""Section of the brief: what the organisations can send, and what their members can pledge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.citing import cited
from servanda.render.document import Heading, Line, Lines, Span, Table, line
from servanda.render.notes import note_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.brief import Brief
    from servanda.flows.capabilities import Capabilities, Force, Level, Register
    from servanda.flows.events import Event
    from servanda.render.document import Block
    from servanda.render.voice import Voice

__all__ = ["capabilities", "exercises"]


def capabilities(brief: Brief, voice: Voice) -> Iterator[Block]:
    """How much there is of each kind, then forces and registers; never a sum."""
    yield Heading(voice.say("Capabilities and peacekeeping"))
    yield Lines((line(_finding(brief.capabilities, voice)),))
    if brief.capabilities.exercises:
        yield _exercises_in_a_line(brief.capabilities.exercises, voice)
    for force in brief.capabilities.forces:
        yield from _force(force, voice)
    for register in brief.capabilities.registers:
        yield from _register(register, voice)


def _finding(found: Capabilities, voice: Voice) -> str:
    forces = voice.count(
        len(found.forces),
        "{n} force with a strength on record",
        "{n} forces with a strength on record",
    )
    held = voice.count(len(found.exercises), "{n} exercise held", "{n} exercises held")
    registers = voice.count(
        len(found.registers),
        "{n} readiness register open to members",
        "{n} readiness registers open to members",
    )
    return voice.say("{what}.", what=f"{forces}; {held}; {registers}")


def _force(force: Force, voice: Voice) -> Iterator[Block]:
    yield Heading(force.name, 3, force.id)
    if force.ground:
        text = voice.say("{what}: {value}", what=voice.say("in force"), value=force.ground.name)
        yield Lines((line(voice.answer(force.ground.answer), f"  {text}"),), voice.say("ground"))
    yield from note_blocks(force.said, voice, dated=True)


def _exercises_in_a_line(held: list[Event], voice: Voice) -> Lines:
    last = held[-1]
    where = ", ".join(part for part in (last.name, last.place, voice.day(last.day)) if part)
    text = voice.count(len(held), "{n} held; last: {where}", "{n} held; last: {where}", where=where)
    return Lines((line(text, cited(last.sources)),), voice.say("exercises"))


def _register(register: Register, voice: Voice) -> Iterator[Block]:
    yield Heading(register.name, 3, register.id)
    columns = (
        voice.say("level"),
        voice.say("what it means"),
        voice.say("it asks for"),
        voice.say("it allows"),
        voice.say("sources"),
    )
    yield Table(columns, tuple(_level(level, voice) for level in register.levels))
    yield from note_blocks(register.limits, voice)
    yield from note_blocks(register.pledges, voice)
    if not register.pledges:
        text = voice.say("which units members have pledged, and at which level")
        yield Lines((line(voice.answer("not found"), f"  {text}"),), voice.say("pledges"))


def _level(level: Level, voice: Voice) -> tuple[Line, ...]:
    allows = level.allows
    if level.days:
        allows = voice.say("deployment within {days} days", days=level.days)
    return (
        line(level.level),
        line(level.meaning),
        line(level.requires),
        line(allows),
        line(cited(level.sources)),
    )


def exercises(brief: Brief, voice: Voice) -> Iterator[Block]:
    """Every exercise with its days, place and who took part: for the annex."""
    held = brief.capabilities.exercises
    if not held:
        return
    yield Heading(voice.say("Exercises"))
    columns = (voice.say("exercise"), voice.say("days"), voice.say("place"), voice.say("present"))
    yield Table((*columns, voice.say("sources")), tuple(_exercise(event, voice) for event in held))


def _exercise(event: Event, voice: Voice) -> tuple[Line, ...]:
    present = ", ".join(note.name for note in event.notes if note.prop == "attended_by")
    return (
        line(event.name),
        line(voice.day(event.day)),
        line(event.place or ""),
        line(present) or line(Span("–", "quiet")),
        line(cited(event.sources)),
    )
