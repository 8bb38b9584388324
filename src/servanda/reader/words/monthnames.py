"""The months of many languages: a site of one country may stamp its pages in another language."""

from __future__ import annotations

import re
from functools import cache

from servanda.reader.words.language import load_yaml

__all__ = ["month_of", "stamp_anywhere"]

_YEAR = re.compile(r"(?:19|20)\d\d")
_CLOCK = r"(?:[,|–—-]? ?(?:[^\W\d_]{1,3} )?(?P<t>\d{1,2}:\d\d)(?::\d\d)?"
_CLOCK += r"(?: [+][0-9]{4}| [A-Z]{2,4}(?: \(\d\d:\d\d [A-Z]{3}\))?)?)?"
_CLOCK_FIRST = r"(?P<t>\d{1,2}:\d\d)[,|–—-]? "


@cache
def month_of() -> dict[str, int]:
    """The number of each month's name, in small letters."""
    data = load_yaml("months.yaml", dict[int, str])
    return {name: number for number, names in data.items() for name in names.split()}


def stamp_anywhere(text: str) -> re.Match[str] | None:
    """A line that is a day and nothing else, in whatever language."""
    if not _YEAR.search(text):
        return None
    return next((match for form in _patterns() if (match := form.fullmatch(text))), None)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """The day before its month, and after it."""
    names = "|".join(sorted(map(re.escape, month_of()), key=lambda name: (-len(name), name)))
    day, month, year = r"(?P<d>\d{1,2})", rf"(?P<m>{names})", r"(?P<y>(?:19|20)\d\d)"
    first = rf"{day}(?:er|º|ª)?[. ] ?(?:de |d['’])?{month}\.?,? ?(?:de )?{year}"
    orders = (first + r"(?: ?[^\W\d_]{1,4}\.?)?", rf"{month}\.? {day}, {year}")
    weekday = r"(?P<wd>[^\W\d_]{2,14}[.,]{0,2} )?"
    return tuple(
        re.compile(form, re.IGNORECASE)
        for order in orders
        for form in (weekday + order + _CLOCK, _CLOCK_FIRST + weekday + order)
    )
