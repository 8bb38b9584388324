"""The clauses on record, as rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from servanda.rules import parents_of, parse_rule

if TYPE_CHECKING:
    from servanda.record import View
    from servanda.rules import Rule

__all__ = ["rule_bytes", "rulebook_between", "rulebook_for"]


def rulebook_for(view: View, instrument: str) -> dict[str, Rule]:
    """The instrument's clause and those of the instruments it refers to."""
    book: dict[str, Rule] = {}
    waiting = [instrument]
    while waiting:
        name = waiting.pop()
        rule = _rule(view, name) if name not in book else None
        if rule is not None:
            book[name] = rule
            waiting.extend(parents_of(rule))
    return book


def rulebook_between(view: View, instrument: str) -> dict[str, Rule]:
    """The same with the clauses of whatever is said to amend it, and to amend that."""
    book = rulebook_for(view, instrument)
    amending: dict[str, list[str]] = {}
    for statement in view.find(prop="amends"):
        amending.setdefault(statement.value, []).append(statement.subject)
    waiting, seen = [instrument], {instrument}
    while waiting:
        for name in sorted({*amending.get(waiting.pop(), ())} - seen):
            book |= rulebook_for(view, name)
            waiting.append(name)
            seen.add(name)
    return book


def rule_bytes(raw: dict[str, Any]) -> bytes:
    """A rule's text in the one form that is stored and hashed."""
    return msgspec.json.encode(raw, order="sorted")


def _rule(view: View, instrument: str) -> Rule | None:
    held = view.find(subject=instrument, prop="rule")
    if not held:
        return None
    # Of several wordings the one entered last stands; the others stay in the history.
    text = view.blob(held[-1].value)
    return parse_rule(msgspec.json.decode(text)) if text else None
