"""What may be asked of an instrument: of it as a whole, or for one party.

A question knows what it finds in one reckoning, and what is missing where that is not enough.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import msgspec

from servanda.dates import FALSE, TRUE, UNKNOWN
from servanda.rules.missing import kinds_of, missing_for
from servanda.rules.party import party_status
from servanda.rules.shapes.consents import CONSENTS
from servanda.rules.status import Missing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.dates import Day
    from servanda.rules.found import Found
    from servanda.rules.reckoning import Reckoning

__all__ = ["OfParty", "Question", "Whole"]

Gap = tuple[Missing, ...]


class Question(Protocol):
    """Something asked of an instrument."""

    @property
    def instrument(self) -> str:
        """Of which."""

    @property
    def whom(self) -> tuple[str, ...]:
        """For which parties; empty for the instrument itself."""

    def found(self, reckoning: Reckoning) -> tuple[Found | None, Found | None]:
        """What sources state, and what the clauses give."""

    def missing(self, reckoning: Reckoning, day: Day) -> Gap:
        """What would complete the answer, where it is not yes."""


class Whole(msgspec.Struct, frozen=True):
    """Whether the instrument is in force."""

    instrument: str

    @property
    def whom(self) -> tuple[str, ...]:
        """For nobody in particular."""
        return ()

    def found(self, reckoning: Reckoning) -> tuple[Found | None, Found | None]:
        """The statement of it, and its clause on entry into force."""
        name = self.instrument
        return reckoning.stated(name, name), reckoning.computed(name)

    def missing(self, reckoning: Reckoning, day: Day) -> Gap:
        """The acts its clause waits for, or the clause."""
        return _missing(self.instrument, "", reckoning, day)


class OfParty(msgspec.Struct, frozen=True):
    """Whether it is in force for one party."""

    instrument: str
    actor: str

    @property
    def whom(self) -> tuple[str, ...]:
        """For this party."""
        return (self.actor,)

    def found(self, reckoning: Reckoning) -> tuple[Found | None, Found | None]:
        """The statement of it, and the party's consent beside the treaty's entry into force."""
        return party_status(self.instrument, self.actor, reckoning)

    def missing(self, reckoning: Reckoning, day: Day) -> Gap:
        """Its own act, then what the treaty waits for."""
        return _missing(self.instrument, self.actor, reckoning, day)


def _missing(instrument: str, actor: str, reckoning: Reckoning, day: Day) -> Gap:
    begun = reckoning.rolls.existed(instrument)
    if begun and begun.course.at(day) is FALSE:
        return ()
    outcome = reckoning.outcome(instrument)
    if outcome is None:
        acts = (Missing("act", instrument, 1, (actor,), ("deposit",)),) if actor else ()
        return (Missing("clause", instrument), *acts, *_no_list(instrument, reckoning, day))
    wanted = reckoning.wanted(instrument, day)
    gaps = missing_for(wanted, instrument, reckoning, day)
    gaps = (*gaps, *_anchors(instrument, actor, reckoning, day))
    if actor:
        kinds = kinds_of(wanted) or CONSENTS[:3]
        gaps = (*_own_act(instrument, actor, kinds, reckoning, day), *gaps)
    open_ = [limit for limit in outcome.limits if limit.course.at(day) is UNKNOWN]
    if any(limit.kind == "term_decided" for limit in open_):
        gaps = (*gaps, Missing("list", instrument, acts=("prolongation",)))
    return gaps + _no_list(instrument, reckoning, day)


def _own_act(
    instrument: str, actor: str, kinds: tuple[str, ...], reckoning: Reckoning, day: Day
) -> Gap:
    """The party's own instrument, or the text that says what follows from the one it gave."""
    consent = reckoning.rolls.consents(instrument, CONSENTS).get(actor)
    if consent is None or consent.course.first_possible > day:
        return (Missing("act", instrument, 1, (actor,), kinds),)
    whole = reckoning.in_force(instrument)
    if whole is None or whole.course.at(day) is not TRUE:
        return ()
    if consent.course.at(day) is FALSE and reckoning.leaving(instrument):
        return (Missing("date", instrument, 1, (actor,), ("withdrawal_notice",)),)
    if consent.course.at(day) is FALSE:
        return (Missing("clause", instrument, acts=("withdrawal_notice",)),)
    if consent.course.at(day) is UNKNOWN:
        return (Missing("date", instrument, 1, (actor,), kinds),)
    rule = reckoning.rulebook[instrument]
    absent = rule.subsequent_consent is None
    return (Missing("clause", instrument, acts=("subsequent_consent",)),) if absent else ()


def _anchors(instrument: str, actor: str, reckoning: Reckoning, day: Day) -> Iterator[Missing]:
    """The days from which delays run, where those of the acts are not theirs and nobody tells."""
    whole, rule = reckoning.in_force(instrument), reckoning.rulebook[instrument]
    delays = reckoning.delays(instrument, day)
    if whole and whole.course.at(day) is TRUE:
        delays = [rule.subsequent_consent.delay] if actor and rule.subsequent_consent else []
    for delay in delays:
        lacking = reckoning.lacking(delay, instrument)
        if whole and whole.course.at(day) is TRUE:
            lacking = tuple(who for who in lacking if who in (actor, instrument))
        if lacking:
            who = () if lacking == (instrument,) else lacking
            yield Missing("anchor", instrument, len(who), who, (delay.anchor,))


def _no_list(instrument: str, reckoning: Reckoning, day: Day) -> Gap:
    """A depositary's list that reaches the day would settle what absence means."""
    if reckoning.facts.covers(instrument, "deposit", day):
        return ()
    return (Missing("list", instrument, acts=("deposit",)),)
