"""A status as a document: the answer, why, what is missing, the readings, and a safe sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.citing import clocks, source_list
from servanda.render.document import Document, Heading, Line, Lines, Span, Tree, line
from servanda.render.endings import PROVISIONAL, RESTS, SILENT
from servanda.render.flags import flag_lines
from servanda.render.missing import missing_line
from servanda.render.readings import readings
from servanda.render.reasons import reasons
from servanda.render.safe import safe_sentence
from servanda.render.steps import pending_line, step_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.asking import Cited
    from servanda.flows.status import InstrumentStatus, Step
    from servanda.flows.tracing import TraceShown
    from servanda.render.voice import Voice

__all__ = ["status_line", "status_page"]

_MOST_STATES = 24


def status_page(found: InstrumentStatus, voice: Voice, *, full: bool = False) -> Document:
    """The status of an instrument; `full` tells of everybody whom a condition looks at."""
    page = Document(found.name, voice.lang)
    page.add(Heading(found.name, 1, clocks(found.as_of, voice)))
    page.add(Lines((status_line(found, voice),)))
    for mark, told in _marks(found, voice):
        page.add(Lines((line(told),), mark))
    if found.supposed:
        page.add(Lines(tuple(line(text) for text in found.supposed), voice.say("what if")))
    if not any(reading.trace for reading in found.readings):
        page.add(Tree(reasons(found.trace, voice, full=full), voice.say("why")))
    if gaps := _gaps(found, voice):
        page.add(Lines(gaps, voice.say("missing")))
    if found.flags:
        page.add(Lines(flag_lines(found.flags, voice), voice.say("to mind")))
    page.add(*readings(found.readings, voice, full=full))
    if found.versions:
        held = tuple(line(voice.answer(v.answer), f"  {v.name}") for v in found.versions)
        page.add(Lines(held, voice.say("as amended by")))
    if found.said_pending:
        said = tuple(pending_line(step, voice) for step in found.said_pending)
        page.add(Lines(said, voice.say("said")))
    steps = _steps(found, full=full)
    if steps:
        page.add(Heading(voice.say("What each state did"), 2), step_table(steps, voice))
    if hints := [*_see(found, full=full)]:
        page.add(Lines(tuple(line(Span(hint, "quiet")) for hint in hints), voice.say("see")))
    safe = voice.say("“{sentence}”", sentence=safe_sentence(found, voice))
    page.add(Lines((line(safe),), voice.say("safe")))
    page.add(*source_list(_all_sources(found, steps), voice))
    return page


def _marks(found: InstrumentStatus, voice: Voice) -> Iterator[tuple[str, str]]:
    """What stands beside the answer: provisional application, residual law, lists not found."""
    if found.provisionally_since:
        day = voice.day(found.provisionally_since)
        yield voice.say("provisional"), voice.say(PROVISIONAL, day=day)
    if found.residual:
        articles = voice.joined(found.residual)
        yield voice.say("residual"), voice.say(SILENT, articles=articles)
    for gap in found.rests_on:
        lists = missing_line(gap, found.instrument, voice)
        yield voice.say("rests on"), voice.say(RESTS[found.answer], lists=lists)


def status_line(found: InstrumentStatus, voice: Voice) -> Line:
    """The answer with the matter in a few words: "yes, in force since 20 April 1994"."""
    text = _between(found, voice) + _in_force(found, voice)
    note = "" if found.verified else "  " + voice.say("(clause recalled, not looked up)")
    return line(voice.answer(found.answer), f"  {text}", Span(note, "quiet"))


def _between(found: InstrumentStatus, voice: Voice) -> str:
    if found.territory:
        return voice.say("for {territory}:", territory=found.territory_name) + " "
    if not found.toward:
        return ""
    pair = voice.joined([str(found.actor_name), str(found.toward_name)])
    return voice.say("between {pair}:", pair=pair) + " "


def _in_force(found: InstrumentStatus, voice: Voice) -> str:
    if found.in_force_since:
        return voice.say("in force {since}", since=voice.since(found.in_force_since))
    if found.answer == "not found":
        return voice.say("whether in force")
    if found.enters_into_force and found.answer == "no":
        day = voice.day(found.enters_into_force)
        return voice.say("not in force; it enters into force: {day}", day=day)
    return voice.say("in force")


def _gaps(found: InstrumentStatus, voice: Voice) -> tuple[Line, ...]:
    lines = [line(missing_line(missing, found.instrument, voice)) for missing in found.missing]
    if found.earliest and any(missing.what == "act" for missing in found.missing):
        done, then = voice.day(found.as_of.day), voice.day(found.earliest)
        text = voice.say("done on {done}, in force on {then}", done=done, then=then)
        lines.append(line(Span(text, "quiet")))
    if found.complete_to:
        text = voice.say(
            "on {day}, where the list ends, the answer was: {answer}",
            day=voice.day(found.complete_to.day),
            answer=voice.word(found.complete_to.answer),
        )
        lines.append(line(Span(text, "quiet")))
    return tuple(lines)


def _steps(found: InstrumentStatus, *, full: bool) -> list[Step]:
    """What was done; of many states nothing, for their table says it better."""
    steps = [step for step in found.steps if found.actor in (None, step.actor)]
    return steps if full or len({step.actor for step in steps}) <= _MOST_STATES else []


def _see(found: InstrumentStatus, *, full: bool) -> Iterator[str]:
    """Commands that tell more."""
    day = found.as_of.day
    if found.steps and not _steps(found, full=full):
        yield f"servanda parties {found.instrument} --on {day}"
    acts = [missing for missing in found.missing if missing.what == "act" and missing.of]
    if acts and not found.actor:
        who = f'--if "{acts[0].of[0]} deposits {acts[0].acts[0]} on {day}"'
        yield f"servanda status {found.instrument} --on {day} {who}"


def _all_sources(found: InstrumentStatus, steps: list[Step]) -> Iterator[Cited]:
    yield from _trace_sources(found.trace)
    for reading in found.readings:
        yield from reading.sources
        for held in reading.held:
            yield from held.sources
        for account in reading.accounts:
            yield from account.sources
    for step in (*steps, *found.said_pending):
        yield from step.sources


def _trace_sources(trace: TraceShown) -> Iterator[Cited]:
    yield from trace.sources
    for child in trace.children:
        yield from _trace_sources(child)
