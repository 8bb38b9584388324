"""The frame of a page: dateline, headline, agency, day of publication with its basis."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import msgspec

from servanda.model.page import Hints
from servanda.reader.article import Dateline, Frame
from servanda.reader.published import (
    hinted_day,
    month_day_of,
    published_on,
    told_year,
    whole_dateline,
)
from servanda.reader.words.language import agencies, agency_of
from servanda.reader.words.layout import Line, clean_body, look_of, unwrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from servanda.reader.words.layout import Look

__all__ = ["Framed", "frame_of"]

_HEADLINE_WORDS = 4
_LONGEST_HEADLINE = 280
_SAME_WORDS = 0.6
_STORED = re.compile(r"date (?P<day>(?:19|20)\d\d-\d\d(?:-\d\d)?)(?: (?P<t>\d\d:\d\d))?(?:\s+|$)")
_WORD = re.compile(r"[^\W\d_]+")
_CREDIT = re.compile(
    r"(?:^|[(])(?P<agency>[^\W\d_][\w.-]{1,30})(?:[/,] ?[\w-]{1,12}){0,3}[)]?[.]?$"
)
_QUOTED_NAME = re.compile(r'["“„«](\w)(?:[^\s"“”„«»]* ?){1,4}["“”»]$')
_OPENING, _CLOSING = '"“„«»', '“”"»'


@dataclass(frozen=True, slots=True)
class Framed:
    """A frame, the paragraphs of the article, and where the first one's own words begin."""

    frame: Frame
    body: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Start:
    """The line with the dateline, if there is one."""

    line: int
    match: re.Match[str] | None


def frame_of(
    text: str, lines: Sequence[Line], lang: str, url: str, hints: Hints | None = None
) -> Framed:
    """Everything the page says about itself, in its text or in what came with it.

    The stamp outranks the address and the address the dateline; a stamp that does not fit the
    dateline is a clock of the site, not the day of the report. What the markup declares outranks a
    stamp of another day; what was only guessed from it comes last.
    """
    lines, stored = _without_stored(lines)
    lines = unwrapped(text, lines)
    hints = hints or Hints()
    if stored and not hints.published:
        hints = msgspec.structs.replace(hints, published=stored, published_basis="stored")
    look = look_of(lang)
    start = _find_dateline(lines, look)
    month_day = month_day_of(start.match, lang)
    published, basis, stamp_line = published_on(lines, look, lang, url, month_day)
    if basis != "page stamp" and (whole := whole_dateline(start.match, month_day)):
        published, basis = whole, "dateline"
    if basis == "dateline" and not published[0].isdigit():
        published = told_year(lines[start.line :], lang, month_day) or published
    published, basis = hinted_day(hints, published, basis, month_day)
    told = _hinted_headline(lines, hints)
    headline = told or _headline(lines, start, stamp_line, look)
    first = start.line if start.match else (_after(lines, headline) if headline else 0)
    body = clean_body(lines, first, look)
    if start.match and body and body[0].start == lines[start.line].start:
        body[0] = _own_words(text, body[0], start.match.end())
    frame = Frame(
        lang,
        _agency(start.match, lines, url) or hints.publisher,
        headline.text if headline else "",
        (headline.start, headline.end) if headline else (0, 0),
        _dateline(start, lines, published, month_day),
        published,
        basis,
        headline_basis=hints.headline_basis if told else "text" if headline else "",
    )
    return Framed(frame, tuple(body))


def _without_stored(lines: Sequence[Line]) -> tuple[Sequence[Line], str]:
    """A store of web pages may put the day it knows of before the text: `date 2021-05-03 …`."""
    match = _STORED.match(lines[0].text) if lines else None
    if match is None:
        return lines, ""
    clock = f"T{match['t']}" if match["t"] else ""
    rest = lines[0].text[match.end() :]
    start = lines[0].start + match.end()
    first = [Line(start, lines[0].end, rest)] if rest else []
    return [*first, *lines[1:]], match["day"] + clock


def _hinted_headline(lines: Sequence[Line], hints: Hints) -> Line | None:
    """The line of the headline that the markup names."""
    named = " ".join(hints.headline.split())
    same = (line for line in lines if " ".join(line.text.split()) == named)
    return next(same, None) if named else None


def _find_dateline(lines: Sequence[Line], look: Look) -> _Start:
    for number, line in enumerate(lines):
        for form in look.datelines:
            if match := form.match(line.text):
                return _Start(number, match)
    return _Start(0, None)


def _own_words(text: str, line: Line, offset: int) -> Line:
    start = line.start + offset
    return Line(start, line.end, text[start : line.end])


