"""How the word of an act stands in its clause, where no ending tells whether it is a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.syntax.wording import holds

if TYPE_CHECKING:
    import re

    from servanda.reader.syntax.bounds import Bounds
    from servanda.reader.syntax.clause import Clause
    from servanda.reader.words.actdata import ActData

__all__ = [
    "auxiliary",
    "before_day",
    "follows_to",
    "gerund_told",
    "is_adjective",
    "is_plural_noun",
    "is_present",
    "joins_verbs",
    "lacks_subject",
    "meets_at_summit",
    "opens_predicate",
    "tells_which",
]

_ADVERB = "ly"
_AIM_REACH = 14  # words from a verb of meeting to what those meet for
_SITTING_REACH = 9  # words from `issued` to the sitting at which it was


def is_adjective(clause: Clause) -> bool:
    """`loyal to sacked ministers`, `the signed copy`: whether a participle describes a noun."""
    if not clause.data.subject_first or clause.at <= clause.first:
        return False
    before = clause.tokens[clause.at - 1].low
    data = clause.data
    return before in data.governing or before in data.partner or before in data.describing


def is_plural_noun(clause: Clause) -> bool:
    """`amid demands`, `their calls`, `the rebels' demands`: no verb in the present."""
    data, at = clause.data, clause.at - 1
    if at < clause.first:
        return False
    before, owner = clause.tokens[at], clause.tokens[at - 1]
    owned = before.text in "'’" or (before.low == "s" and owner.text in "'’")
    known = data.governing | data.partner | data.settings | data.describing
    return owned or before.low in known or before.text.isdigit()


def tells_which(clause: Clause, where: frozenset[str]) -> bool:
    """`the accords it signed`: whether the verb only tells which texts are meant."""
    tokens, at = clause.tokens, clause.at
    if at - 2 < clause.first or tokens[at - 1].low not in clause.data.echoes:
        return False
    if any(token.kind == "day" for token in tokens[clause.after :][:2]):
        return False
    return tokens[at - 2].low in where


def auxiliary(clause: Clause) -> str:
    """The auxiliary right before the word, or before an adverb there: `is also signing`."""
    tokens, at, data = clause.tokens, clause.at - 1, clause.data
    between = data.helping | data.negations
    if at > clause.first and tokens[at].low in between and tokens[at].low not in data.passive_aux:
        at -= 1
    found = tokens[at].low if at >= clause.first else ""
    return found if found in data.passive_aux or found in data.past_aux else ""


def gerund_told(clause: Clause, all_: ActData) -> str:
    """`is considering leaving`, `a decree naming`: how far by the word right before, else empty."""
    at = clause.at - 1
    if at > clause.first and clause.tokens[at].low.endswith(_ADVERB):
        at -= 1
    return all_.gerunds.get(clause.tokens[at].low, "") if at >= clause.first else ""


def follows_to(clause: Clause, first: int) -> bool:
    """`to sign`, from some place on: the mark may stand inside a verb, behind its particle."""
    at, marks = clause.at, clause.data.infinitive
    if clause.data.subject_first and at - 1 > first and clause.tokens[at - 1].low.endswith(_ADVERB):
        at -= 1  # `to strongly condemn`
    if at > first and clause.tokens[at - 1].low in marks:
        return True
    if not clause.data.capital_nouns:
        return False
    low = clause.tokens[at].low
    return any(low.startswith(f"{one}{mark}") for one in clause.data.particles for mark in marks)


def before_day(clause: Clause) -> int:
    """`agreed on Monday to sign`: the place before a day that parts an infinitive from its verb.

    -1 where none does.
    """
    tokens, mark, data = clause.tokens, clause.at - 1, clause.data
    if not data.subject_first or mark <= clause.first or tokens[mark].low not in data.infinitive:
        return -1
    at = mark - 1
    while at > clause.first and _is_of_day(clause, at):
        at -= 1
    return at if any(token.kind == "day" for token in tokens[at + 1 : mark]) else -1


def _is_of_day(clause: Clause, at: int) -> bool:
    tokens, data = clause.tokens, clause.data
    adverb = tokens[at].text.islower() and tokens[at].low.endswith(_ADVERB)
    opens = tokens[at].low in data.governing and tokens[at + 1].kind == "day"
    return tokens[at].kind == "day" or adverb or opens


def is_present(clause: Clause) -> bool:
    """Whether a verb in the present lets somebody hold what a noun tells of, and no auxiliary."""
    presents = clause.data.presents
    if presents.isdisjoint(clause.words):
        return False
    near = clause.tokens[clause.first : clause.last]
    if not any(one.low in presents and one.text[0].islower() for one in near):
        return False
    return clause.data.auxiliaries.isdisjoint(clause.words)


def meets_at_summit(clause: Clause) -> bool:
    """`They gathered for a three-day summit`: whether the sitting is a summit of their own."""
    tokens, data = clause.tokens, clause.data
    if not data.aims:
        return False
    for n in range(clause.after, min(clause.last, clause.after + _AIM_REACH)):
        token = tokens[n]
        if any(one.form == "noun" and one.act.type == "summit" for one in token.triggers):
            near = tokens[max(clause.after, n - _SITTING_REACH) : n]
            opens = [m for m, one in enumerate(near) if one.low in data.aims]
            owned = n + 1 < clause.last and tokens[n + 1].low in data.owner
            return bool(opens) and not owned and not any(one.item for one in near[opens[-1] :])
    return False


def joins_verbs(clause: Bounds, at: int) -> bool:
    """`did not speak and signed`: whether a word joins clauses, where nouns have capitals."""
    tokens = clause.tokens
    if tokens[at].low not in clause.data.joining:
        return False
    before, behind = tokens[at - 1], tokens[at + 1] if at + 1 < len(tokens) else None
    ends = before.item is None and before.text[:1].islower()
    begins = behind is not None and (
        behind.low in clause.data.auxiliaries
        or (bool(behind.triggers) and behind.text[:1].islower())
    )
    return ends or begins


def opens_predicate(clause: Bounds, at: int, preterite: re.Pattern[str]) -> bool:
    """`rejects X and calls for Y`: whether `and` has a finite verb behind, nouns in capitals.

    A participle there closes its clause or has its auxiliary behind: `visited and signed`.
    """
    tokens, data = clause.tokens, clause.data
    if tokens[at].low not in data.joining and tokens[at].low not in data.turning:
        return False
    if at + 2 >= clause.last or not tokens[at + 1].text.islower():
        return False
    verb, behind = tokens[at + 1], tokens[at + 2]
    if behind.low in data.auxiliaries or not (behind.item or behind.text[0].isalnum()):
        return False
    past = preterite.fullmatch(verb.low) is not None
    told = [one.form for one in verb.triggers if one.form == "present" or past]
    return bool(told) or (past and verb.low in clause.support)


def lacks_subject(clause: Clause) -> bool:
    """Whether nobody is the subject of an active form: a pronoun is, or it is a participle.

    `It adopted a text`, `The text, issued in Klow`, `a text issued on Monday`.
    """
    tokens, at, data = clause.tokens, clause.at, clause.data
    if data.echoes and holds(tokens[clause.begin : at], data.echoes):
        return True
    if at == clause.first or tokens[at - 1].text == "," or clause.is_possessed:
        return True
    behind = tokens[clause.after : min(clause.last, clause.after + _SITTING_REACH)]
    dated = any(token.kind == "day" for token in behind[:2])
    return dated or holds(behind, data.sittings)
