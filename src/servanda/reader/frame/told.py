"""Which of several lines above a report is its headline, by what the report and the page say."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from servanda.reader.frame.slug import WORD, address_of, words_of
from servanda.reader.frame.titles import is_menu

if TYPE_CHECKING:
    from collections.abc import Sequence

    from servanda.reader.words.layout import Line, Look

__all__ = ["Told"]

_STEM = 5  # letters that tell a word in most of its forms
_SHORT = 4  # letters of a name that is told by its capital
_PARAGRAPHS = 3  # of a report, which say what its headline does
_MOST = 2  # words in common that count: a subline has more of them than its headline
_LINES = 3  # above a report, one of which would be its headline
_WITHIN = 20  # letters of a line that stands within another, as in a path or a title
_ABOVE = 2  # points that a line above a menu has less
_NEARLY = 0.7  # of the words of a line
_BESIDE = 2  # times as many words as the line above has, which is no headline then


class Told:
    """What a report tells in its first paragraphs, its page more than once, and its address."""

    def __init__(self, lines: Sequence[Line], end: int, look: Look, url: str) -> None:
        """`end` is the line in which the report begins."""
        self._lines, self._end, self._look, self._url = lines, end, look, url

    @cached_property
    def _stems(self) -> frozenset[str]:
        prose = (line for line in self._lines[self._end :][:_PARAGRAPHS] if line.is_prose)
        report = [line.text for line in prose if not self._look.furniture.match(line.text)]
        return _stems_of(" ".join(report))

    @cached_property
    def _address(self) -> frozenset[str]:
        return address_of(self._url)

    @cached_property
    def _head(self) -> str:
        return "".join([f"\n{line.text}\n" for line in self._lines[: self._end]])

    @cached_property
    def _menu(self) -> int:
        """The last menu above the report."""
        above = reversed(range(self._end))
        return next((n for n in above if is_menu(self._lines[n].text)), -1)

    def best(self, may_be: Sequence[int], usual: int) -> int:
        """The first of the lines for which most speaks; `usual` is the one it is by its place."""
        if len(may_be) == 1:
            return usual
        points = {n: self._points(n) for n in may_be}
        points[usual] += 1 + self._tells(self._lines[usual])
        best = max(may_be, key=lambda n: (points[n], -n))
        above = best - 1
        if points.get(above, 0) + 1 < points[best] or above not in points:
            return best
        told = self._tells(self._lines[above])
        sublined = told and self._lines[above].words * _BESIDE > self._lines[best].words
        addressed = self._addressed(self._lines[best]) > self._addressed(self._lines[above])
        return above if sublined and not addressed else best

    def is_addressed(self, may_be: Sequence[int]) -> bool:
        """Whether one of the lines has several words of the address."""
        return any(self._addressed(self._lines[n]) >= _MOST for n in may_be)

    def is_repeated(self, line: Line) -> bool:
        """Whether the report says what a line says, nearly word for word."""
        stems = _stems_of(line.text)
        return len(stems) > _MOST and self._shared(line) >= _NEARLY * len(stems)

    def is_silent(self) -> bool:
        """Whether the report has no word of what stands above it, though several lines do."""
        above = self._lines[: self._end]
        return self._end > _LINES and not any(map(self._tells, above))

    def is_twice(self, line: Line) -> bool:
        """Whether it stands above the report once more, alone or within another line."""
        text = line.text if len(line.text) >= _WITHIN else f"\n{line.text}\n"
        return self._head.count(text) > 1

    def _points(self, number: int) -> int:
        """What speaks for a line: the report's words, the address's, repetition, no menu below."""
        line = self._lines[number]
        addressed = min(self._addressed(line), _MOST)
        told = min(self._shared(line), _MOST) + addressed + addressed // _MOST
        return told + self.is_twice(line) - _ABOVE * (number < self._menu)

    def _tells(self, line: Line) -> bool:
        return self._shared(line) > 0

    def _shared(self, line: Line) -> int:
        return len(_stems_of(line.text) & self._stems)

    def _addressed(self, line: Line) -> int:
        """How many words of the address a line has, alone or at the end of longer ones."""
        words = words_of(line.text) if self._address else ()
        return sum(any(word.endswith(said) for word in words) for said in self._address)


def _stems_of(text: str) -> frozenset[str]:
    """The beginnings of the words of some length in a text, and of short names."""
    words = WORD.findall(text)
    long = (word.casefold()[:_STEM] for word in words if len(word) >= _STEM)
    names = (word for word in words if len(word) == _SHORT and word[0].isupper())
    return frozenset((*long, *map(str.capitalize, names)))
