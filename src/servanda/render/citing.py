"""Sources under an answer: numbered, with what is known of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.render import words
from servanda.render.document import Heading, Line, Lines, Span, line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from servanda.flows.asking import AsOfShown, Cited
    from servanda.render.document import Block

__all__ = ["cited", "clocks", "source_list"]


def cited(sources: Iterable[Cited]) -> Span:
    """The small marks after a claim: `[1][4]`, with an `m` where a source is memory."""
    text = "".join(f"[{s.n}m]" if s.recalled else f"[{s.n}]" for s in sources)
    return Span(f" {text}" if text else "", "quiet")


def source_list(sources: Iterable[Cited], title: str = "") -> list[Block]:
    """All sources at the end, each once."""
    once = {source.n: source for source in sources}
    if not once:
        return []
    lines = tuple(_line(source) for _, source in sorted(once.items()))
    heading: list[Block] = [Heading(title)] if title else []
    return [*heading, Lines(lines, "" if title else "sources")]


def clocks(as_of: AsOfShown) -> str:
    """The three clocks in a few words."""
    parts = [f"on {words.day(as_of.day)}"]
    if as_of.published_by:
        parts.append(f"on evidence public by {words.day(as_of.published_by)}")
    return ", ".join(parts) + f" · {as_of.known}"


def _line(source: Cited) -> Line:
    number = f"[{source.n}m] " if source.recalled else f"[{source.n}] "
    if source.recalled:
        return line(number, Span(f"{source.title}; unverified", "quiet"))
    what = ", ".join(part for part in (source.publisher, source.title) if part)
    when = f", {words.day(source.published)}" if source.published else ""
    shown = f"{what or source.id}{when}"
    return line(number, shown, " · " if source.url else "", Span(source.url, "quiet", source.url))
