"""The day of what a report tells without one: the one day its sentence has, or that of the report.

`X has recalled its envoy, a minister said on Monday`, `the council, which sat on Monday, adopted`:
what is told beside it is of the same day, where that lies but days back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.claims.dayleads import stretch
from servanda.reader.claims.days import resolved

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.dates import When
    from servanda.reader.claims.sentences import Sentences
    from servanda.reader.syntax.lift import Item

__all__ = ["reported_on"]

_NEWS = 7  # days for which a thing is news
_TELLING = "agency"
_ENDS = ".!?"


def reported_on(sentences: Sentences, number: int) -> tuple[When | None, str]:
    """The one day that a sentence tells as gone, if it is of the last days; else the report's."""
    report = sentences.day_of_report()
    here, unit = sentences.page.frame.day, sentences.page.units[number]
    if report[0] is None or here is None or unit.headline:
        return report
    days = [one for part in _parts(sentences, number) for one in _days(sentences, part)]
    if len(days) != 1 or not _is_gone(sentences, *days[0]):
        return report
    told = resolved(sentences.page, days[0][2], "occurred")
    day = told[0]
    whole = day is not None and day.to_hi - day.from_lo == 1
    return told if day and whole and 0 < here - day.from_lo <= _NEWS else report


def _parts(sentences: Sentences, number: int) -> Iterator[int]:
    """A sentence, and what tells beside it who says it."""
    units, text = sentences.page.units, sentences.page.text
    yield number
    if units[number].voice == _TELLING:
        return
    for at in (number - 1, number + 1):
        beside = 0 <= at < len(units) and units[at].paragraph == units[number].paragraph
        first = units[min(at, number)]
        if beside and units[at].voice == _TELLING and text[first.end - 1] not in _ENDS:
            yield at


def _days(sentences: Sentences, number: int) -> Iterator[tuple[int, int, Item]]:
    """The days told in a sentence, but for that on which a report was filed."""
    filed = sentences.page.frame.dateline
    for at, _, item in sentences.lifted(number).tags:
        if item.day is not None and not (filed and item.start < filed.end):
            yield number, at, item


def _is_gone(sentences: Sentences, number: int, at: int, item: Item) -> bool:
    """Whether a day is told beside a verb, and of nothing still to come or that led to the news."""
    text = sentences.lifted(number).text
    if item.day is None or item.day.attributive:
        return False
    return not sentences.frames.not_then.search(text, *stretch(text, at))
