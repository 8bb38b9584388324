"""A rule: all that the final clauses of one instrument say."""

from __future__ import annotations

import msgspec

from servanda.rules.endings import Duration, Withdrawal
from servanda.rules.shape import Amendment, Clause

__all__ = ["Rule"]


class Rule(msgspec.Struct, frozen=True):
    """What an instrument's final clauses say. An absent clause was not found.

    `provisional_application` is the article that allows it.
    `source` and `confidence` tell where the clause was read, or that it is recalled.
    """

    instrument: str
    entry_into_force: Clause | None = None
    subsequent_consent: Clause | None = None
    withdrawal: Withdrawal | None = None
    duration: Duration | None = None
    amendment: Amendment | None = None
    provisional_application: str = ""
    source: str = ""
    confidence: str = ""
