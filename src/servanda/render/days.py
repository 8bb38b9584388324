"""Dates written out: the grammar of each language is a small data file beside its catalog."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

__all__ = ["DayWords", "Form", "day_words", "written", "written_days"]

Form: TypeAlias = Literal["plain", "since", "until", "from", "to", "between", "and", "by", "after"]
"""What stands before a date changes it: "since 2003", "seit dem 18. September 2003"."""

_DATE = re.compile(r"(\d{4}|XXXX(?=-\d\d(?:-\d\d)?$))(?:-(\d{2}))?(?:-(\d{2}))?([?~%]?)", re.ASCII)
_PRECISION = ("year", "month", "day")


class DayWords(msgspec.Struct, frozen=True):
    """The words for dates in one language.

    A form has a pattern each for a day, a month, a year and anything else. `months_of` are the
    names as they stand after a day or preposition; `first` is the first of a month.
    """

    months: tuple[str, ...]
    months_of: tuple[str, ...]
    first: str
    forms: dict[str, dict[str, str]]
    doubt: dict[str, str]
    phrases: dict[str, str]
    euphony: dict[str, str] = {}


def day_words(lang: str) -> DayWords:
    """Read the words of a language."""
    file = Path(__file__).parent / "locale" / lang / "days.json"
    return msgspec.json.decode(file.read_bytes(), type=DayWords)


def written(words: DayWords, edtf: str | None, form: Form = "plain") -> str:
    """An EDTF date or interval: `2003-09-18/..` is "since 18 September 2003"."""
    if not edtf:
        return words.phrases["unknown"]
    if match := _DATE.fullmatch(edtf):
        return _one(words, match, form)
    other = words.forms[form]["other"]
    if edtf == "..":
        return words.phrases["open"]
    if edtf.startswith("["):
        return other.format(x=_one_of(words, edtf[1:-1]))
    if "/" in edtf:
        return other.format(x=written_days(words, *edtf.split("/", 1)))
    return other.format(x=edtf)


def written_days(words: DayWords, begin: str | None, end: str | None) -> str:
    """A tenure from its two ends: `..` is open, nothing is not known."""
    if not begin or begin == "..":
        return _without_beginning(words, begin or "", end or "")
    if end == "..":
        return written(words, begin, "since")
    if not end:
        return words.phrases["no_end"].format(since=written(words, begin, "since"))
    return f"{written(words, begin, 'from')} {written(words, end, 'to')}"


def _without_beginning(words: DayWords, begin: str, end: str) -> str:
    if end in ("", ".."):
        return words.phrases["always" if begin == end == ".." else "dates_unknown"]
    until = written(words, end, "until")
    return until if begin else words.phrases["no_beginning"].format(until=until)


def _one_of(words: DayWords, inner: str) -> str:
    first, _, last = inner.partition("..")
    if not first:
        return written(words, last, "by")
    if not last:
        return written(words, first, "after")
    return f"{written(words, first, 'between')} {written(words, last, 'and')}"


def _one(words: DayWords, match: re.Match[str], form: Form) -> str:
    year, month, date, doubt = match.groups()
    precision = _PRECISION[bool(month) + bool(date)]
    place = int(month or 1) - 1
    parts = {
        "d": words.first if date == "01" else int(date or 0),
        "month": words.months[place],
        "of": words.months_of[place],
        "y": year,
    }
    if year == "XXXX":
        return words.forms[form]["other"].format(
            x=words.phrases["no_year" if date else "no_year_month"].format(**parts)
        )
    text = words.forms[form][precision].format(**parts)
    for harsh, soft in words.euphony.items():
        text = text.replace(harsh, soft)
    return words.doubt[doubt].format(x=text)
