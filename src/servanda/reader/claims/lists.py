"""Lists of states and days: `Borduria - 5 July 2022` under a heading that tells what was done."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from servanda.dates import When
from servanda.errors import BadDate
from servanda.model.claim import Claim
from servanda.reader.words.daywords import calendar_of
from servanda.reader.words.language import load_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from servanda.reader.page import Page
    from servanda.reader.words.layout import Line

__all__ = ["find_lists"]

_FEWEST = 3  # lines of one shape that make a list
_LONGEST = 200  # characters of a line of a list
_HEADING_REACH = 4  # lines before a list in which its heading stands
_LINE = re.compile(r"[^\w]*(?P<name>[^\W\d_][^:–—\d]{2,50}?)\s*[-:–—,(|]\s*(?P<day>.{4,40})")


class _Data(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    # What a heading tells of, by language: words, and the type; the first that fits wins.
    headings: dict[str, tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of a list: whose, when, and where it stands."""

    actor: str
    day: When
    line: Line


def find_lists(page: Page) -> None:
    """Claims of all lists of states and days, beside those of the sentences."""
    lines = page.lines
    shaped = [_LINE.fullmatch(one.text) if len(one.text) <= _LONGEST else None for one in lines]
    for first, last in _runs(shaped):
        rows = [_row(page, lines[n], match) for n in range(first, last) if (match := shaped[n])]
        for start, end in _runs(rows):
            at = first + start
            if kind := _heading(lines[max(0, at - _HEADING_REACH) : at], page):
                page.claims += [_claim(page, one, kind) for one in rows[start:end] if one]


def _runs(found: Sequence[object]) -> Iterator[tuple[int, int]]:
    """Where so many stand one behind the other that they may be a list."""
    first = 0
    for at, one in enumerate([*found, None]):
        if one is None:
            if at - first >= _FEWEST:
                yield first, at
            first = at + 1


def _row(page: Page, line: Line, match: re.Match[str]) -> _Row | None:
    name = match["name"].strip().replace("-", " ")
    states = {n.actor for n in page.names.find(name, page.frame.day) if n.kind == "state"}
    days = list(_days(page, match["day"]))
    return _Row(states.pop(), days[0], line) if len(states) == 1 and days else None


def _days(page: Page, text: str) -> Iterator[When]:
    calendar = calendar_of(page.lang)
    for found in calendar.find(text):
        day, _ = calendar.resolve(found.parts, page.frame.day, ahead=False)
        try:
            yield When.parse(day)
        except BadDate:
            continue


def _heading(lines: Sequence[Line], page: Page) -> str:
    """What the lines before a list tell of: the nearest that tells of anything."""
    for line in [*reversed(lines), None]:
        text = line.text if line else page.frame.headline
        for sign, kind in _headings(page.lang):
            if sign.search(text):
                return kind
    return ""


@cache
def _headings(lang: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    data = load_yaml("lists.yaml", _Data)
    return tuple((re.compile(text, re.IGNORECASE), kind) for text, kind in data.headings[lang])


def _claim(page: Page, row: _Row, kind: str) -> Claim:
    here = page.frame.day
    ahead = here is not None and row.day.from_lo > here
    return Claim(
        kind,
        "planned" if ahead else "occurred",
        "agency",
        (row.actor,),
        page.frame.headline,
        row.day,
        "text",
        "",
        row.line.start,
        row.line.end,
        f"{page.lang}.list.{kind}",
        "medium",
        "",
        ((row.line.start, row.line.end),),
    )
