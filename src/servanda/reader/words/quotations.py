"""Stretches between quotation marks, nested, unclosed or closed only."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from servanda.reader.words.language import marks

__all__ = ["Marked", "marked"]

_WORD = re.compile(r"\w+")


class Marked(NamedTuple):
    """A stretch in marks: `start` and `end` without them, `outer_*` with them."""

    start: int
    end: int
    outer_start: int
    outer_end: int

    def words(self, text: str) -> int:
        """How many words stand inside."""
        return len(_WORD.findall(text, self.start, self.end))


def marked(text: str, start: int, end: int) -> list[Marked]:
    """All outermost quotations of one paragraph, left to right.

    A quotation that is never closed runs to the end of the paragraph; a closing mark that nothing
    opened closes one that began with the paragraph.
    """
    found: list[Marked] = []
    opened: list[int] = []
    looked = start  # up to here no word has stood
    for at in _mark_positions(text, start, end):
        if opened and _closes(text, opened[-1], at, start, end):
            first = opened.pop()
            if not opened:
                found.append(Marked(first + 1, at, first, at + 1))
        elif _opens(text, at, start):
            opened.append(at)
        elif not opened and not found:
            if _WORD.search(text, looked, at):
                found.append(Marked(start, at, start, at + 1))
            looked = at
    if opened:
        found.append(Marked(opened[0] + 1, end, opened[0], end))
    return [quote for quote in found if quote.end > quote.start]


@cache
def _any_mark() -> re.Pattern[str]:
    signs = marks()
    every = set(signs.pairs) | set("".join(signs.pairs.values())) | set(signs.only_closing)
    return re.compile(f"[{re.escape(''.join(sorted(every)))}]")


def _mark_positions(text: str, start: int, end: int) -> list[int]:
    return [match.start() for match in _any_mark().finditer(text, start, end)]


def _opens(text: str, at: int, start: int) -> bool:
    """An opening mark has no word before it and one after it."""
    before = text[at - 1] if at > start else " "
    after = text[at + 1 : at + 2] or " "
    return text[at] in marks().pairs and not before.isalnum() and not after.isspace()


def _closes(text: str, opening: int, at: int, start: int, end: int) -> bool:
    """A closing mark fits the opening one, follows a word and has none after it.

    A mark that can both open and close opens only where a blank stands before it.
    """
    if text[at] not in marks().pairs[text[opening]]:
        return False
    before, after = text[at - 1 : at], text[at + 1 : at + 2] if at + 1 < end else " "
    stands_open = before.isspace() or at == start
    return not (stands_open and after.isalnum() and text[at] in marks().pairs)
