"""Names that a preposition governs and that act all the same: `the leaders of X`, `led by X`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.syntax.labelled import WORDS_BACK

if TYPE_CHECKING:
    from servanda.reader.syntax.clause import Clause

__all__ = ["acts_in_phrase"]


def acts_in_phrase(clause: Clause, at: int) -> bool:
    """Whether a name acts by those who lead it, who sit there, or whom it leads."""
    return (
        _is_led(clause, at)
        or _is_counted(clause, at)
        or _has_free_seat(clause, at)
        or _heads(clause, at)
    )


def _is_led(clause: Clause, at: int) -> bool:
    """`the leaders of X`: where the leaders are free, X is."""
    owner = clause.data.owner | clause.data.origin
    if clause.governor(at) not in owner:
        return False
    for n in range(at - 1, max(clause.first, at - WORDS_BACK) - 1, -1):
        if clause.tokens[n].low in owner:
            return n > clause.first and _is_free_organ(clause, n - 1)
    return False


def _is_free_organ(clause: Clause, at: int) -> bool:
    """Whether a word is an organ that is free: `leaders`, `heads of government`."""
    tokens, organs = clause.tokens, clause.organs
    owned = at - 2 >= clause.first and tokens[at - 1].low in clause.data.owner
    if owned and (tokens[at].low in organs or tokens[at - 2].low in organs):
        return _is_free_organ(clause, at - 2)
    return tokens[at].low in organs and not clause.governor(at)


def _is_counted(clause: Clause, at: int) -> bool:
    """`a team of X inspectors`: where those who are counted are free, X is."""
    tokens, data = clause.tokens, clause.data
    if not data.counting or clause.governor(at) not in data.owner:
        return False
    near = range(at - 1, max(clause.first, at - WORDS_BACK), -1)
    of = next((n for n in near if tokens[n].low in data.owner), clause.first)
    return tokens[of - 1].low in data.counting and not clause.governor(of - 1)


def _has_free_seat(clause: Clause, at: int) -> bool:
    """`the government in X`: where the government is free, X is."""
    return clause.is_seat(at) and not clause.governor(at - 2)


def _heads(clause: Clause, at: int) -> bool:
    """`a delegation led by X deposited …`: X acts with those X leads."""
    tokens, data = clause.tokens, clause.data
    if not data.heading or clause.governor(at) not in data.agent:
        return False
    near = range(max(clause.first + 1, at - WORDS_BACK), at)
    by = next((n for n in near if tokens[n].low in data.agent), 0)
    return bool(by) and tokens[by - 1].low in data.heading
