"""Who does what a verb in the passive tells: by a preposition, by a case, by where it was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.syntax.attributed import stands_in_attribute
from servanda.reader.syntax.cases import is_doer
from servanda.reader.syntax.labelled import WORDS_BACK
from servanda.reader.words.types import claim_types

if TYPE_CHECKING:
    from servanda.reader.syntax.clause import Clause
    from servanda.reader.syntax.named import Named
    from servanda.reader.words.actdata import Form

__all__ = ["agents_or_hosts", "by_several", "doers_anywhere", "is_as_told", "is_participle"]

_SAID = "speech"
_COUNTED = 4  # words from `by` to those who are counted
_DATED = 3  # words from a participle to its day: `signed late last May`
_PEOPLE = "people"  # an organ that is all members: `states`
_BY_STATES = ("treaty-signed", "document-signing", "memorandum", "ratification")


def agents_or_hosts(named: Named) -> list[int]:
    """The doers of a passive; where none is named, who sat when it was done."""
    return named.all_joined(_agents(named) or _hosts(named))


def _agents(named: Named) -> list[int]:
    """The doers of a passive: none behind the next one of a sentence that has several."""
    clause, data = named.clause, named.data
    doers = [n for n in named.labels if _does(named, n)]
    if data.described_ends:
        doers = [n for n in doers if not stands_in_attribute(clause, n)]
    behind = [n for n in doers if n > clause.at]
    if not data.subject_first or not behind:
        return [] if data.subject_first else doers
    verbs = (n for n in range(clause.after, behind[-1]) if clause.tokens[n].low in data.passive_aux)
    if clause.is_inverted:  # the first is its own
        next(verbs, None)
    end = next(verbs, behind[-1] + 1)
    return [n for n in doers if n < end]


def _does(named: Named, at: int) -> bool:
    """Whether a name is the doer of a passive, by a preposition or by its case."""
    if named.by(at):
        return True
    return not named.clause.governor(at) and is_doer(named.clause.tokens, at, named.data)


def _hosts(named: Named) -> list[int]:
    """`It was approved at a session of X`: of a passive that names no doer, who sat.

    Where word order is free, `the decision was taken at a session` may only say when.
    """
    clause, data, act = named.clause, named.data, named.act
    if data.cases and act.type in _BY_STATES:
        return _guests(named)
    if act.type in _BY_STATES or not (data.subject_first or act.back or act.patient):
        return []
    first = clause.first if data.cases else clause.after
    for n in named.inside(first, clause.last):
        near = range(max(first, n - WORDS_BACK), min(clause.last, n + 2))
        if any(clause.tokens[m].low in named.data.sittings for m in near):
            return [n]
    return []


def _guests(named: Named) -> list[int]:
    """`After the visit of X to Y a pact was signed`: who met, where a passive names no signer."""
    clause, data = named.clause, named.data
    visits = (n for n in range(clause.first, clause.at) if clause.tokens[n].low in data.visits)
    visit = next(visits, -1)
    opened = visit > clause.first and any(
        one.low in data.settings
        for one in clause.tokens[max(clause.first, visit - WORDS_BACK) : visit]
    )
    return named.inside(visit + 1, clause.at) if opened else []


def doers_anywhere(named: Named) -> list[int]:
    """`It was signed by X and Y`, of something without a name."""
    clause = named.clause
    if clause.data.subject_first:
        return named.all_joined(_agents(named))
    if not clause.data.whole_clause:
        return named.all_joined(_hosts(named))
    return named.all_joined(n for n in named.inside(clause.first, clause.last) if named.by(n))


def is_as_told(named: Named) -> bool:
    """`All are urged to vote`: whether who is told to do something is the subject of `to be`."""
    clause, data = named.clause, named.data
    said = claim_types()[named.act.type].sort == _SAID
    if not (said and data.capital_nouns and named.form == "past"):
        return False
    beside = data.auxiliaries & clause.words
    return bool(beside) and beside <= data.being


def by_several(clause: Clause, form: Form) -> bool:
    """`It was signed by 13 states`: whether a passive was done by some whom nobody names."""
    tokens, data = clause.tokens, clause.data
    if not data.whole_clause or not clause.is_passive(form):
        return False
    agents = [n for n in range(clause.first, clause.at) if tokens[n].low in data.agent]
    counted = (tokens[n + 1 : n + _COUNTED] for n in agents)
    return any(clause.organs.get(one.low) == _PEOPLE for near in counted for one in near)


def is_participle(named: Named) -> bool:
    """`the statement adopted in X`: a past form right behind what the act is done to."""
    clause, act = named.clause, named.act
    if named.form != "past" or clause.data.whole_clause or clause.at <= clause.first:
        return False
    before = clause.tokens[clause.at - 1].low
    there = before in named.all.where[act.id or act.type] | clause.data.sittings
    free = named.free(clause.first, clause.at)
    return (there or _is_apposed(clause)) and (not free or (there and _governs(clause, free[-1])))


def _governs(clause: Clause, subject: int) -> bool:
    """`X ended the pact signed in Klow`: whether what is signed is the object of another verb."""
    if not clause.data.subject_first:
        return False
    between = clause.tokens[subject + 1 : clause.at - 1]
    told = any(one.form == "past" for token in between for one in token.triggers)
    return told or any(clause.support.get(token.low) == "occurred" for token in between)


def _is_apposed(clause: Clause) -> bool:
    """`the treaty, signed on Monday`: behind a comma, with when or by whom it was done."""
    if not clause.data.subject_first or clause.tokens[clause.at - 1].text != ",":
        return False
    behind = clause.tokens[clause.after] if clause.after < clause.last else None
    known = clause.data.agent | clause.data.governing
    dated = any(one.kind == "day" for one in clause.tokens[clause.after :][:_DATED])
    return behind is not None and (dated or behind.low in known or behind.item is not None)
