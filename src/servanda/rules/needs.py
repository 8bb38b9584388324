"""What a rule will look at, told before anything is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.model import Needs
from servanda.rules.shapes.shape import (
    BY_SILENCE,
    After,
    All,
    Among,
    Any,
    Condition,
    Count,
    Happened,
    Named,
    Not,
    NotBefore,
    Parent,
    Share,
    Unopposed,
    Weight,
)
from servanda.rules.wordings import wordings_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from servanda.rules.shapes.rule import Rule

__all__ = ["asks_kinds", "inside", "needs_between", "needs_of", "parents_of"]

_ACTS = (
    "signature", "signed_on", "deposit", "adoption", "in_force", "withdrawal_notice",
    "termination", "suspension", "prolongation", "agrees_to_end",
    "provisional_application", "provisional_end", "contested",
)  # fmt: skip
_RELATIONS = ("reservation", "objection", "acceptance_of")


def needs_of(instrument: str, rulebook: Mapping[str, Rule]) -> Needs:
    """All pairs of subject and property that the status of an instrument may depend on.

    Static, and transitive over parents.
    """
    needs = Needs()
    for name in _reach(instrument, rulebook):
        needs |= Needs.of(name, *_ACTS)
        needs |= _silence(rulebook.get(name)) | _open_to(rulebook.get(name))
        needs |= _forbidding(rulebook.get(name))
        for condition in _conditions(rulebook.get(name)):
            needs |= _own(condition, name)
    return needs


def needs_between(instrument: str, rulebook: Mapping[str, Rule]) -> Needs:
    """The same for the relation between two parties, under each amendment in the rulebook."""
    needs = Needs()
    for name in {instrument, *rulebook}:
        needs |= needs_of(name, rulebook) | Needs.of(name, *_RELATIONS)
    return needs


def parents_of(rule: Rule) -> frozenset[str]:
    """The instruments a rule refers to."""
    found = {c.instrument for c in _conditions(rule) if isinstance(c, Parent)}
    for wording in wordings_of(rule):
        if wording.amendment:
            found.add(wording.amendment.of)
        if wording.withdrawal:
            found.update(wording.withdrawal.linked_to)
        if wording.termination and wording.termination.parties_of:
            found.add(wording.termination.parties_of)
    return frozenset(found)


def _open_to(rule: Rule | None) -> Needs:
    """The sets to which a treaty is open."""
    needs = Needs()
    for wording in wordings_of(rule) if rule else ():
        for entry in wording.participation.open_to if wording.participation else ():
            if isinstance(entry, Among) and entry.kind == "members":
                needs |= Needs.of(entry.of, "member")
            elif isinstance(entry, Among) and entry.kind == "parties":
                needs |= Needs.of(entry.of, *_ACTS)
    return needs


def asks_kinds(rule: Rule) -> bool:
    """Whether it matters who is a state and who an organisation."""
    clauses = (w.participation for w in wordings_of(rule))
    return any(isinstance(entry, str) for c in clauses if c for entry in c.open_to)


def _silence(rule: Rule | None) -> Needs:
    """Whose objection keeps an amendment from binding them, or an accession from its effect."""
    if rule and any(w.amendment and w.amendment.binds == BY_SILENCE for w in wordings_of(rule)):
        return Needs.of(rule.instrument, "objection")
    if rule and any(w.accession for w in wordings_of(rule)):
        return Needs.of(rule.instrument, "objection")
    return Needs()


def _forbidding(rule: Rule | None) -> Needs:
    """Reservations that may be prohibited, and what others said of them."""
    clauses = (w.reservations for w in wordings_of(rule)) if rule else ()
    if rule and any(c and c.allowed != "all" for c in clauses):
        return Needs.of(rule.instrument, "reservation", "objection")
    return Needs()


def _reach(instrument: str, rulebook: Mapping[str, Rule]) -> set[str]:
    reached: set[str] = set()
    waiting = [instrument]
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            if name in rulebook:
                waiting.extend(parents_of(rulebook[name]))
    return reached


def _own(condition: Condition, instrument: str) -> Needs:
    if isinstance(condition, Weight):
        return Needs.of(instrument, "share")
    if isinstance(condition, Happened):
        return Needs.of(condition.subject, condition.prop)
    own = Needs()
    if isinstance(condition, Unopposed):
        own = Needs.of(instrument, "objection", "communicated")
    if isinstance(condition, Count | Share | Named | Unopposed):
        if condition.among.kind == "members":
            return own | Needs.of(condition.among.of, "member")
        if condition.among.kind == "negotiators":
            return own | Needs.of(instrument, "negotiated_by")
        if condition.among.kind == "parties":
            return own | Needs.of(condition.among.of, *_ACTS)
    return own


def _conditions(rule: Rule | None) -> Iterator[Condition]:
    wordings = tuple(wordings_of(rule)) if rule else ()
    for way in (way for w in wordings if w.withdrawal for way in w.withdrawal.others):
        if way.guard is not None:
            yield from inside(way.guard)
    for ending in (w.termination for w in wordings):
        if ending is not None and ending.when is not None:
            yield from inside(ending.when)
    for clause in (c for w in wordings for c in (w.entry_into_force, w.subsequent_consent)):
        if clause is None:
            continue
        if clause.when is not None:
            yield from inside(clause.when)
        for exception in clause.exceptions:
            yield from inside(exception.guard)
            yield from inside(exception.when)


def inside(condition: Condition) -> Iterator[Condition]:
    """A condition and all that it is made of."""
    yield condition
    match condition:
        case All(parts) | Any(parts):
            for part in parts:
                yield from inside(part)
        case Not(part) | After(part):
            yield from inside(part)
        case (
            Count()
            | Share()
            | Weight()
            | Named()
            | Happened()
            | Parent()
            | Unopposed()
            | NotBefore()
        ):
            pass
