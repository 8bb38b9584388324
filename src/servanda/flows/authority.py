"""Who may act for whom: on what ground, binding whom, and what is missing in the chain."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.dates import FALSE, When
from servanda.errors import BadInput
from servanda.flows.asking import AsOfShown, Cited
from servanda.flows.rows import answer_on, gather
from servanda.flows.status import status
from servanda.model import Answer

if TYPE_CHECKING:
    from servanda.flows.asking import Asked
    from servanda.model import Act, Statement

__all__ = ["ACTS", "Authority", "AuthorityRow", "Link", "authority"]

ACTS = ("represent", "negotiate", "sign", "conclude", "coordinate", "command", "speak")


class Link(msgspec.Struct, frozen=True):
    """A link of the chain: what must hold, whether it does, and what would settle it."""

    what: str
    id: str
    name: str
    answer: str
    since: str | None
    missing: list[str]
    sources: list[Cited]


class AuthorityRow(msgspec.Struct, frozen=True):
    """One ground on which somebody may act; the answer is that of the weakest link.

    `toward` is an id and `toward_name` its name; for acts by office it is a kind of partner.
    """

    actor: str
    name: str
    act: str
    toward: str | None
    toward_name: str | None
    matter: str | None
    article: str | None
    named_by: str | None
    binds: str | None
    acceptance: str | None
    answer: str
    chain: list[Link]
    sources: list[Cited]


class Practice(msgspec.Struct, frozen=True):
    """One time somebody did act for another: what practice shows, not what they might do.

    Between states practice counts where full powers are missing: article 7(1)(b) of the Vienna
    Convention on the Law of Treaties.
    """

    actor: str
    name: str
    act: str
    toward: str | None
    toward_name: str | None
    place: str | None
    day: str | None
    sources: list[Cited]


class Authority(msgspec.Struct, frozen=True):
    """The answer for somebody, perhaps toward somebody and in a matter."""

    schema: str
    for_actor: str
    name: str
    toward: str | None
    toward_name: str | None
    matter: str | None
    answer: str
    rows: list[AuthorityRow]
    by_office: list[AuthorityRow]
    practice: list[Practice]
    as_of: AsOfShown


def authority(
    asked: Asked, for_actor: str, *, toward: str = "", matter: str = "", act: str = ""
) -> Authority:
    """Who may act for an actor on the day.

    Raises:
        UnknownId: an actor is not in the record.
        BadInput: `act` is none of those there are.
    """
    if act and act not in ACTS:
        raise BadInput(f"{act!r} is no act of authority; there are: {', '.join(ACTS)}")
    whom = asked.names.find(for_actor)
    other = asked.names.find(toward) if toward else ""
    acts = gather(asked.view, asked.view.find(prop="may_act", value=whom))
    rows = [_row(asked, a) for a in acts if _fits(a, other, matter, act)]
    by_office = _by_office(asked) if asked.names.kind(whom) == "state" else []
    return Authority(
        "servanda.authority/1",
        whom,
        asked.names.of(whom),
        other or None,
        asked.names.of(other) if other else None,
        matter or None,
        _best([row.answer for row in (*rows, *by_office)]),
        rows,
        by_office,
        [_practice(asked, done) for done in _done(asked, whom, other, act)],
        asked.as_of,
    )


def _fits(act: Act, toward: str, matter: str, kind: str) -> bool:
    """A provision that names no partner or matter holds for all."""
    quals = dict(act.key[3])
    return (
        quals.get("toward", toward) == (toward or quals.get("toward", ""))
        and (not matter or matter.casefold() in quals.get("matter", matter).casefold())
        and (not kind or quals["act"] == kind)
    )


def _done(asked: Asked, whom: str, toward: str, kind: str) -> list[Act]:
    """What was done for somebody by the day, the latest first."""
    acts = gather(asked.view, asked.view.find(prop="acted_for", value=whom))
    fitting = [
        act
        for act in acts
        if (not kind or act.qual("act") == kind)
        and (not toward or _first(act).qual("toward") in ("", toward))
        and _first(act).valid.happened_by(asked.day) is not FALSE
    ]
    return sorted(fitting, key=lambda act: (_first(act).valid.bounds, act.key), reverse=True)


def _first(act: Act) -> Statement:
    return act.alternatives[0].first


def _practice(asked: Asked, act: Act) -> Practice:
    first = _first(act)
    toward = first.qual("toward")
    day = first.valid
    return Practice(
        act.subject,
        asked.names.of(act.subject),
        act.qual("act"),
        toward or None,
        asked.names.of(toward) if toward else None,
        first.qual("place") or None,
        None if day.same_days(When.unknown()) else day.text,
        asked.cite(act.statements),
    )


def _row(asked: Asked, act: Act) -> AuthorityRow:
    first = act.alternatives[0].first
    chain = [_provided(asked, act)]
    if ground := first.qual("ground"):
        chain.append(_ground(asked, ground))
    if asked.names.kind(act.subject) == "office":
        chain.append(_held(asked, act.subject))
    return AuthorityRow(
        act.subject,
        asked.names.of(act.subject),
        first.qual("act"),
        first.qual("toward") or None,
        asked.names.of(first.qual("toward")) if first.qual("toward") else None,
        first.qual("matter") or None,
        first.qual("article") or None,
        asked.names.of(first.qual("named_by")) if first.qual("named_by") else None,
        first.qual("binds") or None,
        first.qual("acceptance") or None,
        _weakest([link.answer for link in chain]),
        chain,
        asked.cite(act.statements),
    )


def _provided(asked: Asked, act: Act) -> Link:
    """The provision itself, on this day."""
    return Link(
        "provision", act.subject, asked.names.of(act.subject),
        answer_on(act, asked.day).value, None, [], asked.cite(act.statements),
    )  # fmt: skip


def _ground(asked: Asked, instrument: str) -> Link:
    """The instrument it stands in must be in force."""
    found = status(asked, instrument)
    missing = [missing.what for missing in found.missing]
    return Link(
        "in force", instrument, found.name, found.answer, found.in_force_since, missing,
        found.trace.sources,
    )  # fmt: skip


def _held(asked: Asked, office: str) -> Link:
    """Somebody must hold the office, or have been named to it."""
    acts = gather(asked.view, asked.view.find(subject=office, prop="holder"))
    held = [act for act in acts if answer_on(act, asked.day) is not Answer.NO]
    if not held:
        name = asked.names.of(office)
        return Link("holder", office, name, Answer.NOT_FOUND.value, None, ["holder"], [])
    names = ", ".join(asked.names.of(act.value) for act in held)
    best = _best([answer_on(act, asked.day).value for act in held])
    return Link(
        "holder", held[0].value, names, best, None, [],
        asked.cite(s for act in held for s in act.statements),
    )  # fmt: skip


def _by_office(asked: Asked) -> list[AuthorityRow]:
    """Heads of state and government and foreign ministers need no full powers for their state."""
    rows = []
    for statement in asked.view.find(prop="full_powers", on=asked.day):
        chain = [_ground(asked, statement.subject)]
        rows.append(_office_row(asked, statement, chain))
    return sorted(rows, key=lambda row: (row.article or "", row.actor))


def _office_row(asked: Asked, statement: Statement, chain: list[Link]) -> AuthorityRow:
    return AuthorityRow(
        statement.value,
        statement.value.replace("-", " "),
        statement.qual("act"),
        statement.qual("toward") or None,
        None,
        None,
        statement.qual("article") or None,
        None,
        None,
        None,
        _weakest([link.answer for link in chain]),
        chain,
        asked.cite([statement]),
    )


_FROM_WEAKEST = ("no", "conflict", "not found", "uncertain", "disputed", "yes")


def _weakest(answers: list[str]) -> str:
    return min(answers, key=_FROM_WEAKEST.index)


def _best(answers: list[str]) -> str:
    """The answer over several grounds; without any, nothing was found."""
    return max(answers, key=_FROM_WEAKEST.index) if answers else Answer.NOT_FOUND.value
