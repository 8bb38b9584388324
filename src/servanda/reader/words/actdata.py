"""Acts as words: the verbs and nouns of one language that name an act, and the words around them.

Forms are written with brackets: `sign(s|ed)` is signs and signed. Several words are joined by a
space where they stand together and by `~` where others may stand between (`stimmte~zu`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal, NamedTuple

import msgspec

from servanda.errors import BadInput
from servanda.model.claim import STATUSES
from servanda.reader.words.language import load_yaml
from servanda.reader.words.tokens import tokens

__all__ = ["Act", "ActData", "Form", "Trigger", "acts_of", "states_of"]

Form = Literal["past", "passive", "present", "future", "base", "noun"]
_HEAD, _FIRST_PART = 5, 3  # letters of a compound's last part, and the fewest before it
_COMPOUND = _HEAD + _FIRST_PART
_CHOICE = re.compile(r"\(([^()]*)\)")
_GERMAN = ("e", "er", "en", "em", "es")
_RUSSIAN = ("ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "ое", "ие", "их", "ими")
_ENDINGS = {"en": ("",), "de": _GERMAN, "ru": _RUSSIAN}


class Act(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One act: its name, the forms that tell of it, and who takes part.

    `subject` and `object` are kinds of names; `organ` is a kind of state organ that has to act for
    this reading; one of the words `where` has to stand in the clause, none of `unless`. `setting`:
    the noun tells of it also where another thing is said to happen at it. `patient`: the subject
    of the passive takes part too. `both` counts the object among the actors.
    `lead`: told only where a page tells its news, in the headline and the first paragraphs.
    `site`: the state in which it happens takes part. `back`: where the sentence names nobody, it is
    the organisation named last, or those who met last. `decided`: whoever decides to do it has done
    it. `whom`: told only where an object is named. `effective`: a day from which on it holds is its
    day. `dated`: told only with its day. `or_named`: an object of these kinds does instead of
    `where`.
    """

    type: str
    past: tuple[str, ...] = ()
    passive: tuple[str, ...] = ()
    present: tuple[str, ...] = ()
    future: tuple[str, ...] = ()
    base: tuple[str, ...] = ()
    noun: tuple[str, ...] = ()
    subject: tuple[str, ...] = ("person", "state", "organisation", "body", "office")
    object: tuple[str, ...] = ()
    organ: str = ""
    where: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    setting: bool = False
    patient: bool = False
    both: bool = False
    fewest: int = 1
    lead: bool = False
    status: str = ""
    id: str = ""
    site: bool = False
    back: bool = False
    decided: bool = False
    whom: bool = False
    dated: bool = False
    effective: bool = False
    or_named: tuple[str, ...] = ()


