"""Why a party's day differs: the ways in which the other table's own dates fail to fit.

Each test reckons from the dates themselves, so that a cause is found and not guessed: the first
that explains the other table's day is taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from clauses.tally import Why

from servanda.dates import Clip, Day, parse_day
from servanda.rules.delays import effect_of
from servanda.rules.shapes.shape import Delay, Form

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from clauses.case import Case

    from servanda import Statement

__all__ = ["Pair", "cause_of"]

UNKNOWN = "not explained: the two dates of the outside source fit by no counting tried here"
A_FEW_DAYS = 3
DAYS_OF_A_MONTH = 30


class Pair(NamedTuple):
    """A party of a treaty with the day computed and the day given."""

    case: Case
    actor: str
    ours: str
    theirs: str
    listed: Case | None = None

    @property
    def consents(self) -> list[Statement]:
        """Its own, the other table's among them."""
        return [s for s in self.case.acts("deposit") if s.value == self.actor]

    @property
    def consented(self) -> list[Day]:
        """The days of them."""
        return sorted({s.valid.from_lo for s in self.consents})

    @property
    def depositary(self) -> list[Statement]:
        """Its consents in the depositary's own list."""
        acts = self.listed.acts("deposit") if self.listed else ()
        return [s for s in acts if s.value == self.actor]

    @property
    def contradicted(self) -> bool:
        """Whether the depositary's list has consents, and none of these days."""
        listed = {s.valid.from_lo for s in self.depositary}
        return bool(listed) and listed.isdisjoint(self.consented)

    @property
    def given(self) -> Day:
        """The other table's day."""
        return parse_day(self.theirs)

    @property
    def delay(self) -> Delay | None:
        """How long a later party waits."""
        clause = self.case.rule.subsequent_consent
        return clause.delay if clause else None


def cause_of(pair: Pair) -> Why:
    """The first cause that explains the other table's day."""
    found = next((cause for cause, fits in CAUSES.items() if fits(pair)), UNKNOWN)
    return Why(found, _told(pair))


def _told(pair: Pair) -> str:
    """How the engine comes to its day."""
    clause, delay = pair.case.rule.subsequent_consent, pair.delay
    acts = ", ".join(sorted({f"{s.qual('kind')} {s.valid.text}" for s in pair.consents}))
    if clause is None or delay is None:
        return f"{acts}; no clause for later parties"
    if pair.ours == pair.case.since():
        return f"{acts}; with the treaty"
    waits = f"{delay.n} {delay.unit}s, {delay.form.value}" if delay.n else "no delay"
    return f"{acts}; article {clause.article}: {waits}"


def _no_clause(pair: Pair) -> bool:
    return pair.delay is None


def _no_act(pair: Pair) -> bool:
    return not pair.consents


def _another_consent(pair: Pair) -> bool:
    """The depositary's list has another day, from which its day or the treaty's own follows."""
    listed = {s.valid.from_lo for s in pair.depositary} - set(pair.consented)
    if pair.delay is None or not listed:
        return False
    early = pair.theirs == pair.case.since() and min(listed) <= pair.given
    return early or pair.given in {effect_of(day, pair.delay) for day in listed}


def _months_for_days(pair: Pair) -> bool:
    """Ninety days taken for three months."""
    delay = pair.delay
    if delay is None or delay.unit != "day" or not delay.n or delay.n % DAYS_OF_A_MONTH:
        return False
    months = Delay(delay.n // DAYS_OF_A_MONTH, "month", Form.SAME_DAYNUMBER, month_end=Clip.DOWN)
    return pair.given in {*_effects(pair, months), *(d + 1 for d in _effects(pair, months))}


def _days_for_months(pair: Pair) -> bool:
    """Three months taken for ninety days."""
    delay = pair.delay
    if delay is None or delay.unit != "month":
        return False
    days = Delay(delay.n * DAYS_OF_A_MONTH, "day", Form.NTH_DAY_AFTER)
    return pair.given in set(_effects(pair, days))


def _no_delay(pair: Pair) -> bool:
    return pair.given in pair.consented


def _with_the_treaty(pair: Pair) -> bool:
    return pair.theirs == pair.case.since() and min(pair.consented) <= pair.given


def _before_it_consented(pair: Pair) -> bool:
    return pair.given < min(pair.consented)


def _miscounted(pair: Pair) -> bool:
    return abs(parse_day(pair.ours) - pair.given) <= A_FEW_DAYS if pair.ours != "none" else False


def _slip(pair: Pair) -> bool:
    """Day, month or year alone is another, or day and month have changed places."""
    if pair.ours == "none":
        return False
    ours, theirs = pair.ours.split("-"), pair.theirs.split("-")
    differing = sum(a != b for a, b in zip(ours, theirs, strict=True))
    return differing == 1 or (ours[0] == theirs[0] and sorted(ours) == sorted(theirs))


def _effects(pair: Pair, delay: Delay) -> Iterable[Day]:
    return (effect_of(day, delay) for day in pair.consented)


CAUSES: dict[str, Callable[[Pair], bool]] = {
    "clause unread: none for later parties": _no_clause,
    "act missing: no consent on record": _no_act,
    "outside source: another day of consent than the depositary's, from which its day follows":
        _another_consent,
    "outside source: months counted where the article says days": _months_for_days,
    "outside source: days counted where the article says months": _days_for_months,
    "outside source: a few days off, by no counting": _miscounted,
    "outside source: the day of consent given as that of effect": _no_delay,
    "outside source: a later party given the treaty's own day": _with_the_treaty,
    "succession: bound before its consent, and no day of succession on record":
        _before_it_consented,
    "outside source: its two dates fit but for day, month or year": _slip,
}  # fmt: skip
