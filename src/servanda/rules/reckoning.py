"""One evaluation of clauses: being in force as a course over all days, with its reasons.

Nothing here knows the day asked about: one pass gives the answer for every day, and each condition
is judged at its own time. `conditions` evaluates what a clause waits for, `ways` puts a base case
and its exceptions together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.dates import BEGINNING, FOREVER, UNKNOWN, Course, Day, iso
from servanda.errors import RuleError
from servanda.rules.conditions import Conditions
from servanda.rules.found import Found
from servanda.rules.leaving import while_it_lasts
from servanda.rules.rolls import Rolls
from servanda.rules.ways import Outcome, Way, decided

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from servanda.dates import Truth
    from servanda.model import Facts
    from servanda.rules.accounts import Accounts
    from servanda.rules.rule import Held, Rule
    from servanda.rules.shape import Clause, Condition

__all__ = ["Reckoning"]


class Reckoning:
    """Evaluates clauses over one reading of the facts; each only once.

    In a closed reckoning whatever is in no source has not happened. `held` tells whose reading of
    the clauses it goes by, where they are read in several ways.
    """

    def __init__(
        self,
        rulebook: Mapping[str, Rule],
        facts: Facts,
        accounts: Accounts,
        *,
        closed: bool = False,
        rolls: Rolls | None = None,
        held: tuple[Held, ...] = (),
    ) -> None:
        self.rulebook = rulebook
        self.facts = facts
        self.held = held
        self.rolls = rolls or Rolls(facts, accounts, closed)
        self._accounts = accounts
        self._conditions = Conditions(self.rolls, self.in_force)
        self._running: list[str] = []
        self._outcomes: dict[str, Outcome | None] = {}

    def closed(self) -> Reckoning:
        """The same, where absence means no."""
        rolls = self.rolls.closing()
        return Reckoning(
            self.rulebook, self.facts, self._accounts, closed=True, rolls=rolls, held=self.held
        )

    def in_force(self, instrument: str) -> Found | None:
        """Stated or, where no source says, computed; None where neither is possible."""
        stated, outcome = self.stated(instrument, instrument), self.outcome(instrument)
        if stated is None or outcome is None:
            return stated or (outcome.found if outcome else None)
        computed = outcome.found
        course = Course.pointwise(_first_known, (stated.course, computed.course))
        return Found(course, "both", parts=lambda _: (stated, computed))

    def stated(self, instrument: str, party: str) -> Found | None:
        """What sources state: the whole instrument, or one party, to be in force."""
        accounts = [
            account
            for act, account in self._accounts.of(instrument, "in_force")
            if act.value == party
        ]
        if not accounts:
            return None
        course = Course.at_least(1, [Course.during(account.valid) for account in accounts])
        because = tuple(s for account in accounts for s in account.statements)
        value = " ".join(account.valid.text for account in accounts)
        return Found(course, "stated", party, value=value, because=because)

    def computed(self, instrument: str) -> Found | None:
        """What the clause gives for the acts on record; None without a clause."""
        outcome = self.outcome(instrument)
        return outcome.found if outcome else None

    def wanted(self, instrument: str, day: Day) -> Condition:
        """The condition of its clause that would have to be met, as things stand on a day.

        Raises:
            KeyError: the instrument has no clause with a condition.
        """
        outcome = self._outcomes[instrument]
        if outcome is None:
            raise KeyError(instrument)
        return outcome.wanted(day, self._conditions, instrument)

    def conflict(self, day: Day) -> tuple[str, ...]:
        """The articles of exceptions that hold at once by the day, of any clause looked at."""
        for outcome in self._outcomes.values():
            if outcome and outcome.conflict and outcome.conflict[0] <= day:
                return outcome.conflict[1]
        return ()

    def outcome(self, instrument: str) -> Outcome | None:
        """What the clause on entry into force gives, with what brought it about.

        Raises:
            RuleError: the clauses refer to each other in a circle, or a day does not exist.
        """
        if instrument in self._outcomes:
            return self._outcomes[instrument]
        if instrument in self._running:
            circle = " > ".join([*self._running, instrument])
            raise RuleError(f"the clauses refer to each other in a circle: {circle}; break it")
        self._running.append(instrument)
        try:
            rule = self.rulebook.get(instrument)
            clause = rule.entry_into_force if rule else None
            outcome = self._by_clause(instrument, clause) if clause else None
        finally:
            self._running.pop()
        self._outcomes[instrument] = outcome
        return outcome

    def condition(self, condition: Condition, instrument: str) -> Found:
        """A condition of an instrument's clause."""
        return self._conditions.of(condition, instrument)

    def _by_clause(self, instrument: str, clause: Clause) -> Outcome | None:
        if clause.when is None:
            return None
        ways = [Way(clause.article, clause.when, clause.delay)]
        ways += [Way(e.article, e.when, e.delay, e.guard) for e in clause.exceptions]
        course, met, conflict = decided(ways, instrument, self._conditions)
        begun = self.rolls.existed(instrument)
        if begun:
            course &= begun.course
        course = while_it_lasts(course, self.rulebook[instrument], self.rolls)
        found = Found(course, "clause", instrument, value=_since_text(course))
        outcome = Outcome(found, tuple(ways), met, conflict)

        def parts(day: Day) -> tuple[Found, ...]:
            telling = outcome.telling(day, self._conditions, instrument)
            return (*telling, begun) if begun else telling

        found.parts = parts
        found.clause = outcome.articles(self._conditions, instrument)
        return outcome


def _first_known(truths: Sequence[Truth]) -> Truth:
    return next((truth for truth in truths if truth is not UNKNOWN), UNKNOWN)


def _since_text(course: Course) -> str:
    day = course.first_certain
    return iso(day) if BEGINNING < day < FOREVER else ""
