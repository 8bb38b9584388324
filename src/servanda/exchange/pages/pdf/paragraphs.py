"""Where a paragraph of a PDF ends, by how its lines stand."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from math import inf
from statistics import median, quantiles
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from servanda.exchange.pages.pdf.lines import Printed

__all__ = ["Paragraph", "paragraphs_of"]

_OTHER_TYPE = 0.1  # share by which letters of another size are higher
_OTHER_WEIGHT = 80  # of letters from 100 to 900
_APART = 1.25  # times the usual distance of lines
_FAR_APART = 1.8
_LARGE, _LARGE_APART = 1.2, 1.9  # letters of headings, and how far apart, in their own height
_INDENT = 0.8  # times the height of the letters
_NARROW = 12  # times the height of the letters: no column of text has shorter lines
_LIST = 0.6  # share of lines with room for more that makes a list of lines
_BACK = 3  # paragraphs to go back for the one that a column broke off
_STOP = re.compile(r"[.!?…:;][\"”“»’)\]]{0,2}$")
_ITEM = re.compile(r"(?:[•●▪–—*-]|\(?(?:\d{1,2}|[^\W\d_])[.)]) ")
_BROKEN = re.compile(r"\w[-\u2010\u00ad]$")


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together; a line that is left alone is one too."""

    lines: list[Printed] = field(default_factory=list)

    @property
    def height(self) -> float:
        """How high its letters are."""
        return self.lines[0].height


def paragraphs_of(lines: Sequence[Printed]) -> list[Paragraph]:
    """The lines, in the order of reading, as paragraphs."""
    layout = _Layout(lines)
    found: list[Paragraph] = []
    for line in lines:
        into = layout.home_of(line, found)
        if into is None:
            found.append(into := Paragraph())
        into.lines.append(line)
    return found


class _Layout:
    """How the lines of a document stand: their usual distance, and where its columns end."""

    def __init__(self, lines: Sequence[Printed]) -> None:
        self._body = median(line.height for line in lines)
        self._usual = _usual_distance(lines)
        self._left: dict[Printed, float] = {}
        self._right: dict[Printed, float] = {}
        for column in _columns(lines):
            self._left.update(dict.fromkeys(column, min(line.left for line in column)))
            self._right.update(dict.fromkeys(column, _right_edge(column)))

    def home_of(self, line: Printed, found: list[Paragraph]) -> Paragraph | None:
        """The paragraph that the line goes on with."""
        if not found:
            return None
        last = found[-1].lines[-1]
        if _is_below(line, last):
            return found[-1] if self._goes_on(found[-1], line) else None
        held = (one for one in found[: -_BACK - 1 : -1] if _same_type(one.lines[-1], line))
        broken_off = next(held, None)
        return broken_off if broken_off and self._goes_over(broken_off.lines[-1], line) else None

    def _goes_on(self, paragraph: Paragraph, line: Printed) -> bool:
        last = paragraph.lines[-1]
        if not _same_type(last, line) or last.row_of_table or line.row_of_table:
            return False
        distance = (last.bottom - line.bottom) / line.height
        if line.height > _LARGE * self._body:
            return distance < _LARGE_APART
        if _BROKEN.search(last.text) or self._carries_on(last, line):
            return distance < _FAR_APART * self._usual
        if distance > _APART * self._usual or abs(last.weight - line.weight) > _OTHER_WEIGHT:
            return False
        return not self._begins(paragraph, line) and not self._would_fit(last, line)

    def _goes_over(self, last: Printed, line: Printed) -> bool:
        """Whether a paragraph goes on at the head of the next column or page."""
        if line.page == last.page and line.bottom < last.top:
            return False
        if _BROKEN.search(last.text):
            return True
        if _STOP.search(last.text):
            return False
        return line.text[0].islower() or not self._would_fit(last, line)

    def _carries_on(self, last: Printed, line: Printed) -> bool:
        """Whether a small letter goes on with a line that is not much shorter than the others."""
        if _STOP.search(last.text) or not line.text[0].islower():
            return False
        return 2 * (last.right - last.left) > self._right[last] - last.left

    def _begins(self, paragraph: Paragraph, line: Printed) -> bool:
        """Whether the line is set in: the first of a paragraph, of a list, or below one."""
        last, indent = paragraph.lines[-1], _INDENT * line.height
        if len(paragraph.lines) == 1 and min(last.left, line.left) - self._left[last] > indent:
            return _STOP.search(last.text) is not None
        if _ITEM.match(line.text) and _STOP.search(last.text):
            return True
        if line.left - last.left > indent:
            return not _ITEM.match(last.text)
        return last.left - line.left > indent and len(paragraph.lines) > 1

    def _would_fit(self, last: Printed, line: Printed) -> bool:
        """Whether the line's first word had room in the one before: that one ends a paragraph."""
        return _has_room(last, line, self._right[last])


def _columns(lines: Iterable[Printed]) -> Iterator[list[Printed]]:
    """Lines of one type one below the other."""
    column: list[Printed] = []
    for line in lines:
        if column and not (_is_below(line, column[-1]) and _same_type(column[-1], line)):
            yield column
            column = []
        column.append(line)
    if column:
        yield column


def _right_edge(column: Sequence[Printed]) -> float:
    """Where the lines of a column end; endless where each of them stands for itself."""
    right = max(line.right for line in column)
    narrow = right - min(line.left for line in column) < _NARROW * column[0].height
    short = sum(_has_room(last, line, right) for last, line in pairwise(column))
    return inf if narrow or short > _LIST * len(column) else right


def _has_room(last: Printed, line: Printed, right: float) -> bool:
    return last.right + line.first_word + line.height / 2 < right


def _same_type(one: Printed, other: Printed) -> bool:
    return abs(one.height - other.height) < _OTHER_TYPE * max(one.height, other.height)


def _is_below(line: Printed, last: Printed) -> bool:
    """Whether a line stands right below another in its column."""
    over = min(line.right, last.right) - max(line.left, last.left)
    return line.page == last.page and line.bottom < last.bottom and over > 0


def _usual_distance(lines: Iterable[Printed]) -> float:
    """From line to line within paragraphs, in heights of the letters."""
    apart = sorted(_distances(lines))
    return quantiles(apart, n=5)[0] if len(apart) > 1 else 1.2


def _distances(lines: Iterable[Printed]) -> Iterator[float]:
    last = None
    for line in lines:
        if last and _is_below(line, last) and _same_type(last, line):
            yield (last.bottom - line.bottom) / line.height
        last = line
