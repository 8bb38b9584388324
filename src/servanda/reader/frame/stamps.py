"""The stamps of a page: the lines that say when it was published, and the hours beside them."""

from __future__ import annotations

import re
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.frame.fields import fielded, held
from servanda.reader.words.daywords import calendar_of
from servanda.reader.words.monthnames import month_of, stamp_anywhere

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from servanda.reader.words.layout import Line, Look
    from servanda.reader.words.lineforms import LineForms

__all__ = [
    "Stamp",
    "hour_of",
    "is_day",
    "loose_stamps",
    "matches",
    "run_together",
    "signed_day",
    "stamps_among",
    "stamps_of",
    "unsure_stamps",
]

_LONGEST = 500  # letters of a line that can be a stamp
_SHORT = 60  # letters of one in another language
_MARKS = "-•*·|> "  # of a list, before a stamp
_CENTURY = 100
_NOON = 12
_MONTHS = 12
_HEADLINE_WORDS, _TITLE_WORDS = 4, 5
_SIGNED = 60  # letters at the end of a line in which its credit stands
_FEWEST = 2  # lines above a stamp, if there is room for a report
_SLOGAN = 60  # letters that more than a site's own words at its top have
_SOON = 4  # lines between the paragraphs of a report
_LEADS = re.compile(r"(?:^|\W)([^\W\d_]{1,4}) $")  # `on`, `since`, `vom`
_NEARBY = 8
_FEW_LINES, _RUN = 4, 800  # lines of a text run together, and letters of one of them
_TITLE_BEHIND = 2  # words of a title behind its stamp
_NEAR = 8  # lines between the clock of a site and the stamp of its report
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/(?:19|20)\d\d(?!\d)")
_DAY_FIRST = re.compile(r"\d{1,2}\.\d{1,2}\.(?:20)?\d\d\s+(?=[^\W\d_])")
_LABELLED = re.compile(r"\W?[^\W\d_]{5}")


class Stamp(NamedTuple):
    """A day as the page says it, its hour as `T12:30` or empty, and the line it stands in."""

    day: str
    hour: str
    line: int


def stamps_of(lines: Sequence[Line], look: Look, lang: str) -> Iterator[Stamp]:
    """The stamps, the surest first: those that say so, the others, those in another language.

    Those above the report come before those below it, on either side the last change last.
    """
    others = _OtherReports(lines, look)
    months = calendar_of(lang).months
    for number, match in matches(lines, look.declared):
        yield from _read(match, months, lines, number, look)
    sure = [
        (number, match) for number, match in matches(lines, look.stamps) if not others.hold(number)
    ]
    fields = [(number, match) for number, match in fielded(lines, look) if not others.hold(number)]
    told = [*_clock_last(sure, lines, lang), *fields, *matches(lines, look.changed)]
    for number, match in sorted(told, key=lambda one: one[0] > others.told):
        yield from _read(match, months, lines, number, look)
    for number, line in enumerate(lines):
        if not line.figures or len(line.text) > _SHORT:
            continue
        found = stamp_anywhere(line.text.lstrip(_MARKS))
        if found and not _is_clock(found, lines, number) and not others.hold(number):
            yield from _read(found, month_of(), lines, number, look)


def loose_stamps(lines: Sequence[Line], look: Look, lang: str, *, dated: bool) -> Iterator[Stamp]:
    """Days that stand above the report or right below it, beside whatever else: the least sure.

    Where a dateline can tell which fits, `dated`, days within sentences and clocks of sites count
    too.
    """
    others = _OtherReports(lines, look)
    for number, match in held(lines, look, clocks=dated):
        if not others.hold(number) and (dated or not _within(lines[number].text, match)):
            yield from _read(match, calendar_of(lang).months, lines, number, look)


def stamps_among(lines: Sequence[Line], look: Look, lang: str, near: range) -> Iterator[Stamp]:
    """Days beside whatever else in some lines of which it is known whose they are."""
    for number, match in held(lines, look, clocks=False):
        if number in near and not _within(lines[number].text, match):
            whole = look.stamps.whole(lines[number].text) or match
            yield from _read(whole, calendar_of(lang).months, lines, number, look)


