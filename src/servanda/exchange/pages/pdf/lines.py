"""The lines of a PDF as they are printed: their words and where on which page they stand."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["HYPHEN", "Printed", "printed_lines"]

HYPHEN = "\u00ad"
"""Closes a line that ends inside a word, or at the hyphen of one."""
_LINE_ENDS = (10, 13)
_BROKEN_WORD = 2  # how PDFium gives a hyphen at the end of a line
_GUTTER = 1.6  # times the height of the letters: so wide a gap is none between words


@dataclass(frozen=True, slots=True)
class Printed:
    """What one line of a page holds without a wide gap, in points from the lower left corner.

    `first_word` is how wide its first word is, `weight` how heavy its letters are. Parts of one
    line have the same `row`.
    """

    page: int
    row: int
    text: str
    left: float
    bottom: float
    right: float
    top: float
    first_word: float
    weight: int
    row_of_table: bool = False

    @property
    def height(self) -> float:
        """How high its letters are."""
        return self.top - self.bottom


class _Box(NamedTuple):
    left: float
    bottom: float
    right: float
    top: float


class _Word(NamedTuple):
    """A word, where its first and last letter stand, and how heavy they are."""

    text: str
    first: _Box
    last: _Box
    weight: int


def printed_lines(document: Any) -> Iterator[list[Printed]]:
    """The lines of each page, in the order in which they were drawn."""
    for number in range(len(document)):
        page = document[number]
        letters = page.get_textpage()
        try:
            rows = enumerate(_rows_of(letters))
            yield [_printed(part, number, row) for row, words in rows for part in _parts(words)]
        finally:
            letters.close()
            page.close()


def _rows_of(letters: Any) -> Iterator[list[_Word]]:
    """The words of each line."""
    from pypdfium2 import raw  # noqa: PLC0415 - heavy, and only for PDF

    code_at, handle = raw.FPDFText_GetUnicode, letters.raw
    words: list[_Word] = []
    start, text = 0, ""
    for at in range(letters.count_chars() + 1):
        code = code_at(handle, at)  # 0 behind the last
        sign = HYPHEN if code == _BROKEN_WORD else chr(code)
        if code and not sign.isspace():
            start, text = (start, text + sign) if text else (at, sign)
            if code != _BROKEN_WORD:
                continue
        if text:
            weight = raw.FPDFText_GetFontWeight(handle, start)
            begins = _Box(*letters.get_charbox(start, loose=True))
            last = at - 1 - (code == _BROKEN_WORD)
            ends = _Box(*letters.get_charbox(last, loose=True)) if last > start else begins
            words.append(_Word(text, begins, ends, weight))
            text = ""
        if words and not (sign.isspace() and code not in _LINE_ENDS):
            yield words
            words = []


def _parts(words: list[_Word]) -> Iterator[list[_Word]]:
    """The words of a line, apart where there is a wide gap."""
    part = words[:1]
    for last, word in pairwise(words):
        wide = _GUTTER * (word.first.top - word.first.bottom)
        if not -wide < word.first.left - last.last.right < wide:
            yield part
            part = []
        part.append(word)
    yield part


def _printed(words: list[_Word], page: int, row: int) -> Printed:
    first, last = words[0], words[-1]
    return Printed(
        page,
        row,
        " ".join(word.text for word in words),
        first.first.left,
        median(word.first.bottom for word in words),
        last.last.right,
        median(word.first.top for word in words),
        first.last.right - first.first.left,
        first.weight,
    )
