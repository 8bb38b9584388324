"""The words around facts: answers with their marks, standings, steps, days. English so far."""

from __future__ import annotations

import calendar
import re
from typing import TYPE_CHECKING

from servanda.render.document import Span, Tone

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["answer", "day", "days", "joined", "label", "marks", "plural"]

_ANSWERS: dict[str, tuple[str, Tone]] = {
    "yes": ("✓ yes", "yes"),
    "no": ("✗ no", "no"),
    "uncertain": ("~ uncertain", "open"),
    "not found": ("◌ not found", "open"),
    "disputed": ("≠ disputed", "disputed"),
    "conflict": ("≠ conflict", "disputed"),
    "not known": ("◌ not known", "open"),
}
_LABELS = {
    "national_step": "step at home",
    "iso2": "ISO 3166-1 alpha-2",
}
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([?~%]?)", re.ASCII)
_DOUBT = {"?": " (uncertain)", "~": " (about)", "%": " (about, uncertain)", "": ""}


def answer(word: str) -> Span:
    """An answer with its mark."""
    text, tone = _ANSWERS[word]
    return Span(text, tone)


def label(code: str) -> str:
    """A code of the schema as words: `dialogue-partner` is "dialogue partner"."""
    return _LABELS.get(code, code.replace("-", " ").replace("_", " "))


def day(edtf: str | None) -> str:
    """An EDTF date or interval written out: `2003-09-18/..` is "since 18 September 2003"."""
    if edtf is None or edtf == "":
        return "date not known"
    if edtf == "..":
        return "until further notice"
    if edtf.startswith("["):
        return _one_of(edtf[1:-1])
    if "/" in edtf:
        return _interval(*edtf.split("/", 1))
    match = _DATE.fullmatch(edtf)
    return _written(match) if match else edtf


def days(since: str | None, until: str | None) -> str:
    """A tenure from its two ends."""
    return _interval("" if since is None else since, "" if until is None else until)


def marks(numbers: Iterable[int]) -> str:
    """Source marks: `[1][4]`."""
    return "".join(f"[{number}]" for number in numbers)


def joined(words: Sequence[str], last: str = "and") -> str:
    """Words in a row: "a, b and c"."""
    if len(words) < 2:  # noqa: PLR2004 - one word needs no "and"
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def plural(n: int, one: str, many: str = "") -> str:
    """A number with its noun."""
    return f"{n} {one if n == 1 else many or one + 's'}"


def _written(match: re.Match[str]) -> str:
    year, month, date, doubt = match.groups()
    text = year
    if month:
        text = f"{calendar.month_name[int(month)]} {year}"
    if date:
        text = f"{int(date)} {text}"
    return text + _DOUBT[doubt]


def _one_of(inner: str) -> str:
    first, _, last = inner.partition("..")
    if not first:
        return f"on or before {day(last)}"
    return f"on or after {day(first)}" if not last else f"between {day(first)} and {day(last)}"


def _interval(begin: str, end: str) -> str:
    if begin in ("..", "") and end in ("..", ""):
        return "at all times" if begin == end == ".." else "dates not known"
    if begin == "..":
        return f"until {day(end)}"
    if not begin:
        return f"until {day(end)}, beginning not known"
    if end == "..":
        return f"since {day(begin)}"
    if not end:
        return f"since {day(begin)}, end not known"
    return f"{day(begin)} to {day(end)}"
