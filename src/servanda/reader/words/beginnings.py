"""Which patterns may begin with a word: all of them asked at once, one letter after the other.

A pattern of the language data begins, as a rule, at the first letter of a word. Searching a page
for each of them looks at every letter once a pattern; here the patterns are one automaton over the
letters of a word, and what it says of a word is remembered. Only where a word may begin a pattern
is the pattern itself tried. The automaton leaves out what looks ahead or behind, so it may say yes
where the pattern then says no, never the other way round.

The automaton is made as it is walked (subset construction: Rabin and Scott 1959, on demand).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.words.places import first_of, reached

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from servanda.reader.words.places import State

__all__ = ["Beginnings"]

_MOST_STATES = 50_000


class Beginnings:
    """Says of a word which of some patterns may begin with it, as the bits of a number.

    `known[n]` tells whether it can be said of pattern `n` at all: one that may begin with a blank
    or inside a word has to be searched for as ever, and its bit is never set.
    """

    def __init__(self, patterns: Sequence[re.Pattern[str]]) -> None:
        first = [first_of(pattern) for pattern in patterns]
        self.known = tuple(state is not None for state in first)
        self._starts = [(state, 1 << number) for number, state in enumerate(first) if state]
        self._forget()

    def _forget(self) -> None:
        begin = frozenset(
            (state, bit) for at, bit in self._starts for state in reached(at, at_start=True)
        )
        self._sets = [begin]
        self._numbers = {begin: 0}
        self._next: list[dict[str, int]] = [{}]
        self._bits: list[int] = [0]

    def __call__(self, word: str) -> int:
        """The bits of all patterns that may begin with this word or mark."""
        at = 0
        for letter in word:
            after = self._next[at].get(letter)
            at = self._step(at, letter) if after is None else after
        if word[-1:].isalnum() or word[-1:] == "_":
            return self._bits[at]
        return sum({bit for _, bit in self._sets[at]})

    def _step(self, at: int, letter: str) -> int:
        if len(self._sets) > _MOST_STATES:
            here = self._sets[at]
            self._forget()
            at = self._number(here)
        found = frozenset(
            (state, bit)
            for place, bit in self._sets[at]
            for test, after in place.steps
            if test(letter)
            for state in reached(after)
        )
        number = self._number(found)
        self._next[at][letter] = number
        return number

    def _number(self, found: frozenset[tuple[State, int]]) -> int:
        if found not in self._numbers:
            self._numbers[found] = len(self._sets)
            self._sets.append(found)
            self._next.append({})
            self._bits.append(sum({bit for state, bit in found if state.may_end}))
        return self._numbers[found]
