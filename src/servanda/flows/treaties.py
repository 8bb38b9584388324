"""Many instruments, one line each: in force, since when, with how many parties, what to mind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.errors import RuleError
from servanda.flows.bound import bound_on, how_many
from servanda.flows.case import case_of, span_text
from servanda.flows.flags import flags_of
from servanda.model import Answer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.flows.asking import Asked
    from servanda.flows.case import Case
    from servanda.rules import Missing, Status

__all__ = ["Gap", "TreatyLine", "instruments", "treaties"]


class Gap(msgspec.Struct, frozen=True):
    """What is missing: `n` acts by some of `of`, a list, a clause or a date."""

    what: str
    instrument: str
    n: int
    of: list[str]
    acts: list[str]


class TreatyLine(msgspec.Struct, frozen=True):
    """One instrument; one line of the output each.

    `untc_key` is the chapter and number in the United Nations Treaty Collection; `in_force_since`
    is EDTF and null unless the answer is yes; `parties` is null where nobody can say how many;
    `actor` is the party asked about, null for the instrument itself. `flags` says what to mind:
    recalled (the clause), stated (by sources, not by the clause alone), disputed, vague (the day),
    list-ends (no complete list of instruments reaches the day), endings (nor one of what may have
    ended it: `rests_on` names them), early (an act dated before its
    text), again (a second instrument of one party), outside (an act of
    somebody to whom it is not, or perhaps not, open), prohibited (a reservation it does
    not, or perhaps not, allow), unusable (its clauses contradict themselves).
    """

    schema: str
    instrument: str
    untc_key: str | None
    actor: str | None
    answer: str
    in_force_since: str | None
    parties: int | None
    missing: list[Gap]
    rests_on: list[Gap]
    flags: list[str]


def instruments(asked: Asked, *, clauses: bool = True) -> list[str]:
    """The instruments on record in order of ids; `clauses` only those with a clause."""
    prop, kind = ("rule", "") if clauses else ("kind", "instrument")
    held = asked.view.find(prop=prop, value=kind or None)
    return sorted({statement.subject for statement in held})


def treaties(asked: Asked, *, clauses: bool = True, actor: str = "") -> Iterator[TreatyLine]:
    """A line for each instrument, or for one party of each.

    Raises:
        UnknownId: the actor is not in the record.
    """
    party = asked.view.one(asked.names.find(actor)) if actor else ""
    codes = asked.view.find(prop="code")
    keys = {s.subject: s.value for s in codes if s.qual("scheme") == "untc"}
    return (
        _line(asked, instrument, party, keys.get(instrument))
        for instrument in instruments(asked, clauses=clauses)
    )


def _line(asked: Asked, instrument: str, actor: str, key: str | None) -> TreatyLine:
    schema, party, day = "servanda.treaty/2", actor or None, asked.day
    try:
        case = case_of(asked, instrument)
        found = case.status(day, actor, reasons=False)
        parties = how_many(case, bound_on(case, day), day)
    except RuleError:
        # One clause that contradicts itself does not keep the others from being answered.
        answer, flags = Answer.NOT_FOUND.value, ["unusable"]
        return TreatyLine(schema, instrument, key, party, answer, None, None, [], [], flags)
    since = found.since if found.answer is Answer.YES else None
    gaps = [_gap(missing) for missing in found.missing]
    return TreatyLine(
        schema, instrument, key, party, found.answer.value, span_text(since), parties, gaps,
        [_gap(missing) for missing in found.rests_on], _flags(case, found, day),
    )  # fmt: skip


def _gap(missing: Missing) -> Gap:
    return Gap(missing.kind, missing.instrument, missing.n, list(missing.of), list(missing.acts))


def _flags(case: Case, found: Status, day: int) -> list[str]:
    """What whoever reads the line should know."""
    since = found.since
    odd = {flag.what for flag in flags_of(case, day, str)}
    flags = {
        "recalled": not case.verified,
        "disputed": bool(found.readings),
        "stated": found.basis in ("stated", "both"),
        "vague": bool(since and since[0] != since[1]),
        "list-ends": case.facts.covers(case.instrument, "deposit", day) is None,
        "endings": bool(found.rests_on) and found.answer is Answer.YES,
        "early": "early" in odd,
        "again": "again" in odd,
        "prohibited": bool(odd & {"prohibited", "prohibited-perhaps"}),
        "outside": bool(odd & {"outside", "outside-perhaps"}),
    }
    return [name for name, holds in flags.items() if holds]
