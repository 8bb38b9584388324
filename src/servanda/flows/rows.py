"""Acts and tenures as rows: their answer on a day, and their days as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.dates import BEGINNING, FALSE, FOREVER, TRUE
from servanda.model import Answer, acts_of, load_schema

if TYPE_CHECKING:
    from collections.abc import Iterable

    from servanda.dates import Day, When
    from servanda.flows.asking import Asked
    from servanda.model import Act, Statement
    from servanda.record import View

__all__ = ["answer_on", "gather", "instruments_of", "past", "since_text", "until_text"]


def gather(view: View, statements: Iterable[Statement]) -> list[Act]:
    """Acts and tenures out of statements, weighing found sources above recalled ones."""
    kept = list(statements)
    recalled = {source.id for source in view.sources(s.source for s in kept) if source.recalled}
    return acts_of(kept, load_schema(), lambda statement: statement.source in recalled)


def answer_on(act: Act, day: Day) -> Answer:
    """Whether a tenure includes the day: disputed where the accounts would answer differently."""
    truths = {account.valid.at(day) for account in act.alternatives}
    if truths == {TRUE}:
        return Answer.YES
    if truths == {FALSE}:
        return Answer.NO
    return Answer.DISPUTED if {TRUE, FALSE} <= truths else Answer.UNCERTAIN


def instruments_of(asked: Asked, org: str) -> list[str]:
    """The instruments an organisation grew out of, and those concluded within it."""
    steps = asked.view.find(subject=org, prop="founding_step")
    own = [s.subject for s in asked.view.find(prop="instrument_of", value=org)]
    return list(dict.fromkeys([*filter(None, (s.qual("instrument") for s in steps)), *own]))


def past(asked: Asked, subject: str, prop: str) -> list[Act]:
    """What had happened to a subject by the day, in order of days."""
    acts = gather(asked.view, asked.view.find(subject=subject, prop=prop))
    done = [a for a in acts if a.alternatives[0].valid.happened_by(asked.day) is not FALSE]
    return sorted(done, key=lambda act: (act.alternatives[0].valid.bounds, act.key))


def since_text(when: When) -> str | None:
    """The beginning as EDTF, `..` for an open one, None where it is not known."""
    if when.from_lo == BEGINNING:
        return ".." if when.from_hi == BEGINNING else None
    return when.text.partition("/")[0]


def until_text(when: When) -> str | None:
    """The last day as EDTF, `..` for until further notice, None where it is not known."""
    if when.to_hi == FOREVER:
        return ".." if when.to_lo == FOREVER else None
    begin, slash, end = when.text.partition("/")
    return end if slash else begin
