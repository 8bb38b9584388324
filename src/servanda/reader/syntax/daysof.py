"""Which days of a sentence are told with an act, and which with another verb, where cases tell.

`The pact, signed in May, came into force in June`: a comma, or `and` before a verb, parts what is
told by one verb from what is told by the next.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from servanda.reader.syntax.cases import looks_telling

if TYPE_CHECKING:
    from servanda.reader.syntax.clause import Clause

__all__ = ["days_told", "days_told_before"]

_MARKS = frozenset(",;:–—")
_JOINED = 4  # words from `and` to the verb it joins


def days_told(clause: Clause) -> tuple[frozenset[int], frozenset[int]]:
    """Where the days stand that are told beside a verb, and those of other verbs."""
    wording, nothing = clause.wording, frozenset[int]()
    if not clause.data.telling_more:
        return nothing, nothing
    ends = _ends(clause)
    days = [n for n in wording.names if clause.tokens[n].kind == "day"] if ends else []
    if not days:
        return nothing, nothing
    own: list[int] = []
    others: list[int] = []
    for first, last in pairwise([-1, *ends, len(clause.tokens)]):
        part = range(first + 1, last)
        inside = [wording.starts[n] for n in days if n in part]
        if clause.at in part:
            own += inside
        elif inside and _is_told(clause, part):
            others += inside
    return frozenset(own), frozenset(others)


def days_told_before(clause: Clause) -> frozenset[int]:
    """`The pact, signed in May, provides for an office`: days that tell more of a noun before."""
    if not clause.data.telling_more:
        return frozenset()
    tokens, starts = clause.tokens, clause.wording.starts
    days = [n for n in clause.wording.names if n < clause.at and tokens[n].kind == "day"]
    commas = [n for n in range(clause.at) if tokens[n].text == ","] if days else []
    asides = [
        range(first, last)
        for first, last in pairwise(commas)
        if tokens[first + 1].low in clause.data.relatives
        or looks_telling(tokens[first + 1].low, clause.data)
    ]
    return frozenset(starts[n] for n in days if any(n in aside for aside in asides))


def _ends(clause: Clause) -> list[int]:
    """What parts the stretches of a sentence: commas and the like, and `and` before a verb."""
    joining, verbs = clause.data.joining, clause.wording.verbs
    return [
        n
        for n, token in enumerate(clause.tokens)
        if token.text in _MARKS
        or (token.low in joining and any(0 < verb - n <= _JOINED for verb in verbs))
    ]


def _is_told(clause: Clause, part: range) -> bool:
    """Whether a stretch has a verb, or begins with a participle."""
    if any(n in part for n in clause.wording.verbs):
        return True
    begins = clause.tokens[part.start : part.start + 2]
    return any(looks_telling(one.low, clause.data) for one in begins)
