"""What an act is about: the names of its object's kinds, and the words that tell of it."""

from __future__ import annotations

from bisect import bisect_left
from itertools import takewhile
from typing import TYPE_CHECKING

from servanda.reader.roles.phrases import phrase_about
from servanda.reader.roles.trimming import trimmed
from servanda.reader.syntax.helping import described, is_helper
from servanda.reader.syntax.segments import own_part
from servanda.reader.syntax.wording import holds
from servanda.reader.words.types import claim_types

if TYPE_CHECKING:
    from servanda.reader.syntax.clause import Clause
    from servanda.reader.words.actdata import Act, ActData, Trigger

__all__ = ["mere_circumstances", "objects_of", "words_about"]

_LONGEST_OBJECT = 140
_NAMED = 4  # words of a text's name behind that of an organisation
_MARKS = ("'", "’", "s")  # of a genitive
_TEXTS_OF = ("organisation", "instrument")
_NO_NOUN = ("ly", "ing", "ed")
_CONSULT = "CONSULT"
_LEADING = ("head", "government")


def objects_of(clause: Clause, act: Act, taken: set[int]) -> list[str]:
    """The names of the object's kinds that are no actors: after the act, then before it.

    `suspended X over its attack on Y` is done to X: where a name stands free, those behind
    prepositions are none.
    """
    end = _end_of_objects(clause)
    named = (n for n in clause.named if n < end)
    free = [n for n in named if n not in taken and _label(clause, n, act)]
    free = [n for n in free if not (_is_of_text(clause, n) or _tells_which(clause, n, act))]
    bare = [n for n in free if not _is_governed(clause, n)] or free
    order = [*(n for n in bare if clause.after <= n), *(n for n in bare if n < clause.at)]
    return list(dict.fromkeys(_label(clause, n, act) for n in order))


def _is_of_text(clause: Clause, at: int) -> bool:
    """`left the convention of X`, `the protocol to X`: whether a name tells which text is meant."""
    tokens, data = clause.tokens, clause.data
    if not data.subject_first or tokens[at].kind not in _TEXTS_OF:
        return False
    behind = [one for one in tokens[at + 1 : at + 3 + _NAMED] if one.low not in _MARKS]
    named = takewhile(lambda one: one.text[:1].isupper(), behind[:_NAMED])
    beside = [*behind[:1], *named]
    return holds([*tokens[clause.after : at], *beside], data.texts)


def _tells_which(clause: Clause, at: int, act: Act) -> bool:
    """`joined the X drill`: whether an organisation belongs to a noun, where a standing is told."""
    tokens, data = clause.tokens, clause.data
    standing = claim_types()[act.type].standing and tokens[at].kind == "organisation"
    if not (data.subject_first and standing) or not clause.after <= at < clause.last - 1:
        return False
    noun = tokens[at + 1]
    verb = noun.low in clause.support or any(one.form != "noun" for one in noun.triggers)
    if noun.kind or verb or not noun.text.isalpha() or noun.low in act.where:
        return False
    if not noun.text.islower() or noun.low in data.sittings:
        return True
    known = data.governing | data.partner | data.joining | data.linking | data.breaks
    known |= data.auxiliaries | data.helping | data.passive_aux | data.passing | data.behind_names
    return noun.low not in known and not noun.low.endswith(_NO_NOUN)


def _end_of_objects(clause: Clause) -> int:
    """`invited X after Y had spoken`: where another clause begins, in a language of fixed order."""
    data = clause.data
    if not data.subject_first:
        return clause.last
    ends = data.linking - data.partner
    rest = range(clause.after + 1, clause.last)
    return next(
        (n for n in rest if clause.tokens[n].low in ends or _opens_clause(clause, n)), clause.last
    )


def _opens_clause(clause: Clause, at: int) -> bool:
    """`X left Y, and Z recalled envoys`: whether others stand before a verb of theirs."""
    tokens, n = clause.tokens, at + 1
    if tokens[at].low not in clause.data.joining or tokens[at - 1].text != ",":
        return False
    while n < clause.last and (tokens[n].names_somebody or tokens[n].low in clause.data.passing):
        n += 1
    if n == at + 1 or n >= clause.last:
        return False
    told = any(one.form in ("past", "present") for one in tokens[n].triggers)
    return told or tokens[n].low in clause.data.auxiliaries


def _is_governed(clause: Clause, at: int) -> bool:
    before = clause.tokens[at - 1] if at and not clause.data.subject_first else None
    listed = before and (before.text == "," or before.low in clause.data.joining)
    return not listed and clause.governor(at) not in ("", *clause.data.owner)


def mere_circumstances(clause: Clause, trigger: Trigger) -> set[str]:
    """`appointed after the fall of X`: persons whom a preposition keeps apart from a verb.

    One of the words of the act itself keeps nobody apart: `sent a message to X`.
    """
    data = clause.data
    told = data.subject_first or data.cases or data.capital_nouns
    if not told or trigger.form == "noun":
        return set()
    items = ((clause.tokens[n].item, n) for n in clause.named)
    persons = ((item, n) for item, n in items if item and item.kind == "person")
    held = {"", *data.agent, *(trigger.words if data.subject_first else data.partner)}
    return {item.label for item, n in persons if clause.governor(n) not in held}


