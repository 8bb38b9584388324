"""Forms a line of a page may have: patterns, each tried only on a text that can have its form.

How long a text of that form is at most, and how far from its beginning a figure, a bracket or a
stroke has to stand in it, are read from the pattern itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.words.patterns import Chars, Either, Repeated, Unread, parsed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from servanda.reader.words.patterns import Node, Row

__all__ = ["LineForms", "line_forms"]

_MARK = re.compile(r"[\d()/|]")
_MARKS = "()/|"
_FAR = 1_000_000  # characters of no line


class _Form(NamedTuple):
    pattern: re.Pattern[str]
    longest: float  # characters it takes up at most
    within: float  # characters before a mark that it cannot do without


@dataclass(frozen=True, slots=True)
class LineForms:
    """Some forms in their order, with the most that any of them may have of each."""

    forms: tuple[_Form, ...]
    longest: float
    within: float
    reach: int  # characters in which such a mark is looked for

    def whole(self, text: str) -> re.Match[str] | None:
        """The first form that a whole text has."""
        return next(self.fits(text), None) if len(text) <= self.longest else None

    def fits(self, text: str) -> Iterator[re.Match[str]]:
        """All forms that a whole text has."""
        length = len(text)
        if length > self.longest or (near := self._to_mark(text, 0)) > self.within:
            return
        for pattern, longest, within in self.forms:
            fits = near <= within and length <= longest
            if fits and (match := pattern.fullmatch(text)):
                yield match

    def opening(self, text: str, at: int = 0) -> re.Match[str] | None:
        """The form a text has from a place on."""
        near = self._to_mark(text, at)
        for pattern, _, within in self.forms:
            if near <= within and (match := pattern.match(text, at)):
                return match
        return None

    def _to_mark(self, text: str, at: int) -> float:
        """How many characters stand between a place and the next mark that can be the first."""
        mark = _MARK.search(text, at, self.reach + at)
        return mark.start() - at if mark else inf


def line_forms(patterns: Iterable[re.Pattern[str]]) -> LineForms:
    """The forms of some patterns."""
    forms = tuple(map(_form, patterns))
    longest = max((form.longest for form in forms), default=0)
    within = max((form.within for form in forms), default=0)
    return LineForms(forms, longest, within, int(min(within, _FAR)) + 1)


def _form(pattern: re.Pattern[str]) -> _Form:
    try:
        row = parsed(pattern)
    except Unread:
        return _Form(pattern, inf, inf)
    return _Form(pattern, _longest(row), _within(row))


def _longest(row: Row) -> float:
    return sum(map(_width, row))


def _width(node: Node) -> float:
    if isinstance(node, Either):
        return max(map(_longest, node.rows))
    if isinstance(node, Repeated):
        one = _longest(node.row)
        return one and one * (inf if node.most is None else node.most)
    return int(isinstance(node, Chars))


def _within(row: Row) -> float:
    """The characters before the mark nearest to the beginning; no end of them without one."""
    found, before = inf, 0.0
    for node in row:
        found = min(found, before + _within_node(node))
        before += _width(node)
    return found


def _within_node(node: Node) -> float:
    if isinstance(node, Either):
        return max(map(_within, node.rows))
    if isinstance(node, Repeated):
        return _within(node.row) if node.least else inf
    return 0 if isinstance(node, Chars) and _is_mark(node) else inf


def _is_mark(node: Chars) -> bool:
    """Whether nothing but a mark can stand there."""
    return node.test is str.isdecimal or (node.only != "" and node.only in _MARKS)
