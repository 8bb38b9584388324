"""When something was so: an EDTF text and the four day numbers it means.

The text is kept exactly as the source gave it. The numbers say what it means: the thing began on a
day from `from_lo` to `from_hi`, and the first day on which it was over lies from `to_lo` to `to_hi`
(so that an end is exclusive: what lasts one day has `to == from + 1`).

    2022-11-23              that day                      2022-11      one day of that month
    2003-09-18/..           since then, until further notice (open end)
    2003-09-18/             since then; whether and when it ended is not known
    [2022-01-06..2022-01-07]  one day of these            [..1999-04-02]  on or before that day

EDTF is ISO 8601-2:2019; the subset and the meaning of its qualifiers are in docs/concepts.md.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from servanda.dates.day import BEGINNING, FOREVER, Day, iso
from servanda.dates.edtf import Bounds, date_bounds
from servanda.dates.truth import FALSE, TRUE, UNKNOWN, Truth
from servanda.errors import BadDate

__all__ = ["When"]

_YEARLESS = re.compile(r"XXXX-\d\d-\d\d", re.ASCII)
_LEAP = "2000"  # a year that has every day
_A_YEAR = 366


@dataclass(frozen=True, slots=True)
class When:
    """An uncertain stretch of days: EDTF text as given plus four day numbers, ends exclusive."""

    text: str
    from_lo: Day
    from_hi: Day
    to_lo: Day
    to_hi: Day

    @classmethod
    def parse(cls, text: str) -> When:
        """Read EDTF.

        Raises:
            BadDate: the text is not in the subset, no such day exists, or it ends before it begins.
        """
        try:
            return _parse(text)
        except BadDate as error:
            if repr(text) in str(error):
                raise
            raise BadDate(f"in {text!r}: {error}") from None

    @classmethod
    def unknown(cls, text: str = "") -> When:
        """A date nobody could read: the text is kept, and every day is possible."""
        return cls(text, BEGINNING, FOREVER, BEGINNING, FOREVER)

    @classmethod
    def always(cls) -> When:
        """What holds on every day, as a name or a kind does unless a source limits it."""
        return cls("../..", BEGINNING, BEGINNING, FOREVER, FOREVER)

    @classmethod
    def on(cls, day: Day) -> When:
        """Exactly one day."""
        return cls(iso(day), day, day, day + 1, day + 1)

    def at(self, day: Day) -> Truth:
        """Whether the stretch includes the day."""
        if self.from_hi <= day < self.to_lo:
            return TRUE
        return UNKNOWN if self.from_lo <= day < self.to_hi else FALSE

    def happened_by(self, day: Day) -> Truth:
        """Whether it had begun on or before the day, for acts, which stay done."""
        if self.from_hi <= day:
            return TRUE
        return UNKNOWN if self.from_lo <= day else FALSE

    @property
    def is_exact(self) -> bool:
        """Whether both ends are known to the day (an open end counts as known)."""
        return self.from_lo == self.from_hi and self.to_lo == self.to_hi

    def same_days(self, other: When) -> bool:
        """Whether both mean the same days, however they are written."""
        return self.bounds == other.bounds

    def may_meet(self, other: When) -> bool:
        """Whether the two can have a day in common: without a year, one is its month and day."""
        if not (self.from_lo < other.to_hi and other.from_lo < self.to_hi):
            return False
        return _fit_in_a_year(self, other)

    @property
    def bounds(self) -> tuple[Day, Day, Day, Day]:
        """The four numbers, for storing and comparing."""
        return (self.from_lo, self.from_hi, self.to_lo, self.to_hi)

    def __str__(self) -> str:
        return self.text


def _parse(text: str) -> When:
    if "/" in text:
        return _interval(text)
    if text.startswith("["):
        return _one_of(text)
    return _some_day_in(text, date_bounds(text))


def _some_day_in(text: str, bounds: Bounds) -> When:
    return When(text, bounds.lo, bounds.hi - 1, bounds.lo + 1, bounds.hi)


def _fit_in_a_year(one: When, other: When) -> bool:
    """Of days whose year is not known: whether they can meet in a year that the other allows."""
    yearless = [bool(_YEARLESS.search(when.text)) for when in (one, other)]
    if not any(yearless):
        return True
    known = other if yearless[0] else one
    if not all(yearless) and known.to_hi - known.from_lo > _A_YEAR:
        return True
    years = {_LEAP} if all(yearless) else {iso(known.from_lo)[:4], iso(known.to_hi - 1)[:4]}
    return any(_meet_in(year, one.text, other.text) for year in years)


def _meet_in(year: str, *texts: str) -> bool:
    """Whether two texts meet with this year in the place of one that is not known."""
    try:
        first, second = (When.parse(text.replace("XXXX", year)) for text in texts)
    except BadDate:  # no such day in that year, or from one year into the next
        return any("/" in text for text in texts)
    return first.may_meet(second)


def _one_of(text: str) -> When:
    """`[a..b]`, `[..b]` and `[a..]`: one day, not before a, not after b."""
    inner = text[1:-1]
    if not text.endswith("]") or ".." not in inner or inner == ".." or "," in inner:
        raise BadDate(
            f"{text!r} is not understood; write [2022-01-06..2022-01-07] for one day of these, "
            "[..1999-04-02] for on or before, [1999-04-02..] for on or after"
        )
    first, _, last = inner.partition("..")
    lo = date_bounds(first).lo if first else BEGINNING
    hi = date_bounds(last).hi if last else FOREVER
    if lo >= hi:
        raise BadDate(f"{text!r} ends before it begins; turn the two dates round")
    return When(text, lo, hi - 1 if hi < FOREVER else FOREVER, lo + 1, hi)


def _interval(text: str) -> When:
    first, _, last = text.partition("/")
    if not first and not last:
        raise BadDate(f"{text!r} says nothing; write ../.. for always, or leave the date unknown")
    end = _end(last)
    begin = _begin(first, end)
    if begin.lo >= end.hi:
        raise BadDate(f"{text!r} ends before it begins; turn the two dates round")
    # Whatever began also lasted a day: an end cannot lie before its beginning, nor the reverse.
    to_lo = max(end.lo, begin.lo) + 1 if end.lo < FOREVER else FOREVER
    return When(text, begin.lo, min(begin.hi - 1, end.hi - 1), to_lo, end.hi)


def _begin(text: str, end: Bounds) -> Bounds:
    if text == "..":
        return Bounds(BEGINNING, BEGINNING + 1)
    return date_bounds(text) if text else Bounds(BEGINNING, end.hi)


def _end(text: str) -> Bounds:
    """Bounds of the last day; an unknown end may be any day, an open one is never reached."""
    if text == "..":
        return Bounds(FOREVER, FOREVER)
    return date_bounds(text) if text else Bounds(BEGINNING, FOREVER)
