"""Who belongs to an organisation on a day, in which standing, and according to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.dates import iso
from servanda.flows.asking import Asked, AsOfShown, Cited
from servanda.flows.rows import answer_on, gather, instruments_of, since_text, until_text
from servanda.flows.standings import Step, steps_of
from servanda.model import Answer

if TYPE_CHECKING:
    from servanda.model import Act
    from servanda.model.acts import Alternative

__all__ = ["ListShown", "Member", "Members", "PartyTo", "members"]

_ORDER = (
    "member", "associate", "participating", "observer", "partner", "dialogue-partner", "guest",
)  # fmt: skip


class Member(msgspec.Struct, frozen=True):
    """One account of one actor's standing.

    `since` and `until` are EDTF; `until` is `..` until further notice and null where unknown.
    """

    actor: str
    name: str
    standing: str
    according_to: str
    answer: str
    since: str | None
    until: str | None
    sources: list[Cited]


class ListShown(msgspec.Struct, frozen=True):
    """A complete list in which somebody does not stand: from the first day to the last."""

    first: str
    last: str
    sources: list[Cited]


class PartyTo(msgspec.Struct, frozen=True):
    """A treaty of the organisation to which somebody is or was stated to be a party."""

    instrument: str
    name: str
    answer: str
    since: str | None
    until: str | None
    sources: list[Cited]


class Members(msgspec.Struct, frozen=True):
    """The answer. `complete` tells whether a list known to be complete reaches this day.

    The last three are filled where one actor was asked about: its steps towards or from a
    standing, the complete lists in which it does not stand, and the treaties it is a party to.
    """

    schema: str
    org: str
    name: str
    answer: str
    complete: bool
    rows: list[Member]
    steps: list[Step]
    absent_from: list[ListShown]
    treaties: list[PartyTo]
    as_of: AsOfShown


def members(asked: Asked, org: str, actor: str = "") -> Members:
    """Answer for an organisation, or for one actor in it.

    Raises:
        UnknownId: the organisation or actor is not in the record.
    """
    org = asked.names.find(org, ("organisation", "body"))
    wanted = asked.names.find(actor) if actor else ""
    acts = gather(asked.view, asked.view.find(subject=org, prop="member"))
    chosen = [act for act in acts if _shown(act, asked, wanted)]
    chosen.sort(key=lambda act: (_ORDER.index(_standing(act)), asked.names.of(act.value)))
    rows = [row for act in chosen for row in _rows(act, asked)]
    complete = any(c.covers("member", asked.day) for c in asked.view.coverages(org))
    return Members(
        "servanda.members/1",
        org,
        asked.names.of(org),
        _overall(rows, complete=complete, one=bool(wanted)).value,
        complete,
        rows,
        steps_of(asked, wanted, org) if wanted else [],
        _absent_from(asked, org, acts, wanted) if wanted else [],
        _treaties(asked, org, wanted) if wanted else [],
        asked.as_of,
    )


def _absent_from(asked: Asked, org: str, acts: list[Act], wanted: str) -> list[ListShown]:
    """Complete lists that nowhere meet a membership of the actor."""
    mine = [a.valid for act in acts if act.value == wanted for a in act.alternatives]
    found = []
    for coverage in asked.view.coverages(org):
        first, last = coverage.complete_from, coverage.complete_to
        inside = any(when.from_lo <= last and when.to_hi > first for when in mine)
        if "member" in coverage.props and first <= asked.day and not inside:
            source = asked.cite_source(coverage.source)
            found.append(ListShown(iso(first), iso(last), [source]))
    return sorted(found, key=lambda shown: shown.first)


def _treaties(asked: Asked, org: str, wanted: str) -> list[PartyTo]:
    """What sources state of the actor as a party to the organisation's treaties."""
    found = []
    for instrument in instruments_of(asked, org):
        stated = asked.view.find(subject=instrument, prop="in_force", value=wanted)
        for act in gather(asked.view, stated):
            account = act.alternatives[0]
            found.append(
                PartyTo(
                    instrument, asked.names.of(instrument), answer_on(act, asked.day).value,
                    since_text(account.valid), until_text(account.valid),
                    asked.cite(act.statements),
                )
            )  # fmt: skip
    return found


def _shown(act: Act, asked: Asked, wanted: str) -> bool:
    if wanted:
        return act.value == wanted
    return answer_on(act, asked.day) is not Answer.NO


def _standing(act: Act) -> str:
    return dict(act.key[3]).get("standing", "")


def _rows(act: Act, asked: Asked) -> list[Member]:
    answer = answer_on(act, asked.day)
    return [_row(act, account, answer, asked) for account in act.alternatives]


def _row(act: Act, account: Alternative, answer: Answer, asked: Asked) -> Member:
    holders = sorted({s.according_to for s in account.statements if s.according_to})
    return Member(
        act.value,
        asked.names.of(act.value),
        _standing(act),
        ", ".join(holders),
        answer.value,
        since_text(account.valid),
        until_text(account.valid),
        asked.cite(account.statements),
    )


def _overall(rows: list[Member], *, complete: bool, one: bool) -> Answer:
    """For one actor its best row; no only where the record holds its dates or the list is whole."""
    answers = {row.answer for row in rows}
    if not rows:
        return Answer.NO if complete and one else Answer.NOT_FOUND
    for answer in (Answer.YES, Answer.DISPUTED, Answer.UNCERTAIN):
        if answer.value in answers:
            return answer
    return Answer.NO
