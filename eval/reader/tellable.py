"""Which of the marked days and actors of an act its own sentence tells."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from babel import Locale

from servanda.reader.words.states import states_of

if TYPE_CHECKING:
    from labels import Labels
    from passages import Act

__all__ = ["ids_of", "tells_actor", "tells_day"]

_A_WEEK = timedelta(days=7)  # a weekday means one of those around
_CASE = 2  # letters at the end of a name that may change with its case
_SHORTEST = 3
_MONTH, _DAY = len("2024-05"), len("2024-05-17")


def ids_of(label: str, lang: str, labels: Labels) -> set[str]:
    """Whom the words of a mark mean in the record: by name, or by a capital for its state."""
    _, capitals = states_of(lang)
    known = {labels.id_of(label)} - {label}
    known |= {bearer.actor for bearer in labels.names.find(label)}
    return known | ({capitals[label]} if label in capitals else set())


def tells_actor(act: Act, sentence: str, lang: str, labels: Labels) -> bool:
    """Whether one of its actors stands in its sentence under a name, not only by description."""
    return any(one in sentence and ids_of(one, lang, labels) for one in act.actors)


def tells_day(act: Act, sentence: str, page_day: str, lang: str) -> bool:
    """Whether its day can be had from words of its sentence and the day of the page.

    That is: its year where a year is marked, the name of its month where a month is, and of a day
    its date or, where it lies within a week of the page's, the name of its weekday.
    """
    if not act.day:
        return False
    if len(act.day) < _MONTH:
        return bool(re.search(rf"\b{act.day}\b", sentence))
    month = _names(lang, "months", int(act.day[5:7]))
    if len(act.day) < _DAY:
        return bool(re.search(rf"\b(?:{month})", sentence))
    number = int(act.day[8:])
    if re.search(rf"\b0?{number}\.? ?(?:of )?(?:{month})|\b(?:{month})\w*\.? {number}\b", sentence):
        return True
    return _by_weekday(date.fromisoformat(act.day), page_day, sentence, lang)


def _by_weekday(day: date, page_day: str, sentence: str, lang: str) -> bool:
    if len(page_day) < _DAY or abs(day - date.fromisoformat(page_day)) > _A_WEEK:
        return False
    return bool(re.search(rf"\b(?:{_names(lang, 'days', day.weekday())})", sentence))


@cache
def _names(lang: str, kind: str, number: int) -> str:
    """A pattern of how the names of a month or weekday begin, whatever their case."""
    named = getattr(Locale(lang), kind)
    words = {named[form]["wide"][number] for form in ("format", "stand-alone")}
    if kind == "months":
        words |= {named["format"]["abbreviated"][number].rstrip(".")}
    return "|".join(sorted(_in_any_case(word) if lang == "ru" else word for word in words))


def _in_any_case(word: str) -> str:
    if len(word) <= _SHORTEST:
        return rf"{word[:-1]}\w\b"
    return word[: max(_SHORTEST, len(word) - _CASE)]
