"""Days as pages write them: found in the text, resolved against the day of publication."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec

from servanda.reader.words.language import load_yaml, pattern

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from servanda.dates import Day

__all__ = ["Calendar", "DayWords", "calendar_of"]

_MONTHS = 12
_SATURDAY = 5
_WEEK = 7
_LEAP = 2000  # for a day whose year nobody tells
_COUNTED = 200  # years back that a report still counts
_ATTRIBUTE = 40  # characters before a day in which an adjective makes it an attribute


class _Data(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    months: dict[int, tuple[str, ...]]
    weekdays: dict[int, tuple[str, ...]]
    days: dict[str, int]
    years: dict[str, int]
    expressions: tuple[str, ...]
    attributive: tuple[str, ...]
    # Words for a week, the days at its end or a month: which of them, and how many of them away.
    spans: dict[str, tuple[Literal["week", "weekend", "month"], int]] = {}
    # Parts of a year by their first and last month: a winter ends in the year after.
    seasons: dict[str, tuple[int, int]] = {}
    # `three years ago`: words for small numbers, and for what is counted.
    numbers: dict[str, int] = {}
    units: dict[str, Literal["day", "week", "month", "year"]] = {}
    # Words by which it is counted on or back from a day told before: `two years later`.
    turns: dict[str, int] = {}


class DayWords(NamedTuple):
    """A day, month or year as written: offsets into the text that was searched."""

    start: int
    end: int
    parts: dict[str, str]
    attributive: bool = False


@dataclass(frozen=True, slots=True)
class Calendar:
    """The names of one language's months and weekdays, and how it writes days."""

    months: dict[str, int]
    weekdays: dict[str, int]
    days: dict[str, int]
    years: dict[str, int]
    spans: Mapping[str, tuple[str, int]]
    seasons: Mapping[str, tuple[int, int]]
    numbers: Mapping[str, int]
    units: Mapping[str, str]
    turns: Mapping[str, int]
    expression: re.Pattern[str]
    macros: dict[str, str]
    attributive: re.Pattern[str]

    def find(self, text: str) -> list[DayWords]:
        """All expressions of days in the text, from left to right."""
        return [self.day_of(match) for match in self.expression.finditer(text)]

    def day_of(self, match: re.Match[str], start: int = 0) -> DayWords:
        """The day that a match of `expression` is, in a stretch that begins at `start`."""
        parts = _parts(match)
        before = match.string[max(start, match.start() - _ATTRIBUTE) : match.start()]
        attributive = "d2" not in parts and bool(self.attributive.search(before))
        if attributive and "rel" in parts:  # `has the pact today ratified`: not the noun's day
            attributive = before.split()[-1].islower()
        return DayWords(match.start(), match.end(), parts, attributive=attributive)

    def counted_on(self, parts: dict[str, str], told: dict[str, str]) -> dict[str, str]:
        """`two years later`, behind a day: so long after it, as far as it is told; or nothing."""
        name, unit = parts.get("n", ""), self.units[parts["unit"]]
        count = self.numbers.get(name) or int(name or 1)
        steps, month = count * self.turns[parts["turn"]], self._month(told)
        if not steps:
            return told
        if unit == "day" and "wd" in told:
            return {"wd": _name_of((self.weekdays[told["wd"]] + steps) % _WEEK, self.weekdays)}
        if abs(steps) > _COUNTED or not {"y2", "d2", "which"}.isdisjoint(told):
            return {}
        year = int(told.get("y", "0"))
        if unit == "year":
            return {"y": f"{year + steps:04d}"} if year else {}
        if not month or (unit != "month" and "d" not in told):
            return {}
        if unit == "month":
            years, month = divmod(month - 1 + steps, _MONTHS)
            counted = {"m": _name_of(month + 1, self.months)}
        else:
            last = monthrange(year or _LEAP, month)[1]
            first = date(year or _LEAP, month, min(int(told["d"]) or 1, last))
            then = first + timedelta(steps * (_WEEK if unit == "week" else 1))
            years = then.year - first.year
            counted = {"d": str(then.day), "m": _name_of(then.month, self.months)}
        return counted | ({"y": f"{year + years:04d}"} if year else {})

    def resolve(self, parts: dict[str, str], day: Day | None, *, ahead: bool) -> tuple[str, str]:
        """EDTF and how it is known (text, or relative to the page's day). Empty if it cannot be.

        `ahead` says that the page speaks of the future; a day without a year is then the next one,
        otherwise the last one.
        """
        here = date.fromordinal(day) if day else None
        if "rel" in parts or "unit" in parts:
            return self._counted(parts, here)
        if "span" in parts or "season" in parts:
            return self._part_of_year(parts, here, ahead=ahead)
        if "wd" in parts:
            return self._weekday(parts["wd"], here, ahead=ahead)
        if "y2" in parts:
            return f"{parts['y']}/{parts['y2']}", "text"
        month = self._month(parts)
        year, basis = self._year(parts, month, here, ahead=ahead)
        if not year:
            return "", ""
        last = self.months[parts["m2"]] if "m2" in parts else month
        return _written(year, month, parts, last), basis

    def _counted(self, parts: dict[str, str], here: date | None) -> tuple[str, str]:
        """`yesterday`, `three years ago`."""
        if {"turn", "unit"} <= parts.keys():
            return "", ""  # from a day that is told elsewhere
        if "rel" in parts:
            return _relative(here, self.days[parts["rel"]])
        count, unit = parts["n"], self.units[parts["unit"]]
        return _ago(here, self.numbers.get(count) or int(count), unit)

    def _part_of_year(
        self, parts: dict[str, str], here: date | None, *, ahead: bool
    ) -> tuple[str, str]:
        if "span" in parts:
            return _stretch(here, *self.spans[parts["span"]])
        return _season(self.seasons[parts["season"]], parts.get("y", ""), here, ahead=ahead)

    def _month(self, parts: dict[str, str]) -> int:
        if "mn" in parts:
            return int(parts["mn"])
        return self.months[parts["m"]] if "m" in parts else 0

    def _year(
        self, parts: dict[str, str], month: int, here: date | None, *, ahead: bool
    ) -> tuple[str, str]:
        if "y" in parts:
            return parts["y"], "text"
        if here is None:
            return ("XXXX", "text") if month else ("", "")
        if "which" in parts:
            return f"{here.year + self.years[parts['which']]:04d}", "relative"
        return f"{here.year + _turn_of_year(month, parts, here, ahead=ahead):04d}", "relative"

    def _weekday(self, name: str, here: date | None, *, ahead: bool) -> tuple[str, str]:
        if here is None:
            return "", ""
        back = (here.weekday() - self.weekdays[name]) % 7
        forward = (7 - back) % 7
        return (here + timedelta(forward if ahead else -back)).isoformat(), "relative"


