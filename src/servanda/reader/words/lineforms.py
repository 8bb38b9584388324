"""Forms a line of a page may have: patterns, each tried only on a text that can have its form.

How long a text of that form is at most, how many figures it has at least, and how far from its
beginning a figure, a bracket or a stroke has to stand in it, are read from the pattern itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.words.patterns import Chars, Either, Repeated, Unread, parsed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from servanda.reader.words.patterns import Node, Row

__all__ = ["LineForms", "fewest_figures", "line_forms"]

_FIGURE = re.compile(r"\d")
_MARK = re.compile(r"[()/|]")
_MARKS = "()/|"
_FAR = 1_000_000  # characters of no line


class _Form(NamedTuple):
    pattern: re.Pattern[str]
    longest: float  # characters it takes up at most
    within: float  # characters before a figure or a mark that it cannot do without
    to_figure: float  # before a figure
    to_mark: float  # before another mark
    figures: int  # it has at least


@dataclass(frozen=True, slots=True)
class LineForms:
    """Some forms in their order, with the most that any of them may have of each."""

    forms: tuple[_Form, ...]
    longest: float
    within: float
    figures: int
    reach: int  # characters in which such a mark is looked for

    def whole(self, text: str) -> re.Match[str] | None:
        """The first form that a whole text has."""
        return next(self.fits(text), None) if len(text) <= self.longest else None

    def fits(self, text: str) -> Iterator[re.Match[str]]:
        """All forms that a whole text has."""
        if len(text) > self.longest:
            return
        forms = self._that_may(text, 0)
        figures = len(_FIGURE.findall(text)) if forms else 0
        for form in forms:
            fits = figures >= form.figures and len(text) <= form.longest
            if fits and (match := form.pattern.fullmatch(text)):
                yield match

    def opening(self, text: str, at: int = 0) -> re.Match[str] | None:
        """The form a text has from a place on."""
        for form in self._that_may(text, at):
            if match := form.pattern.match(text, at):
                return match
        return None

    def _that_may(self, text: str, at: int) -> Sequence[_Form]:
        """The forms that a text may have by what stands between a place and the next marks."""
        figure = _FIGURE.search(text, at, self.reach + at)
        mark = _MARK.search(text, at, self.reach + at)
        to_figure = figure.start() - at if figure else inf
        to_mark = mark.start() - at if mark else inf
        near = min(to_figure, to_mark)
        if near > self.within:
            return ()
        return [
            form
            for form in self.forms
            if near <= form.within and to_figure <= form.to_figure and to_mark <= form.to_mark
        ]


def line_forms(patterns: Iterable[re.Pattern[str]]) -> LineForms:
    """The forms of some patterns."""
    forms = tuple(map(_form, patterns))
    longest = max((form.longest for form in forms), default=0)
    within = max((form.within for form in forms), default=0)
    figures = min((form.figures for form in forms), default=0)
    return LineForms(forms, longest, within, figures, int(min(within, _FAR)) + 1)


def fewest_figures(pattern: re.Pattern[str]) -> int:
    """How many figures stand at least in what meets a pattern."""
    return _form(pattern).figures


def _form(pattern: re.Pattern[str]) -> _Form:
    try:
        row = parsed(pattern)
    except Unread:
        return _Form(pattern, inf, inf, inf, inf, 0)
    either, figure, mark = (_within(row, test) for test in (_is_either, _is_figure, _is_mark))
    return _Form(pattern, _longest(row), either, figure, mark, _figures(row))


def _longest(row: Row) -> float:
    return sum(map(_width, row))


def _width(node: Node) -> float:
    if isinstance(node, Either):
        return max(map(_longest, node.rows))
    if isinstance(node, Repeated):
        one = _longest(node.row)
        return one and one * (inf if node.most is None else node.most)
    return int(isinstance(node, Chars))


def _within(row: Row, is_it: Callable[[Chars], bool]) -> float:
    """The characters before the mark nearest to the beginning; no end of them without one."""
    found, before = inf, 0.0
    for node in row:
        found = min(found, before + _within_node(node, is_it))
        before += _width(node)
    return found


def _within_node(node: Node, is_it: Callable[[Chars], bool]) -> float:
    if isinstance(node, Either):
        return max(_within(row, is_it) for row in node.rows)
    if isinstance(node, Repeated):
        return _within(node.row, is_it) if node.least else inf
    return 0 if isinstance(node, Chars) and is_it(node) else inf


def _figures(row: Row) -> int:
    """The fewest figures of what has this form."""
    return sum(map(_figures_of, row))


def _figures_of(node: Node) -> int:
    if isinstance(node, Either):
        return min(map(_figures, node.rows))
    if isinstance(node, Repeated):
        return node.least * _figures(node.row)
    return int(isinstance(node, Chars) and _is_figure(node))


def _is_figure(node: Chars) -> bool:
    return node.test is str.isdecimal or node.only.isdecimal()


def _is_mark(node: Chars) -> bool:
    return node.only != "" and node.only in _MARKS


def _is_either(node: Chars) -> bool:
    """Whether nothing but a figure or a mark can stand there."""
    return _is_figure(node) or _is_mark(node)
