"""The part of a clause between commas that has the verb of an act, in a language that has cases.

`X was dismissed, Y became minister`: commas alone part clauses that have verbs of their own.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from servanda.reader.syntax.cases import looks_telling

if TYPE_CHECKING:
    from servanda.reader.syntax.bounds import Bounds

__all__ = ["own_part"]

_NOUN_AND_MORE = 2  # commas before a noun and before what tells more of it


def own_part(clause: Bounds) -> range:
    """The tokens around an act up to commas behind and before which other verbs stand."""
    commas, verbs = clause.wording.commas, clause.wording.verbs
    first, last = clause.first, clause.last
    inside = commas[bisect_left(commas, first) : bisect_left(commas, last)]
    if not inside:
        return range(first, last)
    told = _holds(verbs, first, inside[0])
    for comma, end in zip(inside, [*inside[1:], last], strict=True):
        if not _holds(verbs, comma + 1, end):
            continue
        if told and clause.at < comma:
            return range(first, comma)
        if told:
            first = _subject_start(clause, inside, comma) + 1
        told = True
    return range(first, last)


def _subject_start(clause: Bounds, commas: list[int], comma: int) -> int:
    """`It was said, the pact, signed in May, holds`: the comma before the noun told more of."""
    before = [n for n in commas if n < comma][-_NOUN_AND_MORE:]
    if len(before) < _NOUN_AND_MORE or _holds(clause.wording.verbs, before[0], before[1]):
        return comma
    more = clause.tokens[before[1] + 1].low
    return before[0] if looks_telling(more, clause.data) else comma


def _holds(places: list[int], first: int, last: int) -> bool:
    """Whether one of some places in order is in a stretch."""
    at = bisect_left(places, first)
    return at < len(places) and places[at] < last