class _Data(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    breaks: frozenset[str]
    relatives: frozenset[str]
    governing: frozenset[str]
    partner: frozenset[str]
    owner: frozenset[str]
    agent: frozenset[str]
    joining: frozenset[str]
    passing: frozenset[str]
    negations: frozenset[str]
    passive_aux: frozenset[str]
    settings: frozenset[str]
    memories: frozenset[str]
    topics: frozenset[str]
    signs: dict[str, tuple[str, ...]]
    support: dict[str, tuple[str, ...]]
    organs: dict[str, tuple[str, ...]]
    stand_ins: dict[str, frozenset[str]]
    whole_clause: bool
    sites: frozenset[str]
    compounds: bool
    plural_base: bool
    infinitive: frozenset[str]
    outstanding: frozenset[str]
    acts: tuple[Act, ...]
    # Phrases that hold the word of an act and tell of none: `coup leaders`, `meeting point`.
    voids: tuple[str, ...] = ()
    # What makes a noun told in passing an earlier act, or one still to come.
    earlier: frozenset[str] = frozenset()
    ahead: frozenset[str] = frozenset()
    # What stands before words that mean somebody named: `the ministers`, not `some ministers`.
    definite: frozenset[str] = frozenset()
    # Whether the form of a word tells its case.
    cases: bool = False
    # What a finite verb or a participle looks like, where nouns do not.
    verbal: str = "(?!)"
    # Prepositions of what a text is about.
    topical: frozenset[str] = frozenset()
    # Words that begin what a verb of hoping or fearing is about.
    content: frozenset[str] = frozenset()
    # Words after a negation that make it deny nothing: `not only`.
    seeming: frozenset[str] = frozenset()
    # Verbs of deciding: what is decided is planned, or done where deciding does it.
    deciding: tuple[str, ...] = ()
    # Where clauses inside others close with the verb: what opens them, and verbs that help others.
    subordinate: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    capital_nouns: bool = False
    # Articles of a noun that belongs to the one before, and particles that close the verb's clause.
    genitive: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    # Whether the subject of an active verb stands before it.
    subject_first: bool = False
    # Pronouns before a noun whose act is that of the clause's subject: `during his visit X spoke`.
    possessives: frozenset[str] = frozenset()
    # Ends of compounds that act for their first part, pronouns that are the subject, and verbs of
    # the future that with a participle are a passive.
    acting: tuple[str, ...] = ()
    subjects: frozenset[str] = frozenset()
    future: frozenset[str] = frozenset()
    # What opens a clause between commas, behind which the one around it goes on; and what may then
    # stand before its verb.
    asides: frozenset[str] = frozenset()
    helping: frozenset[str] = frozenset()
    # Pronouns before a noun that mean one person: `his visit`.
    personal: frozenset[str] = frozenset()
    # Nouns with partners of their own: `cooperation with X`.
    bonds: frozenset[str] = frozenset()
    # Articles before a noun that means an act told of before.
    resuming: frozenset[str] = frozenset()
    # Sittings at which things are approved by whoever sits.
    sittings: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Trigger:
    """One way of saying an act: its words, and whether others may stand between them."""

    act: Act
    form: Form
    words: tuple[str, ...]
    apart: bool = False


class Sign(NamedTuple):
    """Words that tell how far an act has come; of two as near, the first in the file counts."""

    order: int
    words: tuple[str, ...]
    status: str


@dataclass(frozen=True, slots=True)
class ActData:
    """All acts of one language and the signs of their status, by the first word of each form."""

    data: _Data
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
    verbal: re.Pattern[str]
    first_parts: frozenset[str]
    noun_ends: tuple[str, ...]

    def may_hold(self, word: str) -> bool:
        """Whether an act can be told in a text where such a word stands."""
        return not self.first_parts.isdisjoint(word.casefold().split("_")) or self._ends(word)

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

    def helped_by(self, low: str) -> frozenset[str]:
        """The acts that need such a word beside them, alone or at the end of a compound."""
        found = self.helps.get(low, frozenset())
        if not low.endswith(self.all_heads):
            return found
        return found.union(name for name, heads in self.heads.items() if low.endswith(heads))

    def has_word(self, words: frozenset[str], act: Act) -> bool:
        """Whether one of the words the act needs is there, alone or at the end of a compound."""
        name = act.id or act.type
        where = self.where[name]
        if not where or not where.isdisjoint(words):
            return True
        heads = self.heads.get(name, ())
        return bool(heads) and any(word.endswith(heads) for word in words)

    def _ends(self, word: str) -> bool:
        """Whether a word is a compound with the noun of an act at its end."""
        return (
            self.data.compounds
            and len(word) >= _COMPOUND
            and word[0].isupper()
            and word.casefold()[_FIRST_PART:].endswith(self.noun_ends)
        )


@cache
def acts_of(lang: str) -> ActData:
    """The acts of one language.

    Raises:
        BadInput: a status there is not.
    """
    data = load_yaml(f"{lang}/acts.yaml", _Data)
    for name in (*data.signs, *data.support, *(act.status for act in data.acts)):
        if name and name not in STATUSES:
            raise BadInput(f"the acts of {lang} name the status {name!r}; there is none")
    found: dict[str, list[Trigger]] = {}
    for act in data.acts:
        for form in Form.__args__:  # type: ignore[attr-defined]
            for text in getattr(act, form):
                for words, apart in _expanded(text):
                    found.setdefault(words[0], []).append(Trigger(act, form, words, apart))
    signs = {
        " ".join(words): (words, status)
        for status, texts in data.signs.items()
        for text in texts
        for words, _ in _expanded(text)
    }
    where = {act.id or act.type: frozenset(_words(act.where)) for act in data.acts}
    heads = {name: _heads(words) for name, words in where.items()} if data.compounds else {}
    return ActData(
        data,
        {word: tuple(sorted(those, key=_rank)) for word, those in found.items()},
        _by_first(signs),
        where,
        _helps(where),
        heads,
        tuple({word for words in heads.values() for word in words}),
        {word: organ for organ, texts in reversed(data.organs.items()) for word in _words(texts)},
        {word: status for status, texts in data.support.items() for word in _words(texts)},
        _phrases(data.voids),
        _phrases(data.deciding),
        re.compile(data.verbal),
        frozenset(tokens(word).texts[0] for word in found),
        tuple(
            word
            for word, those in found.items()
            if len(word) >= _HEAD
            and any(one.form == "noun" and one.words == (word,) for one in those)
        ),
    )


def _helps(where: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """The acts that need a word, by this word."""
    found: dict[str, frozenset[str]] = {}
    for name, words in where.items():
        for word in words:
            found[word] = found.get(word, frozenset()) | {name}
    return found


def _heads(words: frozenset[str]) -> tuple[str, ...]:
    """Those a compound may end with."""
    return tuple(word for word in words if len(word) >= _HEAD)


def _by_first(signs: dict[str, tuple[tuple[str, ...], str]]) -> dict[str, tuple[Sign, ...]]:
    found: dict[str, tuple[Sign, ...]] = {}
    for order, (words, status) in enumerate(signs.values()):
        found[words[0]] = (*found.get(words[0], ()), Sign(order, words, status))
    return found


def _phrases(texts: tuple[str, ...]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for words in (tuple(text.split()) for text in _words(texts)):
        found[words[0]] = (*found.get(words[0], ()), words)
    return found


def _is_head(trigger: Trigger) -> bool:
    """Whether a compound may end with this word."""
    return trigger.form == "noun" and len(trigger.words) == 1 and len(trigger.words[0]) >= _HEAD


def _rank(trigger: Trigger) -> int:
    """Longer forms first; within one length as the file has them."""
    return -len(trigger.words)


def _words(texts: tuple[str, ...]) -> list[str]:
    return [" ".join(words) for text in texts for words, _ in _expanded(text)]


def _expanded(text: str, *, lower: bool = True) -> list[tuple[tuple[str, ...], bool]]:
    """All forms a text with brackets stands for, as words in small letters."""
    if found := _CHOICE.search(text):
        head, tail = text[: found.start()], text[found.end() :]
        return [
            one
            for part in found[1].split("|")
            for one in _expanded(head + part + tail, lower=lower)
        ]
    apart = "~" in text
    text = text.casefold() if lower else text
    return [(tuple(text.replace("~", " ").split()), apart)]


class _State(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    en: tuple[str, ...]
    de: tuple[str, ...]
    ru: tuple[str, ...]
    capitals: dict[str, tuple[str, ...]]
    houses: dict[str, tuple[str, ...]] = {}


@cache
def states_of(lang: str) -> tuple[dict[str, str], dict[str, str]]:
    """Adjectives and houses of parliament in all forms, and capitals: each with its state."""
    states = load_yaml("states.yaml", tuple[_State, ...])
    adjectives = {
        form: state.id
        for state in states
        for stem in getattr(state, lang)
        for form in _adjectives(stem, lang)
    }
    adjectives |= {
        form: state.id
        for state in states
        for text in state.houses.get(lang, ())
        for words, _ in _expanded(text, lower=False)
        for form in words
    }
    capitals = {name: state.id for state in states for name in state.capitals.get(lang, ())}
    return adjectives, capitals


def _adjectives(stem: str, lang: str) -> list[str]:
    forms = [stem + ending for ending in _ENDINGS[lang]]
    return forms if lang == "en" else [*forms, *(form.capitalize() for form in forms)]
