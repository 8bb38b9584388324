"""Reading a condition: one key, its kind, and what it looks at."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING
from typing import Any as Raw

from servanda.dates import parse_day
from servanda.errors import BadInput
from servanda.model import load_schema
from servanda.rules.parsing.delays import delay_in
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
    plain,
    text_in,
    there,
)  # fmt: skip
from servanda.rules.shapes.consents import CONSENTS
from servanda.rules.shapes.shape import (
    After,
    All,
    Among,
    Any,
    Condition,
    Count,
    Happened,
    Named,
    Not,
    NotBefore,
    Parent,
    Parts,
    Share,
    Unopposed,
    Weight,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from servanda.rules.shapes.shape import Delay

__all__ = ["AT", "CONDITIONS", "SETS", "among_in", "condition_in", "consents_in", "fraction_in"]

SETS = ("signatories", "negotiators")
"""Those who signed, and those who took part in drawing the text up."""


_SETS = ("members", "parties")
AT = ("now", "adoption")


def condition_in(raw: Raw, path: Path) -> Condition:
    """One condition."""
    body = mapping(raw, path)
    if len(body) != 1 or next(iter(body)) not in CONDITIONS:
        kinds = ", ".join(CONDITIONS)
        raise RuleProblem(path, f"write one condition here: {kinds}")
    kind, inner = next(iter(body.items()))
    return CONDITIONS[kind](inner, (*path, kind))


def _count(raw: Raw, path: Path) -> Condition:
    body = mapping(raw, path)
    with Gathering() as read:
        read(only, body, {"of", "at_least", "among", "by", "without", "parts"}, path)
        at_least = read(_at_least, body, path)
        among = read(among_in, body, path)
        ids = read(_without, body, (*path, "without"))
        parts = read(_chapters, body, path)
        of = read(consents_in, body, path)
        by = read(day_in, body, "by", path)
    if among.kind == "named" and at_least > len(among.actors):
        raise RuleProblem(
            (*path, "at_least"), f"{at_least} of {len(among.actors)} actors can never act"
        )
    return Count(at_least, of, among, by, ids, parts)


def _at_least(body: Mapping[str, Raw], path: Path) -> int:
    at_least = number(body.get("at_least", ""), (*path, "at_least"))
    if at_least < 1:
        raise RuleProblem((*path, "at_least"), "a count is at least 1")
    return at_least


def _without(body: Mapping[str, Raw], path: Path) -> tuple[str, ...]:
    without = body.get("without", [])
    if not isinstance(without, list):
        raise RuleProblem(path, "write a list of actors, for example [eu]")
    return once([plain(actor, path) for actor in without], path)


def _chapters(body: Mapping[str, Raw], path: Path) -> Parts | None:
    if "parts" not in body:
        return None
    path = (*path, "parts")
    inner = mapping(body["parts"], path)
    only(inner, {"at_least", "of"}, path)
    of = inner.get("of")
    if not isinstance(of, list) or not of:
        raise RuleProblem((*path, "of"), "list the chapters or protocols, for example [I, II, III]")
    names = once([plain(name, (*path, "of")) for name in of], (*path, "of"))
    at_least = number(inner.get("at_least", ""), (*path, "at_least"))
    if not 1 <= at_least <= len(names):
        raise RuleProblem((*path, "at_least"), f"write a number from 1 to {len(names)}")
    return Parts(at_least, names)


def _weight(raw: Raw, path: Path) -> Condition:
    body = mapping(raw, path)
    with Gathering() as read:
        read(only, body, {"of", "at_least", "more_than"}, path)
        share = read(fraction_in, body, path)
        of = read(consents_in, body, path)
    return Weight(share[0], of, share[1])


def _after(raw: Raw, path: Path) -> Condition:
    body = mapping(raw, path)
    with Gathering() as read:
        read(only, body, {"when", "delay"}, path)
        part = read(_timed, body, path)
        read(there, body, "delay", path)
        delay = read(delay_in, body, path)
    return After(part, delay)


def _timed(body: Mapping[str, Raw], path: Path) -> Condition:
    there(body, "when", path)
    return condition_in(body["when"], (*path, "when"))


def _share(raw: Raw, path: Path) -> Condition:
    body = mapping(raw, path)
    with Gathering() as read:
        read(only, body, {"of", "at_least", "more_than", "among"}, path)
        share = read(fraction_in, body, path)
        among = read(among_in, body, path)
        of = read(consents_in, body, path)
    if among.kind == "anyone":
        raise RuleProblem(path, "a fraction needs its set; write among: signatories")
    return Share(share[0], of, among, share[1])


def fraction_in(body: Mapping[str, Raw], path: Path) -> tuple[Fraction, bool]:
    """The fraction under `at_least` or `more_than`, and whether more than it is asked."""
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
    with Gathering() as read:
        read(only, body, {"of", "among"}, path)
        among = read(among_in, body, path)
        of = read(consents_in, body, path)
    if among.kind == "anyone":
        raise RuleProblem(path, "say who; write among: signatories or among: {actors: [cn, ru]}")
    return Named(of, among)


def _unopposed(raw: Raw, path: Path) -> Condition:
    body = mapping(raw, path)
    with Gathering() as read:
        read(only, body, {"window", "at_least", "more_than", "number", "among"}, path)
        window = read(_window, body, path)
        if "number" in body:
            return Unopposed(window, Among(), number=read(_objectors, body, (*path, "number")))
        share = read(fraction_in, body, path)
        among = read(among_in, body, path)
    if among.kind == "anyone":
        raise RuleProblem(path, "a fraction needs its set; write among: {parties: ...}")
    return Unopposed(window, among, *share)


def _objectors(body: Mapping[str, Raw], path: Path) -> int:
    least = number(body["number"], path)
    if least < 1 or {"at_least", "more_than", "among"} & {*body}:
        raise RuleProblem(path, "write 1 or more, or a fraction with its set")
    return least


def _window(body: Mapping[str, Raw], path: Path) -> Delay:
    if "window" not in body:
        raise RuleProblem(path, "'window' is missing; write how long they may object")
    window = delay_in(body, path, "window")
    if window.anchor not in ("adoption", "notification"):
        place = (*path, "window", "anchor")
        raise RuleProblem(place, "it runs from adoption or notification; write which")
    return window


def _happened(raw: Raw, path: Path) -> Condition:
    body = dict(mapping(raw, path))
    keys = ("subject", "prop", "value")
    with Gathering() as read:
        subject, prop, value = (read(text_in, body, key, path) for key in keys)
    if (known := load_schema().props.get(prop)) is None:
        raise RuleProblem((*path, "prop"), f"there is no property {prop!r}")
    only(body, {"subject", "prop", "value", *known.quals}, path)
    quals = {k: plain(body[k], (*path, k)) for k in known.quals if k in body}
    return Happened(subject, prop, value, tuple(sorted(quals.items())))


def _parts(raw: Raw, path: Path) -> tuple[Condition, ...]:
    if not isinstance(raw, list) or not raw:
        raise RuleProblem(path, "write a list of conditions")
    with Gathering() as read:
        parts = [read(condition_in, part, (*path, str(n))) for n, part in enumerate(raw)]
    return tuple(parts)


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
    "not": lambda raw, path: Not(condition_in(raw, path)),
    "happened": _happened,
    "unopposed": _unopposed,
    "parent": lambda raw, path: Parent(plain(raw, path)),
    "not_before": _not_before,
}


def consents_in(body: Mapping[str, Raw], path: Path) -> tuple[str, ...]:
    """The ways of consent under `of`."""
    kinds = body.get("of")
    if kinds == "any":
        return CONSENTS
    if not isinstance(kinds, list) or not kinds:
        raise RuleProblem((*path, "of"), f"list the ways of consent: {', '.join(CONSENTS)}")
    for kind in kinds:
        if kind not in CONSENTS:
            raise RuleProblem((*path, "of"), f"{kind!r} is none of: {', '.join(CONSENTS)}")
    return once(kinds, (*path, "of"))


def among_in(body: Mapping[str, Raw], path: Path) -> Among:
    """The set under `among`; anybody where it is absent."""
    raw = body.get("among")
    path = (*path, "among")
    if raw is None:
        return Among()
    if isinstance(raw, str):
        if str(raw) not in SETS:
            problem = "write signatories, negotiators, {actors: [...]}, {members: ORG} or so"
            raise RuleProblem(path, problem)
        return Among(str(raw))
    inner = mapping(raw, path)
    only(inner, {"actors", "at", *_SETS}, path)
    at = choice(inner, "at", AT, path) if "at" in inner else AT[0]
    inner = {key: value for key, value in inner.items() if key != "at"}
    if len(inner) != 1:
        raise RuleProblem(path, "name one set")
    if "actors" in inner:
        path = (*path, "actors")
        actors = inner["actors"]
        if not isinstance(actors, list) or not actors:
            raise RuleProblem(path, "write a list of actors, for example [cn, ru]")
        return Among("named", actors=once([plain(actor, path) for actor in actors], path))
    kind, of = next(iter(inner.items()))
    return Among(str(kind), plain(of, (*path, str(kind))), at=at)
