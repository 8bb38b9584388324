"""States meant by an adjective, a house of parliament or a capital."""

from __future__ import annotations

from functools import cache

import msgspec

from servanda.reader.words.forms import expanded
from servanda.reader.words.inflect import forms
from servanda.reader.words.language import load_yaml
from servanda.reader.words.naming import naming_of
from servanda.reader.words.tokens import tokens

__all__ = ["capital_forms", "halves_of", "state_words", "states_of"]


class _State(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    en: tuple[str, ...]
    de: tuple[str, ...]
    ru: tuple[str, ...]
    capitals: dict[str, tuple[str, ...]]
    houses: dict[str, tuple[str, ...]] = {}
    halves: dict[str, tuple[str, ...]] = {}


class _Adjectives(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a language ends its adjectives of states."""

    endings: tuple[str, ...]
    small: bool = False
    unbent: str = ""


@cache
def states_of(lang: str) -> tuple[dict[str, str], dict[str, str]]:
    """Adjectives and houses of parliament in all forms, and capitals: each with its state."""
    states = load_yaml("states.yaml", tuple[_State, ...])
    rules = load_yaml("adjectives.yaml", dict[str, _Adjectives])[lang]
    adjectives = {
        form: state.id
        for state in states
        for stem in getattr(state, lang)
        for form in _forms(stem, rules)
    }
    adjectives |= {
        form: state.id
        for state in states
        for text in state.houses.get(lang, ())
        for words, _ in expanded(text, lower=False)
        for form in words
    }
    capitals = {name: state.id for state in states for name in state.capitals.get(lang, ())}
    return adjectives, capitals


@cache
def capital_forms(lang: str) -> dict[str, str]:
    """Each form of a capital's name with its state."""
    rules = naming_of(lang).inflection
    return {
        form: state for name, state in states_of(lang)[1].items() for form in forms(name, rules)
    }


@cache
def halves_of(lang: str) -> dict[str, str]:
    """First halves of compounds, each with the state it means: `the US-minister`."""
    states = load_yaml("states.yaml", tuple[_State, ...])
    return {half: state.id for state in states for half in state.halves.get(lang, ())}


@cache
def state_words(lang: str) -> frozenset[str]:
    """The first token of each of these adjectives, houses and capitals."""
    adjectives, capitals = states_of(lang)
    forms = (*adjectives, *capitals, *halves_of(lang))
    return frozenset(tokens(form).texts[0] for form in forms)


def _forms(stem: str, rules: _Adjectives) -> list[str]:
    if rules.unbent and stem.endswith(rules.unbent) and stem[:1].isupper():
        return [stem]
    forms = [stem + ending for ending in rules.endings]
    return [*forms, *(form.capitalize() for form in forms)] if rules.small else forms
