"""What governs an act, as data: verbs, nouns and adjectives of wishing, planning or refusing."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import NamedTuple

import msgspec

from servanda.errors import BadInput
from servanda.model.claim import STATUSES
from servanda.reader.words.conjugation import forms_of, parse_verb
from servanda.reader.words.forms import words_of
from servanda.reader.words.language import has_data, load_yaml

__all__ = ["Governor", "Governors", "governors_of"]

_Lists = dict[str, tuple[str, ...]]


class Governor(NamedTuple):
    """How far a word leaves the act it governs; `needs` are words without which it is another.

    A `finite` verb has a subject of its own; of a noun or adjective it is false.
    """

    status: str
    needs: frozenset[str] = frozenset()
    finite: bool = False


class _Data(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    prefixes: str
    verbs: dict[str, _Lists]
    words: dict[str, _Lists]
    clauses: _Lists
    pointers: dict[str, str]
    openers: dict[str, str]
    conditions: str
    prepositions: dict[str, str]
    determiners: str
    genitives: str
    negations: str
    seeming: str
    doubts: str
    carriers: str
    aims: str
    attributive: str
    owners: str
    particles: str
    infinitive: str


class Governors(NamedTuple):
    """The words of one language that govern acts, by preposition and form, and those around them.

    `clauses` govern whole clauses, told by no preposition. `pointers` stand for the clause behind
    them, `openers` begin one, `conditions` one that it waits for; `doubts` tell nothing where they
    are denied; `carriers` are nouns that pass on what governs them. Nouns that call for one of the
    prepositions `aims` govern clauses without it. `attributive` are the endings of what may stand
    before a noun, `owners` those of names there, `particles` those of verbs with the mark of the
    infinitive behind them, `finite` are verbs with a subject.
    """

    verbs: dict[str, dict[str, tuple[Governor, ...]]]
    words: dict[str, dict[str, tuple[Governor, ...]]]
    clauses: dict[str, tuple[Governor, ...]]
    pointers: dict[str, str]
    openers: dict[str, str]
    conditions: frozenset[str]
    prepositions: dict[str, str]
    determiners: frozenset[str]
    genitives: frozenset[str]
    negations: frozenset[str]
    seeming: frozenset[str]
    doubts: frozenset[str]
    carriers: frozenset[str]
    aims: tuple[str, ...]
    attributive: tuple[str, ...]
    owners: tuple[str, ...]
    particles: tuple[str, ...]
    infinitive: str
    finite: frozenset[str]
    all: frozenset[str]


@cache
def governors_of(lang: str) -> Governors | None:
    """What governs acts in one language; None where no list tells.

    Raises:
        BadInput: a status there is not.
    """
    if not has_data(f"{lang}/governors.yaml"):
        return None
    data = load_yaml(f"{lang}/governors.yaml", _Data)
    verbs = {before: _verbs(lists, data) for before, lists in data.verbs.items()}
    words = {before: _words(lists) for before, lists in data.words.items()}
    clauses = _verbs(data.clauses, data)
    told = [*verbs.values(), *words.values(), clauses]
    return Governors(
        verbs,
        words,
        clauses,
        data.pointers,
        data.openers,
        frozenset(data.conditions.split()),
        data.prepositions,
        frozenset(data.determiners.split()),
        frozenset(data.genitives.split()),
        frozenset(data.negations.split()),
        frozenset(data.seeming.split()),
        frozenset(data.doubts.split()),
        frozenset(data.carriers.split()),
        tuple(data.aims.split()),
        tuple(data.attributive.split()),
        tuple(data.owners.split()),
        tuple(f"{one}{data.infinitive}" for one in data.particles.split()),
        data.infinitive,
        frozenset(
            word
            for one in verbs.values()
            for word, those in one.items()
            if any(e.finite for e in those)
        ),
        frozenset(word for one in told for word in one) | data.openers.keys(),
    )


def _verbs(lists: _Lists, data: _Data) -> dict[str, tuple[Governor, ...]]:
    """All forms of the verbs of each status; what is no verb has one form alone."""
    found: defaultdict[str, list[Governor]] = defaultdict(list)
    prefixes = tuple(data.prefixes.split())
    for status, texts in lists.items():
        _check(status)
        for verb in (parse_verb(text, status) for text in texts):
            if not verb.infinitive.endswith("n"):
                found[verb.infinitive].append(Governor(status))
                continue
            for text, form in forms_of(verb, prefixes).items():
                finite = form.shape in ("finite", "both", "plural")
                found[text.casefold()].append(Governor(status, form.needs, finite))
    return {text: tuple(those) for text, those in found.items()}


def _words(lists: _Lists) -> dict[str, tuple[Governor, ...]]:
    found: defaultdict[str, list[Governor]] = defaultdict(list)
    for status, texts in lists.items():
        _check(status)
        for word in words_of(texts):
            found[word.casefold()].append(Governor(status))
    return {text: tuple(those) for text, those in found.items()}


def _check(status: str) -> None:
    if status and status not in STATUSES:
        raise BadInput(f"what governs acts names the status {status!r}; there is none")
