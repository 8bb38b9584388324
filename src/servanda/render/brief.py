"""The brief as a document: the answer first, sections that begin with their finding, annexes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.brief_annexes import annexes
from servanda.render.brief_belonging import belonging, full_members, overlap_sentence
from servanda.render.brief_bodies import decisions, offices
from servanda.render.brief_capabilities import capabilities
from servanda.render.brief_ends import about_the_page, disagreements, nearness, not_found
from servanda.render.brief_matters import aims, authority, cases, cooperation, sessions, standings
from servanda.render.brief_texts import counted_answers, instruments
from servanda.render.citing import clocks, source_list
from servanda.render.document import Document, Heading, Line, Lines, Span, cited_in, line
from servanda.render.wording import may_i_write, standing_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.brief import Brief
    from servanda.render.document import Block
    from servanda.render.voice import Voice

__all__ = ["brief_page"]

Short = dict[str, str]


def brief_page(brief: Brief, voice: Voice, *, short: bool = False) -> Document:
    """The first pages, which one person reads, and the annexes, in which others look things up.

    With `short` the annexes are left out; the sources are always those that the page cites.
    """
    names = {profile.id: profile.abbreviation for profile in brief.actors}
    title = voice.joined(list(names.values()))
    page = Document(title, voice.lang)
    page.add(Heading(title, 1, clocks(brief.as_of, voice)))
    page.add(*_first_pages(brief, names, voice))
    if not short:
        page.add(*annexes(brief, voice))
    cited = cited_in(page.blocks)
    used = (source for source in brief.sources if source.n in cited)
    page.add(*source_list(used, voice, headed=True))
    page.add(about_the_page(voice))
    return page


def _first_pages(brief: Brief, short: Short, voice: Voice) -> Iterator[Block]:
    """What follows from what: who, where they meet, what binds them, what they can do."""
    yield Lines(tuple(_summary(brief, short, voice)))
    yield from may_i_write(brief, short, voice)
    yield from belonging(brief, short, voice)
    yield from offices(brief, short, voice)
    yield from decisions(brief, voice)
    yield from sessions(brief, voice)
    yield from standings(brief, short, voice)
    yield from cooperation(brief, voice)
    yield from instruments(brief, voice)
    yield from authority(brief, voice)
    yield from capabilities(brief, voice)
    yield from cases(brief, voice)
    yield from aims(brief, voice)
    yield from nearness(voice)
    yield from not_found(brief, short, voice)
    yield from disagreements(brief, voice)


def _summary(brief: Brief, short: Short, voice: Voice) -> Iterator[Line]:
    """A few sentences that answer, before the tables."""
    yield line(
        voice.say("Full members on this day: {counts}.", counts=_counts(brief, short, voice))
    )
    if brief.undated:
        text = voice.count(
            brief.undated,
            "{n} statement left out: when the source became public is not known.",
            "{n} statements left out: when the source became public is not known.",
        )
        yield line(Span(text, "quiet"))
    if brief.overlaps:
        yield line(overlap_sentence(brief.overlaps[-1], short, voice))
    for standing in brief.standings:
        if standing.answer != "not found" or standing.steps:
            yield line(standing_sentence(standing, short, voice))
    if brief.instruments:
        yield line(counted_answers(brief.instruments, voice))


def _counts(brief: Brief, short: Short, voice: Voice) -> str:
    """How many each has; where none was found and no list is complete, that is no nought."""
    told = []
    for found in brief.members:
        n = full_members(found)
        if n or found.complete:
            told.append(voice.say("{org} {n}", org=short[found.org], n=n))
        else:
            told.append(voice.say("{org} none found", org=short[found.org]))
    return voice.joined(told)
