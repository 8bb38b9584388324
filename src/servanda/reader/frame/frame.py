"""The frame of a page: dateline, headline, agency, day of publication with its basis."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import TYPE_CHECKING

import msgspec

from servanda.model.page import Hints
from servanda.reader.article import Dateline, Frame
from servanda.reader.frame.address import own_address
from servanda.reader.frame.credit import agency_of_page, credited_too, label_of
from servanda.reader.frame.heading import Heading, Places
from servanda.reader.frame.headline import headline_in
from servanda.reader.frame.published import (
    beside_headline,
    hinted_day,
    in_month,
    month_day_of,
    published_on,
    told_year,
    whole_dateline,
    with_hour,
    without_year,
)
from servanda.reader.frame.signed import signed_by
from servanda.reader.frame.slug import slug_of
from servanda.reader.words.layout import Line, clean_body, leads_of, look_of, unwrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from servanda.reader.words.layout import Look

__all__ = ["Framed", "frame_of", "heading_of"]

_STORED = re.compile(r"date (?P<day>(?:19|20)\d\d-\d\d(?:-\d\d)?)(?: (?P<t>\d\d:\d\d))?(?:\s+|$)")
_SENTENCE = re.compile(r"[.!?…](?:\W{0,2}$| )")
_GLUED = re.compile(  # where a day may have been run into a word or another day
    r"(?<!\d)(?:19|20)\d\d(?=[^\W\d_a-z][^\W\d_A-Z]|\d{1,2}\.)"
    r"|(?<=[^\W\d_A-ZА-ЯЁ])(?=(?:[A-Z][a-z]{2,8}\.? )?\d{1,2}(?:\. ?|, | )[^\W_])"
)
_CLOCK = re.compile(r"[,.]?(?: ?\d{1,2}[:.]\d\d(?: [^\W\d_]{1,4}(?= ))?)? ?[|–—-]? ?")
_LONGEST = 300  # characters of a line in which one is looked for
_MONTH = len("2021-05")
_FIRST_PARAGRAPHS = 3  # in which a place may stand alone
_LINES_ABOVE = 2
_PASSED_ON = re.compile(r"\([^\n]{3,80}?\)+ ")  # who passed a report on, before its dateline


@dataclass(frozen=True, slots=True)
class Framed:
    """A frame, the paragraphs of the article, and the line in its head that signs it.

    The first paragraph begins where its own words do.
    """

    frame: Frame
    body: tuple[Line, ...]
    signed: Line | None


@dataclass(frozen=True, slots=True)
class _Start:
    """The line with the dateline, if there is one."""

    line: int
    match: re.Match[str] | None


def frame_of(
    text: str, lines: Sequence[Line], lang: str, url: str, hints: Hints | None = None
) -> Framed:
    """Everything the page says about itself, in its text or in what came with it.

    The stamp outranks the address, if it is of the same day or has its hour, and the address the
    dateline; a day beside the headline outranks a stamp far off. A stamp that does not fit the
    dateline is a clock of the site, not the day of the report. What the markup declares outranks a
    stamp of another day, if no address speaks for that; what was only guessed from it comes last.
    """
    url, look = own_address(url), look_of(lang)
    lines, stored = _own_lines(text, lines, look)
    hints = hints or Hints()
    if stored and not hints.published:
        hints = msgspec.structs.replace(hints, published=stored, published_basis="stored")
    start = _find_dateline(lines, look)
    month_day = month_day_of(start.match, lang)
    published, basis, stamp_line = published_on(
        lines, look, lang, url, month_day, hints.published[:10]
    )
    if basis != "page stamp" and (whole := whole_dateline(start.match, month_day)):
        published, basis = whole, "dateline"
    if basis == "dateline" and not published[0].isdigit():
        published = told_year(lines[start.line :], lang, month_day) or published
    published, basis = hinted_day(hints, url, published, basis, month_day)
    if not published and (published := without_year(lines, look, lang)):
        basis = "page stamp"
    if len(published) == _MONTH:
        published = in_month(published, without_year(lines, look, lang))
    published = with_hour(published, lines, look, lang)
    told = _hinted_headline(lines, hints)
    headline = told or headline_in(_heading(text, lines, look, (start, stamp_line), url))
    headline = _without_place(headline, start)
    if headline:
        known = published, basis, stamp_line
        published, basis = beside_headline(lines, look, lang, headline, month_day, known)
    first = start.line if start.match else (_after(lines, headline) if headline else 0)
    body = clean_body(lines, first, look)
    if start.match and body and body[0].start == lines[start.line].start:
        body[0] = _own_words(text, body[0], start.match.end())
        if headline:
            body = [*leads_of(lines[_after(lines, headline) : start.line], look), *body]
    if not body and not told:
        body = [line for line in lines if _is_sentence(line, look)]
        headline = None if headline in body else headline
    frame = Frame(
        lang,
        agency_of_page(start.match, lines, stamp_line, look, url, headline, hints.publisher),
        headline.text if headline else "",
        (headline.start, headline.end) if headline else (0, 0),
        _dateline(start, lines, published, month_day),
        published,
        basis,
        relay=credited_too(start.match, lines, look),
        headline_basis=hints.headline_basis if told else "text" if headline else "",
    )
    return Framed(frame, tuple(body), signed_by(lines, headline, body, lang))


def heading_of(text: str, lines: Sequence[Line], lang: str, url: str) -> Heading:
    """The lines of a page that can be its headline, as `frame_of` sees them."""
    look = look_of(lang)
    own, _ = _own_lines(text, lines, look)
    start = _find_dateline(own, look)
    month_day = month_day_of(start.match, lang)
    _, _, stamp_line = published_on(own, look, lang, url, month_day)
    return _heading(text, own, look, (start, stamp_line), url)


def _own_lines(text: str, lines: Sequence[Line], look: Look) -> tuple[Sequence[Line], str]:
    """The lines as the page had them, and the day that a store has put before them."""
    lines, stored = _without_stored(lines)
    lines = unwrapped(text, lines)
    return list(_unglued(lines, look)), stored


def _heading(
    text: str, lines: Sequence[Line], look: Look, found: tuple[_Start, int], url: str
) -> Heading:
    start, stamp_line = found
    stands_alone = start.match and start.match.end() == len(lines[start.line].text)
    before = start.line if start.match and not stands_alone else None
    places = Places(stamp_line, start.line if start.match else -1, before)
    bare = [_without_stamp(line, look) for line in lines]
    return Heading(bare, look, places, slug_of(url, text), (url, label_of(url)))


def _without_stamp(line: Line, look: Look) -> Line:
    """A line that ends or begins with its stamp, without it."""
    if not line.figures:
        return line
    match = look.stamps.whole(line.text)
    if head := match.groupdict().get("head") if match else "":
        return Line(line.start, line.start + len(head), head)
    if match or line.is_prose or line.figures < look.day_figures:
        return line
    day = next(filter(None, (form.match(line.text) for form in look.days)), None)
    clock = _CLOCK.match(line.text, day.end()) if day else None
    text = line.text[clock.end() :] if clock else ""
    return Line(line.end - len(text), line.end, text) if text else line


def _without_place(headline: Line | None, start: _Start) -> Line | None:
    """A site that parts its datelines by a point puts the place before its headlines too."""
    place = start.match["place"] if start.match and "·" in start.match[0] else ""
    if not (headline and place and headline.text.startswith(f"{place} ")):
        return headline
    rest = headline.text[len(place) + 1 :]
    return Line(headline.end - len(rest), headline.end, rest) if rest[:1].isupper() else headline


def _unglued(lines: Sequence[Line], look: Look) -> Iterator[Line]:
    """A day that the stored text has run into a word or another day is a line of its own."""
    for line in lines:
        if len(line.text) > _LONGEST or line.figures < look.day_figures:
            yield line
            continue
        places = [0]
        for glued in _GLUED.finditer(line.text):
            before, behind = line.text[places[-1] : glued.end()], line.text[glued.end() :]
            if _is_day(before, look) if glued[0] else _begins_with_day(behind, look):
                places.append(glued.end())
        if len(places) == 1:
            yield line
            continue
        for start, end in pairwise([*places, len(line.text)]):
            yield Line(line.start + start, line.start + end, line.text[start:end])


def _is_day(text: str, look: Look) -> bool:
    """Whether a text is a day and no more; one behind the words of a sentence stays with them."""
    return any(form.fullmatch(text) for form in look.days)


def _begins_with_day(text: str, look: Look) -> bool:
    return any(form.match(text) for form in look.days)


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


def _is_sentence(line: Line, look: Look) -> bool:
    """Whether a line of a text of single lines is what it says: no headline ends in a full stop."""
    closed = line.text.rstrip('»”“"’)').endswith(".")
    return closed and " " in line.text and not look.furniture.match(line.text)


def _hinted_headline(lines: Sequence[Line], hints: Hints) -> Line | None:
    """The line of the headline that the markup names."""
    named = " ".join(hints.headline.split())
    same = (line for line in lines if " ".join(line.text.split()) == named)
    return next(same, None) if named else None


def _find_dateline(lines: Sequence[Line], look: Look) -> _Start:
    """The first dateline with a place, else the first that has an agency or a day alone."""
    placeless = None
    for start in _opened(lines, look):
        if _is_below(lines[: start.line], look):
            return placeless or _find_place(lines, look)
        if start.match and start.match["place"].strip():
            return start
        placeless = placeless or start
    return placeless or _find_dated(lines, look) or _find_place(lines, look)


def _opened(lines: Sequence[Line], look: Look) -> Iterator[_Start]:
    """The lines that open as a dateline does."""
    for number, line in enumerate(lines):
        passed_on = _PASSED_ON.match(line.text)
        for at in (0, *([passed_on.end()] if passed_on else [])):
            if (match := look.datelines.opening(line.text, at)) and not _is_weekday(match, look):
                yield _Start(number, match)


def _is_weekday(match: re.Match[str], look: Look) -> bool:
    """`Friday, 6 May`: no place, though it stands where one does."""
    return bool(look.weekday.match(match["place"].strip()))


def _find_dated(lines: Sequence[Line], look: Look) -> _Start | None:
    """A place and a day at the head of one of the first paragraphs, or alone above the first."""
    prose = [n for n, line in enumerate(lines) if line.is_prose and _SENTENCE.search(line.text)]
    for number in sorted({*prose[:_FIRST_PARAGRAPHS], *_right_above(prose[:1])}):
        match = look.dated.opening(lines[number].text)
        if match and not _is_weekday(match, look) and not _is_below(lines[:number], look):
            return _Start(number, match)
    return None


def _right_above(first: Sequence[int]) -> range:
    """The lines above the first paragraph in which a place and a day may stand alone."""
    return range(max(0, first[0] - _LINES_ABOVE), first[0]) if first else range(0)


def _is_below(lines: Sequence[Line], look: Look) -> bool:
    """Whether the report is over before: another one's beginning stands in a list below it."""
    told = (number for number, line in enumerate(lines) if line.is_prose and line.text[-1] == ".")
    after = [line.text for line in lines[next(told, len(lines)) + 1 :]]
    return any(look.tail.match(text) and not look.calls.match(text) for text in after)


def _find_place(lines: Sequence[Line], look: Look) -> _Start:
    """A place alone at the head of one of the first paragraphs."""
    prose = (n for n, line in enumerate(lines) if line.is_prose and _SENTENCE.search(line.text))
    for number in islice(prose, _FIRST_PARAGRAPHS):
        for form in look.filed:
            match = form.match(lines[number].text)
            if match and not _is_below(lines[:number], look):
                return _Start(number, match)
            above = form.fullmatch(lines[number - 1].text) if number else None
            if above and not lines[number - 1].is_prose:
                return _Start(number - 1, above)
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


def _after(lines: Sequence[Line], headline: Line) -> int:
    later = (number for number, line in enumerate(lines) if line.start > headline.start)
    return next(later, len(lines))
