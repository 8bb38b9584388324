"""What would complete a condition: the smallest sets of acts still to be done."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from servanda.dates import FALSE, FOREVER, TRUE, UNKNOWN, When
from servanda.model import Statement, quals_of
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
    Share,
    Unopposed,
    Weight,
)
from servanda.rules.status import Missing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.dates import Day
    from servanda.rules.reckoning import Reckoning

__all__ = ["acts_that_complete", "kinds_of", "missing_for"]

Gap = tuple[Missing, ...]


def missing_for(condition: Condition, instrument: str, reckoning: Reckoning, day: Day) -> Gap:
    """The fewest acts that would make the condition true; empty if it is, or if no act can."""
    return _gap(condition, instrument, reckoning, day) or ()


def kinds_of(condition: Condition) -> tuple[str, ...]:
    """The ways of consent a condition counts."""
    match condition:
        case Count(of=of) | Share(of=of) | Named(of=of) | Weight(of=of):
            return of
        case All(parts) | Any(parts):
            return tuple(dict.fromkeys(kind for part in parts for kind in kinds_of(part)))
        case After(part):
            return kinds_of(part)
        case Not() | Happened() | Parent() | Unopposed() | NotBefore():
            return ()


def acts_that_complete(missing: Missing, day: Day) -> Iterator[Statement]:
    """The acts themselves, as if done on a day; by nobody in particular where none is named."""
    nobody = (f"somebody-{n}" for n in range(1, missing.n - len(missing.of) + 1))
    kind = missing.acts[0] if missing.acts else CONSENTS[0]
    for actor in (*missing.of[: missing.n], *nobody):
        prop, quals = "deposit", {"kind": kind}
        if kind == "definitive-signature":
            prop, quals = "signature", {"kind": "definitive"}
        elif kind not in CONSENTS:
            prop, quals = kind, {}
        yield Statement(missing.instrument, prop, actor, When.on(day), "supposed", quals_of(quals))


def _gap(  # noqa: C901, PLR0911, PLR0912 - one return for each kind of condition
    condition: Condition, instrument: str, reckoning: Reckoning, day: Day
) -> Gap | None:
    """None where no act can complete it."""
    if reckoning.condition(condition, instrument).course.at(day) is TRUE:
        return ()
    match condition:
        case Count(at_least, kinds, among):
            return _acts(reckoning, day, instrument, at_least, kinds, among)
        case Weight():
            return _heaviest(condition, instrument, reckoning, day)
        case After(part):
            return _gap(part, instrument, reckoning, day)
        case Share(fraction, kinds, among, strictly):
            needed = fraction * len(_members(reckoning, among, instrument, day))
            n = math.floor(needed) + 1 if strictly else math.ceil(needed)
            return _of_set(reckoning, day, instrument, n, kinds, among)
        case Named(kinds, among):
            n = len(_members(reckoning, among, instrument, day))
            return _of_set(reckoning, day, instrument, n, kinds, among)
        case All(parts):
            gaps = [_gap(part, instrument, reckoning, day) for part in parts]
            return tuple(dict.fromkeys(m for gap in gaps for m in gap or ()))
        case Any(parts):
            options = [_gap(part, instrument, reckoning, day) for part in parts]
            return min((o for o in options if o is not None), key=_effort, default=None)
        case Parent(parent):
            return _parent(parent, reckoning, day)
        case Happened(subject, prop, value):
            return (Missing("act", subject, 1, (value,), (prop,)),)
        case Unopposed():
            return _unopposed(condition, instrument, reckoning, day)
        case Not():
            return None
        case NotBefore():
            return ()


def _unopposed(condition: Unopposed, instrument: str, reckoning: Reckoning, day: Day) -> Gap | None:
    """Time, or the list that would show who objected; enough objections nothing makes good."""
    found = reckoning.condition(condition, instrument)
    if found.course.first_possible >= FOREVER:
        return None
    unlisted = any(part.kind == "objections_unlisted" for part in found.parts(day))
    return (Missing("list", instrument, acts=("objection",)),) if unlisted else ()


def _effort(gap: Gap) -> tuple[bool, int]:
    """A text nobody has found may ask for anything, so it is the last way to choose."""
    return any(m.kind == "clause" for m in gap), sum(m.n for m in gap if m.kind == "act")


def _members(reckoning: Reckoning, among: Among, instrument: str, day: Day) -> tuple[str, ...]:
    """Who belongs to the set, or may, on the day asked about."""
    courses = reckoning.rolls.roll(among, instrument).courses
    return tuple(n for n in sorted(courses) if courses[n].at(day) is not FALSE)


def _acts(
    reckoning: Reckoning, day: Day, instrument: str, n: int, kinds: tuple[str, ...], among: Among
) -> Gap | None:
    """Of whom acts are missing, and whose acts are known with too vague a date."""
    members = _members(reckoning, among, instrument, day)
    given = reckoning.rolls.consents(instrument, kinds)
    names = sorted(set(given) | set(members)) if among.kind == "anyone" else list(members)
    truths = {m: given[m].course.at(day) if m in given else FALSE for m in names}
    vague = tuple(name for name in names if truths[name] is UNKNOWN)
    still = n - sum(truth is not FALSE for truth in truths.values())
    open_ = tuple(name for name in names if truths[name] is FALSE)
    if among.kind == "named" and still > len(open_):
        return None
    gap = (Missing("act", instrument, still, open_, kinds),) if still > 0 else ()
    return (*gap, Missing("date", instrument, len(vague), vague, kinds)) if vague else gap


def _of_set(
    reckoning: Reckoning, day: Day, instrument: str, n: int, kinds: tuple[str, ...], among: Among
) -> Gap | None:
    gap = _acts(reckoning, day, instrument, n, kinds, among)
    if gap is None or reckoning.rolls.roll(among, instrument).more.at(day) is FALSE:
        return gap
    return (*gap, Missing("list", among.of or instrument, acts=(among.kind,)))


def _heaviest(weight: Weight, instrument: str, reckoning: Reckoning, day: Day) -> Gap:
    """The fewest who would tip the scale, or the table of shares where it is not on record."""
    shares = reckoning.rolls.shares(instrument)
    if not shares:
        return (Missing("list", instrument, acts=("share",)),)
    given = reckoning.rolls.consents(instrument, weight.of)
    held = {n for n in shares if n in given and given[n].course.at(day) is TRUE}
    needed = weight.fraction * sum(shares.values()) - sum(shares[name] for name in held)
    left = sorted((n for n in shares if n not in held), key=lambda n: (-shares[n], n))
    chosen: list[str] = []
    while left and (needed > 0 or (weight.strictly and needed == 0)):
        chosen.append(left.pop(0))
        needed -= shares[chosen[-1]]
    return (Missing("act", instrument, len(chosen), tuple(chosen), weight.of),) if chosen else ()


def _parent(parent: str, reckoning: Reckoning, day: Day) -> Gap | None:
    outcome = reckoning.outcome(parent)
    if outcome is None:
        return (Missing("clause", parent),)
    return _gap(reckoning.wanted(parent, day), parent, reckoning, day)
