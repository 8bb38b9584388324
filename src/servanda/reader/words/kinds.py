"""Kinds of texts and of what is sent, told by words of any language that is read."""

from __future__ import annotations

import re
from functools import cache

from servanda.reader.words.language import load_yaml

__all__ = ["sent_kinds", "text_kinds"]


def text_kinds(words: str) -> frozenset[str]:
    """The kinds of texts that some words name: a declaration, a budget."""
    return _named(words, "texts")


def sent_kinds(words: str) -> frozenset[str]:
    """What some words say is sent: forces, a mission, supplies."""
    return _named(words, "sent")


def _named(words: str, group: str) -> frozenset[str]:
    low = words.casefold()
    return frozenset(kind for kind, signs in _kinds()[group].items() if signs.search(low))


@cache
def _kinds() -> dict[str, dict[str, re.Pattern[str]]]:
    data = load_yaml("kinds.yaml", dict[str, dict[str, tuple[str, ...]]])
    return {
        group: {kind: _pattern(starts) for kind, starts in kinds.items()}
        for group, kinds in data.items()
    }


def _pattern(signs: tuple[str, ...]) -> re.Pattern[str]:
    """Beginnings of words, or also ends of compounds (`~`); with a stop, to the end of the word."""
    return re.compile("|".join(map(_sign, signs)))


def _sign(sign: str) -> str:
    before = "" if sign.startswith("~") else r"\b"
    after = r"\b" if sign.endswith(".") else ""
    return f"{before}{re.escape(sign.strip('~.'))}{after}"
