"""Acts told by a verb or noun anywhere in a sentence: who takes part, and how far it has come.

Patterns (claims.yaml) know a few turns of phrase exactly. This is the broad net beside them: words
that name an act, with the names of the clause in the roles the grammar gives them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import msgspec

from servanda.reader.claims.clause import Clause
from servanda.reader.claims.governing import preposition_of
from servanda.reader.claims.helping import fits, fits_by_name
from servanda.reader.claims.howfar import act_status
from servanda.reader.claims.meant import stand_in_of
from servanda.reader.claims.objects import mere_circumstances, objects_of, words_about
from servanda.reader.claims.parties import Parties
from servanda.reader.claims.strands import strands
from servanda.reader.claims.triggers import is_spelt, length_of, void
from servanda.reader.claims.verbform import as_it_stands, is_attribute, tells_another
from servanda.reader.claims.verbs import (
    auxiliary,
    goes_on_outside,
    is_adjective,
    is_plural_noun,
    is_present,
    tells_which,
)
from servanda.reader.claims.wording import token_at, wording_of
from servanda.reader.words.actdata import SEVERAL, acts_of
from servanda.reader.words.fold import SITTINGS
from servanda.reader.words.types import claim_types

if TYPE_CHECKING:
    import re

    from servanda.reader.claims.lift import Lifted
    from servanda.reader.claims.wording import Wording
    from servanda.reader.words.actdata import Act, ActData, Trigger

__all__ = ["ActFound", "find_acts"]

# One chamber is not the parliament.
_PARLIAMENT, _CHAMBER = "parliament", "chamber"
_WISHED = ("advocated", "possible")
_SUMMIT = "summit"
_BY_PARLIAMENT, _BY_CHAMBER = "parliament-approval", "chamber-approval"


@dataclass(frozen=True, slots=True)
class ActFound:
    """An act in a sentence: where its word stands, its sign, its actors and its object."""

    act: Act
    form: str
    match: re.Match[str]
    status: str
    actors: tuple[str, ...]
    object: str
    span: tuple[int, int]  # of the object's words in the tagged sentence
    stand_in: str = ""  # words that stand for the actors, where no name does
    told: str = ""  # `passing` or `earlier`, where it is not what the sentence tells
    resumes: bool = False  # `the meeting`, of which a page has told before
    now: bool = False  # the verb that holds it stands in the present tense
    first: int = 0  # where the clause begins whose days are its own
    placed: bool = False  # a preposition governs its noun: `at a session`
    days: frozenset[int] = frozenset()  # where those of its clause stand, if it is told apart

    @property
    def is_past(self) -> bool:
        """Whether its verb tells of what was done."""
        return self.form in ("past", "passive")


def find_acts(lifted: Lifted, lang: str, *, headline: bool) -> list[ActFound]:
    """All acts of one sentence, each word telling of one at most."""
    data = acts_of(lang)
    whole = wording_of(lifted, lang)
    if not whole.acts:
        return []
    found: list[ActFound] = []
    for wording in strands(whole, data):
        found += _acts_in(wording, lifted, data, headline=headline)
    if len(found) <= 1:
        return found
    told = sorted(found, key=lambda one: one.match.start())
    told = [one for one in told if not any(_is_at(one, other) for other in told)]
    told = [one for at, one in enumerate(told) if not any(_repeats(one, b) for b in told[:at])]
    if not data.data.capital_nouns:
        return told
    told = [_as_held(one, told) for one in told]
    return [one for one in told if not any(_is_for(one, other) for other in told)]


def _is_at(one: ActFound, other: ActFound) -> bool:
    """`X met at a session`: the sitting at which whoever sits is told to have met."""
    named = one.form == "noun" and bool(one.told) and other.form not in ("noun", "base")
    sit = one.act.type in SITTINGS and other.act.type in SITTINGS
    return (
        named and (sit or one.act.type == other.act.type) and set(one.actors) <= set(other.actors)
    )


def _as_held(one: ActFound, told: list[ActFound]) -> ActFound:
    """`X and Y come together for a summit`: a sitting by a noun is as far as the verb tells."""
    if one.form != "noun" or not one.placed or one.act.type not in SITTINGS:
        return one
    for verb in told:
        sits = verb.form != "noun" and verb.act.type in SITTINGS and verb.status != "denied"
        if sits and set(verb.actors) == set(one.actors):
            return replace(one, actors=verb.actors, status=verb.status, now=verb.now)
    return one


def _is_for(one: ActFound, other: ActFound) -> bool:
    """`X and Y will come together for a session`: of a noun and its verb, the one told less by.

    A summit is more than a meeting; another sitting is what the verb says.
    """
    if one.act.type not in SITTINGS or other.act.type not in SITTINGS:
        return False
    if (one.actors, one.status) != (other.actors, other.status):
        return False
    summit = _SUMMIT in (one.act.type, other.act.type)
    return one.form == "noun" != other.form if not summit else other.form == "noun" != one.form


def _repeats(one: ActFound, before: ActFound) -> bool:
    """`agreed to extend sanctions`: the infinitive of what a verb before it tells as done."""
    if one.form == "noun" and one.act.type in SITTINGS and before.act.type in SITTINGS:
        # `met in an extraordinary session`: the noun tells what the verb does.
        return before.is_past and one.actors == before.actors and one.status == before.status
    same = one.act.type == before.act.type and one.actors == before.actors
    return same and one.form == "base" and before.form == "past" and before.status == "occurred"


def _acts_in(wording: Wording, lifted: Lifted, data: ActData, *, headline: bool) -> list[ActFound]:
    """The acts of one clause with those on one level with it."""
    tokens = wording.tokens
    found = []
    taken = -1
    for at in wording.acts:
        if at <= taken:
            continue
        if passed := void(tokens, at, data):
            taken = at + passed - 1
            continue
        clauses: dict[int, Clause] = {}
        whole: tuple[str, ...] = ()
        for trigger in tokens[at].triggers:
            length = length_of(wording, at, trigger, data)
            if not length or not is_spelt(tokens, at, trigger, data):
                continue
            if whole not in ((), trigger.words):
                continue  # with its particle it is another verb
            if trigger.apart and trigger.words[-1] in data.data.particles:
                whole = trigger.words
            if length not in clauses:
                clauses[length] = Clause(wording, at, length, data)
            if one := _act(lifted, clauses[length], trigger, data, headline=headline):
                found.append(one)
                taken = at + (length if not trigger.apart else 1) - 1
                break
    return found


def _act(
    lifted: Lifted, clause: Clause, trigger: Trigger, data: ActData, *, headline: bool
) -> ActFound | None:
    """The act, if its words, its actors and a sign of its status are there."""
    act = trigger.act
    if not _may_be(lifted, clause, trigger, data):
        return None
    trigger = as_it_stands(clause, trigger)
    attribute = is_attribute(clause, trigger)
    if attribute:
        trigger = replace(trigger, form="noun")
    parties = Parties(lifted, clause, trigger, data, attribute=attribute)
    actors = list(parties.actors())
    organs = {parties.organ(n) for n, _ in actors} if act.organ else {""}
    acting = organs & {act.organ, _CHAMBER if act.organ == _PARLIAMENT else act.organ}
    if not acting or not fits_by_name(lifted, clause, act, data, actors):
        return None
    if _CHAMBER in organs and act.type == _BY_PARLIAMENT:
        act = msgspec.structs.replace(act, type=_BY_CHAMBER)
    names = list(dict.fromkeys(label for _, label in actors))
    stand_in = _stands_in(clause, trigger, data, parties, actors)
    if parties.has_other_subject() or (len(names) < act.fewest and not stand_in):
        return None
    status, told = act_status(clause, trigger, data, headline=headline, attribute=attribute)
    match = token_at(lifted.text, clause.wording.starts[clause.at])
    nobodys = not names and act.back and clause.is_passive(trigger.form)
    if not status or match is None or (nobodys and status in _WISHED):
        return None
    taken = {n for n, _ in actors}
    if trigger.form == "base" and parties.resolved():
        taken |= {n for n in clause.named if n < clause.at}
    objects = objects_of(clause, act, taken)
    if act.whom and not objects:
        return None
    if act.both:
        mere = mere_circumstances(clause, trigger)
        names += [label for label in objects if label not in names and label not in mere]
    topic = objects[0] if len(objects) == 1 else ""
    span = words_about(clause, trigger, data, {n for n, _ in actors})
    resumes = trigger.form == "noun" and (clause.is_resumed or stand_in == "sitting")
    held = trigger.form == "noun" and not told and is_present(clause)
    now = held or trigger.form == "present"
    days = _days(clause)
    return ActFound(
        act,
        trigger.form,
        match,
        status,
        tuple(names),
        topic,
        span,
        stand_in,
        told,
        resumes,
        now,
        _first_of_days(clause),
        trigger.form == "noun" and bool(preposition_of(clause)),
        days,
    )


def _first_of_days(clause: Clause) -> int:
    """`On Monday X said that Y signed`: where a clause begins that has no days but its own."""
    opened = clause.first - 1
    if not clause.data.cases or opened < 0:
        return 0
    tied = clause.data.content | clause.data.relatives
    low = clause.tokens[opened].low
    return clause.wording.starts[clause.first] if low in tied else 0


def _stands_in(
    clause: Clause,
    trigger: Trigger,
    data: ActData,
    parties: Parties,
    actors: list[tuple[int, str]],
) -> str:
    """What stands for those who act, where no name does."""
    if not actors and parties.by_several():
        return SEVERAL
    lacking = not actors or _lacks_subject(clause, trigger, actors)
    own = trigger.act.organ or parties.owners.attribute
    return stand_in_of(clause, trigger, data) if lacking and not own else ""


def _may_be(lifted: Lifted, clause: Clause, trigger: Trigger, data: ActData) -> bool:
    """Whether the clause has what the act needs, the cheapest asked first."""
    if _is_nobodys(clause, trigger, data) or not fits(lifted, clause, trigger.act, data):
        return False
    speech = claim_types()[trigger.act.type].sort == "speech"
    if (speech and goes_on_outside(clause)) or tells_another(clause, trigger):
        return False
    return _stands_as_verb(clause, trigger, data) or trigger.form in ("noun", "passive", "future")


def _stands_as_verb(clause: Clause, trigger: Trigger, data: ActData) -> bool:
    """Whether a word that looks like a verb is one: no adjective, no noun, no mere attribute."""
    if trigger.form == "ongoing":
        return bool(auxiliary(clause))
    if trigger.form == "base":
        return not clause.is_noun
    if trigger.form == "present":
        return not (data.data.subject_first and is_plural_noun(clause))
    if trigger.form != "past" or (len(trigger.words) == 1 and is_adjective(clause)):
        return False
    # one with its day tells of it as well
    return not tells_which(clause, data.where[trigger.act.id or trigger.act.type])


def _is_nobodys(clause: Clause, trigger: Trigger, data: ActData) -> bool:
    """Whether nothing in a clause can tell who acts: no name, and no word that stands for one."""
    act = trigger.act
    if clause.named or clause.is_relative or not act.fewest or clause.antecedent_name() >= 0:
        return False
    return bool(act.organ) or not stand_in_of(clause, trigger, data)


def _lacks_subject(clause: Clause, trigger: Trigger, actors: list[tuple[int, str]]) -> bool:
    """`The bloc suspended X`, `he met X`: only whom it is done to or with is named."""
    act = trigger.act
    met = clause.data.subject_first and act.type in SITTINGS
    pronoun = clause.is_of_pronoun and trigger.form != "noun"
    if pronoun or _has_partners_only(clause, trigger, actors):
        return True
    if not (met or (act.patient and act.both)) or trigger.form == "noun":
        return False
    return not clause.is_passive(trigger.form) and all(n > clause.at for n, _ in actors)


def _has_partners_only(clause: Clause, trigger: Trigger, actors: list[tuple[int, str]]) -> bool:
    """`The diplomat met with X`: where words have cases, all who are named are partners."""
    if not clause.data.cases or trigger.act.type not in SITTINGS:
        return False
    if trigger.form == "noun" and not clause.goes_on_there:
        return False
    return all(clause.governor(n) in clause.data.partner for n, _ in actors)


def _days(clause: Clause) -> frozenset[int]:
    """Where the days of a clause stand in the sentence, where clauses are told apart."""
    if not clause.data.subordinate:
        return frozenset()
    items = ((n, clause.tokens[n].item) for n in clause.named)
    return frozenset(clause.wording.starts[n] for n, one in items if one and one.kind == "day")