def _label(clause: Clause, at: int, act: Act) -> str:
    token = clause.tokens[at]
    if token.item is not None and token.item.kind in act.object:
        return token.item.label
    if token.state and "state" in act.object:
        noun = described(clause, at)  # `expelled X-ish envoys`, `urged the X-ish government`
        meant = noun >= 0 and (is_helper(clause, noun, act) or _leads_state(clause, noun))
        return token.state if meant else ""
    return token.text if token.capital and "place" in act.object else ""


def _leads_state(clause: Clause, noun: int) -> bool:
    """Whether a noun is of whoever leads a state, so that what is done to them is done to it."""
    return clause.organs.get(clause.tokens[noun].low) in _LEADING


def _behind_day(clause: Clause) -> int:
    """Where the words behind an act go on after its day; nowhere, if a place alone follows that."""
    tokens, after = clause.tokens, clause.after
    if after >= clause.last or tokens[after].kind != "day":
        return after
    rest = tokens[after + 1].low if after + 1 < clause.last else ""
    return clause.last if rest in clause.data.sites else after + 1


def _is_inverted(clause: Clause, trigger: Trigger, data: ActData) -> bool:
    """`At the sitting were adopted documents`: what the act is done to stands behind it alone."""
    texts = data.where[trigger.act.id or trigger.act.type]
    if not data.data.cases or not texts:
        return False
    parts = (clause.first, clause.at), (clause.after, clause.last)
    there = [holds(clause.tokens[a:b], texts) for a, b in parts]
    return there == [False, True]


def words_about(
    clause: Clause, trigger: Trigger, data: ActData, taken: set[int]
) -> tuple[int, int]:
    """What the act is about in words, from where to where in the tagged sentence."""
    start, end = _phrase(clause, trigger, data, taken)
    if start < end and claim_types()[trigger.act.type].plover == _CONSULT:
        return _talked_of(clause, start, end, by_noun=trigger.form == "noun")
    return start, end


def _talked_of(clause: Clause, start: int, end: int, *, by_noun: bool) -> tuple[int, int]:
    """Of the words beside a meeting or visit those that tell its topic, not with whom or where."""
    starts, data = clause.wording.starts, clause.data
    first, last = bisect_left(starts, start), min(bisect_left(starts, end), clause.last)
    if topic := _topic(clause, first, last):
        return starts[topic], end
    token = clause.tokens[first] if first < last else None
    if by_noun or token is None or token.item or token.low in data.no_topic:
        return 0, 0
    if holds(clause.tokens[first : min(first + 2, last)], data.partner):
        return 0, 0  # `briefly with X`
    circumstance = data.governing | data.passing
    return (0, 0) if token.low in circumstance else (start, end)


def _topic(clause: Clause, first: int, last: int) -> int:
    """Where a preposition opens the topic, behind names alone and one word more; 0 if none does."""
    data, others = clause.data, 0
    for n in range(first, last):
        if _opens_topic(clause, n):
            return n
        token = clause.tokens[n]
        named = token.item or token.low in data.partner or token.low in data.joining
        others += not (named or token.text == ",")
        if others > 1:
            break
    return 0


def _opens_topic(clause: Clause, at: int) -> bool:
    """`about fish`, not `on Monday`."""
    dated = at + 1 < clause.last and clause.tokens[at + 1].kind == "day"
    return clause.tokens[at].low in clause.data.topic_by and not dated


def _phrase(clause: Clause, trigger: Trigger, data: ActData, taken: set[int]) -> tuple[int, int]:
    """The words after an act, or before a passive and a verb that tells what befalls them."""
    if clause.data.capital_nouns:
        return _reach(clause, *phrase_about(clause, trigger, taken))
    befalls = trigger.act.befalls and trigger.form != "noun"
    passive = clause.is_passive(trigger.form) and not _is_inverted(clause, trigger, data)
    first = own_part(clause).start if clause.data.cases else clause.first
    if (passive or befalls) and clause.at > first:
        return _before_verb(clause, first, taken)
    return _reach(clause, *trimmed(clause, _behind_day(clause), clause.last))


def _reach(clause: Clause, first: int, last: int) -> tuple[int, int]:
    """From where to where some tokens stand in the tagged sentence, cut off where that is far."""
    if first >= last:
        return 0, 0
    start = clause.wording.starts[first]
    return start, min(clause.wording.end(last - 1), start + _LONGEST_OBJECT)


def _before_verb(clause: Clause, first: int, taken: set[int]) -> tuple[int, int]:
    """The subject without its auxiliaries; nothing, if it is no more than those who act."""
    data, tokens, last = clause.data, clause.tokens, clause.at
    helping = data.auxiliaries | data.passive_aux | data.negations | data.infinitive
    while last > first and tokens[last - 1].low in helping:
        last -= 1
    told = (n for n in range(first, last) if n not in taken and tokens[n].low not in data.passing)
    if next(told, -1) < 0:
        return 0, 0
    first, last = trimmed(clause, first, last)
    return (clause.wording.starts[first], clause.wording.end(last - 1)) if first < last else (0, 0)
