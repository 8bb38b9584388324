"""Every instrument with a clause, one line each: in force, since when, with how many parties."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from servanda.dates import TRUE, AsOf, iso
from servanda.flows.rulebook import rulebook_for
from servanda.rules import needs_of, parties_of, status_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from servanda.flows.asking import Asked
    from servanda.model import Facts
    from servanda.rules import Missing, Rule, Status

__all__ = ["Gap", "TreatyLine", "treaties"]

_MOST_NAMED = 10


class Gap(msgspec.Struct, frozen=True):
    """What is missing: `n` acts by some of `of`, a list, a clause or a date; of many, the first."""

    what: str
    instrument: str
    n: int
    of: list[str]
    acts: list[str]


class TreatyLine(msgspec.Struct, frozen=True):
    """One instrument. `flags` says what to mind: recalled, disputed, list-ends, stated, vague."""

    schema: str
    instrument: str
    untc_key: str | None
    answer: str
    in_force_since: str | None
    parties: int
    missing: list[Gap]
    flags: list[str]


def treaties(asked: Asked) -> Iterator[TreatyLine]:
    """All instruments that have a clause on record, in order of their ids."""
    codes = asked.view.find(prop="code")
    keys = {s.subject: s.value for s in codes if s.qual("scheme") == "untc"}
    for instrument in sorted({s.subject for s in asked.view.find(prop="rule")}):
        book = rulebook_for(asked.view, instrument)
        facts = asked.view.facts(needs_of(instrument, book))
        yield _line(instrument, keys.get(instrument), book, facts, asked.day)


def _line(
    instrument: str, key: str | None, book: Mapping[str, Rule], facts: Facts, day: int
) -> TreatyLine:
    found = status_of(instrument, book, facts, AsOf(day))
    parties = parties_of(instrument, book, facts, AsOf(day))
    since = found.since if found.answer.value == "yes" else None
    return TreatyLine(
        "servanda.treaty/1",
        instrument,
        key,
        found.answer.value,
        iso(since[1]) if since and since[0] == since[1] else None,
        sum(party.bound is TRUE for party in parties),
        [_gap(missing) for missing in found.missing],
        _flags(instrument, book, facts, found, day),
    )


def _gap(missing: Missing) -> Gap:
    of = list(missing.of[:_MOST_NAMED])
    return Gap(missing.kind, missing.instrument, missing.n, of, list(missing.acts))


def _flags(
    instrument: str, book: Mapping[str, Rule], facts: Facts, found: Status, day: int
) -> list[str]:
    """What whoever reads the line should know."""
    rule = book.get(instrument)
    since = found.since
    flags = {
        "recalled": bool(rule and rule.confidence),
        "disputed": bool(found.readings),
        "stated": found.basis in ("stated", "both"),
        "vague": bool(since and since[0] != since[1]),
        "list-ends": facts.covers(instrument, "deposit", day) is None,
    }
    return [name for name, holds in flags.items() if holds]
