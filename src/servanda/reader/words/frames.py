"""The typed frames of one language: patterns over tagged sentences, and signs of status."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from servanda.errors import BadInput
from servanda.model.claim import STATUSES
from servanda.reader.words.called_for import CalledFor
from servanda.reader.words.cutting import MOST_WORDS
from servanda.reader.words.language import load_yaml
from servanda.reader.words.naming import naming_of
from servanda.reader.words.needed import Sought, sought
from servanda.reader.words.rules import Nets, Rule, filled
from servanda.reader.words.tags import needed_tags
from servanda.reader.words.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

    from servanda.reader.words.tags import Needs

__all__ = ["Frames", "Groups", "Hints", "Rule", "frames_of"]


class _Data(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    macros: dict[str, str]
    modality: dict[str, str]
    tense: dict[str, str]
    back: str
    generic: str
    then: str
    rules: tuple[Rule, ...]
    nets: Nets
    # What a headline tells of as lying ahead.
    ahead: str = "(?!)"
    # A verb of saying right before its day.
    said: str = "(?!)"
    # What stands before a day until which something done holds, and before one that only tells of
    # what a participle describes.
    until: str = "(?!)"
    described: str = "(?!)"
    # The same of a clause: `the pact, which it signed in`.
    retold: str = "(?!)"
    setting: str = "(?!)"
    # What stands before and behind the day of a sitting at which something is done.
    seated: str = "(?!)"
    sat_on: str = "(?!)"
    sitting: str = "(?!)"
    # What stands before a day in a clause that tells more of a name, and between an act and the day
    # of what led to it.
    aside: str = "(?!)"
    cause: str = "(?!)"
    # How a sentence begins that tells what was done on a day told before, one that counts days from
    # it, and one that tells the day of what was told before.
    occasion: str = "(?!)(?P<same>)"
    afterwards: str = "(?!)(?P<n>)(?P<unit>)(?P<back>)"
    in_question: str = "(?!)"
    # What stands before a sitting that somebody stays away from.
    away: str = "(?!)(?P<ahead>)"
    # What says that something was done before what was told last; without it anything may be.
    earlier: str = "(?s:.)"
    # What right before a pattern makes what it tells only supposed: `if`, `until`.
    supposing: str = "(?!)"
    # What in a stretch between commas tells that its day lies ahead, or is of what led to the news.
    not_then: str = "(?!)"
    # What stands before a day from which on something holds (`ahead` or `gone` if only that),
    # what before that only compares it with what was, an infinitive between a verb and it, and what
    # stands before a day for which something is set.
    since: str = "(?!)"
    compared: str = "(?!)"
    infinitive: str = "(?!)"
    set_for: str = "(?!)"
    # Verbs of what is still to come, where they stand with a day in the present tense.
    coming: str = "(?!)"
    # Nouns with a year of their own right behind, where a year needs no preposition.
    yearly: str = ""
    # A clause, as its group, for which another thing waits: `once X has signed it`.
    awaiting: str = "(?!)"
    # What a verb or noun that governs the noun of an act makes of it, by how far it has come.
    governed: dict[str, str] = {}
    # What is told around an act, as `\0`, only to call it untrue: `rejected claims that`.
    disowned: tuple[str, ...] = ()
    # What right before a text, or behind it, makes it another one that belongs to it.
    changing: str = "(?!)"
    changed: str = "(?!)"
    # What stands between a day and the verb that goes on behind it, and between a verb and the day
    # of another that goes on behind it.
    coordinating: str = "(?!)"
    going_on: str = "(?!)"
    # How a sentence goes on with a text told of before: `the treaty was`.
    resumed: str = "(?!)"
    # A text with those it is between or with, as its group.
    parties: str = "(?!)"
    # From an act to the day for which the sitting is called that it is done at.
    at_sitting: str = "(?!)"
    # Behind an act still to come, what it waits for: `will join after X has signed`.
    provided: str = "(?!)"
    # What stands right before words that are told only to deny them: `X denied that`.
    denying: str = "(?!)"
    # What each comma between an act and a day adds to their distance, in characters.
    parting: int = 0


@dataclass(frozen=True, slots=True)
class Compiled:
    """A rule with its patterns compiled."""

    rule: Rule
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None
    groups: Groups
    needs: Needs


Groups = dict[str, tuple[int, ...]]
"""The numbers of a pattern's groups by their role: `actors` and `actors2` are both actors."""


