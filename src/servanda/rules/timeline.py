"""An instrument over all days: one pass, asked as often as one likes, and what if.

The work is done once, at the first question, and answers for every party and every day. A
supposition gathers again only what it touches.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from servanda.model import load_schema
from servanda.rules.accounts import gathered, gathered_anew, readings_of
from servanda.rules.contests import recognitions_of
from servanda.rules.falling import fallen, settled
from servanda.rules.needs import needs_of
from servanda.rules.party import party_found
from servanda.rules.reckoning import Reckoning
from servanda.rules.rolls import Rolls
from servanda.rules.wordings import worlds_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from servanda.dates import Course
    from servanda.model import Act, Facts, Needs, Statement
    from servanda.rules.accounts import Accounts, Pair
    from servanda.rules.shapes.rule import Held, Rule

__all__ = ["Timeline"]

World = tuple[Rolls, "Mapping[str, Rule]", "tuple[Held, ...]"]


class Timeline:
    """An instrument with its clauses and facts; `status_of` and `parties_of` ask it."""

    def __init__(
        self,
        instrument: str,
        rulebook: Mapping[str, Rule],
        facts: Facts,
        acts: Mapping[Pair, tuple[Act, ...]] | None = None,
        *,
        needs: Needs | None = None,
    ) -> None:
        self.instrument = instrument
        self.rulebook = rulebook
        self.facts = facts
        self.needs = needs
        if acts is None:
            acts = gathered(facts, needs or needs_of(instrument, rulebook), load_schema())
        self._acts = acts

    @cached_property
    def accounts(self) -> list[Accounts]:
        """Every reading of the facts."""
        return readings_of(self._acts)

    @cached_property
    def readings(self) -> list[Reckoning]:
        """One reckoning for each reading of the facts and of the clauses."""
        return [
            Reckoning(book, self.facts, accounts, party_found, rolls=rolls, held=(*who, *held))
            for accounts in self.accounts
            for unrecognised, who in recognitions_of(accounts)
            for rolls, book, held in self._worlds(accounts, unrecognised)
        ]

    def _worlds(
        self, accounts: Accounts, unrecognised: Mapping[tuple[str, str], Course]
    ) -> Iterator[World]:
        """Each reading of the clauses; who consented is read anew where that depends on it."""
        rolls, before = None, None
        for wording, held in worlds_of(self.rulebook):
            for book, told in settled(wording, accounts):
                open_to = {name: r.participation for name, r in book.items() if r.participation}
                never = _either(unrecognised, fallen(book, accounts))
                if rolls is None or (open_to, never) != before:
                    rolls = Rolls(self.facts, accounts, unrecognised=never, participation=open_to)
                    before = open_to, never
                yield rolls, book, (*held, *told)

    @cached_property
    def closed(self) -> list[Reckoning]:
        """The same where whatever is in no source has not happened."""
        return [reckoning.closed() for reckoning in self.readings]

    def supposing(self, statements: Iterable[Statement]) -> Timeline:
        """The same with a few acts more: a what-if that touches no record."""
        more = list(statements)
        facts = self.facts.plus(more)
        acts = gathered_anew(self._acts, more, facts, load_schema())
        return Timeline(self.instrument, self.rulebook, facts, acts, needs=self.needs)


def _either(one: Mapping[Pair, Course], other: Mapping[Pair, Course]) -> Mapping[Pair, Course]:
    """While the acts of each do not count, for one reason or the other."""
    both = {pair: one[pair] | other[pair] for pair in one.keys() & other.keys()}
    return {**one, **other, **both}
