"""Names that only tell more of what stands beside them: `X workers`, `X's status`, `X-backed`."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from servanda.model.claim import known
from servanda.reader.syntax.cases import is_nominative
from servanda.reader.words.outsiders import is_outsider

if TYPE_CHECKING:
    from servanda.reader.syntax.clause import Clause
    from servanda.reader.syntax.labelled import Labelled
    from servanda.reader.syntax.wording import Token

__all__ = ["tells_more"]

_PAIR = 2
_HOLDERS = ("person", "office", "body")
_ORGAN_REACH = 4  # words between an owner and the organ that is meant


def tells_more(named: Labelled, at: int, *, follows: bool) -> bool:
    """Whether a name is part of another phrase, whose noun acts or is done to.

    `follows` says that another name may stand before it to which it belongs.
    """
    clause = named.clause
    return (
        (follows and _is_attached(named, at))
        or _is_compound(clause, at)
        or _is_owner(named, at)
        or _is_ranked(clause, at)
        or _is_of_outsiders(named, at)
        or _goes_on(named, at)
        or (at + 1 in named.labels and _is_officer(named, at + 1))
    )


def _is_attached(named: Labelled, at: int) -> bool:
    """Whether a name belongs to the one before it; where words have cases a person does not."""
    tokens, data = named.clause.tokens, named.data
    before, person = tokens[at - 1].kind, tokens[at].kind == "person"
    if before in ("", "day"):
        return False
    if data.capital_nouns and before == "office" and person:
        return False  # who holds it
    if _is_officer(named, at) or (data.capital_nouns and before == tokens[at].kind == "state"):
        return False  # `has X Y urged to act`
    body = tokens[at].kind == "body" and known(named.labels.get(at, ""))
    if data.subject_first and body and named.possesses(at - 1):
        return False  # `X's Senate`, which is told of
    if data.subject_first and at - 1 not in named.labels and before == "state":
        return False  # `X's minister N.`, where X cannot act
    return not (data.cases and before != "person" and (person or _is_subject(named, at)))


def _is_subject(named: Labelled, at: int) -> bool:
    """`the chair of X Y hands on`: whether a state behind a name stands in the nominative."""
    tokens, data = named.clause.tokens, named.data
    return tokens[at].kind == "state" and is_nominative(tokens, at, data)


def _is_officer(named: Labelled, at: int) -> bool:
    """`X's former president N.`: a person with an office, right behind whose it is."""
    tokens, data = named.clause.tokens, named.data
    state = tokens[at - 1] if at > named.clause.first else tokens[at]
    owner = state.kind == "state" and state.first.endswith(data.genitive_ends)
    return data.capital_nouns and owner and tokens[at].kind == "person"


def _is_compound(clause: Clause, at: int) -> bool:
    """`the X-backed bloc`: half of an adjective."""
    after = clause.tokens[at + 1 : at + 3]
    if len(after) < _PAIR or after[0].text != "-":
        return False
    noun, acting = after[1], clause.data.acting
    if noun.text[:1].islower() or not acting:
        return noun.text[:1].islower()
    acts = noun.low in clause.organs or noun.low.endswith(acting)
    return noun.item is None and not acts


def _is_owner(named: Labelled, at: int) -> bool:
    """`X's status`: what is X's acts, not X; `X's leaders` are X."""
    if not named.possesses(at):
        return False
    after = at + 1 + named.mark(at)
    behind = named.clause.tokens[after : after + _ORGAN_REACH]
    holder = bool(behind) and behind[0].kind in _HOLDERS
    label = named.labels.get(after, "")
    if named.data.subject_first and holder and behind[0].kind == "body" and known(label):
        return label != named.labels[at]  # `the Union's Council`: it is told of that
    words = [token.low for token in behind]
    pairs = (f"{one} {other}" for one, other in pairwise(words))
    return not holder and named.all.organs.keys().isdisjoint([*words, *pairs])


def _is_ranked(clause: Clause, at: int) -> bool:
    """`the Union chair X acts`: the group, where it only tells what X is."""
    behind = clause.tokens[at + 1 : at + 3]
    if len(behind) < _PAIR or behind[0].low not in clause.data.ranks:
        return False
    return behind[1].kind in ("state", "person")


def _goes_on(named: Labelled, at: int) -> bool:
    """`X Airways joined`: a state whose name goes on with a capital, outside titles in capitals."""
    clause, tokens = named.clause, named.clause.tokens
    state = named.data.subject_first and tokens[at].kind == "state"
    if not state or at + 1 >= clause.last or named.possesses(at):
        return False
    noun = tokens[at + 1]
    known = noun.kind or noun.state or noun.capital or clause.organ(at)
    capital = noun.text[:1].isupper() and not noun.text.isupper() and noun.text.isalpha()
    return capital and not known and tokens[clause.at].text[:1].islower()


def _is_of_outsiders(named: Labelled, at: int) -> bool:
    """`X workers`, `X's aid workers`: people who do not act for X, unless the act is theirs."""
    clause, act = named.clause, named.act
    outsiders, own = clause.data.outsiders, act.id or act.type
    last = min(clause.at, at + 1 + _PAIR) if at < clause.at else at + 1 + _PAIR
    # where nouns have capitals only an adjective tells whose they are: `X-ish firms`, not `X firms`
    told = outsiders and not (clause.data.capital_nouns and clause.tokens[at].item)
    behind = clause.tokens[at + 1 : last] if told else ()  # not `X briefed reporters`
    if any(is_outsider(token.text, outsiders) and own not in token.helps for token in behind):
        return True
    come = _who_come_from(clause, at) if outsiders and clause.data.capital_nouns else None
    return come is not None and is_outsider(come.text, outsiders) and own not in come.helps


def _who_come_from(clause: Clause, at: int) -> Token | None:
    """`workers from X and Y`: the noun before a place where people come from."""
    tokens, data, n = clause.tokens, clause.data, at - 1
    while n - 1 > clause.first and tokens[n].low in data.joining and tokens[n - 1].item:
        n -= 2
    return tokens[n - 1] if n > clause.first and tokens[n].low in data.origin else None
