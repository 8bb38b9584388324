"""Who did what: consents, withdrawals and the sets of parties a condition counts in, over time."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from servanda.dates import FALSE, TRUE, UNKNOWN, Course, When
from servanda.errors import RuleError
from servanda.rules.anchors import counted_course, counted_when, moved_by_anchor
from servanda.rules.giving import Consent, Given, consent_accounts, of_kind
from servanda.rules.participation import is_open
from servanda.rules.seen import Seen
from servanda.rules.sets import (
    Roll,
    members_of,
    named,
    negotiators_of,
    signatories_of,
    unlisted_members,
)
from servanda.rules.shapes.consents import CONSENTS
from servanda.rules.shapes.shape import Delay

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from servanda.dates import Truth
    from servanda.model import Act, Alternative
    from servanda.rules.shapes.relations import Participation
    from servanda.rules.shapes.shape import Among

__all__ = ["Rolls"]


@dataclass(slots=True)
class Rolls(Seen):
    """Reads acts and tenures in one reading of the facts; what was read is kept."""

    unrecognised: Mapping[tuple[str, str], Course] = field(default_factory=dict)
    anchor: Delay = field(default_factory=Delay)
    participation: Mapping[str, Participation] = field(default_factory=dict)
    asking: list[str] = field(default_factory=list)
    _consents: dict[tuple[str, tuple[str, ...]], dict[str, Consent]] = field(default_factory=dict)
    _notices: dict[str, dict[str, tuple[Alternative, ...]]] = field(default_factory=dict)
    _given: dict[str, dict[str, tuple[Given, ...]]] = field(default_factory=dict)
    _members: dict[str, dict[str, Course]] = field(default_factory=dict)
    _shares: dict[str, dict[str, int]] = field(default_factory=dict)
    _anchored: dict[tuple[str, bool], Rolls] = field(default_factory=dict)

    def closing(self) -> Rolls:
        """The same where absence means no; who consented is the same and is not read again.

        Unless it depends on whether they belong to a set that no list shows.
        """
        if self.participation:
            return replace(self, closed=True, _consents={}, _given={}, asking=[], _anchored={})
        return replace(self, closed=True, _anchored={})

    def counting_from(self, delay: Delay) -> Rolls:
        """The same where each consent counts from the day that a delay runs from."""
        key = (delay.anchor, delay.same_as_deposit)
        if key not in self._anchored:
            anchor = Delay(anchor=delay.anchor, same_as_deposit=delay.same_as_deposit)
            self._anchored[key] = replace(
                self, anchor=anchor, _consents={}, _given={}, _anchored={key: self}
            )
        return self._anchored[key]

    def counted(self, instrument: str, actor: str, given: Iterable[Given], delay: Delay) -> Course:
        """The days that a delay runs from for a party: of the first of several consents."""
        if delay.anchor == "adoption":
            day = self.first_of(instrument, "adoption", "signed_on")
            return Course.since(*day) if day else Course.constant(UNKNOWN)
        rolls = self.counting_from(delay)
        signed = rolls.signed(instrument, actor)
        return Course.at_least(1, [counted_course(one.account, delay, signed) for one in given])

    def without_day(self, instrument: str, actor: str) -> bool:
        """Whether nobody tells the day that a party's consents count from."""
        if not moved_by_anchor(self.anchor):
            return False
        signed = self.signed(instrument, actor)
        given = self.given_by(instrument, actor)
        return all(counted_when(one.account, self.anchor, signed) is None for one in given)

    def signed(self, instrument: str, actor: str) -> When | None:
        """The day a party signed, where that is what a delay runs from."""
        if self.anchor.anchor != "signature":
            return None
        days = [a.valid for s, a in self.accounts.of(instrument, "signature") if s.value == actor]
        return min(days, key=lambda when: when.bounds, default=None)

    def consents(self, instrument: str, kinds: tuple[str, ...]) -> Mapping[str, Consent]:
        """Who has consented in one of these ways."""
        key = (instrument, kinds)
        if key not in self._consents:
            self._consents[key] = self._read_consents(*key)
        return self._consents[key]

    def roll(self, among: Among, instrument: str) -> Roll:
        """The set a condition counts in, as it is on each day or as it was at adoption."""
        roll = self._roll(among, instrument)
        if among.at == "now":
            return roll
        return roll.as_of(self.first_of(instrument, "adoption", "signed_on"))

    def _roll(self, among: Among, instrument: str) -> Roll:
        """For `anyone`, those known to have signed."""
        if among.kind == "named":
            return named(among.actors)
        if among.kind == "members":
            if among.of not in self._members:
                self._members[among.of] = members_of(among.of, self)
            return Roll(self._members[among.of], unlisted_members(among.of, self))
        if among.kind == "parties":
            parties = self.consents(among.of, CONSENTS)
            bound = {name: given.course & given.standing for name, given in parties.items()}
            return Roll(bound, self.not_seen(among.of))
        if among.kind == "negotiators":
            return negotiators_of(instrument, self)
        return signatories_of(instrument, self._signed(instrument), self)

    def signers(self, instrument: str) -> Iterable[str]:
        """Everybody who signed."""
        return [act.value for act, _ in self.accounts.of(instrument, "signature")]

    def shares(self, instrument: str) -> Mapping[str, int]:
        """The table of shares a weighted clause goes by; empty where it is not on record.

        In the greatest unit of which each is a whole number.
        """
        if instrument not in self._shares:
            self._shares[instrument] = self._read_shares(instrument)
        return self._shares[instrument]

    def notices(self, instrument: str, actor: str) -> tuple[Alternative, ...]:
        """One party's notices of withdrawal, taken back or not."""
        if instrument not in self._notices:
            told: dict[str, tuple[Alternative, ...]] = {}
            for act, account in self.accounts.of(instrument, "withdrawal_notice"):
                told[act.value] = (*told.get(act.value, ()), account)
            self._notices[instrument] = told
        return self._notices[instrument].get(actor, ())

    def given_by(self, instrument: str, actor: str) -> tuple[Given, ...]:
        """One party's consents, each as it was given."""
        return self._all_given(instrument).get(actor, ())

    def _all_given(self, instrument: str) -> Mapping[str, tuple[Given, ...]]:
        """Every instrument of consent, by whom; read once, whatever kinds are asked for."""
        if instrument not in self._given:
            told: dict[str, tuple[Given, ...]] = {}
            for act, account, kind in consent_accounts(self.accounts, instrument):
                given = self._one_given(act, account, kind)
                actor = act.value
                told[actor] = (*told[actor], given) if actor in told else (given,)
            self._given[instrument] = told
        return self._given[instrument]

    def _one_given(self, act: Act, account: Alternative, kind: str) -> Given:
        signed = self.signed(act.subject, act.value)
        course = counted_course(account, self.anchor, signed)
        if not (self.participation or self.unrecognised):
            return Given(account, course, kind)
        open_to = is_open(act, account, self)
        return Given(account, self._recognised(act, course, open_to), kind, open_to)

    def _read_consents(self, instrument: str, kinds: tuple[str, ...]) -> dict[str, Consent]:
        signatures = self.accounts.of(instrument, "signature")
        found: dict[str, Consent] = {}
        for actor, all_given in self._all_given(instrument).items():
            notices = self.notices(instrument, actor)
            for given in all_given:
                asked = of_kind(given, kinds, signatures)
                if asked is not FALSE:
                    one = Consent.of(given, notices, surely=asked is TRUE)
                    before = found.get(actor)
                    found[actor] = before.and_by(given, one) if before else one
        return found

    def _recognised(self, act: Act, course: Course, open_to: Truth) -> Course:
        """As far as the treaty is open to the actor, and it is recognised in this reading."""
        if open_to is not TRUE:
            course &= Course.constant(open_to)
        never = self.unrecognised.get((act.subject, act.value)) if self.unrecognised else None
        return course if never is None else course & ~never

    def _signed(self, instrument: str) -> dict[str, Course]:
        signed: dict[str, Course] = {}
        for act, account in self.accounts.of(instrument, "signature"):
            valid = account.valid
            course = Course.since(valid.from_lo, valid.from_hi)
            own = self._recognised(act, course, is_open(act, account, self))
            before = signed.get(act.value)
            signed[act.value] = own if before is None else own | before
        return signed

    def _read_shares(self, instrument: str) -> dict[str, int]:
        found = {}
        for act, account in self.accounts.of(instrument, "share"):
            try:
                found[act.value] = Fraction(account.first.qual("amount"))
            except (ValueError, ZeroDivisionError):
                where = f"{instrument}: the share of {act.value}"
                raise RuleError(f"{where} is no number; write amount: 17.4") from None
        unit = math.lcm(*(share.denominator for share in found.values()))
        return {name: int(share * unit) for name, share in found.items()}
