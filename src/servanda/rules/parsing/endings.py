"""Reading how a party leaves and how a treaty ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from typing import Any as Raw

from servanda.rules.parsing.conditions import condition_in
from servanda.rules.parsing.delays import OF_NOTICES, delay_in
from servanda.rules.parsing.fields import (
    Gathering,
    Path,
    RuleProblem,
    choice,
    day_in,
    mapping,
    number,
    once,
    only,
    optional,
    plain,
    text_in,
    there,
)  # fmt: skip
from servanda.rules.shapes.endings import (
    Duration,
    MonthDay,
    Provisional,
    Season,
    Termination,
    Terms,
    Windows,
    Withdrawal,
    YearDay,
)  # fmt: skip

if TYPE_CHECKING:
    from collections.abc import Mapping

    from servanda.rules.shapes.shape import Delay

__all__ = [
    "DURATION", "PROVISIONAL", "TERMINATION", "WAY", "WITHDRAWAL", "duration_in", "provisional_in",
    "termination_in", "withdrawal_in",
]  # fmt: skip

WAY = {
    "article", "notice", "moratorium", "moratorium_bars", "in_force_for", "untimely", "later_date",
    "terms", "windows", "season", "takes_effect", "text",
}  # fmt: skip
"""What every way of leaving may say."""

WITHDRAWAL = WAY | {"linked_to", "or"}
DURATION = {"article", "term", "then", "renewed", "until", "lapse_below", "text"}
TERMINATION = {"article", "when", "delay", "parties_of", "text"}
PROVISIONAL = {"article", "begins", "notice", "until"}
BEGINS = ("notification", "signature", "consent")
RENEWED = ("yes", "no", "by_decision", "unless_denounced")
STARTS = ("treaty", "party")
BARRED = ("notice", "effect")
UNTIMELY = ("void", "waits")
_MONTH_DAY = re.compile(r"(\d{2})-(\d{2})", re.ASCII)
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def withdrawal_in(body: Mapping[str, Raw], path: Path) -> Withdrawal:
    """How a party leaves."""
    others = body.get("or", [])
    if not isinstance(others, list):
        raise RuleProblem((*path, "or"), "write a list of further ways of leaving")
    with Gathering() as read:
        way = read(_way, body, path)
        linked = read(_linked, body, (*path, "linked_to"))
        further = [read(_other, item, (*path, "or", str(n))) for n, item in enumerate(others)]
    return Withdrawal(**way, linked_to=linked, others=tuple(further))


def _linked(body: Mapping[str, Raw], path: Path) -> tuple[str, ...]:
    linked = body.get("linked_to", [])
    if not isinstance(linked, list):
        raise RuleProblem(path, "write a list of instruments, for example [pact-2001]")
    return once([plain(name, path) for name in linked], path)


def _other(raw: Raw, path: Path) -> Withdrawal:
    body = mapping(raw, path)
    with Gathering() as read:
        read(only, body, WAY | {"if"}, path)
        guard = read(condition_in, body["if"], (*path, "if")) if "if" in body else None
        way = read(_way, body, path)
    return Withdrawal(**way, guard=guard)


def _way(body: Mapping[str, Raw], path: Path) -> dict[str, Raw]:
    with Gathering() as read:
        way = {
            "article": read(text_in, body, "article", path),
            "notice": read(delay_in, body, path, "notice", OF_NOTICES),
            "moratorium": read(_span, body, path, "moratorium") if "moratorium" in body else None,
            "later_date": read(yes_in, body, "later_date", path),
            "in_force_for": read(_word, body, "in_force_for", STARTS, path),
            "moratorium_bars": read(_word, body, "moratorium_bars", BARRED, path),
            "untimely": read(_word, body, "untimely", UNTIMELY, path),
            "terms": read(_terms, body, path),
            "windows": read(_windows, body, path),
            "season": read(_season, body, path),
            "takes_effect": read(_year_day, body, path),
        }
        read(_one_calendar, body, path)
        if "moratorium_bars" in body and "moratorium" not in body:
            bars = (*path, "moratorium_bars")
            raise RuleProblem(bars, "there is no moratorium; write one, or none")
    return way


def _one_calendar(body: Mapping[str, Raw], path: Path) -> None:
    if "windows" in body and "season" in body:
        raise RuleProblem((*path, "season"), "write windows or a season, not both")


def duration_in(body: Mapping[str, Raw], path: Path) -> Duration:
    """How long the treaty lasts."""
    with Gathering() as read:
        article = read(text_in, body, "article", path)
        term = read(period_in, body, path, "term") if "term" in body else None
        then = read(period_in, body, path, "then") if "then" in body else None
        renewed = read(_word, body, "renewed", RENEWED, path)
        until = read(day_in, body, "until", path)
        least = read(number, body.get("lapse_below", "0"), (*path, "lapse_below"))
        for key in ("then", "renewed"):
            if key in body and "term" not in body:
                raise RuleProblem((*path, key), "there is no term; write term: and how long it is")
    return Duration(article, term, then, renewed, until, least)


def termination_in(body: Mapping[str, Raw], path: Path) -> Termination:
    """What ends the treaty."""
    with Gathering() as read:
        article = read(text_in, body, "article", path)
        when = read(condition_in, body["when"], (*path, "when")) if "when" in body else None
        delay = read(delay_in, body, path)
        later = read(optional, body, "parties_of", path)
        if ("when" in body) == ("parties_of" in body):
            either = "write when: and a condition, or parties_of: and a later treaty"
            raise RuleProblem(path, either)
    return Termination(article, when, delay, later)


def provisional_in(raw: Mapping[str, Raw]) -> Provisional | None:
    """Provisional application: its article alone, or what the clause says; None without one."""
    path: Path = ("provisional_application",)
    if path[0] not in raw:
        return None
    if isinstance(raw[path[0]], str):
        return Provisional(optional(raw, path[0], ()))
    body = mapping(raw[path[0]], path)
    with Gathering() as read:
        read(only, body, PROVISIONAL, path)
        article = read(text_in, body, "article", path)
        begins = read(_word, body, "begins", BEGINS, path)
        notice = read(delay_in, body, path, "notice", OF_NOTICES)
        until = read(day_in, body, "until", path)
    return Provisional(article, begins, notice, until)


def yes_in(body: Mapping[str, Raw], key: str, path: Path) -> bool:
    """Yes where nothing else is written."""
    return key not in body or choice(body, key, ("yes", "no"), path) == "yes"


def _word(body: Mapping[str, Raw], key: str, words: tuple[str, ...], path: Path) -> str:
    """One of the words; the first where nothing is written."""
    return choice(body, key, words, path) if key in body else words[0]


def _part(
    body: Mapping[str, Raw],
    key: str,
    needed: set[str],
    path: Path,
    *more: str,
) -> Mapping[str, Raw] | None:
    """The mapping under a key with all it needs; None where the key is absent."""
    if key not in body:
        return None
    path = (*path, key)
    part = mapping(body[key], path)
    with Gathering() as read:
        read(only, part, {*needed, *more}, path)
        for name in sorted(needed):
            read(there, part, name, path)
    return part


def _terms(body: Mapping[str, Raw], path: Path) -> Terms | None:
    part = _part(body, "terms", {"first"}, path, "then")
    if part is None:
        return None
    path = (*path, "terms")
    with Gathering() as read:
        first = read(period_in, part, path, "first")
        then = read(period_in, part, path, "then") if "then" in part else None
    return Terms(first, then)


def _windows(body: Mapping[str, Raw], path: Path) -> Windows | None:
    part = _part(body, "windows", {"every", "open"}, path)
    if part is None:
        return None
    path = (*path, "windows")
    with Gathering() as read:
        every, opened = (read(period_in, part, path, key) for key in ("every", "open"))
    return Windows(every, opened)


def _span(body: Mapping[str, Raw], path: Path, key: str) -> Delay:
    """A time that is counted from entry into force and so has no anchor."""
    inner = body[key]
    if isinstance(inner, dict) and "anchor" in inner:
        raise RuleProblem((*path, key, "anchor"), "this is counted from entry into force; leave it")
    return delay_in(body, path, key)


def period_in(body: Mapping[str, Raw], path: Path, key: str) -> Delay:
    """A delay that lasts at least a day, as one that comes again and again must."""
    period = _span(body, path, key)
    if period.n < 1:
        raise RuleProblem((*path, key), "a period lasts at least one day, month or year")
    return period


def _season(body: Mapping[str, Raw], path: Path) -> Season | None:
    part = _part(body, "season", {"first", "last"}, path)
    if part is None:
        return None
    path = (*path, "season")
    with Gathering() as read:
        first, last = (read(_month_day, part, key, path) for key in ("first", "last"))
    return Season(first, last)


def _year_day(body: Mapping[str, Raw], path: Path) -> YearDay | None:
    part = _part(body, "takes_effect", {"on"}, path, "given_by")
    if part is None:
        return None
    path = (*path, "takes_effect")
    with Gathering() as read:
        by = read(_month_day, part, "given_by", path) if "given_by" in part else None
        on = read(_month_day, part, "on", path)
    return YearDay(on, by)


def _month_day(body: Mapping[str, Raw], key: str, path: Path) -> MonthDay:
    path = (*path, key)
    text = plain(body[key], path)
    found = _MONTH_DAY.fullmatch(text)
    month, day = (int(found[1]), int(found[2])) if found else (0, 0)
    if not 1 <= month <= len(_DAYS) or not 1 <= day <= _DAYS[month - 1]:
        problem = (
            f"{text!r} is no day that comes every year; write month and day, for example 12-31"
        )
        raise RuleProblem(path, problem)
    return MonthDay(month, day)
