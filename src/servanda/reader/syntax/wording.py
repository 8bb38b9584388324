"""A tagged sentence as tokens (names, adjectives, words), each known by what it can be."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache, reduce
from itertools import compress
from operator import attrgetter, or_
from typing import TYPE_CHECKING

from servanda.reader.words.actdata import APART, acts_of
from servanda.reader.words.actways import Ways
from servanda.reader.words.cutting import Cutter
from servanda.reader.words.states import halves_of, states_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from servanda.reader.syntax.lift import Item, Lifted
    from servanda.reader.words.actdata import ActData, Trigger
    from servanda.reader.words.acttypes import ActWords

__all__ = ["LOW", "Token", "Wording", "holds", "token_at", "wording_of"]

_TOKEN = re.compile(r"<[a-z](\d{1,3})>|[^\W_]+(?:[-’'.][^\W_]+)*|[^\w\s]")
_MOST_ACTS = 24  # words of acts looked at in one sentence: more than any of news has
_POSSESSIVE = ("'s", "’s")
# What a token can be, as bits.
_BREAK, _NAME, _TAG, _ACT, _POINTER, _VERB, _COMMA, _SECOND = 1, 2, 4, 8, 16, 32, 64, 128
_GERUND, _PARTED, _VERBAL, _TOWN = 256, 512, 1024, 2048
_ADVERB = "ly"
_LONGEST = 9  # words of a way to tell an act
_NO_WAYS = Ways()
LOW = attrgetter("low")
"""The small letters of a token."""
_CAN_BE = attrgetter("can_be")
_FINITE = ("past", "passive", "future", "present")  # forms that have a subject of their own


@dataclass(slots=True)
class Token:
    """A name with its item, or a word; `state` is meant by an adjective, `capital` by a city.

    `paired` is half of an adjective that means two states, `triggers` are the acts a word can tell
    of (`ways` the same, to be looked up in), `against` the types of those that one does to another,
    where it is a verb with a subject, `helps` names those that need such a word beside them,
    `first` is the first word of a name, `kind` what it is of: `state`, `person`, `day`; `stands`
    has the ways in which a word stands for names.
    A word is one token wherever it stands: it is shared and never changes.
    """

    text: str
    low: str
    length: int
    item: Item | None = None
    state: str = ""
    capital: str = ""
    paired: bool = False
    triggers: tuple[Trigger, ...] = ()
    ways: Ways = field(default=_NO_WAYS, compare=False)
    helps: frozenset[str] = frozenset()
    can_be: int = 0
    first: str = ""
    kind: str = ""
    against: frozenset[str] = frozenset()
    stands: tuple[str, ...] = ()

    @property
    def names_somebody(self) -> bool:
        """Whether it may stand for anybody."""
        return bool(self.item or self.state or self.capital or self.can_be & _TAG)

    @property
    def bare(self) -> str:
        """The word without the mark of the genitive."""
        return _bare(self.text)


@dataclass(slots=True)
class Wording:
    """The tokens of a sentence, where each begins, and the numbers of those that matter.

    These are the ones that part clauses, that may name somebody, that may tell of an act, that may
    stand for a name, and, where they can part clauses, verbs and commas. `relative` has the clauses
    taken out of it, by what they follow; `gerunds` are words that may be participles, `head` is the
    one of a phrase that is a clause of its own, `parted` says that such were taken out of it,
    `alone` that no day outside it can be that of what it tells, `supposed` that it opens with its
    verb as a condition does, `waits` that it holds only on one.
    """

    tokens: list[Token]
    starts: list[int]
    breaks: list[int]
    names: list[int]
    acts: list[int]
    pointers: list[int]
    verbs: list[int] = field(default_factory=list)
    commas: list[int] = field(default_factory=list)
    relative: dict[int, list[Token]] = field(default_factory=dict)
    gerunds: list[int] = field(default_factory=list)
    head: int = -1
    parted: bool = False
    alone: bool = False
    supposed: bool = False
    waits: bool = False
    _words: frozenset[str] | None = None

    @property
    def words(self) -> frozenset[str]:
        """All words in small letters."""
        if self._words is None:
            self._words = frozenset(map(LOW, self.tokens))
        return self._words

    def end(self, at: int) -> int:
        """Where a token is over."""
        return self.starts[at] + self.tokens[at].length


def wording_of(lifted: Lifted, lang: str) -> Wording:
    """A tagged sentence as tokens."""
    tokens, starts = _cutter(lang).cut(lifted.text, 0, len(lifted.text))
    bits = list(map(_CAN_BE, tokens))
    told = [(at, bits[at]) for at in compress(range(len(bits)), bits)]
    there = reduce(or_, bits, 0)
    regions, pairs = acts_of(lang).data.regions, _pairs(lang)
    nobody = set()
    for at, can_be in told:
        if can_be & _TAG:
            tag = tokens[at]
            item = lifted.items[int(tag.text[2:-1])]
            first = lifted.words_of(item).partition(" ")[0]
            tokens[at] = Token(tag.text, tag.text, tag.length, item, first=first, kind=item.kind)
        elif can_be & _NAME and f"{tokens[at - 1].low} {tokens[at].low}" in regions:
            word = tokens[at]  # `Latin American` is no state's
            tokens[at] = Token(word.text, word.low, word.length)
        elif can_be & _VERBAL and _is_bare_verb(tokens, at, acts_of(lang).data):
            tokens[at] = replace(tokens[at], helps=frozenset())
        elif can_be & _SECOND:
            word, first = tokens[at], tokens[at - 1].text if at else ""
            state, capital = pairs.get(f"{first} {word.bare}", (word.state, word.capital))
            tokens[at] = replace(word, state=state, capital=capital)
            nobody |= set() if state or capital else {at}
        elif can_be & _TOWN:
            if told_with := _is_partner(tokens, at, acts_of(lang).data):
                word = tokens[at]
                tokens[at] = replace(word, capital=acts_of(lang).towns[word.text])
            nobody |= set() if told_with else {at}
    return Wording(
        tokens,
        starts,
        [
            at
            for at, can_be in told
            if can_be & _BREAK and not (can_be & _PARTED and _is_parted(tokens, at, lang))
        ],
        [at for at, can_be in told if can_be & _NAME and at not in nobody],
        [at for at, can_be in told if can_be & _ACT][:_MOST_ACTS],
        [at for at, can_be in told if can_be & _POINTER] if there & _POINTER else [],
        [at for at, can_be in told if can_be & _VERB] if there & _VERB else [],
        [at for at, can_be in told if can_be & _COMMA] if there & _COMMA else [],
        gerunds=[at for at, can_be in told if can_be & _GERUND] if there & _GERUND else [],
    )


def _is_bare_verb(tokens: list[Token], at: int, data: ActWords) -> bool:
    """`must act`, `refused to act`, `did not act`: whether what can be a noun is a verb there."""
    before = at - 1
    while before > 0 and (tokens[before].low in data.negations or _is_adverb(tokens[before])):
        before -= 1
    return before >= 0 and tokens[before].low in data.auxiliaries | data.infinitive


def _is_partner(tokens: list[Token], at: int, data: ActWords) -> bool:
    """`with Town`, `the pact of Town and Town`: where a declined capital means its state."""
    before = tokens[at - 1].low if at else ""
    joined = before in data.joining and at > 1 and bool(tokens[at - 2].capital)
    sent = before in data.origin and at > 1 and tokens[at - 2].low in data.sent
    return joined or sent or before in data.partner or before in data.texts


def _is_adverb(token: Token) -> bool:
    return token.text.islower() and token.low.endswith(_ADVERB)


def _is_parted(tokens: list[Token], at: int, lang: str) -> bool:
    """`X called the meeting off`: whether a particle makes a verb of saying another one."""
    ends = _particles(tokens[at].low, tokens[at].triggers, acts_of(lang))
    rest = range(at + 1, len(tokens))
    end = next((n for n in rest if not (tokens[n].item or tokens[n].text[0].isalnum())), 0)
    return end > at + 1 and tokens[end - 1].low in ends


def _particles(low: str, triggers: tuple[Trigger, ...], data: ActData) -> set[str]:
    """The words that make another verb of one where they close its clause."""
    ends = {words[-1] for _, words, _ in data.signs.get(low, ()) if APART in words}
    return ends | {one.words[-1] for one in triggers if one.apart}


def token_at(text: str, start: int) -> re.Match[str] | None:
    """The token of a tagged sentence that begins at a place."""
    return _TOKEN.match(text, start)


def holds(tokens: Iterable[Token], words: AbstractSet[str]) -> bool:
    """Whether one of some words, in small letters, is among tokens."""
    return not words.isdisjoint(map(LOW, tokens))


def _bare(word: str) -> str:
    return word[:-2] if word.endswith(_POSSESSIVE) else word


@cache
def _pairs(lang: str) -> dict[str, tuple[str, str]]:
    """Adjectives and capitals of several words by their last two: the states they mean."""
    adjectives, capitals = states_of(lang)
    names = (name for name in (*adjectives, *capitals) if " " in name)
    return {
        " ".join(name.split()[-2:]): (adjectives.get(name, ""), capitals.get(name, ""))
        for name in names
    }


@cache
def _cutter(lang: str) -> Cutter[Token]:
    return Cutter(_Look(lang).tokens)


class _Look:
    """Tells what each word of a language can be."""

    def __init__(self, lang: str) -> None:
        self._adjectives, self._capitals = states_of(lang)
        self._halves = halves_of(lang)
        self._seconds = frozenset(pair.partition(" ")[2] for pair in _pairs(lang))
        self._acts: ActData = acts_of(lang)
        self._attributive = re.compile(self._acts.data.attributive)
        self._finite = re.compile(self._acts.data.finite) if self._acts.data.finite else None

    def tokens(self, run: str) -> Iterator[tuple[Token, int]]:
        """The tokens of a run between two blanks; an adjective of two states is two."""
        for match in _TOKEN.finditer(run):
            text, start = match[0], match.start()
            if match[1]:
                yield Token(text, text, len(text), can_be=_TAG | _NAME), start
            elif pair := self._pair(text):
                low, cut = text.casefold(), text.index("-")
                yield self._half(text, low, cut, pair[0]), start
                yield self._half(text, low, len(text) - cut, pair[1]), start + cut
            elif half := self._half_of(text):
                yield self._state(text[:half]), start
                yield self._word(text[half + 1 :]), start + half + 1
            else:
                yield self._word(text), start

    def _word(self, text: str) -> Token:
        base = _bare(text)
        low = base.casefold()
        state, capital = self._adjectives.get(base, ""), self._capital(base)
        triggers = self._acts.of_word(text, low)
        second = base in self._seconds
        can_be = _NAME * bool(state or capital or second) | _SECOND * second
        town = not can_be and text in self._acts.towns
        can_be |= (_NAME | _TOWN) * town | self._bits(low, triggers)
        helps = self._acts.helped_by(low, capital=text[0].isupper())
        ways = Ways(triggers) if triggers else _NO_WAYS
        told = (state, capital, False, triggers, ways, helps, can_be)
        more = "", "", self._acts.against(triggers), self._stands(low)
        return Token(text, low, len(text), None, *told, *more)

    def _half_of(self, text: str) -> int:
        """How long the first half of a compound is that means a state; 0 where there is none."""
        half = text.find("-") if self._halves else -1
        known = half > 0 and text[:half] in self._halves and text not in self._adjectives
        return half if known and half + 1 < len(text) else 0

    def _state(self, half: str) -> Token:
        """The first half of a compound, as an adjective of its state."""
        state = self._halves[half]
        return Token(half, half.casefold(), len(half), None, state, can_be=_NAME)

    def _capital(self, word: str) -> str:
        """The state of a capital, which may stand in the genitive: `the exit of Xs`."""
        found = self._capitals.get(word, "")
        genitive = not found and self._acts.data.capital_nouns and word.endswith("s")
        return self._capitals.get(word[:-1], "") if genitive else found

    def _half(self, text: str, low: str, length: int, state: str) -> Token:
        triggers = self._acts.of_word(text, low)
        can_be = _NAME | self._bits(low, triggers)
        helps = self._acts.helped_by(low, capital=text[0].isupper())
        ways = Ways(triggers) if triggers else _NO_WAYS
        told = (state, "", True, triggers, ways, helps, can_be)
        more = "", "", self._acts.against(triggers), self._stands(low)
        return Token(text, low, length, None, *told, *more)

    def _stands(self, low: str) -> tuple[str, ...]:
        """The ways in which a word stands for names."""
        kinds = self._acts.data.stand_ins
        return tuple(kind for kind in kinds if self._acts.stands_for(low, kind))

    def _bits(self, low: str, triggers: tuple[Trigger, ...]) -> int:
        is_break = low in self._acts.data.breaks
        points = bool(self._stands(low))
        is_act = bool(triggers or low in self._acts.voids)
        bits = _BREAK * is_break | _ACT * is_act | _POINTER * points
        bits |= _GERUND * self._is_gerund(low) | _VERBAL * (low in self._acts.data.verb_nouns)
        bits |= _PARTED * (is_break and bool(_particles(low, triggers, self._acts)))
        return bits | self._parting(low, triggers) if self._finite else bits

    def _is_gerund(self, low: str) -> bool:
        """Whether a word looks like a participle of the present, where such open phrases."""
        data = self._acts.data
        return bool(data.opening) and low.endswith(data.object_ends) and low not in data.governing

    def _parting(self, low: str, triggers: tuple[Trigger, ...]) -> int:
        """The bits of verbs and commas, where these part clauses."""
        alone = 1 if self._opens_no_verb(low) else _LONGEST
        forms = (one for one in triggers if len(one.words) <= alone)
        finite = any(one.form in _FINITE for one in forms) and not self._is_adverbial(low)
        held = low in self._acts.support and not self._is_adverbial(low)
        told = held or (finite and not self._attributive.fullmatch(low))
        is_verb = told or bool(self._finite and self._finite.fullmatch(low))
        return _VERB * is_verb | _COMMA * (low == ",")

    def _opens_no_verb(self, low: str) -> bool:
        """`the accord was signed`: a noun or preposition with which the words of an act begin."""
        data = self._acts.data
        return low in self._acts.helps or low in data.governing or low in data.passing

    def _is_adverbial(self, low: str) -> bool:
        """`having signed`: a participle that has the subject of another verb."""
        return low.endswith(tuple(self._acts.data.adverbial.values()))

    def _pair(self, text: str) -> tuple[str, str] | None:
        """The two states of an adjective that joins them."""
        first, hyphen, second = text.partition("-")
        base = _bare(text)
        if not hyphen or base in self._adjectives:
            return None
        ends = self._acts.data.pair_ends
        stems = [first.removesuffix(end) + alone for end, alone in ends if first.endswith(end)]
        one = next((self._adjectives[stem] for stem in stems if stem in self._adjectives), "")
        other = self._adjectives.get(second, "")
        return (one, other) if one and other else None
