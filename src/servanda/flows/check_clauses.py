"""Checking clauses: that they can be read, that what they name exists, and that they make sense."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.exchange import Map, Place, Problem
from servanda.rules import RuleProblem, conditions_in, parents_of, parse_rule, senseless
from servanda.rules.shapes.shape import Count

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from servanda.dates import Day
    from servanda.exchange import Folder, Value
    from servanda.flows.base import Base
    from servanda.rules import Rule
    from servanda.rules.parsing.sense import Placed

__all__ = ["check_clauses", "line_of"]

_BEGUN_BY = ("adoption", "signed_on", "signature")


def check_clauses(
    folder: Folder, rulebook: dict[str, Rule], base: Base | None
) -> Iterator[Problem]:
    """Read a folder's clauses into the rulebook, and tell what is wrong with them."""
    places: dict[str, tuple[Map, Place]] = {}
    for body, place in folder.clauses:
        try:
            rule = parse_rule(body)
        except RuleProblem as error:
            for one in error.all:
                yield Problem(Place(place.path, line_of(body, one.path)), one.problem)
            continue
        if rule.instrument in places:
            yield Problem(place, f"the clauses of {rule.instrument} stand twice; keep one")
        rulebook[rule.instrument] = rule
        places[rule.instrument] = body, place
    opened = _opened(folder)
    for name, (body, place) in places.items():
        rule = rulebook[name]
        for path, problem in _wrong(rule, opened.get(name), base):
            yield Problem(Place(place.path, line_of(body, path)), problem)
    yield from _circles(rulebook, places)


def line_of(body: Map, path: tuple[str, ...]) -> int:
    """The line of the deepest part of the path that is there."""
    line = body.line
    here: Value = body
    for step in path:
        if isinstance(here, Map) and step in here:
            line, here = here.lines[step], here[step]
        elif isinstance(here, list) and step.isdigit() and int(step) < len(here):
            here = here[int(step)]
            line = getattr(here, "line", line)
        else:
            break
    return line


Wrong = tuple[tuple[str, ...], str]


def _wrong(rule: Rule, opened: Day | None, base: Base | None) -> Iterator[Wrong]:
    if base is not None:
        yield from _unknown(rule, base)
    yield from senseless(rule, opened)


def _unknown(rule: Rule, base: Base) -> Iterator[Wrong]:
    """What it names and nobody has entered."""
    if rule.instrument not in base.ids:
        yield ("instrument",), f"nobody entered {rule.instrument!r}; give it a kind, or correct it"
    if rule.source and not base.describes(rule.source):
        yield ("source",), f"the source {rule.source!r} is not described; add it under sources:"
    for placed in conditions_in(rule):
        for id_ in _named(placed):
            if id_ not in base.ids:
                yield placed.path, f"nobody entered {id_!r}; give it a kind, or correct it"
        if (n := _of_anybody(placed)) > len(base.consenting) > 0:
            most = f"there are {len(base.consenting)} states and organisations on record"
            yield placed.path, f"{n} can never consent: {most}"
    for other in sorted(parents_of(rule)):
        if other not in base.ids:
            yield (), f"nobody entered the instrument {other!r}; give it a kind, or correct it"


def _named(placed: Placed) -> Iterator[str]:
    """The actors and instruments a condition names; other instruments are looked at besides."""
    condition = placed.condition
    among = getattr(condition, "among", None)
    if among is not None:
        yield from among.actors
        if among.of:
            yield among.of
    yield from getattr(condition, "without", ())
    if hasattr(condition, "subject"):
        yield condition.subject


def _of_anybody(placed: Placed) -> int:
    """How many a count asks for, of whoever may come."""
    condition = placed.condition
    if isinstance(condition, Count) and condition.among.kind == "anyone":
        return condition.at_least
    return 0


def _opened(folder: Folder) -> dict[str, Day]:
    """The first day on which each text can have been there."""
    found: dict[str, Day] = {}
    for placed in folder.statements:
        s = placed.statement
        if s.prop in _BEGUN_BY:
            found[s.subject] = min(found.get(s.subject, s.valid.from_lo), s.valid.from_lo)
    return found


def _circles(
    rulebook: Mapping[str, Rule], places: Mapping[str, tuple[Map, Place]]
) -> Iterator[Problem]:
    """Clauses that refer to each other in a circle, told once, at the first of them."""
    told: set[frozenset[str]] = set()
    for name in sorted(places):
        circle = _circle(rulebook, (name,))
        if len(circle) > 1 and frozenset(circle) not in told:
            told.add(frozenset(circle))
            way = " > ".join((*circle, circle[0]))
            yield Problem(places[name][1], f"the clauses refer to each other in a circle: {way}")


def _circle(rulebook: Mapping[str, Rule], way: tuple[str, ...]) -> tuple[str, ...]:
    """A way from the first back to it, or none."""
    rule = rulebook.get(way[-1])
    for other in sorted(parents_of(rule)) if rule else ():
        if other == way[0]:
            return way
        if other not in way and (found := _circle(rulebook, (*way, other))):
            return found
    return ()
