"""What an evaluation gives: the answer, since when, why, what is missing, and the readings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.dates import Day, Truth
from servanda.model import Act, Answer, Statement
from servanda.model.acts import Alternative
from servanda.rules.shapes.rule import Held

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Missing", "Reading", "Status", "Trace", "residual_in"]


class Trace(msgspec.Struct, frozen=True):
    """A node of the reasons: what kind of condition, its place in the law, and how it came out.

    `because` holds the statements it rests on, `value` a day or number in neutral form, so that
    the words around it can be any language's. `since` is the first possible and first certain day
    of its being so; `n` the place among those that a condition counts, in order of their days.
    """

    kind: str
    truth: Truth
    subject: str = ""
    clause: str = ""
    value: str = ""
    because: tuple[Statement, ...] = ()
    children: tuple[Trace, ...] = ()
    since: tuple[Day, Day] | None = None
    n: int = 0


class Missing(msgspec.Struct, frozen=True):
    """Something that would settle or complete the answer.

    `kind` is act (n of these actors must still act), clause (a text that was not found), list (a
    list that would show whether there are more), date (one that is too vague) or anchor (the day
    from which a delay runs, where it is not that of the act).
    """

    kind: str
    instrument: str
    n: int = 0
    of: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()


class Reading(msgspec.Struct, frozen=True):
    """The answer if one account is right, with the statements that hold it.

    `held` tells who reads the clauses so, where that is what makes the difference. Where every
    reading is asked for, `accounts` are those it goes by of acts that sources tell differently.
    """

    answer: Answer
    since: tuple[Day, Day] | None
    holders: tuple[Statement, ...]
    basis: str
    held: tuple[Held, ...] = ()
    accounts: tuple[tuple[Act, Alternative], ...] = ()
    trace: Trace | None = None


class Status(msgspec.Struct, frozen=True):
    """The answer on a day. `since` is the first possible and first certain day of being in force.

    `basis` is stated (a source says so), computed (from the clause and the acts) or both;
    `residual` names the articles of the Vienna Convention on the Law of Treaties that it rests on
    because the text is silent; `provisional` is since when it is applied provisionally for the
    party asked about, if it is on that day, which is never being in force;
    `earliest` the day of entry into force if the missing acts were done on the day asked about;
    `rests_on` the lists that were not found and would show whether acts unknown to us have ended
    what the answer says (or, of a no, whether whoever left came back).
    """

    answer: Answer
    since: tuple[Day, Day] | None
    basis: str
    trace: Trace
    missing: tuple[Missing, ...] = ()
    readings: tuple[Reading, ...] = ()
    earliest: Day | None = None
    residual: tuple[str, ...] = ()
    provisional: tuple[Day, Day] | None = None
    rests_on: tuple[Missing, ...] = ()


def residual_in(trace: Trace) -> Iterator[str]:
    """The articles of the Vienna Convention that reasons rest on."""
    if trace.kind.startswith("residual"):
        yield trace.clause
    for child in trace.children:
        yield from residual_in(child)
