"""One evaluation of clauses: being in force as a course over all days, with its reasons.

Nothing here knows the day asked about: one pass gives the answer for every day, and each condition
is judged at its own time. `conditions` evaluates what a clause waits for, `ways` puts a base case
and its exceptions together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.dates import BEGINNING, FOREVER, UNKNOWN, Course, Day, iso
from servanda.rules.circle import Circle
from servanda.rules.conditions import Conditions
from servanda.rules.ended import ended_on_record
from servanda.rules.found import Found
from servanda.rules.joining import Joining
from servanda.rules.lasting import Lasting
from servanda.rules.leaving import Leaving, stopped
from servanda.rules.rolls import Rolls
from servanda.rules.trigger import condition_met
from servanda.rules.ways import Outcome, Way, decided

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from servanda.dates import Truth
    from servanda.model import Facts
    from servanda.rules.accounts import Accounts
    from servanda.rules.leaving import Span
    from servanda.rules.shapes.rule import Held, Rule
    from servanda.rules.shapes.shape import Clause, Condition, Delay

__all__ = ["Reckoning"]


class Reckoning:
    """Evaluates clauses over one reading of the facts; each only once.

    In a closed reckoning whatever is in no source has not happened. `held` tells whose reading of
    the clauses it goes by, where they are read in several ways; `party` finds when it is in force
    for one.
    """

    def __init__(
        self,
        rulebook: Mapping[str, Rule],
        facts: Facts,
        accounts: Accounts,
        party: Callable[[str, str, Reckoning], Found | None],
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
        self._party = party
        self._joining: dict[str, Joining] = {}
        self._leaving: dict[str, Leaving | None] = {}
        self._circle = Circle()
        self._outcomes: dict[str, Outcome | None] = {}

    def closed(self) -> Reckoning:
        """The same, where absence means no."""
        rolls = self.rolls.closing()
        return Reckoning(
            self.rulebook,
            self.facts,
            self._accounts,
            self._party,
            closed=True,
            rolls=rolls,
            held=self.held,
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
        ended = [f for whom in {instrument, party} for f in self.ended(instrument, whom)]
        for found in ended:
            course &= found.course
        because = tuple(s for account in accounts for s in account.statements)
        value = " ".join(account.valid.text for account in accounts)
        return Found(course, "stated", party, "", value, because, lambda _: ended)

    def ended(self, instrument: str, whom: str) -> tuple[Found, ...]:
        """The acts that ended or suspended it for a party, or, if it is the instrument, for all."""
        return tuple(ended_on_record(self._accounts, instrument, whom))

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

    def delays(self, instrument: str, day: Day) -> list[Delay]:
        """The delays of the ways into force that may decide, as things stand on a day."""
        outcome = self._outcomes[instrument]
        live = outcome.live(day, self._conditions, instrument) if outcome else []
        return [way.delay for way in live]

    def lacking(self, delay: Delay, instrument: str) -> tuple[str, ...]:
        """Whose day of the anchor of a delay nobody tells."""
        return self._conditions.lacking(delay, instrument)

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
        with self._circle.entered(instrument):
            rule = self.rulebook.get(instrument)
            clause = rule.entry_into_force if rule else None
            outcome = self._by_clause(instrument, clause) if clause else None
        self._outcomes[instrument] = outcome
        return outcome

    def condition(self, condition: Condition, instrument: str) -> Found:
        """A condition of an instrument's clause."""
        return self._conditions.of(condition, instrument)

    def joining(self, instrument: str, whole: Course) -> Joining:
        """When consents take effect, its course of being in force being known."""
        if instrument not in self._joining:
            outcome, rule = self.outcome(instrument), self.rulebook.get(instrument)
            later = rule.subsequent_consent if rule else None
            begins = rule.entry_into_force if rule else None
            stated = self.stated(instrument, instrument)
            met = condition_met(begins, outcome.met if outcome else None, stated)
            self._joining[instrument] = Joining(instrument, later, met, whole, self.rolls)
        return self._joining[instrument]

    def leaving(self, instrument: str) -> Leaving | None:
        """What its clause on withdrawal says; None where that was not found."""
        if instrument not in self._leaving:
            rule = self.rulebook.get(instrument)
            clause = rule.withdrawal if rule else None
            found = (
                Leaving(instrument, clause, self.rolls, self._holds, self._stopped)
                if clause
                else None
            )
            self._leaving[instrument] = found
        return self._leaving[instrument]

    def _holds(self, guard: Condition, instrument: str) -> Course:
        return self._conditions.of(guard, instrument).course

    def bound(self, instrument: str, actor: str) -> Course:
        """Being in force for a party; not known where neither a clause nor a statement tells.

        Raises:
            RuleError: whether it is depends on itself.
        """
        with self._circle.entered(f"{instrument} ({actor})"):
            found = self._party(instrument, actor, self)
        return found.course if found else self.rolls.unsettled

    def _stopped(self, instrument: str, actor: str) -> list[Span]:
        bound, whole = self.bound(instrument, actor), self.in_force(instrument)
        return stopped(bound, whole.course) if whole else []

    def _by_clause(self, instrument: str, clause: Clause) -> Outcome | None:
        if clause.when is None:
            return None
        ways = [Way(clause.article, clause.when, clause.delay)]
        ways += [Way(e.article, e.when, e.delay, e.guard) for e in clause.exceptions]
        course, met, conflict = decided(ways, instrument, self._conditions)
        begun = self.rolls.existed(instrument)
        if begun:
            course &= begun.course
        rule = self.rulebook[instrument]
        joining = Joining(instrument, rule.subsequent_consent, met, course, self.rolls)
        lasting = Lasting(
            rule, course, self.rolls, self.leaving(instrument), joining, self.condition
        )
        limits = (*lasting.found(), *self.ended(instrument, instrument))
        for limit in limits:
            course &= limit.course
        kind = "residual" if clause.residual else "clause"
        found = Found(course, kind, instrument, value=_since_text(course))
        outcome = Outcome(found, tuple(ways), met, conflict, limits)

        def parts(day: Day) -> tuple[Found, ...]:
            telling = outcome.telling(day, self._conditions, instrument)
            return (*telling, *limits, begun) if begun else (*telling, *limits)

        found.parts = parts
        found.clause = outcome.articles(self._conditions, instrument)
        return outcome


def _first_known(truths: Sequence[Truth]) -> Truth:
    return next((truth for truth in truths if truth is not UNKNOWN), UNKNOWN)


def _since_text(course: Course) -> str:
    day = course.first_certain
    return iso(day) if BEGINNING < day < FOREVER else ""
