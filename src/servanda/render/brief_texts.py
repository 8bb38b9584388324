"""Section of the brief: the instruments, at a glance and then those with something to tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.citing import cited
from servanda.render.document import Heading, Line, Lines, Span, Table, line
from servanda.render.missing import missing_line
from servanda.render.steps import pending_line, step_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.asking import Cited
    from servanda.flows.brief import Brief
    from servanda.flows.status import InstrumentStatus
    from servanda.render.document import Block
    from servanda.render.voice import Voice

__all__ = ["counted_answers", "instrument_details", "instruments"]

_ORDER = ("yes", "no", "not found", "disputed", "uncertain", "conflict")


def counted_answers(found: list[InstrumentStatus], voice: Voice) -> str:
    """How many instruments are in force, are not, and so on."""
    answers = [status.answer for status in found]
    in_words = {"yes": voice.say("in force"), "no": voice.say("not in force")}
    counts = [
        f"{in_words.get(answer) or voice.word(answer)} {answers.count(answer)}"
        for answer in _ORDER
        if answer in answers
    ]
    return voice.count(
        len(found),
        "{n} instrument on record: {counts}.",
        "{n} instruments on record: {counts}.",
        counts=", ".join(counts),
    )


def instruments(brief: Brief, voice: Voice) -> Iterator[Block]:
    """The count, those in force in a line, and the steps of those said to be in ratification."""
    if not brief.instruments:
        return
    yield Heading(voice.say("Instruments"))
    yield Lines((line(counted_answers(brief.instruments, voice)),))
    in_force = [found for found in brief.instruments if found.answer == "yes"]
    if in_force:
        yield Lines((_in_force(in_force, voice),), voice.say("in force"))
    for found in brief.instruments:
        if found.said_pending:
            yield from _open(found, voice)


def _in_force(found: list[InstrumentStatus], voice: Voice) -> Line:
    spans: list[Span] = []
    for status in found:
        since = voice.since(status.in_force_since) if status.in_force_since else ""
        text = f"{status.name} {since}".rstrip()
        spans += line("; " if spans else "", text, cited(_sources(status)))
    return tuple(spans)


def instrument_details(brief: Brief, voice: Voice) -> Iterator[Block]:
    """A row for each, what is missing, and the steps where the answer is open: for the annex."""
    if not brief.instruments:
        return
    yield Heading(voice.say("Instruments one by one"))
    columns = (voice.say("instrument"), voice.say("in force"), voice.say("since when"))
    rows = tuple(_row(found, voice) for found in brief.instruments)
    yield Table((*columns, voice.say("sources")), rows)
    if not all(found.verified for found in brief.instruments):
        note = voice.say("* clause recalled, not looked up")
        yield Lines((line(Span(note, "quiet")),))
    yield from _missing(brief.instruments, voice)
    yield from _resting(brief.instruments, voice)
    for found in brief.instruments:
        if found.steps and found.answer != "yes" and not found.said_pending:
            yield from _open(found, voice)


def _row(found: InstrumentStatus, voice: Voice) -> tuple[Line, ...]:
    since = voice.day(found.in_force_since) if found.in_force_since else ""
    return (
        line(found.name),
        line(voice.answer(found.answer)),
        line(since, Span("" if found.verified else " *", "quiet")),
        line(cited(_sources(found))),
    )


def _sources(found: InstrumentStatus) -> list[Cited]:
    return [s for trace in (found.trace, *found.trace.children) for s in trace.sources]


def _missing(found: list[InstrumentStatus], voice: Voice) -> Iterator[Block]:
    """What would settle the open ones, each set of gaps once."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for status in found:
        gaps = tuple(missing_line(gap, status.instrument, voice) for gap in status.missing)
        if gaps:
            groups.setdefault(gaps, []).append(status.name)
    for gaps, names in groups.items():
        what = "; ".join(gaps)
        text = voice.count(
            len(names),
            "Missing for {n} instrument ({names}): {what}.",
            "Missing for {n} instruments ({names}): {what}.",
            names="; ".join(names),
            what=what,
        )
        yield Lines((line(Span(text, "quiet")),))


def _resting(found: list[InstrumentStatus], voice: Voice) -> Iterator[Block]:
    """How many are in force as far as anybody has told us."""
    if n := sum(status.answer == "yes" and bool(status.rests_on) for status in found):
        text = voice.count(
            n,
            "Of {n} instrument in force no complete list shows whether anything has ended it.",
            "Of {n} instruments in force no complete list shows whether anything has ended them.",
        )
        yield Lines((line(Span(text, "quiet")),))


def _open(found: InstrumentStatus, voice: Voice) -> Iterator[Block]:
    yield Heading(found.name, 3, found.instrument)
    if found.said_pending:
        yield Lines(tuple(pending_line(step, voice) for step in found.said_pending))
    if found.steps:
        yield step_table(found.steps, voice)
