"""Whom a pronoun means: the one whom its sentence, or the one before, is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from servanda.reader.words.tokens import LONGEST

if TYPE_CHECKING:
    from servanda.reader.article import Speaker
    from servanda.reader.page import Page

__all__ = ["just_named", "sentence_before"]

_STOPS = (". ", "! ", "? ", "\n")
_HEAD = 14  # characters of an article and an adjective before an office


def sentence_before(text: str, at: int) -> int:
    """Where the sentence begins in which a place lies."""
    begin = max(0, at - LONGEST)
    for stop in _STOPS:
        if (place := text.rfind(stop, begin, at)) >= 0:
            begin = place + len(stop)
    return begin


def just_named(page: Page, at: int, spoken: int) -> Speaker | None:
    """`N. N. was in X. She said`: the one person with whom this sentence or the last begins.

    Whoever spoke last, from `spoken` on, goes before those of whom is only told.
    """
    here = sentence_before(page.text, at)
    before = sentence_before(page.text, max(0, here - 2))
    for first, last in ((here, at), (before, here)):
        if spoken >= first:
            return None
        near = page.people.inside(first, last)
        if near and near[0].start - first <= _HEAD:
            return near[0].speaker
    return None