class Hints(dict[str, frozenset[int]]):
    """For a word of a page, the numbers of the rules that can stand in a text where it does.

    A rule's words may be parts of a word, or several words: then the longest of them counts.
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        super().__init__()
        numbers: defaultdict[str, set[int]] = defaultdict(set)
        for number, rule in enumerate(rules):
            for near in rule.near:
                numbers[max(tokens(near).texts, key=len)].add(number)
        self._numbers = tuple(numbers.items())
        self._same: dict[frozenset[int], frozenset[int]] = {}  # many words share what they hint at

    def __missing__(self, word: str) -> frozenset[int]:
        if len(self) >= MOST_WORDS:
            self.clear()
        told = frozenset().union(*[numbers for part, numbers in self._numbers if part in word])
        self[word] = told = self._same.setdefault(told, told)
        return told


class Fitting(dict[frozenset[str], frozenset[int]]):
    """By the letters of its tags, the numbers of the rules whose pattern a sentence can hold."""

    def __init__(self, rules: tuple[Compiled, ...]) -> None:
        super().__init__()
        self._needs = [(number, rule.needs) for number, rule in enumerate(rules)]

    def __missing__(self, letters: frozenset[str]) -> frozenset[int]:
        found = frozenset(
            number
            for number, needs in self._needs
            if not any(letters.isdisjoint(need) for need in needs)
        )
        self[letters] = found
        return found


@dataclass(frozen=True, slots=True)
class Frames:
    """All rules of one language."""

    rules: tuple[Compiled, ...]
    fitting: Fitting
    hints: Hints
    modality: dict[str, re.Pattern[str]]
    tense: dict[str, re.Pattern[str]]
    back: re.Pattern[str]
    generic: re.Pattern[str]
    ahead: re.Pattern[str]
    said: re.Pattern[str]
    until: re.Pattern[str]
    described: re.Pattern[str]
    retold: re.Pattern[str]
    setting: re.Pattern[str]
    seated: re.Pattern[str]
    sat_on: re.Pattern[str]
    sitting: re.Pattern[str]
    aside: re.Pattern[str]
    cause: re.Pattern[str]
    occasion: re.Pattern[str]
    afterwards: re.Pattern[str]
    in_question: re.Pattern[str]
    away: re.Pattern[str]
    earlier: re.Pattern[str]
    supposing: re.Pattern[str]
    not_then: re.Pattern[str]
    since: re.Pattern[str]
    compared: re.Pattern[str]
    infinitive: re.Pattern[str]
    set_for: re.Pattern[str]
    coming: re.Pattern[str]
    yearly: re.Pattern[str]
    awaiting: Sought
    governed: CalledFor
    governing: tuple[str, ...]  # the status of each of those
    disowned: CalledFor
    changing: re.Pattern[str]
    changed: re.Pattern[str]
    coordinating: re.Pattern[str]
    going_on: re.Pattern[str]
    resumed: re.Pattern[str]
    parties: re.Pattern[str]
    provided: re.Pattern[str]
    denying: re.Pattern[str]
    at_sitting: re.Pattern[str]
    then: re.Pattern[str]
    whole: re.Pattern[str]
    parting: int

    def hinted(self, words: Iterable[str], letters: frozenset[str]) -> frozenset[int]:
        """The rules that a text may meet which has these words, and no tags but of these letters.

        They are given by their numbers.
        """
        return frozenset().union(*map(self.hints.__getitem__, words)) & self.fitting[letters]

    def candidates(
        self, text: str, hinted: frozenset[int], letters: frozenset[str]
    ) -> list[Compiled]:
        """Those of some rules that a text with tags of these letters may meet."""
        numbers = sorted(hinted & self.fitting[letters])
        there = text.__contains__
        rules = (self.rules[number] for number in numbers)
        return [one for one in rules if any(map(there, one.rule.near))]


@cache
def frames_of(lang: str) -> Frames:
    """The frames of one language, compiled.

    Raises:
        BadInput: a pattern that is none, or a status there is not, named by its rule.
    """
    data = load_yaml(f"{lang}/claims.yaml", _Data)
    told = data.rules + data.nets.rules()
    for name in (*data.modality, *data.tense, *data.governed, *(rule.status for rule in told)):
        if name and name not in STATUSES:
            raise BadInput(f"the reading rules for {lang} name the status {name!r}; there is none")
    # An office in words, as the language's naming data has it.
    macros = data.macros | {"office": rf"[\w-]{{0,30}}{naming_of(lang).office_words}"}
    rules = tuple(_compiled(rule, macros) for rule in told)
    return Frames(
        rules,
        Fitting(rules),
        Hints(told),
        {name: re.compile(text) for name, text in data.modality.items()},
        {name: re.compile(text) for name, text in data.tense.items()},
        re.compile(data.back),
        re.compile(data.generic),
        re.compile(data.ahead),
        re.compile(data.said),
        re.compile(data.until),
        re.compile(data.described),
        re.compile(data.retold),
        re.compile(data.setting),
        re.compile(data.seated),
        re.compile(data.sat_on),
        re.compile(data.sitting),
        re.compile(data.aside),
        re.compile(data.cause),
        re.compile(data.occasion),
        re.compile(data.afterwards),
        re.compile(data.in_question),
        re.compile(data.away),
        re.compile(data.earlier),
        re.compile(data.supposing),
        re.compile(data.not_then),
        re.compile(data.since),
        re.compile(data.compared),
        re.compile(data.infinitive),
        re.compile(data.set_for),
        re.compile(data.coming),
        re.compile(data.yearly),
        sought(re.compile(filled(data.awaiting, macros))),
        CalledFor(sought(re.compile(filled(text, macros))) for text in data.governed.values()),
        tuple(data.governed),
        CalledFor(sought(re.compile(filled(text, macros))) for text in data.disowned),
        re.compile(data.changing),
        re.compile(data.changed),
        re.compile(data.coordinating),
        re.compile(data.going_on),
        re.compile(data.resumed),
        re.compile(filled(data.parties, macros)),
        re.compile(data.provided),
        re.compile(data.denying),
        re.compile(data.at_sitting),
        re.compile(data.then),
        re.compile(r"(?s).*"),
        data.parting,
    )


def _compiled(rule: Rule, macros: dict[str, str]) -> Compiled:
    try:
        found = re.compile(filled(rule.pattern, macros))
        unless = re.compile(filled(rule.unless, macros)) if rule.unless else None
    except (re.error, KeyError) as error:
        raise BadInput(f"the pattern of the reading rule {rule.id} is wrong: {error}") from None
    return Compiled(rule, found, unless, _roles(found), needed_tags(found))


def _roles(pattern: re.Pattern[str]) -> Groups:
    found: Groups = {}
    for name, number in pattern.groupindex.items():
        role = name.rstrip("0123456789")
        found[role] = (*found.get(role, ()), number)
    return found
