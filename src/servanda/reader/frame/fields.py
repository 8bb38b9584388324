"""Stamps in a line with other things: `Politics / 3 May 2021 [12:30]`, `Issue 45 of 3 May 2021`.

A day that is a field of its own, parted from the rest by strokes, points or brackets, is when the
page was published, above its report and right below it; so is one that the name of a kind of paper
or of an author leads to. What a picture shows has a day too, and is passed over.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from servanda.reader.frame.titles import is_menu

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from servanda.reader.words.layout import Line, Look

__all__ = ["fielded", "held"]

_LONGEST, _HELD = 110, 220  # letters of such a line, and of one with a title in it
_WORDS = 10  # beside the day
_SECTION = 3  # words of the section before a day with its hour
_TITLED, _TITLE, _TOP = 3, 4, 3  # lines in which a title stands, its words, a page's top
_BELOW = 4  # lines under the report in which one can stand
_ENDS_FIELD = re.compile(r"(?:^|[|·•/\[(;:,»>–—‐~] {0,2}| - )$")
_BEGINS_FIELD = re.compile(r" {0,2}(?:$|[|·•/\]);,:•–—‐\[(~]|- )")
_SENTENCE = re.compile(r"[^\W\d_]{4}[.!?](?: [^\W\d_]|$)")
_CLOCK = re.compile(r"(?:[|·•/, –—-]{0,3}(?:um |at |в )?(?P<t>\d{1,2}:\d\d)(?!\d))?")
_COUNTED = re.compile(  # an hour or how many have read it, before the day
    r"(?:^|[\s|])(?:\d{1,2}[:.]\d\d(?: ?\(?[A-ZА-Яа-я]{2,4}\)?)?,?|\d{1,6}) $|[a-zà-ÿа-яё]$"
)
_COUNTS = re.compile(r"(?: {1,3}\d{1,6}){1,2}$| [A-Z]{2,5}$")
_YEAR = re.compile(r"\d\d")


def fielded(lines: Sequence[Line], look: Look) -> Iterator[tuple[int, re.Match[str]]]:
    """The lines that hold a day as a field, and how it is written there."""
    for number in _around(lines, look):
        text = lines[number].text
        if len(text) > _LONGEST or lines[number].figures < look.day_figures:
            continue
        if not _YEAR.search(text) or look.undated.search(text):
            continue
        if look.captures.whole(text):
            continue
        for form in look.days:
            match = form.search(text)
            if match and _is_field(text, match, look):
                yield number, match
                break


def held(lines: Sequence[Line], look: Look, *, clocks: bool) -> Iterator[tuple[int, re.Match[str]]]:
    """The lines around the report that hold a day in whatever surroundings, and how it is written.

    A line with two days tells of a stretch, or of other things. A weekday and a day alone are the
    clock of a site, which is asked for or not.
    """
    told = [number for number, line in enumerate(lines) if line.is_prose]
    for number in range(min(len(lines), told[-1] + 1 + _BELOW) if told else len(lines)):
        text = lines[number].text
        if len(text) > _HELD or lines[number].figures < look.day_figures:
            continue
        if lines[number].is_prose and not _is_stamp(lines[number], look):
            continue
        if look.undated.search(text):
            continue
        found = [match for form in look.days for match in form.finditer(text)]
        clock = look.captures.whole(text)
        alone = clock is not None and clock.groupdict().get("wd") and clock.start("wd") == 0
        alone = alone and not _is_titled(lines, number)
        if len({match.group() for match in found}) == 1 and (clocks or not alone):
            yield number, found[0]


def _around(lines: Sequence[Line], look: Look) -> Iterator[int]:
    """The lines above the report, then those right below it."""
    told = [n for n, line in enumerate(lines) if line.is_prose and line.text[-1] in '.!?”“"»…']
    report = [n for n in told if not _is_stamp(lines[n], look)]
    first, last = (report[0], report[-1]) if report else (len(lines), len(lines))
    yield from range(first)
    yield from range(last + 1, min(last + 1 + _BELOW, len(lines)))


def _is_titled(lines: Sequence[Line], number: int) -> bool:
    """Whether a title stands right below a day, which is not in the first lines of the page."""
    below = lines[number + 1 : number + 1 + _TITLED]
    titled = any(line.words >= _TITLE and not is_menu(line.text) for line in below)
    return titled and number >= _TOP


def _is_stamp(line: Line, look: Look) -> bool:
    """Whether a line is furniture, or a day before the stop of `year`."""
    if look.furniture.match(line.text):
        return True
    if line.figures < look.day_figures:
        return False
    end = line.text[-_LONGEST:]
    return any(match.end() == len(end) for form in look.days for match in form.finditer(end))


def _is_field(text: str, match: re.Match[str], look: Look) -> bool:
    before, behind = text[: match.start()], text[match.end() :]
    clock = _CLOCK.match(behind)
    after = behind[clock.end() :] if clock else behind
    if len(before.split()) + len(after.split()) > _WORDS or _SENTENCE.search(f"{before} | {after}"):
        return False
    timed = clock is not None and clock["t"] and len(before.split()) <= _SECTION
    led = (sign.search(before) for sign in (_ENDS_FIELD, look.leads_day, _COUNTED))
    ends = (_BEGINS_FIELD, look.follows_day, _COUNTS, *look.days)
    return (timed or any(led)) and any(sign.match(after) for sign in ends)
