"""The brief as a document: the answer first, then sections that begin with their finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.brief_belonging import (
    belonging,
    full_members,
    overlap_sentence,
    who_they_are,
)
from servanda.render.brief_bodies import bodies, offices
from servanda.render.brief_ends import about_the_page, disagreements, nearness, not_found
from servanda.render.brief_matters import aims, authority, cases, cooperation, sessions, standings
from servanda.render.brief_texts import counted_answers, instruments
from servanda.render.citing import clocks, source_list
from servanda.render.document import Document, Heading, Line, Lines, Span, line
from servanda.render.wording import may_i_write, standing_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.brief import Brief
    from servanda.render.document import Block
    from servanda.render.voice import Voice

__all__ = ["brief_page"]

Short = dict[str, str]


def brief_page(brief: Brief, voice: Voice) -> Document:
    """The whole brief."""
    short = {profile.id: profile.abbreviation for profile in brief.actors}
    title = voice.joined(list(short.values()))
    page = Document(title, voice.lang)
    page.add(Heading(title, 1, clocks(brief.as_of, voice)))
    page.add(Lines(tuple(_summary(brief, short, voice))))
    page.add(*may_i_write(brief, short, voice))
    page.add(*who_they_are(brief, voice))
    page.add(*belonging(brief, short, voice))
    page.add(*offices(brief, short, voice))
    page.add(*bodies(brief, voice))
    page.add(*sessions(brief, voice))
    page.add(*standings(brief, short, voice))
    page.add(*cooperation(brief, voice))
    page.add(*instruments(brief, voice))
    page.add(*authority(brief, voice))
    page.add(*cases(brief, voice))
    page.add(*aims(brief, voice))
    page.add(*nearness(voice))
    page.add(*not_found(brief, short, voice))
    page.add(*disagreements(brief, voice))
    page.add(*source_list(brief.sources, voice, headed=True))
    page.add(*_small_print(brief, voice))
    return page


def _summary(brief: Brief, short: Short, voice: Voice) -> Iterator[Line]:
    """A few sentences that answer, before the tables."""
    counts = [
        voice.say("{org} {n}", org=short[found.org], n=full_members(found))
        for found in brief.members
    ]
    yield line(voice.say("Full members on this day: {counts}.", counts=voice.joined(counts)))
    if brief.overlaps:
        yield line(overlap_sentence(brief.overlaps[-1], short, voice))
    for standing in brief.standings:
        if standing.answer != "not found" or standing.steps:
            yield line(standing_sentence(standing, short, voice))
    if brief.instruments:
        yield line(counted_answers(brief.instruments, voice))


def _small_print(brief: Brief, voice: Voice) -> Iterator[Block]:
    if brief.undated:
        text = voice.count(
            brief.undated,
            "{n} statement left out: when the source became public is not known.",
            "{n} statements left out: when the source became public is not known.",
        )
        yield Lines((line(Span(text, "quiet")),))
    yield about_the_page(voice)
