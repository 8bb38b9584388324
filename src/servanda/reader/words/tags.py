"""Tags stand for the names and days of a sentence; which of them a pattern cannot do without.

A tag is a letter and a number in angle brackets, as `<s0>`.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from servanda.reader.words.patterns import Chars, Either, Repeated, Unread, parsed

if TYPE_CHECKING:
    import re

    from servanda.reader.words.patterns import Row

__all__ = ["LETTERS", "Needs", "needed_tags"]

LETTERS = {
    "organisation": "o",
    "body": "b",
    "state": "s",
    "person": "p",
    "office": "f",
    "instrument": "i",
    "day": "d",
}

Needs = frozenset[frozenset[str]]
"""Letters of tags: of each set, one has to be there."""


def needed_tags(pattern: re.Pattern[str]) -> Needs:
    """What has to be tagged in a text in which a pattern is found."""
    try:
        return _of_row(parsed(pattern))
    except Unread:
        return frozenset()


def _of_row(row: Row) -> Needs:
    found = set()
    for node, after in pairwise((*row, None)):
        if isinstance(node, Chars) and node.only == "<" and isinstance(after, Chars):
            found.add(frozenset(filter(after.test, LETTERS.values())))
        elif isinstance(node, Either):
            found |= _of_choice(node)
        elif isinstance(node, Repeated) and node.least:
            found |= _of_row(node.row)
    return frozenset(found)


def _of_choice(node: Either) -> Needs:
    """Whichever of the rows it is: one need of each together."""
    first, *others = map(_of_row, node.rows)
    for other in others:
        both = {one | more for one in first for more in other}
        first = frozenset(one for one in both if not any(less < one for less in both))
    return first
