"""The clauses of a sentence laid side by side: what stands inside another is taken out of it.

A relative clause keeps the words before it, among which is what it tells of; the content of a verb
keeps that verb.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.syntax.apposition import appositions, goes_on, waits_for_verb
from servanda.reader.syntax.conditions import end_of_condition
from servanda.reader.syntax.wording import Wording, holds

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from servanda.reader.syntax.wording import Token
    from servanda.reader.words.actdata import ActData
    from servanda.reader.words.acttypes import ActWords

__all__ = ["is_infinitive", "strands"]

_ANTECEDENT = 10  # words before a relative clause or one that is a verb's content
_DASHES = ("–", "—")
_ASIDE = 14  # words between two dashes that part no clauses, at most
_WALLS = frozenset(";:–—")
_PARTING = _WALLS | {","}
_ENDS = frozenset(',;:–—.!?“”"»«()')
_SHORTEST = 3  # words of a relative clause with its pronoun, at least


class _Part(NamedTuple):
    """The places of the tokens of a clause: `before` of them precede it, `opened` opens it."""

    places: list[int]
    before: int = 0
    opened: int = -1
    follows: int = -1  # what a relative clause follows

    def holds_any(self, places: list[int]) -> bool:
        """Whether one of some places is its own."""
        return not set(self.places[self.before :]).isdisjoint(places)


def strands(wording: Wording, data: ActData) -> list[Wording]:
    """The clauses with acts, the main one first, where a language closes those inside with verbs.

    Of a language that does not, the whole sentence as it stands.
    """
    if not data.data.subordinate:
        return [wording]
    aside = appositions(wording.tokens, data) | {*_dashed(wording, data)}
    opened = _openings(wording.tokens, data)
    told = not data.data.telling.isdisjoint(wording.words)
    supposed = end_of_condition(wording.tokens, data)
    if not (opened or aside or told or supposed):
        return [wording]
    parts = _parts(wording.tokens, opened, aside, data, supposed)
    relative = [part for part in parts if part.follows >= 0]
    waits = supposed or (opened and _has_condition(wording.tokens, parts, data))
    return [
        replace(
            _worded(wording, part, relative),
            supposed=part.places[-1] < supposed,
            waits=bool(waits) and part.opened < 0 and part.places[-1] >= supposed,
        )
        for part in parts
        if part.holds_any(wording.acts)
    ]


def _has_condition(tokens: list[Token], parts: list[_Part], data: ActData) -> bool:
    """`X will sign if Y does`: whether a clause is a condition, and not when it is to be."""
    for part in parts:
        low = tokens[part.opened].low if part.opened >= 0 else ""
        signs = [one.status for one in data.signs.get(low, ()) if len(one.words) == 1]
        before = tokens[part.opened - 1].low if part.opened else ""
        dated = any(tokens[n].kind == "day" for n in part.places)
        if "conditional" in signs and not dated and before not in data.data.conceding:
            return True
    return False


def _openings(tokens: list[Token], data: ActData) -> dict[int, int]:
    """The places of the words that open a clause inside another, by where it begins."""
    commas = [at for at, token in enumerate(tokens) if token.text == ","]
    begins = commas if commas[:1] == [0] else [0, *commas]
    return {
        at: opened
        for at in begins
        if (begin := at + (tokens[at].text == ",")) < len(tokens)
        and (opened := _opening(tokens, begin, data)) >= 0
    }


def _dashed(wording: Wording, data: ActData) -> range:
    """The places of words between dashes that have no verb: `the Council, with X, decided`."""
    tokens = wording.tokens
    dashes = [n for n in wording.breaks if tokens[n].text in _DASHES]
    for first, last in pairwise(dashes):
        inside = tokens[first + 1 : last]
        verbs = any(one.triggers or one.low in data.data.auxiliaries for one in inside)
        if 0 < len(inside) <= _ASIDE and not verbs and not _is_verb(inside[-1], data):
            return range(first, last + 1)
    return range(0)


def _parts(
    tokens: list[Token],
    openings: dict[int, int],
    aside: AbstractSet[int],
    data: ActData,
    supposed: int,
) -> list[_Part]:
    main = _Part([])
    found, stack = [main], [main]
    for at, token in enumerate(tokens):
        if at in aside:
            continue
        if token.text not in _PARTING and at not in openings:
            stack[-1].places.append(at)
            continue
        comma = token.text == ","
        told = comma and len(stack) == 1 and _is_told(tokens, at, stack[0].places, data)
        if told or (comma and at == supposed):
            stack = [_Part([])]
            found += stack
            continue
        closed = len(stack) > 1
        if token.text in _WALLS:
            del stack[1:]
        elif comma and closed and _is_verb(tokens[stack[-1].places[-1]], data):
            stack.pop()
        outer = stack[-1]
        opened = openings.get(at, -1)
        if closed and opened == at + 1 and _is_resumed(tokens, at, outer, data):
            opened = -1
        if opened >= 0:
            low = tokens[opened].low
            tied = low in data.data.relatives or low in data.data.content
            before = outer.places[-_ANTECEDENT:] if tied else []
            tells_more = low in data.data.relatives and outer.places
            follows = outer.places[-1] if tells_more else -1
            stack.append(_Part([*before], len(before), opened, follows))
            found.append(stack[-1])
        (outer if comma else stack[-1]).places.append(at)
    return found


def _is_resumed(tokens: list[Token], comma: int, outer: _Part, data: ActData) -> bool:
    """`has X, whose town is Y, the pact refused`: whether the clause around one goes on."""
    words = data.data
    if tokens[comma + 1].low not in words.articles | words.not_subject:
        return False
    own = [tokens[n] for n in outer.places if tokens[n].text != ","]
    return waits_for_verb(own, words) and goes_on(tokens, comma, words)


def _is_told(tokens: list[Token], comma: int, before: list[int], data: ActData) -> bool:
    """`X is to sign, demanded Y`: whether a comma ends what a verb behind it says was said."""
    behind = tokens[comma + 1].low if comma + 1 < len(tokens) else ""
    if behind not in data.data.telling:
        return False
    finite = data.data.auxiliaries | data.data.presents
    return any(tokens[n].low in finite or _is_present(tokens[n]) for n in before)


def _is_present(token: Token) -> bool:
    """Whether a word is the verb of an act in the present."""
    small = token.item is None and token.text == token.low
    return small and any(one.form == "present" for one in token.triggers)


def _worded(wording: Wording, part: _Part, relative: list[_Part]) -> Wording:
    """The tokens of one clause as a sentence of their own."""
    here = {n: at for at, n in enumerate(part.places)}
    breaks = sorted({*wording.breaks, part.opened})
    return Wording(
        [wording.tokens[n] for n in part.places],
        [wording.starts[n] for n in part.places],
        [here[n] for n in breaks if n in here],
        [here[n] for n in wording.names if n in here],
        [at for n in wording.acts if (at := here.get(n, -1)) >= part.before],
        [here[n] for n in wording.pointers if n in here],
        relative={
            here[one.follows]: [wording.tokens[n] for n in one.places[one.before :]]
            for one in relative
            if one.follows in here
        },
    )


def _opening(tokens: list[Token], at: int, data: ActData) -> int:
    """The place of the word that makes what begins here a clause inside another, or -1."""
    words = data.data
    low = tokens[at].low
    behind = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if low in words.subordinate or _leads(low, behind, words):
        return at + (low not in words.subordinate)
    small = tokens[at].text == low  # no sentence begins with one
    if small and behind in words.relatives and _governs(low, data):
        at += 1
    elif low not in words.relatives:
        return -1
    if tokens[at].text != tokens[at].low:
        return -1
    ends = (n for n in range(at, len(tokens)) if tokens[n].text in _ENDS)
    end = next((n for n in ends if not _is_ordinal(tokens, n)), len(tokens))
    inside = tokens[at:end]
    if len(inside) < _SHORTEST or not _is_verb(inside[-1], data) or _is_list(inside, data):
        return -1
    if is_infinitive(inside, data.data) or _goes_on(inside, data):
        return -1
    early = holds(inside[1:-1], words.auxiliaries)
    return at if not early or inside[-1].low in words.auxiliaries else -1


def _leads(low: str, behind: str, words: ActWords) -> bool:
    """`even if`, `only when`: whether an adverb stands before what opens a clause."""
    if behind not in words.subordinate:
        return False
    return low in words.loose or low in words.conceding or low in words.seeming


def _is_ordinal(tokens: list[Token], at: int) -> bool:
    """`the 39. summit`: whether a stop is that of a number inside a sentence."""
    inside = tokens[at].text == "." and at + 1 < len(tokens)
    return inside and tokens[at - 1].text.isdigit()


def _governs(low: str, data: ActData) -> bool:
    return low in data.data.governing or low in data.data.partner


def _goes_on(inside: list[Token], data: ActData) -> bool:
    """`signed, as he said, the pact and denounced it`: whether a verb follows `and` and a noun.

    A clause that closes with its verb has one before `and` as well.
    """
    for noun, joint, verb, behind in zip(inside, inside[1:], inside[2:], inside[3:], strict=False):
        if joint.low not in data.data.joining or not noun.text[0].isupper():
            continue
        small = behind.item is None and behind.text.islower()
        if small and verb.text.islower() and data.preterite.fullmatch(verb.low):
            return not data.preterite.fullmatch(inside[-1].low)
    return False


def _is_list(inside: list[Token], data: ActData) -> bool:
    """`the Swiss and the others`: a name with its article that goes on a list."""
    joined = inside[1].names_somebody and inside[2].low in data.data.joining
    return joined and inside[-1].low not in data.data.auxiliaries  # `(which) X and Y signed`


def _is_verb(token: Token, data: ActData) -> bool:
    """Whether a word can be the verb that closes a clause: nouns and names have capitals."""
    words = data.data
    small = token.item is None and token.low.isalpha() and token.text == token.low
    return small and token.low not in words.governing and token.low not in words.joining


def is_infinitive(words: list[Token], data: ActWords) -> bool:
    """`refused, the treaty to sign`: what a verb of the clause around it asks for or tells of."""
    last = words[-1].low
    if len(words) > 1 and words[-2].low in data.infinitive:
        return True
    return any(
        last.startswith(f"{one}{mark}") for one in data.particles for mark in data.infinitive
    )
