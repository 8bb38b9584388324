"""`Talks were held, in which X and Y took part`: those a relative clause behind a noun tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.syntax.cases import looks_telling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.syntax.clause import Clause
    from servanda.reader.syntax.wording import Token
    from servanda.reader.words.acttypes import ActWords

__all__ = ["attended_by"]

_NEAR = 6  # words between a noun and the clause that tells more of it
_REACH = 3  # words behind such a clause's opening, before its verb
_OFFICE = 4  # words between two who take part


def attended_by(clause: Clause) -> Iterator[int]:
    """The places of whoever takes part, by the clause that goes on behind the noun of an act."""
    data, tokens, opened = clause.data, clause.tokens, clause.last
    if data.attending.isdisjoint(clause.wording.words) or opened + 1 >= len(tokens):
        return
    if tokens[opened].low not in data.asides or tokens[opened - 1].low not in data.sites:
        return
    if opened - clause.after > _NEAR:
        return
    behind = range(opened + 1, min(len(tokens), opened + 1 + _REACH))
    verb = next((n for n in behind if tokens[n].low in data.attending), 0)
    at = verb + 1
    while verb and at < len(tokens):
        near = range(at, min(len(tokens), at + _OFFICE))
        name = next((n for n in near if tokens[n].names_somebody), 0)
        if not name or any(_parts(tokens[n], data) for n in range(at, name)):
            return
        yield name
        at = name + 1


def _parts(token: Token, data: ActWords) -> bool:
    """Whether a word ends the list of those who take part: a preposition, a verb, a mark."""
    if token.text == "," or token.low in data.joining:
        return False
    mark = not token.text[0].isalnum()
    return mark or token.low in data.governing | data.breaks or looks_telling(token.low, data)
