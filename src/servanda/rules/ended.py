"""Acts on record that ended or suspended a treaty, for all or for one party.

A suspension ends nothing: while it lasts the treaty is not applied, and afterwards it is again
(Vienna Convention on the Law of Treaties, article 72).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.dates import Course
from servanda.rules.accounts import detail
from servanda.rules.found import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.model import Alternative
    from servanda.rules.accounts import Accounts

__all__ = ["ended_on_record"]


def ended_on_record(accounts: Accounts, instrument: str, whom: str) -> Iterator[Found]:
    """What ended or suspended it for somebody; for all, where `whom` is the instrument.

    Each course is TRUE on the days on which it is neither.
    """
    for act, account in accounts.of(instrument, "termination"):
        if act.value == whom:
            done = Course.since(account.valid.from_lo, account.valid.from_hi)
            yield _found("terminated", whom, ~done, account)
    for act, account in accounts.of(instrument, "suspension"):
        if act.value == whom:
            yield _found("suspended", whom, ~Course.during(account.valid), account)


def _found(kind: str, whom: str, course: Course, account: Alternative) -> Found:
    article = detail(account, "article")
    return Found(course, kind, whom, article, account.valid.text, account.statements)
