"""What one reading of the facts shows of an instrument, and what it means that nothing is shown.

Absence of an act is FALSE only as far as a complete list reaches, or, in a closed reckoning,
everywhere: that shows whether absence is what keeps an answer open.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from servanda.dates import FALSE, UNKNOWN, Course
from servanda.rules.found import Found

if TYPE_CHECKING:
    from servanda.dates import Day
    from servanda.model import Facts
    from servanda.rules.accounts import Accounts

__all__ = ["Seen"]

_BEGUN_BY = ("adoption", "signed_on", "signature")


@dataclass(slots=True)
class Seen:
    """The acts in one reading of the facts; in a `closed` one, what is in no source is not so."""

    facts: Facts
    accounts: Accounts
    closed: bool = False
    _existed: dict[str, Found | None] = field(default_factory=dict)

    @property
    def unsettled(self) -> Course:
        """What nobody has told us: not known, or no in a closed reckoning."""
        return Course.constant(FALSE if self.closed else UNKNOWN)

    def not_seen(self, subject: str, prop: str = "deposit") -> Course:
        """An act in no source: FALSE as far as a list reaches that is complete from the start."""
        if self.closed:
            return Course.constant(FALSE)
        span = self.facts.complete_span(subject, prop)
        if span is None:
            return Course.constant(UNKNOWN)
        begun = self.existed(subject)
        if begun and begun.course.first_possible < span[0]:
            return Course.constant(UNKNOWN)
        return Course.not_seen(span[1])

    def existed(self, instrument: str) -> Found | None:
        """The text is adopted or first signed: nothing is in force before that."""
        if instrument not in self._existed:
            self._existed[instrument] = self._begun(instrument)
        return self._existed[instrument]

    def _begun(self, instrument: str) -> Found | None:
        accounts = [a for prop in _BEGUN_BY for _, a in self.accounts.of(instrument, prop)]
        if not accounts:
            return None
        soonest = min([account.valid.from_lo for account in accounts])
        told = [account for account in accounts if account.valid.from_lo == soonest]
        first = min(told, key=lambda account: account.valid.bounds)
        # Whoever deposits an instrument has a text to which it belongs.
        accounts += [account for _, account in self.accounts.of(instrument, "deposit")]
        lo = min([account.valid.from_lo for account in accounts])
        hi = min([account.valid.from_hi for account in accounts])
        return Found(Course.since(lo, hi), "existed", because=first.statements)

    def first_of(self, instrument: str, *props: str) -> tuple[Day, Day] | None:
        """The first possible and certain day of the first of some acts; None without any."""
        accounts = [a for prop in props for _, a in self.accounts.of(instrument, prop)]
        if not accounts:
            return None
        return min(a.valid.from_lo for a in accounts), min(a.valid.from_hi for a in accounts)
