"""Whether a word can tell of its act where it stands, before anybody asks who did it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.roles.lacking import is_nobodys
from servanda.reader.syntax.helping import fits, is_object_of
from servanda.reader.syntax.verbform import tells_another
from servanda.reader.syntax.verbs import (
    auxiliary,
    gerund_told,
    is_adjective,
    is_plural_noun,
    tells_which,
)

if TYPE_CHECKING:
    from servanda.reader.syntax.clause import Clause
    from servanda.reader.syntax.lift import Lifted
    from servanda.reader.words.actdata import ActData, Trigger

__all__ = ["may_tell"]

_ACTIVE = ("past", "present", "base", "ongoing")


def may_tell(lifted: Lifted, clause: Clause, trigger: Trigger, data: ActData) -> bool:
    """Whether the clause has what the act needs, the cheapest asked first."""
    if is_nobodys(clause, trigger, data) or not fits(lifted, clause, trigger, data):
        return False
    if tells_another(clause, trigger):
        return False
    if trigger.act.direct and trigger.form in _ACTIVE and not is_object_of(clause, trigger, data):
        return False
    return _stands_as_verb(clause, trigger, data) or trigger.form in ("noun", "passive", "future")


def _stands_as_verb(clause: Clause, trigger: Trigger, data: ActData) -> bool:
    """Whether a word that looks like a verb is one: no adjective, no noun, no mere attribute."""
    if trigger.form == "ongoing":
        return bool(clause.is_head or auxiliary(clause) or gerund_told(clause, data))
    if trigger.form == "base":
        return not clause.is_noun
    if trigger.form == "present":
        return not (data.data.subject_first and is_plural_noun(clause))
    if trigger.form != "past" or (len(trigger.words) == 1 and is_adjective(clause)):
        return False
    # one with its day tells of it as well
    return not tells_which(clause, data.where[trigger.act.id or trigger.act.type])