def _dateline(
    start: _Start, lines: Sequence[Line], published: str, month_day: tuple[int, int]
) -> Dateline | None:
    if start.match is None:
        return None
    begin = lines[start.line].start
    month, day = month_day
    year = published[:4] if published[:4].isdigit() else "XXXX"
    if month == 12 and published[5:7] == "01":  # noqa: PLR2004 - filed in December, out in January
        year = f"{int(year) - 1:04d}"
    text = f"{year}-{month:02d}-{day:02d}" if month else ""
    place = start.match["place"].strip()
    return Dateline(place, text, begin + start.match.start(), begin + start.match.end())


def _headline(lines: Sequence[Line], start: _Start, stamp_line: int, look: Look) -> Line | None:
    """The first line of some length before the article that is no sentence of it.

    What follows it are subheads and captions, unless it says the same once more: a site's own title
    first, then the report's. Where the stored text has lost its headline none is made up.
    """
    last = start.line if start.match else _first_prose(lines)
    may_be = [
        n
        for n, line in enumerate(lines[:last])
        if _may_be_headline(line, look) and not _goes_on(lines, n)
    ]
    lower = [n for n in may_be if n > stamp_line]
    best = next(iter(lower or may_be), None)
    for number in lower or may_be:
        if best is not None and number - best == 1 and _alike(lines[best].text, lines[number].text):
            best = number
    return None if best is None else lines[best]


def _goes_on(lines: Sequence[Line], at: int) -> bool:
    """Whether the next line carries on the sentence of this one: a text with hard line breaks."""
    return at + 1 < len(lines) and lines[at + 1].text[0].islower()


def _alike(one: str, other: str) -> bool:
    """Whether one line has most of the words of the other."""
    first, second = set(_WORD.findall(one.lower())), set(_WORD.findall(other.lower()))
    return len(first & second) >= _SAME_WORDS * min(len(first), len(second))


def _may_be_headline(line: Line, look: Look) -> bool:
    return (
        len(_WORD.findall(line.text)) >= _HEADLINE_WORDS
        and len(line.text) <= _LONGEST_HEADLINE
        and not line.text.endswith((".", ",", ";"))
        and (any(char.islower() for char in line.text) or _is_shouted(line.text))
        and sum(char.isdigit() for char in line.text) * 3 < len(line.text)
        and not look.furniture.match(line.text)
        and not look.tail.match(line.text)
        and not look.opening.match(line.text)
        and not line.text.startswith("(")
        and not line.text[0].islower()
        and not any(form.fullmatch(line.text) for form in (*look.stamps, *look.captures))
    )


def _is_shouted(text: str) -> bool:
    """A headline in capitals has more words than the heading of a menu."""
    return len(_WORD.findall(text)) > _HEADLINE_WORDS


def _first_prose(lines: Sequence[Line]) -> int:
    """The first paragraph that ends like a sentence, or is too long for a headline."""
    return next(
        (
            number
            for number, line in enumerate(lines)
            if line.is_prose and (_is_told(line.text) or len(line.text) > _LONGEST_HEADLINE)
        ),
        len(lines),
    )


def _is_told(text: str) -> bool:
    """Whether a line ends as a sentence or a quotation does, not with a name in quotation marks."""
    if text[-1] not in _CLOSING:
        return text[-1] == "."
    name = _QUOTED_NAME.search(text)
    return name is None or name[1].islower() or text[0] in _OPENING


def _after(lines: Sequence[Line], headline: Line) -> int:
    later = (number for number, line in enumerate(lines) if line.start > headline.start)
    return next(later, len(lines))


def _agency(match: re.Match[str] | None, lines: Sequence[Line], url: str) -> str:
    """From the dateline, a line of credit, the address of the page, or its publisher's name."""
    by_form = agency_of()
    if match and (name := match.groupdict().get("agency")):
        by_host = {host: agency.agency for agency in agencies() for host in agency.hosts}
        name = name.strip()
        return by_form.get(name) or by_host.get(name.lower(), name)
    for line in lines:
        if credit := by_form.get(line.text.strip("-–—•*()/: ")):
            return credit
    for line in reversed(lines):
        if credit := _credited(line.text, by_form):
            return credit
    host = (urlsplit(url).hostname or "").rstrip(".")
    whole = "." + host
    for agency in agencies() if host else ():
        if any(whole.endswith("." + known) for known in agency.hosts):
            return agency.agency
    labels = host.removeprefix("www.").split(".")
    return labels[-2] if len(labels) > 1 else ""


def _credited(text: str, by_form: dict[str, str]) -> str:
    """The agency in brackets at the end of a report, or alone with somebody's initials."""
    match = _CREDIT.search(text)
    if match is None or (match.start() == 0 and "/" not in text and text[0] != "("):
        return ""
    name = match["agency"]
    small = {form.lower(): agency for form, agency in by_form.items() if form.isupper()}
    return by_form.get(name) or small.get(name, "")
