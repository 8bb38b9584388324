"""Which days of a sentence are told with an act, and which with another verb, where cases tell.

`The pact, signed in May, came into force in June`: a comma, or `and` before a verb, parts what is
told by one verb from what is told by the next.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.syntax.cases import looks_telling

if TYPE_CHECKING:
    from servanda.reader.syntax.clause import Clause

__all__ = ["days_told"]

_JOINED = 4  # words from `and` to the verb it joins


def days_told(clause: Clause) -> tuple[frozenset[int], frozenset[int]]:
    """Where the days stand that are told beside a verb, and those of other verbs."""
    wording = clause.wording
    days = [n for n in wording.names if clause.tokens[n].kind == "day"]
    if not days or not clause.data.telling_more:
        return frozenset(), frozenset()
    own: list[int] = []
    others: list[int] = []
    for part in _parts(clause):
        inside = [wording.starts[n] for n in days if n in part]
        if clause.at in part:
            own += inside
        elif inside and _is_told(clause, part):
            others += inside
    return frozenset(own), frozenset(others)


def _parts(clause: Clause) -> list[range]:
    """The stretches of a sentence between commas and the like, and before `and` with a verb."""
    tokens = clause.tokens
    ends = [n for n, token in enumerate(tokens) if token.text in ",;:–—" or _joins(clause, n)]
    return [
        range(first, last)
        for first, last in zip([0, *(n + 1 for n in ends)], [*ends, len(tokens)], strict=True)
        if first < last
    ]


def _joins(clause: Clause, at: int) -> bool:
    """Whether `and` joins a verb to what is told before."""
    if clause.tokens[at].low not in clause.data.joining:
        return False
    behind = range(at + 1, at + 1 + _JOINED)
    return any(n in behind for n in clause.wording.verbs)


def _is_told(clause: Clause, part: range) -> bool:
    """Whether a stretch has a verb, or begins with a participle."""
    if any(n in part for n in clause.wording.verbs):
        return True
    begins = clause.tokens[part.start : part.start + 2]
    return any(looks_telling(one.low, clause.data) for one in begins)
