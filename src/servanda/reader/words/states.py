"""States meant by an adjective, a house of parliament or a capital."""

from __future__ import annotations

from functools import cache

import msgspec

from servanda.reader.words.forms import expanded
from servanda.reader.words.language import load_yaml
from servanda.reader.words.tokens import tokens

__all__ = ["state_words", "states_of"]

_GERMAN = ("e", "er", "en", "em", "es")
_RUSSIAN = ("ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "ое", "ие", "их", "ими")
_OF_PLACES = "er"
_ENDINGS = {"en": ("",), "de": _GERMAN, "ru": _RUSSIAN}


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
        for words, _ in expanded(text, lower=False)
        for form in words
    }
    capitals = {name: state.id for state in states for name in state.capitals.get(lang, ())}
    return adjectives, capitals


@cache
def state_words(lang: str) -> frozenset[str]:
    """The first token of each of these adjectives, houses and capitals."""
    adjectives, capitals = states_of(lang)
    return frozenset(tokens(form).texts[0] for form in (*adjectives, *capitals))


def _adjectives(stem: str, lang: str) -> list[str]:
    if lang == "de" and stem.endswith(_OF_PLACES) and stem[:1].isupper():
        return [stem]  # one made of a place's name has no endings
    forms = [stem + ending for ending in _ENDINGS[lang]]
    return forms if lang == "en" else [*forms, *(form.capitalize() for form in forms)]
