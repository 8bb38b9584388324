"""The day of publication: from a stamp, the address, the dateline, or how the page came."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from servanda.model.page import GUESSED
from servanda.reader.frame.stamps import (
    hour_of,
    is_day,
    loose_stamps,
    matches,
    run_together,
    signed_day,
    stamps_among,
    stamps_of,
    unsure_stamps,
)
from servanda.reader.words.daywords import calendar_of
from servanda.reader.words.monthnames import month_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from servanda.model.page import Hints
    from servanda.reader.frame.stamps import Stamp
    from servanda.reader.words.layout import Line, Look

__all__ = [
    "beside_headline",
    "hinted_day",
    "in_month",
    "month_day_of",
    "published_on",
    "told_year",
    "whole_dateline",
    "with_hour",
    "without_year",
]

_MONTH = len("2021-05")
_DAY = len("2021-05-03")
_SAME_REPORT = 3  # days between the dateline and the page's stamp
_URL_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)([/-])(0\d|1[0-2])\2([0-2]\d|3[01])(?!\d)")
_URL_URN = re.compile(r"urn-newsml-[a-z-]{3,20}-\d{8}-(\d\d)(0\d|1[0-2])([0-2]\d|3[01])-")
_URL_RUN = re.compile(r"(?<!\d)((?:19|20)\d\d)(0\d|1[0-2])([0-2]\d|3[01])")
_URL_JOINED = re.compile(
    r"/((?:19|20)\d\d)(?:/(0\d|1[0-2])-?|-?(0\d|1[0-2])/)([0-2]\d|3[01])/(?=[^/]{6})"
)
_URL_TURNED = re.compile(r"(?<!\d)([0-2]\d|3[01])-(0\d|1[0-2])-((?:19|20)\d\d)(?!\d)")
_URL_DAY_FIRST = re.compile(  # where the day can be no month: some write the month first
    r"/(1[3-9]|2\d|3[01])/?(0\d|1[0-2])/?(20\d\d)(?=/|$)|/([0-2]\d)(0\d|1[0-2])(20\d\d)(?=/)"
)
_URL_PARTS = re.compile(r"/((?:19|20)\d\d)/(\d{1,2})/(\d{1,2})(?=/|$)")
_URL_NAMED = re.compile(r"/(\d{1,2})-?([a-z]{3,9})-?((?:19|20)\d\d)(?=/|$)")  # 28feb2024
_URL_CLOCKED = re.compile(  # the day first, and the hour to the second
    r"(?<!\d)([0-2]\d|3[01])(0\d|1[0-2])((?:19|20)\d\d)(?:[01]\d|2[0-3])[0-5]\d[0-5]\d(?!\d)"
)
_URL_MONTH = re.compile(r"[/-]((?:19|20)\d\d)[/-](0[1-9]|1[0-2])(?=/)")
_URL_YEAR = re.compile(r"(?:^|[-_/])((?:19|20)\d\d)(?=$|[-_/])")
_FIRST_LINES = 4
_ALONE = 7  # words of a line with a day and little else
_CENTURY = 100
_ABOVE_TITLE, _BELOW_TITLE = 2, 5  # lines around a headline in which its day may stand
_FAR = 8  # lines from a headline to a stamp that may be of another report


def published_on(
    lines: Sequence[Line],
    look: Look,
    lang: str,
    url: str,
    month_day: tuple[int, int],
    told: str = "",
) -> tuple[str, str, int]:
    """The day (and hour) of publication, how it is known, and the line of the stamp.

    `told` is a day known from elsewhere: it decides what a stamp of bare numbers means.
    """
    path = urlsplit(url).path
    addressed = _day_in(path, month_day)
    said = addressed or (told if is_day(told) else "")
    stamped = _stamped(lines, look, lang, month_day, said)
    if stamped and _agrees(stamped[0], addressed, path):
        return stamped
    if addressed:
        return addressed, "url", -1
    month, day = month_day
    years = _URL_YEAR.findall(path)
    if month and years and is_day(text := f"{years[-1]}-{month:02d}-{day:02d}"):
        return text, "dateline and url", -1
    if month:
        return f"XXXX-{month:02d}-{day:02d}", "dateline", -1
    found = _URL_MONTH.search(path)
    return ("-".join(found.groups()), "url", -1) if found else ("", "unknown", -1)


def _agrees(day: str, addressed: str, path: str) -> bool:
    """Whether a stamp is near the day or month of the address; else it is the clock of the site.

    One without its hour is of the very day of the address, or that of another thing; but a day
    that begins the number of a story is that of its entry.
    """
    stamp = date.fromisoformat(day[:_DAY])
    if addressed:
        apart = abs((stamp - date.fromisoformat(addressed)).days)
        entered = re.search(addressed.replace("-", "") + r"\d", path)
        return apart <= (_SAME_REPORT if len(day) > _DAY or entered else 0)
    if found := _URL_MONTH.search(path):
        near = (stamp + timedelta(days) for days in (-_SAME_REPORT, 0, _SAME_REPORT))
        return found.groups() in {(f"{one.year:04d}", f"{one.month:02d}") for one in near}
    return True


def _stamped(
    lines: Sequence[Line], look: Look, lang: str, month_day: tuple[int, int], said: str
) -> tuple[str, str, int] | None:
    """The first stamp that fits the dateline, else the day in the report's credit.

    A day that only stands there by the way is held against `said`, what is known from elsewhere.
    """
    sure = (stamp for stamp in stamps_of(lines, look, lang) if _fits(stamp.day, month_day))
    stamp = next(sure, None)
    if stamp is None:
        unsure = [s for s in unsure_stamps(lines, look, lang, said) if _fits(s.day, month_day)]
        days = {one.day for one in unsure if one.line == unsure[0].line}
        stamp = unsure[0] if len(days) == 1 else None
    if stamp:
        return stamp.day + stamp.hour, "page stamp", stamp.line
    signed = signed_day(lines, look, lang)
    if signed and _fits(signed, month_day):
        return signed, "page stamp", -1
    first = _by_the_way(lines, look, lang, month_day)
    if first is None or (said and first.day != said):
        return None
    return first.day + first.hour, "page stamp", first.line


def _by_the_way(
    lines: Sequence[Line], look: Look, lang: str, month_day: tuple[int, int]
) -> Stamp | None:
    """The only day around the report, or one that fits its dateline; else that of a text in one."""
    dated = bool(month_day[0])
    loose = [s for s in loose_stamps(lines, look, lang, dated=dated) if _fits(s.day, month_day)]
    if loose and (dated or _is_sole(loose, lines)):
        return loose[0]
    run = run_together(lines, look, lang)
    return next((one for one in run if _fits(one.day, month_day)), None)


def beside_headline(
    lines: Sequence[Line],
    look: Look,
    lang: str,
    headline: Line,
    month_day: tuple[int, int],
    known: tuple[str, str, int],
) -> tuple[str, str]:
    """The day and how it is known, by the one beside the headline where that tells more.

    `known` is what `published_on` told: nothing, the month of an address, or a stamp far away.
    """
    published, basis, stamp_line = known
    at = next(n for n, line in enumerate(lines) if line.end > headline.start)
    far = basis == "page stamp" and stamp_line >= 0 and abs(at - stamp_line) > _FAR
    short = len(published) <= _MONTH and basis in ("unknown", "url")
    if not (far or short):
        return published, basis
    # A lead may stand between a headline and who wrote the report when.
    told = [n for n in range(at + 1, len(lines)) if lines[n].is_prose][:2]
    near = range(at - _ABOVE_TITLE, min([*told[-1:], at + 1 + _BELOW_TITLE]))
    days = [one for one in stamps_among(lines, look, lang, near) if _fits(one.day, month_day)]
    fitting = [one for one in days if far or one.day.startswith(published)]
    if len({one.day for one in fitting}) != 1:
        return published, basis
    told_whole = published.startswith(fitting[0].day)
    return (published if told_whole else fitting[0].day + fitting[0].hour), "page stamp"


def _is_sole(loose: Sequence[Stamp], lines: Sequence[Line]) -> bool:
    """Whether the first of some days is the only one above the report, or alone on all the page."""
    told = next((n for n, line in enumerate(lines) if line.is_prose), len(lines))
    above = {one.day for one in loose if one.line < told}
    alone = len(loose) == 1 and lines[loose[0].line].words <= _ALONE
    return len(above) == 1 or (not above and alone)


def _day_in(path: str, month_day: tuple[int, int]) -> str:
    """The day in an address, where nothing else on the page speaks against it."""
    day = ""
    if found := _URL_DAY.search(path):
        day = "-".join(found.group(1, 3, 4))
    elif found := _URL_URN.search(path):
        day = "20" + "-".join(found.groups())
    elif found := _URL_RUN.search(path) or _URL_JOINED.search(path) or _URL_PARTS.search(path):
        day = "-".join(f"{part:0>2}" for part in found.groups() if part)
    elif found := _URL_TURNED.search(path) or _URL_CLOCKED.search(path):
        day = "-".join(reversed(found.groups()))
    elif found := _URL_DAY_FIRST.search(path):
        day = "-".join(reversed([part for part in found.groups() if part]))
    elif (found := _URL_NAMED.search(path)) and (month := month_of().get(found[2])):
        day = f"{found[3]}-{month:02d}-{int(found[1]):02d}"
    return day if is_day(day) and _fits(day, month_day) else ""


def without_year(lines: Sequence[Line], look: Look, lang: str) -> str:
    """The day of a stamp that leaves out the year: `19 October 16:18`; empty if there is none."""
    found = (month_day_of(match, lang) for _, match in matches(lines, look.clocks))
    month, day = next(found, (0, 0))
    return f"XXXX-{month:02d}-{day:02d}" if month else ""


def in_month(published: str, day: str) -> str:
    """A month that is known, with the day of a stamp that leaves out the year."""
    return published + day[_MONTH:] if published[4:] == day[4:_MONTH] else published


def with_hour(published: str, lines: Sequence[Line], look: Look, lang: str) -> str:
    """A day with the hour of a stamp that leaves out the year: `May 08, 11:29`."""
    if len(published) != _DAY:
        return published
    for number, match in matches(lines, look.clocks):
        month, day = month_day_of(match, lang)
        if published[5:] == f"{month:02d}-{day:02d}":
            return published + hour_of(match, lines, number, look)
    return published


def hinted_day(
    hints: Hints, url: str, published: str, basis: str, month_day: tuple[int, int]
) -> tuple[str, str]:
    """The day as declared, unless it is said better: by a stamp of that day, or in the address.

    A stamp can be looked up by any reader and has the hour, so of two that agree it is taken. What
    is declared may be the day in another part of the world, or that of the last change: of another
    day than that under which the page is filed it is not taken (eval/reader/extraction.py).
    """
    day = hints.published[:10]
    addressed = _day_in(urlsplit(url).path, month_day)
    if len(day) == _MONTH and not published:
        return day, hints.published_basis
    if len(day) == _MONTH and published == f"XXXX-{day[5:]}-{month_day[1]:02d}":
        return f"{day}-{month_day[1]:02d}", hints.published_basis
    if not is_day(day) or not _fits(day, month_day):
        return published, basis
    whole = is_day(published[:10])
    better = addressed != day if addressed else hints.published_basis == GUESSED
    if whole and (better or (published[:10] == day and basis != "url")):
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
            if is_day(text) and date.fromisoformat(text).timetuple()[1:3] == month_day:
                return text
    return ""


def whole_dateline(match: re.Match[str] | None, month_day: tuple[int, int]) -> str:
    """The day of a dateline that gives the year too."""
    year = match.groupdict().get("y") if match else None
    if year and int(year) < _CENTURY:
        year = f"20{year}"
    month, day = month_day
    text = f"{year}-{month:02d}-{day:02d}"
    return text if year and is_day(text) else ""


def _fits(day: str, month_day: tuple[int, int]) -> bool:
    """Whether a stamp can belong to a report with this dateline."""
    month, number = month_day
    if not month:
        return True
    stamp = date.fromisoformat(day)
    for year in (stamp.year, stamp.year - 1):
        text = f"{year:04d}-{month:02d}-{number:02d}"
        if is_day(text) and 0 <= (stamp - date.fromisoformat(text)).days <= _SAME_REPORT:
            return True
    return False
