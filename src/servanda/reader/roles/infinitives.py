"""Who does what an infinitive tells: who is asked to, or whose decision or plan it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.syntax.strands import is_infinitive
from servanda.reader.syntax.verbs import follows_to
from servanda.reader.syntax.wording import holds

if TYPE_CHECKING:
    from servanda.reader.syntax.named import Named

__all__ = ["held_to", "resolved", "told_to"]

_RESOLVED_REACH = 8  # words from a decision to what is decided
_OWN = 3  # words from a noun to whose it is
_PLAN_REACH = 7  # and from whose plan it is to what is planned
_HELD_REACH = 8  # words from an infinitive to the act it holds, and to whose bid it is


def told_to(named: Named) -> list[int] | None:
    """Those told before an infinitive who do it; None where the subject of the clause may."""
    if asked := _asked(named) or resolved(named):
        return asked
    planner = _planner(named) if named.data.subject_first else -1
    if planner < 0:
        return None
    return [] if named.clause.governor(planner) else named.joined(planner)


def _asked(named: Named) -> list[int]:
    """`X urged Y to sign`: who is asked to do what an infinitive tells."""
    clause, marked = named.clause, named.data.infinitive
    if not named.all.asking or (marked and not follows_to(clause, clause.first)):
        return []
    for at in range(clause.at - 1 - bool(marked), clause.first, -1):
        if _asks(named, at):
            return named.all_joined(_behind_asking(named, at))
    return []


def _behind_asking(named: Named, at: int) -> list[int]:
    """Whom a verb asks: who stands behind it, or before a participle that closes its clause."""
    clause, data = named.clause, named.data
    if data.capital_nouns and clause.tokens[at + 1].text == ",":
        there = named.free(clause.first, at)
        passive = holds(clause.tokens[clause.first : at], data.passive_aux)
        return there[:1] if passive else there[1:2]
    there = named.inside(at, clause.at)
    return (data.capital_nouns and _behind_subject(named, at, there)) or there[:1]


def _behind_subject(named: Named, verb: int, there: list[int]) -> list[int]:
    """`On Monday urged X Y, to sign`: whom a verb asks where its subject stands right behind it."""
    clause = named.clause
    articles = clause.tokens[verb + 1 : there[0]] if there else []
    if any(one.low not in clause.data.passing for one in articles):
        return []
    if not there or named.free(clause.first, verb):
        return []
    subjects = named.joined(there[0])
    asked = next((n for n in there if n not in subjects), -1)
    parted = asked < 0 or named.broken(subjects[-1], asked) or clause.governor(asked)
    return [] if parted else [asked]


def resolved(named: Named) -> list[int]:
    """`X spoke of the decision of Y to leave`: whose decision an infinitive is told of."""
    clause, data = named.clause, named.data
    if data.subject_first:
        return [] if data.resolved.isdisjoint(clause.words) else _of_decision(named)
    for at in range(clause.at - 1, max(clause.first, clause.at - _RESOLVED_REACH) - 1, -1):
        if clause.tokens[at].low in data.resolved:
            whose = named.inside(at, clause.at)[:1]
            if data.capital_nouns:
                whose = [n for n in whose if n <= at + _OWN and not named.broken(at, n)]
            return named.all_joined(whose)
    return []


def _of_decision(named: Named) -> list[int]:
    """`the decision of the government of X to leave`: where nouns have no endings, behind `of`."""
    clause, data = named.clause, named.data
    if not follows_to(clause, clause.first):
        return []
    for at in range(clause.at - 2, max(clause.first, clause.at - _RESOLVED_REACH) - 1, -1):
        if clause.tokens[at].low in data.resolved:
            owned = clause.tokens[at + 1].low in data.owner
            return named.all_joined(named.inside(at, clause.at)[:1]) if owned else []
    return []


def _planner(named: Named) -> int:
    """`X's plan to sign`: whose it is, whether or not he can be who acts; else -1."""
    clause = named.clause
    if not follows_to(clause, clause.first):
        return -1
    near = range(clause.at - 2, max(clause.first, clause.at - _PLAN_REACH) - 1, -1)
    return next((n for n in near if clause.tokens[n].item and named.mark(n) >= 0), -1)


def held_to(named: Named) -> list[int] | None:
    """`X's bid to hold talks`, `refusing to hold talks`: who holds the act that a noun tells of.

    None where the subject of the clause may hold it.
    """
    clause, tokens, data = named.clause, named.clause.tokens, named.data
    if not data.subject_first:
        return _asked_to_hold(named) if data.capital_nouns else None
    near = range(clause.at - 1, max(clause.first, clause.at - _HELD_REACH), -1)
    mark = next((n for n in near if tokens[n].low in named.all.support), 0) - 1
    if mark <= clause.first or tokens[mark].low not in data.infinitive:
        return None
    for n in range(mark - 1, max(clause.first, mark - _HELD_REACH), -1):
        if named.mark(n) >= 0 and tokens[n].item:
            return named.joined(n) if n in named.labels else []
        if _asks(named, n):
            return named.all_joined(named.inside(n, mark)[:1])
    helped = tokens[mark - 2].low in data.passive_aux | data.helping
    return [] if tokens[mark - 1].low.endswith(data.object_ends) and not helped else None


def _asked_to_hold(named: Named) -> list[int] | None:
    """`X urged Y, talks to begin`: who is asked to, where a comma opens an infinitive."""
    clause = named.clause
    commas = (n for n in range(clause.at - 1, clause.first, -1) if clause.tokens[n].text == ",")
    comma = next(commas, 0)
    inside = [one for one in clause.tokens[clause.at : clause.last] if one.text[0].isalpha()]
    if not comma or not is_infinitive(inside, clause.data):
        return None
    if not any(_asks(named, n) for n in range(clause.first, comma)):
        return None
    return named.all_joined(_behind_asking(named, comma - 1))


def _asks(named: Named, at: int) -> bool:
    """Whether a verb stands there by which somebody is asked to do something."""
    asking = named.all.asking.get(named.clause.tokens[at].low, ())
    return any(named.clause.stands(words, at) for words in asking)
