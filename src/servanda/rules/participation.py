"""To whom a treaty is open, and whose instruments come from outside that set."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from servanda.dates import FALSE, TRUE, UNKNOWN
from servanda.errors import RuleError
from servanda.rules.shapes.relations import KINDS_OPEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from servanda.dates import Course, Day, Truth
    from servanda.model import Act, Alternative, Facts
    from servanda.rules.accounts import Accounts
    from servanda.rules.shapes.relations import Participation
    from servanda.rules.shapes.shape import Among

__all__ = ["Outsider", "is_open", "outsiders_of"]


class Outsider(NamedTuple):
    """An act of somebody to whom the treaty was not open, or perhaps not, by this article."""

    act: Act
    account: Alternative
    article: str
    open_to: Truth


class Set(Protocol):
    """Who belongs to a set over time, and whether there may be more."""

    @property
    def courses(self) -> Mapping[str, Course]:
        """Each known one."""

    @property
    def more(self) -> Course:
        """Whether there may be others."""


class Sets(Protocol):
    """What is asked of whoever reads the acts."""

    facts: Facts
    closed: bool
    participation: Mapping[str, Participation]
    asking: list[str]
    accounts: Accounts

    def roll(self, among: Among, instrument: str) -> Set:
        """A set over time."""


def is_open(act: Act, account: Alternative, rolls: Sets) -> Truth:
    """Whether the treaty was open to whoever did this, on that day.

    Raises:
        RuleError: the clauses on participation refer to each other in a circle.
    """
    clause = rolls.participation.get(act.subject)
    if clause is None:
        return TRUE
    if act.subject in rolls.asking:
        circle = " > ".join([*rolls.asking, act.subject])
        raise RuleError(f"participation refers to itself in a circle: {circle}; break it")
    rolls.asking.append(act.subject)
    try:
        truths = {_belongs(entry, act, account, rolls) for entry in clause.open_to}
    finally:
        rolls.asking.pop()
    if TRUE in truths:
        return TRUE
    return UNKNOWN if UNKNOWN in truths else FALSE


def outsiders_of(instrument: str, rolls: Sets) -> Iterator[Outsider]:
    """Each signature and instrument from outside the set to which the treaty is open.

    Raises:
        RuleError: the clauses on participation refer to each other in a circle.
    """
    clause = rolls.participation.get(instrument)
    if clause is None:
        return
    for prop in ("signature", "deposit"):
        for act, account in rolls.accounts.of(instrument, prop):
            truth = is_open(act, account, rolls)
            if truth is not TRUE:
                yield Outsider(act, account, clause.article, truth)


def _belongs(entry: str | Among, act: Act, account: Alternative, rolls: Sets) -> Truth:
    if isinstance(entry, str):
        kinds = {statement.value for statement in rolls.facts.of(act.value, "kind")}
        if not kinds:
            return FALSE if rolls.closed else UNKNOWN
        return TRUE if KINDS_OPEN[entry] in kinds else FALSE
    days = (account.valid.from_lo, account.valid.from_hi)
    truths = {_member(entry, act, day, rolls) for day in days}
    return truths.pop() if len(truths) == 1 else UNKNOWN


def _member(among: Among, act: Act, day: Day, rolls: Sets) -> Truth:
    roll = rolls.roll(among, act.subject)
    return roll.courses.get(act.value, roll.more).at(day)