def _relative(here: date | None, days: int) -> tuple[str, str]:
    return ((here + timedelta(days)).isoformat(), "relative") if here else ("", "")


def _ago(here: date | None, count: int, unit: str) -> tuple[str, str]:
    """`three years ago`: the year, the month, the week or the day so far back."""
    if here is None or count > _COUNTED:
        return "", ""
    if unit == "year":
        return f"{here.year - count:04d}", "relative"
    return _relative(here, -count) if unit == "day" else _stretch(here, unit, -count)


def _stretch(here: date | None, unit: str, steps: int) -> tuple[str, str]:
    """A week or the days at its end as from when to when, or a month, some of them away."""
    if here is None:
        return "", ""
    if unit == "month":
        years, month = divmod(here.year * _MONTHS + here.month - 1 + steps, _MONTHS)
        return f"{years:04d}-{month + 1:02d}", "relative"
    first = here + timedelta(7 * steps - here.weekday() + (_SATURDAY if unit == "weekend" else 0))
    last = first + timedelta(1 if unit == "weekend" else 6)
    return f"{first.isoformat()}/{last.isoformat()}", "relative"


def _name_of(number: int, names: Mapping[str, int]) -> str:
    """A month or weekday of that number, as it may be written."""
    return next(name for name, one in names.items() if one == number)


def _season(
    months: tuple[int, int], year: str, here: date | None, *, ahead: bool
) -> tuple[str, str]:
    """A part of a year as from which month to which, where its year is told or follows."""
    first, last = months
    if not year and here is None:
        return "", ""
    turn = 0
    if not year and here is not None:
        ends = last + _MONTHS * (last < first)
        turn = (ends < here.month) if ahead else -(first > here.month)
    told = int(year) if year else (here.year if here else 0) + turn
    ends_in = told + (last < first)
    text = f"{told:04d}-{first:02d}"
    return (text if months == (first, first) else f"{text}/{ends_in:04d}-{last:02d}"), (
        "text" if year else "relative"
    )


