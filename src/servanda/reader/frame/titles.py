"""Which lines can be a headline by their look, and where the report begins."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

from servanda.reader.frame.slug import WORD
from servanda.reader.words.language import agency_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from servanda.reader.words.layout import Line, Look

__all__ = ["FEWEST_WORDS", "beginnings", "count_of", "goes_on", "is_menu", "may_be_title"]

FEWEST_WORDS = 4
_LONGEST = 280
_SLOGAN = 40  # letters of a site's own words at its top, which are no report
_ENDS_QUOTED = 80  # letters of a headline that ends with one
_QUOTED = 120  # letters of a headline that is a quotation
_QUOTED_NAME = re.compile(r'["“„«](\w)[^\s"“”„«»]*(?: [^\s"“”„«»]*){0,11}["“”»]$')
_STOP = re.compile(r"[.!?]\W*(?:\s|$)")
_OPENING, _CLOSING = '"“„«»', '“”"»'
_PATH, _STEPS = re.compile(r" ?[→›»>|/] ?[A-ZÀ-ÞА-ЯЁ]"), 2  # where on the site a page is
_MENU = 3  # scripts in one line
_PARTS = re.compile(r" ?[|·•»›>→] ?| / |\s{2,}|[\]\[] ?")  # of a menu in one line
_PART_WORDS, _FEW_PARTS, _PAIR_WORDS = 3, 3, 2
_DATED = re.compile(r"\d{4} ?г(?:ода|\.)\W*$")  # a year before a stop that ends no sentence
_MARKUP = re.compile(r"<[a-z]{2,10}>|data:image|\balt=")
_BLANK = 2  # letters between lines with an empty one between them
_WRAPPED = 50  # letters of a line that a short rest may follow
_MANY = 15  # words of a line that can be a menu's
_SEVERAL = 6  # Russian ones, if each has a capital
_APART, _MOST = 4, 0.7  # lines between a notice and the report; of the prose that is behind it
_CYRILLIC = re.compile(r"[а-яёА-ЯЁ]\w*")


def count_of(line: Line) -> int:
    """How many words of letters a line has."""
    return len(WORD.findall(line.text))


def goes_on(lines: Sequence[Line], at: int) -> bool:
    """Whether the next line carries on the sentence of this one: a text with hard line breaks."""
    if at + 1 == len(lines) or not lines[at + 1].text[0].islower():
        return False
    if lines[at + 1].start - lines[at].end > _BLANK:
        return False
    words = lines[at + 1].words
    return words >= FEWEST_WORDS or (words > 1 and len(lines[at].text) >= _WRAPPED)


def may_be_title(line: Line, look: Look, fewest: int) -> bool:
    """Whether a line looks like a headline: of `fewest` words or more, no sentence, no menu."""
    return (
        len(line.text) <= _LONGEST
        and not line.text.endswith((".", ",", ";", ":", "|"))
        and not line.text[0].islower()
        and not line.text.startswith(("(", "- ", "• ", "* "))
        and count_of(line) >= fewest - line.text.startswith(": ")
        and (fewest == 1 or any(char.islower() for char in line.text) or _is_shouted(line))
        and sum(map(str.isdigit, line.text)) * 3 < len(line.text)
        and not look.furniture.match(line.text)
        and not look.tail.match(line.text)
        and not look.opening.match(line.text)
        and not line.is_list
        and "©" not in line.text
        and not look.caption.search(line.text)
        and line.text not in agency_of()
        and not _MARKUP.search(line.text)
        and not (look.stamps.whole(line.text) or look.captures.whole(line.text))
        and (line.text.isascii() or len(_scripts(line.text)) < _MENU)
        and not is_menu(line.text)
    )


def _scripts(text: str) -> set[str]:
    """The scripts of a line: several are those of a menu of languages."""
    return {unicodedata.name(char, "").partition(" ")[0] for char in set(text) if char.isalpha()}


def is_menu(text: str) -> bool:
    """A row of short names, a path on the site, or what many words show to be a menu."""
    return _is_row(text) or len(_PATH.findall(text)) >= _STEPS or _is_long_menu(text)


def _is_row(text: str) -> bool:
    """Some names of at most three words each with strokes, points or blanks between them."""
    if not _PARTS.search(text):
        return False
    counts = [len(part.split()) for part in _PARTS.split(text) if part.strip()]
    most = _PART_WORDS if len(counts) >= _FEW_PARTS else _PAIR_WORDS
    return len(counts) > 1 and max(counts) <= most


def _is_long_menu(text: str) -> bool:
    """The same word time and again, or many Russian words each with a capital of its own."""
    words = text.split()
    russian = _CYRILLIC.findall(text)
    if len(russian) >= _SEVERAL and all(word[0].isupper() or word == "и" for word in russian):
        return not all(map(str.isupper, russian))
    if len(words) < _MANY:
        return False
    capitals = sum(word[0].isupper() and not word.isupper() for word in russian)
    named = len(russian) >= _MANY and capitals * 2 > len(russian)
    return named or len(set(words)) * 3 < len(words)


def _is_shouted(line: Line) -> bool:
    """A headline in capitals has more words than the heading of a menu."""
    return count_of(line) > FEWEST_WORDS


def beginnings(lines: Sequence[Line], look: Look) -> Iterator[int]:
    """Where the report may begin: at its first paragraph, if that is not a notice of the site.

    A paragraph that ends like a sentence or is too long for a headline comes first; then those that
    stand apart from the one before, as long as most of what the page tells comes behind them.
    """
    paragraphs = (number for number, line in enumerate(lines) if _is_paragraph(line, look))
    first = next(paragraphs, len(lines))
    yield first
    told = [first, *paragraphs]
    letters = [len(lines[number].text) for number in told if number < len(lines)]
    rest, least = sum(letters), _MOST * sum(letters)
    for (before, number), length in zip(pairwise(told), letters, strict=False):
        rest -= length
        if rest < least:
            return
        if number - before > _APART:
            yield number


def _is_paragraph(line: Line, look: Look) -> bool:
    return (
        line.is_prose
        and len(line.text) >= _SLOGAN
        and (_is_told(line.text) or len(line.text) > _LONGEST)
        and not look.furniture.match(line.text)
        and not _DATED.search(line.text)
    )


def _is_told(text: str) -> bool:
    """Whether a line ends as a sentence or a quotation does, not with a name in quotation marks."""
    if text[-1] not in _CLOSING:
        return text[-1] == "." or (text[-1] == "…" and _STOP.search(text[:-1]) is not None)
    if len(text) <= _QUOTED and text[0] in _OPENING and not _STOP.search(text):
        return False
    name = _QUOTED_NAME.search(text)
    said = name is None or name[1].islower()
    whole = text[0] in _OPENING and not any(mark in _CLOSING for mark in text[1:-1])
    return whole or (said and len(text) > _ENDS_QUOTED)
