"""The day of a claim: which of the days of a sentence is the act's own, and which another's."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from servanda.dates import When
from servanda.errors import BadDate
from servanda.reader.claims.dayleads import (
    CALLED_FOR,
    began,
    holds_from,
    is_bare_year,
    is_coming,
    is_of_coming,
    is_set_for,
)
from servanda.reader.claims.deadline import by_a_day
from servanda.reader.claims.monthly import is_monthly, monthly_day
from servanda.reader.claims.yearless import yearless_day
from servanda.reader.words.actdata import acts_of
from servanda.reader.words.daywords import calendar_of
from servanda.reader.words.frames import frames_of
from servanda.reader.words.naming import naming_of

if TYPE_CHECKING:
    from servanda.dates import Day
    from servanda.reader.claims.roles import Found
    from servanda.reader.page import Page
    from servanda.reader.syntax.lift import Item
    from servanda.reader.words.daywords import DayWords
    from servanda.reader.words.frames import Rule

__all__ = ["day_of", "is_described", "resolved"]

_DAY_REACH = 110
_RIGHT_BEHIND = 30  # characters from an act told in passing to its own day
_SEASON, _RECENT = 240, 60  # days
_OWN = 5  # `the session of November`: an attributive day right after the act is its own
_VAGUE = frozenset(("y", "span", "season"))  # alone: a day beside it tells more
_SITTING = 70  # characters of `at its extraordinary sitting of` before its day
_RETOLD = 160  # and of a clause that tells more of a text
_SAID = 40  # characters of a verb of saying before its day
_ASIDE = 90  # characters from what opens a clause that tells more of a name to a day in it
_NEWS = 7  # days for which a thing is news
_COORDINATED = 60  # characters that part a verb from the day of the one before it
_DAYS = 1024  # of which it is kept when they are
_PRESENT, _PAST, _GOING = ".present", ".past", ".ongoing"
_OPEN = ("", "occurred", "denied")  # told of a day gone by, unless its verb tells more
_ACT, _NOUN = "act.", ".noun"  # how the rules of acts begin, and those of nouns end


def day_of(found: Found, rule: Rule, status: str) -> tuple[When | None, str]:
    """The day in the pattern, or the nearest one in the sentence that goes with the verb."""
    if rule.no_day or not found.lifted.dated:
        return None, ""
    for at, item in _day_items(found, rule, done=status == "occurred"):
        day, basis = resolved(found.page, item, _as_led(found, at, item.day, rule, status))
        if day:
            return day, basis
    return by_a_day(found) if status == "planned" else (None, "")


def _as_led(found: Found, at: int, day: DayWords | None, rule: Rule, status: str) -> str:
    """How far it has come on a day, as the words before that tell; empty for the nearest one."""
    if is_set_for(found, at, day):
        return "" if status == "denied" else "planned"  # what was called off may have been set
    since = began(found, at)
    if since is not None and (since or (status == "planned" and rule.id.endswith(_PRESENT))):
        return since
    going = status == "ongoing" and (rule.net or rule.id.endswith((_GOING, _NOUN)))
    open_ = (going or status in _OPEN) and rule.status != "occurred"
    return "planned" if open_ and is_coming(found, at, rule) else status


def resolved(page: Page, item: Item, status: str) -> tuple[When | None, str]:
    """A day as a day of the calendar, where the page lets it be told."""
    if item.day is None:
        return None, ""
    page_day = page.frame.day
    ahead = status in ("planned", "possible", "advocated", "sought", "conditional", "provided-for")
    calendar = calendar_of(page.lang)
    text, basis = calendar.resolve(item.day.parts, page_day, ahead=ahead)
    if not page_day and calendar.days.get(item.day.parts.get("rel", "")) == 0:
        text, basis = page.frame.published, "dateline"  # today, of a year that nobody tells
    elif not text and page.frame.published.startswith("XXXX-"):
        text, basis = yearless_day(page, item.day.parts, ahead=ahead)
    elif page_day is None and "y" not in item.day.parts and is_monthly(page):
        text, basis = monthly_day(page, item.day.parts, ahead=ahead)
    if ahead and page_day and _far(text, page_day) > _SEASON:
        before, _ = calendar.resolve(item.day.parts, page_day, ahead=False)
        if _is_gone(before, page_day):
            return None, ""
    if not status and page_day:
        other, _ = calendar.resolve(item.day.parts, page_day, ahead=True)
        text = min((text, other), key=lambda one: _far(one, page_day))
    return _parsed(text, basis)


def _parsed(text: str, basis: str) -> tuple[When | None, str]:
    when = _when(text)
    return (when, basis) if when else (None, "")


@lru_cache(maxsize=_DAYS)
def _when(text: str) -> When | None:
    """A day as written; None where it is none. News is of few days, and asks of them over again."""
    try:
        return When.parse(text) if text else None
    except BadDate:
        return None


def _is_gone(text: str, day: Day) -> bool:
    """Whether a day lies not long before: one without a year that speaks of a year ahead is it."""
    when = _parsed(text, "")[0]
    return when is not None and 0 <= day - when.from_lo < _RECENT


def _far(text: str, day: Day) -> int:
    when = _when(text)
    return 10**9 if when is None else abs(when.from_lo - day)


def _day_items(found: Found, rule: Rule, *, done: bool) -> list[tuple[int, Item]]:
    """The day of the pattern, else those in reach, the nearest first; its own only right behind."""
    for start, end in found.spans("day"):
        for one in found.lifted.items_in(start, end):
            return [one]
    start, end = found.match.span()
    roles = [span for role in ("object", "topic") for span in found.spans(role)]
    near = []
    for at, item in found.lifted.items_near(found.match.span()):
        inside = any(first <= at < last for first, last in roles)
        if item.day is None or inside or not _may_be_its(found, at, item.day, rule, done=done):
            continue
        gap = 0 if start <= at < end else min(abs(at - start), abs(at - end))
        if at <= _OWN:  # a day that opens the sentence is that of all it says
            gap = min(gap, _DAY_REACH)
        commas = found.lifted.text.count(",", min(at, end), max(at, start))
        told = item.day.parts.keys() - {"turn"}
        vague = len(told) == 1 and not _VAGUE.isdisjoint(told)
        if gap <= _DAY_REACH:
            parted = _COORDINATED * _is_coordinated(found, at)
            of_noun = _COORDINATED * (item.day.attributive and told == {"y"})
            far = gap + of_noun + 40 * vague + frames_of(found.page.lang).parting * commas + parted
            near.append((far, at, item))
    own = [one for one in near if one[1] in found.own_days]
    near = own if found.alone else own or near
    return [one[1:] for one in sorted(near, key=lambda one: one[:2])]


def _may_be_its(found: Found, at: int, day: DayWords, rule: Rule, *, done: bool) -> bool:
    """Whether a day can be told of the act, and nothing tells that it is another's."""
    if not _is_its(found, at, day, rule, done=done):
        return False
    if _is_of_another(found, at, rule, done=done) or _is_aside(found, at, rule):
        return False
    if holds_from(found, at, rule, done=done):
        return True
    if done and (_is_set(found, at, day, rule) or _is_later(found, at, rule)):
        return False
    return not _is_background(found, at, day)


