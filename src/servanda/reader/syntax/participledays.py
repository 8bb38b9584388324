"""Days of a participle beside its noun, in languages that tell no such participle by an article.

`The pact signed in May entered into force`, `the president, elected in March, signed`: the day is
that of what the participle tells, and of what its noun names. Of one that tells when a sitting is
held it is also that of all that is done there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.syntax.cases import looks_attributive, looks_telling
from servanda.reader.words.fold import SITTINGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from servanda.reader.syntax.wording import Token, Wording
    from servanda.reader.words.actdata import ActData
    from servanda.reader.words.acttypes import ActWords

__all__ = ["Described", "described_with_days"]

_BACK = 7  # words from a participle to its day
_STRETCH = 9  # and from its day to the end of what it tells
_NOUN = 4  # words from a noun of a sitting to the participle that tells of it
_VERBAL = "ed"
_MARKS = frozenset(",;:()–—.")


class Described(NamedTuple):
    """A participle, its day, the last word of what it tells, from where to where its noun is."""

    verb: int
    day: int
    end: int
    first: int
    last: int


def described_with_days(wording: Wording, data: ActData, days: list[int]) -> Iterator[Described]:
    """The participles of a sentence that tell more of a noun, each with a day behind it."""
    find = _cased if data.data.telling_more else _behind_noun
    for day in days:
        found = find(wording, day, data)
        if found is None or _is_of_sitting(wording.tokens, found):
            continue
        if not _is_decided(wording.tokens, found, data):
            yield found


def _is_of_sitting(tokens: list[Token], found: Described) -> bool:
    """`the summit held on Monday`: its day is also that of all that is done there."""
    nouns = tokens[max(found.first, found.last - _NOUN) : found.last + 1]
    return any(one.act.type in SITTINGS for token in nouns for one in token.triggers)


def _is_decided(tokens: list[Token], found: Described, data: ActData) -> bool:
    """`the decision taken in May to expel X`: its day is also that of what was decided."""
    phrase = tokens[min(found.first, found.verb + 1) : max(found.last, found.end) + 1]
    if not any(one.low in data.deciding for one in phrase):
        return False
    behind = tokens[found.day + 1 : found.end + _STRETCH]
    return any(one.form == "base" for token in behind for one in token.triggers)


def _cased(wording: Wording, day: int, data: ActData) -> Described | None:
    """A participle in front of its noun, or behind it and a comma."""
    tokens, words = wording.tokens, data.data
    near = range(day - 1, max(-1, day - _BACK), -1)
    verb = next((n for n in near if looks_telling(tokens[n].low, words)), -1)
    if verb < 0 or not _is_one_phrase(wording, verb, day, words):
        return None
    if verb > 1 and tokens[verb - 1].text == ",":
        if tokens[verb - 2].low in words.governing:  # `before the, planned for May, meeting`
            return None
        over = (n for n in range(day + 1, len(tokens)) if tokens[n].text in _MARKS)
        end = next(over, len(tokens)) - 1
        return Described(verb, day, end, _start(wording, verb - 1), verb - 2)
    noun = _noun(tokens, day + 1, words) if _leads(tokens[verb + 1 : day], words) else -1
    return Described(verb, day, noun, noun, noun) if noun > 0 else None


def _is_one_phrase(wording: Wording, verb: int, day: int, words: ActWords) -> bool:
    """Whether no mark and no other verb stands between a participle and a day.

    Behind a preposition there is none, though a noun may end like one.
    """
    between = wording.tokens[verb + 1 : day]
    if any(one.text in _MARKS for one in between):
        return False
    verbs = (n for n in wording.verbs if verb < n < day)
    return all(wording.tokens[n - 1].low in words.governing for n in verbs)


def _leads(between: list[Token], words: ActWords) -> bool:
    """Whether words tell only where and how: a preposition opens them."""
    leads = words.governing | words.partner | words.agent | words.loose
    joined = any(one.low in words.joining or one.low in words.infinitive for one in between)
    return not joined and (not between or between[0].low in leads)


def _start(wording: Wording, comma: int) -> int:
    """Where the words before a comma begin, behind a mark or a verb that is no noun of an act."""
    verbs = {n for n in wording.verbs if not _names_act(wording.tokens[n])}
    near = range(comma - 1, -1, -1)
    return next((n + 1 for n in near if n in verbs or wording.tokens[n].text in _MARKS), 0)


def _noun(tokens: list[Token], first: int, words: ActWords) -> int:
    """The noun behind a day, over where it was and over adjectives, or -1."""
    at, end = first, min(len(tokens), first + _STRETCH)
    while at < end and (tokens[at].kind == "day" or tokens[at].low in words.governing):
        at += 1 if tokens[at].kind == "day" else 2
    while at < end and _is_adjective(tokens[at], words):
        at += 1
    return at if at < end and tokens[at].text not in _MARKS else -1


def _is_adjective(token: Token, words: ActWords) -> bool:
    """Whether a word can stand before its noun; some nouns of acts end as such words do."""
    return bool(token.state) or (looks_attributive(token.low, words) and not _names_act(token))


def _names_act(token: Token) -> bool:
    """Whether a word is a noun that tells of an act."""
    return any(one.form == "noun" for one in token.triggers)


def _behind_noun(wording: Wording, day: int, data: ActData) -> Described | None:
    """A participle right behind its noun, or between commas, where a verb follows its day."""
    tokens, words = wording.tokens, data.data
    near = range(day - 1, max(0, day - _BACK), -1)
    verb = next((n for n in near if _is_past(tokens[n], words)), 0)
    if not verb or not _is_one_phrase(wording, verb, day, words):
        return None
    if not _leads(tokens[verb + 1 : day], words):
        return None
    comma = tokens[verb - 1].text == ","
    noun = verb - 1 - comma
    if noun < 0 or not _may_be_noun(tokens[noun], words):
        return None
    end = _end(tokens, day, words)
    closed = not comma or (end < len(tokens) and tokens[end].text == ",")
    told = closed and _tells(tokens, end + comma, words)
    return Described(verb, day, end - 1, noun, noun) if told else None


def _is_past(token: Token, words: ActWords) -> bool:
    """Whether a word may be a participle or a verb in the past."""
    if token.item is not None or not token.text.islower():
        return False
    if token.low in words.governing or token.low in words.auxiliaries:
        return False
    told = any(one.form == "past" for one in token.triggers)
    return told or token.low.endswith(_VERBAL) or token.low in words.past_aux - words.passive_aux


def _may_be_noun(token: Token, words: ActWords) -> bool:
    """Whether a participle can tell more of a word: a noun, or a name that is no day."""
    if token.item is not None:
        return token.kind != "day"
    small = words.auxiliaries | words.passive_aux | words.joining | words.governing | words.loose
    small |= words.relatives | words.asides | words.subjects | words.negations | words.partner
    return token.low.isalpha() and token.low not in small | words.perfect


def _end(tokens: list[Token], day: int, words: ActWords) -> int:
    """Behind a day and all that tells where, with whom and how: `between X and Y`."""
    at, end = day + 1, min(len(tokens), day + _STRETCH)
    led = False
    while at < end:
        token = tokens[at]
        opens = token.low in words.governing or token.low in words.partner
        goes_on = token.item is not None or token.low in words.passing or token.low in words.joining
        if not (token.kind == "day" or opens or token.low in words.loose or (led and goes_on)):
            break
        led = led or opens
        at += 1
    return at


def _tells(tokens: list[Token], at: int, words: ActWords) -> bool:
    """Whether a finite verb stands at a place; one with its doer behind it is a participle."""
    if at >= len(tokens) or tokens[at].low in words.auxiliaries:
        return at < len(tokens)
    behind = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return _is_past(tokens[at], words) and behind not in words.agent
