"""The day of publication: from a stamp, the address, the dateline, or how the page came."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from servanda.model.page import GUESSED
from servanda.reader.words.daywords import calendar_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from servanda.model.page import Hints
    from servanda.reader.words.layout import Line, Look

__all__ = ["hinted_day", "month_day_of", "published_on", "told_year", "whole_dateline", "with_hour"]

_MONTH = len("2021-05")
_DAY = len("2021-05-03")
_LONGEST = 500  # letters of a line that can be a stamp
_SAME_REPORT = 3  # days between the dateline and the page's stamp
_URL_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[/-]?(0\d|1[0-2])[/-]?([0-2]\d|3[01])")
_URL_TURNED = re.compile(r"(?<!\d)([0-2]\d|3[01])-(0\d|1[0-2])-((?:19|20)\d\d)(?!\d)")
_URL_PARTS = re.compile(r"/((?:19|20)\d\d)/(\d{1,2})/(\d{1,2})(?=/|$)")
_URL_MONTH = re.compile(r"/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])(?=/)")
_URL_YEAR = re.compile(r"(?:^|[-_/])((?:19|20)\d\d)(?=$|[-_/])")
_FIRST_LINES = 4
_CENTURY = 100
_NOON = 12


def published_on(
    lines: Sequence[Line], look: Look, lang: str, url: str, month_day: tuple[int, int]
) -> tuple[str, str, int]:
    """The day (and hour) of publication, how it is known, and the line of the stamp."""
    for forms in (look.declared, look.stamps):
        for number, match in _matches(lines, forms):
            stamp = _stamp(match, lang)
            if stamp and _fits(stamp, month_day):
                return stamp + _hour(match, lines, number, look), "page stamp", number
    path = urlsplit(url).path
    month, day = month_day
    found = _URL_DAY.search(path) or _URL_PARTS.search(path) or _URL_TURNED.search(path)
    if found:
        parts = found.groups()[::-1] if found.re is _URL_TURNED else found.groups()
        whole = "-".join(f"{part:0>2}" for part in parts)
        if _is_day(whole) and _fits(whole, month_day):
            return whole, "url", -1
    years = _URL_YEAR.findall(path)
    if month and years and _is_day(text := f"{years[-1]}-{month:02d}-{day:02d}"):
        return text, "dateline and url", -1
    if month:
        return f"XXXX-{month:02d}-{day:02d}", "dateline", -1
    found = _URL_MONTH.search(path)
    return ("-".join(found.groups()), "url", -1) if found else ("", "unknown", -1)


def _matches(
    lines: Sequence[Line], forms: Sequence[re.Pattern[str]]
) -> Iterator[tuple[int, re.Match[str]]]:
    """The lines that are stamps as a whole, each by the first form that fits."""
    for number, line in enumerate(lines):
        if len(line.text) <= _LONGEST:
            match = next((m for form in forms if (m := form.fullmatch(line.text))), None)
            if match:
                yield number, match


def with_hour(published: str, lines: Sequence[Line], look: Look, lang: str) -> str:
    """A day with the hour of a stamp that leaves out the year: `May 08, 11:29`."""
    if len(published) != _DAY:
        return published
    for number, match in _matches(lines, look.clocks):
        month, day = month_day_of(match, lang)
        if published[5:] == f"{month:02d}-{day:02d}":
            return published + _hour(match, lines, number, look)
    return published


def hinted_day(
    hints: Hints, published: str, basis: str, month_day: tuple[int, int]
) -> tuple[str, str]:
    """The day as declared, unless the text says it better: a stamp of that day, or any full day.

    A stamp can be looked up by any reader and has the hour, so of two that agree it is taken.
    """
    day = hints.published[:10]
    if len(day) == _MONTH and not published:
        return day, hints.published_basis
    if not _is_day(day) or not _fits(day, month_day):
        return published, basis
    whole = _is_day(published[:10])
    if whole and (hints.published_basis == GUESSED or published[:10] == day):
        return published, basis
    return hints.published, hints.published_basis


def month_day_of(match: re.Match[str] | None, lang: str) -> tuple[int, int]:
    """The dateline's month and day, or zeros."""
    groups = match.groupdict() if match else {}
    name, number, day = groups.get("m"), groups.get("mn"), groups.get("d")
    month = calendar_of(lang).months[name] if name else int(number or 0)
    return (month, int(day)) if month and day else (0, 0)


def told_year(lines: Sequence[Line], lang: str, month_day: tuple[int, int]) -> str:
    """The day of a dateline without its year, where the report's first lines give it whole."""
    calendar = calendar_of(lang)
    for line in lines[:_FIRST_LINES]:
        for day in calendar.find(line.text):
            text, _ = calendar.resolve(day.parts, None, ahead=False)
            if _is_day(text) and date.fromisoformat(text).timetuple()[1:3] == month_day:
                return text
    return ""


def whole_dateline(match: re.Match[str] | None, month_day: tuple[int, int]) -> str:
    """The day of a dateline that gives the year too."""
    year = match.groupdict().get("y") if match else None
    if year and int(year) < _CENTURY:
        year = f"20{year}"
    month, day = month_day
    text = f"{year}-{month:02d}-{day:02d}"
    return text if year and _is_day(text) else ""


def _stamp(match: re.Match[str] | None, lang: str) -> str:
    if match is None:
        return ""
    parts = match.groupdict()
    name = parts.get("m")
    month = calendar_of(lang).months[name] if name else int(parts["mn"])
    year = parts["y"] if int(parts["y"]) >= _CENTURY else f"20{parts['y']}"
    text = f"{year}-{month:02d}-{int(parts['d']):02d}"
    return text if _is_day(text) else ""


def _hour(match: re.Match[str] | None, lines: Sequence[Line], at: int, look: Look) -> str:
    """The stamp's time of day, on its line or alone on the next."""
    clock = match.groupdict().get("t") if match else None
    if not clock and at + 1 < len(lines):
        alone = look.hour.fullmatch(lines[at + 1].text)
        clock = alone["t"] if alone else None
    half = match.groupdict().get("h") if match else None
    return f"T{_of_the_day(clock, half or '')}" if clock else ""


def _of_the_day(clock: str, half: str) -> str:
    """The time on the clock of twenty-four hours; `half` is the a or p of am and pm."""
    hour, _, minutes = clock.partition(":")
    if half:
        hour = str(int(hour) % _NOON + _NOON * (half.lower() == "p"))
    return f"{hour:0>2}:{minutes}"


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _fits(day: str, month_day: tuple[int, int]) -> bool:
    """Whether a stamp can belong to a report with this dateline."""
    month, number = month_day
    if not month:
        return True
    stamp = date.fromisoformat(day)
    for year in (stamp.year, stamp.year - 1):
        text = f"{year:04d}-{month:02d}-{number:02d}"
        if _is_day(text) and 0 <= (stamp - date.fromisoformat(text)).days <= _SAME_REPORT:
            return True
    return False
