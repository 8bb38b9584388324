"""Patterns tried at the beginning of a line, and only where one of them can stand there.

Most of what a line may open with is told by its first letters; the others need a part of a word
somewhere behind. Both are read from the pattern itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.words.needed import needs_of
from servanda.reader.words.patterns import Chars, Edge, Either, Look, Unread, parsed

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from servanda.reader.words.patterns import Row

__all__ = ["Opened", "opened"]


class Opened(NamedTuple):
    """A pattern, the letters it may open with, and the parts of words needed where it does not."""

    pattern: re.Pattern[str]
    letters: tuple[str, ...]
    parts: tuple[str, ...]

    def match(self, text: str) -> re.Match[str] | None:
        """What a text opens with, if it does."""
        if text.startswith(self.letters) or any(map(text.__contains__, self.parts)):
            return self.pattern.match(text)
        return None


def opened(pattern: re.Pattern[str]) -> Opened:
    """A pattern with what it may open with."""
    try:
        rows = list(_rows("", parsed(pattern)))
    except Unread:
        return Opened(pattern, ("",), ())
    letters, parts = set[str](), set[str]()
    for head, row in rows:
        needs = needs_of(row)
        if head or not needs:
            letters.add(head)
        else:
            parts |= min(needs, key=lambda need: (len(need), sorted(need)))
    return Opened(pattern, tuple(sorted(letters)), tuple(sorted(parts)))


def _rows(head: str, row: Row) -> Iterator[tuple[str, Row]]:
    """The letters that a row begins with, and what follows them, for each choice among these."""
    for number, node in enumerate(row):
        if isinstance(node, Chars) and node.only:
            head += node.only
        elif isinstance(node, Either):
            for chosen in node.rows:
                yield from _rows(head, (*chosen, *row[number + 1 :]))
            return
        elif not isinstance(node, (Edge, Look)):
            yield head, row[number:]
            return
    yield head, ()
