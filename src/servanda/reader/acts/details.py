"""What an act is about and where its days stand: asked only of acts that become claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.acts.actfound import Details
from servanda.reader.roles.objects import objects_of, words_about
from servanda.reader.syntax.attributed import attributes_with_days, days_of_attributes
from servanda.reader.syntax.daysof import days_told, days_told_before
from servanda.reader.syntax.strands import is_infinitive
from servanda.reader.syntax.verbs import before_day
from servanda.reader.syntax.wording import holds
from servanda.reader.words.types import claim_types

if TYPE_CHECKING:
    from servanda.reader.syntax.clause import Clause
    from servanda.reader.words.actdata import Act, ActData, Trigger

__all__ = ["details_of"]


def details_of(
    clause: Clause,
    trigger: Trigger,
    data: ActData,
    act: Act,
    status: str,
    taken: set[int],
    actors: set[int],
) -> Details:
    """The details of an act; `taken` are the places of names that are no objects."""
    objects = objects_of(clause, act, taken)
    days, others, alone = _told_days(clause, trigger, data)
    one = len(objects) == 1 or (objects and _taken_first(clause, act))
    return Details(
        objects[0] if one else "",
        words_about(clause, trigger, data, actors),
        _first_of_days(clause, trigger, status),
        _last_of_days(clause),
        days,
        alone,
        others,
    )


def _told_days(
    clause: Clause, trigger: Trigger, data: ActData
) -> tuple[frozenset[int], frozenset[int], bool]:
    """Where the days of an act stand and those of others, and whether it can have no other."""
    verb, nothing = trigger.form != "noun", frozenset[int]()
    attributes = attributes_with_days(clause.wording, data)
    span = clause.wording.starts[clause.at], clause.wording.end(clause.after - 1)
    own, others = days_of_attributes(attributes, span)
    if not data.data.described_ends:
        told, not_told = days_told(clause) if verb else (nothing, days_told_before(clause))
        return own or _days(clause) or told, others | (not_told - own), clause.wording.alone
    described = not verb and clause.tokens[clause.at].text.islower()
    alone = clause.wording.alone or described or bool(own)
    return own if alone else _days(clause) - others, others, alone


def _taken_first(clause: Clause, act: Act) -> bool:
    """`left X after telling Y`: whether the first of several is what a standing is taken in."""
    return clause.data.subject_first and claim_types()[act.type].standing == "taken"


def _first_of_days(clause: Clause, trigger: Trigger, status: str) -> int:
    """`On Monday X said that Y signed`: where a clause begins that has no days but its own.

    `agreed on Monday to sign` lies ahead of that day.
    """
    verb = before_day(clause) if trigger.form == "base" and status != "occurred" else -1
    if verb >= 0 and not _is_foretold(clause, verb):
        return clause.wording.starts[clause.at - 1]
    opened = clause.first - 1
    if not clause.data.cases or opened < 0:
        return 0
    tied = clause.data.content | clause.data.relatives
    low = clause.tokens[opened].low
    return clause.wording.starts[clause.first] if low in tied else 0


def _last_of_days(clause: Clause) -> int:
    """`decided on Monday, X until 2030 to end`, `sued, the hearing begins in May`.

    Where what an infinitive tells is opened, or what another verb does.
    """
    data = clause.data
    commas = (n for n in range(clause.after, clause.last) if clause.tokens[n].text == ",")
    comma = next(commas, 0) if data.subordinate else 0
    behind = next((n for n in commas), clause.last)
    inside = [one for one in clause.tokens[comma + 1 : behind] if one.text[0].isalpha()]
    if not comma or not inside:
        return 0
    finite = data.auxiliaries | data.presents
    other = is_infinitive(inside, data) or holds(inside, finite)
    return clause.wording.starts[comma] if other else 0


def _is_foretold(clause: Clause, verb: int) -> bool:
    """`is expected on Monday to sign`: a passive verb tells of the day of what it foretells."""
    passive = clause.tokens[verb - 1].low in clause.data.passive_aux
    return passive and not clause.tokens[verb].low.endswith(clause.data.object_ends)


def _days(clause: Clause) -> frozenset[int]:
    """Where the days of a clause stand in the sentence, where clauses are told apart."""
    if not (clause.data.subordinate or clause.wording.parted):
        return frozenset()
    days = (n for n in clause.named if clause.tokens[n].kind == "day")
    return frozenset(clause.wording.starts[n] for n in days)
