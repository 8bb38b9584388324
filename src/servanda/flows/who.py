"""Who holds an office on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.errors import UnknownId
from servanda.flows.asking import Asked, AsOfShown, Cited
from servanda.flows.rows import answer_on, gather, since_text, until_text
from servanda.model import Answer

if TYPE_CHECKING:
    from servanda.model import Act
    from servanda.model.acts import Alternative

__all__ = ["Holder", "Who", "offices_of", "who"]


class Holder(msgspec.Struct, frozen=True, rename={"from_": "from"}):
    """One account of one tenure; days as EDTF, `to` is `..` until further notice."""

    person: str
    name: str
    office: str
    acting: bool
    from_: str | None
    to: str | None
    answer: str
    sources: list[Cited]


class Who(msgspec.Struct, frozen=True):
    """The answer: who held the office on the day."""

    schema: str
    org: str
    office: str
    office_name: str
    answer: str
    rows: list[Holder]
    as_of: AsOfShown


def who(asked: Asked, org: str, office: str) -> Who:
    """Answer for an office of an organisation, named by id, by its last part, or by its name.

    Raises:
        UnknownId: there is no such organisation or office.
    """
    org = asked.names.find(org, ("organisation", "body", "state"))
    office = _find_office(asked, org, office)
    acts = gather(asked.view, asked.view.find(subject=office, prop="holder"))
    held = [act for act in acts if answer_on(act, asked.day) is not Answer.NO]
    rows = [_row(act, account, asked) for act in held for account in act.alternatives]
    rows.sort(key=lambda row: (row.from_ or "", row.person))
    answers = {row.answer for row in rows}
    answer = Answer.YES if Answer.YES.value in answers else Answer.NOT_FOUND
    if answers and answer is not Answer.YES:
        answer = Answer(min(answers))
    return Who(
        "servanda.who/1", org, office, asked.names.of(office), answer.value, rows, asked.as_of
    )


def offices_of(asked: Asked, org: str) -> list[str]:
    """The offices of an organisation and of its bodies."""
    bodies = [s.subject for s in asked.view.find(prop="body_of", value=org)]
    found = [
        s.subject for of in (org, *bodies) for s in asked.view.find(prop="office_of", value=of)
    ]
    return sorted(dict.fromkeys(found))


def _find_office(asked: Asked, org: str, text: str) -> str:
    offices = offices_of(asked, org)
    wanted = text.casefold().replace(" ", "-")
    for office in offices:
        names = {s.value.casefold() for s in asked.view.find(subject=office, prop="name")}
        if wanted in (office, office.removeprefix(f"{org}-")) or text.casefold() in names:
            return office
    listed = ", ".join(office.removeprefix(f"{org}-") for office in offices) or "none"
    raise UnknownId(f"{org} has no office {text!r} in the record; it has: {listed}", tuple(offices))


def _row(act: Act, account: Alternative, asked: Asked) -> Holder:
    return Holder(
        act.value,
        asked.names.of(act.value),
        asked.names.of(act.subject),
        account.first.qual("acting") == "yes",
        since_text(account.valid),
        until_text(account.valid),
        answer_on(act, asked.day).value,
        asked.cite(account.statements),
    )
