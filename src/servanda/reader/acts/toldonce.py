"""One act where several words of a sentence tell of it: `X met at a session`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from servanda.reader.words.fold import SITTINGS

if TYPE_CHECKING:
    from servanda.reader.acts.actfound import ActFound
    from servanda.reader.words.acttypes import ActWords

__all__ = ["told_once"]

_SUMMIT = "summit"


def told_once(found: list[ActFound], data: ActWords) -> list[ActFound]:
    """The acts of one sentence in their order, without those that another word tells better."""
    if len(found) <= 1:
        return found
    told = sorted(found, key=lambda one: one.match.start())
    told = [one for one in told if not any(_is_at(one, other, data.aims) for other in told)]
    told = [one for at, one in enumerate(told) if not any(_repeats(one, b) for b in told[:at])]
    if not data.capital_nouns:
        return told
    told = [_as_held(one, told) for one in told]
    return [one for one in told if not any(_is_for(one, other) for other in told)]


def _is_at(one: ActFound, other: ActFound, purposes: frozenset[str]) -> bool:
    """`X met at a session`, `for talks`: the sitting at which whoever sits is told to have met."""
    aim = one.governor in purposes and one.status == "planned" and other.is_past
    named = one.form == "noun" and (bool(one.told) or aim) and other.form not in ("noun", "base")
    same = _are_sittings(one, other) or one.act.type == other.act.type
    return named and same and set(one.actors) <= set(other.actors)


def _repeats(one: ActFound, before: ActFound) -> bool:
    """`agreed to extend sanctions`: the infinitive of what a verb before it tells as done."""
    if one.form == "noun" and _are_sittings(one, before):
        # `met in an extraordinary session`: the noun tells what the verb does.
        return before.is_past and one.actors == before.actors and one.status == before.status
    same = one.act.type == before.act.type and one.actors == before.actors
    return same and one.form == "base" and before.form == "past" and before.status == "occurred"


def _as_held(one: ActFound, told: list[ActFound]) -> ActFound:
    """`X and Y come together for a summit`: a sitting by a noun is as far as the verb tells."""
    if one.form != "noun" or not one.governor:
        return one
    for verb in told:
        sits = verb.form != "noun" and _are_sittings(one, verb) and verb.status != "denied"
        if sits and set(verb.actors) == set(one.actors):
            return replace(one, actors=verb.actors, status=verb.status, now=verb.now)
    return one


def _is_for(one: ActFound, other: ActFound) -> bool:
    """`X and Y will come together for a session`: of a noun and its verb, the one told less by.

    A summit is more than a meeting; another sitting is what the verb says.
    """
    if not _are_sittings(one, other):
        return False
    if one.status != other.status or not set(one.actors) <= set(other.actors):
        return False
    summit = _SUMMIT in (one.act.type, other.act.type)
    return one.form == "noun" != other.form if not summit else other.form == "noun" != one.form


def _are_sittings(one: ActFound, other: ActFound) -> bool:
    return one.act.type in SITTINGS and other.act.type in SITTINGS
