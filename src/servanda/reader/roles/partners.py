"""With whom somebody acts, where several take part: `with X`, `X met Y`, `between them and X`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.syntax.labelled import WORDS_BACK
from servanda.reader.words.fold import SITTINGS
from servanda.reader.words.types import is_mutual

if TYPE_CHECKING:
    from servanda.reader.syntax.clause import Clause
    from servanda.reader.syntax.named import Named

__all__ = ["partners_of"]

_OPENING = 8  # words of a phrase that opens a clause, with its noun
_MET = 7  # words from a verb to whom it has behind it, with his office
_BETWEEN = 6  # words of each of two that something is between


def partners_of(named: Named) -> list[int]:
    """Whom the verb has behind it, and whom a preposition tells as taking part."""
    clause, data = named.clause, named.data
    if not is_mutual(named.act.type):
        return []
    told = (
        n
        for n in named.labels
        if clause.governor(n) in data.partner
        or (data.subject_first and (_is_between(clause, n) or _is_led(clause, n)))
        or _is_sent(named, n)
        if not (data.subject_first and (_is_of_another_time(named, n) or _is_done(named, n)))
    )
    own = (n for n in told if not (_is_bond(named, n) or _is_of_others(named, n)))
    return _met(named) + named.all_joined(own)


def _met(named: Named) -> list[int]:
    """`X met Y`: whom the verb has right behind it, with his office at most in between."""
    clause, data = named.clause, named.data
    if not data.subject_first or named.act.type not in SITTINGS:
        return []
    if named.form == "noun" or clause.is_passive(named.form):
        return []
    first, last = clause.after, min(clause.last, clause.after + _MET)
    called = [n for n in named.inside(first, last) if clause.governor(n) in named.words]
    behind = (named.free(first, last) or called)[:1]  # `called on X`
    between = clause.tokens[clause.after : behind[0]] if behind else []
    parting = data.governing - data.owner  # `met the leaders of X`
    other = any(token.low in parting or token.item for token in between)
    return [] if other else named.all_joined(behind)


def _is_between(clause: Clause, at: int) -> bool:
    """`talks between the rebels and X`: the second of two, where the first has no name."""
    tokens, data = clause.tokens, clause.data
    near = range(at - 1, max(clause.first, at - _BETWEEN), -1)
    joined = next((n for n in near if tokens[n].low in data.joining), 0)
    words = tokens[max(clause.first, joined - _BETWEEN) : joined] if joined else []
    first = next((n for n, one in enumerate(words) if one.low in data.among), -1)
    return first >= 0 and all(one.low.isalpha() and not one.item for one in words[first:])


def _is_of_others(named: Named, at: int) -> bool:
    """`After the session, X met with Y`: whether a partner is of what is told behind a comma."""
    clause, data = named.clause, named.data
    if named.form != "noun" or not data.subject_first or clause.at - clause.first > _OPENING:
        return False
    opens = clause.tokens[clause.first].low in data.settings
    return opens and named.broken(clause.after - 1, at)


def _is_of_another_time(named: Named, at: int) -> bool:
    """`signed it with X after talks with Y`: whether what is told earlier or later parts them."""
    clause, data = named.clause, named.data
    first, last = sorted((at, clause.at))
    ahead = at < clause.at and named.form != "noun"  # `in talks with X after Y it signed`
    times = data.awaited if ahead else data.earlier | data.awaited
    return any(one.low in times for one in clause.tokens[first:last])


def _is_done(named: Named, at: int) -> bool:
    """`Trains between X and Y were halted before Z signed it`: partners of what another verb tells.

    Where the subject of the act stands behind that verb.
    """
    clause, data = named.clause, named.data
    helping = data.auxiliaries | data.passive_aux
    verbs = (n for n in range(at + 1, clause.at) if clause.tokens[n].low in helping)
    verb = next(verbs, clause.at)
    return bool(named.free(verb + 1, clause.at))


def _is_led(clause: Clause, at: int) -> bool:
    """`talks between the leaders of X and Y`: whether those whom somebody leads are partners."""
    tokens, data = clause.tokens, clause.data
    if clause.governor(at) not in data.owner:
        return False
    near = range(at - 1, max(clause.first, at - WORDS_BACK), -1)
    n = next((n for n in near if tokens[n].low in data.owner), 0) - 1
    if n < clause.first or tokens[n].low not in clause.organs:
        return False
    return clause.governor(n) in data.partner


def _is_sent(named: Named, at: int) -> bool:
    """`with ministers from X`, `met envoys from X`: where those come from with whom one acts."""
    clause, data, tokens = named.clause, named.data, named.clause.tokens
    noun = at - 2 if tokens[at - 1].low in data.origin else at - 3
    if noun < clause.first or tokens[noun + 1].low not in data.origin:
        return False
    if tokens[noun].low not in data.sent:
        return False
    for n in range(noun - 1, max(clause.first, noun - WORDS_BACK) - 1, -1):
        met = clause.at <= n < clause.after and data.subject_first and named.form != "noun"
        if met or tokens[n].low in data.partner:
            return True
        if tokens[n].item or tokens[n].low in data.governing:
            return False
    return False


def _is_bond(named: Named, at: int) -> bool:
    """`a meeting on cooperation with X`: what X is tied to is not who met."""
    clause, data, act = named.clause, named.data, named.act
    tokens, n = clause.tokens, at
    while n > clause.first and tokens[n].low not in data.partner:
        n -= 1
    if data.subject_first and tokens[n - 1].text == ",":
        return True  # `, with X concerned`
    noun = tokens[n - 1].low
    own = noun in named.words or noun in named.all.where[act.id or act.type]
    own = own or (data.subject_first and tokens[n].low in named.words)  # `discussed trade with X`
    return noun in data.bonds and not own and not clause.at <= n - 1 < clause.after
