"""What is odd about the acts on record: said beside the answer, never decided in silence."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from servanda.dates import FALSE, TRUE, When

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from servanda.dates import Day
    from servanda.flows.case import Case
    from servanda.model import Alternative

__all__ = ["BEGUN_BY", "ActDone", "Flag", "flags_of", "odd"]

BEGUN_BY = ("adoption", "signed_on")
_CONSENTS = ("deposit", "signature")


class Flag(msgspec.Struct, frozen=True):
    """Something odd about an act.

    `what` is early, again, outside, outside-perhaps, prohibited or prohibited-perhaps. Early: it is
    dated before the text was adopted or opened, on `other`; it counts from its own day, the treaty
    not before its text. Again: a second instrument of a party that had not left; the one of
    `other`, which is earlier, counts. Outside: by article `other` the treaty is not open to whoever
    did it, so that it does not count; perhaps: whether it is open to them is not known. Prohibited:
    a reservation made with a consent, which article `other` does not allow; perhaps: whether it
    does is not known.
    """

    what: str
    actor: str
    name: str
    act: str
    kind: str
    day: str
    other: str


class ActDone(NamedTuple):
    """An act of a party about an instrument."""

    actor: str
    prop: str
    kind: str
    when: When

    @property
    def consents(self) -> bool:
        """Whether it binds the party."""
        return self.prop == "deposit" or self.kind == "definitive"


def flags_of(case: Case, day: Day, name: Callable[[str], str]) -> list[Flag]:
    """What is odd about what was done by a day."""
    accounts = case.timeline.accounts[0]
    done = [
        ActDone(act.value, prop, account.first.qual("kind"), account.valid)
        for prop in (*_CONSENTS, "withdrawal_notice")
        for act, account in accounts.of(case.instrument, prop)
        if account.valid.happened_by(day) is not FALSE and not account.first.qual("revoked")
    ]
    begun = [
        account.valid for prop in BEGUN_BY for _, account in accounts.of(case.instrument, prop)
    ]
    return [*odd(done, begun, name), *_outside(case, day, name), *_prohibited(case, day, name)]


def _outside(case: Case, day: Day, name: Callable[[str], str]) -> Iterator[Flag]:
    """What came from outside the set to which the treaty is open."""
    for _, account, article, truth in case.outsiders():
        if account.valid.happened_by(day) is not FALSE:
            what = "outside" if truth is FALSE else "outside-perhaps"
            yield _against(what, account, article, name)


def _prohibited(case: Case, day: Day, name: Callable[[str], str]) -> Iterator[Flag]:
    """Reservations that the treaty does not allow, until they are taken back."""
    for one in case.prohibited():
        if one.stands.at(day) is not FALSE:
            what = "prohibited" if one.truth is TRUE else "prohibited-perhaps"
            yield _against(what, one.account, one.clause.article, name)


def _against(what: str, account: Alternative, article: str, name: Callable[[str], str]) -> Flag:
    act = account.first
    kind, day = act.qual("kind"), account.valid.text
    return Flag(what, act.value, name(act.value), act.prop, kind, day, article)


def odd(done: Iterable[ActDone], begun: list[When], name: Callable[[str], str]) -> Iterator[Flag]:
    """Acts before there was a text, and second instruments of one party."""
    by_actor: dict[str, list[ActDone]] = {}
    first = min(begun, key=lambda when: when.from_lo, default=None)
    for act in done:
        by_actor.setdefault(act.actor, []).append(act)
        if first and act.prop in _CONSENTS and act.when.from_hi < first.from_lo:
            yield _flag("early", act, first, name)
    for acts in by_actor.values():
        notices = [act.when for act in acts if act.prop == "withdrawal_notice"]
        # A notification may follow an instrument where the clause asks for both.
        for notified in (False, True):
            consents = [a for a in acts if a.consents and (a.kind == "notification") is notified]
            yield from _again(consents, notices, name)


def _again(
    consents: list[ActDone], notices: list[When], name: Callable[[str], str]
) -> Iterator[Flag]:
    consents.sort(key=lambda act: act.when.bounds)
    for earlier, later in pairwise(consents):
        left = (earlier.when.from_lo <= n.from_lo <= later.when.from_hi for n in notices)
        if earlier.when.bounds != later.when.bounds and not any(left):
            yield _flag("again", later, earlier.when, name)


def _flag(what: str, act: ActDone, other: When, name: Callable[[str], str]) -> Flag:
    return Flag(what, act.actor, name(act.actor), act.prop, act.kind, act.when.text, other.text)
