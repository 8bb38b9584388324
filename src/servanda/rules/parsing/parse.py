"""From YAML or JSON to a Rule, with every mistake named by its place.

instrument: sco-charter-2002
source: recalled
confidence: high
entry_into_force:
  article: "21"
  when: {count: {of: [ratification], at_least: 4, among: {actors: [cn, kz]}}}
  delay: {n: 30, unit: day, form: nth_day_after, anchor: deposit}
  unless:
  - {article: "21", if: {not_before: 2010-01-01}, when: {...}, delay: {...}}
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any as Raw

from servanda.rules.parsing.conditions import CONDITIONS, condition_in
from servanda.rules.parsing.delays import ANCHORS, UNITS, delay_in
from servanda.rules.parsing.endings import (
    DURATION,
    TERMINATION,
    WITHDRAWAL,
    duration_in,
    provisional_in,
    termination_in,
    withdrawal_in,
)  # fmt: skip
from servanda.rules.parsing.fields import (
    Gathering,
    Path,
    RuleProblem,
    choice,
    mapping,
    only,
    optional,
    text_in,
)  # fmt: skip
from servanda.rules.parsing.readings import clause_in
from servanda.rules.parsing.relations import (
    RELATIONS,
    accession_in,
    participation_in,
    reservations_in,
    territory_in,
)
from servanda.rules.parsing.silence import SILENCE, or_silent
from servanda.rules.shapes.rule import Rule
from servanda.rules.shapes.shape import BY_SILENCE, Amendment, Clause, Exception_

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from servanda.rules.shapes.shape import Condition

__all__ = ["ANCHORS", "CLAUSES", "CONDITIONS", "KEYS", "UNITS", "RuleProblem", "parse_rule"]

CONFIDENCES = ("high", "medium", "low")
CLAUSES = {
    "entry_into_force": {"article", "when", "delay", "unless", "text"},
    "subsequent_consent": {"article", "delay", "text", "counted_from"},
    "withdrawal": WITHDRAWAL,
    "duration": DURATION,
    "termination": TERMINATION,
    "amendment": {"article", "of", "binds", "later_parties", "text"},
    **RELATIONS,
}
CLAUSES |= {name: CLAUSES[name] | keys for name, keys in SILENCE.items()}
FROM = ("trigger", "entry_into_force")
BINDS = ("acceptors", "all", BY_SILENCE)
LATER = ("as_amended", "unamended")
KEYS = {"instrument", "source", "confidence", "provisional_application", *CLAUSES}


def parse_rule(raw: Mapping[str, Raw]) -> Rule:
    """Read a rule.

    Raises:
        RuleProblem: naming the place of the first mistake, with all others.
    """
    with Gathering() as read:
        read(only, raw, KEYS, ())
        instrument = read(text_in, raw, "instrument", ())
        told = {
            name: read(clause_in, raw[name], (name,), CLAUSES[name], _READERS[name])
            for name in CLAUSES
            if name in raw
        }
        provisional = read(provisional_in, raw)
        source = read(optional, raw, "source", ())
        sure = read(choice, raw, "confidence", CONFIDENCES, ()) if "confidence" in raw else ""
    clauses = {name: body for name, (body, _) in told.items()}
    _never_itself(instrument, clauses)
    return Rule(
        instrument,
        **clauses,
        provisional_application=provisional,
        source=source,
        confidence=sure,
        readings=tuple(reading for _, readings in told.values() for reading in readings),
    )


def _never_itself(instrument: str, clauses: Mapping[str, Raw]) -> None:
    amendment, withdrawal = clauses.get("amendment"), clauses.get("withdrawal")
    if amendment and amendment.of == instrument:
        problem = "an instrument does not amend itself; name the other one"
        raise RuleProblem(("amendment", "of"), problem)
    termination = clauses.get("termination")
    if termination and termination.parties_of == instrument:
        problem = "an instrument does not end for its own parties; name the later one"
        raise RuleProblem(("termination", "parties_of"), problem)
    if withdrawal and instrument in withdrawal.linked_to:
        problem = "an instrument is not linked to itself; name the other one"
        raise RuleProblem(("withdrawal", "linked_to"), problem)


def _clause(body: Mapping[str, Raw], path: Path) -> Clause:
    unless = body.get("unless", [])
    if not isinstance(unless, list):
        raise RuleProblem((*path, "unless"), "write a list of exceptions")
    with Gathering() as read:
        article = read(text_in, body, "article", path)
        when = read(condition_in, body["when"], (*path, "when")) if "when" in body else None
        delay = read(delay_in, body, path)
        exceptions = [
            read(_exception, item, (*path, "unless", str(n))) for n, item in enumerate(unless)
        ]
        text = read(optional, body, "text", path)
        start = FROM[0]
        if "counted_from" in body:
            start = read(choice, body, "counted_from", FROM, path)
        if unless and "when" not in body:
            raise RuleProblem(path, "there are exceptions and no base case; write when: and it")
    return Clause(article, when, delay, tuple(exceptions), text, start)


def _exception(raw: Raw, path: Path) -> Exception_:
    body = mapping(raw, path)
    with Gathering() as read:
        read(only, body, {"article", "if", "when", "delay"}, path)
        article = read(text_in, body, "article", path)
        guard, when = (read(_needed, body, key, path) for key in ("if", "when"))
        delay = read(delay_in, body, path)
    return Exception_(article, guard, when, delay)


def _needed(body: Mapping[str, Raw], key: str, path: Path) -> Condition:
    if key not in body:
        raise RuleProblem(path, f"an exception needs {key!r}")
    return condition_in(body[key], (*path, key))


def _amendment(body: Mapping[str, Raw], path: Path) -> Amendment:
    with Gathering() as read:
        binds = read(choice, body, "binds", BINDS, path) if "binds" in body else BINDS[0]
        later = read(choice, body, "later_parties", LATER, path) if "later_parties" in body else ""
        article, of = (read(text_in, body, key, path) for key in ("article", "of"))
    return Amendment(article, of, binds, later)


_IN_THE_TEXT: dict[str, Callable[[Mapping[str, Raw], Path], Raw]] = {
    "entry_into_force": _clause,
    "subsequent_consent": _clause,
    "withdrawal": withdrawal_in,
    "duration": duration_in,
    "termination": termination_in,
    "amendment": _amendment,
    "reservations": reservations_in,
    "accession": accession_in,
    "territory": territory_in,
    "participation": participation_in,
}
_READERS = _IN_THE_TEXT | {name: or_silent(name, _IN_THE_TEXT[name]) for name in SILENCE}
