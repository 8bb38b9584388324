"""Whether a clause has the words an act needs beside its own: `an envoy`, `a treaty`, `a court`."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import dropwhile, takewhile
from typing import TYPE_CHECKING

from servanda.reader.syntax.cases import looks_telling
from servanda.reader.syntax.segments import own_part
from servanda.reader.syntax.verbs import opens_predicate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from servanda.reader.syntax.clause import Clause
    from servanda.reader.syntax.lift import Lifted
    from servanda.reader.syntax.wording import Token
    from servanda.reader.words.actdata import Act, ActData, Trigger

__all__ = ["described", "fits", "fits_by_name", "is_helper", "is_object_of"]

_WORDED = ("office", "instrument")
_BODY = "body"
_COMPOUND_END = 5  # letters of a word with which a compound may end
_NAMES = 1024  # of which it is kept what they are
_VERBS = ("past", "present", "base")
_ADJECTIVES = 3  # words between an adjective and its noun


def fits(lifted: Lifted, clause: Clause, trigger: Trigger, data: ActData) -> bool:
    """Whether the clause has the words this reading needs, and none that forbid it."""
    act = trigger.act
    if act.unless and not clause.known.isdisjoint(act.unless) and _is_forbidden(clause, act):
        return False
    finite = clause.data.cases and trigger.form not in ("noun", "base")
    if finite and not (
        _is_helped_near(clause, act) or data.has_word(_tagged(lifted, clause, act), act)
    ):
        return False
    told = _is_helped(lifted, clause, act, data) or _is_headed(
        lifted, clause.named, clause, act, data
    )
    return told and (not act.beside or _is_beside(lifted, clause, act))


def _is_beside(lifted: Lifted, clause: Clause, act: Act) -> bool:
    """`sent the treaty to the Senate`: whether a text and a house stand there, each needed."""
    if not clause.known.isdisjoint(act.beside):
        return True
    items = [clause.tokens[n].item for n in clause.named]
    names = [lifted.words_of(item).casefold() for item in items if item]
    words = [*clause.known, *[word for name in names for word in name.split()]]
    ends = tuple([one for one in act.beside if len(one) >= _COMPOUND_END])
    return bool([word for word in words if word in act.beside or word.endswith(ends)])


def is_object_of(clause: Clause, trigger: Trigger, data: ActData) -> bool:
    """`ended the pact`, not `ended a row on it`: whether a noun the act needs is its object.

    Where it stands before the verb, as in the passive, nothing is asked.
    """
    where, act = data.where[trigger.act.id or trigger.act.type], trigger.act
    behind = range(clause.after, clause.last)
    nouns = [n for n in behind if _is_one_of(clause, n, where, act)]
    if not nouns or any(_is_one_of(clause, n, where, act) for n in range(clause.first, clause.at)):
        return True
    leading = clause.data.governing | clause.data.partner | clause.data.linking
    inside = (n for n in range(clause.after + 1, nouns[0]) if clause.tokens[n].low in leading)
    return all(_leads_to_object(clause, n) for n in inside)


def _is_one_of(clause: Clause, at: int, where: frozenset[str], act: Act) -> bool:
    token = clause.tokens[at]
    return token.low in where or token.kind in act.or_named


def _leads_to_object(clause: Clause, at: int) -> bool:
    """`parts of the pact`, `participation in it`, `on Monday`: prepositions that part nothing."""
    tokens, data = clause.tokens, clause.data
    day = at + 1 < clause.last and tokens[at + 1].kind == "day"
    return day or tokens[at].low in data.owner - data.agent or tokens[at - 1].low in data.sharing


def fits_by_name(
    lifted: Lifted, clause: Clause, act: Act, data: ActData, actors: list[tuple[int, str]]
) -> bool:
    """Where only a name holds such a word, whether it is of who acts or whom it is done to."""
    if not clause.data.capital_nouns or _is_helped(lifted, clause, act, data):
        return True
    objects = [n for n in clause.named if clause.tokens[n].kind in act.object]
    own = [n for n in objects if not _is_part(clause, n)]
    return _is_headed(lifted, [*(n for n, _ in actors), *own], clause, act, data)


def _is_helped(lifted: Lifted, clause: Clause, act: Act, data: ActData) -> bool:
    return (
        not act.where
        or (
            (act.id or act.type) in clause.helped
            and (not clause.data.subject_first or _is_helped_here(clause, act.id or act.type))
            and not (clause.data.capital_nouns and _is_told_before(clause, act, data))
        )
        or (bool(act.or_named) and _is_named(clause, act))
        or data.has_word(_tagged(lifted, clause, act), act)
    )


def _is_helped_here(clause: Clause, key: str) -> bool:
    """`approved the plan and adopted a statement`: not only by a word of a verb joined behind."""
    tokens, joining = clause.tokens, clause.data.joining
    if clause.after < clause.last and tokens[clause.after].low in joining:
        return True  # `signed and ratified the pact`
    helping = [n for n in range(clause.first, clause.last) if key in tokens[n].helps]
    if not helping or helping[0] < clause.at:
        return True
    between = [tokens[n].low for n in range(clause.after, helping[0])]
    return joining.isdisjoint(between) or _is_beside_it(clause, helping[0])


def _is_told_before(clause: Clause, act: Act, data: ActData) -> bool:
    """`ruled out X and announced Y`: whether all such words are of the verb before this one.

    Not where the second verb has no noun of its own.
    """
    joint = clause.at - 1
    if joint <= clause.first or not opens_predicate(clause, joint, data.preterite):
        return False
    if any(is_helper(clause, n, act) for n in range(joint, clause.last)):
        return False
    nouns = (n for n in range(clause.after, clause.last) if _is_noun(clause.tokens[n]))
    first = next(nouns, -1)
    return first > 0 and not clause.governor(first)


def _is_noun(token: Token) -> bool:
    return token.item is None and token.text[0].isupper()


def _is_forbidden(clause: Clause, act: Act) -> bool:
    """Whether a word that forbids this reading stands beside its verb, and not beside another."""
    if clause.data.subject_first:
        alone = clause.data.joining.isdisjoint(clause.words)
        return alone or any(_is_beside_it(clause, n) for n in _forbidding(clause, act))
    if not clause.data.cases:
        return True
    own = _aside(clause) if looks_telling(clause.tokens[clause.at].low, clause.data) else None
    own = own or own_part(clause)
    tokens = clause.tokens
    there = [n for n in own if tokens[n].low in act.unless]
    if there and not clause.data.joining.isdisjoint(clause.words):
        others = {*_of_verb_before(clause), *_of_verb_behind(clause), *_of_verb_holding(clause)}
        there = [n for n in there if n not in others]
    if there or not clause.is_relative:
        return bool(there)
    return not clause.antecedent().isdisjoint(act.unless)


def _forbidding(clause: Clause, act: Act) -> list[int]:
    """Where the words stand that forbid this reading; of a relative clause, those before it too."""
    start = max(0, clause.first - 1 - _ADJECTIVES * 2) if clause.is_relative else clause.first
    return [n for n in range(start, clause.last) if clause.tokens[n].low in act.unless]


def _is_beside_it(clause: Clause, at: int) -> bool:
    """`signed X and deposited Y`: whether no other verb joined to it stands before a word."""
    first, last = sorted((clause.at, at))
    between = range(first + 1, last + (at < clause.at))
    return not any(_is_joined_verb(clause, n) for n in between)


def _is_joined_verb(clause: Clause, at: int) -> bool:
    """`and deposited`: whether a word right behind one that joins tells of an act as a verb."""
    told = any(one.form in _VERBS for one in clause.tokens[at].triggers)
    return told and clause.tokens[at - 1].low in clause.data.joining


def _aside(clause: Clause) -> range:
    """`the law on X, signed in May, holds`: what a participle behind a comma tells of a noun."""
    tokens, at = clause.tokens, clause.at
    if at <= clause.first or tokens[at - 1].text != ",":
        return range(0)
    return range(
        at, next((n for n in range(at, clause.last) if tokens[n].text == ","), clause.last)
    )


def _is_helped_near(clause: Clause, act: Act) -> bool:
    """`X left the treaty, the decree was signed`: not only by a word beside another verb."""
    own, key = own_part(clause), act.id or act.type
    helping = [n for n in range(clause.first, clause.last) if key in clause.tokens[n].helps]
    joined = helping and not clause.data.joining.isdisjoint(clause.words)
    others = {*_of_verb_before(clause), *_of_verb_behind(clause)} if joined else set()
    return not helping or any(
        (n in own or n < clause.aside.start) and n not in others for n in helping
    )


def _of_verb_before(clause: Clause) -> range:
    """`adopted a statement and signed a pact`: what stands between a verb and one joined to it.

    Not where the second has no object of its own: `collected aid and sent it to X`.
    """
    tokens, data, joined = clause.tokens, clause.data, clause.at - 1
    if joined <= clause.first or tokens[joined].low not in data.joining:
        return range(0)
    behind = tokens[clause.after].low if clause.after < clause.last else ""
    elsewhere = data.governing | data.partner | data.passing | data.no_topic | data.joining
    if not behind.isalpha() or behind in elsewhere:
        return range(0)
    verbs = [n for n in clause.wording.verbs if clause.first <= n < joined]
    return range(verbs[-1] + 1, joined) if verbs else range(0)


def _is_headed(
    lifted: Lifted, places: Iterable[int], clause: Clause, act: Act, data: ActData
) -> bool:
    """`the Court of Justice`, `the State of X`: whether a name is one of what the act needs."""
    if not clause.data.capital_nouns:
        return False
    items = [item for n in places if (item := clause.tokens[n].item) is not None]
    words = frozenset().union(*[_head(lifted.words_of(item)) for item in items])
    return data.has_word(words, act)


@lru_cache(maxsize=_NAMES)
def _head(name: str) -> frozenset[str]:
    """What a name is, before whose: from behind adjectives up to the next word in small letters.

    A page names few, and asks of them for each word that can tell of an act.
    """
    words = dropwhile(_is_small, name.split())
    return frozenset(word.casefold() for word in takewhile(lambda one: not _is_small(one), words))


def _is_small(word: str) -> bool:
    return word[0].islower()


def _is_named(clause: Clause, act: Act) -> bool:
    """Whether the clause names an object of the act."""
    named = [n for n in clause.named if clause.tokens[n].kind in act.or_named]
    apart = clause.data.agent if clause.data.capital_nouns else frozenset()
    return any(not _is_part(clause, n) and clause.governor(n) not in apart for n in named)


def _is_part(clause: Clause, at: int) -> bool:
    """`the X summit`, `the session of X`: whether a name only tells which, where nouns tell."""
    if not clause.data.capital_nouns:
        return False
    tokens = clause.tokens
    behind = tokens[at + 1 : at + 3]
    if len(behind) > 1 and behind[0].text == "-":
        return behind[1].low not in clause.data.stand_ins.get("group", ())
    if at - 2 < clause.first or tokens[at - 1].low not in clause.data.genitive:
        return False
    noun, before = tokens[at - 2], tokens[at - 3].text if at - 3 > clause.first else ""
    if noun.low.endswith(clause.data.apposed) and before[-1:] in (".", *"0123456789"):
        return False  # `joined as the 28th state (to) the X`
    if noun.low in clause.data.stand_ins.get("country", ()):
        return False  # `on Friday joined the country (to) the X`
    return noun.item is None and noun.text[0].isupper()


def _tagged(lifted: Lifted, clause: Clause, act: Act) -> frozenset[str]:
    """The words of offices and instruments named in a clause, and of bodies that are only words.

    `founded a commission`, `went to the Senate`: those in small letters, or that it goes to.
    """
    # `the ambassador of X, N. N., was summoned`: an office may be part of a person's name.
    held = "office" in act.or_named or (clause.data.cases and act.patient)
    kinds = (*_WORDED, "person") if held else _WORDED
    there = [(n, clause.tokens[n].item) for n in clause.named]
    names = [lifted.words_of(item) for _, item in there if item and item.kind in kinds]
    if clause.data.cases:
        bodies = [(n, lifted.words_of(item)) for n, item in there if item and item.kind == _BODY]
        names += [name for n, name in bodies if name.islower() or clause.governor(n)]
    return frozenset(" ".join(names).casefold().split())


def described(clause: Clause, at: int) -> int:
    """The place of the noun that an adjective describes, where its form tells it; else -1."""
    if clause.data.cases:
        return _declined(clause, at)
    tokens, n = clause.tokens, at + 1
    while n < clause.last and tokens[n].text[0].islower() and not tokens[n].item:
        if tokens[n].low in clause.data.governing or tokens[n].low in clause.data.passing:
            return -1
        n += 1
    near = n < clause.last and n <= at + 1 + _ADJECTIVES and tokens[n].text[0].isupper()
    return n if near and clause.data.capital_nouns else -1


def _declined(clause: Clause, at: int) -> int:
    """The place of the noun behind an adjective and others that end as those do."""
    rest = range(at + 1, min(clause.last, at + 2 + _ADJECTIVES))
    looks = clause.data.attributive
    noun = next((n for n in rest if not re.fullmatch(looks, clause.tokens[n].low)), -1)
    return noun if noun > at and clause.tokens[noun].text[0].islower() else -1


def _of_verb_holding(clause: Clause) -> range:
    """`adopted a statement and agreed to meet`: what stands before the verb of an infinitive."""
    verbs = [n for n in clause.wording.verbs if clause.first < n < clause.at]
    joined = verbs and clause.tokens[verbs[-1] - 1].low in clause.data.joining
    return range(clause.first, verbs[-1] - 1) if joined else range(0)


def _of_verb_behind(clause: Clause) -> range:
    """`imposed sanctions and prolonged a mission`: what stands behind a verb joined to this one."""
    tokens, joining = clause.tokens, clause.data.joining
    if clause.after >= clause.last or tokens[clause.after].low in joining:
        return range(0)
    verbs = (n for n in clause.wording.verbs if clause.after < n < clause.last)
    joined = next((n for n in verbs if tokens[n - 1].low in joining), 0)
    return range(joined, clause.last) if joined else range(0)


def is_helper(clause: Clause, at: int, act: Act) -> bool:
    """Whether a noun is one of the words an act needs beside its own."""
    return (act.id or act.type) in clause.tokens[at].helps
