"""A paragraph cut into sentences, and into what stands inside and outside quotations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.words.language import marks
from servanda.reader.words.quotations import Marked, marked
from servanda.reader.words.speech import speech_of

if TYPE_CHECKING:
    from servanda.reader.page import Page

__all__ = ["Piece", "pieces_of"]

_COMMA = re.compile(r",(?: ?[-\u2013\u2014])? ?")
_ARTICLE = 4  # characters of an article before a name
_SAYING = 120  # characters of who says something, behind the comma
_BEFORE_SPEECH = '.:!?…,"“”»«'


class Piece(NamedTuple):
    """One sentence outside quotations, or one quotation, of a paragraph.

    `tail` says that it goes on after a quotation (`…", said X.`) and so is part of its sentence.
    """

    start: int
    end: int
    paragraph: int
    quotation: bool = False
    tail: bool = False


def pieces_of(page: Page) -> list[Piece]:
    """All paragraphs in pieces, in the order of the text."""
    pieces: list[Piece] = []
    for number, line in enumerate(page.body):
        at = line.start
        for quote in marked(page.text, line.start, line.end):
            if not _is_speech(page, quote, line.start):
                continue
            pieces += _outside(page, at, quote.outer_start, number, after_quote=at > line.start)
            pieces.append(Piece(quote.start, quote.end, number, quotation=True))
            at = quote.outer_end
        pieces += _outside(page, at, line.end, number, after_quote=at > line.start)
    return pieces


def _is_speech(page: Page, quote: Marked, start: int) -> bool:
    """Whether it is somebody's words rather than a title or an expression in marks.

    What begins its paragraph or follows a colon is speech however short; so is what a verb of
    speech stands beside.
    """
    text = page.text
    before = _mark_before(text, start, quote.outer_start)
    if before in _BEFORE_SPEECH and (before == ":" or quote.words(text) >= marks().fewest_words):
        return True
    words = text[quote.start : quote.end].split()
    if before != ":" and all(not word[0].islower() for word in words):
        return False  # a title: the name of a paper or a work
    if before in _BEFORE_SPEECH and _ended_open(text, quote.outer_end):
        return True
    if before in _BEFORE_SPEECH and _said_behind(page, quote.outer_end):
        return True
    return speech_of(page.lang).beside(text, quote.outer_start, quote.outer_end)


def _mark_before(text: str, start: int, at: int) -> str:
    """What stands before a place, blanks apart; nothing where the stretch begins with it."""
    while at > start and text[at - 1].isspace():
        at -= 1
    return text[at - 1] if at > start else ""


def _said_behind(page: Page, outer_end: int) -> bool:
    """`“We agree”, said X`: whether a comma and a verb of saying follow marks.

    Where the sentence goes on behind who says it, the words in marks are but a part of it.
    """
    text, speech = page.text, speech_of(page.lang)
    if speech.behind_marks.match(text, outer_end):
        return True
    comma = _COMMA.match(text, outer_end)
    if comma is None:
        return False
    told = _is_said_by_named(page, comma.end()) or speech.beside(text, comma.end(), comma.end())
    if not told:
        return False
    closes = text.find(", ", comma.end(), comma.end() + _SAYING)
    return closes < 0 or not speech.carries_on.match(text, closes)


def _is_said_by_named(page: Page, at: int) -> bool:
    """`…, the minister, N. N., told reporters`: whether a name and its verb begin at a place."""
    named = page.people.inside(at, at + _SAYING)
    if not named or named[0].start - at > _ARTICLE:
        return False
    verb = named[0].end + 1 + (page.text[named[0].end : named[0].end + 1] == ",")
    return bool(speech_of(page.lang).verb.match(page.text, verb))


def _ended_open(text: str, outer_end: int) -> bool:
    """Whether the quotation that is over here ended with a comma inside its marks."""
    return text[max(0, outer_end - 2) : outer_end - 1] == ","


def _outside(page: Page, start: int, end: int, paragraph: int, *, after_quote: bool) -> list[Piece]:
    found, text = [], page.text
    for number, (first, last) in enumerate(page.sentences(start, end)):
        if not any(char.isalnum() for char in text[first:last]):
            continue
        begins = text[first]
        goes_on = begins in ",–—-" or begins.islower() or _ended_open(text, start)
        tail = after_quote and number == 0 and goes_on
        found.append(Piece(first, last, paragraph, tail=tail))
    return found
