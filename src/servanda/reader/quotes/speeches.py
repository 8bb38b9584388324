"""The quotations and sentences of pages that give somebody's own words."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from servanda.reader.article import Quote
from servanda.reader.page import Unit
from servanda.reader.words.spans import Spans
from servanda.reader.words.spoken import spoken_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from servanda.reader.page import Page
    from servanda.reader.quotes.turns import Turn

__all__ = ["in_turns"]


def in_turns(
    page: Page, turns: Sequence[Turn], quotes: Sequence[Quote], units: Sequence[Unit]
) -> tuple[list[Quote], list[Unit]]:
    """Each paragraph as the words of whoever speaks; what they themselves quote stays theirs.

    Questions are words of nobody named, and nothing is told by them.
    """
    by_paragraph = {turn.paragraph: turn for turn in turns}
    ends = [line.end for line in page.body]
    kept = [
        quote
        for quote in quotes
        if _is_anothers(page, quote, by_paragraph.get(bisect_right(ends, quote.start)))
    ]
    spoken = [_quote(page, turn) for turn in turns]
    return [*spoken, *kept], list(_units(by_paragraph, Spans(kept), units))


def _is_anothers(page: Page, quote: Quote, turn: Turn | None) -> bool:
    """Whether a quotation stands outside the turns, or names a source of its own in one."""
    if turn is None:
        return True
    if turn.asks or quote.speaker is None or quote.speaker == turn.speaker:
        return False
    named = any(turn.start <= start and end <= turn.end for start, end in quote.said_by)
    return named and not spoken_of(page.lang).own.match(quote.speaker.name)


def _quote(page: Page, turn: Turn) -> Quote:
    return Quote(
        turn.start,
        turn.end,
        page.text[turn.start : turn.end],
        "direct",
        turn.speaker,
        ((turn.start, turn.end),),
        said_by=(turn.said_by,) if turn.said_by else (),
    )


def _units(turns: dict[int, Turn], kept: Spans[Quote], units: Sequence[Unit]) -> Iterator[Unit]:
    for unit in units:
        turn = turns.get(unit.paragraph)
        if turn is None:
            yield unit
        elif turn.asks or unit.end <= turn.start:
            continue
        elif kept.touching(unit.start, unit.end):
            yield unit
        else:
            start = max(unit.start, turn.start)
            yield Unit(start, unit.end, "quoted", turn.speaker, unit.paragraph)
