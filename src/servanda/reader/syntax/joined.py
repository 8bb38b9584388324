"""Names told one with the other: `X, Y and Z`, `the presidents of X and Y`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.syntax.cases import looks_telling
from servanda.reader.syntax.wording import holds

if TYPE_CHECKING:
    from servanda.reader.syntax.clause import Clause
    from servanda.reader.syntax.labelled import Labelled
    from servanda.reader.syntax.wording import Token

__all__ = ["joined_back", "joined_on"]

_TITLE = 4  # words of an office before whose it is, at most
_PAIR = 2
_HYPHENS = ("-", "–")
_MANY = frozenset(("state", "organisation"))  # kinds of names of many


def joined_on(named: Labelled, at: int) -> list[int]:
    """A name and those joined to it behind by commas and `and`."""
    clause, found = named.clause, [at]
    for n in range(at + 1, clause.last):
        if n not in named.labels:
            if not _joins(clause, n):
                break
        elif not _is_apposed(clause, n):
            if clause.governor(n) and clause.governor(n) != clause.governor(at):
                break
            if _are_apart(clause, found[-1], n):
                break  # `that X (does not recognise) Y`, with the verb behind
            found.append(n)
    return found if _is_list(clause, found) else found[:1]


def _are_apart(clause: Clause, at: int, behind: int) -> bool:
    """Whether nothing joins two names that are of states or organisations."""
    data, tokens = clause.data, clause.tokens
    if not (data.capital_nouns and _is_of_many(tokens[at]) and _is_of_many(tokens[behind])):
        return False
    between = tokens[at + 1 : behind]
    joining = {",", *data.joining, *data.both_and, *data.both_and.values()}
    return not any(one.low in joining or one.item for one in between)


def _is_of_many(token: Token) -> bool:
    """Whether a state or an organisation is named, or a state by its capital."""
    return token.kind in _MANY or bool(token.capital)


def joined_back(named: Labelled, at: int) -> list[int]:
    """A name and those joined to it before."""
    clause, tokens = named.clause, named.clause.tokens
    found, n = [at], at - 1
    if tokens[at].paired and n in named.labels and tokens[n].paired:
        found.append(n)
    if _is_hyphened(clause, at) and n - 1 in named.labels:
        return [at, n - 1]
    while n > clause.first and (tokens[n].low in named.data.joining or tokens[n].text == ","):
        if n - 1 not in named.labels:
            break
        found.append(n - 1)
        n -= 2
    return found


def _is_hyphened(clause: Clause, at: int) -> bool:
    """`the X-Y talks`: whether a hyphen joins a name to another before it."""
    tokens = clause.tokens[max(clause.first, at - 2) : at + 1]
    if not clause.data.subject_first or len(tokens) <= _PAIR:
        return False
    return tokens[1].text in _HYPHENS and tokens[2].kind in _MANY


def _is_list(clause: Clause, names: list[int]) -> bool:
    """Whether names are told one with the other; only a comma parts `by X, Y adopted`."""
    if not clause.data.subject_first or not clause.governor(names[0]):
        return True
    between = clause.tokens[names[0] : names[-1]]
    return holds(between, clause.data.joining)


def _joins(clause: Clause, at: int) -> bool:
    """Whether a list goes on over this token."""
    token, data = clause.tokens[at], clause.data
    both = token.low in data.both_and and _joins_both(clause, at)
    joining = both or token.low in data.joining or token.text == ","
    named = token.text[:1].isupper() or _is_organ(clause, at) or _owns(clause, at)
    led = data.subject_first and named
    led = led or (data.cases and _is_of_title(clause, at))
    return joining or led or token.low in data.passing or bool(token.item or token.state)


def _is_of_title(clause: Clause, at: int) -> bool:
    """`the president of X and the minister of defence of Y`: words of an office behind `and`."""
    tokens, joining = clause.tokens, clause.data.joining
    for n in range(at, max(clause.first, at - _TITLE), -1):
        if tokens[n - 1].low in joining:
            words = range(n, at + 1)
            return _is_organ(clause, n) and not any(_parts(clause, word) for word in words)
    return False


def _parts(clause: Clause, at: int) -> bool:
    """Whether a word is none of a title: a mark, a preposition, a verb."""
    low, data = clause.tokens[at].low, clause.data
    return not low.isalpha() or low in data.governing | data.partner or looks_telling(low, data)


def _joins_both(clause: Clause, at: int) -> bool:
    """`both X as well as Y`: two words that join names together."""
    tokens, both_and = clause.tokens, clause.data.both_and
    return at + 1 < len(tokens) and tokens[at + 1].low == both_and[tokens[at].low]


def _is_organ(clause: Clause, at: int) -> bool:
    """Whether a word is an organ, or the first of two that are: `prime minister`."""
    tokens, organs = clause.tokens, clause.organs
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return tokens[at].low in organs or f"{tokens[at].low} {after}" in organs


def _owns(clause: Clause, at: int) -> bool:
    """Whether `of` stands behind a person or an organ: `X of Y`, `president of Y`."""
    before = clause.tokens[at - 1]
    of = clause.tokens[at].low in clause.data.owner
    return of and (before.kind == "person" or before.low in clause.organs)


def _is_apposed(clause: Clause, at: int) -> bool:
    """`A, president of X, and B of Y`: states that only tell whose somebody in a list is."""
    tokens = clause.tokens
    if not clause.data.subject_first or tokens[at].kind != "state":
        return False
    n = at - 1 if tokens[at - 1].low in clause.data.owner else at - 2
    person = n > clause.first and tokens[n - 1].kind == "person"
    return _owns(clause, n) and person