def _turn_of_year(month: int, parts: dict[str, str], here: date, *, ahead: bool) -> int:
    """Whether a month without a year lies in the year before or after the page's."""
    day = int(parts.get("d", "0"))
    if ahead:
        return 1 if (month, day or 31) < (here.month, here.day if day else 0) else 0
    return -1 if (month, day or 1) > (here.month, here.day if day else 31) else 0


def _written(year: str, month: int, parts: dict[str, str], last_month: int) -> str:
    if not month:
        return year
    if not 1 <= month <= _MONTHS:
        return year
    if "d" not in parts:
        return f"{year}-{month:02d}"
    first = _day(year, month, parts["d"])
    turned = last_month < month and year.isdigit()
    last_year = f"{int(year) + 1:04d}" if turned else year
    last = _day(last_year, last_month, parts["d2"]) if "d2" in parts else ""
    return f"{first}/{last}" if last > first and "-" in last[5:] else first


def _day(year: str, month: int, text: str) -> str:
    """A day of the month, or the month alone where the calendar has no such day."""
    last = monthrange(int(year), month)[1] if year.isdigit() else 31
    return (
        f"{year}-{month:02d}-{int(text):02d}" if 1 <= int(text) <= last else f"{year}-{month:02d}"
    )


def _parts(match: re.Match[str]) -> dict[str, str]:
    """The named groups that took part, without the numbers that keep them apart."""
    found = match.groupdict()
    return {name.partition("_")[0]: value for name, value in found.items() if value is not None}


@cache
def calendar_of(lang: str) -> Calendar:
    """The calendar of one language."""
    data = load_yaml(f"{lang}/calendar.yaml", _Data)
    months = _in_any_case(data.months)
    weekdays = _in_any_case(data.weekdays)
    macros = {
        "dd": r"(?<!\d)\d{1,2}",
        "year": r"(?<!\d)(?:19|20)\d\d(?!\d)",
        "month": _any_of(months),
        "weekday": _any_of(weekdays),
        "rel": _any_of(data.days),
        "which": _any_of(data.years),
        "span": _any_of(data.spans),
        "season": _any_of(data.seasons),
        "number": _any_of(data.numbers),
        "unit": _any_of(data.units),
    }
    return Calendar(
        months,
        weekdays,
        data.days,
        data.years,
        data.spans,
        data.seasons,
        data.numbers,
        data.units,
        data.turns,
        _one_pattern(
            data.expressions,
            macros,
            [
                *(*months, *weekdays, *data.days, *data.years),
                *(*data.spans, *data.seasons, *data.numbers, *data.turns),
                *(data.units if data.turns else ()),
            ],
        ),
        macros,
        re.compile(rf"\b(?:{'|'.join(data.attributive)}) (?:\d{{1,2}}\. )?$"),
    )


def _in_any_case(table: dict[int, tuple[str, ...]]) -> dict[str, int]:
    """Words and their numbers, with a capital in front and in capitals too."""
    return {
        form: number
        for number, words in table.items()
        for word in words
        for form in (word, word[:1].upper() + word[1:], word.upper())
    }


def _any_of(words: Collection[str]) -> str:
    if not words:
        return "(?!)"
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return rf"\b(?:{'|'.join(re.escape(word) for word in longest_first)})\b"


def _one_pattern(
    expressions: tuple[str, ...], macros: dict[str, str], words: Iterable[str]
) -> re.Pattern[str]:
    """All expressions as one pattern; group names get a number each, taken off again on reading.

    Every day begins with a digit or one of the words: a look at one letter spares most of the work.
    """
    numbered = [
        re.sub(r"\(\?P<(\w+)>", rf"(?P<\1_{number}>", text)
        for number, text in enumerate(expressions)
    ]
    firsts = "".join(sorted({word[0] for word in words}))
    return pattern(rf"\b(?=[\d{re.escape(firsts)}])(?:{'|'.join(numbered)})", macros)
