"""Sources under an answer: numbered, with what is known of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render.document import Heading, Line, Lines, Span, line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from servanda.flows.asking import AsOfShown, Cited
    from servanda.render.document import Block
    from servanda.render.voice import Voice

__all__ = ["cited", "clocks", "source_list", "source_text"]


def cited(sources: Iterable[Cited]) -> Span:
    """The small marks after a claim: `[1][4]`, with an `m` where a source is memory."""
    once = {source.n: source for source in sources}
    marks = "".join(f"[{n}m]" if s.recalled else f"[{n}]" for n, s in once.items())
    return Span(f" {marks}" if marks else "", "quiet", cites=tuple(once))


def source_list(sources: Iterable[Cited], voice: Voice, *, headed: bool = False) -> list[Block]:
    """All sources at the end, each once; under a heading, or with a label before them."""
    once = {source.n: source for source in sources}
    if not once:
        return []
    lines = tuple(_line(source, voice) for _, source in sorted(once.items()))
    if headed:
        return [Heading(voice.say("Sources")), Lines(lines)]
    return [Lines(lines, voice.say("sources"))]


def clocks(as_of: AsOfShown, voice: Voice, *, until: bool = False) -> str:
    """The three clocks in a few words."""
    day = voice.day(as_of.day)
    text = voice.say("until {day}", day=day) if until else voice.say("on {day}", day=day)
    if as_of.published_by:
        by = voice.day(as_of.published_by)
        text += ", " + voice.say("on evidence public by {day}", day=by)
    return f"{text} · {as_of.known}"


def source_text(title: str, voice: Voice, *, recalled: bool) -> str:
    """A source's title, with a warning where it is memory."""
    return voice.say("{title}; unverified", title=title) if recalled else title


def _line(source: Cited, voice: Voice) -> Line:
    if source.recalled:
        text = source_text(source.title, voice, recalled=True)
        return line(Span(f"[{source.n}m] ", source=source.n), Span(text, "quiet"))
    parts = [source.publisher, source.title]
    if source.published:
        parts.append(voice.day(source.published))
    shown = ", ".join(part for part in parts if part) or source.id
    gap = " · " if source.url else ""
    mark = Span(f"[{source.n}] ", source=source.n)
    return line(mark, shown, gap, Span(source.url, "quiet", source.url))
