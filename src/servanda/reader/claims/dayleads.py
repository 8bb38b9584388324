"""What a day is told for by the words right before it: from when on, for when, or in which year.

`has been suspended since May`, `enters into force from 1 May`: the day from which an act holds.
`moved the session to Sunday`: a day for which something is set lies ahead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.words.actdata import acts_of
from servanda.reader.words.daywords import calendar_of
from servanda.reader.words.fold import SITTINGS
from servanda.reader.words.frames import frames_of

if TYPE_CHECKING:
    from servanda.reader.claims.roles import Found
    from servanda.reader.words.daywords import DayWords
    from servanda.reader.words.frames import Rule

__all__ = [
    "CALLED_FOR",
    "began",
    "holds_from",
    "is_bare_year",
    "is_coming",
    "is_of_coming",
    "is_set_for",
    "lasts_since",
    "stretch",
]

CALLED_FOR = frozenset(
    (*SITTINGS, "conference", "exercise", "referendum", "summons", "visit")
)  # acts that are called for a day
_OF_DAYS = frozenset(("m", "mn", "wd", "rel"))
_LEAD = 45  # characters of the words before a day
_PARTING = frozenset(",;:")
_MARKS = ",;:\u2013"
_PAST = ".past"
_ACT, _NOUN = "act.", ".noun"


def is_set_for(found: Found, at: int, day: DayWords | None) -> bool:
    """`called a session for Monday`: whether a day of no year is one for which something is set."""
    if day is None or "y" in day.parts or _OF_DAYS.isdisjoint(day.parts):
        return False
    calendar = calendar_of(found.page.lang)
    if calendar.days.get(day.parts.get("rel", ""), 1) <= 0:
        return False  # `for today`
    frames, text = frames_of(found.page.lang), found.lifted.text
    return bool(frames.set_for.search(text, max(0, at - _LEAD), at))


def holds_from(found: Found, at: int, rule: Rule, *, done: bool) -> bool:
    """Whether a verb tells of what holds from a day on, and no comma stands between.

    `For the first time since 2019` tells how long nothing was; `ended the pact from 2015` is no
    beginning.
    """
    if done and not _is_verb(rule):
        return False
    frames, text = frames_of(found.page.lang), found.lifted.text
    start, end = found.match.span()
    between = text[end:at] if at >= end else text[at:start]
    if not _PARTING.isdisjoint(between) or (done and frames.infinitive.search(between)):
        return False
    lead = frames.since.search(text, max(0, at - _LEAD), at)
    if lead is None or (done and lead.groupdict().get("ahead")):
        return False
    return not frames.compared.search(text, 0, lead.start())


def began(found: Found, at: int) -> str | None:
    """`has the chair since May`: whether it was then; empty where either may be, None where not."""
    frames, text = frames_of(found.page.lang), found.lifted.text
    lead = frames.since.search(text, max(0, at - _LEAD), at)
    told = lead.groupdict() if lead else {"ahead": True}
    if told.get("ahead"):
        return None
    return "occurred" if told.get("gone") else ""


def is_coming(found: Found, at: int, rule: Rule) -> bool:
    """`The summit opens on Monday`: whether the verb nearest to a day tells of what is to come.

    What a verb in the past tells of is only where that is its own helping verb: `is hosted on`.
    """
    verbs = _coming(found, at)
    if rule.id.endswith(_PAST):
        own = found.match.start()
        verbs = [(start, end) for start, end in verbs if start <= own < end]
    return bool(verbs) and min(_far(one, at) for one in verbs) <= _past(found, at)


def is_of_coming(found: Found, at: int) -> bool:
    """`signed the pact and will meet on Monday`: whether the verb nearest to a day is to come."""
    verbs = _coming(found, at)
    return bool(verbs) and min(_far(one, at) for one in verbs) < _past(found, at)


def _coming(found: Found, at: int) -> list[tuple[int, int]]:
    """The verbs of what is to come that stand with a day."""
    text = found.lifted.text
    spans = frames_of(found.page.lang).coming.finditer(text, *stretch(text, at))
    joining = acts_of(found.page.lang).data.joining
    return [
        one.span() for one in spans if joining.isdisjoint(text[at : max(at, one.start())].split())
    ]


def _past(found: Found, at: int) -> int:
    """How far the nearest verb in the past stands from a day."""
    text = found.lifted.text
    verbs = frames_of(found.page.lang).tense["occurred"].finditer(text, *stretch(text, at))
    return min((_far(one.span(), at) for one in verbs), default=len(text))


def stretch(text: str, at: int) -> tuple[int, int]:
    """From where to where a sentence tells with no comma around a day."""
    first = max(text.rfind(mark, 0, at) for mark in _MARKS) + 1
    ends = (end for end in (text.find(mark, at) for mark in _MARKS) if end >= 0)
    return first, min(ends, default=len(text))


def _far(span: tuple[int, int], at: int) -> int:
    return max(at - span[1], span[0] - at)


def lasts_since(found: Found) -> bool:
    """`has been negotiating since May`: whether a day tells when what lasts began."""
    frames, lifted = frames_of(found.page.lang), found.lifted
    days = (at for at, _, item in lifted.tags if item.day is not None)
    return any(frames.since.search(lifted.text, max(0, at - _LEAD), at) for at in days)


def is_bare_year(found: Found, at: int, day: DayWords, rule: Rule) -> bool:
    """`X hat den Vertrag 1955 ratifiziert`: a year gone by right behind a noun that has no year.

    Where a year needs no preposition.
    """
    frames, here = frames_of(found.page.lang), found.page.frame.day
    if not _is_verb(rule) or set(day.parts) != {"y"}:
        return False
    before = found.lifted.text[:at].rstrip().rpartition(" ")[2]
    noun = before[:1].isupper() or before.endswith(">")
    gone = here is None or day.parts["y"] < found.page.frame.published[:4]
    return noun and gone and at in found.own_days and not frames.yearly.search(before)


def _is_verb(rule: Rule) -> bool:
    return rule.id.startswith(_ACT) and not rule.id.endswith(_NOUN)
