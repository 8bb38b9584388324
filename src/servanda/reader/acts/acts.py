"""Acts told by a verb or noun anywhere in a sentence.

Patterns (claims.yaml) know a few turns of phrase exactly. This is the broad net beside them: words
that name an act, with the names of the clause in the roles the grammar gives them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.acts.oneact import act_told, may_be_told_as
from servanda.reader.acts.toldonce import told_once
from servanda.reader.syntax.cases import looks_attributive
from servanda.reader.syntax.clause import Clause
from servanda.reader.syntax.helped import helped_in
from servanda.reader.syntax.inturn import parted_in_turn
from servanda.reader.syntax.participles import told_apart
from servanda.reader.syntax.strands import strands
from servanda.reader.syntax.triggers import is_spelt, length_of, void
from servanda.reader.words.actdata import acts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.acts.actfound import ActFound
    from servanda.reader.syntax.lift import Lifted
    from servanda.reader.syntax.wording import Wording
    from servanda.reader.words.actdata import ActData, Trigger
    from servanda.reader.words.acttypes import Within

__all__ = ["find_acts"]


def find_acts(lifted: Lifted, whole: Wording, lang: str, within: Within) -> list[ActFound]:
    """All acts of one sentence, each word telling of one at most."""
    data, helped = acts_of(lang), helped_in(whole, lifted, lang)
    told = (whole.tokens[at].ways for at in whole.acts)
    if not any(ways.may_tell(whole.words, helped) for ways in told):
        return []
    found: list[ActFound] = []
    parts = told_apart if data.data.opening else strands
    for wording in parts(parted_in_turn(whole, data), data):
        found += _acts_in(wording, lifted, helped, data, within)
    return told_once(found, data.data)


def _acts_in(
    wording: Wording, lifted: Lifted, helped: set[str], data: ActData, within: Within
) -> list[ActFound]:
    """The acts of one clause with those on one level with it."""
    found = []
    taken = -1
    for at in wording.acts:
        if at <= taken:
            continue
        if passed := void(wording, at, data):
            taken = at + passed - 1
            continue
        told: ActFound | None = None  # one whose actors are named, before one with a stand-in
        for clause, trigger in _ways(wording, at, helped, data):
            if told and not may_be_told_as(trigger.act, told.act.type):
                continue  # a stand-in gives way to a name for the same act alone
            one = act_told(lifted, clause, trigger, data, within, named=told is not None)
            if one and (told is None or (one.actors and one.act.type == told.act.type)):
                told = one
                taken = at if trigger.apart else clause.after - 1
            if told and (told.actors or not told.stand_in):
                break
        if told:
            found.append(told)
            if told.act.type in data.data.signed and told.form != "noun":
                found += _other_texts(wording, at, told, lifted, helped, data, within)
    return found


def _other_texts(
    wording: Wording,
    at: int,
    told: ActFound,
    lifted: Lifted,
    helped: set[str],
    data: ActData,
    within: Within,
) -> Iterator[ActFound]:
    """`signed a memorandum and a treaty`: what the same verb tells of a text of another type."""
    signed = data.data.signed
    behind = {
        name
        for n in range(at + 1, len(wording.tokens))
        for name, nouns in signed.items()
        if wording.tokens[n].low in nouns and _is_object(wording, n, at, data)
    }
    for clause, trigger in _ways(wording, at, helped, data) if behind else ():
        name = trigger.act.type
        if name in behind and name != told.act.type:
            one = act_told(lifted, clause, trigger, data, within)
            if one:
                behind.discard(name)
                yield one


def _is_object(wording: Wording, noun: int, verb: int, data: ActData) -> bool:
    """Whether a noun, with its adjectives, stands behind its verb, a name or a word that joins."""
    before = noun - 1
    while before > verb and looks_attributive(wording.tokens[before].low, data.data):
        before -= 1
    token = wording.tokens[before]
    return before == verb or token.item is not None or token.low in data.data.joining


def _ways(
    wording: Wording, at: int, helped: set[str], data: ActData
) -> Iterator[tuple[Clause, Trigger]]:
    """What the words at a place can tell of, each with its clause."""
    tokens = wording.tokens
    clauses: dict[int, Clause] = {}
    whole: tuple[str, ...] = ()
    for trigger in tokens[at].ways.among(wording.words):
        may_tell = trigger.may_tell(helped)
        if not (may_tell or trigger.apart):
            continue
        length = length_of(wording, at, trigger, data)
        if not length or not is_spelt(tokens, at, trigger, data):
            continue
        if whole not in ((), trigger.words):
            continue  # with its particle it is another verb
        if trigger.apart and trigger.words[-1] in data.data.particles:
            whole = trigger.words
        if not may_tell:
            continue
        if length not in clauses:
            clauses[length] = Clause(wording, at, length, data)
        yield clauses[length], trigger
