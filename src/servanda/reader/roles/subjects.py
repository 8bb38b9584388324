"""Who is the subject of an act: of its verb in any form, or of the noun that tells of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.affairs.firms import is_of_firm
from servanda.reader.roles.byplace import doers_by_place
from servanda.reader.roles.infinitives import told_to
from servanda.reader.roles.nameless import is_nameless
from servanda.reader.roles.participles import bearers_of
from servanda.reader.roles.passive import (
    agents_or_hosts,
    doers_anywhere,
    is_as_told,
    is_participle,
)
from servanda.reader.roles.subjectplaces import subject_places
from servanda.reader.syntax.genitives import is_attribute, is_oblique
from servanda.reader.syntax.pronouns import SHE, subject_she
from servanda.reader.syntax.wording import holds
from servanda.reader.words.fold import SITTINGS

if TYPE_CHECKING:
    from servanda.reader.roles.owners import Owners
    from servanda.reader.syntax.clause import Clause
    from servanda.reader.syntax.named import Named
    from servanda.reader.words.actdata import Form

_ACTIVE = ("past", "present", "future")

__all__ = ["has_other_subject", "subjects_of"]


def subjects_of(named: Named, owners: Owners) -> list[int]:
    """The tokens of the grammatical subject: the first free name and those joined to it."""
    clause, form = named.clause, named.form
    if named.participle:
        return bearers_of(named)
    passive = clause.is_passive(form) or is_participle(named)
    if named.data.subjects and not passive and _has_pronoun(clause, form):
        return []
    if (passive and not named.act.patient) or is_as_told(named):
        return agents_or_hosts(named)
    if form == "noun":
        return owners.find()
    if form == "base" and (asked := told_to(named)) is not None:
        return asked
    return _standing_free(named, passive=passive)


def _standing_free(named: Named, *, passive: bool) -> list[int]:
    """The first names that nothing governs where a subject can stand, with doers beside them."""
    acts = not passive and named.act.type not in SITTINGS
    if acts and (by_place := doers_by_place(named)):
        return by_place
    if acts and is_nameless(named):
        return []
    for first, last in subject_places(named, passive=passive):
        free = named.free(first, last)
        doing = not (passive or "instrument" in named.act.subject)
        if free := [n for n in free if not (doing and is_attribute(named.clause, n))]:
            agents = named.inside(first, last) if passive else []
            more = named.all_joined(n for n in agents if named.by(n))
            return [*named.all_joined(_heads(named, free, passive=passive)), *more]
    impersonal = named.data.cases and named.form == "base"  # `it is planned to sign`
    return doers_anywhere(named) if passive or impersonal else []


def _heads(named: Named, free: list[int], *, passive: bool) -> list[int]:
    """Those of the free names that are the subject: the first, or all where whom one meets acts."""
    act = named.act
    if act.both and not act.object and (named.data.cases or not passive):
        return free
    return [n for n in free if not is_oblique(named.clause, n)][:1]


def _has_pronoun(clause: Clause, form: Form) -> bool:
    """Whether the subject is a pronoun, so that no name can be."""
    tokens = clause.tokens[clause.first : clause.last]
    if clause.data.cases:  # a new clause may begin behind each comma
        tokens = clause.tokens[_behind_comma(clause) : clause.at]
    if form == "noun":
        return False
    return holds(tokens, clause.data.subjects) or (
        SHE in clause.data.stand_ins and subject_she(clause) >= 0
    )


def _behind_comma(clause: Clause) -> int:
    """Where what stands right before the act begins: behind the last comma."""
    places = range(clause.at, clause.first, -1)
    return next((n for n in places if clause.tokens[n - 1].text == ","), clause.first)


def has_other_subject(named: Named) -> bool:
    """Whether a person the act is not told of is its subject, where word order is free.

    Or a firm, a club or the like.
    """
    clause = named.clause
    if named.form in _ACTIVE and not named.participle and is_of_firm(clause):
        return True
    if not named.data.cases or "person" in named.act.subject or named.form != "past":
        return False
    if clause.is_passive(named.form) or is_participle(named):
        return False
    before = range(clause.first, clause.at)
    persons = [n for n in before if clause.tokens[n].kind == "person"]
    return bool(persons) and not any(map(clause.governor, persons))