def _is_set(found: Found, at: int, day: DayWords, rule: Rule) -> bool:
    """`agreed on a meeting for May`: whether a day is of what was set, not of setting it."""
    return not (rule.type in CALLED_FOR or rule.id.endswith(_NOUN)) and is_set_for(found, at, day)


def _is_later(found: Found, at: int, rule: Rule) -> bool:
    """`signed the pact and will meet on Monday`: a day of what is to come, behind what was done."""
    behind = at > found.match.end() and rule.id.endswith(_PAST)
    return behind and is_of_coming(found, at)


def _is_coordinated(found: Found, at: int) -> bool:
    """`signed X in May and ratified it in June`: whether a verb before or behind the act has it."""
    frames, text = frames_of(found.page.lang), found.lifted.text
    start, end = found.match.span()
    if at < start:
        return bool(frames.coordinating.search(text, at, start))
    return at >= end and bool(frames.going_on.match(text, end, at))


def _is_of_another(found: Found, at: int, rule: Rule, *, done: bool) -> bool:
    """Whether a day is that of saying so, the end of what is done, or told of another thing."""
    frames, text, first = frames_of(found.page.lang), found.lifted.text, max(0, at - _SAID)
    if frames.at_sitting.match(text[found.match.end() : at]):
        return False
    sat = frames.setting.match(text)  # `at the summit held on Sunday X joined`
    if at in found.other_days and not (sat and at < found.match.start()):
        return True
    if (
        at < found.first
        or 0 < found.last <= at
        or frames.said.search(text, first, at)
        or (done and frames.until.search(text, first, at))
    ):
        return True
    verb = rule.id.startswith(_ACT) and not rule.id.endswith(_NOUN)
    verb = verb or acts_of(found.page.lang).data.subject_first
    return verb and not sat and is_described(found.page.lang, text, at, found.match.span())


