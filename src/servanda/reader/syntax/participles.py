"""Phrases with a participle set off by a comma: `Having ratified X, Y left`, `Y left, urging Z`.

Each is a clause whose subject is that of the clause around it, which loses the words of the phrase:
in `After joining X, Y sent troops` nobody but Y did either.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from servanda.reader.syntax.wording import Token, Wording
    from servanda.reader.words.actdata import ActData

__all__ = ["told_apart"]

_ASIDE = 16  # words between two commas that tell more of a name
_SUBJECT = 30  # words from the beginning of a subject to its verb
_PERFECT = "having"
_VERBAL = "ed"
_DONE = "occurred"


class _Phrase(NamedTuple):
    """Where a phrase stands with the commas around it, its participle, and whose it is."""

    first: int
    head: int
    last: int
    subject: range
    told: bool = True  # whether what it tells was done, not `before` or `without` doing it
    earlier: bool = False  # and whether that was before what the clause around it tells


def told_apart(wording: Wording, data: ActData) -> list[Wording]:
    """A sentence without its participle phrases, then each of these with its subject."""
    phrases = _apart(wording, data) if wording.gerunds else []
    aside = _apposition(wording, data)
    if not (phrases or aside):
        return [wording]
    inside = [aside, *(range(one.first, one.last) for one in phrases)]
    outside = set(range(len(wording.tokens))).difference(*inside)
    clauses = [_clause(wording, sorted(outside))]
    for one in phrases:
        own = range(one.head, one.last)
        if any(n in own for n in wording.acts):
            clause = _clause(wording, [*one.subject, *own], len(one.subject))
            head = clause.head if one.told else -1
            clauses.append(replace(clause, head=head, alone=one.earlier))
    alone = any(one.alone and any(token.kind == "day" for token in one.tokens) for one in clauses)
    return [replace(clauses[0], alone=alone), *clauses[1:]]


def _apposition(wording: Wording, data: ActData) -> range:
    """`X, a member of Y, signed Z`: what tells more of the first name of a sentence."""
    tokens, first = wording.tokens, wording.names[0] + 1 if wording.names else 0
    if not 0 < first < len(tokens) - 1 or tokens[first].text != ",":
        return range(0)
    last = next(_commas(tokens, first + 1), 0)
    opened = tokens[first + 1].low in data.data.appositive
    short = opened and first + 1 < last < first + _ASIDE
    return (
        range(first, last + 1) if short and _verb(wording, first + 1, last, data) < 0 else range(0)
    )


def _apart(wording: Wording, data: ActData) -> list[_Phrase]:
    """The phrases of a sentence, none inside another."""
    found: list[_Phrase] = []
    for head in wording.gerunds:
        if found and head < found[-1].last:
            continue
        phrase = _phrase(wording, head, data)
        if phrase is not None:
            found.append(phrase)
    return found


def _phrase(wording: Wording, head: int, data: ActData) -> _Phrase | None:
    tokens, words = wording.tokens, data.data
    opened = head > 0 and tokens[head - 1].low in words.opening | words.unopening
    first = head - opened
    told = not (opened and tokens[first].low in words.unopening)
    past = tokens[head].low == _PERFECT or tokens[first].low in words.linking
    behind = tokens[head + 1] if head + 1 < len(tokens) else None
    if behind is None or behind.low in words.owner or not _may_be(tokens[head], behind):
        return None  # `The meeting of X`
    start = max((n + 1 for n in wording.breaks if n < first), default=0)
    if first == start:
        found = _leading(wording, first, head, data)
        return found and found._replace(told=told, earlier=past)
    if not _is_told(wording, head, data):
        return None
    if tokens[first - 1].text != ",":
        return _behind(wording, first, head, data) if opened and told else None
    verb = _verb(wording, start, first - 1, data)
    if verb < 0:
        found = _inside(wording, range(start, first - 1), head, data)
        return found and found._replace(told=told, earlier=past)
    subject = range(start, verb + (tokens[verb].low in words.modals))
    end = min((n for n in wording.breaks if n > head), default=len(tokens))
    whose = _is_somebody(wording, subject)
    return _Phrase(first - 1, head, end, subject) if whose and not opened else None


def _may_be(token: Token, behind: Token) -> bool:
    """Whether a word can be a participle where one stands: no town, no heading, no `morning,`."""
    return not (token.names_somebody or token.text.isupper() or behind.text == ",")


def _behind(wording: Wording, first: int, head: int, data: ActData) -> _Phrase | None:
    """`X left after signing Y`: up to a comma, where a preposition alone opens a phrase."""
    tokens = wording.tokens
    start = max((n + 1 for n in wording.breaks if n < first), default=0)
    verb = _verb(wording, start, first, data)
    if verb < 0 or tokens[first].low not in data.data.linking:
        return None
    ends = (n for n in range(head, len(tokens)) if tokens[n].text == "," or n in wording.breaks)
    subject = range(start, verb + (tokens[verb].low in data.data.modals))
    if not _is_somebody(wording, subject):
        return None
    return _Phrase(first, head, next(ends, len(tokens)), subject, earlier=True)


def _leading(wording: Wording, first: int, head: int, data: ActData) -> _Phrase | None:
    """`After signing X, Y left`: up to the comma behind which a subject stands with its verb."""
    tokens = wording.tokens
    for comma in _commas(tokens, head):
        following = next(_commas(tokens, comma + 1), len(tokens))
        verb = _verb(wording, comma + 1, following, data)
        if verb > comma + 1:
            subject = range(comma + 1, verb)
            if not _is_somebody(wording, subject):
                return None
            return _Phrase(first, head, comma + 1, subject)
    return None


def _inside(wording: Wording, subject: range, head: int, data: ActData) -> _Phrase | None:
    """`X, having left Y, joined it`: behind its comma the verb follows."""
    tokens = wording.tokens
    comma = next(_commas(tokens, head), -1)
    if comma < 0 or not _is_somebody(wording, subject):
        return None
    if (
        not 0
        <= _verb(wording, comma + 1, len(tokens), data) - comma
        <= _helpers(tokens, comma, data)
    ):
        return None
    return _Phrase(subject.stop, head, comma + 1, subject)


def _helpers(tokens: list[Token], comma: int, data: ActData) -> int:
    """How many words from a comma on can stand before a verb and its first auxiliary."""
    helping = data.data.helping
    return 1 + len(list(takewhile(lambda one: one.low in helping, tokens[comma + 1 :])))


def _commas(tokens: list[Token], first: int) -> Iterator[int]:
    return (n for n in range(first, len(tokens)) if tokens[n].text == ",")


def _is_told(wording: Wording, head: int, data: ActData) -> bool:
    """Whether a participle behind a comma tells of an act, or holds one."""
    token = wording.tokens[head]
    held = data.support.get(token.low) in (_DONE, "ongoing")
    return token.low == _PERFECT or held or any(one.form == "ongoing" for one in token.triggers)


def _is_somebody(wording: Wording, subject: range) -> bool:
    """Whether a subject names somebody, or holds a word that stands for somebody."""
    tokens = wording.tokens
    named = any(tokens[n].names_somebody and tokens[n].kind != "day" for n in subject)
    return named or any(n in subject for n in wording.pointers)


def _verb(wording: Wording, first: int, last: int, data: ActData) -> int:
    """The first word of a stretch that can only be a finite verb, or -1."""
    tokens, words = wording.tokens, data.data
    nominal = words.governing | words.partner | words.describing | words.infinitive
    for n in range(first, min(last, first + _SUBJECT)):
        token = tokens[n]
        if token.low in words.auxiliaries:
            return n
        if token.item or not token.text.islower() or (n and tokens[n - 1].low in nominal):
            continue
        finite = any(one.form in ("past", "present") for one in token.triggers)
        if finite or data.support.get(token.low) == _DONE or token.low.endswith(_VERBAL):
            return n
    return -1


def _clause(wording: Wording, places: list[int], borrowed: int = 0) -> Wording:
    """Some words of a sentence as a clause; the subject in front may stand behind it there."""
    here = {n: at for at, n in enumerate(places)}
    tokens, starts = [wording.tokens[n] for n in places], [wording.starts[n] for n in places]
    if borrowed and not tokens[borrowed].text.islower():  # it has opened the sentence
        tokens[borrowed] = replace(tokens[borrowed], text=tokens[borrowed].low)
    if borrowed and places[0] > places[borrowed]:
        starts[:borrowed] = [starts[borrowed]] * borrowed

    def among(numbers: Iterable[int]) -> list[int]:
        return sorted(here[n] for n in numbers if n in here)

    return replace(
        wording,
        tokens=tokens,
        starts=starts,
        breaks=among(wording.breaks),
        names=among(wording.names),
        acts=[at for at in among(wording.acts) if at >= borrowed],
        pointers=among(wording.pointers),
        gerunds=[],
        head=borrowed or -1,
        parted=True,
        _words=None,
    )
