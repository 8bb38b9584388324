"""A paragraph cut into sentences, and into what stands inside and outside quotations."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from servanda.reader.words.language import marks
from servanda.reader.words.quotations import Marked, marked
from servanda.reader.words.speech import speech_of

if TYPE_CHECKING:
    from servanda.reader.page import Page

__all__ = ["Piece", "pieces_of"]

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
    return speech_of(page.lang).beside(text, quote.outer_start, quote.outer_end)


def _mark_before(text: str, start: int, at: int) -> str:
    """What stands before a place, blanks apart; nothing where the stretch begins with it."""
    while at > start and text[at - 1].isspace():
        at -= 1
    return text[at - 1] if at > start else ""


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
