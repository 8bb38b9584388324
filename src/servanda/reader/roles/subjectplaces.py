"""The parts of a clause in which its subject can stand, by what a language lets stand where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.roles.subjectstart import subject_start
from servanda.reader.roles.verbsecond import own_start, shares_subject, speech_start
from servanda.reader.syntax.coordinated import Coordinated

if TYPE_CHECKING:
    from servanda.reader.syntax.clause import Clause
    from servanda.reader.syntax.named import Named

__all__ = ["before_topic", "subject_places"]


def subject_places(named: Named, *, passive: bool) -> list[tuple[int, int]]:
    """The stretches of tokens where the subject of a verb can be, the likeliest first."""
    clause, data, act = named.clause, named.data, named.act
    if data.whole_clause:
        shared = not passive and shares_subject(clause, act, named.form)
        first = speech_start(clause, act, own_start(clause, named.all))
        return [(first, clause.at if shared else clause.last)]
    if passive and data.cases and act.both:  # the doer stands in its own case
        return [(clause.first, before_topic(clause))]
    end = clause.last if _has_no_subject(named) else before_topic(clause, _closing(named))
    behind = clause.after, end
    if not data.subject_first:
        return [(clause.first, clause.at), behind]
    if passive:
        return [(clause.first, clause.at)]
    own = Coordinated(clause, named)
    if own.is_of_another:
        return []
    start = own.first
    if named.form in ("past", "present"):
        start = max(start, subject_start(clause, clause.at))
    before = start, clause.at
    return [before, behind] if act.patient else [before]


def _has_no_subject(named: Named) -> bool:
    """`having signed a treaty on fish, X said`: whether it is told by who does another thing."""
    low = named.clause.tokens[named.clause.at].low
    return named.form == "past" and low.endswith(tuple(named.data.adverbial.values()))


def _closing(named: Named) -> int:
    """Behind the last word of an act: `the decision on fish took X`, where word order is free."""
    tokens, at, last = named.clause.tokens, named.clause.after, named.words[-1]
    if not (named.data.cases and named.words[1:]):
        return at
    return next((n + 1 for n in range(at, named.clause.last) if tokens[n].low == last), at)


def before_topic(clause: Clause, behind: int = 0) -> int:
    """Where a clause begins to tell what a text is about, from some place: `documents on X`."""
    data = clause.data
    topical = data.auxiliaries if data.subject_first else data.topical
    first = behind or clause.after
    ends = (n for n in range(first, clause.last) if clause.tokens[n].low in topical)
    return next(ends, clause.last)
