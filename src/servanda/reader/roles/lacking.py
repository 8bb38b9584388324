"""Acts of which no name tells who does them, and what stands for those who do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.roles.attended import attended_by
from servanda.reader.roles.elided import is_elided
from servanda.reader.roles.meant import stand_in_of
from servanda.reader.roles.passive import by_several
from servanda.reader.roles.saidthere import said_there
from servanda.reader.roles.textparties import is_of_known_text
from servanda.reader.syntax.pronouns import SHE, subject_she
from servanda.reader.syntax.wording import holds
from servanda.reader.words.actdata import HOUSE, HOUSES, SEVERAL
from servanda.reader.words.fold import SITTINGS

if TYPE_CHECKING:
    from servanda.reader.syntax.clause import Clause
    from servanda.reader.words.actdata import ActData, Trigger

_HOUSES = (HOUSE, HOUSES)  # what stands for the organs of states that are not named

__all__ = ["is_nobodys", "stands_for_them"]


def is_nobodys(clause: Clause, trigger: Trigger, data: ActData) -> bool:
    """Whether nothing in a clause can tell who acts: no name, and no word that stands for one."""
    act = trigger.act
    if clause.named or clause.is_relative or not act.fewest or clause.antecedent_name() >= 0:
        return False
    stand_in = stand_in_of(clause, trigger, data)
    if not stand_in and trigger.form == "noun" and any(attended_by(clause)):
        return False
    if not stand_in and said_there(clause, data) >= 0:
        return False
    return stand_in not in _HOUSES if act.organ else not stand_in


def stands_for_them(
    clause: Clause, trigger: Trigger, data: ActData, places: list[int], *, attribute: bool
) -> str:
    """What stands for those who act, where no name does; `places` are those of the names."""
    if trigger.participle:
        return ""
    if not places and by_several(clause, trigger.form):
        return SEVERAL
    if attribute and not places and is_of_known_text(clause, trigger):
        return "text"
    lacking = not places or _lacks_subject(clause, trigger, places)
    if data.data.cases and not lacking and trigger.form == "noun":
        lacking = is_elided(clause, trigger, data)
    if not lacking or attribute:
        return ""
    stand_in = stand_in_of(clause, trigger, data)
    return stand_in if stand_in in _HOUSES or not trigger.act.organ else ""


def _lacks_subject(clause: Clause, trigger: Trigger, places: list[int]) -> bool:
    """`The bloc suspended X`, `he met X`: only whom it is done to or with is named."""
    act = trigger.act
    met = clause.data.subject_first and act.type in SITTINGS
    she = SHE in clause.data.stand_ins and subject_she(clause) >= 0
    pronoun = she or clause.is_of_pronoun
    pronoun = pronoun and trigger.form != "noun"
    if pronoun or _has_partners_only(clause, trigger, places) or _is_his(clause, trigger, places):
        return True
    if not (met or (act.patient and act.both)) or trigger.form == "noun":
        return False
    return not clause.is_passive(trigger.form) and all(n > clause.at for n in places)


def _is_his(clause: Clause, trigger: Trigger, places: list[int]) -> bool:
    """`He will hold talks with X`: whether all who are named are partners of a pronoun."""
    if not clause.data.subject_first or trigger.form != "noun" or clause.is_possessed:
        return False
    person = clause.data.stand_ins.get("person", frozenset())
    near = clause.tokens[clause.begin : clause.at]
    said = holds(near, person)
    return said and all(clause.governor(n) in clause.data.partner for n in places)


def _has_partners_only(clause: Clause, trigger: Trigger, places: list[int]) -> bool:
    """`The diplomat met with X`: where words have cases, all who are named are partners."""
    if not clause.data.cases or trigger.act.type not in SITTINGS:
        return False
    if trigger.form == "noun" and not clause.goes_on_there:
        return False
    return all(clause.governor(n) in clause.data.partner for n in places)
