"""Clauses told one with the other: `X has resigned and Y will sign`, each with its own subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.syntax.leading import acts_in_phrase

if TYPE_CHECKING:
    from servanda.reader.syntax.clause import Clause
    from servanda.reader.syntax.named import Named

__all__ = ["Coordinated"]

_FINITE = ("past", "present")


class Coordinated:
    """Where the part of a clause with the word of an act begins, and whose it is.

    `is_of_another` says that it has a subject of its own which is nobody named.
    """

    def __init__(self, clause: Clause, named: Named) -> None:
        self._clause = clause
        start = self._start()
        begins = start > clause.first and bool(named.free(start, clause.at))
        self.first = start if begins else clause.first
        self.is_of_another = start > clause.first and not begins and self._has_subject(start)

    def _start(self) -> int:
        """Behind the last `and` that has a verb before it; else where the clause begins."""
        clause = self._clause
        ands = [
            n
            for n in range(clause.begin, clause.at)
            if clause.tokens[n].low in clause.data.joining and not self._joins_names(n)
        ]
        if not ands or not any(map(self._is_verb, range(clause.first, ands[-1]))):
            return clause.first
        return ands[-1] + 1

    def _joins_names(self, at: int) -> bool:
        """`after X and Y signed`, `after the leaders of X and Y met`: whether both are subjects."""
        clause, tokens = self._clause, self._clause.tokens
        if not (at > clause.first and tokens[at - 1].item and tokens[at + 1].item):
            return False
        return not clause.governor(at - 1) or acts_in_phrase(clause, at - 1)

    def _is_verb(self, at: int) -> bool:
        triggers = self._clause.tokens[at].triggers
        told = (one for one in triggers if one.form in _FINITE)
        return self._helps(at) or any(self._clause.stands(one.words[:2], at) for one in told)

    def _has_subject(self, start: int) -> bool:
        """`and parliament will convene`: whether words stand there before an auxiliary."""
        clause = self._clause
        words = range(start, clause.at)
        verb = next((n for n in words if self._helps(n)), start)
        return any(clause.tokens[n].low.isalpha() for n in range(start, verb))

    def _helps(self, at: int) -> bool:
        return self._clause.tokens[at].low in self._clause.data.auxiliaries
