"""Whose instruments some do not accept, because they do not recognise who gave them.

Nothing is decided here: the question is answered with those instruments counted, as by the
depositaries that took them in, and once for everybody who holds that they do not count.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from servanda.dates import FALSE, Course
from servanda.rules.shapes.rule import Held

if TYPE_CHECKING:
    from collections.abc import Mapping

    from servanda.rules.accounts import Accounts

__all__ = ["Recognition", "recognitions_of"]

Pair = tuple[str, str]
"""An instrument, and somebody who takes part in it."""


Contested = dict[Pair, Course]


class Recognition(NamedTuple):
    """When whose acts are not counted, and who holds it so."""

    unrecognised: Mapping[Pair, Course]
    held: tuple[Held, ...] = ()


def recognitions_of(accounts: Accounts) -> list[Recognition]:
    """Everything counted, then each way not to; one if nobody contests anything."""
    contests: dict[str, Contested] = {}
    sources: dict[str, str] = {}
    for instrument in sorted(name for name, prop in accounts.acts if prop == "contested"):
        for act, account in accounts.of(instrument, "contested"):
            by = account.first.qual("by")
            pair = (instrument, act.value)
            before = contests.setdefault(by, {}).get(pair, Course.constant(FALSE))
            contests[by][pair] = before | Course.during(account.valid)
            sources.setdefault(by, account.first.source)
    if not contests:
        return [Recognition({})]
    pairs = {pair for contested in contests.values() for pair in contested}
    return [
        Recognition({}, _counting(pairs, contests, accounts)),
        *(
            Recognition(contested, _holding(contested, tuple(holders), sources))
            for contested, holders in _alike(contests)
        ),
    ]


def _alike(contests: Mapping[str, Contested]) -> list[tuple[Contested, list[str]]]:
    """Those who contest the same, together."""
    found: list[tuple[Contested, list[str]]] = []
    for by in sorted(contests):
        same = next((holders for contested, holders in found if contested == contests[by]), None)
        if same is None:
            found.append((contests[by], [by]))
        else:
            same.append(by)
    return found


def _counting(
    pairs: set[Pair], contests: Mapping[str, object], accounts: Accounts
) -> tuple[Held, ...]:
    """The depositaries that took the instruments in, unless they contest something themselves."""
    found = []
    for instrument, actor in sorted(pairs):
        given = [account.first for act, account in accounts.of(instrument, "deposit")
                 if act.value == actor]  # fmt: skip
        took = {first.qual("with") for first in given} - {"", *contests}
        source = given[0].source if given else ""
        held_by = tuple(sorted(took))
        found.append(Held("counted", "", held_by, source, instrument, (actor,)))
    return tuple(found)


def _holding(
    contested: Mapping[Pair, Course], holders: tuple[str, ...], sources: Mapping[str, str]
) -> tuple[Held, ...]:
    source = sources[holders[0]]
    return tuple(
        Held("contested", "", holders, source, instrument, (actor,))
        for instrument, actor in sorted(contested)
    )
