"""Several who did the same on days of their own: `X in March and Y in June ratified it`."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.claims.days import resolved
from servanda.reader.claims.keeping import is_event
from servanda.reader.words.actdata import acts_of
from servanda.reader.words.types import claim_types

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.dates import When
    from servanda.model.claim import Claim
    from servanda.reader.claims.sentences import Sentences
    from servanda.reader.syntax.lift import Item, Lifted

__all__ = ["each_on_his_day"]

_TWO = 2
_ACTING = ("state", "organisation", "body")
_LITTLE = re.compile(r"(?: [^\W\d_]{1,10}){0,2} ?")  # between somebody and his day
_JOINED = re.compile(r",?(?: [^\W\d_]{1,5}){0,3} ")  # between a day and whoever has the next
# Before another whose verb is left out, and the letters that takes at most.
_TURN = re.compile(r"(?:,(?: [^\W\d_]{1,4})?|<d\d{1,3}> [^\W\d_]{1,4}) $")
_LONGEST = 12
_KIN = ("consent", "joining")  # what each does for itself, with no object
_OVER = re.compile(r"[.;,]|$| [^\W\d_]{1,4} <")


class _Dated(NamedTuple):
    """Somebody with a day right behind: his label, where his tag begins, the day, its end."""

    label: str
    start: int
    day: Item
    end: int


def each_on_his_day(sentences: Sentences, number: int, claims: list[Claim]) -> list[Claim]:
    """The claims of a sentence, each act apart of several with a day each, or told in turn."""
    lifted = sentences.lifted(number)
    if len([1 for _, _, item in lifted.tags if item.day is not None]) < _TWO:
        return claims
    dated = list(_dated(sentences, lifted))
    return [one for claim in claims for one in _apart(sentences, lifted, claim, dated)]


def _dated(sentences: Sentences, lifted: Lifted) -> Iterator[_Dated]:
    words = acts_of(sentences.page.lang).data
    light = words.governing | words.loose
    for (start, last, who), (at, end, day) in pairwise(lifted.tags):
        between = lifted.text[last:at]
        small = _LITTLE.fullmatch(between) and light.issuperset(between.casefold().split())
        if small and who.kind in _ACTING and day.day is not None:
            yield _Dated(who.label, start, day, end)


def _apart(
    sentences: Sentences, lifted: Lifted, claim: Claim, dated: list[_Dated]
) -> Iterator[Claim]:
    """A claim as often as days are told for those who did it, and for others in turn."""
    done = is_event(claim) and claim.status == "occurred" and claim.actors and dated
    row = _row(sentences, lifted, claim, dated) if done else []
    if row:
        for one in row:
            yield _of(sentences, claim, one)
        return
    yield claim
    alone = done and len(claim.actors) == 1 and claim.day is not None
    if alone and claim_types()[claim.type].kin in _KIN:
        for one in dated:
            other = one.label not in (claim.object, *claim.actors)
            told = _of(sentences, claim, one) if other and _in_turn(lifted, one) else claim
            if told.day != claim.day:
                yield told


def _row(sentences: Sentences, lifted: Lifted, claim: Claim, dated: list[_Dated]) -> list[_Dated]:
    """`X on Monday and Y on Tuesday`: those joined, each with his day, if all who did it are."""
    words = acts_of(sentences.page.lang).data
    light = words.joining | words.passing | words.agent
    row = dated[:1]
    for one, other in pairwise(dated):
        between = lifted.text[one.end : other.start]
        small = light.issuperset(between.strip(",").casefold().split())
        if _JOINED.fullmatch(between) and small:
            row.append(other)
        elif len(row) < _TWO:
            row = [other]
    days = {one.day.label for one in row}
    every = {*claim.actors} <= {one.label for one in row}
    return row if every and len(row) >= _TWO and len(days) == len(row) else []


def _in_turn(lifted: Lifted, one: _Dated) -> bool:
    """`X joined in March, Y in June`: whether nothing but a day or a comma stands before."""
    before = lifted.text[max(0, one.start - _LONGEST) : one.start]
    return bool(_TURN.search(before) and _OVER.match(lifted.text, one.end))


def _of(sentences: Sentences, claim: Claim, one: _Dated) -> Claim:
    day: When | None
    day, basis = resolved(sentences.page, one.day, "occurred")
    return replace(claim, actors=(one.label,), day=day, day_basis=basis)
