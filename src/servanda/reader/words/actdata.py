"""Acts as words: the verbs and nouns of a language that name an act, and the words around them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec import structs

from servanda.errors import BadInput
from servanda.model.claim import STATUSES
from servanda.reader.words.acthints import ActHints, rarest
from servanda.reader.words.acttypes import Act, ActWords, Form
from servanda.reader.words.actways import Trigger, ways_of
from servanda.reader.words.fold import SITTINGS
from servanda.reader.words.forms import expanded, phrases_of, words_of
from servanda.reader.words.language import load_yaml
from servanda.reader.words.states import capital_forms
from servanda.reader.words.types import is_against

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "APART",
    "COUNTRY",
    "GROUP",
    "HOLDER",
    "HOUSE",
    "HOUSES",
    "OWN",
    "SEVERAL",
    "Act",
    "ActData",
    "Form",
    "Trigger",
    "acts_of",
]

# Words like `the bloc`, `the minister`, `the country`.
GROUP, HOLDER, COUNTRY = "group", "holder", "country"
OWN = "own-country"  # `his country`: that of whoever speaks
# Words like `parliament`, of a state that is not named beside them, and two of them.
HOUSE, HOUSES = "house", "houses"
# Some who are only counted: `13 states`.
SEVERAL = "several"
_VISIT, _SUMMIT = "visit", "summit"
_FINITE = ("past", "present")
_FINITE_ALONE = (*_FINITE, "future", "passive")  # where no auxiliary need stand by
# Between a verb and the particle that closes its clause: `sagte ein Treffen ab`.
APART = "~"
_HEAD, _FIRST_PART = 5, 3  # letters of a compound's last part, and the fewest before it
_COMPOUND = _HEAD + _FIRST_PART


class Sign(NamedTuple):
    """Words that tell how far an act has come; of two as near, the first in the file counts."""

    order: int
    words: tuple[str, ...]
    status: str


@dataclass(frozen=True, slots=True)
class ActData:
    """All acts of one language and the signs of their status, by the first word of each form.

    `hints` tell which words can tell of an act, `alone` holds one of each way that needs no name,
    and the words that stand for names; `noun_ends` are the nouns a compound may end with, `ends`
    are those of words that stand for names, `holding` the words of all phrases of `support`,
    `towns` the forms of capitals with their states, where words have cases.
    """

    data: ActWords
    triggers: dict[str, tuple[Trigger, ...]]
    signs: dict[str, tuple[Sign, ...]]
    where: dict[str, frozenset[str]]
    helps: dict[str, frozenset[str]]
    heads: dict[str, tuple[str, ...]]
    all_heads: tuple[str, ...]
    organs: dict[str, str]
    support: dict[str, str]
    voids: dict[str, tuple[tuple[str, ...], ...]]
    deciding: dict[str, tuple[tuple[str, ...], ...]]
    announcing: dict[str, tuple[tuple[str, ...], ...]]
    asking: dict[str, tuple[tuple[str, ...], ...]]
    soon: dict[str, tuple[tuple[str, ...], ...]]
    nowadays: dict[str, tuple[tuple[str, ...], ...]]
    gerunds: dict[str, str]
    absent: dict[str, tuple[tuple[str, ...], ...]]
    verbal: re.Pattern[str]
    preterite: re.Pattern[str]
    hints: ActHints
    alone: frozenset[str]
    noun_ends: tuple[str, ...]
    ends: dict[str, tuple[str, ...]]
    meant_ends: tuple[str, ...]
    holding: frozenset[str]
    towns: dict[str, str]

    def may_tell(self, word: str) -> bool:
        """Whether such a word can tell of an act by itself."""
        return self.hints.tells_alone(word.casefold()) or self._ends(word)

    def helps_to_tell(self, word: str) -> bool:
        """Whether it can with others; no act is told in a text that has no word of either kind."""
        return self.hints.tells_with_others(word.casefold())

    def needs_no_name(self, word: str) -> bool:
        """Whether an act can be told with such a word in a text that names nobody."""
        low = word.casefold()
        if not self.alone.isdisjoint(low.split("_")) or low.endswith(self.meant_ends):
            return True
        triggers = self.of_word(word, low) if self._ends(word) else ()
        return not all(_needs_name(trigger, self.data) for trigger in triggers)

    @property
    def finite(self) -> tuple[str, ...]:
        """The forms of verbs that have a subject."""
        return _FINITE_ALONE if self.data.cases else _FINITE

    def against(self, triggers: Iterable[Trigger]) -> frozenset[str]:
        """The types of what one does to another that a verb with a subject tells."""
        told = {one.act.type for one in triggers if one.form in self.finite}
        return frozenset(filter(is_against, told))

    def stands_for(self, low: str, kind: str) -> bool:
        """Whether a word can stand for names in this way; a compound as the noun at its end."""
        return low in self.data.stand_ins.get(kind, ()) or low.endswith(self.ends.get(kind, ()))

    def of_word(self, text: str, low: str) -> tuple[Trigger, ...]:
        """What a word can tell of; of a compound, what the noun at its end can."""
        if low in self.triggers or not self._ends(text):
            return self.triggers.get(low, ())
        noun = max((end for end in self.noun_ends if low.endswith(end)), key=len)
        return tuple(
            replace(one, words=(low,))
            for one in self.triggers[noun]
            if one.form == "noun" and len(one.words) == 1
        )

    def helped_by(self, low: str, *, capital: bool) -> frozenset[str]:
        """The acts that need such a word beside them, alone or at the end of a compound noun."""
        found = self.helps.get(low, frozenset())
        if not (capital and low.endswith(self.all_heads)):
            return found
        return found.union(name for name, heads in self.heads.items() if low.endswith(heads))

    def has_word(self, words: frozenset[str], act: Act) -> bool:
        """Whether one of the words the act needs is there, alone or at the end of a compound."""
        name = act.id or act.type
        where = self.where[name]
        if not where or not where.isdisjoint(words):
            return True
        heads = self.heads.get(name, ())
        return bool(heads) and bool([word for word in words if word.endswith(heads)])

    def _ends(self, word: str) -> bool:
        """Whether a word is a compound with the noun of an act at its end."""
        return (
            self.data.compounds
            and len(word) >= _COMPOUND
            and word[0].isupper()
            and word.casefold()[_FIRST_PART:].endswith(self.noun_ends)
        )


def _needs_name(trigger: Trigger, data: ActWords) -> bool:
    """Whether somebody named has to act, or words that stand for somebody.

    What is adopted with nobody named, those adopted who met last; and where nouns have a genitive
    of their own, a sitting or visit without one is of those whose news it is; elsewhere a summit.
    """
    act = trigger.act
    if trigger.form == "noun":
        opens = act.type in SITTINGS and (data.genitive or data.subject_first)
        theirs = opens or (data.genitive and act.type == _VISIT)
        return bool(act.fewest) and not (theirs or (data.cases and act.type == _SUMMIT))
    return bool(act.fewest) and not act.back


@cache
def acts_of(lang: str) -> ActData:
    """The acts of one language.

    Raises:
        BadInput: a status there is not.
    """
    data = _small(load_yaml(f"{lang}/acts.yaml", ActWords))
    for name in (*data.signs, *data.gerunds, *data.support, *(act.status for act in data.acts)):
        if name and name not in STATUSES:
            raise BadInput(f"the acts of {lang} name the status {name!r}; there is none")
    triggers = list(ways_of(data))
    where = {act.id or act.type: frozenset(words_of(act.where)) for act in data.acts}
    heads = {name: _heads(words) for name, words in where.items()} if data.compounds else {}
    alone = (one.words for one in triggers if not _needs_name(one, data))
    stand_ins = ((word,) for words in data.stand_ins.values() for word in words)
    # `His visit`; `the next round`, of whoever sat.
    pointing = (*data.possessives, *(data.following if data.cases else ()))
    meant = (GROUP, HOLDER) if data.compounds else ()
    ends = {kind: _heads(data.stand_ins.get(kind, ())) for kind in meant}
    support = _support(data)
    return ActData(
        data,
        _by_first(triggers),
        _signs(data.signs),
        where,
        _helps(where),
        heads,
        tuple({word for words in heads.values() for word in words}),
        {word: organ for organ, texts in reversed(data.organs.items()) for word in words_of(texts)},
        support,
        phrases_of(data.voids),
        phrases_of(data.deciding),
        phrases_of(data.announcing),
        phrases_of(data.asking),
        phrases_of(data.soon),
        phrases_of(data.nowadays),
        {word: told for told, texts in data.gerunds.items() for word in words_of(texts)},
        phrases_of(data.absent),
        re.compile(data.verbal),
        re.compile(data.preterite),
        ActHints(one.words for one in triggers),
        frozenset(map(rarest, [*alone, *stand_ins, *((word,) for word in pointing)])),
        _heads(one.words[0] for one in triggers if one.form == "noun" and len(one.words) == 1),
        ends,
        tuple(end for those in ends.values() for end in those),
        frozenset(word for words in support for word in words.split()),
        capital_forms(lang) if data.cases else {},
    )


def _small(data: ActWords) -> ActWords:
    """The same with words as they are compared: small, and `ss` where a text has one letter."""
    fields = {name: _folded(value) for name, value in structs.asdict(data).items()}
    acts = tuple(
        structs.replace(one, unless=_forms(one.unless), beside=_forms(one.beside))
        for one in data.acts
    )
    return structs.replace(data, **fields | {"acts": acts})


def _forms(texts: frozenset[str]) -> frozenset[str]:
    """All forms of some words that are written with brackets."""
    return frozenset(words_of(tuple(texts)))


def _folded(words: Any) -> Any:
    """Words in a set, a tuple or the values of a table as they are compared."""
    if isinstance(words, (frozenset, tuple)):
        return type(words)(one.casefold() if isinstance(one, str) else one for one in words)
    if isinstance(words, dict):
        return {key: _folded(value) for key, value in words.items()}
    return words


def _support(data: ActWords) -> dict[str, str]:
    """How far an act is by the verbs that hold it, and by their participles without a subject."""
    told = {word: status for status, texts in data.support.items() for word in words_of(texts)}
    ends = data.adverbial.items()
    made = {
        word.removesuffix(end) + other: status
        for word, status in told.items()
        for end, other in ends
        if word.endswith(end)
    }
    return made | told


def _by_first(triggers: list[Trigger]) -> dict[str, tuple[Trigger, ...]]:
    """Those that begin with a word: the longest first, and of one length as the file has them."""
    found: dict[str, list[Trigger]] = {}
    for one in triggers:
        found.setdefault(one.words[0], []).append(one)
    return {
        word: tuple(sorted(those, key=lambda one: -len(one.words))) for word, those in found.items()
    }


def _helps(where: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """The acts that need a word, by this word."""
    found: dict[str, frozenset[str]] = {}
    for name, words in where.items():
        for word in words:
            found[word] = found.get(word, frozenset()) | {name}
    return found


def _heads(words: Iterable[str]) -> tuple[str, ...]:
    """Those a compound may end with, each once."""
    return tuple(dict.fromkeys(word for word in words if len(word) >= _HEAD))


def _signs(texts: dict[str, tuple[str, ...]]) -> dict[str, tuple[Sign, ...]]:
    """The signs of each status by their first word; of two alike the last in the file counts."""
    statuses = {
        (words[0], APART, *words[1:]) if apart else words: status
        for status, those in texts.items()
        for text in those
        for words, apart in expanded(text)
    }
    found: dict[str, tuple[Sign, ...]] = {}
    for order, (words, status) in enumerate(statuses.items()):
        found[words[0]] = (*found.get(words[0], ()), Sign(order, words, status))
    return found
