"""`She` and `they` as the subject of a clause, where one word is both, and the object too."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from servanda.reader.syntax.clause import Clause

__all__ = ["SHE", "THEY", "are_several", "subject_she"]

SHE, THEY = "she", "they"
_SEVERAL = ("en", "sind", "seien")  # how a verb ends whose subject are several


def subject_she(clause: Clause) -> int:
    """Where the pronoun stands if it is the subject: at the head, or right behind the verb; or -1.

    Behind a verb it is the object where a subject may stand in front of that.
    """
    words = clause.data.stand_ins[SHE]
    if words.isdisjoint(clause.words):
        return -1
    first = clause.first
    for n in range(first, clause.last - 1):
        if clause.tokens[n].low in words:
            return n if n == first or (_is_verb(clause, n - 1) and _is_fronted(clause, n)) else -1
    return -1


def are_several(clause: Clause, at: int) -> bool:
    """Whether the verb beside the pronoun is one of several; of a clause inside one its last."""
    tokens = clause.tokens
    if at > clause.first:
        verb = at - 1
    elif clause.first == 0:
        verb = at + 1
    else:
        small = (n for n in range(clause.last - 1, at, -1) if tokens[n].text.islower())
        verb = next((n for n in small if tokens[n].item is None), at + 1)
    return tokens[verb].low.endswith(_SEVERAL)


def _is_verb(clause: Clause, at: int) -> bool:
    token = clause.tokens[at]
    if token.item is not None or not token.text.islower():
        return False
    told = any(one.form in ("past", "present", "future") for one in token.triggers)
    return told or token.low in clause.data.auxiliaries or token.low in clause.support


def _is_fronted(clause: Clause, at: int) -> bool:
    """`In May she met X`: whether what opens a clause cannot be its subject."""
    tokens, data = clause.tokens, clause.data
    opens = tokens[clause.first]
    led = opens.kind == "day" or opens.low in data.governing
    led = led or opens.low in data.loose or opens.low in data.fronting
    before = (n for n in clause.named if n < at - 1 and tokens[n].kind != "day")
    return led and all(map(clause.governor, before))
