"""Whom an act is done to, where nobody is named who does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.roles.subjectplaces import before_topic
from servanda.reader.roles.verbsecond import own_start
from servanda.reader.syntax.cases import looks_telling
from servanda.reader.syntax.genitives import is_attribute
from servanda.reader.syntax.segments import own_part
from servanda.reader.words.types import is_against

if TYPE_CHECKING:
    from servanda.reader.roles.owners import Owners
    from servanda.reader.syntax.named import Named

__all__ = ["patients_of"]


def patients_of(named: Named, owners: Owners) -> list[int]:
    """Of an act whose doer is not named, whom it is done to."""
    clause, data, form = named.clause, named.data, named.form
    passive = clause.is_passive(form)
    if not named.act.patient:
        return _done_to(named) if passive else []
    if owners.attribute:
        return owners.between()
    active = data.subject_first and form in ("past", "present") and not passive
    # Before an active verb others stand.
    first = clause.after if active else own_start(clause, named.all)
    free = named.free(first, before_topic(clause)) or _paired(named)
    told_more = looks_telling(clause.tokens[clause.at].low, data)
    if data.cases and not (passive or form == "noun" or told_more):
        free = [n for n in free if not _is_of_another(named, n)]
    if passive and not free and data.cases:
        return _whose_text(named)
    whose = _whose(named) if passive or data.capital_nouns else []
    return free or whose or (_done_to(named) if passive else [])


def _done_to(named: Named) -> list[int]:
    """`Sanctions were imposed against X`: of a passive without a doer, against whom it is."""
    if not named.data.cases or not is_against(named.act.type):
        return []
    return list(named.labels)


def _is_of_another(named: Named, at: int) -> bool:
    """`By the plan of X it was adopted`: whether a name in front is whose something else is."""
    clause, own = named.clause, named.all.where[named.act.id or named.act.type]
    noun = clause.tokens[at - 1] if clause.first < at < clause.at else None
    if noun is None or not noun.text.islower() or noun.low in own:
        return False
    return is_attribute(clause, at)


def _whose(named: Named) -> list[int]:
    """`X's membership was suspended`: whose what it is done to is."""
    clause, data, act = named.clause, named.data, named.act
    if not data.genitive:
        return []
    own = named.all.where[act.id or act.type]
    return [
        n
        for n in named.labels
        if any(clause.tokens[m].low in own for m in range(max(clause.first, n - 2), n))
        and clause.governor(n) in ("", *data.owner)
    ]


def _whose_text(named: Named) -> list[int]:
    """`The letter of accession of X was deposited`: the only one told before such a passive."""
    clause, data = named.clause, named.data
    before = [n for n in named.labels if own_part(clause).start <= n < clause.at]
    near = before[:1] if all(clause.governor(n) in ("", *data.topical) for n in before) else []
    return named.all_joined(near)


def _paired(named: Named) -> list[int]:
    """The two states of one adjective: `at the X-Yish talks`, where no name is free."""
    return [n for n in named.labels if named.clause.tokens[n].paired]