def run_together(lines: Sequence[Line], look: Look, lang: str) -> Iterator[Stamp]:
    """The days of a text whose lines have been run together, in their order.

    A day within a sentence is none: a small word leads to it, or another goes on behind it.
    """
    if len(lines) > _FEW_LINES or all(len(line.text) < _RUN for line in lines):
        return
    for number, line in enumerate(lines):
        found = [match for form in look.days for match in form.finditer(line.text)]
        alone = (match for match in found if not _within(line.text, match))
        for match in sorted(alone, key=lambda one: one.start()):
            yield from _read(match, calendar_of(lang).months, lines, number, look)


def _within(text: str, match: re.Match[str]) -> bool:
    """Whether a day stands within a sentence."""
    led = _LEADS.search(text, max(0, match.start() - _NEARBY), match.start())
    small = led is not None and led[1].islower()
    return small or text[match.end() : match.end() + 2].strip()[:1].islower()


def _clock_last(
    sure: list[tuple[int, re.Match[str]]], lines: Sequence[Line], lang: str
) -> list[tuple[int, re.Match[str]]]:
    """A day above all titles may be a clock: last, if it has a weekday or one more is there."""
    if len(sure) > 1 and sure[1][0] - sure[0][0] <= _NEAR:
        first, second = sure[0][0], sure[1][0]
        weekday = lines[first].text.split(maxsplit=1)[0].strip(",.")
        above = all(line.words < _HEADLINE_WORDS for line in lines[:first])
        untitled = all(line.words < _HEADLINE_WORDS for line in lines[first + 1 : second])
        if above and (untitled or weekday in calendar_of(lang).weekdays):
            return [*sure[1:], sure[0]]
    return sure


def unsure_stamps(lines: Sequence[Line], look: Look, lang: str, said: str) -> Iterator[Stamp]:
    """Stamps of bare numbers: the day said elsewhere, of their weekday or in the page's order.

    Two days, one after the other, where the page does not tell which of them it is.
    """
    unsure = list(matches(lines, look.either))
    order = _day_first(lines) if unsure else None
    for number, match in unsure:
        days = [
            f"{match['y']}-{int(month):02d}-{int(day):02d}"
            for day, month in (match.group("a", "b"), match.group("b", "a"))
        ]
        for day in _meant(days, order, said, calendar_of(lang).weekdays.get(match["wd"])):
            yield Stamp(day, hour_of(match, lines, number, look), number)


def _meant(days: list[str], order: bool | None, said: str, weekday: int | None) -> list[str]:
    """Which of two days is meant, by what is sure of the page; both where nothing tells.

    `order` says whether the page's numbers begin with the day, if it is known.
    """
    if said in days:
        return [said]
    on_weekday = [day for day in days if date.fromisoformat(day).weekday() == weekday]
    if len(on_weekday) == 1:
        return on_weekday
    return days if order is None else [days[0 if order else 1]]


def signed_day(lines: Sequence[Line], look: Look, lang: str) -> str:
    """The day in a credit at the end of the report: `(Agency, 3.5.2021)`."""
    for line in reversed(lines):
        if line.text[-1] == ")" and (match := look.signed.search(line.text[-_SIGNED:])):
            return _day(match, calendar_of(lang).months)
    return ""


def matches(lines: Sequence[Line], forms: LineForms) -> Iterator[tuple[int, re.Match[str]]]:
    """The lines that are stamps as a whole, each by the first form that fits."""
    for number, line in enumerate(lines):
        if line.figures >= forms.figures and len(line.text) <= _LONGEST:
            text = line.text.lstrip(_MARKS) if line.text[0] in _MARKS else line.text
            if "  " in text:
                text = " ".join(text.split())
            if match := forms.whole(text):
                yield number, match