def is_described(lang: str, text: str, at: int, own: tuple[int, int]) -> bool:
    """`renewed the accord, signed in May`: a day of what a participle tells of a text.

    Unless that is the act itself, which stands in `own`.
    """
    frames = frames_of(lang)
    described = frames.described.search(text, max(0, at - _SAID), at)
    if described is not None:
        return not own[0] <= described.start() < own[1]
    retold = frames.retold.search(text, max(0, at - _RETOLD), at)
    return retold is not None and not retold.start() <= own[0] < at


def _is_aside(found: Found, at: int, rule: Rule) -> bool:
    """`X, who took over last May, met Y`: whether a day is of a clause that tells more of a name.

    A clause right behind a noun tells of that: `the summit, which was held on Sunday`.
    """
    text, (start, end) = found.lifted.text, found.match.span()
    opening = frames_of(found.page.lang).aside.search(text, max(0, at - _ASIDE), at)
    if opening is None:
        return False
    first, last = opening.start(), text.find(",", at, at + _ASIDE)
    inside = first < start and (last < 0 or start < last)
    inside = inside or (start < first < end and (last < 0 or end < last))  # its verb stands in it
    noun = rule.id.endswith(_NOUN) or not rule.id.startswith(_ACT)
    far = 2 if acts_of(found.page.lang).data.subordinate else 1  # behind the verb of its clause
    told_more = noun and 0 <= first - end <= far * _RIGHT_BEHIND
    return not (inside or told_more)


def _is_background(found: Found, at: int, day: DayWords) -> bool:
    """`suspended X following the coup on 26 July`: a day long past, of what led to an act."""
    text, end, here = found.lifted.text, found.match.end(), found.page.frame.day
    if here is None or at < end or not frames_of(found.page.lang).cause.match(text, end, at):
        return False
    when = _parsed(*calendar_of(found.page.lang).resolve(day.parts, here, ahead=False))[0]
    return when is not None and here - when.to_hi > _NEWS


def _is_its(found: Found, at: int, day: DayWords, rule: Rule, *, done: bool) -> bool:
    """Whether a day can be that of the act: not in a name, and one of a noun right beside it."""
    text, (start, end) = found.lifted.text, found.match.span()
    if _is_quoted(text, at) and not _is_quoted(text, start):
        return False
    if _is_of_sitting(found, at):
        return True
    before = text[:at].rstrip().rpartition(" ")[2]
    article = before in naming_of(found.page.lang).articles
    if article and text.find(">", at) + 2 == start:
        return True
    if holds_from(found, at, rule, done=done):
        return True
    of_noun = set(day.parts) == {"y"} and _tells_which(found, before, rule, article=article)
    if of_noun or (rule.own_day and not 0 <= at - end <= _RIGHT_BEHIND):
        return False
    beside = rule.effective or not day.attributive or 0 <= at - end <= _OWN
    return beside or is_bare_year(found, at, day, rule)


def _tells_which(found: Found, before: str, rule: Rule, *, article: bool) -> bool:
    """`ended the 1992 treaty`, `approved the plan for 2020`, not `who in 2020 led X`: of a year."""
    data = acts_of(found.page.lang).data
    relative = article and before not in data.relatives
    return relative or (before in data.dating and rule.id.startswith(_ACT))


def _is_of_sitting(found: Found, at: int) -> bool:
    """`signed at the May summit`: a day that tells which sitting it is, at which it is done.

    Where verbs close their clause, `X has at its sitting of 3 May adopted Y`.
    """
    frames, text = frames_of(found.page.lang), found.lifted.text
    if frames.sat_on.search(text, max(0, at - _SITTING), at):
        return True
    if found.match.end() > at:
        return False
    seated = frames.seated.search(text, max(0, at - _SAID), at)
    return bool(seated and frames.sitting.match(text, text.find(">", at) + 1))


def _is_quoted(text: str, at: int) -> bool:
    """Whether a place stands between quotation marks that look alike or that open and close."""
    before = text[:at]
    odd = before.count('"') % 2 == 1
    return odd or any(before.count(a) > before.count(b) for a, b in ("“”", "«»"))
