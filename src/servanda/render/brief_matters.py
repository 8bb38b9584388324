"""Sections of the brief at a glance: from sessions to aims and what became of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.authority import authority_blocks
from servanda.render.citing import cited
from servanda.render.document import Heading, Line, Lines, Span, Table, line
from servanda.render.events import held_line
from servanda.render.wording import on_record, standing_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.aims import Aim
    from servanda.flows.brief import Brief
    from servanda.flows.events import Case, Event
    from servanda.flows.inventory import Pair
    from servanda.flows.notes import Note
    from servanda.flows.standings import StandingAt, Step
    from servanda.render.document import Block
    from servanda.render.voice import Voice

__all__ = ["aims", "authority", "cases", "cooperation", "sessions", "standings"]

Short = dict[str, str]

_ADOPTED = ("adopted", "not_adopted")


def sessions(brief: Brief, voice: Voice) -> Iterator[Block]:
    """How many were held, then those with something adopted or refused, and those still to come."""
    if not brief.sessions:
        return
    told = [e for e in brief.sessions if not e.day or any(n.prop in _ADOPTED for n in e.notes)]
    silent = [event for event in brief.sessions if event not in told]
    held = sum(event.day is not None for event in brief.sessions)
    yield Heading(voice.say("Sessions of the last year"))
    yield Lines((line(voice.count(held, "{n} session held.", "{n} sessions held.")),))
    if told:
        columns = (voice.say("session"), voice.say("adopted"), voice.say("not adopted"))
        yield Table(columns, tuple(_session(event, voice) for event in told))
    if silent:
        names = "; ".join(event.name for event in silent)
        text = voice.say("Nothing adopted on record: {names}.", names=names)
        yield Lines((line(Span(text, "quiet")),))


def _session(event: Event, voice: Voice) -> tuple[Line, ...]:
    return (
        (Span(event.name), Span(" "), *(() if event.day else held_line(event, voice))),
        _texts([note for note in event.notes if note.prop == _ADOPTED[0]]),
        _texts([note for note in event.notes if note.prop == _ADOPTED[1]]),
    )


def _texts(notes: list[Note]) -> Line:
    """Each text once, with all sources of its accounts."""
    by_text: dict[str, list[Note]] = {}
    for note in notes:
        by_text.setdefault(note.name, []).append(note)
    spans: list[Span] = []
    for text, said in by_text.items():
        sources = (source for note in said for source in note.sources)
        spans += line("; " if spans else "", text, cited(sources))
    return tuple(spans) or line(Span("–", "quiet"))


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
    """What is on record for each pair, a line each, and for all of them."""
    if not brief.inventory:
        return
    yield Heading(voice.say("Cooperation on record"))
    yield Lines(tuple(_pair(pair, voice) for pair in brief.inventory.pairs))


def _pair(pair: Pair, voice: Voice) -> Line:
    names = Span(voice.joined(pair.names), "strong")
    last = [category.items[-1] for category in pair.categories if category.items]
    sources = (source for item in last for source in item.sources)
    return line(names, f": {on_record(pair, voice)}", cited(sources))


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
    """How many there are, then each with what came of it, beside the recorded procedure."""
    if not brief.cases:
        return
    yield Heading(voice.say("Crisis procedure and cases"))
    number = voice.count(len(brief.cases), "{n} case on record.", "{n} cases on record.")
    yield Lines((line(number),))
    columns = (
        voice.say("case"),
        voice.say("from first to last step"),
        voice.say("what was sent"),
        voice.say("steps of the procedure found"),
    )
    yield Table(columns, tuple(_case(case, voice) for case in brief.cases))


def _case(case: Case, voice: Voice) -> tuple[Line, ...]:
    first, last = case.steps[0], case.steps[-1]
    days = " – ".join(dict.fromkeys((voice.day(first.day), voice.day(last.day))))
    found = sum(step.answer == "yes" for step in case.procedure)
    beside = voice.say("{found} of {all}", found=found, all=len(case.procedure))
    return (
        line(case.name),
        line(days, cited([*first.sources, *last.sources])),
        _outcome(case, voice) or line(voice.answer("not found")),
        line(beside if case.procedure else Span("–", "quiet")),
    )


def _outcome(case: Case, voice: Voice) -> Line:
    spans: list[Span] = []
    for note in case.notes:
        if note.prop == "case_outcome":
            text = voice.value(note.prop, note.value)
            spans += line("; " if spans else "", text, cited(note.sources))
    return tuple(spans)


def aims(brief: Brief, voice: Voice) -> Iterator[Block]:
    """Each aim with who stated it, and the last that became of it by the day."""
    if not brief.aims:
        return
    yield Heading(voice.say("Aims, and what became of them"))
    number = voice.count(len(brief.aims), "{n} aim on record.", "{n} aims on record.")
    yield Lines((line(number),))
    columns = (voice.say("aim"), voice.say("stated"), voice.say("last step"))
    yield Table(columns, tuple(_aim(aim, voice) for aim in brief.aims))


def _aim(aim: Aim, voice: Voice) -> tuple[Line, ...]:
    stated = [voice.day(step.day) for step in aim.stated]
    sources = [source for step in aim.stated for source in step.sources]
    return (
        line(aim.name),
        line(voice.joined(stated), cited(sources)),
        _last_step(aim, voice) or line(voice.answer("not found")),
    )


def _last_step(aim: Aim, voice: Voice) -> Line:
    if not aim.steps:
        return ()
    step = aim.steps[-1]
    text = f"{voice.day(step.day)}, {voice.label(step.bearing)}: {step.what}"
    return line(text, cited(step.sources))