def hour_of(match: re.Match[str] | None, lines: Sequence[Line], at: int, look: Look) -> str:
    """The stamp's time of day, on its line or alone on the next."""
    clock = match.groupdict().get("t") if match else None
    if not clock and at + 1 < len(lines):
        alone = look.hour.fullmatch(lines[at + 1].text)
        clock = alone["t"] if alone else None
    half = match.groupdict().get("h") if match else None
    return f"T{_of_the_day(clock.replace('.', ':'), half or '')}" if clock else ""


def is_day(text: str) -> bool:
    """Whether the calendar has such a day."""
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _read(
    match: re.Match[str], months: dict[str, int], lines: Sequence[Line], number: int, look: Look
) -> Iterator[Stamp]:
    if day := _day(match, months):
        yield Stamp(day, hour_of(match, lines, number, look), number)


def _day(match: re.Match[str], months: dict[str, int]) -> str:
    parts = match.groupdict()
    name = parts.get("m")
    month = (months.get(name) or months[name.casefold()]) if name else int(parts["mn"])
    year = parts["y"] if int(parts["y"]) >= _CENTURY else f"20{parts['y']}"
    text = f"{year}-{month:02d}-{int(parts['d']):02d}"
    return text if is_day(text) else ""


def _of_the_day(clock: str, half: str) -> str:
    """The time on the clock of twenty-four hours; `half` is the a or p of am and pm."""
    hour, _, minutes = clock.partition(":")
    if half:
        hour = str(int(hour) % _NOON + _NOON * (half.lower() == "p"))
    return f"{hour:0>2}:{minutes}"


def _is_clock(match: re.Match[str], lines: Sequence[Line], number: int) -> bool:
    """Whether a day with its weekday may be the clock of a site: no title stands above it."""
    if not match["wd"] or lines[number].text[0] in _MARKS:
        return False
    return number == 0 or lines[number - 1].words < _HEADLINE_WORDS


class _OtherReports:
    """The list of other reports that stands below this one."""

    def __init__(self, lines: Sequence[Line], look: Look) -> None:
        self._lines = lines
        self._look = look

    @cached_property
    def told(self) -> int:
        """The first line of this report: of several, one that others follow soon."""
        told = [n for n, line in enumerate(self._lines) if _is_told(line, self._look)]
        runs = (one for one, other in pairwise(told) if other - one <= _SOON)
        return next(runs, next(iter(told), len(self._lines)))

    @cached_property
    def _opened(self) -> int:
        """The line below it that opens the list."""
        below = range(self.told + 1, len(self._lines))
        tail = self._look.tail
        return next((n for n in below if tail.match(self._lines[n].text)), len(self._lines))

    def hold(self, number: int) -> bool:
        """Whether a stamp is one in the list.

        There a title without a full stop stands right above it, or the line that opens the list.
        """
        lines = self._lines
        if self._is_one_of_several(number):
            return True
        if number < _FEWEST or _LABELLED.match(lines[number].text):
            return False
        title = lines[number - 1]
        listed = title.text[0] in _MARKS or not title.is_prose
        if self.told < number - 1 and title.words >= _TITLE_WORDS and listed:
            return True
        return self._opened < number

    def _is_one_of_several(self, number: int) -> bool:
        """Whether titles stand behind this stamp and behind the one right above or below it."""
        beside = range(max(0, number - 1), min(len(self._lines), number + 2))
        return sum(self._is_titled(n) for n in beside) > 1 and self._is_titled(number)

    def _is_titled(self, number: int) -> bool:
        """Whether a day in numbers opens a line that goes on with several words."""
        day = _DAY_FIRST.match(self._lines[number].text)
        return day is not None and len(day.string[day.end() :].split()) >= _TITLE_BEHIND


def _is_told(line: Line, look: Look) -> bool:
    told = line.is_prose and line.text[-1] == "." and len(line.text) >= _SLOGAN
    return told and not look.furniture.match(line.text)


def _day_first(lines: Sequence[Line]) -> bool | None:
    """Whether the page's days in numbers begin with the day; None where none of them tells."""
    pairs = [(int(a), int(b)) for line in lines for a, b in _NUMBERS.findall(line.text)]
    first = any(a > _MONTHS for a, _ in pairs)
    return None if first == any(b > _MONTHS for _, b in pairs) else first
