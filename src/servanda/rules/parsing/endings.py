"""Reading how a party leaves and how a treaty ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from typing import Any as Raw

from servanda.rules.parsing.conditions import condition_in
from servanda.rules.parsing.delays import OF_NOTICES, delay_in
from servanda.rules.parsing.fields import (
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
    way = _way(body, path)
    linked = body.get("linked_to", [])
    where = (*path, "linked_to")
    if not isinstance(linked, list):
        raise RuleProblem(where, "write a list of instruments, for example [pact-2001]")
    return Withdrawal(
        **way,
        linked_to=once([plain(name, where) for name in linked], where),
        others=tuple(_other(item, (*path, "or", str(n))) for n, item in enumerate(others)),
    )


def _other(raw: Raw, path: Path) -> Withdrawal:
    body = mapping(raw, path)
    only(body, WAY | {"if"}, path)
    guard = condition_in(body["if"], (*path, "if")) if "if" in body else None
    return Withdrawal(**_way(body, path), guard=guard)


def _way(body: Mapping[str, Raw], path: Path) -> dict[str, Raw]:
    if "windows" in body and "season" in body:
        raise RuleProblem((*path, "season"), "write windows or a season, not both")
    if "moratorium_bars" in body and "moratorium" not in body:
        raise RuleProblem((*path, "moratorium_bars"), "there is no moratorium; write one, or none")
    return {
        "article": text_in(body, "article", path),
        "notice": delay_in(body, path, "notice", OF_NOTICES),
        "moratorium": _span(body, path, "moratorium") if "moratorium" in body else None,
        "later_date": yes_in(body, "later_date", path),
        "in_force_for": _word(body, "in_force_for", STARTS, path),
        "moratorium_bars": _word(body, "moratorium_bars", BARRED, path),
        "untimely": _word(body, "untimely", UNTIMELY, path),
        "terms": _terms(body, path),
        "windows": _windows(body, path),
        "season": _season(body, path),
        "takes_effect": _year_day(body, path),
    }


def duration_in(body: Mapping[str, Raw], path: Path) -> Duration:
    """How long the treaty lasts."""
    for key in ("then", "renewed"):
        if key in body and "term" not in body:
            raise RuleProblem((*path, key), "there is no term; write term: and how long it is")
    return Duration(
        text_in(body, "article", path),
        period_in(body, path, "term") if "term" in body else None,
        period_in(body, path, "then") if "then" in body else None,
        _word(body, "renewed", RENEWED, path),
        day_in(body, "until", path),
        number(body.get("lapse_below", "0"), (*path, "lapse_below")),
    )


def termination_in(body: Mapping[str, Raw], path: Path) -> Termination:
    """What ends the treaty."""
    if ("when" in body) == ("parties_of" in body):
        raise RuleProblem(path, "write when: and a condition, or parties_of: and a later treaty")
    return Termination(
        text_in(body, "article", path),
        condition_in(body["when"], (*path, "when")) if "when" in body else None,
        delay_in(body, path),
        optional(body, "parties_of", path),
    )


def provisional_in(raw: Mapping[str, Raw]) -> Provisional | None:
    """Provisional application: its article alone, or what the clause says; None without one."""
    path: Path = ("provisional_application",)
    if path[0] not in raw:
        return None
    if isinstance(raw[path[0]], str):
        return Provisional(optional(raw, path[0], ()))
    body = mapping(raw[path[0]], path)
    only(body, PROVISIONAL, path)
    return Provisional(
        text_in(body, "article", path),
        _word(body, "begins", BEGINS, path),
        delay_in(body, path, "notice", OF_NOTICES),
        day_in(body, "until", path),
    )


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
    only(part, {*needed, *more}, path)
    for name in sorted(needed):
        if name not in part:
            raise RuleProblem(path, f"{name!r} is missing")
    return part


def _terms(body: Mapping[str, Raw], path: Path) -> Terms | None:
    part = _part(body, "terms", {"first"}, path, "then")
    if part is None:
        return None
    path = (*path, "terms")
    then = period_in(part, path, "then") if "then" in part else None
    return Terms(period_in(part, path, "first"), then)


def _windows(body: Mapping[str, Raw], path: Path) -> Windows | None:
    part = _part(body, "windows", {"every", "open"}, path)
    if part is None:
        return None
    path = (*path, "windows")
    return Windows(period_in(part, path, "every"), period_in(part, path, "open"))


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
    return Season(_month_day(part, "first", path), _month_day(part, "last", path))


def _year_day(body: Mapping[str, Raw], path: Path) -> YearDay | None:
    part = _part(body, "takes_effect", {"on"}, path, "given_by")
    if part is None:
        return None
    path = (*path, "takes_effect")
    by = _month_day(part, "given_by", path) if "given_by" in part else None
    return YearDay(_month_day(part, "on", path), by)


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
