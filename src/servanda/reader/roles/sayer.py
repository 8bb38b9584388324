"""Who says something at or after a sitting, as one of those who sat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.syntax.governing import preposition_of
from servanda.reader.words.fold import SITTINGS

if TYPE_CHECKING:
    from servanda.reader.syntax.named import Named

__all__ = ["sayer_at"]

_REACH = 8  # tokens between a verb of saying and its subject, with his office


def sayer_at(named: Named) -> int:
    """`X said after talks with Y`, `After talks with Y said X`: where X stands, else -1.

    The verb of saying ends the clause, and the noun is followed by whom somebody met. Any other
    verb stands in the clause with its subject: `X praised in a talk with Y the harbour`.
    """
    clause, data = named.clause, named.data
    if not data.capital_nouns or named.form != "noun" or named.act.type not in SITTINGS:
        return -1
    if preposition_of(clause) not in data.settings or clause.is_possessed:
        return -1
    tokens, before, behind = clause.tokens, clause.first - 1, clause.last
    if clause.after >= behind or tokens[clause.after].low not in data.partner:
        return -1
    if behind < len(tokens) and tokens[behind].low in data.breaks and tokens[behind].low.isalpha():
        places = range(behind + 1, min(len(tokens), behind + 1 + _REACH))
    elif before > 0 and tokens[before].low in data.breaks and tokens[before].low.isalpha():
        places = range(before - 1, max(-1, before - 1 - _REACH), -1)
    else:
        return _first_free(named)
    near = []
    for n in places:
        if tokens[n].text in ",;:":
            break
        near.append(n)
    return next((n for n in near if tokens[n].kind == "person"), -1)


def _first_free(named: Named) -> int:
    """The first person of the clause whom no preposition governs, or -1."""
    clause, tokens = named.clause, named.clause.tokens
    persons = (n for n in clause.named if tokens[n].kind == "person")
    return next((n for n in persons if not clause.governor(n)), -1)
