"""From YAML or JSON to a Rule, with every mistake named by its place.

instrument: sco-charter-2002
source: recalled
confidence: high
entry_into_force:
  article: "21"
  when: {count: {of: [ratification], at_least: 4, among: {actors: [cn, kz]}}}
  delay: {n: 30, unit: day, form: nth_day_after, anchor: deposit}
  unless:
  - {article: "21", if: {not_before: 2010-01-01}, when: {...}, delay: {...}}
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from fractions import Fraction
from typing import Any as Raw

from servanda.dates import Clip, parse_day
from servanda.errors import BadInput, RuleError
from servanda.model import load_schema
from servanda.rules.rolls import CONSENTS
from servanda.rules.shape import (
    All,
    Among,
    Any,
    Clause,
    Condition,
    Count,
    Delay,
    Exception_,
    Form,
    Happened,
    Named,
    Not,
    NotBefore,
    Parent,
    Rule,
    Share,
)

__all__ = ["RuleProblem", "parse_rule"]

_ANCHORS = ("deposit", "receipt", "notification", "signature", "adoption", "registration")
_UNITS = ("day", "month", "year")
_SETS = ("members", "parties")
_CONFIDENCES = ("high", "medium", "low")
_CLAUSES = {
    "entry_into_force": {"article", "when", "delay", "unless", "text"},
    "subsequent_consent": {"article", "delay", "text"},
}
_WHOLE = re.compile(r"\d{1,5}", re.ASCII)

Path = tuple[str, ...]


class RuleProblem(RuleError):
    """A rule that cannot be read; `path` leads to the place."""

    def __init__(self, path: Path, message: str) -> None:
        super().__init__(f"{' > '.join(path) or 'rule'}: {message}")
        self.path = path
        self.problem = message


def parse_rule(raw: Mapping[str, Raw]) -> Rule:
    """Read a rule.

    Raises:
        RuleProblem: naming the place of the first mistake.
    """
    known = {"instrument", "source", "confidence", "entry_into_force", "subsequent_consent"}
    _only(raw, known, ())
    return Rule(
        _text(raw, "instrument", ()),
        _clause(raw, "entry_into_force"),
        _clause(raw, "subsequent_consent"),
        _optional(raw, "source", ()),
        _choice(raw, "confidence", _CONFIDENCES, ()) if "confidence" in raw else "",
    )


def _clause(raw: Mapping[str, Raw], name: str) -> Clause | None:
    if name not in raw:
        return None
    path = (name,)
    body = _map(raw[name], path)
    _only(body, _CLAUSES[name], path)
    unless = body.get("unless", [])
    if not isinstance(unless, list):
        raise RuleProblem((*path, "unless"), "write a list of exceptions")
    if unless and "when" not in body:
        raise RuleProblem(path, "there are exceptions and no base case; write when: and it")
    return Clause(
        _text(body, "article", path),
        _condition(body["when"], (*path, "when")) if "when" in body else None,
        _delay(body, path),
        tuple(_exception(item, (*path, "unless", str(n))) for n, item in enumerate(unless)),
        _optional(body, "text", path),
    )


def _exception(raw: Raw, path: Path) -> Exception_:
    body = _map(raw, path)
    _only(body, {"article", "if", "when", "delay"}, path)
    for key in ("if", "when"):
        if key not in body:
            raise RuleProblem(path, f"an exception needs {key!r}")
    return Exception_(
        _text(body, "article", path),
        _condition(body["if"], (*path, "if")),
        _condition(body["when"], (*path, "when")),
        _delay(body, path),
    )


def _delay(body: Mapping[str, Raw], path: Path) -> Delay:
    if "delay" not in body:
        return Delay()
    path = (*path, "delay")
    raw = _map(body["delay"], path)
    _only(raw, {"n", "unit", "form", "anchor", "month_end"}, path)
    form = Form(_choice(raw, "form", [form.value for form in Form], path))
    delay = Delay(
        _number(raw.get("n", "0"), (*path, "n")),
        _choice(raw, "unit", _UNITS, path) if "unit" in raw else "day",
        form,
        _choice(raw, "anchor", _ANCHORS, path) if "anchor" in raw else "deposit",
        Clip(_choice(raw, "month_end", [c.value for c in Clip], path))
        if "month_end" in raw
        else Clip.REFUSE,
    )
    if form is not Form.SAME_DAY and "n" not in raw:
        raise RuleProblem(path, f"{form.value} needs n: how many days, months or years")
    if form is Form.SAME_DAY and delay.n:
        raise RuleProblem((*path, "n"), "the same day has no n; choose another form")
    if form is Form.FIRST_OF_NTH_MONTH and delay.n < 1:
        raise RuleProblem((*path, "n"), "the first month after is n: 1")
    counts_months = form in (Form.SAME_DAYNUMBER, Form.FIRST_OF_MONTH_AFTER_EXPIRY)
    if counts_months and delay.unit == "day":
        raise RuleProblem(path, f"{form.value} counts months or years; write unit: month")
    by_daynumber = form in (Form.SAME_DAYNUMBER, Form.NTH_DAY_AFTER, Form.AFTER_EXPIRY)
    if by_daynumber and delay.unit != "day" and "month_end" not in raw:
        raise RuleProblem(path, "say what happens at a month's end: month_end: up, down or refuse")
    return delay


def _condition(raw: Raw, path: Path) -> Condition:
    body = _map(raw, path)
    if len(body) != 1 or next(iter(body)) not in _CONDITIONS:
        kinds = ", ".join(_CONDITIONS)
        raise RuleProblem(path, f"write one condition here: {kinds}")
    kind, inner = next(iter(body.items()))
    return _CONDITIONS[kind](inner, (*path, kind))


def _count(raw: Raw, path: Path) -> Condition:
    body = _map(raw, path)
    _only(body, {"of", "at_least", "among", "by"}, path)
    at_least = _number(body.get("at_least", ""), (*path, "at_least"))
    if at_least < 1:
        raise RuleProblem((*path, "at_least"), "a count is at least 1")
    among = _among(body, path)
    if among.kind == "named" and at_least > len(among.actors):
        raise RuleProblem(
            (*path, "at_least"), f"{at_least} of {len(among.actors)} actors can never act"
        )
    return Count(at_least, _consents(body, path), among, _day(body, "by", path))


def _share(raw: Raw, path: Path) -> Condition:
    body = _map(raw, path)
    _only(body, {"of", "at_least", "more_than", "among"}, path)
    if "more_than" in body and "at_least" in body:
        raise RuleProblem(path, "write at_least or more_than, not both")
    key = "more_than" if "more_than" in body else "at_least"
    try:
        fraction = Fraction(str(body[key]))
    except (KeyError, ValueError, ZeroDivisionError):
        raise RuleProblem((*path, key), "write a fraction, for example at_least: 2/3") from None
    if not 0 < fraction <= 1 or (key == "more_than" and fraction == 1):
        raise RuleProblem((*path, key), "a fraction lies between 0 and 1")
    among = _among(body, path)
    if among.kind == "anyone":
        raise RuleProblem(path, "a fraction needs its set; write among: signatories")
    return Share(fraction, _consents(body, path), among, key == "more_than")


def _named(raw: Raw, path: Path) -> Condition:
    body = _map(raw, path)
    _only(body, {"of", "among"}, path)
    among = _among(body, path)
    if among.kind == "anyone":
        raise RuleProblem(path, "say who; write among: signatories or among: {actors: [cn, ru]}")
    return Named(_consents(body, path), among)


def _happened(raw: Raw, path: Path) -> Condition:
    body = dict(_map(raw, path))
    subject, prop, value = (_text(body, key, path) for key in ("subject", "prop", "value"))
    if (known := load_schema().props.get(prop)) is None:
        raise RuleProblem((*path, "prop"), f"there is no property {prop!r}")
    _only(body, {"subject", "prop", "value", *known.quals}, path)
    quals = {k: _plain(body[k], (*path, k)) for k in known.quals if k in body}
    return Happened(subject, prop, value, tuple(sorted(quals.items())))


def _parts(raw: Raw, path: Path) -> tuple[Condition, ...]:
    if not isinstance(raw, list) or not raw:
        raise RuleProblem(path, "write a list of conditions")
    return tuple(_condition(part, (*path, str(n))) for n, part in enumerate(raw))


def _not_before(raw: Raw, path: Path) -> Condition:
    try:
        return NotBefore(parse_day(str(raw)))
    except BadInput as error:
        raise RuleProblem(path, str(error)) from None


_CONDITIONS: dict[str, Callable[[Raw, Path], Condition]] = {
    "count": _count,
    "fraction": _share,
    "named": _named,
    "all": lambda raw, path: All(_parts(raw, path)),
    "any": lambda raw, path: Any(_parts(raw, path)),
    "not": lambda raw, path: Not(_condition(raw, path)),
    "happened": _happened,
    "parent": lambda raw, path: Parent(_plain(raw, path)),
    "not_before": _not_before,
}


def _consents(body: Mapping[str, Raw], path: Path) -> tuple[str, ...]:
    kinds = body.get("of")
    if not isinstance(kinds, list) or not kinds:
        raise RuleProblem((*path, "of"), f"list the ways of consent: {', '.join(CONSENTS)}")
    for kind in kinds:
        if kind not in CONSENTS:
            raise RuleProblem((*path, "of"), f"{kind!r} is none of: {', '.join(CONSENTS)}")
    return _once(kinds, (*path, "of"))


def _among(body: Mapping[str, Raw], path: Path) -> Among:
    raw = body.get("among")
    path = (*path, "among")
    if raw is None:
        return Among()
    if isinstance(raw, str):
        if str(raw) != "signatories":
            raise RuleProblem(path, "write signatories, {actors: [...]}, {members: ORG} or so")
        return Among("signatories")
    inner = _map(raw, path)
    _only(inner, {"actors", *_SETS}, path)
    if len(inner) != 1:
        raise RuleProblem(path, "name one set")
    if "actors" in inner:
        path = (*path, "actors")
        actors = inner["actors"]
        if not isinstance(actors, list) or not actors:
            raise RuleProblem(path, "write a list of actors, for example [cn, ru]")
        return Among("named", actors=_once([_plain(actor, path) for actor in actors], path))
    kind, of = next(iter(inner.items()))
    return Among(str(kind), _plain(of, (*path, str(kind))))


def _once(names: list[str], path: Path) -> tuple[str, ...]:
    for n, name in enumerate(names):
        if name in names[:n]:
            raise RuleProblem(path, f"{str(name)!r} stands twice; remove one of them")
    return tuple(str(name) for name in names)


def _day(body: Mapping[str, Raw], key: str, path: Path) -> int | None:
    if key not in body:
        return None
    try:
        return parse_day(str(body[key]))
    except BadInput as error:
        raise RuleProblem((*path, key), str(error)) from None


def _map(raw: Raw, path: Path) -> Mapping[str, Raw]:
    if not isinstance(raw, Mapping):
        raise RuleProblem(path, "write a mapping of keys and values here")
    return raw


def _only(body: Mapping[str, Raw], known: set[str], path: Path) -> None:
    for key in body:
        if key not in known:
            raise RuleProblem((*path, key), f"there is no {key!r} here; there are: {_list(known)}")


def _text(body: Mapping[str, Raw], key: str, path: Path) -> str:
    if key not in body:
        raise RuleProblem(path, f"{key!r} is missing")
    return _plain(body[key], (*path, key))


def _optional(body: Mapping[str, Raw], key: str, path: Path) -> str:
    return _plain(body[key], (*path, key)) if key in body else ""


def _plain(raw: Raw, path: Path) -> str:
    if not isinstance(raw, str) or not raw.strip():
        raise RuleProblem(path, "write a word or number here")
    return str(raw)


def _choice(body: Mapping[str, Raw], key: str, choices: Collection[str], path: Path) -> str:
    text = str(body.get(key, ""))
    if text not in choices:
        raise RuleProblem((*path, key), f"{text!r} is none of: {_list(choices)}")
    return text


def _number(raw: Raw, path: Path) -> int:
    if not _WHOLE.fullmatch(str(raw)):
        raise RuleProblem(path, f"{str(raw)!r} is not a whole number from 0 to 99999")
    return int(str(raw))


def _list(names: Collection[str]) -> str:
    return ", ".join(sorted(names))
