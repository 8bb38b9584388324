"""The act that one word of a clause tells of: who takes part, and how far it has come."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from servanda.reader.acts.actfound import ActFound
from servanda.reader.acts.details import details_of
from servanda.reader.acts.maytell import may_tell
from servanda.reader.modality.howfar import act_status
from servanda.reader.roles.infinitives import resolved
from servanda.reader.roles.lacking import stands_for_them
from servanda.reader.roles.objects import mere_circumstances, objects_of
from servanda.reader.roles.parties import Parties
from servanda.reader.roles.passive import doers_anywhere
from servanda.reader.roles.subjects import has_other_subject
from servanda.reader.syntax.genitives import is_genitive
from servanda.reader.syntax.governing import preposition_of
from servanda.reader.syntax.helping import fits_by_name
from servanda.reader.syntax.verbform import as_it_stands, is_attribute
from servanda.reader.syntax.verbs import is_present, meets_at_summit
from servanda.reader.syntax.wording import token_at
from servanda.reader.words.types import is_against

if TYPE_CHECKING:
    from servanda.reader.syntax.clause import Clause
    from servanda.reader.syntax.lift import Lifted
    from servanda.reader.words.actdata import Act, ActData, Trigger
    from servanda.reader.words.acttypes import Within

__all__ = ["act_told", "may_be_told_as"]

# One chamber is not the parliament.
_PARLIAMENT, _CHAMBER = "parliament", "chamber"
_BY_PARLIAMENT, _BY_CHAMBER = "parliament-approval", "chamber-approval"
_MEETING, _SUMMIT = "meeting", "summit"
_TOLD_AS = {_BY_PARLIAMENT: _BY_CHAMBER, _MEETING: _SUMMIT}  # by who does it, and where
_WISHED = ("advocated", "possible")
_PLACE, _TO_TOWN = "place", 7  # tokens from a verb of going to where one goes


def may_be_told_as(act: Act, name: str) -> bool:
    """Whether an act may be told as one of this type."""
    return name in (act.type, _TOLD_AS.get(act.type))


def act_told(
    lifted: Lifted,
    clause: Clause,
    trigger: Trigger,
    data: ActData,
    within: Within,
    *,
    named: bool = False,
) -> ActFound | None:
    """The act, if its words, its actors and a sign of its status are there.

    `named` says that it is wanted only where a name tells who acts: then how far it has come is not
    asked in vain.
    """
    in_vain = named and not trigger.act.both and not clause.names_anybody
    if in_vain or not may_tell(lifted, clause, trigger, data):
        return None
    trigger = as_it_stands(clause, trigger)
    attribute = is_attribute(clause, trigger)
    if attribute:
        trigger = replace(trigger, form="noun")
    parties = Parties(lifted, clause, trigger, data, attribute=attribute)
    actors = list(parties.actors())
    if named and not (actors or trigger.act.both):
        return None
    places = [n for n, _ in actors]
    names = list(dict.fromkeys(label for _, label in actors))
    stand_in = stands_for_them(clause, trigger, data, places, attribute=attribute)
    act = _done_by(lifted, parties, actors, stand_in, data)
    if act is None:
        return None
    status, told = act_status(clause, trigger, data, within, attribute=attribute)
    match = token_at(lifted.text, clause.wording.starts[clause.at])
    nobodys = not names and act.back and clause.is_passive(trigger.form)
    if not status or match is None or (nobodys and status in _WISHED):
        return None
    taken = _taken(parties, places)
    doers = _doers(parties, act)
    taken |= {*doers}
    if act.whom:  # `X's order` is not done to X
        taken |= {n for n in clause.named if _is_whose(parties, n)}
    objects = objects_of(clause, act, taken) if act.whom or act.both else []
    if act.whom and not objects:
        objects = _town_of(clause, act, data)
    if act.both:
        mere = mere_circumstances(clause, trigger)
        names += [label for label in objects if label not in names and label not in mere]
    few = act.both and not stand_in and len(names) < act.fewest
    if few or (act.whom and not objects):
        return None
    names = list(dict.fromkeys([*doers.values(), *names]))
    noun = trigger.form == "noun"
    return ActFound(
        act,
        trigger.form,
        match,
        status,
        tuple(names),
        partial(details_of, clause, trigger, data, act, status, taken, {*places}),
        stand_in=stand_in,
        told=told,
        resumes=noun and (clause.is_resumed or stand_in == "sitting"),
        now=trigger.form == "present"
        or (noun and not told and not attribute and is_present(clause)),
        governor=preposition_of(clause) if noun else "",
    )


def _town_of(clause: Clause, act: Act, data: ActData) -> list[str]:
    """`flew to Town`: the state of a capital in any case, right behind the verb and `to`."""
    near = clause.tokens[clause.after : min(clause.last, clause.after + _TO_TOWN)]
    if not data.towns or _PLACE not in act.object:
        return []
    told = (one for before, one in pairwise(near) if before.low in data.data.sites)
    return [data.towns[one.text] for one in told if one.text in data.towns][:1]


def _done_by(
    lifted: Lifted, parties: Parties, actors: list[tuple[int, str]], stand_in: str, data: ActData
) -> Act | None:
    """The act as those do it who are named or meant; None where that is nobody, or too few."""
    act = _by_its_organ(lifted, parties, actors, data)
    if act is None and stand_in and not actors:
        act = parties.act
    if act is None or has_other_subject(parties.named):
        return None
    fewest = min(act.fewest, 1) if act.both else act.fewest  # whom it is done to counts too
    enough = stand_in or len({label for _, label in actors}) >= fewest
    return act if enough else None


def _by_its_organ(
    lifted: Lifted, parties: Parties, actors: list[tuple[int, str]], data: ActData
) -> Act | None:
    """The act as the organ of its actors does it; None where another organ acts."""
    act = parties.act
    organs = {parties.labels.organ(n) for n, _ in actors} if act.organ else {""}
    acting = organs & {act.organ, _CHAMBER if act.organ == _PARLIAMENT else act.organ}
    # `ready to urge`: nobody has said it yet
    unsaid = parties.form == "base" and act.status and data.data.subject_first
    if unsaid or not acting or not fits_by_name(lifted, parties.clause, act, data, actors):
        return None
    if _CHAMBER in organs and act.type == _BY_PARLIAMENT:
        return msgspec.structs.replace(act, type=_TOLD_AS[act.type])
    if act.type == _MEETING and parties.form != "noun" and meets_at_summit(parties.clause):
        return msgspec.structs.replace(act, type=_TOLD_AS[act.type])
    return act


def _is_whose(parties: Parties, at: int) -> bool:
    """Whether a name stands in the genitive, by its article or its ending."""
    token, data = parties.clause.tokens[at], parties.data
    ends = data.capital_nouns and token.kind == "state" and token.first.endswith(data.genitive_ends)
    return ends or is_genitive(parties.named, at)


def _doers(parties: Parties, act: Act) -> dict[int, str]:
    """`Envoys of X were expelled by Y`: who does to others what a passive tells, by place."""
    if not (act.both and is_against(act.type) and parties.clause.is_passive(parties.form)):
        return {}
    return {n: parties.names[n] for n in doers_anywhere(parties.named)}


def _taken(parties: Parties, places: list[int]) -> set[int]:
    """The names that are no objects: those who act, and who stand before what they decided."""
    clause = parties.clause
    before = parties.form == "base" and resolved(parties.named)
    return {*places, *(n for n in clause.named if before and n < clause.at)}
