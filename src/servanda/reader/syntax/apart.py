"""Names of a clause that take no part in its acts, in a language that has cases.

Who is named beside another verb behind a comma, whose a post is (`the place of X`), whose office a
person has (`the minister of the Republic of X, Y`), and who is named between commas behind a
participle (`Y, who replaced X, was appointed`).
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from servanda.reader.syntax.cases import is_nominative, looks_participial
from servanda.reader.syntax.governing import governor_of
from servanda.reader.syntax.segments import own_part

if TYPE_CHECKING:
    from servanda.reader.syntax.bounds import Bounds

__all__ = ["taking_part"]

_OFFICE = 4  # words of an office before the state whose it is


def taking_part(clause: Bounds) -> list[int]:
    """The names of a clause without those that only tell more of others."""
    aside = _aside(clause)
    told = [n for n in _beside_verb(clause) if n not in aside and not _is_measure(clause, n)]
    return [n for n in told if not (_is_owner(clause, n) or _is_of_holder(clause, n))]


def _beside_verb(clause: Bounds) -> list[int]:
    """The names up to the next verb, from the one before if the act has no subject of its own."""
    own = own_part(clause)
    names = [n for n in clause.named if n < own.stop]
    if own.start == clause.first:
        return names
    mine = [n for n in names if n >= own.start]
    joined = clause.tokens[own.start].low in clause.data.joining
    if any(_is_subject(clause, n, own.start + joined) for n in mine):
        return mine
    if not any(_is_subject(clause, n, clause.first) for n in names if n < own.start):
        return names
    return [n for n in names if n >= own.start or not governor_of(clause, n)]


def _is_subject(clause: Bounds, at: int, first: int) -> bool:
    """Whether a name beside a verb can be its subject, in what begins at a place."""
    opens = at == first or is_nominative(clause.tokens, at, clause.data)
    return opens and not governor_of(clause, at)


def _is_measure(clause: Bounds, at: int) -> bool:
    """`dollars of X`: whether a name only tells which currency is meant."""
    return at > clause.first and clause.tokens[at - 1].low in clause.data.measures


def _is_owner(clause: Bounds, at: int) -> bool:
    """`the place of X`: whether a person only tells whose that is."""
    if not _is_person(clause, at):
        return False
    before = clause.tokens[at - 1].low if at > clause.first else ""
    if before in clause.data.relations:
        return not is_nominative(clause.tokens, at, clause.data)
    return before in clause.data.owned and not is_nominative(clause.tokens, at, clause.data)


def _is_of_holder(clause: Bounds, at: int) -> bool:
    """`the minister of X Y`: whether a state only tells whose office the person behind it has."""
    if clause.tokens[at].kind != "state" or not _is_person(clause, at + 1):
        return False
    office = _office(clause, at)
    if not office or not is_nominative(clause.tokens, at + 1, clause.data):
        return bool(office)
    return office in clause.data.nominatives


def _office(clause: Bounds, at: int) -> str:
    """The first word of the organ right before a name, in small letters."""
    for n in range(at - 1, max(clause.first, at - _OFFICE) - 1, -1):
        token = clause.tokens[n]
        if token.low in clause.organs:
            return token.low
        if token.item or not token.low.isalpha() or token.low in clause.data.governing:
            break
    return ""


def _is_person(clause: Bounds, at: int) -> bool:
    return at < clause.last and clause.tokens[at].kind == "person"


def _aside(clause: Bounds) -> range:
    """What stands between the comma before a participle and the next, where no act does."""
    tokens = clause.tokens
    if not clause.data.participle:
        return range(0)
    every = clause.wording.commas
    commas = every[bisect_left(every, clause.first) : bisect_left(every, clause.last)]
    for which, comma in enumerate(commas):
        end = commas[which + 1] if which + 1 < len(commas) else clause.last
        begins = comma + 1 < end and looks_participial(tokens[comma + 1].low, clause.data)
        if begins and not comma < clause.at < end:
            return range(comma, end)
    return range(0)
