"""An act that two versions of a text tell, each in its language, is one claim."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from servanda.model.claim import known
from servanda.reader.words.fold import same_day, same_status, sharper_day
from servanda.reader.words.types import claim_types

if TYPE_CHECKING:
    from collections.abc import Iterable

    from servanda.model.claim import Claim

__all__ = ["told_once"]


def told_once(claims: Iterable[Claim], others: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims of one language with those of another, in the order of the text.

    One version tells of each act in the order of the other, so each claim is that of one other at
    most. Words cannot be compared beyond their language: only what the record knows is.
    """
    found = list(claims)
    free = set(range(len(found)))
    for other in others:
        same = next((at for at in sorted(free) if _is_same(found[at], other)), None)
        if same is None:
            found.append(other)
        else:
            free.remove(same)
            found[same] = _merged(found[same], other)
    return tuple(sorted(found, key=lambda claim: (claim.start, claim.rule)))


def _is_same(one: Claim, other: Claim) -> bool:
    alike = one.type == other.type or other.type in claim_types()[one.type].alike
    return (
        alike
        and _same_actors(one, other)
        and _same_object(one.object, other.object)
        and same_status(one, other)
        and same_day(one, other)
    )


def _same_actors(one: Claim, other: Claim) -> bool:
    """The same known ones, at least one, and as many whom only the page names."""
    first, second = {*one.known_actors}, {*other.known_actors}
    return bool(first) and first == second and len(one.actors) == len(other.actors)


def _same_object(one: str, other: str) -> bool:
    return one == other or not (known(one) and known(other))


def _merged(one: Claim, other: Claim) -> Claim:
    """The main language leads, unless only the other tells it surely; what it lacks is added.

    A day that is not sure is not.
    """
    first, second = sorted((one, other), key=lambda claim: claim.confidence == "low")
    day = first if second.confidence == "low" else sharper_day(first, second)
    return replace(
        first,
        object=second.object if known(second.object) else first.object or second.object,
        day=day.day,
        day_basis=day.day_basis,
        place=first.place or second.place,
        passages=tuple(sorted({*_passages(first), *_passages(second)})),
    )


def _passages(claim: Claim) -> tuple[tuple[int, int], ...]:
    return claim.passages or ((claim.start, claim.end),)
