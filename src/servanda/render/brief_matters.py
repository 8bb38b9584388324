"""Sections of the brief: sessions, standings, cooperation, authority, cases and aims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.authority import authority_blocks
from servanda.render.citing import cited
from servanda.render.cooperation import pair_table
from servanda.render.document import Heading, Line, Lines, Table, line
from servanda.render.events import case_blocks, session_blocks
from servanda.render.wording import on_record, standing_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.aims import Aim
    from servanda.flows.brief import Brief
    from servanda.flows.standings import StandingAt, Step
    from servanda.render.document import Block
    from servanda.render.voice import Voice

__all__ = ["aims", "authority", "cases", "cooperation", "sessions", "standings"]

Short = dict[str, str]


def sessions(brief: Brief, voice: Voice) -> Iterator[Block]:
    """How many were held, then each."""
    if not brief.sessions:
        return
    held = sum(event.day is not None for event in brief.sessions)
    yield Heading(voice.say("Sessions of the last year"))
    yield Lines((line(voice.count(held, "{n} session held.", "{n} sessions held.")),))
    for event in brief.sessions:
        yield from session_blocks(event, voice)


def standings(brief: Brief, short: Short, voice: Voice) -> Iterator[Block]:
    """The standing of each at each, then the steps."""
    if brief.standings:
        yield Heading(voice.say("The standing of one at another"))
        told = (line(standing_sentence(s, short, voice), cited(s.sources)) for s in brief.standings)
        yield Lines(tuple(told))
    steps = [(standing, event) for standing in brief.standings for event in standing.steps]
    if steps:
        rows = tuple(_step(standing, event, short, voice) for standing, event in steps)
        columns = (voice.say("day"), voice.say("standing"), voice.say("step"))
        yield Table((*columns, voice.say("sources")), rows)


def _step(standing: StandingAt, event: Step, short: Short, voice: Voice) -> tuple[Line, ...]:
    where = voice.say(
        "{actor} at {at}: {standing}",
        actor=short[standing.actor],
        at=short[standing.at],
        standing=voice.label(event.standing),
    )
    step = voice.label(event.step)
    if event.according_to:
        step = voice.say("{what} (according to {who})", what=step, who=event.according_to)
    return (line(voice.day(event.day)), line(where), line(step), line(cited(event.sources)))


def cooperation(brief: Brief, voice: Voice) -> Iterator[Block]:
    """What is on record for each pair in a sentence, then item by item."""
    if not brief.inventory:
        return
    yield Heading(voice.say("Cooperation on record"))
    for pair in brief.inventory.pairs:
        yield Heading(voice.joined(pair.names), 3)
        yield Lines((line(voice.say("{what}.", what=_capital(on_record(pair, voice)))),))
        yield from pair_table(pair, voice)


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def authority(brief: Brief, voice: Voice) -> Iterator[Block]:
    """Each ground with its chain."""
    found = [answer for answer in brief.authority if answer.rows]
    if not found:
        return
    rows = [row for answer in found for row in answer.rows]
    yield Heading(voice.say("Who may act for them"))
    finding = voice.count(
        len(rows),
        "{n} ground on record; for {sure} the answer is yes.",
        "{n} grounds on record; for {sure} the answer is yes.",
        sure=sum(row.answer == "yes" for row in rows),
    )
    yield Lines((line(finding),))
    for answer in found:
        yield from authority_blocks(answer, voice)


def cases(brief: Brief, voice: Voice) -> Iterator[Block]:
    """How many there are, then each."""
    if not brief.cases:
        return
    yield Heading(voice.say("Cases"))
    number = voice.count(len(brief.cases), "{n} case on record.", "{n} cases on record.")
    yield Lines((line(number),))
    for case in brief.cases:
        yield from case_blocks(case, voice, level=3)


def aims(brief: Brief, voice: Voice) -> Iterator[Block]:
    """Each aim with who stated it, and what became of it."""
    if not brief.aims:
        return
    yield Heading(voice.say("Aims, and what became of them"))
    number = voice.count(len(brief.aims), "{n} aim on record.", "{n} aims on record.")
    yield Lines((line(number),))
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
