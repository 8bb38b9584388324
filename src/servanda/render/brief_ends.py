"""The end of the brief: what was not measured, not found or disputed, and the border policy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.brief_bodies import office_name
from servanda.render.citing import cited
from servanda.render.document import Box, Heading, Line, Lines, Span, line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.brief import Brief
    from servanda.flows.disagreeing import Disagreement
    from servanda.render.document import Block
    from servanda.render.voice import Voice

__all__ = ["about_the_page", "disagreements", "nearness", "not_found"]

Short = dict[str, str]


def nearness(voice: Voice) -> Iterator[Block]:
    """No number stands where none was measured."""
    yield Heading(voice.say("How near they vote"))
    text = voice.say(
        "Not measured: no votes are imported into this record, and this version imports none."
    )
    yield Lines((line(text),))


def not_found(brief: Brief, short: Short, voice: Voice) -> Iterator[Block]:
    """All that was sought without being found."""
    texts = [i.name for i in brief.instruments if i.answer == "not found"]
    pairs = [
        voice.say("{actor} at {at}", actor=short[s.actor], at=short[s.at])
        for s in brief.standings
        if s.answer == "not found"
    ]
    offices = [office_name(o, short) for o in brief.offices if o.answer == "not found"]
    lines: list[Line] = []
    if texts:
        lines.append(line(voice.say("Whether in force: {names}.", names="; ".join(texts))))
    if pairs:
        lines.append(line(voice.say("A standing: {names}.", names="; ".join(pairs))))
    if offices:
        lines.append(line(voice.say("Who held the office: {names}.", names="; ".join(offices))))
    if lines:
        yield Box(voice.say("Not found"), "open", (Lines(tuple(lines)),))


def disagreements(brief: Brief, voice: Voice) -> Iterator[Block]:
    """Where sources differ, with who holds what."""
    lines = tuple(_disagreement(matter, voice) for matter in brief.disagreements)
    if lines:
        yield Box(voice.say("Sources disagree"), "disputed", (Lines(lines),))


def _disagreement(matter: Disagreement, voice: Voice) -> Line:
    said = voice.say("{what}: {value}", what=voice.prop(matter.prop), value=matter.value_name)
    spans = list(line(f"{matter.subject_name} – {said}"))
    for n, account in enumerate(matter.accounts):
        day = voice.day(account.says)
        text = voice.say("; or {day}", day=day) if n else f", {day}"
        spans += line(text, cited(account.sources))
    return tuple(spans)


def about_the_page(voice: Voice) -> Block:
    """What a name on this page does not say, and which words are not its own."""
    text = voice.say(
        "States, territories and memberships are named as the sources name them; "
        "no name or table here takes a position on legal status, recognition or borders."
    )
    told = [line(Span(text, "quiet"))]
    if voice.lang != "en":
        text = voice.say("Passages from the record stand in the language in which it holds them.")
        told.append(line(Span(text, "quiet")))
    return Lines(tuple(told))
