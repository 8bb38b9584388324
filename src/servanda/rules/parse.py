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

from fractions import Fraction
from typing import TYPE_CHECKING
from typing import Any as Raw

from servanda.dates import Clip, parse_day
from servanda.errors import BadInput
from servanda.model import load_schema
from servanda.rules.fields import (
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
from servanda.rules.rolls import CONSENTS
from servanda.rules.shape import (
    After,
    All,
    Amendment,
    Among,
    Any,
    Clause,
    Condition,
    Count,
    Delay,
    Duration,
    Exception_,
    Form,
    Happened,
    Named,
    Not,
    NotBefore,
    Parent,
    Rule,
    Share,
    Weight,
    Withdrawal,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["CLAUSES", "CONDITIONS", "KEYS", "RuleProblem", "parse_rule"]

ANCHORS = ("deposit", "receipt", "notification", "signature", "adoption", "registration")
UNITS = ("day", "month", "year")
_SETS = ("members", "parties")
CONFIDENCES = ("high", "medium", "low")
CLAUSES = {
    "entry_into_force": {"article", "when", "delay", "unless", "text"},
    "subsequent_consent": {"article", "delay", "text", "counted_from"},
    "withdrawal": {"article", "notice", "moratorium", "later_date", "text"},
    "duration": {"article", "term", "renewed", "lapse_below", "text"},
    "amendment": {"article", "of", "binds", "text"},
}
FROM = ("trigger", "entry_into_force")
BINDS = ("acceptors", "all")
KEYS = {"instrument", "source", "confidence", "provisional_application", *CLAUSES}


def parse_rule(raw: Mapping[str, Raw]) -> Rule:
    """Read a rule.

    Raises:
        RuleProblem: naming the place of the first mistake.
    """
    only(raw, KEYS, ())
    return Rule(
        text_in(raw, "instrument", ()),
        _clause(raw, "entry_into_force"),
        _clause(raw, "subsequent_consent"),
        _withdrawal(raw),
        _duration(raw),
        _amendment(raw),
        optional(raw, "provisional_application", ()),
        optional(raw, "source", ()),
        choice(raw, "confidence", CONFIDENCES, ()) if "confidence" in raw else "",
    )


def _clause(raw: Mapping[str, Raw], name: str) -> Clause | None:
    if name not in raw:
        return None
    path = (name,)
    body = mapping(raw[name], path)
    only(body, CLAUSES[name], path)
    unless = body.get("unless", [])
    if not isinstance(unless, list):
        raise RuleProblem((*path, "unless"), "write a list of exceptions")
    if unless and "when" not in body:
        raise RuleProblem(path, "there are exceptions and no base case; write when: and it")
    return Clause(
        text_in(body, "article", path),
        _condition(body["when"], (*path, "when")) if "when" in body else None,
        _delay(body, path),
        tuple(_exception(item, (*path, "unless", str(n))) for n, item in enumerate(unless)),
        optional(body, "text", path),
        choice(body, "counted_from", FROM, path) if "counted_from" in body else FROM[0],
    )


def _withdrawal(raw: Mapping[str, Raw]) -> Withdrawal | None:
    if "withdrawal" not in raw:
        return None
    path = ("withdrawal",)
    body = mapping(raw["withdrawal"], path)
    only(body, CLAUSES["withdrawal"], path)
    later = choice(body, "later_date", ("yes", "no"), path) if "later_date" in body else "yes"
    return Withdrawal(
        text_in(body, "article", path),
        _delay(body, path, "notice"),
        _delay(body, path, "moratorium") if "moratorium" in body else None,
        later == "yes",
    )


def _duration(raw: Mapping[str, Raw]) -> Duration | None:
    if "duration" not in raw:
        return None
    path = ("duration",)
    body = mapping(raw["duration"], path)
    only(body, CLAUSES["duration"], path)
    renewed = choice(body, "renewed", ("yes", "no"), path) if "renewed" in body else "yes"
    return Duration(
        text_in(body, "article", path),
        _delay(body, path, "term") if "term" in body else None,
        renewed == "yes",
        number(body.get("lapse_below", "0"), (*path, "lapse_below")),
    )


def _amendment(raw: Mapping[str, Raw]) -> Amendment | None:
    if "amendment" not in raw:
        return None
    path = ("amendment",)
    body = mapping(raw["amendment"], path)
    only(body, CLAUSES["amendment"], path)
    of = text_in(body, "of", path)
    if of == raw.get("instrument"):
        raise RuleProblem((*path, "of"), "an instrument does not amend itself; name the other one")
    binds = choice(body, "binds", BINDS, path) if "binds" in body else BINDS[0]
    return Amendment(text_in(body, "article", path), of, binds)


def _exception(raw: Raw, path: Path) -> Exception_:
    body = mapping(raw, path)
    only(body, {"article", "if", "when", "delay"}, path)
    for key in ("if", "when"):
        if key not in body:
            raise RuleProblem(path, f"an exception needs {key!r}")
    return Exception_(
        text_in(body, "article", path),
        _condition(body["if"], (*path, "if")),
        _condition(body["when"], (*path, "when")),
        _delay(body, path),
    )


def _delay(body: Mapping[str, Raw], path: Path, key: str = "delay") -> Delay:
    if key not in body:
        return Delay()
    path = (*path, key)
    raw = mapping(body[key], path)
    only(raw, {"n", "unit", "form", "anchor", "month_end"}, path)
    form = Form(choice(raw, "form", [form.value for form in Form], path))
    delay = Delay(
        number(raw.get("n", "0"), (*path, "n")),
        choice(raw, "unit", UNITS, path) if "unit" in raw else "day",
        form,
        choice(raw, "anchor", ANCHORS, path) if "anchor" in raw else "deposit",
        Clip(choice(raw, "month_end", [c.value for c in Clip], path))
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
    body = mapping(raw, path)
    if len(body) != 1 or next(iter(body)) not in CONDITIONS:
        kinds = ", ".join(CONDITIONS)
        raise RuleProblem(path, f"write one condition here: {kinds}")
    kind, inner = next(iter(body.items()))
    return CONDITIONS[kind](inner, (*path, kind))


def _count(raw: Raw, path: Path) -> Condition:
    body = mapping(raw, path)
    only(body, {"of", "at_least", "among", "by", "without"}, path)
    at_least = number(body.get("at_least", ""), (*path, "at_least"))
    if at_least < 1:
        raise RuleProblem((*path, "at_least"), "a count is at least 1")
    among = _among(body, path)
    if among.kind == "named" and at_least > len(among.actors):
        raise RuleProblem(
            (*path, "at_least"), f"{at_least} of {len(among.actors)} actors can never act"
        )
    without = body.get("without", [])
    if not isinstance(without, list):
        raise RuleProblem((*path, "without"), "write a list of actors, for example [eu]")
    ids = once([plain(actor, (*path, "without")) for actor in without], (*path, "without"))
    return Count(at_least, _consents(body, path), among, day_in(body, "by", path), ids)


def _weight(raw: Raw, path: Path) -> Condition:
    body = mapping(raw, path)
    only(body, {"of", "at_least", "more_than"}, path)
    fraction, strictly = _fraction(body, path)
    return Weight(fraction, _consents(body, path), strictly)


def _after(raw: Raw, path: Path) -> Condition:
    body = mapping(raw, path)
    only(body, {"when", "delay"}, path)
    for key in ("when", "delay"):
        if key not in body:
            raise RuleProblem(path, f"{key!r} is missing")
    return After(_condition(body["when"], (*path, "when")), _delay(body, path))


def _share(raw: Raw, path: Path) -> Condition:
    body = mapping(raw, path)
    only(body, {"of", "at_least", "more_than", "among"}, path)
    fraction, strictly = _fraction(body, path)
    among = _among(body, path)
    if among.kind == "anyone":
        raise RuleProblem(path, "a fraction needs its set; write among: signatories")
    return Share(fraction, _consents(body, path), among, strictly)


def _fraction(body: Mapping[str, Raw], path: Path) -> tuple[Fraction, bool]:
    if "more_than" in body and "at_least" in body:
        raise RuleProblem(path, "write at_least or more_than, not both")
    key = "more_than" if "more_than" in body else "at_least"
    try:
        fraction = Fraction(str(body[key]))
    except (KeyError, ValueError, ZeroDivisionError):
        raise RuleProblem((*path, key), "write a fraction, for example at_least: 2/3") from None
    if not 0 < fraction <= 1 or (key == "more_than" and fraction == 1):
        raise RuleProblem((*path, key), "a fraction lies between 0 and 1")
    return fraction, key == "more_than"


def _named(raw: Raw, path: Path) -> Condition:
    body = mapping(raw, path)
    only(body, {"of", "among"}, path)
    among = _among(body, path)
    if among.kind == "anyone":
        raise RuleProblem(path, "say who; write among: signatories or among: {actors: [cn, ru]}")
    return Named(_consents(body, path), among)


def _happened(raw: Raw, path: Path) -> Condition:
    body = dict(mapping(raw, path))
    subject, prop, value = (text_in(body, key, path) for key in ("subject", "prop", "value"))
    if (known := load_schema().props.get(prop)) is None:
        raise RuleProblem((*path, "prop"), f"there is no property {prop!r}")
    only(body, {"subject", "prop", "value", *known.quals}, path)
    quals = {k: plain(body[k], (*path, k)) for k in known.quals if k in body}
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


CONDITIONS: dict[str, Callable[[Raw, Path], Condition]] = {
    "count": _count,
    "fraction": _share,
    "weight": _weight,
    "named": _named,
    "after": _after,
    "all": lambda raw, path: All(_parts(raw, path)),
    "any": lambda raw, path: Any(_parts(raw, path)),
    "not": lambda raw, path: Not(_condition(raw, path)),
    "happened": _happened,
    "parent": lambda raw, path: Parent(plain(raw, path)),
    "not_before": _not_before,
}


def _consents(body: Mapping[str, Raw], path: Path) -> tuple[str, ...]:
    kinds = body.get("of")
    if kinds == "any":
        return CONSENTS
    if not isinstance(kinds, list) or not kinds:
        raise RuleProblem((*path, "of"), f"list the ways of consent: {', '.join(CONSENTS)}")
    for kind in kinds:
        if kind not in CONSENTS:
            raise RuleProblem((*path, "of"), f"{kind!r} is none of: {', '.join(CONSENTS)}")
    return once(kinds, (*path, "of"))


def _among(body: Mapping[str, Raw], path: Path) -> Among:
    raw = body.get("among")
    path = (*path, "among")
    if raw is None:
        return Among()
    if isinstance(raw, str):
        if str(raw) != "signatories":
            raise RuleProblem(path, "write signatories, {actors: [...]}, {members: ORG} or so")
        return Among("signatories")
    inner = mapping(raw, path)
    only(inner, {"actors", *_SETS}, path)
    if len(inner) != 1:
        raise RuleProblem(path, "name one set")
    if "actors" in inner:
        path = (*path, "actors")
        actors = inner["actors"]
        if not isinstance(actors, list) or not actors:
            raise RuleProblem(path, "write a list of actors, for example [cn, ru]")
        return Among("named", actors=once([plain(actor, path) for actor in actors], path))
    kind, of = next(iter(inner.items()))
    return Among(str(kind), plain(of, (*path, str(kind))))
