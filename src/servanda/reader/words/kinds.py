"""Kinds of texts and of what is sent, told by words of any language that is read."""

from __future__ import annotations

import re
from functools import cache

from servanda.reader.words.language import load_yaml

__all__ = ["article_in", "sent_kinds", "text_kinds"]


def text_kinds(words: str) -> frozenset[str]:
    """The kinds of texts that some words name: a declaration, a budget."""
    return _named(words, "texts")


def sent_kinds(words: str) -> frozenset[str]:
    """What some words say is sent: forces, a mission, supplies."""
    return _named(words, "sent")


def article_in(words: str) -> str:
    """The number of the article that some words name: `under Article 4`; empty where none is."""
    found = _article().search(words.casefold())
    return found[1] if found else ""


@cache
def _article() -> re.Pattern[str]:
    words = "|".join(map(re.escape, _data()["numbered"]["article"]))
    return re.compile(rf"\b(?:{words})\s?(\d{{1,3}})")


def _named(words: str, group: str) -> frozenset[str]:
    low = words.casefold()
    return frozenset(kind for kind, signs in _kinds()[group].items() if signs.search(low))


@cache
def _data() -> dict[str, dict[str, tuple[str, ...]]]:
    return load_yaml("kinds.yaml", dict[str, dict[str, tuple[str, ...]]])


@cache
def _kinds() -> dict[str, dict[str, re.Pattern[str]]]:
    return {
        group: {kind: _pattern(starts) for kind, starts in kinds.items()}
        for group, kinds in _data().items()
    }


def _pattern(signs: tuple[str, ...]) -> re.Pattern[str]:
    """Beginnings of words, or also ends of compounds (`~`); with a stop, to the end of the word."""
    return re.compile("|".join(map(_sign, signs)))


def _sign(sign: str) -> str:
    before = "" if sign.startswith("~") else r"\b"
    after = r"\b" if sign.endswith(".") else ""
    return f"{before}{re.escape(sign.strip('~.'))}{after}"
